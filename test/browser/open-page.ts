import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { findBrowser } from './find-browser.ts';

/** A Chromium that asks nobody anything. */
export const launchBrowser = async (args: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: await findBrowser(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--no-first-run',
      ...args,
    ],
  });

export interface Reading {
  width: number;
  elder?: boolean;
  /** `light`, unless told. */
  device?: 'light' | 'dark';
  scheme?: 'light' | 'dark';
  scripts?: boolean;
  /** The browser's name for itself; Chromium's own unless told. */
  agent?: string;
  /** Styles laid over the page's own, which its security policy is set aside for. */
  style?: string;
  /** What is to be there before the page. */
  prepare?: (context: BrowserContext) => Promise<unknown>;
}

export interface Opened {
  context: BrowserContext;
  tab: Page;
  /** Errors of the page and of its console; refusals by its security policy are among them. */
  errors: string[];
  /** Requests that left this machine. */
  outside: string[];
}

/** Opens one page of a built site, from the disk or over loopback, as a reader with these choices sees it. */
export async function openPage(
  browser: Browser,
  address: string,
  {
    width,
    elder = false,
    device = 'light',
    scheme,
    scripts = true,
    agent,
    style,
    prepare,
  }: Reading,
): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'zh-CN',
    colorScheme: device,
    javaScriptEnabled: scripts,
    reducedMotion: 'reduce',
    ...(agent === undefined ? {} : { userAgent: agent }),
    bypassCSP: style !== undefined,
  });
  const tab = await context.newPage();
  const errors: string[] = [];
  const outside: string[] = [];
  tab.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  tab.on('pageerror', (error) => errors.push(error.message));
  tab.on('request', (request) => {
    if (!/^(?:file:|http:\/\/127\.0\.0\.1:)/.test(request.url())) outside.push(request.url());
  });
  await context.addInitScript(
    ([text, colours]) => {
      if (text) localStorage.setItem('zhangbang-text', text);
      if (colours) localStorage.setItem('zhangbang-scheme', colours);
    },
    [elder ? 'elder' : '', scheme ?? ''] as const,
  );
  await prepare?.(context);
  await tab.goto(address);
  if (style !== undefined) {
    await tab.addStyleTag({ content: style });
    await tab.evaluate(() => document.fonts.ready.then(() => null));
  }
  return { context, tab, errors, outside };
}
