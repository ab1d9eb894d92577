import { createHash } from 'node:crypto';
import { openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { readSealed, writeSealed } from '#channels/posters/engine/picture-cache.ts';
import { face } from './paper.ts';
import { type FaceMetrics, faceMetrics } from './typography/face-metrics.ts';
import type { FaceChain } from './typography/faces.ts';

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

type Source = (typeof sources)[number];

/** Type as the layout engine takes it. */
export interface PictureFont {
  name: string;
  weight: 400 | 700 | 900;
  style: 'normal';
  data: Buffer;
}

const pathOf = ({ file }: Source): string => require.resolve(file);

const metrics = new Map<string, FaceMetrics>();

/** Widths of a face, read from its file at the first question. */
function metricsOf(source: Source): FaceMetrics {
  const known = metrics.get(source.file);
  if (known) return known;
  const path = pathOf(source);
  try {
    const file = openSync(path, 'r');
    const made = faceMetrics((position, length) => {
      const bytes = Buffer.alloc(length);
      readSync(file, bytes, 0, length, position);
      return bytes;
    });
    metrics.set(source.file, made);
    return made;
  } catch (cause) {
    throw new Error(`cannot read the font ${path}`, { cause });
  }
}

/**
 * The faces in which a text of this style is set, best first, with their widths. A weight that the
 * family lacks gives the nearest. Reads fonts at the first call; throws when a file is missing or
 * no face has the name.
 */
export function fontChain(family: string, weight: number): FaceChain {
  const own = sources
    .filter(({ name }) => name === family)
    .sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
  if (own.length === 0) throw new Error(`no face is called ${family}`);
  return own.slice(0, 1).map((source) => ({ name: source.name, metrics: metricsOf(source) }));
}

/** Characters that every face can draw, so that no text depends on which face sets it. */
export async function drawableCharacters(): Promise<(codePoint: number) => boolean> {
  const faces = sources.map(metricsOf);
  return (codePoint) => faces.every(({ draws }) => draws(codePoint));
}

interface Opened {
  data: Buffer;
  digest: string;
}

const opened = new Map<string, Promise<Opened>>();

function open(source: Source): Promise<Opened> {
  const known = opened.get(source.file);
  if (known) return known;
  const path = pathOf(source);
  const made = (async () => {
    const data = await readFile(path).catch((cause: unknown) => {
      throw new Error(`cannot read the font ${path}`, { cause });
    });
    return { data, digest: createHash('sha256').update(data).digest('hex') };
  })();
  opened.set(source.file, made);
  return made;
}

const subsets = new Map<string, Promise<Buffer>>();
// Written into every key: what the subsetter is told besides the characters.
// Without kerning and ligatures every engine sets a letter as wide as its advance, as lines reckon.
const options = {
  targetFormat: 'sfnt' as const,
  dropTables: ['GPOS', 'GSUB', 'vhea', 'vmtx'],
};

async function subset(source: Opened, characters: string, folder: string): Promise<Buffer> {
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
  return Promise.all(
    sources.map(async (source) => ({
      name: source.name,
      weight: source.weight,
      style: 'normal' as const,
      data: await subset(await open(source), characters, join(cache, 'fonts')),
    })),
  );
}
