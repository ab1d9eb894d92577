import type { ThemeId } from '#domain/theme.ts';
import type { Block, ChartView, HotlineView, TableView } from './blocks.ts';

/** The town's mark: a picture in its own address (`data:`), and its size in pixels. */
export interface EmblemView {
  src: string;
  width: number;
  height: number;
}

/** Poster of one board, on any paper. Everything printed is here; the template only lays it out. */
export interface PosterView {
  /** `towns/qingshan/boards/childcare-2026q3`; the picture's path without extension. */
  id: string;
  /** Content file, for findings. */
  file: string;
  town: string;
  emblem: EmblemView | null;
  theme: ThemeId;
  title: string;
  topic: string;
  column: string;
  issue: string;
  /** Where it hangs: `全镇8个村` or names. */
  villages: string;
  blocks: Block[];
  posted: string;
  posts: { label: string; text: string }[];
  objection: string;
  hotlines: HotlineView[];
  asOf: string;
  source: string;
  demonstration: string;
  /** Address that the QR holds: the code's page (empty: no QR, when the site has no base address). */
  address: string;
  /** The same for typing, without `https://`. */
  addressText: string;
  /** `QH-C7D-K3F9`: town, board, edition. */
  code: string;
}

/** A current notice, policy or board as pictures for phones: in short, and whole in long pictures. */
export interface PhoneView extends PosterView {
  /** Stable name of the notice: `qinghe_board_childcare-2026-11`. */
  notice: string;
  /** Titles, the fullest first. */
  headlines: string[];
  day: string;
  /** What to do with the code; empty without an address. */
  scan: string;
  description: string;
  /** Giant words, where the board has nothing else. */
  slogans: string[];
  figures: { label: string; text: string }[];
  /** When the figures hold; empty without figures, and where each says it itself. */
  figuresAsOf: string;
  /** What matters most, the weightiest first; each is whole or left out. */
  points: { label: string; text: string }[];
}

/** Share pictures (600×600, 400×400 and 900×383) of a document, policy or board, of a town or the site. */
export interface ShareView {
  id: string;
  file: string;
  kicker: string;
  /** Of the town that publishes; null for the county. */
  emblem: EmblemView | null;
  title: string;
  figures: { label: string; text: string }[];
  footer: string;
  history: boolean;
  demonstration: boolean;
}

/** A chart or a wide table as a picture inside an article; title and reading stand there as text. */
export interface ArticlePictureView {
  /** Path without extension: `wechat/qinghe_document_summary-1`. */
  id: string;
  /** Content file, for findings. */
  file: string;
  theme: ThemeId;
  drawing: { type: 'chart'; chart: ChartView } | { type: 'table'; table: TableView };
}

/** A chart of the statistics as a picture of its own. */
export interface ChartPictureView {
  /** Path without extension: `charts/qinghe/2026-10/villages-births`. */
  id: string;
  /** Content file, for findings. */
  file: string;
  theme: ThemeId;
  chart: ChartView;
}
