import { isOutside, linkTarget } from '#documents/link-target.ts';

/** Links of an article in the order in which they are met, as numbered notes. */
export interface LinkNotes {
  /** Number of the note for an address; null for what has none to print (phones, anchors, no base). */
  refer: (href: string, words: string) => number | null;
  notes: () => { number: number; words: string; address: string }[];
}

/** The address that a reader can type; null for mail, phones, anchors and pages without a base. */
function addressOf(href: string, page: string, base: string): string | null {
  if (/^https?:/i.test(href)) return href;
  if (isOutside(href) || href.startsWith('#') || base === '') return null;
  const { path, fragment } = linkTarget(href, page);
  return path === null ? null : `${base}${path}${fragment === '' ? '' : `#${fragment}`}`;
}

/** `first` is the number after the document's own notes; one address has one number. */
export function linkNotes(page: string, base: string, first: number): LinkNotes {
  const known = new Map<string, { number: number; words: string; address: string }>();
  return {
    refer(href, words) {
      const address = addressOf(href, page, base);
      if (address === null || address === words) return null;
      const note = known.get(address) ?? { number: first + known.size, words, address };
      known.set(address, note);
      return note.number;
    },
    notes: () => [...known.values()],
  };
}

/** Articles of official accounts: the only links that stay. */
export const staysLink = (href: string): boolean =>
  /^https:\/\/mp\.weixin\.qq\.com\/\S+$/.test(href);
