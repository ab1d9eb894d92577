import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';
import { sitemapFiles } from '#channels/web/sitemap-xml.ts';
import { nameUuid } from '#views/feed.ts';
import { launchBrowser } from '../browser/open-page.ts';
import { pageTree, readSite, siteFiles } from './site-files.ts';

const site = inject('site');
const files = siteFiles(site);
const base = 'https://county.example/info/';

interface Seen {
  name: string;
  text: string;
  attributes: Record<string, string>;
  children: Seen[];
}

/** Documents as a strict parser of XML reads them; throws where it finds a fault. */
async function parsed(texts: readonly string[]): Promise<Seen[]> {
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    return await tab.evaluate((sources) => {
      const read = (element: Element): Seen => ({
        name: `${element.namespaceURI} ${element.localName}`,
        text: element.children.length > 0 ? '' : (element.textContent ?? ''),
        attributes: Object.fromEntries([...element.attributes].map((one) => [one.name, one.value])),
        children: [...element.children].map(read),
      });
      return sources.map((source) => {
        const tree = new DOMParser().parseFromString(source, 'application/xml');
        const fault = tree.querySelector('parsererror');
        if (fault) throw new Error(fault.textContent ?? '');
        return read(tree.documentElement);
      });
    }, texts);
  } finally {
    await browser.close();
  }
}

const atom = 'http://www.w3.org/2005/Atom';
const all = (of: Seen, name: string): Seen[] =>
  of.children.filter((child) => child.name === `${atom} ${name}`);
const only = (of: Seen, name: string): Seen => {
  const found = all(of, name);
  expect(found, name).toHaveLength(1);
  return found[0] as Seen;
};
const links = (of: Seen, rel: string): string[] =>
  all(of, 'link')
    .filter(({ attributes }) => attributes['rel'] === rel)
    .map(({ attributes }) => attributes['href'] ?? '');

const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+08:00$/;

test('feeds of the county and of each current town are Atom by RFC 4287', async () => {
  const paths = files.filter((file) => file.endsWith('feed.xml'));
  expect(paths).toEqual(['feed.xml', 'towns/shiqiao/feed.xml']);
  const ids = new Set<string>();
  const feeds = await parsed(paths.map((path) => readSite(site, path)));
  for (const [index, feed] of feeds.entries()) {
    expect(feed.name).toBe(`${atom} feed`);
    expect(only(feed, 'id').text).toMatch(/^urn:uuid:[0-9a-f-]{36}$/);
    expect(only(feed, 'title').text).not.toBe('');
    expect(only(only(feed, 'author'), 'name').text).not.toBe('');
    expect(links(feed, 'self')).toEqual([`${base}${paths[index]}`]);
    expect(links(feed, 'alternate')).toHaveLength(1);
    const entries = all(feed, 'entry');
    expect(entries.length).toBeGreaterThan(2);
    const days = entries.map((entry) => only(entry, 'updated').text);
    expect(days).toEqual(days.toSorted().reverse());
    expect(only(feed, 'updated').text).toBe(days[0]);
    for (const entry of entries) {
      const { text: id } = only(entry, 'id');
      ids.add(`${index} ${id}`);
      expect(only(entry, 'title').text).not.toBe('');
      expect(only(entry, 'summary').attributes['type']).toBe('text');
      expect(only(only(entry, 'author'), 'name').text).not.toBe('');
      for (const name of ['published', 'updated']) expect(only(entry, name).text).toMatch(moment);
      expect(only(entry, 'published').text <= only(entry, 'updated').text).toBe(true);
      const [address = ''] = links(entry, 'alternate');
      expect(files).toContain(address.slice(base.length));
    }
  }
  expect(ids.size).toBe(feeds.reduce((sum, feed) => sum + all(feed, 'entry').length, 0));
  const [first] = all(feeds[0] as Seen, 'entry');
  expect(first && only(first, 'summary').text).toContain('更正：更正9月出生人数');
  expect(first && only(first, 'updated').text).toBe('2026-10-20T00:00:00+08:00');
});

test('identifiers are name-based UUIDs: the example of RFC 4122 in namespace URL', () => {
  // uuid5(NAMESPACE_URL, "http://www.example.com/"), worked with Python's uuid module.
  expect(nameUuid('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
});

test('the site map has full addresses of pages that are there, as the pages name themselves', async () => {
  const [map] = await parsed([readSite(site, 'sitemap.xml')]);
  const rows = (map?.children ?? []).map(({ children }) => children.map(({ text }) => text));
  const addresses = rows.map(([address = '']) => address);
  expect(addresses.length).toBeGreaterThan(15);
  for (const address of addresses) {
    const path = address.replace(base, '');
    const canonical = selectAll('link[rel=canonical]', pageTree(site, path));
    expect(canonical.map(({ properties }) => properties['href'])).toEqual([address]);
    expect(selectAll('meta[name=robots]', pageTree(site, path))).toEqual([]);
  }
  expect(rows).toContainEqual([`${base}towns/shiqiao/documents/summary.html`, '2026-10-20']);
  expect(rows).toContainEqual([`${base}policies/childcare.html`, '2026-01-10']);
  expect(
    addresses.filter((address) => /versions|old-notice|\/s\/|\/c\/|404/.test(address)),
  ).toEqual([]);
  expect(readSite(site, 'robots.txt')).toBe(
    `User-agent: *\nAllow: /\nSitemap: ${base}sitemap.xml\n`,
  );
});

test('more pages than a site map may hold become an index; without an address there is none', () => {
  const entries = ['a', 'b', 'c'].map((name) => ({ path: `${name}.html`, modified: '' }));
  const parts = sitemapFiles('https://x.example/', entries, 2);
  expect(parts.map(([path]) => path)).toEqual(['sitemap.xml', 'sitemap-1.xml', 'sitemap-2.xml']);
  expect(parts[0]?.[1]).toContain('<loc>https://x.example/sitemap-2.xml</loc>');
  expect(sitemapFiles('', entries)).toEqual([]);
});

const dataOf = (path: string): Record<string, unknown>[] =>
  selectAll('script[type="application/ld+json"]', pageTree(site, path)).map(
    (script) => JSON.parse(textOf(script)) as Record<string, unknown>,
  );

test('pages say for machines what they are, with nothing that the page does not say', () => {
  expect(dataOf('index.html')).toMatchObject([
    { '@type': 'GovernmentOrganization', areaServed: '石湾县' },
  ]);
  expect(dataOf('towns/shiqiao/index.html')).toMatchObject([
    { '@type': 'GovernmentOrganization', name: '石湾县石桥镇人民政府（测试用）' },
  ]);
  expect(dataOf('towns/shiqiao/documents/summary.html')).toMatchObject([
    {
      '@type': 'Report',
      datePublished: '2026-10-10',
      dateModified: '2026-10-20',
      reportNumber: '石政发〔2026〕3号',
    },
  ]);
  const [data] = dataOf('towns/shiqiao/statistics.html');
  expect(data).toMatchObject({ '@type': 'Dataset', temporalCoverage: '2025-09-01/2026-09-30' });
  const { distribution } = data as { distribution: { contentUrl: string }[] };
  for (const { contentUrl } of distribution) {
    expect(files).toContain(contentUrl.slice(base.length));
  }
  expect(dataOf('rules/index.html')).toEqual([]);
});

test('history stands by year, each year under its banner, old versions among it', () => {
  const year = textOf(pageTree(site, 'archive/2026.html'));
  expect(year).toContain('历史资料，仅供查阅：本页所列是2026年公布的');
  expect(year).toContain('（2026年10月10日的版本）');
  expect(textOf(pageTree(site, 'archive/index.html'))).toContain('2012年全部1份');
});
