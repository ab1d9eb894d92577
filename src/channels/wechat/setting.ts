import type { ArticleTheme } from '#channels/paste/theme.ts';
import type { TableView } from '#views/blocks.ts';
import type { ArticlePictureView } from '#views/pictures.ts';
import type { LinkNotes } from './links.ts';

/** What the parts of one article share while it is laid out, from top to bottom. */
export interface ArticleSetting {
  theme: ArticleTheme;
  links: LinkNotes;
  /** Paragraphs: two signs in (official documents), plain, or close together (in frames). */
  paragraphs: 'indented' | 'paragraph' | 'close';
  /** The file that a drawing is published as; notes that it has to be drawn. */
  draw: (drawing: ArticlePictureView['drawing']) => string;
  /** The file that a photograph of the site is published as. */
  photograph: (path: string) => string;
  /** How the next table stands; asked once a table. */
  form: (table: TableView) => 'table' | 'cards' | 'picture';
}
