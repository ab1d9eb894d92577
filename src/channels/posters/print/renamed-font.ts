/** A table of a TrueType file: where its bytes lie. */
interface Table {
  tag: string;
  data: Buffer;
}

const align = (length: number): number => (length + 3) & ~3;

function tablesOf(font: Buffer): Table[] {
  return Array.from({ length: font.readUInt16BE(4) }, (_, index) => {
    const entry = 12 + index * 16;
    const start = font.readUInt32BE(entry + 8);
    return {
      tag: font.toString('latin1', entry, entry + 4),
      data: font.subarray(start, start + font.readUInt32BE(entry + 12)),
    };
  });
}

/** A `name` table with one family and the PostScript name that a PDF shows, for Windows' platform. */
function nameTable(family: string, postScriptName: string): Buffer {
  const names: [number, string][] = [
    [1, family],
    [2, 'Regular'],
    [4, family],
    [6, postScriptName],
  ];
  const texts = names.map(([, text]) => Buffer.from(text, 'utf16le').swap16());
  const head = Buffer.alloc(6 + names.length * 12);
  head.writeUInt16BE(names.length, 2);
  head.writeUInt16BE(head.length, 4);
  let offset = 0;
  for (const [index, [id]] of names.entries()) {
    const length = texts[index]?.length ?? 0;
    const at = 6 + index * 12;
    for (const [place, value] of [3, 1, 0x409, id, length, offset].entries())
      head.writeUInt16BE(value, at + place * 2);
    offset += length;
  }
  return Buffer.concat([head, ...texts]);
}

function checksum(data: Buffer): number {
  const padded = Buffer.alloc(align(data.length));
  data.copy(padded);
  let sum = 0;
  for (let at = 0; at < padded.length; at += 4) sum = (sum + padded.readUInt32BE(at)) >>> 0;
  return sum;
}

/**
 * The same TrueType font under another family name. A typesetter that also looks at the machine's own
 * fonts then cannot take one of the same name instead. Format: OpenType 1.9, table directory and
 * `name` table version 0. The outlines and all other tables stay byte for byte.
 */
export function renamedFont(font: Buffer, family: string, postScriptName: string): Buffer {
  const tables = tablesOf(font)
    .map((table) =>
      table.tag === 'name' ? { ...table, data: nameTable(family, postScriptName) } : table,
    )
    .sort((a, b) => (a.tag < b.tag ? -1 : 1));
  const directory = Buffer.alloc(12 + tables.length * 16);
  font.copy(directory, 0, 0, 12);
  const bodies: Buffer[] = [];
  let offset = directory.length;
  for (const [index, { tag, data }] of tables.entries()) {
    const entry = 12 + index * 16;
    directory.write(tag, entry, 'latin1');
    directory.writeUInt32BE(checksum(data), entry + 4);
    directory.writeUInt32BE(offset, entry + 8);
    directory.writeUInt32BE(data.length, entry + 12);
    const body = Buffer.alloc(align(data.length));
    data.copy(body);
    bodies.push(body);
    offset += body.length;
  }
  return Buffer.concat([directory, ...bodies]);
}
