import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { Part, Piece } from './part.ts';
import { pageMillimetres, twips } from './styles.ts';

/** A picture ready for Word, by its path on the site. */
export type Pictures = ReadonlyMap<string, Uint8Array>;

const styleIds = {
  body: 'Body',
  list: 'Item',
  note: 'Note',
  centre: 'Centre',
  right: 'Right',
} as const;
const levels = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
  4: HeadingLevel.HEADING_4,
} as const;

const typeWidth = twips(pageMillimetres.width - pageMillimetres.left - pageMillimetres.right);
/** Pictures are laid out in points of 1/96 inch. */
const pixels = (millimetres: number): number => Math.round((millimetres * 96) / 25.4);
const widestPicture = pixels(150);
const tallestPicture = pixels(200);

const runs = (pieces: readonly Piece[]): TextRun[] =>
  pieces.flatMap(({ text, bold, italic, fact, raised }) =>
    text.split('\n').map(
      (words, line) =>
        new TextRun({
          text: words,
          ...(line > 0 ? { break: 1 } : {}),
          ...(bold ? { bold } : {}),
          ...(italic ? { italics: true } : {}),
          ...(raised ? { superScript: true } : {}),
          ...(fact ? { style: 'Fact' } : {}),
        }),
    ),
  );

const line = { style: BorderStyle.SINGLE, size: 6, color: '000000' };
const borders = {
  top: line,
  bottom: line,
  left: line,
  right: line,
  insideHorizontal: line,
  insideVertical: line,
};

/** Widths by the longest words of a column, none under a tenth, in twips. */
function columnWidths({ head, rows }: Extract<Part, { kind: 'table' }>): number[] {
  const weights = head.map((label, column) => {
    const cells = rows.map(({ cells: all }) => all[column] ?? '');
    const longest = [label, ...cells].reduce((most, words) => Math.max(most, [...words].length), 0);
    return Math.min(24, Math.max(4, longest));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => Math.floor((typeWidth * weight) / total));
}

function tableOf(part: Extract<Part, { kind: 'table' }>): Table {
  const { head, align, rows } = part;
  const widths = columnWidths(part);
  const cell = (words: string, column: number, bold: boolean, centred: boolean): TableCell =>
    new TableCell({
      width: { size: widths[column] ?? 0, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      margins: { left: 85, right: 85 },
      children: [
        new Paragraph({
          style: 'Cell',
          ...(centred
            ? { alignment: AlignmentType.CENTER }
            : align[column] === 'right'
              ? { alignment: AlignmentType.RIGHT }
              : {}),
          children: runs([{ text: words, bold }]),
        }),
      ],
    });
  const row = (cells: readonly string[], bold: boolean, header: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      children: head.map((_, column) => cell(cells[column] ?? '', column, bold, header)),
    });
  return new Table({
    width: { size: typeWidth, type: WidthType.DXA },
    columnWidths: widths,
    borders,
    rows: [row(head, true, true), ...rows.map(({ cells, total }) => row(cells, total, false))],
  });
}

function picture(part: Extract<Part, { kind: 'image' }>, pictures: Pictures): Paragraph {
  const data = pictures.get(part.path);
  if (!data) throw new Error(`No picture ${part.path} for a Word file`);
  const factor = Math.min(1, widestPicture / part.width, tallestPicture / part.height);
  return new Paragraph({
    style: 'Picture',
    children: [
      new ImageRun({
        type: 'jpg',
        data,
        transformation: {
          width: Math.round(part.width * factor),
          height: Math.round(part.height * factor),
        },
        altText: { name: part.alt, title: part.alt, description: part.alt },
      }),
    ],
  });
}

function elements(part: Part, pictures: Pictures): (Paragraph | Table)[] {
  switch (part.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[part.level], children: runs(part.pieces) })];
    case 'paragraph':
      return [new Paragraph({ style: styleIds[part.style], children: runs(part.pieces) })];
    case 'caption':
      return [new Paragraph({ style: 'TableCaption', children: runs([{ text: part.text }]) })];
    case 'table':
      // A paragraph between, for Word joins tables that touch.
      return [tableOf(part), new Paragraph({ style: 'Note', children: [] })];
    case 'image':
      return [picture(part, pictures)];
  }
}

/** Parts as Word lays them out. */
export const wordElements = (parts: readonly Part[], pictures: Pictures): (Paragraph | Table)[] =>
  parts.flatMap((part) => elements(part, pictures));
