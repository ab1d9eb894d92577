/** Reads `length` bytes of a font file from `position`. */
export type ReadBytes = (position: number, length: number) => Buffer;

/** Widths of a face, in em. Each function takes a code point. */
export interface FaceMetrics {
  /** Tells this font from others of its name: version, time and checksum of the whole file. */
  digest: string;
  draws: (codePoint: number) => boolean;
  /** Advance width; that of `.notdef` for a character that the face lacks. */
  advance: (codePoint: number) => number;
  /** Empty room at the left and right of the ink within the advance. */
  blanks: (codePoint: number) => { left: number; right: number };
}

interface Table {
  offset: number;
  length: number;
}

function tablesOf(read: ReadBytes): Map<string, Table> {
  const count = read(4, 2).readUInt16BE(0);
  const directory = read(12, count * 16);
  const tables = new Map<string, Table>();
  for (let at = 0; at < directory.length; at += 16)
    tables.set(directory.toString('latin1', at, at + 4), {
      offset: directory.readUInt32BE(at + 8),
      length: directory.readUInt32BE(at + 12),
    });
  return tables;
}

/** Glyph number of a code point, 0 for none, from a cmap of format 12 (all planes). */
function glyphFinder(cmap: Buffer): (codePoint: number) => number {
  const count = cmap.readUInt16BE(2);
  for (let index = 0; index < count; index += 1) {
    const start = cmap.readUInt32BE(4 + index * 8 + 4);
    if (cmap.readUInt16BE(start) !== 12) continue;
    const groups = cmap.readUInt32BE(start + 12);
    const first = start + 16;
    return (codePoint) => {
      let low = 0;
      let high = groups - 1;
      while (low <= high) {
        const middle = (low + high) >> 1;
        const at = first + middle * 12;
        if (codePoint < cmap.readUInt32BE(at)) high = middle - 1;
        else if (codePoint > cmap.readUInt32BE(at + 4)) low = middle + 1;
        else return cmap.readUInt32BE(at + 8) + codePoint - cmap.readUInt32BE(at);
      }
      return 0;
    };
  }
  throw new Error('the font has no character map of format 12');
}

/**
 * Metrics from a TrueType file, reading only the tables that hold them (some 300 kB of 10 MB), so
 * that a first poster does not wait for whole fonts. Throws when a table is missing.
 */
export function faceMetrics(read: ReadBytes): FaceMetrics {
  const tables = tablesOf(read);
  const table = (name: string): Table => {
    const found = tables.get(name);
    if (!found) throw new Error(`the font has no table ${name}`);
    return found;
  };
  const whole = (name: string): Buffer => read(table(name).offset, table(name).length);
  const head = whole('head');
  const em = head.readUInt16BE(18);
  const longOffsets = head.readInt16BE(50) === 1;
  const widths = whole('hhea').readUInt16BE(34);
  const hmtx = whole('hmtx');
  const glyphOf = glyphFinder(whole('cmap'));
  const advanceOf = (glyph: number): number =>
    hmtx.readUInt16BE(Math.min(glyph, widths - 1) * 4) / em;
  const advances = new Map<number, number>();
  const blanks = new Map<number, { left: number; right: number }>();

  /** Left and right end of the ink, null for a glyph without any. */
  const ink = (glyph: number): { left: number; right: number } | null => {
    const step = longOffsets ? 4 : 2;
    const entry = read(table('loca').offset + glyph * step, step * 2);
    const [start, end] = longOffsets
      ? [entry.readUInt32BE(0), entry.readUInt32BE(4)]
      : [entry.readUInt16BE(0) * 2, entry.readUInt16BE(2) * 2];
    if (start === end) return null;
    const bounds = read(table('glyf').offset + start, 10);
    return { left: bounds.readInt16BE(2) / em, right: bounds.readInt16BE(6) / em };
  };

  return {
    digest: head.toString('hex'),
    draws: (codePoint) => glyphOf(codePoint) !== 0,
    advance(codePoint) {
      const known = advances.get(codePoint);
      if (known !== undefined) return known;
      const advance = advanceOf(glyphOf(codePoint));
      advances.set(codePoint, advance);
      return advance;
    },
    blanks(codePoint) {
      const known = blanks.get(codePoint);
      if (known) return known;
      const glyph = glyphOf(codePoint);
      const drawn = ink(glyph);
      const found = drawn
        ? { left: drawn.left, right: advanceOf(glyph) - drawn.right }
        : { left: 0, right: 0 };
      blanks.set(codePoint, found);
      return found;
    },
  };
}
