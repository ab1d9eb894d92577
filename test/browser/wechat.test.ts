import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { buildSite } from '#channels/web/build-site.ts';
import { writeHandOver } from '#channels/web/hand-over.ts';
import { wechatScript } from '#channels/web/security-policy.ts';
import { writeHeaders } from '#channels/web/write-headers.ts';
import { pageSignature } from '../../src/cli/wechat/signature.ts';
import { account, type FakeWechat, fakeWechat, ticket } from '../build/fake-wechat.ts';
import { siteFiles } from '../build/site-files.ts';
import { type Started, startCommand, whenSaid } from '../build/start-command.ts';
import { pages, site as siteView } from '../channels/web/examples.ts';
import { launchBrowser, openPage } from './open-page.ts';
import { freePort, type Served, serveSite } from './serve-site.ts';

/** User agents as seen with WeChat 8.0.49 to 8.0.69, and HarmonyOS's. */
const agents = {
  'Android, XWEB 130':
    'Mozilla/5.0 (Linux; Android 14; 23013RK75C Build/UKQ1.230804.001; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/130.0.6723.103 Mobile Safari/537.36 XWEB/1300473 MMWEBSDK/20260101 MicroMessenger/8.0.57.2820(0x28003937) WeChat/arm64 Weixin NetType/WIFI Language/zh_CN ABI/arm64',
  'iOS, WKWebView':
    'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 MicroMessenger/8.0.60(0x18003c2f) NetType/WIFI Language/zh_CN',
  HarmonyOS:
    'Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/114.0.0.0 Safari/537.36 ArkWeb/4.1.6.1 Mobile MicroMessenger/8.0.11 NetType/WIFI Language/zh_CN',
} as const;
const wechatAgents = Object.entries(agents).map(([name, agent]) => ({ name, agent }));

// The package is the official script as a module; the official file sets these two names.
const sdk = `(function () { var module = {}; ${readFileSync(
  createRequire(import.meta.url).resolve('weixin-js-sdk'),
  'utf8',
)}; window.wx = window.jWeixin = module.exports; })();`;

const page = 'towns/qingshan/documents/summary.html';
let browser: Browser;
let folder = '';
let out = '';
let served: Served;
let plain: Served;
let wechat: FakeWechat;
let signing: Started;

beforeAll(async () => {
  browser = await launchBrowser();
  wechat = await fakeWechat();
  folder = mkdtempSync(join(tmpdir(), 'zhangbang-wechat-'));
  out = join(folder, 'out');
  const port = await freePort();
  const view = { ...siteView, signing: { address: `http://127.0.0.1:${port}/wx-sign` } };
  await writeHandOver(join(folder, 'hand-over'), view, pages);
  await buildSite({
    root: resolve('.'),
    handOver: join(folder, 'hand-over'),
    out,
    cache: join(folder, 'cache'),
    log: () => {},
  });
  await writeHeaders(out, view.base, view.signing, []);
  // Pictures come from other channels; any will do where the page shows one.
  const picture = join(inject('site'), 'share/site/site-index-600.jpg');
  for (const [, source = ''] of readFileSync(join(out, page), 'utf8').matchAll(
    /<img src="([^"]+)"/g,
  )) {
    cpSync(picture, join(out, page, '..', source));
  }
  served = await serveSite(out, '/yunling/');
  plain = await serveSite(inject('site'), '/info/');
  signing = startCommand(
    [
      ...['wx-sign', '--state', join(folder, 'state'), '--port', String(port)],
      ...['--origin', new URL(served.address).origin],
    ],
    { WECHAT_APPID: account.appId, WECHAT_SECRET: account.secret, WECHAT_API: wechat.api },
  );
  await whenSaid(signing, /签名服务在/);
});

afterAll(async () => {
  signing?.child.kill('SIGTERM');
  served?.stop();
  plain?.stop();
  await browser?.close();
  await wechat?.stop();
  rmSync(folder, { recursive: true, force: true });
});

type Invoked = [name: string, given: Record<string, string>];

/** A page as WeChat shows it: its user agent, its bridge, and the official script at its address. */
const openInWechat = (address: string, agent: string, bridge = true) =>
  openPage(browser, address, {
    width: 360,
    agent,
    async prepare(context) {
      await context.route('https://res.wx.qq.com/**', (route) =>
        route.request().url() === wechatScript
          ? route.fulfill({ contentType: 'text/javascript', body: sdk })
          : route.abort(),
      );
      if (!bridge) return;
      await context.addInitScript(() => {
        const invoked: unknown[] = [];
        Object.assign(window, {
          invoked,
          WeixinJSBridge: {
            invoke(name: string, given: object, done?: (answer: object) => void) {
              invoked.push([name, given]);
              done?.({ err_msg: `${name}:ok` });
            },
            on() {},
          },
        });
      });
    },
  });

test.each(wechatAgents)('$name: the share menu gets the page’s own card', async ({ agent }) => {
  const address = `${served.address}${page}?from=groupmessage#part`;
  const { context, tab, errors, outside } = await openInWechat(address, agent);
  try {
    await tab.waitForFunction(
      () => (window as unknown as { invoked: Invoked[] }).invoked.length >= 3,
    );
    const invoked = await tab.evaluate(() => (window as unknown as { invoked: Invoked[] }).invoked);
    const given = (name: string) => invoked.find(([one]) => one === name)?.[1] ?? {};
    const verified = given('preVerifyJSAPI');
    expect(verified['verifyAppId']).toBe(account.appId);
    expect(verified['verifySignature']).toBe(
      pageSignature({
        ticket,
        nonce: String(verified['verifyNonceStr']),
        timestamp: Number(verified['verifyTimestamp']),
        url: `${served.address}${page}?from=groupmessage`,
      }),
    );
    expect(given('updateAppMessageShareData')).toMatchObject({
      title: await tab.title(),
      link: `https://example.org/yunling/${page}`,
      imgUrl: 'https://example.org/yunling/share/qingshan/document-summary-400.jpg',
    });
    expect(given('updateAppMessageShareData')['desc']).toMatch(/^.{3,40}$/u);
    expect(given('updateTimelineShareData')['title']).toBe(await tab.title());
    expect(outside).toEqual([wechatScript]);
    // WeChat's script would report to WeChat by a picture; the page's policy does not let it.
    expect(errors.filter((error) => !error.includes('open.weixin.qq.com'))).toEqual([]);
  } finally {
    await context.close();
  }
});

test('outside of WeChat, without its bridge, or with the service down, the page is the same', async () => {
  const ordinary = await openPage(browser, `${served.address}${page}`, { width: 360 });
  const words = await ordinary.tab.evaluate(() => document.body.textContent);
  expect(ordinary.outside).toEqual([]);
  expect(ordinary.errors).toEqual([]);
  await ordinary.context.close();
  const agent = agents['Android, XWEB 130'];
  const bare = await openInWechat(`${served.address}${page}`, agent, false);
  expect(await bare.tab.evaluate(() => document.body.textContent)).toBe(words);
  await bare.context.close();

  const down = await openPage(browser, `${served.address}${page}`, {
    width: 360,
    agent,
    prepare: (context) => context.route('**/wx-sign?*', (route) => route.abort()),
  });
  expect(await down.tab.evaluate(() => document.body.textContent)).toBe(words);
  expect(down.outside).toEqual([]);
  await down.context.close();
});

test('the policy names WeChat’s script and the signing address where they are configured, and nothing else', async () => {
  const { headers } = await fetch(`${served.address}${page}`);
  const html = readFileSync(join(out, page), 'utf8');
  const meta = /http-equiv="content-security-policy" content="([^"]*)"/.exec(html)?.[1] ?? '';
  for (const policy of [headers.get('content-security-policy') ?? '', meta]) {
    const external = [...policy.matchAll(/https?:[^\s;]+/g)].map(([source]) => source);
    expect(external.sort()).toEqual(
      [wechatScript, expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/wx-sign$/)].sort(),
    );
  }
  const loader = siteFiles(out).find((file) => /assets\/hashed\/wechat-/.test(file)) ?? '';
  expect(readFileSync(join(out, loader)).length).toBeLessThan(2048);
});

test.each(wechatAgents)('$name: a site that does not sign asks nobody', async ({ agent }) => {
  expect(siteFiles(inject('site')).filter((file) => file.includes('hashed/wechat-'))).toEqual([]);
  for (const one of [
    'index.html',
    'towns/shiqiao/boards/services.html',
    'towns/shiqiao/posters.html',
  ]) {
    const { context, tab, errors, outside } = await openInWechat(`${plain.address}${one}`, agent);
    expect(await tab.locator('script[src*="wechat"]').count()).toBe(0);
    expect(outside).toEqual([]);
    expect(errors).toEqual([]);
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(360);
    await context.close();
  }
});

const posterPages = [
  'towns/shiqiao/boards/services.html',
  'towns/shiqiao/documents/notice.html',
  'policies/childcare.html',
  'towns/shiqiao/posters.html',
];

test.each(wechatAgents)('$name: every poster can be kept by a long press', async ({ agent }) => {
  for (const one of posterPages) {
    const { context, tab, errors } = await openInWechat(`${plain.address}${one}`, agent);
    const pictures = await tab.evaluate(async () => {
      for (const details of document.querySelectorAll('details')) details.open = true;
      const shown = [
        ...document.querySelectorAll<HTMLImageElement>(
          '.share-this img, .board-poster img, .gallery img',
        ),
      ];
      for (const image of shown) image.loading = 'eager';
      await Promise.all(shown.map((image) => image.decode()));
      const types = await Promise.all(
        shown.map(async ({ src }) => (await fetch(src)).headers.get('content-type')),
      );
      return shown.map(({ src, naturalWidth, width }, index) => ({
        src,
        type: types[index],
        natural: naturalWidth,
        shown: width,
      }));
    });
    expect(pictures.length, one).toBeGreaterThanOrEqual(3);
    for (const { src, type, natural, shown } of pictures) {
      expect(src.startsWith(plain.address), src).toBe(true);
      expect(type, src).toBe('image/jpeg');
      expect(natural, src).toBeGreaterThanOrEqual(600);
      expect(shown, src).toBeGreaterThanOrEqual(250);
    }
    expect(await tab.locator('a[download], canvas, [src^="blob:"], [href^="blob:"]').count()).toBe(
      0,
    );
    expect(errors).toEqual([]);
    await context.close();
  }
});

test('files say how large they are and how to get them out of WeChat', async () => {
  const hint = '点右上角“···”，选“在浏览器打开”';
  for (const [one, size] of [
    ['towns/shiqiao/documents/summary.html', /下载 Word（\d+ KB）/],
    ['towns/shiqiao/statistics.html', /数据下载|CSV/],
  ] as const) {
    const { context, tab } = await openInWechat(`${plain.address}${one}`, agents['iOS, WKWebView']);
    const words = await tab.evaluate(() => document.body.textContent ?? '');
    expect(words).toMatch(size);
    expect(words).toContain(hint);
    await context.close();
  }
});
