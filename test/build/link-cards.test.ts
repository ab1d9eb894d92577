import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { pageTree, siteFiles } from './site-files.ts';

const site = inject('site');
const base = 'https://county.example/info/';
const files = siteFiles(site);
const pages = files.filter((file) => file.endsWith('.html') && !/^(?:wechat|portal)\//.test(file));
const lengthOf = (text: string): number => [...text].length;

test.each(pages)('%s: a card within what chats show, with full addresses', (page) => {
  const tree = pageTree(site, page);
  const meta = (attribute: 'property' | 'itemProp' | 'name', value: string): string =>
    String(
      selectAll('head > meta', tree).find(({ properties }) =>
        [properties[attribute]].flat().includes(value),
      )?.properties['content'] ?? '',
    );
  const [first, second] = (select('head', tree)?.children ?? []).filter(
    (node): node is Element => node.type === 'element',
  );
  expect(first?.properties['charSet']).toBe('utf-8');
  expect(second?.tagName).toBe('title');
  const title = second ? textOf(second) : '';
  expect(lengthOf(title)).toBeGreaterThan(2);
  expect(lengthOf(title)).toBeLessThanOrEqual(28);
  const description = meta('itemProp', 'description');
  expect(lengthOf(description)).toBeGreaterThan(2);
  expect(lengthOf(description)).toBeLessThanOrEqual(40);
  expect(meta('itemProp', 'name')).toBe(title);
  expect(meta('property', 'og:title')).toBe(title);
  expect(meta('property', 'og:description')).toBe(description);
  const canonical = String(select('link[rel=canonical]', tree)?.properties['href']);
  expect(meta('property', 'og:url')).toBe(canonical);
  // A page that only leads on may name the page that it leads to.
  const leadsOn = select('meta[http-equiv=refresh]', tree) !== null;
  if (!leadsOn) expect(canonical).toBe(`${base}${page}`);
  expect(files).toContain(canonical.slice(base.length));
  for (const [address, size] of [
    [meta('property', 'og:image'), '-600.jpg'],
    [meta('itemProp', 'image'), '-400.jpg'],
  ] as const) {
    expect(address.startsWith(base) && address.endsWith(size), address).toBe(true);
    expect(files).toContain(address.slice(base.length));
  }
});

test.each([
  'index.html',
  'towns/shiqiao/index.html',
  'towns/shiqiao/documents/notice.html',
  'towns/shiqiao/boards/services.html',
  'policies/childcare.html',
])('%s: the first picture is at least 300 pixels and loaded without scrolling', async (page) => {
  const [image] = selectAll('img', pageTree(site, page));
  const source = String(image?.properties['src']);
  expect(image?.properties['loading']).toBeUndefined();
  const file = join(site, posix.join(posix.dirname(page), source));
  const { width, height, format } = await sharp(readFileSync(file)).metadata();
  expect({ width, height, format }).toEqual({ width: 600, height: 600, format: 'jpeg' });
});

test('a short page stands behind the code of a phone picture: the card is that of its notice', () => {
  const [page = ''] = pages.filter((file) => file.startsWith('s/'));
  const tree = pageTree(site, page);
  expect(textOf(select('title', tree) as Element)).not.toContain('打开');
  const image = select('meta[property="og:image"]', tree)?.properties['content'];
  expect(String(image)).toMatch(/share\/(?:policies\/policy|shiqiao\/document)-[a-z]+-600\.jpg$/);
});
