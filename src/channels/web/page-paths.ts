import type { SiteView } from '#views/pages.ts';
import { readHandOverIndex } from './hand-over.ts';

/** What a route hands to one page: only names, so that memory stays flat at 20,000 pages. */
export interface PageProps {
  site: SiteView;
  /** The page's view in the hand-over folder, read when the page is rendered. */
  file: string;
}

/** Folders of all `…/index.html` for `getStaticPaths`; the root's folder is `undefined`. */
export async function indexPaths() {
  const { site, pages } = await readHandOverIndex();
  return pages
    .filter(({ path }) => isIndex(path))
    .map(({ path, file }) => ({
      params: { folder: path === 'index.html' ? undefined : path.replace(/\/index\.html$/, '') },
      props: { site, file },
    }));
}

/** All other pages for `getStaticPaths`, without `.html`. */
export async function filePaths() {
  const { site, pages } = await readHandOverIndex();
  return pages
    .filter(({ path }) => !isIndex(path))
    .map(({ path, file }) => ({
      params: { path: path.replace(/\.html$/, '') },
      props: { site, file },
    }));
}

function isIndex(path: string): boolean {
  return path === 'index.html' || path.endsWith('/index.html');
}
