import { box, type Node, row, type Style } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import type { TableView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { remarkPieces } from './prose.ts';
import { setWords } from './set-words.ts';
import { slipPieces } from './slips.ts';
import { cellPadding, columnsFit, columnWidths, naturalWidth } from './table-columns.ts';

/** Shorter tables stay in one: their end is in sight anyway. */
const leastRowsAbreast = 12;
const mostAbreast = 4;

/** How many rows of a long narrow table stand side by side: lists of names, mostly. */
function rowsAbreast({ rows, ...table }: TableView, setting: Setting): number {
  if (rows.length < leastRowsAbreast || rows.some(({ kind }) => kind === 'total')) return 1;
  const gap = spacing(setting, gutter);
  const room = (setting.width + gap) / (naturalWidth({ ...table, rows }, setting.body) + gap);
  return Math.max(1, Math.min(mostAbreast, Math.floor(room)));
}

/** A table of at most so many lines stands whole where that takes no more sheets. */
const mostLinesWhole = 9;

/** Between rows that stand side by side. */
const gutter = 36;

/**
 * One piece a row; the head row is printed again where a sheet begins inside the table. Long lists
 * of short rows stand side by side; those of a sheet are read down one after the other.
 */
export function tablePieces(table: TableView, setting: Setting): Piece[] {
  const screen = setting.paper.format.kind === 'screen';
  if (screen && !columnsFit(table, setting.body, setting.width)) return slipPieces(table, setting);
  const { colours } = setting.theme;
  const type = setting.body;
  const abreast = rowsAbreast(table, setting);
  const gap = spacing(setting, gutter);
  const whole = Math.floor((setting.width - gap * (abreast - 1)) / abreast);
  const widths = columnWidths(table, type, whole);
  const cellRow = (
    cells: string[],
    { weight, colour, ...style }: Style & { weight: number; colour: string },
    height: number,
  ): Node =>
    row(
      { alignItems: 'stretch', width: whole, flexShrink: 0, ...style },
      ...cells.map((content, index) => {
        const right = table.columns[index]?.align === 'right';
        const isHead = weight === 700 && colour === colours.paper;
        const width = widths[index] ?? 0;
        return box(
          {
            width,
            flexShrink: 0,
            paddingLeft: cellPadding(type),
            paddingRight: cellPadding(type),
            paddingTop: Math.round(setting.space * 0.28),
            paddingBottom: Math.round(setting.space * 0.28),
          },
          setWords(content, setting, {
            width: width - cellPadding(type) * 2,
            size: type,
            factor: height,
            weight,
            colour,
            align: right ? 'right' : 'left',
            // A number too wide for its column must show as a fault, not break in the middle.
            breaksAnywhere: !right || isHead,
            byWords: true,
          }),
        );
      }),
    );
  const headRow = () =>
    cellRow(
      table.columns.map(({ label }) => label),
      { backgroundColor: colours.main, colour: colours.paper, weight: 700 },
      setting.dense ? 1.28 : 1.35,
    );
  const side = (nodes: Node[]): Node => {
    const [only] = nodes;
    return only && abreast === 1 ? only : row({ gap, alignItems: 'stretch' }, ...nodes);
  };
  const head = side(Array.from({ length: abreast }, headRow));
  const quote = table.caption || table.columns.map(({ label }) => label).join('、');
  const bodyRow = ({ kind, cells }: TableView['rows'][number], line: number): Node =>
    cellRow(
      cells,
      kind === 'total'
        ? {
            colour: colours.main,
            weight: 700,
            borderTop: `${spacing(setting, 5)}px solid ${colours.main}`,
            backgroundColor: colours.mainLight,
          }
        : {
            colour: colours.body,
            weight: 400,
            backgroundColor: line % 2 === 1 ? colours.tint : colours.paper,
            borderBottom: `${spacing(setting, 2)}px solid ${colours.rule}`,
          },
      setting.dense ? 1.32 : 1.4,
    );
  const remarks = remarkPieces([...table.notes, table.source], setting);
  const lines: TableView['rows'][] = [];
  const rowOf = (nodes: Node[]): Node => side(nodes);
  for (let start = 0; start < table.rows.length; start += abreast)
    lines.push(table.rows.slice(start, start + abreast));
  return [
    ...headingPieces(table.caption, setting),
    piece(head, quote, {
      gap: table.caption === '' ? setting.space * 2 : 0,
      elastic: table.caption === '',
      keepWithNext: true,
      cramped: !columnsFit(table, type, whole),
    }),
    ...lines.map((rows, index) =>
      piece(
        side(rows.map((each) => bodyRow(each, index))),
        `${quote}：${rows[0]?.cells[0] ?? ''}`,
        // Two rows at least stand together, and the totals never alone.
        {
          head,
          entries:
            abreast === 1
              ? null
              : { nodes: rows.map((each) => (at: number) => bodyRow(each, at)), abreast, rowOf },
          keepWithNext: (index === 0 && lines.length > 1) || index === lines.length - 2,
          keepIfRoom:
            index < lines.length - 1 ? lines.length <= mostLinesWhole : remarks.length > 0,
        },
      ),
    ),
    ...remarks.map((each, index) => ({ ...each, keepIfRoom: index < remarks.length - 1 })),
  ];
}
