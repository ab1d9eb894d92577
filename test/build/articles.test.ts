import { expect, inject, test } from 'vitest';
import { articleInPage } from '#channels/wechat/article-page.ts';
import { lintArticle } from '#channels/wechat/lint/lint-article.ts';
import { readSite, siteFiles } from './site-files.ts';

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
