import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Blob, Face } from 'harfbuzzjs';
import subsetFont from 'subset-font';
import { readSealed, writeSealed } from '#channels/posters/engine/picture-cache.ts';
import { face } from './paper.ts';

const require = createRequire(import.meta.url);

/** The faces that pictures are set in. Both families are open (OFL-1.1) and come with npm. */
const sources = [
  {
    name: face.sans,
    weight: 400,
    file: '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  },
  {
    name: face.sans,
    weight: 700,
    file: '@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf',
  },
  {
    name: face.serif,
    weight: 900,
    file: '@expo-google-fonts/noto-serif-sc/900Black/NotoSerifSC_900Black.ttf',
  },
] as const;

/** Type as the layout engine takes it. */
export interface PictureFont {
  name: string;
  weight: 400 | 700 | 900;
  style: 'normal';
  data: Buffer;
}

interface Source {
  file: string;
  data: Buffer;
  digest: string;
  characters: Set<number>;
}

let opened: Promise<Source[]> | undefined;

async function open(file: string): Promise<Source> {
  const path = require.resolve(file);
  const data = await readFile(path).catch((cause: unknown) => {
    throw new Error(`cannot read the font ${path}`, { cause });
  });
  const characters = new Set(new Face(new Blob(data)).collectUnicodes());
  return { file, data, digest: createHash('sha256').update(data).digest('hex'), characters };
}

const openAll = (): Promise<Source[]> => {
  opened ??= Promise.all(sources.map(({ file }) => open(file)));
  return opened;
};

/** Characters that every face can draw, so that no text depends on which face sets it. */
export async function drawableCharacters(): Promise<(codePoint: number) => boolean> {
  const faces = await openAll();
  return (codePoint) => faces.every(({ characters }) => characters.has(codePoint));
}

const subsets = new Map<string, Promise<Buffer>>();
// Written into every key: what the subsetter is told besides the characters.
const options = { targetFormat: 'sfnt' } as const;

async function subset(source: Source, characters: string, folder: string): Promise<Buffer> {
  const digest = createHash('sha256')
    .update(JSON.stringify([source.digest, characters, options]))
    .digest('hex');
  const known = subsets.get(digest);
  if (known) return known;
  const made = (async () => {
    const path = join(folder, `${digest}.ttf`);
    const kept = await readSealed(path);
    if (kept) return kept;
    const data = await subsetFont(source.data, characters, options);
    await writeSealed(path, data);
    return data;
  })();
  subsets.set(digest, made);
  return made;
}

/**
 * One subset a face, holding the characters of `texts`. The layout engine recognises a face by its
 * buffer, so the same characters give the same buffers for as long as the process lives. Kept below
 * `cache`. Throws when a font file is missing.
 */
export async function pictureFonts(texts: Iterable<string>, cache: string): Promise<PictureFont[]> {
  const needed = new Set<string>();
  for (const content of texts) for (const character of content) needed.add(character);
  // Printable ASCII is always there, so that page numbers and the like never change the subset.
  for (let code = 0x20; code < 0x7f; code += 1) needed.add(String.fromCodePoint(code));
  const characters = [...needed].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0)).join('');
  const faces = await openAll();
  return Promise.all(
    sources.map(async ({ name, weight }, index) => ({
      name,
      weight,
      style: 'normal' as const,
      data: await subset(faces[index] as Source, characters, join(cache, 'fonts')),
    })),
  );
}
