import type { Node } from './node.ts';
import type { Paper } from './paper.ts';
import type { Theme } from './theme.ts';

/**
 * A part of a poster that is never cut: a row of figures, a paragraph, one row of a table. Sheets
 * break between pieces.
 */
export interface Piece {
  node: Node;
  /** Space above, in pixels; left out at the top of a sheet. */
  gap: number;
  /** Whether the space above may grow when a sheet has room to spare. */
  elastic: boolean;
  /** Never the last piece of a sheet: headings, heads of tables. */
  keepWithNext: boolean;
  /** The same, as far as that takes no more sheets: rows of a short table. */
  keepIfRoom: boolean;
  /** True for what is all that a sheet says: it stands in the middle of the room, not at its top. */
  centred: boolean;
  /** A row of a list several entries wide, so that those of a sheet can be read down its columns. */
  entries: Entries | null;
  /** Head to print again when this piece starts a sheet. */
  head: Node | null;
  /** True where words stand in columns too narrow to read well at this type size. */
  cramped: boolean;
  /** What it is, for the message when it does not fit. */
  quote: string;
}

/** Entries side by side: `rowOf` lays out a line of them, `at` counted over the sheet's lines. */
export interface Entries {
  nodes: ((at: number) => Node)[];
  abreast: number;
  /** The same function for all rows of one list. */
  rowOf: (nodes: Node[]) => Node;
}

/** What the pieces of a poster depend on besides the view. */
export interface Setting {
  paper: Paper;
  theme: Theme;
  /** Width of the column in pixels. */
  width: number;
  /** Type sizes in pixels. */
  body: number;
  small: number;
  heading: number;
  /** Unit of spacing. */
  space: number;
  /** True where content asks for all the room: lines and parts stand closer. */
  dense: boolean;
}

/** Size of the body in the A3 design at scale 1, in pixels: 20 point. */
export const bodySize = 42;

/** A length of the A3 design in pixels: frames and paddings grow and shrink with the type. */
export const spacing = ({ body }: Setting, length: number): number =>
  Math.max(1, Math.round((length * body) / bodySize));

/** Height of a line of running text as a multiple of its size. */
export const lineFactor = ({ dense }: Setting): number => (dense ? 1.38 : 1.5);

/** A piece with the usual spacing. */
export const piece = (node: Node, quote: string, rest: Partial<Piece> = {}): Piece => ({
  node,
  quote,
  gap: 0,
  elastic: false,
  keepWithNext: false,
  keepIfRoom: false,
  centred: false,
  entries: null,
  cramped: false,
  head: null,
  ...rest,
});

/** Pieces inside a frame (a notice, a step): each is wrapped, gaps become room inside the frame. */
export function framed(pieces: Piece[], frame: (node: Node, gap: number) => Node): Piece[] {
  return pieces.map((each, index) => ({
    ...each,
    node: frame(each.node, index === 0 ? 0 : each.gap),
    head: each.head && frame(each.head, 0),
    gap: index === 0 ? each.gap : 0,
    elastic: index === 0 && each.elastic,
  }));
}
