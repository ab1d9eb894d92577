import { type Canvas, paperCanvas } from '#channels/posters/engine/canvas.ts';
import { inFlight } from '#channels/posters/engine/in-flight.ts';
import { draw } from '#channels/posters/engine/layout.ts';
import { rasterise } from '#channels/posters/engine/raster.ts';
import { drawableCharacters, type PictureFont, pictureFonts } from '#channels/posters/fonts.ts';
import { missingGlyphs } from '#channels/posters/missing-glyphs.ts';
import { type Node, printedTexts } from '#channels/posters/node.ts';
import { type Paper, paperOf } from '#channels/posters/paper.ts';
import { type PosterSheets, posterSheets } from '#channels/posters/poster-sheets.ts';
import { posterTexts } from '#channels/posters/poster-texts.ts';
import { codeKey } from '#channels/posters/qr-code.ts';
import { sheetDrawings } from '#channels/posters/sheet-drawings.ts';
import { themes } from '#channels/posters/theme.ts';
import { type Finding, isError } from '#domain/finding.ts';
import { type PaperFormat, paperFormat } from '#domain/paper.ts';
import type { PosterView } from '#views/pictures.ts';
import type { PosterFileType } from './file-types.ts';
import type { LaidSheet } from './print-pdf.ts';
import { type Part, tileWords } from './tile-plan.ts';

/** What an officer asks for. `bleed` and `tiles` are for PDF, and exclude each other. */
export interface PosterRequest {
  format: PaperFormat;
  type: PosterFileType;
  /** 3 mm of colour beyond the edge, and crop marks. */
  bleed: boolean;
  /** Spread over sheets of an office printer. */
  tiles: 'a4' | 'a3' | null;
}

export interface PosterFile {
  /** `<board>-a3.pdf`, `<board>-a3-2.png`, `<board>-a1-on-a4.pdf`. */
  name: string;
  bytes: Buffer;
  /** Every string that the file shows, in reading order. */
  texts: string[];
}

export interface PosterFiles {
  files: PosterFile[];
  /** Sheets of the poster's own format. */
  sheets: number;
  findings: Finding[];
}

/** A poster whose sheets are laid out; without `draw` where findings stand in the way. */
export interface LaidPoster extends Omit<PosterFiles, 'files'> {
  draw: (() => Promise<PosterFile[]>) | null;
}

const bleedMillimetres = 3;
/** Sheets drawn at a time: one a core; a panel takes some 300 MB. */
const mostAtOnce = 2;

/** A sheet as SVG in its real size, letters as outlines, so that it shows the same everywhere. */
function sizedSvg(svg: string, { format }: Paper): Buffer {
  const sized = svg.replace(
    /^<svg width="[^"]*" height="[^"]*"/u,
    `<svg width="${format.width}mm" height="${format.height}mm"`,
  );
  return Buffer.from(sized);
}

/** Pictures for screens have dots and no size. */
const canvasOf = (paper: Paper): Canvas =>
  paper.format.kind === 'screen' ? { ...paperCanvas(paper), dpi: null } : paperCanvas(paper);

/** Where the codes of all sheets stand, in millimetres. */
const codesOf = ({ layouts, paper }: PosterSheets): Part[] =>
  layouts
    .flatMap(({ boxes }) => boxes.filter(({ key }) => key === codeKey))
    .map(({ left, top, width, height }) => ({
      left: left / paper.perMillimetre,
      top: top / paper.perMillimetre,
      width: width / paper.perMillimetre,
      height: height / paper.perMillimetre,
    }));

const laidSheets = ({ sheets, layouts }: PosterSheets): LaidSheet[] =>
  sheets.flatMap((node, index) => {
    const layout = layouts[index];
    return layout === undefined ? [] : [{ node, layout }];
  });

const textsOf = (sheets: readonly Node[]): string[] =>
  sheets.flatMap(printedTexts).filter((text) => text !== '');

async function pdfFiles(
  laid: PosterSheets,
  fonts: PictureFont[],
  { title }: PosterView,
  { format, bleed, tiles }: PosterRequest,
  stem: string,
): Promise<PosterFile[]> {
  const [{ printPdf }, { tilePdf }] = await Promise.all([
    import('./print-pdf.ts'),
    import('./tile-pdf.ts'),
  ]);
  const pdf = await printPdf(laidSheets(laid), laid.paper, fonts, {
    bleed: bleed ? bleedMillimetres : 0,
    marks: bleed,
    title,
  });
  const { sheets } = laid;
  const texts = textsOf(sheets);
  const tile = tiles === null ? null : paperFormat(tiles);
  if (tile === null) return [{ name: `${stem}${bleed ? '-bleed' : ''}.pdf`, bytes: pdf, texts }];
  const bytes = await tilePdf(pdf, sheets.length, format, tile, fonts, title, codesOf(laid));
  return [{ name: `${stem}-on-${tile.id}.pdf`, bytes, texts }];
}

async function pictureFiles(
  laid: PosterSheets,
  fonts: PictureFont[],
  type: Exclude<PosterFileType, 'pdf'>,
  stem: string,
): Promise<PosterFile[]> {
  const { sheets, paper } = laid;
  const canvas = canvasOf(paper);
  const drawings = type === 'svg' ? [] : await sheetDrawings(laid, canvas, fonts);
  const drawn = inFlight(sheets, mostAtOnce, async (sheet, index) => {
    const drawing = drawings[index];
    return type === 'svg' || drawing === undefined
      ? sizedSvg(await draw(sheet, paper, fonts), paper)
      : rasterise(drawing.node, canvas, fonts, { format: type, engine: drawing.engine });
  });
  const files: PosterFile[] = [];
  for await (const bytes of drawn) {
    const ending = type === 'jpeg' ? 'jpg' : type;
    const number = files.length === 0 ? '' : `-${files.length + 1}`;
    const texts = textsOf(sheets.slice(files.length, files.length + 1));
    files.push({ name: `${stem}${number}.${ending}`, bytes, texts });
  }
  return files;
}

/**
 * A board's poster laid out on its sheets, to be drawn as the files asked for: one picture a sheet,
 * or one PDF of all sheets. Not to be drawn when a character has no glyph or something does not fit;
 * the findings say what.
 */
export async function layOutPoster(
  view: PosterView,
  request: PosterRequest,
  cache: string,
): Promise<LaidPoster> {
  const { format, type, tiles } = request;
  const paper = paperOf(format);
  const texts = posterTexts(view, paper);
  const missing = missingGlyphs(texts, view.file, await drawableCharacters());
  if (missing.some(isError)) return { sheets: 0, findings: missing, draw: null };
  const fonts = await pictureFonts(tiles === null ? texts : [...texts, tileWords], cache);
  const use = format.kind === 'screen' ? 'screen' : 'paper';
  const laid = await posterSheets(view, paper, themes[view.theme], fonts, use);
  const { sheets, findings } = laid;
  if (findings.some(isError)) return { sheets: sheets.length, findings, draw: null };
  const stem = `${view.id.split('/').at(-1)}-${format.id}`;
  return {
    sheets: sheets.length,
    findings,
    draw: () =>
      type === 'pdf'
        ? pdfFiles(laid, fonts, view, request, stem)
        : pictureFiles(laid, fonts, type, stem),
  };
}

/** The files of a board's poster; none where findings stand in the way. */
export async function posterFiles(
  view: PosterView,
  request: PosterRequest,
  cache: string,
): Promise<PosterFiles> {
  const { draw: drawn, ...laid } = await layOutPoster(view, request, cache);
  return { ...laid, files: drawn === null ? [] : await drawn() };
}
