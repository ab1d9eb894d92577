/** What of a picture's metadata names a person or a place. Shapes as sharp reports them. */
export interface ImageMetadata {
  exif?: Uint8Array | undefined;
  xmp?: Uint8Array | undefined;
  iptc?: Uint8Array | undefined;
  comments?: readonly { keyword: string; text: string }[] | undefined;
}

/** The name of the trace that says where a picture was taken. */
export const placeTrace = '拍摄位置（GPS）';

const personal = new Map([
  [0x010e, '说明'],
  [0x013b, '作者'],
  [0x8298, '版权人'],
  [0x9286, '用户注释'],
  [0x9c9c, '注释'],
  [0x9c9d, '作者'],
  [0xa430, '机主'],
]);
const gpsFolder = 0x8825;
const exifFolder = 0x8769;
const sizes = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** Names of personal fields in an EXIF block (TIFF 6.0 directories); empty when there are none. */
function exifTraces(block: Uint8Array): string[] {
  const start = String.fromCharCode(...block.subarray(0, 4)) === 'Exif' ? 6 : 0;
  const bytes = block.subarray(start);
  if (bytes.length < 8) return [];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const little = view.getUint8(0) === 0x49;
  const found = new Set<string>();
  const directories = [view.getUint32(4, little)];
  for (let round = 0; round < 4; round += 1) {
    const at = directories[round];
    if (at === undefined || at < 8) continue;
    for (const entry of entriesAt(view, at, little)) {
      const tag = view.getUint16(entry, little);
      const length =
        (sizes[view.getUint16(entry + 2, little)] ?? 1) * view.getUint32(entry + 4, little);
      const value = view.getUint32(entry + 8, little);
      if (tag === exifFolder) directories.push(value);
      if (tag === gpsFolder && hasPlace(view, value, little)) found.add(placeTrace);
      const name = personal.get(tag);
      const from = length <= 4 ? entry + 8 : value;
      const said = bytes.subarray(from, from + length).some((byte) => byte > 0x20 && byte !== 0x7f);
      if (name && said) found.add(name);
    }
  }
  return [...found];
}

/** Where the 12-byte entries of the directory at `at` begin, as far as the block holds them whole. */
function* entriesAt(view: DataView, at: number, little: boolean): Generator<number> {
  if (at + 2 > view.byteLength) return;
  const end = Math.min(at + 2 + view.getUint16(at, little) * 12, view.byteLength - 11);
  for (let entry = at + 2; entry < end; entry += 12) yield entry;
}

/** A GPS directory often stands empty, with its version alone. */
const hasPlace = (view: DataView, at: number, little: boolean): boolean =>
  [...entriesAt(view, at, little)].some((entry) => {
    const tag = view.getUint16(entry, little);
    return tag === 2 || tag === 4;
  });

const xmpFields: [RegExp, string][] = [
  [/exif:GPS(?:Latitude|Longitude)/, placeTrace],
  [/dc:creator|photoshop:AuthorsPosition|Iptc4xmpCore:CreatorContactInfo|aux:OwnerName/, '作者'],
  [/dc:rights|xmpRights:Owner/, '版权人'],
  [/dc:description|photoshop:Headline|exif:UserComment/, '说明'],
  [/Iptc4xmpExt:PersonInImage|mwg-rs:Name/, '画面中的人名'],
];

/** Names of all personal traces in a picture's metadata, in a fixed order; empty when clean. */
export function imageTraces({ exif, xmp, iptc, comments }: ImageMetadata): string[] {
  const found = new Set(exif ? exifTraces(exif) : []);
  if (xmp) {
    const text = new TextDecoder().decode(xmp);
    for (const [pattern, name] of xmpFields) if (pattern.test(text)) found.add(name);
  }
  if (iptc && iptc.length > 0) found.add('IPTC 信息');
  if (comments?.some(({ text }) => text.trim() !== '')) found.add('文字注释');
  return [...found].sort();
}
