import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';

/** Another build of the same target is running. */
export class BusyError extends Error {}

/** The target holds something that no build of ours wrote. */
export class ForeignTargetError extends Error {}

/** Written into every finished folder; its presence says that the folder may be replaced. */
export const manifestName = 'manifest.json';

export interface Staging {
  /** Build into this folder; nobody reads it. */
  folder: string;
  /** Empty the folder, to begin again. */
  clear: () => void;
  /** Put the finished folder in the target's place. Synchronous, so that no signal comes between. */
  swap: () => void;
  /** Remove what is left over; the target stays as it was. */
  discard: () => void;
}

export const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

/**
 * A folder beside `target`, on the same disk, to build into and to swap in at the end. The former
 * target is whole until the swap, which is two renames; should the machine stop between them, the
 * next call puts the former target back. Throws `BusyError` while another build holds the lock.
 */
export async function stage(target: string): Promise<Staging> {
  const out = resolve(target);
  const beside = (suffix: string): string => join(dirname(out), `.${basename(out)}-${suffix}`);
  const folder = beside('next');
  const former = beside('former');
  const lock = beside('lock');
  mkdirSync(dirname(out), { recursive: true });
  if (existsSync(out) && readdirSync(out).length > 0 && !existsSync(join(out, manifestName))) {
    throw new ForeignTargetError(`${out} 里有别的文件，不会覆盖；请换一个输出文件夹，或先自行清空`);
  }
  await takeLock(lock, out);
  if (existsSync(former)) {
    if (existsSync(out)) rmSync(former, { recursive: true, force: true });
    else renameSync(former, out);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  return {
    folder,
    clear() {
      rmSync(folder, { recursive: true, force: true });
      mkdirSync(folder);
    },
    swap() {
      if (existsSync(out)) renameSync(out, former);
      renameSync(folder, out);
      rmSync(former, { recursive: true, force: true });
      rmSync(lock, { force: true });
    },
    discard() {
      rmSync(folder, { recursive: true, force: true });
      rmSync(lock, { force: true });
    },
  };
}

async function takeLock(lock: string, out: string): Promise<void> {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(lock, String(process.pid), { flag: 'wx' });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = Number(await readFile(lock, 'utf8').catch(() => '0'));
    if (holder > 0 && isRunning(holder)) {
      throw new BusyError(`另一个生成任务（进程 ${holder}）正在写 ${out}`);
    }
    // The holder is gone: its build was interrupted.
    rmSync(lock, { force: true });
  }
  throw new BusyError(`无法锁定 ${out}`);
}
