import type { ShownFact } from './shown-fact.ts';

/** The words by which a number is found in a finished text, whoever wrote it there. */
export type Anchor =
  /** In a sentence: letters right before the number, and right after it. */
  | { kind: 'words'; before: string; after: string }
  /** Beside its name, in a tile, a list or a row. */
  | { kind: 'label'; label: string }
  /** In the row of a table: under a column's name, or the number of the column where it has none. */
  | { kind: 'cell'; row: string; column: string; place: number }
  /** In rows that begin with `指标：户籍人口`, in a column: each such row must be right. */
  | { kind: 'row'; head: string; column: string }
  /** In one of several places. */
  | { kind: 'either'; anchors: Anchor[] }
  /** Nothing stands around it. */
  | { kind: 'anywhere' };

/** One place in the content that shows a fact. */
export interface Display {
  fact: ShownFact;
  anchor: Anchor;
  /** True where the day or stretch is printed with it. */
  dated: boolean;
}

export const anchorKey = (anchor: Anchor): string => JSON.stringify(anchor);
