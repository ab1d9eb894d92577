import type { TableView } from './blocks.ts';
import type { PageMeta } from './pages.ts';
import type { VersionChange } from './version-changes.ts';

/** The list of a page's versions, for the page itself; left out where none are kept. */
export interface VersionsLinkView {
  path: string;
  /** `共3版，最近一版登记于2026年11月20日`. */
  text: string;
  /** 更正说明 of the last version, with its day; empty for a first version. */
  note: string;
}

/** All versions of a document, board or policy, newest first. */
export interface VersionsView {
  page: 'versions';
  meta: PageMeta;
  intro: string;
  subject: { path: string; title: string };
  versions: {
    /** `2026年11月20日（第2次）`. */
    day: string;
    /** 现在的内容, 以前的内容 or 已撤回. */
    state: string;
    note: string;
    links: { path: string; label: string }[];
  }[];
}

/** What one version said. */
export interface VersionView {
  page: 'version';
  meta: PageMeta;
  note: string;
  links: { path: string; label: string }[];
  tables: TableView[];
  text: { label: string; paragraphs: string[] }[];
}

/** What changed between two versions, old and new side by side. */
export interface ChangesView {
  page: 'changes';
  meta: PageMeta;
  intro: string;
  note: string;
  links: { path: string; label: string }[];
  old: string;
  now: string;
  sections: { id: string; title: string; changes: VersionChange[] }[];
}
