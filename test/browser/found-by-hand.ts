import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { border, fold } from '#channels/search/fold.ts';
import { type PageText, pageText } from '#channels/search/page-text.ts';
import { siteFiles } from '../build/site-files.ts';

/** Pages of a site that say something of their own: not the search, pages that only lead on, lost addresses, what is to be copied elsewhere. */
const searchedPages = (site: string): string[] =>
  siteFiles(site)
    .filter(
      (file) => file.endsWith('.html') && !/^(?:wechat\/|portal\/|search\/|404\.html$)/.test(file),
    )
    .filter((file) => !readFileSync(join(site, file), 'utf8').includes('http-equiv="refresh"'));

export const textsOf = (site: string): Map<string, PageText> =>
  new Map(
    searchedPages(site).map((file) => [
      file,
      pageText(readFileSync(join(site, file), 'utf8')) ?? { title: '', lines: [] },
    ]),
  );

const folded = (text: string): string => fold(text).units.join('');

/** Each page's words, folded once. */
const foldedPages = new WeakMap<PageText, string>();
function wordsOf(page: PageText): string {
  const known = foldedPages.get(page) ?? [page.title, ...page.lines].map(folded).join(border);
  foldedPages.set(page, known);
  return known;
}

/** Pages that hold a question, found by reading them all. */
export function foundByHand(texts: ReadonlyMap<string, PageText>, question: string): string[] {
  const words = question.trim().split(/\s+/).map(folded);
  const terms =
    words.length > 1 && words.some((word) => [...word].length < 2) ? [words.join('')] : words;
  return [...texts]
    .filter(([, page]) => terms.every((term) => wordsOf(page).includes(term)))
    .map(([file]) => file);
}
