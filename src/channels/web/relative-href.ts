import { notFoundPath } from '#domain/paths.ts';

/**
 * Link from one page to another file of the site, both as paths from its root without a leading
 * slash: from `towns/a/index.html` to `assets/site.css` gives `../../assets/site.css`. A fragment
 * (`towns/a/statistics.html#births`) is kept. Works under any sub-path and from `file://`.
 */
export function relativeHref(from: string, to: string): string {
  const mark = to.indexOf('#');
  const path = mark < 0 ? to : to.slice(0, mark);
  const fragment = mark < 0 ? '' : `#${encodeURIComponent(to.slice(mark + 1))}`;
  if (path === from && fragment) return fragment;

  const here = from.split('/').slice(0, -1);
  const there = path.split('/');
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) {
    shared += 1;
  }
  const up = here.slice(shared).map(() => '..');
  const down = there.slice(shared).map(encodeURIComponent);
  return [...up, ...down].join('/') + fragment;
}

/**
 * Link of a page. A server shows the page of lost addresses at any depth, so its links begin at the
 * site's own folder, where the site has an address; those of all other pages are relative.
 */
export function pageHref(base: string, from: string, to: string): string {
  if (from !== notFoundPath || base === '' || to.startsWith('#')) return relativeHref(from, to);
  const { pathname, hash } = new URL(
    relativeHref(from, to),
    base.endsWith('/') ? base : `${base}/`,
  );
  return pathname + hash;
}

/** Full address of a file of the site; null when the site has no base address. */
export function absoluteHref(base: string, path: string): string | null {
  if (base === '') return null;
  return new URL(path, base.endsWith('/') ? base : `${base}/`).href;
}
