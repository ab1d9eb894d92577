import { createHash } from 'node:crypto';
import { openSync, readSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { readSealed, writeSealed } from '#channels/posters/engine/picture-cache.ts';
import { face } from './paper.ts';
import { type FaceMetrics, faceMetrics } from './typography/face-metrics.ts';
import type { FaceChain } from './typography/faces.ts';
import { type SubsetFace, subsetOptions, subsetter } from './typography/subset-face.ts';

const require = createRequire(import.meta.url);

interface Source {
  name: string;
  weight: PictureFont['weight'];
  file: string;
  /** True for a face that texts do not ask for: it only draws what another lacks. */
  fills: boolean;
}

/** A family of its own, so that its name alone asks for it. */
const gaps = 'Gaps';

const noto = '@expo-google-fonts/noto';

/**
 * The faces that pictures are set in. Both families are open (OFL-1.1) and come with npm. Each draws
 * all of GBK and of the General Standard Chinese Characters; what one lacks the other may have.
 */
const sources: readonly Source[] = [
  {
    name: face.sans,
    weight: 400,
    file: `${noto}-sans-sc/400Regular/NotoSansSC_400Regular.ttf`,
    fills: false,
  },
  {
    name: face.sans,
    weight: 700,
    file: `${noto}-sans-sc/700Bold/NotoSansSC_700Bold.ttf`,
    fills: false,
  },
  {
    name: face.serif,
    weight: 900,
    file: `${noto}-serif-sc/900Black/NotoSerifSC_900Black.ttf`,
    fills: false,
  },
  {
    name: gaps,
    weight: 400,
    file: `${noto}-serif-sc/400Regular/NotoSerifSC_400Regular.ttf`,
    fills: true,
  },
  {
    name: gaps,
    weight: 700,
    file: `${noto}-serif-sc/700Bold/NotoSerifSC_700Bold.ttf`,
    fills: true,
  },
];

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

/** Faces that fill the gaps of one, in the order of asking: of the same weight first. */
const fillersOf = (source: Source): Source[] =>
  sources
    .filter(({ name }) => name !== source.name)
    .sort((a, b) => Math.abs(a.weight - source.weight) - Math.abs(b.weight - source.weight));

/**
 * The faces in which a text of this style is set, best first, with their widths: its own face (the
 * nearest weight that the family has), then those that fill gaps. Reads fonts at the first call;
 * throws when a file is missing or no face has the name.
 */
export function fontChain(family: string, weight: number): FaceChain {
  const [own] = sources
    .filter(({ name, fills }) => name === family && !fills)
    .sort((a, b) => Math.abs(a.weight - weight) - Math.abs(b.weight - weight));
  if (!own) throw new Error(`no face is called ${family}`);
  return [own, ...fillersOf(own)].map((source) => ({
    name: source.name,
    metrics: metricsOf(source),
  }));
}

/** Characters that can be drawn in every style, so that no text depends on which face sets it. */
export async function drawableCharacters(): Promise<(codePoint: number) => boolean> {
  const styles = sources
    .filter(({ fills }) => !fills)
    .map((source) => [source, ...fillersOf(source)].map(metricsOf));
  const known = new Map<number, boolean>();
  return (codePoint) => {
    const answer =
      known.get(codePoint) ?? styles.every((faces) => faces.some(({ draws }) => draws(codePoint)));
    known.set(codePoint, answer);
    return answer;
  };
}

type Subsetter = Awaited<ReturnType<typeof subsetter>>;

let loading: Promise<Subsetter> | undefined;

function loadSubsetter(): Promise<Subsetter> {
  loading ??= readFile(require.resolve('harfbuzzjs/dist/harfbuzz-subset.wasm')).then(subsetter);
  return loading;
}

const opened = new Map<string, Promise<SubsetFace>>();

/** A whole font in the subsetter's memory, read only when a subset is not on disk yet. */
function open(source: Source): Promise<SubsetFace> {
  const known = opened.get(source.file);
  if (known) return known;
  const path = pathOf(source);
  const made = (async () => {
    const data = await readFile(path).catch((cause: unknown) => {
      throw new Error(`cannot read the font ${path}`, { cause });
    });
    return (await loadSubsetter())(data);
  })();
  opened.set(source.file, made);
  return made;
}

const subsets = new Map<string, Promise<Buffer>>();

async function subset(source: Source, characters: string, folder: string): Promise<Buffer> {
  const digest = createHash('sha256')
    .update(JSON.stringify([source.file, metricsOf(source).digest, characters, subsetOptions]))
    .digest('hex');
  const known = subsets.get(digest);
  if (known) return known;
  const made = (async () => {
    const path = join(folder, `${digest}.ttf`);
    const kept = await readSealed(path);
    if (kept) return kept;
    const data = (await open(source))(characters);
    await writeSealed(path, data);
    return data;
  })();
  subsets.set(digest, made);
  return made;
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Characters that a face has to hold: all for the faces that texts ask for, gaps for the others. */
function charactersFor(source: Source, needed: string[]): string {
  if (!source.fills) return needed.join('');
  const gaps = needed.filter((character) => {
    const codePoint = character.codePointAt(0) ?? 0;
    return sources.some(
      (other) =>
        !other.fills &&
        !metricsOf(other).draws(codePoint) &&
        fillersOf(other).find((filler) => metricsOf(filler).draws(codePoint)) === source,
    );
  });
  return gaps.join('');
}

/**
 * One subset a face, holding the characters of `texts`; faces that only fill gaps come along when a
 * text needs them. The layout engine recognises a face by its buffer, so the same characters give
 * the same buffers for as long as the process lives. Kept below `cache`. Throws when a font file is
 * missing.
 */
export async function pictureFonts(texts: Iterable<string>, cache: string): Promise<PictureFont[]> {
  const needed = new Set<string>();
  for (const content of texts) for (const character of content) needed.add(character);
  // Printable ASCII is always there, so that page numbers and the like never change the subset.
  for (let code = 0x20; code < 0x7f; code += 1) needed.add(String.fromCodePoint(code));
  const sorted = [...needed].sort(compare);
  const wanted = sources.flatMap((source) => {
    const characters = charactersFor(source, sorted);
    return characters === '' ? [] : [{ source, characters }];
  });
  return Promise.all(
    wanted.map(async ({ source, characters }) => ({
      name: source.name,
      weight: source.weight,
      style: 'normal' as const,
      data: await subset(source, characters, join(cache, 'fonts')),
    })),
  );
}
