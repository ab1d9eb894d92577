import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/**
 * The arguments of a command for a cache of its own in `folder`, with all that the build of the
 * fixture county left in its own: as on an officer's machine, only what differs is drawn anew.
 */
export function warmCache(folder: string): ['--cache', string] {
  const cache = join(folder, 'cache');
  cpSync(inject('cache'), cache, { recursive: true });
  return ['--cache', cache];
}
