import type { PageView } from './pages.ts';

/** Pages that readers look for; officers' pages and signs to other addresses are none. */
const read = new Set<PageView['page']>([
  'home',
  'town',
  'village',
  'document',
  'policy',
  'decision',
  'board',
  'statistics',
  'dictionary',
  'open-data',
  'catalogue',
  'catalogue-list',
  'register',
  'archive',
  'listing',
  'rules',
]);

/** A page for site maps, with the day of its last version or of publication; null for others. */
export function sitemapEntry({ page, meta }: PageView): { path: string; modified: string } | null {
  // Lists for officers have no column of the public site.
  const officers = page === 'listing' && meta.column === null;
  if (!read.has(page) || officers || meta.unlisted) return null;
  return { path: meta.path, modified: meta.modified ?? meta.article?.published.slice(0, 10) ?? '' };
}
