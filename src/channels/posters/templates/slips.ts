import { box } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import type { TableView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { onBaseline } from './hug.ts';
import { remarkPieces } from './prose.ts';
import { setWords } from './set-words.ts';

/** A table too wide for a phone: each row a slip, its first cell over the others with their heads. */
export function slipPieces(table: TableView, setting: Setting): Piece[] {
  const { colours, faces } = setting.theme;
  const { body, small } = setting;
  const sides = spacing(setting, 20);
  const width = setting.width - sides * 2;
  const slips = table.rows.map(({ kind, cells }, index) => {
    const total = kind === 'total';
    const [first = '', ...rest] = cells;
    const lines = rest.flatMap((content, at) => {
      const label = table.columns[at + 1]?.label ?? '';
      if (content === '') return [];
      const colour = total ? colours.main : colours.body;
      return onBaseline(
        [
          { content: label, size: small, colour: colours.muted, weight: 400 },
          { content, size: body, colour, weight: total ? 700 : 400 },
        ],
        {
          leading: Math.round(body * 1.4),
          most: width,
          gap: spacing(setting, 20),
          face: faces.body,
        },
      );
    });
    const node = box(
      {
        backgroundColor: total ? colours.mainLight : index % 2 === 1 ? colours.tint : colours.paper,
        borderBottom: `${spacing(setting, 2)}px solid ${colours.rule}`,
        paddingLeft: sides,
        paddingRight: sides,
        paddingTop: spacing(setting, 12),
        paddingBottom: spacing(setting, 12),
      },
      setWords(first, setting, { size: body, width, weight: 700, colour: colours.main }),
      ...lines,
    );
    return piece(node, `${table.caption}：${first}`, { gap: index === 0 ? setting.space : 0 });
  });
  return [
    ...headingPieces(table.caption, setting),
    ...slips,
    ...remarkPieces([...table.notes, table.source], setting),
  ];
}
