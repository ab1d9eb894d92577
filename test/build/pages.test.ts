import { posix } from 'node:path';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';
import { pageTree, readSite, siteFiles } from './site-files.ts';

const site = inject('site');
const files = siteFiles(site);
// Articles for the official account carry their styles with them: they have tests of their own.
const pages = files.filter((file) => file.endsWith('.html') && !/^(?:wechat|portal)\//.test(file));

test('every publisher, village, document, board, register and policy has its page', () => {
  const expected = [
    'index.html',
    '404.html',
    'archive/index.html',
    'boards/index.html',
    'documents/index.html',
    'policies/index.html',
    'policies/childcare.html',
    'statistics/index.html',
    'towns/index.html',
    'towns/shiqiao/index.html',
    'towns/shiqiao/statistics.html',
    'towns/shiqiao/villages/dongjie.html',
    'towns/shiqiao/villages/shuangshulin.html',
    'towns/shiqiao/documents/summary.html',
    'towns/shiqiao/boards/services.html',
    'towns/shiqiao/registers/clinics.html',
    'towns/laowan/documents/report.html',
    'guide/index.html',
  ];
  expect(pages).toEqual(expect.arrayContaining(expected));
});

test.each(pages)('%s: one h1, language, title, description, nothing inline', (page) => {
  const tree = pageTree(site, page);
  expect(select('html', tree)?.properties['lang']).toBe('zh-CN');
  expect(selectAll('h1', tree)).toHaveLength(1);
  const title = select('head > title', tree);
  expect(title && textOf(title)).not.toBe('');
  expect(select('meta[name=Description]', tree)?.properties['content']).toBeTruthy();
  expect(
    selectAll(
      'script:not([src], [type="application/ld+json"]), style, [style], [onclick], iframe, object',
      tree,
    ),
  ).toEqual([]);
});

test.each(pages)('%s: every link, picture and anchor has its target', (page) => {
  const tree = pageTree(site, page);
  const ids = selectAll('[id]', tree).map(({ properties }) => properties['id']);
  expect(new Set(ids).size).toBe(ids.length);
  for (const element of selectAll('[href], [src]', tree)) {
    const target = String(element.properties['href'] ?? element.properties['src']);
    if (/^(?:https:|tel:|mailto:)/.test(target)) continue;
    // A server shows the page of lost addresses at any depth: it names the site's own folder.
    const inside = page === '404.html' ? target.replace(/^\/info\//, '') : target;
    if (page === '404.html' && !target.startsWith('#')) expect(target).toMatch(/^\/info\//);
    expect(inside).not.toMatch(/^[a-z]+:|^\//);
    const [path = '', fragment] = inside.split('#');
    const file = path === '' ? page : posix.join(posix.dirname(page), decodeURI(path));
    expect(files, `${target} in ${page}`).toContain(file);
    if (fragment === undefined || fragment === '') continue;
    const anchors = selectAll('[id]', pageTree(site, file)).map(
      ({ properties }) => properties['id'],
    );
    expect(anchors, `#${fragment} in ${file}`).toContain(decodeURIComponent(fragment));
  }
});

test('a document carries the head that portals print, and article tags', () => {
  const tree = pageTree(site, 'towns/shiqiao/documents/summary.html');
  const meta = (name: string) => select(`meta[name=${name}]`, tree)?.properties['content'];
  expect(meta('SiteName')).toBe('石湾县乡镇信息公开专栏');
  expect(meta('ArticleTitle')).toBe('石桥镇2026年9月工作总结：户籍人口6000人');
  expect(meta('PubDate')).toBe('2026-10-10 09:30');
  const board = pageTree(site, 'towns/shiqiao/boards/services.html');
  // No time is stated there: none is made up.
  expect(select('meta[name=PubDate]', board)?.properties['content']).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(meta('ContentSource')).toBe('石桥镇人民政府');
  expect(meta('SiteIDCode')).toBeUndefined();
  const text = textOf(select('main', tree) ?? { type: 'root', children: [] });
  for (const label of [
    '索引号',
    '主题分类',
    '发布机构',
    '文号',
    '成文日期',
    '发布日期',
    '有效性',
  ]) {
    expect(text).toContain(label);
  }
  expect(text).toContain('石政发〔2026〕3号');
  expect(text).toContain('SW-SHIQIAO/2026-00001');
});

test('facts stand in prose, tables and computed totals; ordinary signs stay as written', () => {
  const tree = pageTree(site, 'towns/shiqiao/documents/summary.html');
  const text = textOf(select('main', tree) ?? { type: 'root', children: [] });
  expect(text).toContain('本月全镇出生25人，印发宣传品3.5万余份。年收入<5000元的家庭见{附件1}。');
  // 2417 + 1902 + 1681 = 6000; 11 + 8 + 6 = 25; (25 − 20) ÷ 20 = 25.0 %.
  expect(text).toContain('6000人');
  expect(text).toContain('同比25.0%');
});

test('history carries its banner, and only there', () => {
  const banner = (page: string) => textOf(pageTree(site, page)).includes('历史资料，仅供查阅');
  expect(banner('towns/laowan/documents/report.html')).toBe(true);
  expect(banner('towns/shiqiao/documents/summary.html')).toBe(false);
});

test('no poster is made for a historical town; each current board has one', () => {
  const posters = files.filter(
    (file) => /^posters\/.*\.png$/.test(file) && !/-\d+\.png$/.test(file),
  );
  expect(posters).toEqual(['posters/shiqiao/population.png', 'posters/shiqiao/services.png']);
});

test('photographs are published without what the camera wrote into them', async () => {
  const [image] = files.filter((file) => file.startsWith('images/shiqiao/square-'));
  const { default: sharp } = await import('sharp');
  const { readFile } = await import('node:fs/promises');
  const bytes = await readFile(`${site}/${image}`);
  const metadata = await sharp(bytes).metadata();
  expect(metadata.exif).toBeUndefined();
  expect(bytes.includes('camera owner')).toBe(false);
});

test('the manifest names every other file', () => {
  const manifest = JSON.parse(readSite(site, 'manifest.json')) as { files: { path: string }[] };
  expect(manifest.files.map(({ path }) => path)).toEqual(
    files.filter((file) => file !== 'manifest.json'),
  );
});
