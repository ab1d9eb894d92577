import { posix } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, inject, test } from 'vitest';
import { articleInPage } from '#channels/wechat/article-page.ts';
import { lintArticle } from '#channels/wechat/lint/lint-article.ts';
import { pageTree, readSite, siteFiles } from './site-files.ts';

const site = inject('site');
const files = siteFiles(site);

interface Entry {
  id: string;
  title: string;
  digest: string;
  content: string;
  covers: { wide: string; square: string };
  pictures: string[];
  characters: number;
}

const { articles } = JSON.parse(readSite(site, 'wechat/articles.json')) as { articles: Entry[] };

test('current documents, policies and boards have an article, history has none', () => {
  const ids = articles.map(({ id }) => id);
  expect(ids).toContain('shiqiao_document_summary');
  expect(ids).toContain('shiqiao_board_services');
  expect(ids).toContain('policies_policy_childcare');
  // Questions that cannot be tapped are followed by their numbers.
  const policy = readSite(site, 'wechat/policies_policy_childcare.html');
  for (const words of ['第1问：', '，看第2问', '结果一：']) expect(policy).toContain(words);
  // The town is history as a whole.
  expect(ids.filter((id) => id.startsWith('laowan_'))).toEqual([]);
  const pages = files.filter((file) => /^wechat\/[^.]+\.html$/.test(file));
  expect(pages).toEqual([...ids.map((id) => `wechat/${id}.html`), 'wechat/index.html'].sort());
});

test.each(articles)('$id: within all limits, with all its files', (entry) => {
  const content = articleInPage(readSite(site, `wechat/${entry.content}`));
  expect(lintArticle(content)).toEqual([]);
  expect([...entry.title].length).toBeLessThanOrEqual(32);
  expect([...entry.digest].length).toBeLessThanOrEqual(120);
  expect(entry.characters).toBeLessThan(20_000);
  expect(files).toEqual(
    expect.arrayContaining([
      entry.covers.wide,
      entry.covers.square,
      `wechat/${entry.id}.copy.html`,
      ...entry.pictures.map((name) => `wechat/${name}`),
    ]),
  );
  expect(readSite(site, `wechat/${entry.id}.copy.html`)).toContain(content);
  expect(readSite(site, 'wechat/index.html')).toContain(`${entry.id}.copy.html`);
});

const sent = files.filter((file) => /^words\/[^/]+\/index\.html$/.test(file));

test('each current notice has one page with its texts, pictures and article, each within its limit', () => {
  expect(sent).toEqual(
    expect.arrayContaining([
      'words/policies_policy_childcare/index.html',
      'words/shiqiao_board_services/index.html',
      // No text messages of a summary, but an article and pictures.
      'words/shiqiao_document_summary/index.html',
    ]),
  );
  expect(sent.map((page) => page.split('/')[1]).sort()).toEqual(
    expect.arrayContaining(articles.map(({ id }) => id)),
  );
  for (const page of sent) {
    const html = readSite(site, page);
    const tree = pageTree(site, page);
    const notice = page.split('/')[1] ?? '';
    const stands = (path: string): boolean =>
      selectAll('[src], a[href]', tree).some(({ properties }) =>
        String(properties['src'] ?? properties['href']).endsWith(path),
      );
    for (const file of files.filter((one) =>
      new RegExp(`^(?:words|phone)/${notice}[/-]`).test(one),
    )) {
      if (file === page) continue;
      expect(stands(posix.basename(file)), `${file} on ${page}`).toBe(true);
      if (file.startsWith('words/'))
        expect(selectAll('pre', tree).map(textOf)).toContain(readSite(site, file).trimEnd());
    }
    expect(stands(`wechat/${notice}.copy.html`), page).toBe(true);
    expect(stands(`word/${notice}.docx`), page).toBe(true);
    expect(html).not.toMatch(/\sdownload[\s=>]|blob:|✗/);
    expect(html).toContain('<meta name="robots" content="noindex">');
    expect(readSite(site, 'sitemap.xml')).not.toContain(page);
    // A line to tick for each section.
    const rows = selectAll('.checklist tbody tr', tree);
    expect(rows).toHaveLength(selectAll('section.words', tree).length);
    expect(selectAll('.checklist .tick', tree)).toHaveLength(rows.length);
  }
});

test('the lists of a town and of the county lead to every such page', () => {
  const of = (page: string): string[] =>
    selectAll('main a[href]', pageTree(site, page)).map(({ properties }) =>
      posix.join(posix.dirname(page), String(properties['href'])),
    );
  const county = of('words/index.html');
  expect(county).toContain('towns/shiqiao/dispatch.html');
  const led = [...county, ...county.filter((page) => page.endsWith('/dispatch.html')).flatMap(of)];
  expect(sent.filter((page) => !led.includes(page))).toEqual([]);
});

test('the checklist says the limits that texts and pictures keep to', () => {
  const page = 'words/shiqiao_board_services/index.html';
  const rows = selectAll('.checklist tbody tr', pageTree(site, page)).map(textOf);
  const row = (name: string): string =>
    rows.find((text) => text.trim().startsWith(`□ ${name}`)) ?? '';
  const message = readSite(site, 'words/shiqiao_board_services/sms.txt').trimEnd();
  expect(row('短信')).toContain(`${message.length}/70 字`);
  expect(row('手机海报')).toMatch(/1080×1920，\d+ KB（限 500 KB）/);
  expect(row('手机海报')).toMatch(/1080×1440，\d+ KB（限 500 KB）/);
  expect(row('手机长图')).toMatch(/1080×\d+，\d+ KB（限 500 KB）/);
  expect(row('分享图')).toMatch(/600×600，\d+ KB（限 60 KB）.*400×400，\d+ KB（限 32 KB）/s);
  expect(row('公众号文章')).toMatch(/标题 \d+\/32 字.*摘要 \d+\/120 字.*正文 \d+\/20000 字符/s);
  for (const text of rows) expect(text).toContain('✓');
});
