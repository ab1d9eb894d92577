import { box, type Node, row } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import type { ColumnView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { setWords } from './set-words.ts';

type Pocket = ColumnView['pockets'][number];

/** A frame of the true size of the sheet that is clipped into it. */
function pocketNode({ label, width, height }: Pocket, setting: Setting): Node {
  const { paper, theme, small } = setting;
  const wide = Math.round(width * paper.perMillimetre);
  const border = spacing(setting, 4);
  return box(
    {
      width: wide,
      height: Math.round(height * paper.perMillimetre),
      flexShrink: 0,
      alignItems: 'center',
      justifyContent: 'center',
      border: `${border}px dashed ${theme.colours.muted}`,
      backgroundColor: theme.colours.paper,
    },
    setWords(label, setting, {
      size: small,
      width: wide - border * 2,
      align: 'centre',
      colour: theme.colours.muted,
    }),
  );
}

function entryNode({ title, text: detail }: ColumnView['entries'][number], setting: Setting): Node {
  const { theme, body, small } = setting;
  return box(
    {
      borderBottom: `${spacing(setting, 2)}px solid ${theme.colours.rule}`,
      paddingTop: spacing(setting, 8),
      paddingBottom: spacing(setting, 8),
    },
    setWords(title, setting, { size: body, factor: 1.3, weight: 700, byWords: true }),
    setWords(detail, setting, {
      size: small,
      factor: 1.35,
      colour: theme.colours.muted,
      byWords: true,
    }),
  );
}

const inRows = <Item>(items: Item[], abreast: number): Item[][] =>
  Array.from({ length: Math.ceil(items.length / abreast) }, (_, index) =>
    items.slice(index * abreast, (index + 1) * abreast),
  );

/** Share of a panel that pockets may take: where it is more, there is no room for what it says. */
const mostPockets = 0.35;

/** The columns without their pockets on paper that is too small to clip sheets to. */
function withRoom(columns: ColumnView[], { paper }: Setting): ColumnView[] {
  const { kind, width, height } = paper.format;
  const area = columns
    .flatMap(({ pockets }) => pockets)
    .reduce((sum, pocket) => sum + pocket.width * pocket.height, 0);
  return kind === 'panel' && area <= width * height * mostPockets
    ? columns
    : columns.map((column) => ({ ...column, pockets: [] }));
}

/** The pockets of a column in rows. */
function pocketRows(pockets: Pocket[], setting: Setting): Node[] {
  const [first] = pockets;
  if (first === undefined) return [];
  const gap = spacing(setting, 16);
  const wide = first.width * setting.paper.perMillimetre;
  const abreast = Math.max(1, Math.floor((setting.width + gap) / (wide + gap)));
  return inRows(pockets, abreast).map((each) =>
    row({ gap, justifyContent: 'center' }, ...each.map((pocket) => pocketNode(pocket, setting))),
  );
}

const headOf = (title: string, setting: Setting): Node => {
  const { colours } = setting.theme;
  return box(
    {
      backgroundColor: colours.main,
      paddingTop: spacing(setting, 6),
      paddingBottom: spacing(setting, 6),
    },
    setWords(title, setting, {
      size: setting.heading,
      weight: 700,
      align: 'centre',
      colour: colours.paper,
    }),
  );
};

/** Letters of the body that a track must hold to stand beside others. */
const narrowest = 9;
const mostTracks = 8;

interface Track {
  column: ColumnView;
  /** How many tracks the column takes, and its width in pixels. */
  tracks: number;
  setting: Setting;
}

/** The least that a column is wide: a pocket must fit. */
const leastWidth = ({ pockets }: ColumnView, { paper }: Setting): number =>
  Math.max(0, ...pockets.map(({ width }) => width * paper.perMillimetre));

/**
 * Columns side by side, those with more entries wider: the room is cut into equal tracks, and the
 * fullest column takes the next one, until none is left. Null when not even one each has room.
 */
function tracksOf(columns: ColumnView[], setting: Setting): Track[] | null {
  const gap = spacing(setting, 32);
  const widthOf = (tracks: number) => Math.floor((setting.width - gap * (tracks - 1)) / tracks);
  const least = Math.max(
    narrowest * setting.body,
    ...columns.map((column) => leastWidth(column, setting)),
  );
  let count = mostTracks;
  while (count > columns.length && widthOf(count) < least) count -= 1;
  if (count < columns.length || widthOf(count) < least) return null;
  const taken = columns.map(() => 1);
  const load = (index: number): number =>
    Math.ceil((columns[index]?.entries.length ?? 0) / (taken[index] ?? 1));
  for (let left = count - columns.length; left > 0; left -= 1) {
    const fullest = columns.reduce(
      (best, _, index) => (load(index) > load(best) ? index : best),
      0,
    );
    if (load(fullest) <= 1) break;
    taken[fullest] = (taken[fullest] ?? 1) + 1;
  }
  const used = taken.reduce((sum, tracks) => sum + tracks, 0);
  const track = widthOf(used);
  return columns.map((column, index) => {
    const tracks = taken[index] ?? 1;
    return { column, tracks, setting: { ...setting, width: track * tracks + gap * (tracks - 1) } };
  });
}

/** Entries of a column in rows of as many as it has tracks. */
function entryRows({ column, tracks, setting }: Track): Node[] {
  const gap = spacing(setting, 32);
  const width = Math.floor((setting.width - gap * (tracks - 1)) / tracks);
  return inRows(column.entries, tracks).map((entries) =>
    row(
      { gap, alignItems: 'stretch' },
      ...entries.map((entry) =>
        box({ width, flexShrink: 0 }, entryNode(entry, { ...setting, width })),
      ),
    ),
  );
}

const beside = (tracks: Track[], nodes: (Node[] | Node | undefined)[]): Node =>
  row(
    { gap: tracks[0] ? spacing(tracks[0].setting, 32) : 0, alignItems: 'stretch' },
    ...tracks.map(({ setting: { width } }, index) => {
      const found = nodes[index] ?? [];
      return box({ width, flexShrink: 0 }, ...(Array.isArray(found) ? found : [found]));
    }),
  );

/** All columns as one piece: in each, the pockets follow its own entries. */
function stacked(tracks: Track[], setting: Setting): Piece[] {
  const gap = spacing(setting, 24);
  const stacks = tracks.map((track) => [
    headOf(track.column.title, track.setting),
    ...entryRows(track),
    // Pockets stand at the foot, in line with those of the other columns.
    box({ flexGrow: 1 }),
    ...pocketRows(track.column.pockets, track.setting).map((node) =>
      box({ paddingTop: gap }, node),
    ),
  ]);
  const titles = tracks.map(({ column }) => column.title).join('、');
  return [piece(beside(tracks, stacks), titles, { gap: setting.space, elastic: true })];
}

/**
 * The same row by row, so that sheets can end between rows; a further sheet has the titles again, with
 * 续 behind them: each column goes on below its own title.
 */
function byRows(tracks: Track[], setting: Setting): Piece[] {
  const headed = (more: string): Node =>
    beside(
      tracks,
      tracks.map(({ column, setting: own }) => headOf(`${column.title}${more}`, own)),
    );
  const further = headed('（续）');
  const titles = tracks.map(({ column }) => column.title).join('、');
  const rows = (cells: Node[][]): (Node | undefined)[][] =>
    Array.from({ length: Math.max(...cells.map(({ length }) => length), 0) }, (_, index) =>
      cells.map((nodes) => nodes[index]),
    );
  const entries = rows(tracks.map(entryRows)).map((cells) =>
    piece(beside(tracks, cells), titles, { head: further }),
  );
  const pockets = rows(
    tracks.map(({ column, setting: own }) => pocketRows(column.pockets, own)),
  ).map((cells, index) =>
    piece(beside(tracks, cells), titles, {
      gap: spacing(setting, index === 0 ? 40 : 16),
      elastic: true,
    }),
  );
  return [
    piece(headed(''), titles, { gap: setting.space, keepWithNext: true }),
    ...entries,
    ...pockets,
  ];
}

/**
 * The whole board: columns side by side where each is wide enough (and holds a pocket), else one
 * below the other. With `stacks` they are one piece, which wastes no room but fits only one sheet.
 */
export function columnsPieces(all: ColumnView[], setting: Setting, stacks: boolean): Piece[] {
  const columns = withRoom(all, setting);
  const tracks = tracksOf(columns, setting);
  if (tracks) return stacks ? stacked(tracks, setting) : byRows(tracks, setting);
  return columns.flatMap(({ title, entries, pockets }) => [
    ...headingPieces(title, setting),
    ...entries.map((entry) =>
      piece(entryNode(entry, setting), entry.title, {
        head: headingPieces(`${title}（续）`, setting)[0]?.node ?? null,
      }),
    ),
    ...pocketRows(pockets, setting).map((node) =>
      piece(node, title, { gap: spacing(setting, 16) }),
    ),
  ]);
}
