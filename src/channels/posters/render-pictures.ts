import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { Drift } from '#channels/posters/engine/agreement.ts';
import type { Engine } from '#channels/posters/engine/choose-engine.ts';
import { inFlight } from '#channels/posters/engine/in-flight.ts';
import { readSealed, writeSealed, writeWhole } from '#channels/posters/engine/picture-cache.ts';
import { pictureKey } from '#channels/posters/engine/picture-key.ts';
import { compareFindings, type Finding, isError } from '#domain/finding.ts';
import type {
  ArticlePictureView,
  ChartPictureView,
  PhoneView,
  PosterView,
  ShareView,
} from '#views/pictures.ts';
import { articlePictureJob } from './article-picture.ts';
import { chartPictureJob } from './chart-picture.ts';
import { drawableCharacters, type PictureFont, pictureFonts } from './fonts.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { printedTexts } from './node.ts';
import { momentsHeights } from './phone/moments.ts';
import { longJob, momentsJob } from './phone/phone-jobs.ts';
import {
  coverJob,
  type PictureJob,
  type PictureSheet,
  posterJob,
  shareJob,
} from './picture-job.ts';

/** A picture file of the site. `path` is relative to the output folder; sheets count from 1. */
export interface RenderedPicture {
  path: string;
  width: number;
  height: number;
  /** All that is printed, as one text for those who cannot see it. */
  alt: string;
  /** Every string printed on this sheet, in reading order. */
  texts: string[];
  sheet: number;
  sheets: number;
  /** Who drew it. Where takumi would set other lines than satori, `drift` says where. */
  engine: Engine;
  drift: Drift | null;
}

export interface PicturesInput {
  posters: PosterView[];
  shares: ShareView[];
  /** Charts and tables of articles for the official account, and their square covers. */
  articles?: { pictures: ArticlePictureView[]; covers: ShareView[] };
  phones?: PhoneView[];
  charts?: ChartPictureView[];
  /** Folder that keeps pictures, layouts and font subsets from run to run. */
  cache: string;
  log?: (line: string) => void;
}

/** What is kept of a layout. The drawn files are kept beside it, one a sheet. */
interface Laid {
  findings: Finding[];
  pictures: RenderedPicture[];
}

/** Enough that drawing goes on while the next one is laid out; each waiting A3 takes some 20 MB. */
const mostAtOnce = 4;

const jobsOf = ({
  posters,
  shares,
  articles,
  phones = [],
  charts = [],
}: PicturesInput): PictureJob[] => [
  ...posters.map(posterJob),
  ...shares.flatMap((view) => [shareJob(view, 'square'), shareJob(view, 'wide')]),
  ...(articles?.pictures ?? []).map(articlePictureJob),
  ...(articles?.covers ?? []).map(coverJob),
  ...phones.flatMap((view) => [
    ...momentsHeights.map((height) => momentsJob(view, height)),
    longJob(view),
  ]),
  ...charts.map(chartPictureJob),
];

/** Refuses two views with one path: the views' ids are ours, so this is a fault of the program. */
function assertDistinct(jobs: PictureJob[]): void {
  const files = new Map<string, string>();
  for (const { kind, id, file } of jobs) {
    const other = files.get(`${kind} ${id}`);
    if (other !== undefined)
      throw new Error(`two pictures for ${id}: from ${other} and from ${file}`);
    files.set(`${kind} ${id}`, file);
  }
}

function picturesOf(job: PictureJob, sheets: PictureSheet[]): RenderedPicture[] {
  return sheets.map(({ ending, node, canvas, engine, drift }, index) => {
    const texts = printedTexts(node).filter((content) => content !== '');
    return {
      path: `${job.id}${ending}`,
      ...canvas.dots,
      alt: texts.join('；'),
      texts,
      sheet: index + 1,
      sheets: sheets.length,
      engine,
      drift,
    };
  });
}

/** What a job needs from the whole run: the subset of all texts that can be drawn, made once. */
function fontsOfRun(jobs: PictureJob[], cache: string): () => Promise<PictureFont[]> {
  let made: Promise<PictureFont[]> | undefined;
  return () => {
    made ??= pictureFonts(
      jobs.flatMap(({ texts }) => texts),
      cache,
    );
    return made;
  };
}

const keptAt = (cache: string, key: string, name: string): string =>
  join(cache, 'pictures', key.slice(0, 2), `${key}-${name}`);

async function readLaid(cache: string, key: string): Promise<Laid | null> {
  const kept = await readSealed(keptAt(cache, key, 'layout'));
  return kept && (JSON.parse(kept.toString('utf8')) as Laid);
}

async function lay(
  job: PictureJob,
  key: string,
  cache: string,
  fonts: () => Promise<PictureFont[]>,
) {
  const glyphs = missingGlyphs(job.texts, job.file, await drawableCharacters());
  const { sheets, findings } =
    glyphs.length > 0 ? { sheets: [], findings: glyphs } : await job.layOut(await fonts());
  const laid: Laid = { findings, pictures: picturesOf(job, sheets) };
  await writeSealed(keptAt(cache, key, 'layout'), Buffer.from(JSON.stringify(laid)));
  return { sheets, laid };
}

/**
 * Lays out every picture that might not fit, without drawing it, and returns what would not fit or
 * cannot be drawn, as findings `overflow` and `missing-glyph`. Layouts are kept in `cache`, so a
 * second run is quick.
 */
export async function checkPictures(input: PicturesInput): Promise<{ findings: Finding[] }> {
  const jobs = jobsOf(input);
  assertDistinct(jobs);
  const { cache } = input;
  const fonts = fontsOfRun(jobs, cache);
  const findings: Finding[] = [];
  const drawable = await drawableCharacters();
  const judged = inFlight(jobs, mostAtOnce, async (job) => {
    if (job.surelyFits) return missingGlyphs(job.texts, job.file, drawable);
    const key = await pictureKey(job.kind, job.view);
    const laid = (await readLaid(cache, key)) ?? (await lay(job, key, cache, fonts)).laid;
    await setImmediate();
    return laid.findings;
  });
  for await (const found of judged) findings.push(...found);
  return { findings: findings.sort(compareFindings) };
}

async function readDrawn(cache: string, key: string, { pictures }: Laid): Promise<Buffer[] | null> {
  const files = await Promise.all(
    pictures.map(({ sheet }) => readSealed(keptAt(cache, key, String(sheet)))),
  );
  return files.every((file) => file !== null) ? files : null;
}

/** Lays out and draws one picture. Without files when an error stands in the way. */
async function make(
  job: PictureJob,
  key: string,
  cache: string,
  fonts: () => Promise<PictureFont[]>,
): Promise<{ laid: Laid; files: Buffer[] }> {
  const { sheets, laid } = await lay(job, key, cache, fonts);
  const files: Buffer[] = [];
  if (laid.findings.some(isError)) return { laid, files };
  for (const [index, sheet] of sheets.entries()) {
    const file = await job.raster(sheet, await fonts());
    await writeSealed(keptAt(cache, key, String(index + 1)), file);
    files.push(file);
  }
  return { laid, files };
}

async function fetchKept(
  cache: string,
  key: string,
): Promise<{ laid: Laid; files: Buffer[] } | null> {
  const laid = await readLaid(cache, key);
  if (laid === null) return null;
  if (laid.findings.some(isError)) return { laid, files: [] };
  const files = await readDrawn(cache, key, laid);
  return files && { laid, files };
}

/**
 * Writes every poster (`<id>.png`, further sheets `-2.png`) and share picture (`<id>-600.jpg`,
 * `<id>-900.jpg`) below `out`. A picture whose view, template, faces and engines are unchanged is
 * copied from `cache`. A picture with an error among its findings is not written. Throws when a
 * font cannot be read, the disk fails, or two views share an id.
 */
export async function renderPictures(
  input: PicturesInput & { out: string },
): Promise<{ pictures: RenderedPicture[]; findings: Finding[] }> {
  const jobs = jobsOf(input);
  assertDistinct(jobs);
  const { cache, out, log } = input;
  const fonts = fontsOfRun(jobs, cache);
  const pictures: RenderedPicture[] = [];
  const findings: Finding[] = [];
  const drawn = inFlight(jobs, mostAtOnce, async (job) => {
    const key = await pictureKey(job.kind, job.view);
    const kept = await fetchKept(cache, key);
    return { job, kept: kept !== null, ...(kept ?? (await make(job, key, cache, fonts))) };
  });
  let count = 0;
  for await (const { job, kept, laid, files } of drawn) {
    count += 1;
    findings.push(...laid.findings);
    const failed = laid.findings.some(isError);
    const state = failed ? '有错误，未绘制' : kept ? '未变' : '已绘制';
    log?.(`[${count}/${jobs.length}] ${job.id} ${job.kind} ${state}`);
    for (const [at, file] of files.entries()) {
      const picture = laid.pictures[at];
      if (picture === undefined) throw new Error(`more files than sheets for ${job.id}`);
      await writeWhole(join(out, picture.path), file);
      pictures.push(picture);
    }
  }
  return { pictures, findings: findings.sort(compareFindings) };
}
