import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '#channels/web/build-site.ts';
import { writeHandOver } from '#channels/web/hand-over.ts';
import { assetOf } from '../../build/site-files.ts';
import { charts, meta, pages, site } from './examples.ts';

let folder = '';
const lines: string[] = [];
const trees = new Map<string, Root>();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'zhangbang-web-'));
  const out = join(folder, 'out');
  await writeHandOver(join(folder, 'hand-over'), site, pages);
  await buildSite({
    root: resolve('.'),
    handOver: join(folder, 'hand-over'),
    out,
    cache: join(folder, 'cache'),
    log: (line) => lines.push(line),
  });
  for (const {
    meta: { path },
  } of pages) {
    trees.set(path, fromHtml(await readFile(join(out, path), 'utf8')));
  }
}, 120_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const document = 'towns/qingshan/documents/summary.html';
const board = 'towns/qingshan/boards/childcare-2026q3.html';

function tree(path: string): Root {
  const found = trees.get(path);
  if (!found) throw new Error(`No page ${path}`);
  return found;
}

/** Text of the first element that fits; empty when there is none. */
function text(path: string, selector: string): string {
  const element = select(selector, tree(path));
  return element ? textOf(element) : '';
}

function metaTag(path: string, name: string): unknown {
  return select(`meta[name="${name}"]`, tree(path))?.properties['content'];
}

function property(element: Element, name: string): string {
  return String(element.properties[name] ?? '');
}

const every = pages.map((view) => [view.page, view.meta.path] as const);

test('every page kind is among the examples', () => {
  expect(new Set(pages.map(({ page }) => page)).size).toBe(12);
  expect(lines).toHaveLength(2);
});

test.each(every)('%s %s: language, title, one h1, landmarks, one style sheet', (_, path) => {
  const view = pages.find((page) => page.meta.path === path);
  expect(select('html', tree(path))?.properties['lang']).toBe('zh-CN');
  expect(text(path, 'title')).toContain(view?.meta.title);
  expect(selectAll('h1', tree(path)).map((h1) => textOf(h1))).toEqual([view?.meta.title]);
  for (const selector of ['main', 'body > header', 'body > footer', 'nav[aria-label="主导航"]']) {
    expect(selectAll(selector, tree(path))).toHaveLength(1);
  }
  expect(selectAll('link[rel=stylesheet]', tree(path))).toHaveLength(1);
});

test.each(every)('%s %s: no inline script, no inline style', (_, path) => {
  expect(selectAll('script:not([src]), style, [style], [onclick], iframe', tree(path))).toEqual([]);
});

test.each(every)(
  '%s %s: links inside the site are relative, anchors exist, ids are unique',
  (_, path) => {
    const ids = selectAll('[id]', tree(path)).map((element) => property(element, 'id'));
    expect(ids).toHaveLength(new Set(ids).size);
    for (const element of selectAll('body [href], body [src], link[rel=stylesheet]', tree(path))) {
      const address = property(element, 'href') || property(element, 'src');
      if (path === '404.html' && !address.startsWith('#')) {
        expect(address).toMatch(/^\/yunling\/|^tel:/);
        continue;
      }
      expect(address).toMatch(/^(?!\/)(?![a-z]+:)|^tel:|^https:\/\/www\.gov\.cn\//);
      if (address.startsWith('#')) expect(ids).toContain(decodeURIComponent(address.slice(1)));
    }
  },
);

test.each(every)('%s %s: every table has a caption and scoped heads', (_, path) => {
  for (const table of selectAll('table', tree(path))) {
    expect(select('caption', table)).toBeTruthy();
    expect(select('thead th', table)).toBeTruthy();
    for (const head of selectAll('th', table))
      expect(property(head, 'scope')).toMatch(/^(col|row)$/);
  }
});

test('the style sheet is one file, and asks nothing from outside', async () => {
  const css = await readFile(join(folder, 'out', assetOf(join(folder, 'out'), 'site.css')), 'utf8');
  expect(css).toContain('@media print');
  expect(css).toContain('prefers-color-scheme:dark');
  expect(css).not.toMatch(/@import|https?:|@font-face/);
});

test('meta tags of the government website rules, by level', () => {
  expect(metaTag('index.html', 'SiteName')).toBe('云岭县公开栏');
  expect(metaTag('index.html', 'SiteDomain')).toBe('example.org');
  expect(metaTag('index.html', 'ColumnType')).toBe('首页');
  expect(metaTag('index.html', 'ArticleTitle')).toBeUndefined();
  expect(metaTag(document, 'ArticleTitle')).toBe('青山镇2026年前三季度“一老一小”工作情况');
  expect(metaTag(document, 'PubDate')).toBe('2026-09-30 00:00');
  expect(metaTag(document, 'ContentSource')).toBe('青山镇人民政府');
  expect(metaTag(document, 'Url')).toBe(`https://example.org/yunling/${document}`);
  expect(metaTag(document, 'Image')).toBe(
    'https://example.org/yunling/share/qingshan/document-summary-900.jpg',
  );
  expect(metaTag(document, 'Author')).toBeUndefined();
  expect(select('link[rel=canonical]', tree(document))?.properties['href']).toBe(
    `https://example.org/yunling/${document}`,
  );
});

test('inspection numbers are printed only when they are real', () => {
  expect(metaTag('index.html', 'SiteIDCode')).toBeUndefined();
  expect(text('index.html', 'body > footer')).toContain('不是独立开设的政府网站');
  expect(text('index.html', 'body > footer')).not.toMatch(/ICP|公安机关|标识码/);
});

test('breadcrumb leads home and ends at the page', () => {
  const items = selectAll('nav[aria-label="当前位置"] li', tree(document));
  expect(items.map((item) => textOf(item))).toEqual(['首页', '乡镇', '青山镇', '工作总结']);
  expect(select('a', items[0] as Element)?.properties['href']).toBe('../../../index.html');
  expect(select('[aria-current=page]', items[3] as Element)).toBeTruthy();
});

test('history has a banner with its basis, the current has none', () => {
  expect(text('towns/heizhu/documents/summary.html', '[aria-label="历史资料"]')).toContain(
    '第747号废止',
  );
  expect(select('[aria-label="历史资料"]', tree(document))).toBeFalsy();
});

test('the mark of invented data stands on every page', () => {
  for (const path of trees.keys()) expect(text(path, '.demonstration')).toContain('演示数据');
});

test('a document begins with its official head', () => {
  const labels = selectAll('.document-head dt', tree(document)).map((term) => textOf(term));
  expect(labels).toEqual([
    '索引号',
    '主题分类',
    '发布机构',
    '文号',
    '成文日期',
    '发布日期',
    '有效性',
  ]);
  expect(text(document, '.document-head div:nth-child(4) dd')).toBe('青政发〔2026〕3号');
});

test('each chart has a name, a description and its table with every value', () => {
  const figures = selectAll('figure.chart', tree(document));
  expect(figures).toHaveLength(charts.length);
  for (const [index, figure] of figures.entries()) {
    const chart = charts[index];
    const drawing = select('svg[role=img]', figure) as Element;
    expect(textOf(select('title', drawing) as Element)).toBe(chart?.title);
    expect(textOf(select('desc', drawing) as Element)).toBe(chart?.reading);
    const names = property(drawing, 'ariaLabelledBy').split(/[ ,]+/);
    for (const name of names) expect(select(`[id="${name}"]`, drawing)).toBeTruthy();
    const cells = textOf(select('details table', figure) as Element);
    for (const { points } of chart?.series ?? []) {
      for (const { text: value } of points) expect(cells).toContain(value);
    }
  }
});

test('figures are printed as their views say, the missing with its reason', () => {
  expect(text(document, '.figure-approximate .figure-value')).toBe('约216.72万元');
  expect(text(document, '.figure-missing')).toContain('9月未报，不按0计');
});

test('a board shows dates, posts, objection and its poster in full size', () => {
  const head = text(board, '.board-head');
  expect(head).toContain('撤榜日期2026年10月15日');
  expect(text(board, '.board-posts')).toBe('拟稿镇民政办公室审核分管副镇长监督村务监督委员会');
  expect(text(board, '.board-objection')).toContain('0730-8765432');
  const poster = select('.board-poster a', tree(board)) as Element;
  expect(poster.properties['href']).toBe('../../../posters/qingshan/childcare-2026q3.png');
  expect(select('img[width="3508"][height="4961"][loading=lazy]', poster)).toBeTruthy();
});

test('an extension is shown and not dialled', () => {
  const phone = selectAll('.hotlines a', tree(board)).find((a) => textOf(a).includes('转'));
  expect(phone?.properties['href']).toBe('tel:07308765432');
});

test('the anchors of figures hold the key as it is', () => {
  const ids = selectAll('.figure[id]', tree('towns/qingshan/statistics.html')).map((f) =>
    property(f, 'id'),
  );
  expect(ids).toContain('出生率@qingshan#2026-09');
});

test('a second build into the same folder leaves strange files and gives the same bytes', async () => {
  const out = join(folder, 'out');
  await writeFile(join(out, 'strange.txt'), 'kept');
  const before = await readFile(join(out, document), 'utf8');
  await buildSite({
    root: resolve('.'),
    handOver: join(folder, 'hand-over'),
    out,
    cache: join(folder, 'cache'),
    log: () => {},
  });
  expect(await readFile(join(out, document), 'utf8')).toBe(before);
  expect(await readFile(join(out, 'strange.txt'), 'utf8')).toBe('kept');
  expect((await readdir(out)).filter((name) => name.startsWith('.') || name === '_astro')).toEqual(
    [],
  );
}, 60_000);

test('two pages for one address are refused, naming both', async () => {
  const twice = [meta('a.html', '甲'), meta('a.html', '乙')].map(
    (one) => ({ page: 'not-found', meta: one }) as const,
  );
  await expect(writeHandOver(join(folder, 'twice'), site, twice)).rejects.toThrow(
    /a\.html.*甲.*乙/,
  );
});

test('a hand-over folder with a page missing fails with the cause', async () => {
  const handOver = join(folder, 'broken');
  await writeHandOver(handOver, site, [{ page: 'not-found', meta: meta('404.html', '无') }]);
  await rm(join(handOver, 'pages/0.json'));
  const build = buildSite({
    root: resolve('.'),
    handOver,
    out: join(folder, 'broken-out'),
    cache: join(folder, 'cache'),
    log: () => {},
  });
  await expect(build).rejects.toMatchObject({
    cause: { message: expect.stringContaining('0.json') },
  });
}, 60_000);
