import type { CatalogueEntry } from './catalogue.ts';
import type { PageMeta } from './pages.ts';

/** 公开目录: the ways into it, and what is newest. */
export interface CatalogueView {
  page: 'catalogue';
  meta: PageMeta;
  intro: string;
  /** `path` is empty where nothing stands under the label. */
  ways: {
    title: string;
    note: string;
    links: { path: string; label: string; text: string; count: string }[];
  }[];
  newest: { title: string; entries: CatalogueEntry[] };
  download: { path: string; label: string };
}

/** One part of one list of the catalogue. */
export interface CatalogueListView {
  page: 'catalogue-list';
  meta: PageMeta;
  intro: string;
  /** Where each group of the whole list begins: a page with an anchor. Empty for one group. */
  jumps: { path: string; label: string }[];
  groups: { title: string; anchor: string; entries: CatalogueEntry[] }[];
  /** All parts in order, the one shown among them; empty for one part. */
  parts: { path: string; label: string }[];
  /** Titles alone, as the title index shows them. */
  brief: boolean;
}

interface Choice {
  value: string;
  label: string;
}

/** 搜索; its answers come from the index of the site, which the page's script reads. */
export interface SearchView {
  page: 'search';
  meta: PageMeta;
  towns: Choice[];
  villages: { town: string; villages: Choice[] }[];
  kinds: string[];
  years: string[];
  /** Where the same can be looked up without a script. */
  ways: { path: string; label: string }[];
}
