import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { posterFiles } from '#channels/posters/print/poster-files.ts';
import { type Finding, isError } from '#domain/finding.ts';
import { paperFormat } from '#domain/paper.ts';
import { posterStem } from '#domain/paths.ts';
import { type ViewContext, viewContext } from '#views/context.ts';
import { posterViews } from '#views/picture-views.ts';
import type { PosterView } from '#views/pictures.ts';
import { type PrintItem, type PrintReason, printQueue } from '#views/posted-queue.ts';
import { digestList } from './digest-list.ts';
import { type Effects, type ExitCode, exitCodes } from './effects.ts';
import { gateKnowledge, guardOutput } from './output-gate.ts';
import { prepareForPaper, refusePaper } from './prepare-for-paper.ts';
import { coverCsv, coverPage } from './print-cover.ts';
import { manifestName, type Staging, stage } from './publish.ts';

export interface PrintOptions {
  content: string;
  cache: string;
  town: string;
  stale?: boolean;
  due?: boolean;
  bleed: boolean;
  out: string;
  base?: string;
}

/** A line of the cover list: what to print, and the file to print it from. */
export interface PrintLine extends PrintItem {
  file: string;
}

interface Package {
  lines: PrintLine[];
  findings: Finding[];
  printed: { path: string; texts: string[] }[];
}

const wantedReasons = ({ stale, due }: PrintOptions): Set<PrintReason> =>
  stale || due
    ? new Set<PrintReason>([
        ...(stale ? (['stale'] as const) : []),
        ...(due ? (['due', 'new'] as const) : []),
      ])
    : new Set<PrintReason>(['stale', 'due', 'new']);

/** One PDF for each board and size of the queue; lines of the same board and size share it. */
async function drawAll(
  context: ViewContext,
  folder: string,
  options: PrintOptions,
  effects: Effects,
): Promise<Package> {
  const views = new Map(posterViews(context).map((view) => [view.id, view]));
  const reasons = wantedReasons(options);
  const wanted = printQueue(context, () => null).filter(
    ({ town, reason }) => town === options.town && reasons.has(reason),
  );
  const made = new Map<string, { file: string; sheets: number }>();
  const findings: Finding[] = [];
  const printed: Package['printed'] = [];
  for (const { board, format: size } of wanted) {
    const key = `${board}-${size}`;
    if (made.has(key)) continue;
    const format = paperFormat(size);
    const view: PosterView | undefined = views.get(posterStem(options.town, board));
    if (!format || !view) throw new Error(`the print queue names ${key}, which cannot be drawn`);
    effects.progress(`排版《${view.title}》${format.label}`);
    const request = { format, type: 'pdf', bleed: options.bleed, tiles: null } as const;
    const { files, sheets, findings: faults } = await posterFiles(view, request, options.cache);
    findings.push(...faults);
    const number = String(made.size + 1).padStart(2, '0');
    for (const { name, bytes, texts } of files) {
      const file = `${number}-${name}`;
      await writeFile(join(folder, file), bytes, { flag: 'wx' });
      printed.push({ path: file, texts });
      made.set(key, { file, sheets });
    }
  }
  // Counted from what was drawn, so that the list and the files cannot differ.
  const lines = printQueue(context, (town, board, format) =>
    town === options.town ? (made.get(`${board}-${format}`)?.sheets ?? null) : null,
  ).flatMap((item): PrintLine[] => {
    const file = made.get(`${item.board}-${item.format}`)?.file;
    const asked = item.town === options.town && reasons.has(item.reason);
    return asked && file !== undefined ? [{ ...item, file }] : [];
  });
  return { lines, findings, printed };
}

async function packInto(
  staging: Staging,
  context: ViewContext,
  options: PrintOptions,
  effects: Effects,
): Promise<Package> {
  const { folder } = staging;
  const drawn = await drawAll(context, folder, options, effects);
  if (drawn.findings.some(isError) || drawn.lines.length === 0) return drawn;
  const town = context.county.towns.find(({ id }) => id === options.town);
  const heading = {
    town: town?.file.value.name ?? options.town,
    day: context.county.site.value.edition,
    bleed: options.bleed,
  };
  await writeFile(join(folder, '印刷清单.html'), coverPage(heading, drawn.lines), { flag: 'wx' });
  await writeFile(join(folder, '印刷清单.csv'), coverCsv(drawn.lines), { flag: 'wx' });
  const leaks = await guardOutput(
    folder,
    options.out,
    gateKnowledge(context.county),
    drawn.printed,
  );
  const { sums, manifest } = await digestList(folder);
  await writeFile(join(folder, 'SHA256SUMS'), sums, { flag: 'wx' });
  await writeFile(join(folder, manifestName), manifest, { flag: 'wx' });
  return { ...drawn, findings: [...drawn.findings, ...leaks] };
}

/**
 * One package for the print shop: a PDF for each board and size that is to be printed, a cover list
 * with sizes, counts, material, places and cost, and checksums. All or nothing, like the site.
 */
export async function print(options: PrintOptions, effects: Effects): Promise<ExitCode> {
  const prepared = await prepareForPaper(options, effects);
  const { townNames } = prepared;
  if (!prepared.ok) return refusePaper(prepared.findings, townNames, options, effects);
  const context = viewContext(prepared.edition, options.base);
  const staging = await stage(options.out);
  try {
    const { lines, findings } = await packInto(staging, context, options, effects);
    if (findings.some(isError)) return refusePaper(findings, townNames, options, effects);
    if (lines.length === 0) {
      effects.print('没有要印的：墙上的都对，也不缺。');
      return exitCodes.done;
    }
    staging.swap();
    const sheets = lines.reduce((sum, { sheets, copies }) => sum + (sheets ?? 0) * copies, 0);
    effects.print(
      `印刷包已写到 ${options.out}：${lines.length}项，共${sheets}张，清单见 印刷清单.html。`,
    );
    return exitCodes.done;
  } finally {
    staging.discard();
  }
}
