import { closeSync, constants, fstatSync, openSync, readFileSync } from 'node:fs';

/**
 * The bytes of a file of at most `limitBytes`; of a longer one, or one that grew meanwhile, only its
 * size: a file of gigabytes is never in memory. Links are not followed.
 */
export function readBytes(
  path: string,
  limitBytes: number,
): { bytes: Uint8Array } | { tooLargeBytes: number } {
  // Small files are read sooner than asked for: each answer from another thread costs more.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size } = fstatSync(file);
    return size > limitBytes ? { tooLargeBytes: size } : { bytes: readFileSync(file) };
  } finally {
    closeSync(file);
  }
}
