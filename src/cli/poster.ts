import type { PosterFileType } from '#channels/posters/print/file-types.ts';
import { layOutPoster } from '#channels/posters/print/poster-files.ts';
import { bannerWidth } from '#channels/posters/templates/banner.ts';
import { isError } from '#domain/finding.ts';
import { bannerFormat, type PaperFormat, paperFormat } from '#domain/paper.ts';
import type { PosterView } from '#views/pictures.ts';
import { chooseBoard } from './choose-board.ts';
import { type Effects, type ExitCode, exitCodes, UsageError } from './effects.ts';
import { judgedPosters } from './judged-posters.ts';
import type { refusePaper } from './prepare-for-paper.ts';

/** A banner is as long as the words of its board, so that it has no size before the board is known. */
export type PosterSize = PaperFormat | 'banner';

export interface PosterOptions {
  content: string;
  cache: string;
  town?: string;
  board: string;
  size: PosterSize;
  /** PDF where it is left out, JPEG on screens. */
  format?: PosterFileType;
  bleed?: boolean;
  tiles?: 'a4' | 'a3';
  out: string;
  base?: string;
}

const isScreen = (size: PosterSize): boolean => size !== 'banner' && size.kind === 'screen';

function fileType({ size, format, bleed, tiles }: PosterOptions): PosterFileType {
  const type = format ?? (isScreen(size) ? 'jpeg' : 'pdf');
  if (isScreen(size) && (type === 'pdf' || type === 'svg'))
    throw new UsageError(`手机图没有 ${type}：写 --format png 或 --format jpeg，或换一种幅面`);
  if (type !== 'pdf' && (bleed || tiles))
    throw new UsageError('--bleed 和 --tiles 只用于 pdf：去掉它们，或写 --format pdf');
  if (bleed && tiles)
    throw new UsageError('--bleed 给印刷厂，--tiles 给办公室打印机，不能一起写：留下一个');
  const tile = tiles === undefined ? null : paperFormat(tiles);
  if (tile !== null && size !== 'banner' && size.width * size.height <= tile.width * tile.height)
    throw new UsageError(`${size.label}印得进一张 ${tile.label}，不用拼：去掉 --tiles`);
  return type;
}

function formatOf(size: PosterSize, view: PosterView, board: string): PaperFormat {
  if (size !== 'banner') return size;
  const width = bannerWidth(view);
  if (width === null)
    throw new UsageError(
      `公开栏 ${board} 没有标语，做不了横幅：换一块有标语的公开栏，或在它的 parts 里加上 kind 为 slogans 的一部分`,
    );
  return bannerFormat(width);
}

/**
 * The poster of one board in the size and format asked for. Content with errors, a character without
 * a glyph, words that do not fit or personal data: nothing is written, and the findings say why.
 */
export async function poster(options: PosterOptions, effects: Effects): Promise<ExitCode> {
  const type = fileType(options);
  const { cache, size, out } = options;
  const judged = await judgedPosters(options, effects);
  if (!judged.ok) return refuse(judged.findings, judged.townNames, options, effects);
  const { views, knowledge, townNames } = judged.value;
  const view = chooseBoard(views, options);
  const format = formatOf(size, view, options.board);
  effects.progress(`排版 ${format.label}`);
  const { draw, sheets, findings } = await layOutPoster(
    view,
    { format, type, bleed: options.bleed === true, tiles: options.tiles ?? null },
    cache,
  );
  const names = new Map(townNames);
  if (draw === null) return refuse(findings, names, options, effects);
  const drawing = draw();
  // The engine draws in a thread of its own: the gate is loaded meanwhile.
  const [files, { writeGuarded }] = await Promise.all([drawing, import('./write-guarded.ts')]);
  const leaks = await writeGuarded(files, out, knowledge);
  if (leaks.some(isError)) return refuse(leaks, names, options, effects);
  for (const { name } of files) effects.print(`${out === '.' ? '' : `${out}/`}${name}`);
  effects.print(`《${view.title}》${format.label}，共${sheets}张。`);
  return exitCodes.done;
}

const refuse = async (...stopped: Parameters<typeof refusePaper>): Promise<ExitCode> =>
  (await import('./prepare-for-paper.ts')).refusePaper(...stopped);
