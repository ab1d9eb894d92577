/**
 * What channels lay out: finished words and numbers. A channel adds no arithmetic, no rounding and
 * no wording of its own, so the same fact reads the same everywhere. All of it is plain JSON.
 */

/** A figure as readers see it. `text` is always `prefix + number + qualifier + unit`. */
export interface FigureView {
  /** `births@niujiaochong#2026-08`, stable; the anchor in the statistics pages. */
  key: string;
  label: string;
  /** `约`, `预计` or empty. */
  prefix: string;
  /** `3.5`; for a value that does not exist, `—`. */
  number: string;
  /** Scale, qualifier and unit as printed after the number: `万余份`, `‰`. */
  suffix: string;
  text: string;
  state: 'exact' | 'approximate' | 'forecast' | 'missing' | 'not-applicable' | 'suppressed';
  /** Why there is no number, or what the number includes; empty when there is nothing to say. */
  remark: string;
  /** `截至2026年9月30日` or `2026年1—9月`. */
  asOf: string;
  source: string;
  /** Formula of a computed figure with its numbers; empty for a stated one. */
  formula: string;
  /** Change against an earlier period; null when none is computed. */
  change: { text: string; direction: 'up' | 'down' | 'same'; against: string } | null;
}

export interface TableView {
  caption: string;
  columns: { label: string; align: 'left' | 'right' }[];
  rows: { kind: 'row' | 'total'; cells: string[] }[];
  /** Notes under the table: definitions, marks such as “—”. */
  notes: string[];
  source: string;
}

/** Points carry the unscaled number for drawing and the text for reading. */
export interface ChartView {
  kind: 'bar' | 'line' | 'parts';
  title: string;
  /** One sentence that says what the picture shows. */
  reading: string;
  unit: string;
  series: { label: string; points: { label: string; value: number | null; text: string }[] }[];
  table: TableView;
}

export interface ImageView {
  /** Path of the published picture, relative to the site's root. */
  path: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
}

export interface StepView {
  title: string;
  blocks: Block[];
}

export interface HotlineView {
  label: string;
  phone: string;
  hours: string;
  level: string;
}

/** Pieces of a page, from top to bottom. `html` comes from our own tree and holds no raw HTML. */
export type Block =
  | { type: 'prose'; html: string; text: string }
  | { type: 'figures'; title: string; figures: FigureView[] }
  | { type: 'table'; table: TableView }
  | { type: 'chart'; chart: ChartView }
  | { type: 'steps'; title: string; steps: StepView[] }
  | { type: 'notice'; tone: 'info' | 'warning'; title: string; blocks: Block[] }
  | { type: 'identity'; text: string; state: 'pass' | 'uncertain' | 'not-assessable' }
  | { type: 'image'; image: ImageView }
  | { type: 'policy'; policy: PolicyCardView }
  | { type: 'hotlines'; title: string; hotlines: HotlineView[] };

/** A policy in short, as boards and lists show it. */
export interface PolicyCardView {
  id: string;
  /** Path of the policy's page, relative to the site's root. */
  path: string;
  name: string;
  benefit: string;
  who: string[];
  amounts: { label: string; text: string; validity: string }[];
  how: string[];
  phones: HotlineView[];
  validity: string;
}
