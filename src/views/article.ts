import type { ThemeId } from '#domain/theme.ts';
import type { Block } from './blocks.ts';
import type { Measure } from './measure.ts';
import type { ShareView } from './pictures.ts';

/** A line of the head or the foot. */
export interface ArticleLine {
  label: string;
  text: string;
}

/** An article for the official account (公众号): what its channel lays out, nothing more. */
export interface ArticleView {
  /** `qinghe_document_summary-2026q3`: flat and stable. */
  id: string;
  kind: 'document' | 'policy' | 'board';
  /** Path of its files without extension. */
  stem: string;
  /** Content file, for findings. */
  file: string;
  /** The web page that says the same, relative to the site's root. */
  page: string;
  /** The site's address with a slash at its end; empty when it has none. */
  base: string;
  theme: ThemeId;
  title: string;
  /** To be used where the title is too long; null where none is written. */
  shortTitle: string | null;
  digest: string;
  /** Who publishes, best first: the first that is short enough is the author. */
  publishers: string[];
  /** Over the text: `清河镇 · 财务公开`. */
  kicker: string;
  head: ArticleLine[];
  blocks: Block[];
  foot: ArticleLine[];
  /** The mark 演示数据 with what is invented; empty when the content is real. */
  demonstration: string;
  /** Where each photograph of the blocks comes from, by its path on the site. */
  photographs: { path: string; source: string; width: number; height: number }[];
  /** The wide cover is the wide share picture; the square one is drawn from the same view. */
  cover: { wide: string; square: ShareView };
}

/** What differs between documents, policies and boards. */
export type ArticleDraft = Omit<
  ArticleView,
  'id' | 'stem' | 'base' | 'photographs' | 'cover' | 'page'
> & {
  folder: string;
  slug: string;
};

/** What pages say of an article that is laid out. Paths are from the site's root. */
export interface ArticleSummary {
  /** The page to copy it from. */
  copy: string;
  measures: Measure[];
  covers: { wide: string; square: string };
  /** Names of the text's pictures. */
  pictures: string[];
}
