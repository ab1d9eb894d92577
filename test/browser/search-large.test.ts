import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { PageText } from '#channels/search/page-text.ts';
import { foundByHand } from './found-by-hand.ts';
import { writeLargeSearch } from './large-site.ts';
import { launchBrowser, openPage } from './open-page.ts';

const folder = mkdtempSync(`${tmpdir()}/zhangbang-large-`);
let texts: Map<string, PageText>;
let browser: Browser;

beforeAll(async () => {
  texts = writeLargeSearch(inject('site'), folder, 2000);
  browser = await launchBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

const queries = [
  // Nearly every page holds these: the heaviest files of the index.
  ...['工作', '公开', '，村', '25人', '出生', '群众', '项目', '1号', '情况', '每月'],
  ...['出生人数', '工作情况', '基本情况', '第三季度', '主要工作'],
  // Over the borders of words.
  ...['育护理', '众满', '公众', '格公示，资', '村组干', '的阶', '开透'],
  // Few pages, or one.
  ...['第1999号', '第777号工作情况', '一九九九号'],
  // Long: a sentence that most pages hold.
  '低保和特困供养对象实行动态管理，新申请的在规定时限内入户核查、民主评议',
  '便民服务大厅推行“一件事”办理',
  // Several terms.
  ...['公开 工作', '育儿补贴 出生', '第12号 情况', '医保 低保 托育'],
  // One sign alone.
  ...['垛', '犁', '痫', '拓'],
];

test('pairs whose places have no room are found on every page all the same', async () => {
  const small = `${folder}/small`;
  const few = writeLargeSearch(inject('site'), small, 40, 120);
  const page = pathToFileURL(`${small}/search/index.html`).href;
  const { context, tab, errors } = await openPage(browser, page, { width: 360 });
  for (const question of [
    '工作',
    '工作情况',
    '便民服务大厅推行',
    '公开 工作',
    '第39号',
    '动态管理',
  ]) {
    await tab.goto(`${page}?${new URLSearchParams({ q: question })}`);
    const more = tab.locator('#more');
    const status = tab.locator('#found');
    await tab.waitForFunction(() =>
      /^(?!正在)./.test(document.getElementById('found')?.textContent ?? ''),
    );
    const shown = tab.locator('#results > li');
    for (let before = -1; (await more.isVisible()) && before !== (await shown.count()); ) {
      before = await shown.count();
      await more.click();
      await tab.waitForFunction(
        (count) =>
          document.querySelectorAll('#results > li').length > count ||
          document.getElementById('more')?.hidden,
        before,
      );
    }
    const byHand = foundByHand(few, question).length;
    expect(await status.textContent(), question).toBe(`找到${byHand}页`);
    expect(await shown.count()).toBe(byHand);
    expect(await tab.locator('#results > li:not(:has(mark))').count(), question).toBe(0);
  }
  expect(errors).toEqual([]);
  await context.close();
});

test('2,000 documents: each question loads less than 100 KB and counts every page rightly', async ({
  annotate,
}) => {
  const page = pathToFileURL(`${folder}/search/index.html`).href;
  const { context, tab, errors } = await openPage(browser, page, { width: 360 });
  let loaded = 0;
  tab.on('request', (request) => {
    if (/\/search\/.*\.js$/.test(request.url()))
      loaded += statSync(fileURLToPath(request.url())).size;
  });
  const weights: [string, number][] = [];
  for (const [index, question] of queries.entries()) {
    loaded = 0;
    // Every other one narrowed down, which needs one more file.
    const more = index % 2 === 1 ? { year: '2026', kind: '文件' } : {};
    await tab.goto(`${page}?${new URLSearchParams({ q: question, ...more })}`);
    await tab.waitForFunction(() =>
      /^(?!正在)./.test(document.getElementById('found')?.textContent ?? ''),
    );
    const status = (await tab.locator('#found').textContent()) ?? '';
    const byHand = foundByHand(texts, question).filter(
      (path) => index % 2 === 0 || !path.startsWith('documents/'),
    );
    const count = Number(/找到约?(\d+)页/.exec(status)?.[1] ?? 0);
    expect(count, `${question}: ${status}`).toBe(byHand.length);
    weights.push([question, loaded]);
  }
  expect(weights.filter(([, bytes]) => bytes >= 100 * 1024)).toEqual([]);
  const most = weights.toSorted(([, one], [, other]) => other - one)[0];
  await annotate(`most for one question: ${most?.[1]} bytes (${most?.[0]})`);
  expect(errors).toEqual([]);
  await context.close();
});
