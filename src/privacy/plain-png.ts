const signature = '\x89PNG\r\n\x1a\n';

/** Most bytes of the parts that hold nothing but the picture, its colours and its dots an inch. */
const pictureParts: ReadonlyMap<string, number> = new Map([
  ['IHDR', 13],
  ['PLTE', 768],
  ['tRNS', 256],
  ['gAMA', 4],
  ['sRGB', 1],
  ['pHYs', 9],
  ['IDAT', 0x7fff_ffff],
  ['IEND', 0],
]);

/**
 * True for a whole PNG in which no words can stand besides what it shows: only parts of the picture
 * itself, the first its head, the last its end, and no byte after it (PNG third edition, 5.2 to 5.6).
 * False says nothing: such a file has to be read.
 */
export function isPlainPng(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 0, signature.length) !== signature) return false;
  let at = signature.length;
  for (let part = ''; part !== 'IEND'; ) {
    if (at + 12 > bytes.length) return false;
    const length = bytes.readUInt32BE(at);
    part = bytes.toString('latin1', at + 4, at + 8);
    const most = pictureParts.get(part);
    if (most === undefined || length > most) return false;
    if ((at === signature.length) !== (part === 'IHDR')) return false;
    at += 12 + length;
  }
  return at === bytes.length;
}
