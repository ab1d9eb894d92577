/**
 * Where a link written on `page` leads: the path that a browser opens, relative to the site's root,
 * and the fragment. `path` is null when the link leaves the site's folder.
 */
export function linkTarget(url: string, page: string): { path: string | null; fragment: string } {
  const [, address = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(url) ?? [];
  const parts = address === '' ? page.split('/') : page.split('/').slice(0, -1);
  for (const part of address === '' ? [] : decoded(address).split('/')) {
    if (part === '..') {
      if (parts.length === 0) return { path: null, fragment: decoded(fragment) };
      parts.pop();
    } else if (part !== '.') {
      parts.push(part);
    }
  }
  return { path: parts.join('/'), fragment: decoded(fragment) };
}

/** True for an address with a scheme, which leads out of the site. */
export const isOutside = (url: string): boolean => /^[a-z][a-z0-9+.-]*:/i.test(url);

/** Percent signs that are no encoding stay as they are, as browsers treat them. */
function decoded(text: string): string {
  return text.replace(/(?:%[0-9a-f]{2})+/gi, (encoded) => {
    const bytes = Uint8Array.from(encoded.slice(1).split('%'), (pair) => Number.parseInt(pair, 16));
    return new TextDecoder().decode(bytes);
  });
}
