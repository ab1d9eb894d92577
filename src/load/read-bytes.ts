import { constants, open } from 'node:fs/promises';

/**
 * The bytes of a file of at most `limitBytes`; of a longer one, or one that grew meanwhile, only its
 * size: a file of gigabytes is never in memory. Links are not followed.
 */
export async function readBytes(
  path: string,
  limitBytes: number,
): Promise<{ bytes: Uint8Array } | { tooLargeBytes: number }> {
  const handle = await open(path, constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0));
  try {
    const { size } = await handle.stat();
    if (size > limitBytes) return { tooLargeBytes: size };
    return { bytes: await handle.readFile() };
  } finally {
    await handle.close();
  }
}
