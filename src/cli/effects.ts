/** What commands may do to the world besides files: tests pass recording ones. */
export interface Effects {
  /** One plain line of result, to standard output. */
  print: (line: string) => void;
  /** One line of progress; rewritten in place on a terminal, plain elsewhere. */
  progress: (line: string) => void;
}

/** Exit codes of every command. */
export const exitCodes = { done: 0, findings: 1, usage: 2, fault: 3 } as const;
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A wrong argument; the message is for the person at the keyboard. */
export class UsageError extends Error {}

/** Effects on this process. With `json`, standard output is kept for the report alone. */
export function processEffects({ json }: { json: boolean }): Effects {
  const stream = process.stderr;
  const terminal = stream.isTTY === true && !json;
  let open = false;
  const closeLine = (): void => {
    if (open) stream.write('\n');
    open = false;
  };
  process.once('exit', closeLine);
  return {
    print(line) {
      closeLine();
      process.stdout.write(`${line}\n`);
    },
    progress(line) {
      if (!terminal) {
        stream.write(`${line}\n`);
        return;
      }
      stream.write(`\r\u001B[2K${line.slice(0, (stream.columns ?? 80) - 1)}`);
      open = true;
    },
  };
}
