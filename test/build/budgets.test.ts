import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse as parseCss, walk } from 'css-tree';
import { selectAll } from 'hast-util-select';
import { expect, inject, test } from 'vitest';
import { assetOf, pageTree, siteFiles } from './site-files.ts';

const site = inject('site');
const files = siteFiles(site);
const pages = files.filter((file) => file.endsWith('.html'));
/** Pages of the site itself: articles to copy elsewhere carry their styles and pictures with them. */
const ownPages = pages.filter((file) => !/^(?:wechat|portal)\//.test(file));
const packed = (path: string): number => gzipSync(readFileSync(join(site, path))).length;
/** Scripts as language, data as content: what stands beside the search page is its index, never code. */
const isData = (file: string): boolean => /^search\/.*\.js$/.test(file);
const scripts = files.filter((file) => file.endsWith('.js') && !isData(file));
const [css = '', choice = '', script = ''] = ['site.css', 'choice.js', 'site.js'].map((name) =>
  assetOf(site, name),
);
const shell = [css, choice, script];

test('scripts of the whole site: at most 10 KB as transferred; those of every page 4 KB', () => {
  expect(scripts).toEqual(expect.arrayContaining([choice, script]));
  expect(scripts.reduce((sum, path) => sum + packed(path), 0)).toBeLessThanOrEqual(10 * 1024);
  expect(packed(choice) + packed(script)).toBeLessThanOrEqual(4 * 1024);
  // The one that blocks the first paint.
  expect(packed(choice)).toBeLessThanOrEqual(600);
});

test('the index of the search is plain data in small files, no program', () => {
  const index = files.filter(isData);
  expect(index.length).toBeGreaterThan(10);
  for (const file of index) {
    const text = readFileSync(join(site, file), 'utf8');
    const [, json = ''] = /^zhangbangSearch\("[a-z0-9-]+",(.*)\)\n$/s.exec(text) ?? [];
    expect(() => JSON.parse(json), file).not.toThrow();
    // One file of the index never weighs more than a page; what one question loads is counted in a browser.
    expect(text.length, file).toBeLessThan(48 * 1024);
  }
});

test('every page with its style sheet and scripts: less than 60 KB as transferred', () => {
  const around = shell.reduce((sum, path) => sum + packed(path), 0);
  const heavy = pages
    .map((page) => ({ page, bytes: packed(page) + around }))
    .filter(({ bytes }) => bytes >= 60 * 1024);
  expect(heavy).toEqual([]);
  expect(packed(css)).toBeLessThanOrEqual(15 * 1024);
});

test('pictures to look at: WebP or AVIF of a stated size, lazy, with words', () => {
  let seen = 0;
  for (const page of ownPages) {
    for (const { properties } of selectAll('img', pageTree(site, page))) {
      const source = String(properties['src']);
      expect(Number(properties['width']), page).toBeGreaterThan(0);
      expect(Number(properties['height']), page).toBeGreaterThan(0);
      expect(String(properties['alt'] ?? '').length, page).toBeGreaterThan(4);
      if (isKept(source)) {
        // Chats want the share picture loaded; all others wait until they are looked at.
        if (!source.includes('share/')) expect(properties['loading'], page).toBe('lazy');
        continue;
      }
      seen += 1;
      expect(source, page).toMatch(/\.(?:webp|avif|svg)$/);
      expect(properties['loading'], page).toBe('lazy');
    }
  }
  expect(seen).toBeGreaterThan(0);
});

/** Readers save these and send them on, and chats take them for cards: JPEG, which all of them know. */
const isKept = (source: string): boolean =>
  /(?:^|\/)(?:share|phone|posters|wechat)\/.*\.jpg$/.test(source);

test('pictures to keep and to pass on: JPEG within what chats take', () => {
  const shares = files.filter((file) => file.startsWith('share/'));
  const most: Record<string, number> = { '600': 60_000, '400': 32_000, '900': 60_000 };
  for (const file of shares) {
    const bytes = readFileSync(join(site, file));
    expect(bytes.subarray(0, 3).toString('hex'), file).toBe('ffd8ff');
    expect(bytes.length, file).toBeLessThanOrEqual(most[file.slice(-7, -4)] ?? 0);
  }
  const posters = files.filter((file) => /^(?:phone|posters)\/.*\.jpg$/.test(file));
  expect(posters).not.toEqual([]);
  for (const file of posters) {
    expect(readFileSync(join(site, file)).length, file).toBeLessThanOrEqual(500_000);
  }
  // Three sizes of each.
  expect(shares.length % 3).toBe(0);
});

test('each page states its security policy, without exceptions', () => {
  for (const page of ownPages) {
    const policies = selectAll(
      'head > meta[http-equiv=content-security-policy]',
      pageTree(site, page),
    );
    expect(policies, page).toHaveLength(1);
    const policy = String(policies[0]?.properties['content']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:|blob:/);
  }
});

// What Chrome 107 and Safari 15.4 do not know. Allowed are only those that may be left out without
// harm: the line then simply does not apply.
const newer: [RegExp, string][] = [
  [/^@(?:container|layer|scope|starting-style|property|view-transition)\b/, 'at-rule'],
  [
    /(?:^|[\s(,])(?:color-mix|light-dark|oklch|oklab|lch|lab|color|round|mod|rem|sin|cos|anchor|attr)\(\s*from|color-mix\(|light-dark\(|oklch\(|oklab\(|\blch\(|\blab\(/,
    'function',
  ],
  [
    /\b\d+(?:\.\d+)?(?:d|s|l)v[hw]\b|\b\d+(?:\.\d+)?cq[whib]\b|\b\d+(?:\.\d+)?(?:lh|rlh|ic|rcap|cap)\b/,
    'unit',
  ],
];
const newerProperties = new Set([
  'translate',
  'animation-timeline',
  'view-transition-name',
  'anchor-name',
  'container-type',
  'container',
  'field-sizing',
  'interpolate-size',
]);

test('styles keep to Chrome 107 and Safari 15.4: no newer rule, function, unit or nesting', () => {
  const text = readFileSync(join(site, css), 'utf8');
  const found: string[] = [];
  walk(parseCss(text, { parseValue: false, parseCustomProperty: false }), function (node) {
    if (node.type === 'Atrule') {
      const text = `@${node.name}`;
      if (newer[0]?.[0].test(text)) found.push(text);
    }
    if (node.type === 'Declaration') {
      const value = node.value.type === 'Raw' ? node.value.value : '';
      for (const [pattern] of newer.slice(1))
        if (pattern.test(value)) found.push(`${node.property}: ${value}`);
      if (newerProperties.has(node.property)) found.push(node.property);
    }
    if (node.type === 'Rule' && this.rule !== null && this.rule !== node) found.push('nesting');
  });
  expect(found).toEqual([]);
});
