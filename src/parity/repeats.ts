import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { FinishedFiles } from './prove-edition.ts';

/** What an output that lists many pages says of one of them. */
export interface Repeat {
  channel: '订阅' | '搜索';
  /** Files that say it. */
  paths: string[];
  /** Of each file: its paragraphs and cells, each alone; of a feed title and summary. */
  texts: string[][];
}

const inside = (node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Node[] =>
  'childNodes' in node ? node.childNodes : [];
const wordsIn = (node: DefaultTreeAdapterTypes.Node): string =>
  'value' in node ? node.value : inside(node).map(wordsIn).join('');

/** Entries of the Atom feed at `path`: title and summary by the address that each leads to. */
const entriesOf = (xml: string, path: string): { address: string; texts: string[] }[] =>
  [...xml.matchAll(/<entry>(.*?)<\/entry>/gs)].map(([, entry = '']) => ({
    address: new URL(/<link [^>]*href="([^"]*)"/.exec(entry)?.[1] ?? '', `file:///${path}`)
      .pathname,
    texts: [...entry.matchAll(/<(title|summary)[^>]*>(.*?)<\/\1>/gs)].map(([, , words = '']) =>
      wordsIn(parseFragment(words)),
    ),
  }));

/** A part of a page as the search shows it around a hit. */
const slot = /^zhangbangSearch\("page-\d+-\d+",(\{.*\})\)\n$/s;

/**
 * Reads the feeds and the index of the search back; the function returned gives what they say of a
 * page. Throws for an index that it does not understand.
 */
export async function readRepeats(files: FinishedFiles): Promise<(page: string) => Repeat[]> {
  const feeds: { path: string; entries: ReturnType<typeof entriesOf> }[] = [];
  const found = new Map<string, Repeat>();
  for (const path of files.under('')) {
    if (/(?:^|\/)feed\.xml$/.test(path)) {
      feeds.push({ path, entries: entriesOf(await files.text(path), path) });
    }
  }
  const slots = files.under('').filter((path) => /^search\/data\/[^/]+\/page-/.test(path));
  for (const path of slots) {
    const [, json] = slot.exec(await files.text(path)) ?? [];
    if (json === undefined) throw new Error(`${path} is no part of a page`);
    const {
      path: page,
      title,
      text,
    } = JSON.parse(json) as Record<'path' | 'title' | 'text', string>;
    const repeat = found.get(page) ?? { channel: '搜索', paths: [], texts: [] };
    found.set(page, repeat);
    repeat.paths.push(path);
    repeat.texts.push([title, ...text.split(/[\t\n]/)]);
  }
  return (page) => [
    ...feeds.flatMap(({ path, entries }) =>
      entries
        .filter(({ address }) => address.endsWith(`/${page}`))
        .map(({ texts }): Repeat => ({ channel: '订阅', paths: [path], texts: [texts] })),
    ),
    ...[found.get(page)].filter((one) => one !== undefined),
  ];
}
