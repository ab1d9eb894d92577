import { type ChildProcess, spawn } from 'node:child_process';

export interface Started {
  child: ChildProcess;
  /** Everything printed so far, of both streams. */
  said: () => string;
  /** Resolves with the exit code; null when a signal ended it. */
  ended: Promise<number | null>;
}

/** Runs the command line beside the test, so that the test can answer it over the network. */
export function startCommand(args: readonly string[], env: NodeJS.ProcessEnv): Started {
  const child = spawn(process.execPath, ['scripts/zhangbang.js', ...args], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  }
  const ended = new Promise<number | null>((done, fail) => {
    child.once('error', fail);
    child.once('close', done);
  });
  return { child, said: () => text, ended };
}

/** Waits until something matching is printed; throws when the command ends without. */
export async function whenSaid({ child, said, ended }: Started, pattern: RegExp): Promise<string> {
  for (;;) {
    const [match] = pattern.exec(said()) ?? [];
    if (match !== undefined) return match;
    const next = Promise.race([
      ended.then(() => 'ended'),
      new Promise((done) => child.stdout?.once('data', done)),
      new Promise((done) => child.stderr?.once('data', done)),
    ]);
    if ((await next) === 'ended') throw new Error(`${pattern} was never said:\n${said()}`);
  }
}
