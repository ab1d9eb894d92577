import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { BusyError, isRunning } from '#cli/publish.ts';

const pauseMs = 50;
/** Longer than any work under a lock takes: whoever holds one so long is gone. */
const staleMs = 300_000;

async function isAbandoned(path: string): Promise<boolean> {
  try {
    const holder = Number(await readFile(path, 'utf8'));
    const { mtimeMs } = await stat(path);
    // A lock is empty for the moment between its making and its writing.
    return (holder > 0 && !isRunning(holder)) || Date.now() - mtimeMs > staleMs;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw error;
  }
}

/**
 * Does the work while no other process of this machine does work under the same lock. Waits for its
 * turn up to `patienceMs`, then throws `BusyError`. Locks of processes that are gone are taken over.
 */
export async function withFileLock<Result>(
  path: string,
  work: () => Promise<Result>,
  patienceMs = 90_000,
): Promise<Result> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  for (const until = Date.now() + patienceMs; ; ) {
    try {
      await writeFile(path, String(process.pid), { flag: 'wx', mode: 0o600 });
      break;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    if (await isAbandoned(path)) await rm(path, { force: true });
    else if (Date.now() >= until) throw new BusyError(`另一个程序一直占着 ${path}`);
    else await wait(pauseMs);
  }
  try {
    return await work();
  } finally {
    await rm(path, { force: true });
  }
}
