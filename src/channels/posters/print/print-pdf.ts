import type { Layout } from '#channels/posters/engine/layout.ts';
import type { PictureFont } from '#channels/posters/fonts.ts';
import type { Node } from '#channels/posters/node.ts';
import type { Paper } from '#channels/posters/paper.ts';
import { cropMarks, marginFor } from './crop-marks.ts';
import { finishedPdf, type PageBoxes } from './finished-pdf.ts';
import { layoutSvg } from './layout-svg.ts';
import { compilePdf, line, mm } from './typst.ts';

/** A sheet with its layout by satori. */
export interface LaidSheet {
  node: Node;
  layout: Layout;
}

export interface PrintOptions {
  /** Millimetres of colour beyond the trim size, usually 3; 0 for none. */
  bleed: number;
  /** Crop marks at the corners; asked for together with a bleed. */
  marks: boolean;
  /** The document's title, the only thing that its information names. */
  title: string;
}

const svgPath = (index: number): string => `/sheet-${index}.svg`;

function pageSource(index: number, paper: Paper, { bleed, marks }: PrintOptions): string {
  const { width, height } = paper.format;
  const margin = marginFor(bleed, marks);
  const trim = { left: margin, top: margin, width, height };
  const lines = marks ? cropMarks(trim, bleed) : [];
  return [
    `#page(width: ${mm(width + margin * 2)}, height: ${mm(height + margin * 2)}, margin: 0pt)[`,
    `#place(dx: ${mm(margin - bleed)}, dy: ${mm(margin - bleed)}, image("${svgPath(index)}", width: ${mm(width + bleed * 2)}, height: ${mm(height + bleed * 2)}, fit: "stretch"))`,
    ...lines.map(line),
    ']',
  ].join('\n');
}

/**
 * Sheets as a PDF for the print shop: real size, vectors, embedded subsets of the faces, searchable
 * text, one page a sheet. The trim and bleed boxes are stated; information holds nothing but the
 * title. The same sheets give the same bytes.
 */
export async function printPdf(
  sheets: readonly LaidSheet[],
  paper: Paper,
  fonts: PictureFont[],
  options: PrintOptions,
): Promise<Buffer> {
  const bleed = Math.round(options.bleed * paper.perMillimetre);
  const exact = { ...options, bleed: bleed / paper.perMillimetre };
  const files: Record<string, Buffer> = {};
  for (const [index, { node, layout }] of sheets.entries())
    files[svgPath(index)] = Buffer.from(layoutSvg(node, layout, paper, bleed));
  const source = sheets.map((_, index) => pageSource(index, paper, exact)).join('\n');
  const { width, height } = paper.format;
  const margin = marginFor(exact.bleed, exact.marks);
  const boxes: PageBoxes = {
    trim: { left: margin, top: margin, width, height },
    bleed: exact.bleed,
  };
  return finishedPdf(compilePdf(files, source, fonts), options.title, boxes);
}
