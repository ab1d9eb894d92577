/** A run of letters. `fact` marks a figure filled in, so that it can be found again in the file. */
export interface Piece {
  text: string;
  bold?: boolean;
  italic?: boolean;
  fact?: boolean;
  raised?: boolean;
}

/** What a Word file is made of, from top to bottom. */
export type Part =
  | { kind: 'heading'; level: 1 | 2 | 3 | 4; pieces: Piece[] }
  | { kind: 'paragraph'; pieces: Piece[]; style: 'body' | 'list' | 'note' | 'centre' | 'right' }
  | { kind: 'caption'; text: string }
  | {
      kind: 'table';
      head: string[];
      /** Alignment a column. */
      align: ('left' | 'right')[];
      rows: { cells: string[]; total: boolean }[];
    }
  | { kind: 'image'; path: string; width: number; height: number; alt: string };

export const text = (
  words: string,
  style: 'body' | 'list' | 'note' | 'centre' | 'right' = 'body',
): Part => ({
  kind: 'paragraph',
  pieces: [{ text: words }],
  style,
});

export const heading = (words: string, level: 1 | 2 | 3 | 4): Part => ({
  kind: 'heading',
  level,
  pieces: [{ text: words }],
});

/** A table of words, left-aligned. */
export const table = (head: string[], rows: readonly string[][]): Part => ({
  kind: 'table',
  head,
  align: head.map(() => 'left'),
  rows: rows.map((cells) => ({ cells: [...cells], total: false })),
});
