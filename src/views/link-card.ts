import { chineseDay } from '#domain/day.ts';
import { guidePath, homePath, shareStem, townOfPath } from '#domain/paths.ts';
import { shareImages } from './meta.ts';
import type { PageMeta, ShareImages, SiteView } from './pages.ts';

/**
 * What fits on a card in a chat, in characters. Programs cut titles after the first line or two, so
 * the first `first` of them must do alone. WeChat states no numbers for links; these lie below what
 * its cards for programs take (512 bytes and 1 KB) and what phones show (checked 2026-11-23).
 * A picture counts from `picture` pixels a side.
 */
export const cardLimits = { title: 28, first: 16, description: 40, picture: 300 } as const;

/** What a page's link shows when it is passed on. */
export interface LinkCard {
  title: string;
  description: string;
  share: ShareImages;
}

const lengthOf = (text: string): number => [...text].length;
const fits = (text: string): boolean => lengthOf(text) <= cardLimits.title;

/** Titles with the publisher's name in front, where they do not name it already, then without. */
export function ownedTitles(owner: string, titles: readonly (string | undefined)[]): string[] {
  const known = titles.filter((title) => title !== undefined && title !== '') as string[];
  const owned = known.map((title) => (title.includes(owner) ? title : `${owner}${title}`));
  return [...new Set([...owned, ...known])];
}

/** A title of fewer characters does not say whose list or table it is. */
const saysLittle = 8;

function titlesOf(site: SiteView, meta: PageMeta): string[] {
  if (meta.path === homePath) return [site.name, site.shortName, `${site.county}信息公开`];
  if (meta.card.titles.length > 0) return meta.card.titles;
  const own = [meta.title, meta.shortTitle];
  return lengthOf(meta.title) < saysLittle ? ownedTitles(site.county, own) : own;
}

/** The first title that fits; the last one whole where none does, which is a finding elsewhere. */
export function cardTitle(titles: readonly string[]): string {
  const known = titles.filter((title) => title !== '');
  return known.find(fits) ?? known.at(-1) ?? '';
}

/** Whole sentences from the beginning that fit on a card; empty when the first one does not. */
export function leadingSentences(text: string): string {
  if (lengthOf(text) <= cardLimits.description) return text;
  let shown = '';
  for (const [sentence] of text.matchAll(/[^。！？；]+[。！？；]/gu)) {
    if (lengthOf(shown + sentence) > cardLimits.description) break;
    shown += sentence;
  }
  return shown.replace(/；$/u, '。');
}

/** What can be said of every page in few words: who published it when, else whose site it is. */
function fallback(site: SiteView, { article }: PageMeta): string {
  const published = article
    ? `${article.source}${chineseDay(article.published.slice(0, 10))}发布。`
    : '';
  return (
    [published, `${site.name}。`].find(
      (text) => text !== '' && lengthOf(text) <= cardLimits.description,
    ) ?? site.county
  );
}

/** The card of a page. Sub-pages of a town show the town's picture, all others the site's. */
export function linkCard(site: SiteView, meta: PageMeta): LinkCard {
  const town = townOfPath(meta.path);
  const guide = meta.path.startsWith(guidePath.replace('index.html', ''));
  return {
    title: guide ? meta.title : cardTitle(titlesOf(site, meta)),
    description:
      leadingSentences(meta.card.description || meta.description) || fallback(site, meta),
    share:
      meta.share ??
      // Data of the county stand in a folder of that name among those of the towns.
      (town === null || town === 'county'
        ? shareImages(siteShareStem, site.name)
        : shareImages(townShareStem(town), town)),
  };
}

/** Share pictures of the site and of a town. */
export const siteShareStem = shareStem('site', 'site', 'index');
export const townShareStem = (town: string): string => shareStem(town, 'town', 'index');
