import type {
  Block,
  ChartView,
  FigureView,
  HotlineView,
  ImageView,
  PolicyCardView,
  TableView,
} from './blocks.ts';
import type { CatalogueListView, CatalogueView, SearchView } from './find-pages.ts';
import type { InspectionView } from './inspection-page.ts';
import type { DecisionView, PolicyView } from './policy-views.ts';
import type { ChangesView, VersionsLinkView, VersionsView, VersionView } from './version-views.ts';

/** One picture in three sizes: 600×600, 400×400 for chats, 900×383. */
export interface ShareImages {
  square: ImageView;
  small: ImageView;
  wide: ImageView;
  /** The same notice as posters for phones, once they are drawn. */
  phones: ImageView[];
}

import type { DictionaryView, OpenDataView, StatisticsView } from './data-pages.ts';

/** What every page carries. Paths are relative to the site's root, without a leading slash. */
export interface PageMeta {
  /** `towns/heizhu/documents/summary.html`. */
  path: string;
  title: string;
  shortTitle: string;
  description: string;
  keywords: string[];
  breadcrumb: { label: string; path: string }[];
  /** Column tags of 国办发〔2017〕47号; on lists and the home page. */
  column: { name: string; description: string; keywords: string; type: string } | null;
  /** Article tags of the same; on documents, policies and boards. `published` is `2026-09-30 09:30`, or the day alone where no time is stated. */
  article: { published: string; source: string; author: string } | null;
  /** Why this is history, shown as a banner; empty when current. */
  history: string;
  /** The mark 演示数据 with what is invented; empty when the content is real. */
  demonstration: string;
  /** Share pictures of the page itself, for link cards; null where it has none of its own. */
  share: ShareImages | null;
  /** For link cards: titles that name whose page it is, best first, and a description made for them; empty where none is. */
  card: { titles: string[]; description: string };
  /** Day of the last version, where versions are kept: `2026-11-20`. */
  modified?: string;
  /** Old versions and signs to new addresses: not for search engines. */
  unlisted?: true;
  /** Facts for machines, by schema.org. */
  structured?: Record<string, unknown>;
  /** The Atom feed of what the page lists. */
  feed?: { path: string; title: string };
  /** The page that this one stands for, when it is not itself. */
  canonical?: string;
}

/** Where pages ask for what WeChat's own script wants; pages do without. */
export interface WechatSigning {
  /** Full https address that signs. */
  address: string;
}

/** Names printed on every page. */
export interface SiteView {
  name: string;
  /** For link cards; empty where none is written. */
  shortName: string;
  county: string;
  description: string;
  organiser: string;
  contact: { address: string; phone: string; hours: string };
  edition: string;
  base: string;
  signing: WechatSigning | null;
  siteIdCode: string;
  icp: string;
  police: string;
  hotlines: HotlineView[];
  /** Main navigation. */
  navigation: { label: string; path: string }[];
  /** Pages for officers, in the footer. */
  officers: { label: string; path: string }[];
}

export interface LinkView {
  path: string;
  title: string;
  kind: string;
  date: string;
  description: string;
  history: boolean;
  town: string;
}

export interface TownLinkView {
  path: string;
  name: string;
  kind: string;
  intro: string;
  history: boolean;
  documents: number;
  boards: number;
  headline: FigureView[];
}

export interface HomeView {
  page: 'home';
  meta: PageMeta;
  headline: { title: string; note: string; figures: FigureView[] };
  towns: TownLinkView[];
  archivedTowns: TownLinkView[];
  policies: PolicyCardView[];
  newest: LinkView[];
  boards: LinkView[];
  /** Where all of a kind are listed, with how many; the home page shows the first of each. */
  all: { boards: { path: string; label: string }; policies: { path: string; label: string } };
  /** Publishers left out of this edition because of errors (`--keep-going`). */
  withheld: string[];
}

export interface TownView {
  page: 'town';
  meta: PageMeta;
  fullName: string;
  intro: string;
  headline: { title: string; note: string; figures: FigureView[] };
  documents: LinkView[];
  boards: LinkView[];
  villages: { path: string; name: string }[];
  offices: { name: string; duty: string; phone: string; address: string }[];
  hotlines: HotlineView[];
  registers: { path: string; title: string; kind: string }[];
  statistics: { path: string; label: string }[];
}

export interface VillageView {
  page: 'village';
  meta: PageMeta;
  town: string;
  figures: { label: string; figures: FigureView[] }[];
  boards: LinkView[];
  service: { address: string; hours: string; phone: string } | null;
  hotlines: HotlineView[];
  /** This village among the others, with the newest numbers. */
  comparisons: { title: string; charts: ChartView[] };
  /** Statistics of the town and what the numbers mean. */
  links: { path: string; label: string }[];
}

/** Head of a document as public portals print it. */
export interface DocumentHeadView {
  indexNumber: string;
  topic: string;
  issuer: string;
  number: string;
  written: string;
  published: string;
  validity: string;
}

export interface DocumentView {
  page: 'document';
  meta: PageMeta;
  /** Path of the same as a Word file; empty for history and what has run out. */
  word: string;
  versions?: VersionsLinkView;
  /** `23 KB`; empty before it is written. */
  wordSize: string;
  kind: string;
  head: DocumentHeadView;
  outline: { level: number; id: string; text: string }[];
  blocks: Block[];
  source: string;
  related: LinkView[];
}

export interface BoardView {
  page: 'board';
  meta: PageMeta;
  /** Path of the same as a Word file; empty for history and what has run out. */
  word: string;
  versions?: VersionsLinkView;
  /** `23 KB`; empty before it is written. */
  wordSize: string;
  /** 现行 or 历史. */
  status: string;
  town: string;
  column: string;
  topic: string;
  issue: string;
  /** `全镇8个村：…` or names. */
  villages: string;
  posted: string;
  until: string;
  days: string;
  /** 拟稿、审核、监督 posts. */
  posts: { label: string; text: string }[];
  objection: string;
  blocks: Block[];
  /** Sheets of the A3 poster in order; empty for archived boards. */
  posters: ImageView[];
  /** Code on the sheets and its page; both empty for archived boards. */
  code: string;
  codePath: string;
  /** Explanations of the policies that the board shows. */
  policies: LinkView[];
}

export interface RegisterView {
  page: 'register';
  meta: PageMeta;
  town: string;
  kind: string;
  asOf: string;
  tables: TableView[];
  /** Goals beside what was reached. */
  charts: ChartView[];
  source: string;
  note: string;
}

export interface ArchiveView {
  page: 'archive';
  meta: PageMeta;
  intro: string;
  /** `all` leads to the page of a year, where it has one. */
  years: { year: string; links: LinkView[]; all?: { path: string; label: string } }[];
}

/** List of all of one kind: documents, policies, boards, towns. */
export interface ListingView {
  page: 'listing';
  meta: PageMeta;
  intro: string;
  groups: { title: string; links: LinkView[] }[];
}

/** 法规政策时效表: every rule and amount of the table with its days. */
export interface RulesView {
  page: 'rules';
  meta: PageMeta;
  intro: string;
  groups: {
    title: string;
    anchor: string;
    rows: {
      anchor: string;
      title: string;
      number: string;
      /** `2001年12月29日通过`; empty when the table does not say. */
      adopted: string;
      /** An amount with its unit; empty for rules without. */
      amount: string;
      /** 现行, 已修订, 已废止, 历史 or 尚未施行, for the edition's day. */
      status: string;
      current: boolean;
      days: string;
      basis: string;
      source: string;
      /** What nobody has confirmed in an official text yet. */
      remark: string;
      region: string;
      replacement: { title: string; days: string; path: string } | null;
    }[];
  }[];
}

export interface NotFoundView {
  page: 'not-found';
  meta: PageMeta;
}

/** Where a sheet's QR code leads: what that edition says, and whether it is still so. */
export interface CodeView {
  page: 'code';
  meta: PageMeta;
  town: string;
  /** The board's title as printed. */
  title: string;
  state: 'current' | 'stale' | 'over';
  verdict: string;
  /** On how many walls it hangs by the inventory. */
  hanging: number;
  links: { path: string; label: string }[];
  changes: TableView[];
  places: TableView[];
  says: TableView[];
}

/** What hangs in a town, what changes next, what is to be printed. */
export interface PlannerView {
  page: 'planner';
  meta: PageMeta;
  intro: string;
  tables: TableView[];
}

/** A town's posters as pictures, with their files. */
export interface GalleryView {
  page: 'gallery';
  meta: PageMeta;
  intro: string;
  posters: {
    title: string;
    path: string;
    code: string;
    codePath: string;
    sheets: ImageView[];
    /** For chats. */
    phones: ImageView[];
    files: { path: string; label: string; size: string }[];
  }[];
}

/** All that is sent out of one notice, for officers: each with its limits, to copy or to keep. */
export interface DispatchView {
  page: 'dispatch';
  meta: PageMeta;
  intro: string;
  notice: { path: string; title: string };
  /** An outlet a line, to be ticked; `anchor` is the section that holds it, empty where nothing was made. */
  checklist: { name: string; anchor: string; measures: string[]; kept: boolean }[];
  /** What the link shows in a chat; description and address are empty where there is none. */
  card: { title: string; description: string; address: string };
  texts: {
    name: string;
    /** The same text as a file. */
    path: string;
    file: string;
    text: string;
    /** `63/70 字`. */
    measure: string;
    notes: string[];
  }[];
  pictures: { name: string; anchor: string; note: string; images: ImageView[] }[];
  /** The page to copy the article from; null where it is too long for an official account. */
  article: { path: string; pictures: number } | null;
  files: { path: string; label: string; size: string }[];
}

/** A short address, which leads on to a page. */
export interface ShortView {
  page: 'short';
  meta: PageMeta;
  target: { path: string; title: string };
}

export type { DecisionView, PolicyView } from './policy-views.ts';

export type PageView =
  | InspectionView
  | VersionsView
  | VersionView
  | ChangesView
  | ShortView
  | HomeView
  | TownView
  | VillageView
  | DocumentView
  | PolicyView
  | DecisionView
  | BoardView
  | StatisticsView
  | RegisterView
  | DictionaryView
  | OpenDataView
  | ArchiveView
  | ListingView
  | CatalogueView
  | CatalogueListView
  | SearchView
  | RulesView
  | CodeView
  | PlannerView
  | GalleryView
  | DispatchView
  | NotFoundView;
