/** The functions of HarfBuzz's subsetter that are used here. Numbers are addresses. */
interface HarfBuzz {
  memory: { buffer: ArrayBuffer };
  _initialize: () => void;
  malloc: (size: number) => number;
  hb_blob_create: (
    data: number,
    length: number,
    mode: number,
    user: number,
    free: number,
  ) => number;
  hb_blob_destroy: (blob: number) => void;
  hb_blob_get_data: (blob: number, length: number) => number;
  hb_blob_get_length: (blob: number) => number;
  hb_face_create: (blob: number, index: number) => number;
  hb_face_destroy: (face: number) => void;
  hb_face_reference_blob: (face: number) => number;
  hb_set_add: (set: number, value: number) => void;
  hb_subset_input_create_or_fail: () => number;
  hb_subset_input_destroy: (input: number) => void;
  hb_subset_input_set: (input: number, kind: number) => number;
  hb_subset_input_set_flags: (input: number, flags: number) => void;
  hb_subset_input_unicode_set: (input: number) => number;
  hb_subset_or_fail: (face: number, input: number) => number;
}

const writable = 2;
const droppedTables = 3;
/** Keeps the outline of `.notdef`: what slips through shows as a box, not as nothing. */
const keepNotdef = 0x40;

const tag = (name: string): number =>
  [...name].reduce((value, letter) => value * 256 + letter.charCodeAt(0), 0);

/**
 * Without kerning and ligatures every engine sets a letter as wide as its advance, as lines reckon.
 * Part of the key of what is kept on disk.
 */
export const subsetOptions = { drop: ['GPOS', 'GSUB', 'vhea', 'vmtx'], flags: keepNotdef } as const;

/** A whole font kept open in the subsetter: the same face with only these characters. */
export type SubsetFace = (characters: Iterable<string>) => Buffer;

/** Opens fonts with HarfBuzz's subsetter, given as its WebAssembly. Throws when it cannot read one. */
export async function subsetter(wasm: Buffer): Promise<(font: Buffer) => SubsetFace> {
  const { instance } = await WebAssembly.instantiate(new Uint8Array(wasm));
  const hb = instance.exports as unknown as HarfBuzz;
  hb._initialize();
  // Memory may grow, which makes earlier views useless.
  const bytes = () => new Uint8Array(hb.memory.buffer);
  return (font) => {
    const address = hb.malloc(font.length);
    bytes().set(font, address);
    const blob = hb.hb_blob_create(address, font.length, writable, 0, 0);
    const face = hb.hb_face_create(blob, 0);
    hb.hb_blob_destroy(blob);
    return (characters) => {
      const input = hb.hb_subset_input_create_or_fail();
      const unicodes = hb.hb_subset_input_unicode_set(input);
      for (const character of characters) hb.hb_set_add(unicodes, character.codePointAt(0) ?? 0);
      const dropped = hb.hb_subset_input_set(input, droppedTables);
      for (const name of subsetOptions.drop) hb.hb_set_add(dropped, tag(name));
      hb.hb_subset_input_set_flags(input, subsetOptions.flags);
      const made = hb.hb_subset_or_fail(face, input);
      hb.hb_subset_input_destroy(input);
      if (made === 0) throw new Error('HarfBuzz cannot make a subset of the font');
      const result = hb.hb_face_reference_blob(made);
      const start = hb.hb_blob_get_data(result, 0);
      const data = Buffer.from(bytes().slice(start, start + hb.hb_blob_get_length(result)));
      hb.hb_blob_destroy(result);
      hb.hb_face_destroy(made);
      if (data.length === 0) throw new Error('HarfBuzz made an empty subset of the font');
      return data;
    };
  };
}
