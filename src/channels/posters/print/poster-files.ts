import { type Canvas, paperCanvas } from '#channels/posters/engine/canvas.ts';
import { inFlight } from '#channels/posters/engine/in-flight.ts';
import { draw } from '#channels/posters/engine/layout.ts';
import { rasterise } from '#channels/posters/engine/raster.ts';
import { drawableCharacters, pictureFonts } from '#channels/posters/fonts.ts';
import { missingGlyphs } from '#channels/posters/missing-glyphs.ts';
import { type Node, printedTexts } from '#channels/posters/node.ts';
import { type Paper, paperOf } from '#channels/posters/paper.ts';
import { type PosterSheets, posterSheets } from '#channels/posters/poster-sheets.ts';
import { posterTexts } from '#channels/posters/poster-texts.ts';
import { sheetDrawings } from '#channels/posters/sheet-drawings.ts';
import { themes } from '#channels/posters/theme.ts';
import { type Finding, isError } from '#domain/finding.ts';
import { type PaperFormat, paperFormat } from '#domain/paper.ts';
import type { PosterView } from '#views/pictures.ts';
import type { PosterFileType } from './file-types.ts';
import type { LaidSheet } from './print-pdf.ts';
import { tileWords } from './tile-plan.ts';

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

const laidSheets = ({ sheets, layouts }: PosterSheets): LaidSheet[] =>
  sheets.flatMap((node, index) => {
    const layout = layouts[index];
    return layout === undefined ? [] : [{ node, layout }];
  });

const textsOf = (sheets: readonly Node[]): string[] =>
  sheets.flatMap(printedTexts).filter((text) => text !== '');

/**
 * A board's poster as the files asked for: one picture a sheet, or one PDF of all sheets. Without
 * files when a character has no glyph or something does not fit; the findings say what.
 */
export async function posterFiles(
  view: PosterView,
  request: PosterRequest,
  cache: string,
): Promise<PosterFiles> {
  const { format, type, bleed, tiles } = request;
  const paper = paperOf(format);
  const texts = posterTexts(view, paper);
  const missing = missingGlyphs(texts, view.file, await drawableCharacters());
  if (missing.some(isError)) return { files: [], sheets: 0, findings: missing };
  const fonts = await pictureFonts(tiles === null ? texts : [...texts, tileWords], cache);
  const use = format.kind === 'screen' ? 'screen' : 'paper';
  const laid = await posterSheets(view, paper, themes[view.theme], fonts, use);
  const { sheets, findings } = laid;
  if (findings.some(isError)) return { files: [], sheets: sheets.length, findings };
  const stem = `${view.id.split('/').at(-1)}-${format.id}`;
  const files: PosterFile[] = [];
  if (type === 'pdf') {
    const title = view.title;
    const { printPdf } = await import('./print-pdf.ts');
    const { tilePdf } = await import('./tile-pdf.ts');
    const pdf = await printPdf(laidSheets(laid), paper, fonts, {
      bleed: bleed ? bleedMillimetres : 0,
      marks: bleed,
      title,
    });
    const tile = tiles === null ? null : paperFormat(tiles);
    files.push({
      name: tile === null ? `${stem}${bleed ? '-bleed' : ''}.pdf` : `${stem}-on-${tile.id}.pdf`,
      bytes: tile === null ? pdf : await tilePdf(pdf, sheets.length, format, tile, fonts, title),
      texts: textsOf(sheets),
    });
    return { files, sheets: sheets.length, findings };
  }
  const canvas = canvasOf(laid.paper);
  const drawings = type === 'svg' ? [] : await sheetDrawings(laid, canvas, fonts);
  const drawn = inFlight(sheets, mostAtOnce, async (sheet, index) => {
    const drawing = drawings[index];
    return type === 'svg' || drawing === undefined
      ? sizedSvg(await draw(sheet, paper, fonts), paper)
      : rasterise(drawing.node, canvas, fonts, { format: type, engine: drawing.engine });
  });
  for await (const bytes of drawn) {
    const ending = type === 'jpeg' ? 'jpg' : type;
    const number = files.length === 0 ? '' : `-${files.length + 1}`;
    const texts = textsOf(sheets.slice(files.length, files.length + 1));
    files.push({ name: `${stem}${number}.${ending}`, bytes, texts });
  }
  return { files, sheets: sheets.length, findings };
}
