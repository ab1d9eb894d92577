import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { matches, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { pageTree, readSite, siteFiles } from './site-files.ts';

const site = inject('site');
const files = siteFiles(site);

interface Entry {
  kind: string;
  Title: string;
  PubDate: string;
  ContentSource: string;
  Keywords: string;
  Description: string;
  ColumnName: string;
  ColumnType: string;
  Url: string;
  history: boolean;
  copyPage: string;
  body: { file: string; sha256: string };
  inline: { file: string; sha256: string };
  pictures: { file: string; sha256: string }[];
}

const folders = ['county', 'laowan', 'policies', 'shiqiao'];
const entries = folders.flatMap((folder) =>
  (JSON.parse(readSite(site, `portal/${folder}/manifest.json`)) as { pages: Entry[] }).pages.map(
    (entry) => ({ ...entry, folder, name: `${folder}/${entry.copyPage}` }),
  ),
);
const base = 'https://county.example/info/';

test('each document, policy, board, statistics and town of the county is there to paste', () => {
  const bodies = entries.map(({ folder, body }) => `${folder}/${body.file}`);
  expect(new Set(bodies).size).toBe(bodies.length);
  expect(bodies).toEqual(
    expect.arrayContaining([
      'county/statistics.body.html',
      'laowan/document-report.body.html',
      'laowan/statistics.body.html',
      'laowan/town.body.html',
      'policies/policy-childcare.body.html',
      'policies/questions-childcare.body.html',
      'shiqiao/board-population.body.html',
      'shiqiao/board-services.body.html',
      'shiqiao/document-notice.body.html',
      'shiqiao/document-summary.body.html',
      'shiqiao/statistics.body.html',
      'shiqiao/town.body.html',
    ]),
  );
});

test('a page’s particulars are those of its own meta elements', () => {
  const summary = entries.find(({ name }) => name === 'shiqiao/document-summary.html');
  expect(summary).toMatchObject({
    PubDate: '2026-10-10 09:30',
    ContentSource: '石桥镇人民政府',
    ColumnName: '工作总结',
    ColumnType: '工作动态',
    Url: `${base}towns/shiqiao/documents/summary.html`,
    history: false,
  });
  for (const { Url, Title, PubDate, ContentSource, Keywords, Description } of entries) {
    const tree = pageTree(site, Url.slice(base.length));
    const meta = (name: string) =>
      selectAll(`meta[name="${name}"]`, tree)[0]?.properties.content ?? '';
    expect(textOf(selectAll('h1', tree)[0] as Element)).toBe(Title);
    expect([meta('PubDate'), meta('Keywords'), meta('Description')]).toEqual([
      PubDate,
      Keywords,
      Description,
    ]);
    if (PubDate) expect(meta('ContentSource')).toBe(ContentSource);
  }
});

/** Ways around the site, controls, drawings, and what the portal prints above the text itself. */
const notPasted =
  'nav, script, svg, button, h1, .side, .kicker, .article-line, .share-this, [hidden], [role=doc-backlink]';

function shownText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && matches(notPasted, node)) return '';
  return 'children' in node ? node.children.map(shownText).join('') : '';
}
const bare = (text: string): string => text.replace(/\s/g, '');
const fragment = (path: string): Root => fromHtml(readSite(site, path), { fragment: true });

test.each(entries)(
  '$name says what the page says, word for word, twice',
  ({ folder, ...entry }) => {
    const tree = pageTree(site, entry.Url.slice(base.length));
    const main = selectAll('main', tree)[0] as Element;
    const mark = selectAll('.demonstration', tree)
      .map((node) => textOf(node))
      .join('');
    const expected = bare(mark.replace(/^演示数据(?=演示数据)/, '') + shownText(main));
    for (const { file } of [entry.body, entry.inline]) {
      expect(bare(textOf(fragment(`portal/${folder}/${file}`)))).toBe(expected);
    }
  },
);

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'void-style': 'off',
    'no-inline-style': 'off',
    'prefer-native-element': 'off',
    'tel-non-breaking': 'off',
  },
});

test.each(entries)(
  '$name is clean HTML that no editor has to repair',
  async ({ folder, ...entry }) => {
    for (const { file } of [entry.body, entry.inline]) {
      const path = `portal/${folder}/${file}`;
      const tree = fragment(path);
      const isInline = file === entry.inline.file;
      expect(
        selectAll('script, style, svg, button, input, details, iframe, main, h1', tree),
      ).toEqual([]);
      expect(selectAll(isInline ? '[class]' : '[style]', tree)).toEqual([]);
      for (const table of selectAll('table', tree)) {
        expect(textOf(selectAll('caption', table)[0] as Element)).not.toBe('');
        expect(selectAll('th:not([scope])', table)).toEqual([]);
      }
      const ids = selectAll('[id]', tree).map(({ properties }) => String(properties.id));
      for (const id of ids) expect(id).toMatch(/^zb-[a-z]/);
      for (const { properties } of selectAll('a', tree)) {
        const href = String(properties.href);
        expect(href).toMatch(/^(?:https:|tel:|#zb-)/);
        if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
        if (href.startsWith(base)) {
          expect(files).toContain(decodeURI(href.slice(base.length).replace(/#.*$/, '')));
        }
      }
      for (const { properties } of selectAll('img', tree)) {
        expect(entry.pictures.map((picture) => picture.file)).toContain(properties.src);
        expect(String(properties.alt)).not.toBe('');
      }
      const { results } = await validator.validateString(readSite(site, path).trimEnd());
      expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    }
  },
);

test('no two bodies share an anchor', () => {
  const ids = entries.flatMap(({ folder, body }) =>
    selectAll('[id]', fragment(`portal/${folder}/${body.file}`)).map(
      ({ properties }) => properties.id,
    ),
  );
  expect(ids.length).toBeGreaterThan(5);
  expect(new Set(ids).size).toBe(ids.length);
});

test('digests are those of the files, in the JSON and in the table', () => {
  for (const folder of folders) {
    const own = entries.filter((entry) => entry.folder === folder);
    const csv = readSite(site, `portal/${folder}/manifest.csv`);
    expect(csv.startsWith('\uFEFF类别,标题,PubDate,ContentSource,')).toBe(true);
    expect(csv.trimEnd().split('\r\n')).toHaveLength(own.length + 1);
    for (const { body, inline, pictures } of own) {
      for (const { file, sha256 } of [body, inline, ...pictures]) {
        const bytes = readFileSync(join(site, 'portal', folder, file));
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
        expect(csv).toContain(`${file}`);
        expect(csv).toContain(sha256);
      }
    }
  }
});

test('history keeps its banner and is marked in the manifest', () => {
  const report = entries.find(({ name }) => name === 'laowan/document-report.html');
  expect(report?.history).toBe(true);
  expect(readSite(site, 'portal/laowan/document-report.body.html')).toContain('历史资料');
});

test('officers find every page from the first one, and copy what stands in the files', () => {
  const first = readSite(site, 'portal/index.html');
  for (const folder of folders) expect(first).toContain(`${folder}/index.html`);
  expect(readSite(site, 'portal/shiqiao/index.html')).toContain(
    '../policies/policy-childcare.html',
  );
  for (const { folder, copyPage, inline, body } of entries) {
    expect(readSite(site, `portal/${folder}/index.html`)).toContain(`href="${copyPage}"`);
    const page = readSite(site, posix.join('portal', folder, copyPage));
    expect(page).toContain(readSite(site, `portal/${folder}/${inline.file}`).trimEnd());
    const code = readSite(site, `portal/${folder}/${body.file}`).trimEnd();
    expect(page).toContain(`<template id="code">${code}</template>`);
  }
});
