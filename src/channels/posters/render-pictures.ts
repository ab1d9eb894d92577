import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { compareFindings, type Finding, isError } from '#domain/finding.ts';
import type { PosterView, ShareView } from '#views/pictures.ts';
import { drawableCharacters, type PictureFont, pictureFonts } from './fonts.ts';
import { missingGlyphs } from './missing-glyphs.ts';
import { printedTexts } from './node.ts';
import { keepFile, readKeptFile, readRecord, writeRecord, writeWhole } from './picture-cache.ts';
import { type PictureJob, type PictureSheet, posterJob, shareJob } from './picture-job.ts';
import { pictureKey } from './picture-key.ts';

/** A picture file of the site. `path` is relative to the output folder; sheets count from 1. */
export interface RenderedPicture {
  path: string;
  width: number;
  height: number;
  alt: string;
  /** Every string printed on this sheet, in reading order. */
  texts: string[];
  sheet: number;
  sheets: number;
}

export interface PicturesInput {
  posters: PosterView[];
  shares: ShareView[];
  /** Folder that keeps pictures, layouts and font subsets from run to run. */
  cache: string;
  log?: (line: string) => void;
}

interface LaidRecord {
  findings: Finding[];
  pictures: RenderedPicture[];
}
interface DrawnRecord {
  digests: string[];
}

const jobsOf = ({ posters, shares }: PicturesInput): PictureJob[] => [
  ...posters.map(posterJob),
  ...shares.flatMap((view) => [shareJob(view, 'square'), shareJob(view, 'wide')]),
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
  return sheets.map(({ ending, node, width, height }, index) => ({
    path: `${job.id}${ending}`,
    width,
    height,
    alt: job.alt,
    texts: printedTexts(node),
    sheet: index + 1,
    sheets: sheets.length,
  }));
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

async function laidSheets(job: PictureJob, fonts: () => Promise<PictureFont[]>) {
  const glyphs = missingGlyphs(job.texts, job.file, await drawableCharacters());
  if (glyphs.length > 0) return { sheets: [], findings: glyphs };
  return job.layOut(await fonts());
}

/**
 * Lays out every picture without drawing it and returns what would not fit or cannot be drawn, as
 * findings `overflow` and `missing-glyph`. Layouts are kept in `cache`, so a second run is quick.
 */
export async function checkPictures(input: PicturesInput): Promise<{ findings: Finding[] }> {
  const jobs = jobsOf(input);
  assertDistinct(jobs);
  const fonts = fontsOfRun(jobs, input.cache);
  const findings: Finding[] = [];
  for (const job of jobs) {
    const key = await pictureKey(job.kind, job.view);
    let laid = await readRecord<LaidRecord>(input.cache, `laid-${key}`);
    if (laid === null) {
      const { sheets, findings } = await laidSheets(job, fonts);
      laid = { findings, pictures: picturesOf(job, sheets) };
      await writeRecord(input.cache, `laid-${key}`, laid);
      await setImmediate();
    }
    findings.push(...laid.findings);
  }
  return { findings: findings.sort(compareFindings) };
}

async function keptFiles(cache: string, key: string): Promise<Buffer[] | null> {
  const drawn = await readRecord<DrawnRecord>(cache, `drawn-${key}`);
  if (drawn === null) return null;
  const files = await Promise.all(drawn.digests.map((digest) => readKeptFile(cache, digest)));
  return files.every((file) => file !== null) ? files : null;
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
  for (const [index, job] of jobs.entries()) {
    const key = await pictureKey(job.kind, job.view);
    let laid = await readRecord<LaidRecord>(cache, `laid-${key}`);
    let files = laid === null || laid.findings.some(isError) ? null : await keptFiles(cache, key);
    const kept = laid !== null && (files !== null || laid.findings.some(isError));
    if (laid === null || (files === null && !laid.findings.some(isError))) {
      const { sheets, findings } = await laidSheets(job, fonts);
      laid = { findings, pictures: picturesOf(job, sheets) };
      await writeRecord(cache, `laid-${key}`, laid);
      if (!findings.some(isError)) {
        files = [];
        for (const sheet of sheets) files.push(await job.raster(sheet, await fonts()));
        const digests = [];
        for (const file of files) digests.push(await keepFile(cache, file));
        await writeRecord(cache, `drawn-${key}`, { digests } satisfies DrawnRecord);
      }
    }
    findings.push(...laid.findings);
    const state = files === null ? '有错误，未绘制' : kept ? '未变' : '已绘制';
    log?.(`[${index + 1}/${jobs.length}] ${job.id} ${job.kind} ${state}`);
    if (files === null) continue;
    for (const [at, picture] of laid.pictures.entries()) {
      await writeWhole(join(out, picture.path), files[at] as Buffer);
      pictures.push(picture);
    }
  }
  return { pictures, findings: findings.sort(compareFindings) };
}
