import type { FeedView } from '#views/feed.ts';
import { absoluteHref, relativeHref } from './relative-href.ts';

/** Text as it stands in XML; signs that XML does not know are left out. */
export const escapeXml = (text: string): string =>
  text
    // biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no place for them.
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(
      /[&<>"]/g,
      (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
    );

const element = (name: string, text: string): string => `<${name}>${escapeXml(text)}</${name}>`;

/**
 * A feed as Atom (RFC 4287). Without a base address links are relative to the feed, which the format
 * allows, and the feed does not name its own address.
 */
export function atomXml(base: string, feed: FeedView): string {
  const href = (path: string): string =>
    escapeXml(absoluteHref(base, path) ?? relativeHref(feed.path, path));
  const self = absoluteHref(base, feed.path);
  const entries = feed.entries.map((entry) =>
    [
      '  <entry>',
      `    ${element('id', entry.id)}`,
      `    ${element('title', entry.title)}`,
      `    <link rel="alternate" type="text/html" href="${href(entry.path)}"/>`,
      `    ${element('published', entry.published)}`,
      `    ${element('updated', entry.updated)}`,
      `    <author>${element('name', entry.author)}</author>`,
      `    <category term="${escapeXml(entry.category)}"/>`,
      `    <summary type="text">${escapeXml(entry.summary)}</summary>`,
      '  </entry>',
    ].join('\n'),
  );
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-CN">',
    `  ${element('id', feed.id)}`,
    `  ${element('title', feed.title)}`,
    `  ${element('subtitle', feed.subtitle)}`,
    `  ${element('updated', feed.updated)}`,
    `  <author>${element('name', feed.author)}</author>`,
    ...(self ? [`  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`] : []),
    `  <link rel="alternate" type="text/html" href="${href(feed.page)}"/>`,
    ...entries,
    '</feed>',
    '',
  ].join('\n');
}
