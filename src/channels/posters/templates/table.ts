import { box, type Node, row, type Style } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import type { TableView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { remarkPieces } from './prose.ts';
import { setWords } from './set-words.ts';
import { cellPadding, columnWidths } from './table-columns.ts';

/** One piece a row; the head row is printed again where a sheet begins inside the table. */
export function tablePieces(table: TableView, setting: Setting): Piece[] {
  const type = setting.body;
  const widths = columnWidths(table, type, setting.width);
  const line = (
    cells: string[],
    { weight, colour, ...style }: Style & { weight: number; colour: string },
    height: number,
  ): Node =>
    row(
      { alignItems: 'stretch', ...style },
      ...cells.map((content, index) => {
        const right = table.columns[index]?.align === 'right';
        const isHead = height < 1.4;
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
  const head = line(
    table.columns.map(({ label }) => label),
    {
      backgroundColor: setting.theme.colours.main,
      colour: setting.theme.colours.paper,
      weight: 700,
    },
    1.35,
  );
  const quote = table.caption || table.columns.map(({ label }) => label).join('、');
  return [
    ...headingPieces(table.caption, setting),
    piece(head, quote, {
      gap: table.caption === '' ? setting.space * 2 : 0,
      elastic: table.caption === '',
      keepWithNext: true,
    }),
    ...table.rows.map(({ kind, cells }, index) =>
      piece(
        line(
          cells,
          kind === 'total'
            ? {
                colour: setting.theme.colours.main,
                weight: 700,
                borderTop: `${spacing(setting, 5)}px solid ${setting.theme.colours.main}`,
                backgroundColor: setting.theme.colours.mainLight,
              }
            : {
                colour: setting.theme.colours.body,
                weight: 400,
                backgroundColor:
                  index % 2 === 1 ? setting.theme.colours.tint : setting.theme.colours.paper,
                borderBottom: `2px solid ${setting.theme.colours.rule}`,
              },
          1.4,
        ),
        `${quote}：${cells[0] ?? ''}`,
        // Two rows at least stand together, and the totals never alone.
        {
          head,
          keepWithNext: (index === 0 && table.rows.length > 1) || index === table.rows.length - 2,
        },
      ),
    ),
    ...remarkPieces([...table.notes, table.source], setting),
  ];
}
