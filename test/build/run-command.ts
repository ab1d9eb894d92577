import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

export interface CommandResult {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as an officer does, in a process of its own, by default from the project's folder. */
export function runCommand(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
  cwd = '.',
): CommandResult {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    [resolve('scripts/zhangbang.js'), ...args],
    { cwd, encoding: 'utf8', env: { ...process.env, ...env }, maxBuffer: 64 * 1024 * 1024 },
  );
  if (error) throw error;
  return { status, stdout, stderr };
}
