import { escapeXml } from './atom-xml.ts';
import { absoluteHref } from './relative-href.ts';

/** A page for search engines; `modified` is a day, empty where the content states none. */
export interface SitemapEntry {
  path: string;
  modified: string;
}

/** Most addresses of one file, by the protocol. */
const most = 50_000;

const head = '<?xml version="1.0" encoding="UTF-8"?>';
const schema = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const locationOf = (base: string, path: string): string =>
  `<loc>${escapeXml(absoluteHref(base, path) ?? '')}</loc>`;

function urls(base: string, entries: readonly SitemapEntry[]): string {
  const lines = entries.map(
    ({ path, modified }) =>
      `  <url>${locationOf(base, path)}${modified === '' ? '' : `<lastmod>${modified}</lastmod>`}</url>`,
  );
  return [head, `<urlset ${schema}>`, ...lines, '</urlset>', ''].join('\n');
}

/**
 * Site maps with full addresses: one file, or an index of several where there are more than the
 * protocol allows. None without a base address, for it knows no relative ones.
 */
export function sitemapFiles(
  base: string,
  entries: readonly SitemapEntry[],
  limit = most,
): [string, string][] {
  if (base === '') return [];
  if (entries.length <= limit) return [['sitemap.xml', urls(base, entries)]];
  const parts: [string, string][] = [];
  for (let at = 0; at < entries.length; at += limit) {
    parts.push([`sitemap-${parts.length + 1}.xml`, urls(base, entries.slice(at, at + limit))]);
  }
  const lines = parts.map(([path]) => `  <sitemap>${locationOf(base, path)}</sitemap>`);
  const index = [head, `<sitemapindex ${schema}>`, ...lines, '</sitemapindex>', ''].join('\n');
  return [['sitemap.xml', index], ...parts];
}

/** For robots: all may be read; where the site map is, if there is one. */
export const robotsText = (base: string): string =>
  [
    'User-agent: *',
    'Allow: /',
    ...(base === '' ? [] : [`Sitemap: ${absoluteHref(base, 'sitemap.xml')}`]),
    '',
  ].join('\n');
