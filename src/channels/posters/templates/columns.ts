import { box, type Node, row } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import type { ColumnView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { line } from './line.ts';
import { setWords } from './set-words.ts';

type Pocket = ColumnView['pockets'][number];

/** A frame of the true size of the sheet that is clipped into it. */
function pocketNode({ label, width, height }: Pocket, setting: Setting): Node {
  const { paper, theme, small } = setting;
  return box(
    {
      width: Math.round(width * paper.perMillimetre),
      height: Math.round(height * paper.perMillimetre),
      flexShrink: 0,
      alignItems: 'center',
      justifyContent: 'center',
      border: `${spacing(setting, 4)}px dashed ${theme.colours.muted}`,
      backgroundColor: theme.colours.paper,
    },
    line(label, small, { color: theme.colours.muted, textAlign: 'center' }),
  );
}

/** How many pockets stand side by side in a width. */
const pocketsAbreast = ({ width }: Pocket, gap: number, setting: Setting): number =>
  Math.floor((setting.width + gap) / (width * setting.paper.perMillimetre + gap));

function entryNode({ title, text: detail }: ColumnView['entries'][number], setting: Setting): Node {
  const { theme, body, small } = setting;
  return box(
    {
      borderBottom: `${spacing(setting, 2)}px solid ${theme.colours.rule}`,
      paddingTop: spacing(setting, 8),
      paddingBottom: spacing(setting, 8),
    },
    setWords(title, setting, { size: body, factor: 1.3, weight: 700 }),
    setWords(detail, setting, { size: small, factor: 1.35, colour: theme.colours.muted }),
  );
}

/** The pockets of a column in rows. On paper too small to clip sheets to, none. */
function pocketRows(pockets: Pocket[], setting: Setting): Node[] {
  const [first] = pockets;
  if (first === undefined || setting.paper.format.kind !== 'panel') return [];
  const gap = spacing(setting, 16);
  const abreast = Math.max(1, pocketsAbreast(first, gap, setting));
  const rows: Node[] = [];
  for (let start = 0; start < pockets.length; start += abreast)
    rows.push(
      row(
        { gap, justifyContent: 'center' },
        ...pockets.slice(start, start + abreast).map((each) => pocketNode(each, setting)),
      ),
    );
  return rows;
}

/** Cells side by side as one piece; a sheet that begins with it has the columns' titles again. */
function sideBySide(columns: ColumnView[], setting: Setting): Piece[] {
  const gap = spacing(setting, 32);
  const width = Math.floor((setting.width - gap * (columns.length - 1)) / columns.length);
  const inner = { ...setting, width };
  const { colours } = setting.theme;
  const cells = (nodes: (Node | undefined)[]): Node =>
    row(
      { gap, alignItems: 'stretch' },
      ...nodes.map((node) => box({ width, flexShrink: 0 }, ...(node ? [node] : []))),
    );
  const head = cells(
    columns.map(({ title }) =>
      line(title, setting.heading, {
        color: colours.paper,
        backgroundColor: colours.main,
        fontWeight: 700,
        textAlign: 'center',
        paddingTop: spacing(setting, 6),
        paddingBottom: spacing(setting, 6),
      }),
    ),
  );
  const titles = columns.map(({ title }) => title).join('、');
  const most = Math.max(...columns.map(({ entries }) => entries.length), 0);
  const entries = Array.from({ length: most }, (_, index) =>
    piece(
      cells(
        columns.map((column) => {
          const entry = column.entries[index];
          return entry && entryNode(entry, inner);
        }),
      ),
      titles,
      { head },
    ),
  );
  const places = columns.map(({ pockets }) => pocketRows(pockets, inner));
  const rows = Math.max(...places.map((nodes) => nodes.length), 0);
  const pockets = Array.from({ length: rows }, (_, index) =>
    piece(cells(places.map((nodes) => nodes[index])), titles, {
      gap: spacing(setting, index === 0 ? 40 : 16),
      elastic: true,
    }),
  );
  return [piece(head, titles, { gap: setting.space, keepWithNext: true }), ...entries, ...pockets];
}

/** Letters of the body that a column must hold to stand beside others. */
const narrowest = 9;

/**
 * The whole board: columns side by side where each is wide enough (and holds a pocket), else one
 * below the other.
 */
export function columnsPieces(columns: ColumnView[], setting: Setting): Piece[] {
  const gap = spacing(setting, 32);
  const width = (setting.width - gap * (columns.length - 1)) / Math.max(columns.length, 1);
  const widest = Math.max(
    0,
    ...(setting.paper.format.kind === 'panel'
      ? columns.flatMap(({ pockets }) => pockets.map((pocket) => pocket.width))
      : []),
  );
  if (width >= narrowest * setting.body && width >= widest * setting.paper.perMillimetre)
    return sideBySide(columns, setting);
  return columns.flatMap(({ title, entries, pockets }) => [
    ...headingPieces(title, setting),
    ...entries.map((entry) => piece(entryNode(entry, setting), entry.title)),
    ...pocketRows(pockets, setting).map((node) =>
      piece(node, title, { gap: spacing(setting, 16) }),
    ),
  ]);
}
