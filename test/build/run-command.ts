import { spawnSync } from 'node:child_process';

export interface CommandResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as an officer does, in a process of its own, from the project's folder. */
export function runCommand(args: readonly string[], env: NodeJS.ProcessEnv = {}): CommandResult {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['scripts/zhangbang.js', ...args],
    { encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
  );
  if (error) throw error;
  return { status, stdout, stderr };
}
