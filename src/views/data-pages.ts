import type { ChartView, FigureView, TableView } from './blocks.ts';
import type { PageMeta } from './pages.ts';

/** One period of the statistics. */
export interface StatisticsSection {
  id: string;
  label: string;
  /** The page of this period alone. */
  path: string;
  asOf: string;
  source: string;
  headline: FigureView[];
  charts: ChartView[];
  tables: TableView[];
  identities: { text: string; state: string; label: string }[];
  downloads: { path: string; label: string }[];
}

/** Statistics of a town or the county: an overview, or one period. */
export interface StatisticsView {
  page: 'statistics';
  meta: PageMeta;
  town: string;
  /** What to see first; empty on the page of one period. */
  headline: { title: string; note: string; figures: FigureView[] };
  /** Targets that a register of goals declares. */
  targets: ChartView[];
  trends: ChartView[];
  /** Newest first. */
  periods: StatisticsSection[];
  /** Periods that stand only on pages of their own, newest first. */
  others: { path: string; label: string; asOf: string }[];
  /** Dictionary and open data. */
  links: { path: string; label: string }[];
  definitions: {
    id: string;
    label: string;
    formula: string;
    unit: string;
    denominator: string;
    rounding: string;
    source: string;
  }[];
}

/** One number or indicator of the dictionary. */
export interface DictionaryEntryView {
  /** English slug, as in data files. */
  id: string;
  anchor: string;
  name: string;
  rows: { label: string; text: string }[];
  /** Pages that show it. */
  shown: { path: string; label: string }[];
  /** Files that hold it. */
  files: { path: string; label: string }[];
}

/** 数据字典 of the county or of a town. */
export interface DictionaryView {
  page: 'dictionary';
  meta: PageMeta;
  intro: string;
  groups: { title: string; anchor: string; entries: DictionaryEntryView[] }[];
  links: { path: string; label: string }[];
}

/** 开放数据: what there is to download, of the county or of one publisher. */
export interface OpenDataView {
  page: 'open-data';
  meta: PageMeta;
  intro: string;
  /** Terms of use; empty where the site states none. */
  license: { text: string; url: string };
  groups: {
    title: string;
    anchor: string;
    note: string;
    files: { path: string; name: string; what: string; size: string }[];
    more: { path: string; label: string } | null;
  }[];
  /** What the columns of the tables mean. */
  fields: TableView[];
  notes: string[];
}
