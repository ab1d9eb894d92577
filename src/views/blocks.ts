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
  /**
   * Change against an earlier period: `同比增加5人（增长25.0%）`, for rates by points; null when there
   * is nothing to compare with.
   */
  change: { text: string; direction: 'up' | 'down' | 'same'; against: string } | null;
  /** The same fact in earlier periods of the same length, where there are enough of them. */
  trend?: TrendView;
}

/** A line too small for words: `reading` says in one sentence what it shows. */
export interface TrendView {
  /** `各月：2025年11月至2026年10月`. */
  span: string;
  reading: string;
  points: ChartPoint[];
}

export interface TableView {
  caption: string;
  columns: { label: string; align: 'left' | 'right' }[];
  rows: { kind: 'row' | 'total'; cells: string[] }[];
  /** Notes under the table: definitions, marks such as “—”. */
  notes: string[];
  source: string;
}

/**
 * A point of a chart: `value` for drawing, unscaled and as precise as `text` prints it, so that no
 * length tells more than the words; null where nothing may be drawn.
 */
export interface ChartPoint {
  label: string;
  value: number | null;
  text: string;
  state: FigureView['state'];
  /** `45.0%` of the whole, where all parts are known. */
  share?: string;
  /** What the page is about, among others of its kind. */
  own?: true;
}

/** `target`: values are per cent of the target, which stands at 100. */
export interface ChartView {
  kind: 'bar' | 'line' | 'parts' | 'target';
  title: string;
  /** One sentence that says what the picture shows. */
  reading: string;
  unit: string;
  series: { label: string; points: ChartPoint[] }[];
  table: TableView;
  /** `截至2026年9月30日`. */
  asOf: string;
  /** What the numbers mean: formula, denominator and basis, or how they are counted. */
  definition: string[];
  /** Looks of values that are not exact, each with its meaning; empty where all are exact. */
  legend: { state: FigureView['state']; text: string }[];
  /** The same as files, relative to the site's root; left out where there are none. */
  files?: { csv: string; png: string };
}

export interface ImageView {
  /** Path of the published picture, relative to the site's root. */
  path: string;
  width: number;
  height: number;
  alt: string;
  caption: string;
  /** A small picture of the same, for pages to show in its place; the large one is a link away. */
  preview?: { path: string; width: number; height: number };
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
  | { type: 'hotlines'; title: string; hotlines: HotlineView[] }
  | { type: 'public-notice'; notice: PublicNoticeView }
  | { type: 'progress'; progress: ProgressView }
  | { type: 'ratings'; ratings: RatingsView }
  | { type: 'slogans'; lines: string[]; signature: string }
  | { type: 'articles'; title: string; articles: { number: string; paragraphs: string[] }[] }
  | { type: 'duties'; title: string; duties: DutyView[] }
  | { type: 'columns'; columns: ColumnView[] };

/** 公示: until when, who gives notice, on what ground, and where to object. */
export interface PublicNoticeView {
  title: string;
  /** `2026年11月12日至2026年11月27日`. */
  period: string;
  /** `15日` or `7个工作日`. */
  days: string;
  /** `镇级公示`. */
  level: string;
  basis: string;
  objection: string;
  hotlines: HotlineView[];
}

/** Projects, each at one of several stages. */
export interface ProgressView {
  title: string;
  /** Stages in the order of the source, with how many projects stand there: `3个`. */
  stages: { label: string; count: string }[];
  /** `共9个`. */
  total: string;
  /** How many stand at each stage, in one sentence. */
  reading: string;
  /** `stage` counts from 0. */
  projects: { name: string; place: string; work: string; stage: number }[];
  notes: string[];
  source: string;
}

export interface RatingsView {
  title: string;
  /** `stars` is null for who is not rated yet; `words` is `五星` or `未评星`. */
  ratings: { name: string; stars: number | null; words: string; marks: string }[];
  notes: string[];
  source: string;
}

export interface DutyView {
  item: string;
  post: string;
  phone: string;
  hours: string;
}

/** One column of the whole board: what hangs there now, and places for sheets of paper. */
export interface ColumnView {
  title: string;
  entries: { title: string; text: string }[];
  /** Places of true size in millimetres; `label` is printed inside. */
  pockets: { label: string; width: number; height: number }[];
  /** What the pockets are for, in words; empty without any. */
  pocketNote: string;
}

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
