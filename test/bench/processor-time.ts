import { existsSync, readdirSync, readFileSync } from 'node:fs';

/** Milliseconds of a clock tick of Linux, in which it counts processor time. */
const tick = 10;

interface Entry {
  parent: number;
  ticks: number;
}

/** Parent and processor time of a process; null for one that has just ended. */
function entryOf(id: string): Entry | null {
  try {
    const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
    // The name in brackets may hold spaces.
    const fields = stat
      .replace(/^.*\)\s/su, '')
      .split(' ')
      .map(Number);
    return { parent: fields[1] ?? 0, ticks: (fields[11] ?? 0) + (fields[12] ?? 0) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ESRCH') return null;
    throw error;
  }
}

/**
 * Milliseconds of processor time that this process and its living descendants have used, so that a
 * browser's processes count; null where the system does not tell (only Linux does).
 */
export function processorTime(): number | null {
  if (!existsSync('/proc/self/stat')) return null;
  const entries = new Map<number, Entry>();
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    const entry = entryOf(id);
    if (entry !== null) entries.set(Number(id), entry);
  }
  const isOurs = (id: number): boolean =>
    id === process.pid || (entries.has(id) && isOurs(entries.get(id)?.parent ?? 0));
  return [...entries].reduce((sum, [id, { ticks }]) => sum + (isOurs(id) ? ticks * tick : 0), 0);
}
