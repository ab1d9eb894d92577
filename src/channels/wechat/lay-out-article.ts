import { type ArticleTheme, articleTheme } from '#channels/paste/theme.ts';
import type { ArticleLine, ArticleView } from '#views/article.ts';
import type { Block, TableView } from '#views/blocks.ts';
import type { ArticlePictureView } from '#views/pictures.ts';
import { limits } from './allowed.ts';
import { blockNodes } from './blocks.ts';
import { type LinkNotes, linkNotes } from './links.ts';
import { type ArticleNode, articleHtml, el } from './node.ts';
import type { ArticleSetting } from './setting.ts';
import { isDrawable, tableForm } from './table-form.ts';

/** A photograph of the article: where it comes from, and the file (beside the article) it becomes. */
export interface ArticlePhotograph {
  name: string;
  source: string;
  width: number;
  height: number;
}

/** An article as it is sent: the HTML of its text and the pictures in it. */
export interface LaidArticle {
  html: string;
  /** Drawings, in reading order. */
  pictures: ArticlePictureView[];
  photographs: ArticlePhotograph[];
}

const nameOf = (path: string): string => path.replace(/^.*\//, '');

/** Highest number of the document's own notes, so that links go on from there. */
const ownNotes = (blocks: readonly Block[]): number =>
  Math.max(
    0,
    ...blocks.flatMap((block) =>
      block.type === 'prose'
        ? [...block.html.matchAll(/<li id="fn-(\d+)">/g)].map((match) => Number(match[1]))
        : [],
    ),
  );

const linesNodes = (lines: readonly ArticleLine[], theme: ArticleTheme): ArticleNode[] =>
  lines.map(({ label, text }) => el('p', theme.headLine, [`${label}：${text}`]));

function linkList(links: LinkNotes, theme: ArticleTheme): ArticleNode[] {
  const notes = links.notes();
  if (notes.length === 0) return [];
  return [
    el('h3', theme.h3, ['文中链接']),
    ...notes.map(({ number, words, address }) =>
      el('p', theme.address, [`［${number}］${words}　${address}`]),
    ),
  ];
}

const address = /<img src="[^"]*"/g;

/** The article with every picture at an address as long as those of uploaded ones. */
export const withAddresses = (html: string): string =>
  html.replace(address, `<img src="${'x'.repeat(limits.uploadedAddress)}"`);

/** Characters of an article's HTML when its pictures have their addresses. */
export function sentCharacters(html: string): number {
  const sent = withAddresses(html);
  // Characters beyond U+FFFF are written as two units.
  return sent.length - (sent.match(/[\ud800-\udbff]/g)?.length ?? 0);
}

interface Attempt extends LaidArticle {
  /** Tables that could be drawn instead, by their order. */
  tables: { at: number; cells: number }[];
}

function attempt(view: ArticleView, drawn: ReadonlySet<number>): Attempt {
  const theme = articleTheme(view.theme);
  const links = linkNotes(view.page, view.base, ownNotes(view.blocks) + 1);
  const pictures: ArticlePictureView[] = [];
  const photographs = new Map<string, ArticlePhotograph>();
  const tables: Attempt['tables'] = [];
  let count = 0;
  const setting: ArticleSetting = {
    theme,
    links,
    paragraphs: view.kind === 'document' ? 'indented' : 'paragraph',
    draw(drawing) {
      const id = `${view.stem}-${pictures.length + 1}`;
      pictures.push({ id, file: view.file, theme: view.theme, drawing });
      return nameOf(`${id}.png`);
    },
    photograph(path) {
      const found = view.photographs.find((each) => each.path === path);
      if (!found) throw new Error(`No photograph ${path} for ${view.id}`);
      const name = `${path
        .replace(/^images\//, '')
        .replaceAll('/', '_')
        .replace(/\.[^.]+$/, '')}.jpg`;
      photographs.set(name, { name, ...sizeOf(found) });
      return name;
    },
    form(table: TableView) {
      const at = count;
      count += 1;
      const form = drawn.has(at) ? 'picture' : tableForm(table);
      if (form !== 'picture' && isDrawable(table))
        tables.push({ at, cells: table.rows.length * table.columns.length });
      return form;
    },
  };
  const root = el('section', theme.root, [
    el('p', theme.kicker, [view.kicker]),
    el('section', theme.lead, [el('p', theme.tight, [view.digest])]),
    el('section', theme.part, linesNodes(view.head, theme)),
    ...blockNodes(view.blocks, setting),
    ...linkList(links, theme),
    el('p', theme.ending, ['— 完 —']),
    ...linesNodes(view.foot, theme),
    ...(view.demonstration === '' ? [] : [el('p', theme.small, [view.demonstration])]),
  ]);
  return { html: articleHtml([root]), pictures, photographs: [...photographs.values()], tables };
}

const sizeOf = ({ source, width, height }: ArticleView['photographs'][number]) => ({
  source,
  width,
  height,
});

/** A table of fewer cells is hardly shorter as a picture. */
const fewestDrawnCells = 12;

/**
 * The article of a view. Where it would be longer than an article may be, its largest tables become
 * pictures, one after the other; what is still too long then is left to the linter.
 */
export function layOutArticle(view: ArticleView): LaidArticle {
  const drawn = new Set<number>();
  for (;;) {
    const { tables, ...laid } = attempt(view, drawn);
    if (sentCharacters(laid.html) < limits.characters) return laid;
    const largest = tables
      .filter(({ cells }) => cells >= fewestDrawnCells)
      .sort((a, b) => b.cells - a.cells || a.at - b.at)[0];
    if (!largest) return laid;
    drawn.add(largest.at);
  }
}
