import { statSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { foundByHand, textsOf } from './found-by-hand.ts';
import { launchBrowser, openPage } from './open-page.ts';
import { type Served, serveSite } from './serve-site.ts';

const site = inject('site');
const texts = textsOf(site);
const searchPage = pathToFileURL(`${site}/search/index.html`).href;

let browser: Browser;
let served: Served;
let context: BrowserContext;
let tab: Page;
const errors: string[] = [];
const outside: string[] = [];
let loaded: string[] = [];

beforeAll(async () => {
  browser = await launchBrowser();
  served = await serveSite(site, '/info/');
  const opened = await openPage(browser, searchPage, { width: 360 });
  ({ context, tab } = opened);
  tab.on('request', (request) => {
    if (/\/search\/.*\.js$/.test(request.url())) loaded.push(fileURLToPath(request.url()));
  });
  errors.push(...opened.errors);
  outside.push(...opened.outside);
});

afterAll(async () => {
  await context?.close();
  await browser?.close();
  served?.stop();
});

interface Answer {
  status: string;
  /** Pages in the order shown. */
  paths: string[];
  snippets: string[];
  marks: string[];
}

const answered = async (page: Page): Promise<Answer> => {
  await page.waitForFunction(() => {
    const text = document.getElementById('found')?.textContent ?? '';
    return text !== '' && !text.startsWith('正在查找');
  });
  return page.evaluate(() => {
    const words = (selector: string): string[] =>
      [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
    return {
      status: document.getElementById('found')?.textContent ?? '',
      paths: [...document.querySelectorAll<HTMLAnchorElement>('#results a')].map((link) =>
        decodeURIComponent(new URL(link.href).pathname),
      ),
      snippets: words('#results .link-description'),
      marks: words('#results mark'),
    };
  });
};

const inSite = (path: string): string =>
  path
    .split(`${site}/`)
    .at(-1)
    ?.replace(/^\/info\//, '') ?? '';

async function ask(question: string, more: Record<string, string> = {}): Promise<Answer> {
  loaded = [];
  await tab.goto(`${searchPage}?${new URLSearchParams({ q: question, ...more })}`);
  const answer = await answered(tab);
  return { ...answer, paths: answer.paths.map(inSite) };
}

const counted = ({ status }: Answer): number => Number(/找到(\d+)页/.exec(status)?.[1] ?? 0);

const summary = 'towns/shiqiao/documents/summary.html';
const notice = 'towns/shiqiao/documents/notice.html';
const population = 'towns/shiqiao/boards/population.html';
const services = 'towns/shiqiao/boards/services.html';
const childcare = 'policies/childcare.html';
const report = 'towns/laowan/documents/report.html';

// The first page of each answer, told from the content: hits in titles before others, what holds
// before history, then the newest.
test.each([
  { question: '育儿补贴', first: childcare },
  { question: '公开栏', first: notice },
  { question: '石桥镇', first: population },
  { question: '情况', first: population },
  // Over the borders of words.
  { question: '儿补', first: childcare },
  { question: '桥镇2', first: summary },
  { question: '乡出', first: report },
  { question: '婴12人，女', first: summary },
  { question: '栏的通', first: notice },
  { question: '湾乡2', first: report },
  { question: '贴发放公', first: services },
  // Numbers, Latin letters, signs of all widths.
  { question: '61900元', first: services },
  { question: '６１９００元', first: services },
  { question: '3.5万余份', first: services },
  { question: '２５．０％', first: summary },
  { question: '0555-5550102', first: population },
  { question: '2012', first: report },
  { question: '二〇一二年', first: report },
  { question: '２０１２年', first: report },
  { question: 'sw-shiqiao/2026-00001', first: summary },
  { question: 'wORD', first: population },
  // Brackets of document numbers, in every form that people write.
  { question: '石政发〔2026〕3号', first: summary },
  { question: '石政发(2026)3号', first: summary },
  { question: '石政发［２０２６］３号', first: summary },
  { question: '石政发﹝2026﹞3 号', first: summary },
  // Spaces.
  { question: '2012 年 情况', first: report },
  { question: '育儿　补贴', first: childcare },
  { question: '补贴 程序 张*三', first: services },
  // Long and rare.
  { question: '双树林蒙古族满族联合新村', first: 'towns/shiqiao/villages/shuangshulin.html' },
  { question: '请各村在本月内更换公开栏，旧内容由村里存档', first: notice },
  { question: '年收入<5000元的家庭见{附件1}', first: summary },
  { question: '蒙', first: 'towns/shiqiao/villages/shuangshulin.html' },
])('“$question”: exactly the pages that hold it, $first first', async ({ question, first }) => {
  const answer = await ask(question);
  const expected = foundByHand(texts, question);
  expect(expected).toContain(first);
  expect(counted(answer), answer.status).toBe(expected.length);
  expect(answer.paths[0]).toBe(first);
  expect(answer.paths.filter((path) => !expected.includes(path))).toEqual([]);
  expect(answer.marks.length).toBeGreaterThanOrEqual(answer.paths.length);
  const bytes = loaded.reduce((sum, file) => sum + statSync(file).size, 0);
  expect(bytes).toBeLessThan(100 * 1024);
});

test.each(['婴幼儿照护', '东街村2417', '龘', '<b>粗</b>', '育儿 网箱养殖'])(
  '“%s” is nowhere, and that is said',
  async (question) => {
    expect(foundByHand(texts, question)).toEqual([]);
    const { status, paths } = await ask(question);
    expect(status).toContain(`没有找到“${question}”`);
    expect(paths).toEqual([]);
  },
);

test('any two signs in a row of any page are found', async () => {
  const all = [...texts.values()].flatMap(({ title, lines }) => [title, ...lines]);
  // Every so many-th line, a pair from its middle: the same ones each time.
  const pairs = all
    .filter((_, index) => index % Math.floor(all.length / 25) === 0)
    .flatMap((line) => {
      const signs = [...(line.split('\t')[0] ?? '').replace(/\s/g, '')];
      const middle = Math.floor(signs.length / 2);
      return signs.length > 2 ? [signs.slice(middle - 1, middle + 1).join('')] : [];
    });
  expect(pairs.length).toBeGreaterThan(15);
  for (const pair of new Set(pairs)) {
    const answer = await ask(pair);
    expect(counted(answer), `${pair}: ${answer.status}`).toBe(foundByHand(texts, pair).length);
  }
});

test('history is marked and comes last, a snippet shows the words around', async () => {
  const { paths, snippets, marks } = await ask('全乡出生');
  expect(paths[0]).toBe(report);
  expect(snippets[0]).toMatch(/^当年全乡出生41人。/);
  expect(marks[0]).toBe('全乡出生');
  const answer = await ask('出生');
  expect(answer.paths.indexOf(report)).toBe(-1);
  while (await tab.locator('#more').isVisible()) {
    const before = await tab.locator('#results li').count();
    await tab.locator('#more').click();
    await tab.waitForFunction(
      (count) => document.querySelectorAll('#results li').length > count,
      before,
    );
    await tab.locator('#more:enabled, #more[hidden]').waitFor({ state: 'attached' });
  }
  const marked = await tab
    .locator('#results li')
    .evaluateAll((items) => items.map((item) => item.classList.contains('is-history')));
  expect(marked.length).toBe(foundByHand(texts, '出生').length);
  expect(marked.indexOf(true)).toBeGreaterThan(0);
  expect(marked.slice(marked.indexOf(true)).every(Boolean)).toBe(true);
});

test.each([
  { more: { town: 'laowan' }, path: /^(?:towns\/laowan\/|data)/, least: 3 },
  { more: { town: 'county' }, path: /^(?:policies|statistics|rules|data)\//, least: 2 },
  { more: { kind: '公开栏' }, path: /^towns\/shiqiao\/boards\//, least: 2 },
  { more: { year: '2012' }, path: /^(?:towns\/laowan|statistics)\//, least: 1 },
  { more: { village: 'shiqiao/xihe', kind: '公开栏' }, path: /\/boards\//, least: 2 },
  { more: { town: 'shiqiao', kind: '文件', year: '2026' }, path: /shiqiao\/documents\//, least: 1 },
])('filters: $more', async ({ more, path, least }) => {
  const answer = await ask('20', more);
  expect(answer.paths.length).toBeGreaterThanOrEqual(least);
  expect(answer.paths.filter((found) => !path.test(found))).toEqual([]);
  for (const [name, value] of Object.entries(more)) {
    expect(await tab.locator(`#search [name=${name}]`).inputValue()).toBe(value);
  }
  expect(await tab.locator('#search details').getAttribute('open')).not.toBeNull();
});

test('an address that names a choice which does not exist finds as without it', async () => {
  const answer = await ask('公开栏', { town: 'nowhere', year: '1900' });
  expect(counted(answer)).toBe(foundByHand(texts, '公开栏').length);
});

test('by keyboard from any page: box, answer, links, more; the answer is announced', async () => {
  await tab.goto(pathToFileURL(`${site}/${summary}`).href);
  await tab.locator('#site-q').focus();
  await tab.keyboard.type('石桥镇');
  await tab.keyboard.press('Enter');
  await tab.waitForURL(/search\/index\.html\?q=/);
  const { status } = await answered(tab);
  expect(await tab.locator('#found').getAttribute('role')).toBe('status');
  expect(status).toContain('先列出8页');
  expect(await tab.locator('#q').inputValue()).toBe('石桥镇');
  expect(await tab.title()).toMatch(/^石桥镇 - .*搜索/);
  await tab.locator('#more').focus();
  await tab.keyboard.press('Enter');
  await tab.waitForFunction(() => document.querySelectorAll('#results li').length > 8);
  // The first of the new ones.
  await tab.waitForFunction(() => {
    const item = document.activeElement?.closest('#results li');
    return (
      item !== null && [...(item?.parentElement?.children ?? [])].indexOf(item as Element) === 8
    );
  });
  await tab.goBack();
  expect(tab.url()).toContain(summary);
});

const agents = {
  'Android XWEB':
    'Mozilla/5.0 (Linux; Android 13; V2243A Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300333 MMWEBSDK/20240802 MicroMessenger/8.0.53.2740(0x28003533) WeChat/arm64 Weixin NetType/4G Language/zh_CN ABI/arm64',
  iOS: 'Mozilla/5.0 (iPhone; CPU iPhone OS 15_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.53(0x18003531) NetType/4G Language/zh_CN',
  HarmonyOS:
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile MicroMessenger/1.0.5 NetType/WIFI Language/zh_CN',
};

test.each(Object.entries(agents))(
  'in WeChat on %s, under a sub-path, with its policy of headers',
  async (_, userAgent) => {
    const phone = await browser.newContext({
      userAgent,
      locale: 'zh-CN',
      viewport: { width: 360, height: 740 },
      isMobile: true,
      hasTouch: true,
    });
    const page = await phone.newPage();
    const seen: string[] = [];
    page.on('console', (message) => message.type() === 'error' && seen.push(message.text()));
    page.on('pageerror', (error) => seen.push(error.message));
    page.on('request', (request) => {
      if (!request.url().startsWith(served.address)) seen.push(request.url());
    });
    await page.goto(`${served.address}towns/shiqiao/index.html`);
    await page.locator('#site-q').fill('儿补');
    await page.locator('.search-box button').tap();
    const { paths } = await answered(page);
    expect(paths[0]).toBe(`/info/${childcare}`);
    await page.locator('#results a').first().tap();
    await page.waitForURL(`**/${childcare}`);
    expect(seen).toEqual([]);
    await phone.close();
  },
);

test('without scripts the same is found by index pages', async () => {
  const still = await openPage(browser, searchPage, { width: 360, scripts: false });
  expect(await still.tab.locator('#search').isVisible()).toBe(false);
  expect(await still.tab.locator('#without').isVisible()).toBe(true);
  const walk = async (...links: string[]): Promise<void> => {
    await still.tab.goto(searchPage);
    for (const name of links)
      await still.tab.locator('main').getByRole('link', { name, exact: true }).first().click();
    expect(await still.tab.locator('h1').textContent()).toContain('关于张贴公开栏的通知');
  };
  const title = '关于张贴公开栏的通知';
  await walk('公开目录', '石桥镇', title);
  await walk('公开目录', '通知公告', title);
  await walk('公开目录', '2026年', title);
  await walk('公开目录', '其他应当公开的', title);
  await walk('标题索引', title);
  expect(still.errors).toEqual([]);
  await still.context.close();
});

test('when the index cannot be loaded, that is said, with another way', async () => {
  const broken = await browser.newContext();
  const page = await broken.newPage();
  await page.route('**/pairs-*.js', (route) => route.abort());
  await page.goto(`${served.address}search/index.html?q=${encodeURIComponent('补贴')}`);
  expect((await answered(page)).status).toContain('索引没有取到');
  await broken.close();
});

test('nothing was asked of anybody else, and nothing went wrong', () => {
  expect(errors).toEqual([]);
  expect(outside).toEqual([]);
});
