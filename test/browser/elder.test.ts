import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openPage } from './open-page.ts';
import { pageKinds } from './page-kinds.ts';

const site = inject('site');
// The page of lost addresses names its server's folder; its layout is that of all others.
const kinds = pageKinds(site).filter((page) => page !== '404.html');
const address = (page: string): string => pathToFileURL(`${site}/${page}`).href;

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser?.close());

/** Targets that are too small; a link inside a sentence is as high as its line, as WCAG allows. */
const smallTargets = (tab: Page, least: number): Promise<string[]> =>
  tab.evaluate((size) => {
    const targets = [
      ...document.querySelectorAll<HTMLElement>('a[href], button, summary, label.tool, input'),
    ];
    const inSentence = (target: HTMLElement): boolean => {
      const around = target.closest('p, li, td, th, dd, dt, figcaption');
      if (!around || getComputedStyle(target).display !== 'inline') return false;
      return (around.textContent ?? '').trim() !== (target.textContent ?? '').trim();
    };
    return targets
      .filter((target) => target.getClientRects().length > 0)
      .filter((target) => !target.matches('.skip-link') && !inSentence(target))
      .map((target) => ({ target, box: target.getBoundingClientRect() }))
      .filter(({ box }) => box.width < size - 0.5 || box.height < size - 0.5)
      .map(
        ({ target, box }) =>
          `${target.outerHTML.slice(0, 90)} ${box.width.toFixed(1)} × ${box.height.toFixed(1)}`,
      );
  }, least);

/** What does not fit: the page's width, and words cut off by their own box. */
const lost = (tab: Page): Promise<string[]> =>
  tab.evaluate(() => {
    const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
    const cut = [...document.querySelectorAll<HTMLElement>('body *')].filter((element) => {
      if (element.matches('.sr-only, .stack thead, .stack thead *') || element.closest('svg'))
        return false;
      const { overflowX, overflowY } = getComputedStyle(element);
      const hides = (value: string): boolean => value === 'hidden' || value === 'clip';
      return (
        (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
        (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
      );
    });
    return [
      ...(wide > 0 ? [`sideways by ${wide}`] : []),
      ...cut.map((element) => element.outerHTML.slice(0, 90)),
    ];
  });

/** As WeChat enlarges: every letter, whatever its style says, and nothing else. Undone by 1. */
const enlargeLetters = (tab: Page, factor: number): Promise<void> =>
  tab.evaluate((by) => {
    const all = [...document.querySelectorAll<HTMLElement>('body, body *')];
    for (const element of all) element.style.fontSize = '';
    const sizes = all.map((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    for (const [index, element] of by === 1 ? [] : all.entries()) {
      element.style.fontSize = `${(sizes[index] ?? 0) * by}px`;
    }
  }, factor);

/** The words of a page, and how many of its parts cannot be seen. */
const said = (tab: Page): Promise<{ words: string | null; hidden: number }> =>
  tab.evaluate(() => ({
    words: document.body.textContent,
    hidden: [...document.querySelectorAll('main p, main td, main li, main h2')].filter(
      (part) => part.getClientRects().length === 0 && !part.closest('details'),
    ).length,
  }));

test.each(kinds)('%s: letters and targets, normal and 长辈版, and the same words', async (page) => {
  const words: Awaited<ReturnType<typeof said>>[] = [];
  for (const { elder, letters, target } of [
    { elder: false, letters: 18, target: 44 },
    { elder: true, letters: 24, target: 60 },
  ]) {
    const { context, tab } = await openPage(browser, address(page), { width: 360, elder });
    const size = await tab.evaluate(() =>
      Number.parseFloat(getComputedStyle(document.body).fontSize),
    );
    expect(size).toBeGreaterThanOrEqual(letters);
    const small = await tab.evaluate(
      (least) => {
        const texts = [
          ...document.querySelectorAll<HTMLElement>('main p, main li, main dd, main td'),
        ];
        return texts
          .filter((text) => text.getClientRects().length > 0 && !text.closest('svg'))
          .filter((text) => Number.parseFloat(getComputedStyle(text).fontSize) < least)
          .map((text) => text.outerHTML.slice(0, 80));
      },
      elder ? 24 : 16,
    );
    expect(small).toEqual([]);
    expect(await smallTargets(tab, target)).toEqual([]);
    words.push(await said(tab));
    await context.close();
  }
  expect(words[1]).toEqual(words[0]);
});

test.each(kinds)('%s: nothing is lost at 1.4, 1.65 and 200 %%', async (page) => {
  for (const { elder, sizes } of [
    // 200 % of a screen of 1280 leaves 640; of a small phone, 320 with letters of twice the size.
    { elder: false, sizes: [[360, 1.4] as const, [360, 1.65] as const, [320, 2] as const] },
    { elder: true, sizes: [[360, 1.4] as const, [640, 1] as const] },
  ]) {
    const { context, tab } = await openPage(browser, address(page), { width: 360, elder });
    for (const [width, factor] of sizes) {
      await tab.setViewportSize({ width, height: 800 });
      await enlargeLetters(tab, factor);
      expect(await lost(tab), `${width} px, × ${factor}`).toEqual([]);
    }
    await context.close();
  }
});

test('the choice is kept for all pages, and stands before anything is drawn', async () => {
  const { context, tab, errors } = await openPage(browser, address('index.html'), { width: 360 });
  await tab.locator('.tool', { hasText: '长辈版' }).click();
  await tab.locator('.tool', { hasText: '深色' }).click();
  // A style sheet is ready before the body is: what the first frame shows is what this sees.
  await context.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    new MutationObserver(() => {
      if (document.body && seen.length === 0) {
        seen.push(document.documentElement.dataset['text'] ?? 'none');
        seen.push(document.documentElement.dataset['scheme'] ?? 'none');
      }
    }).observe(document, { childList: true, subtree: true });
  });
  await tab.goto(address('towns/shiqiao/documents/summary.html'));
  expect(await tab.evaluate(() => (window as unknown as { seen: string[] }).seen)).toEqual([
    'elder',
    'dark',
  ]);
  expect(await tab.locator('#elder').isChecked()).toBe(true);
  expect(await tab.locator('#scheme-dark').isChecked()).toBe(true);
  await tab.locator('.tool', { hasText: '长辈版' }).click();
  await tab.goto(address('index.html'));
  expect(await tab.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('18px');
  expect(errors).toEqual([]);
  await context.close();
});

test('a link can ask for 长辈版', async () => {
  const { context, tab } = await openPage(browser, `${address('index.html')}?text=elder`, {
    width: 360,
  });
  expect(await tab.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('24px');
  await tab.goto(address('towns/index.html'));
  expect(await tab.evaluate(() => getComputedStyle(document.body).fontSize)).toBe('24px');
  await context.close();
});

test('without scripts 长辈版 and colours still work on the page', async () => {
  const { context, tab } = await openPage(browser, address('index.html'), {
    width: 360,
    scripts: false,
  });
  const box = async (): Promise<number> =>
    (await tab.locator('.tool').first().boundingBox())?.height ?? 0;
  expect(await box()).toBeLessThan(50);
  await tab.locator('#elder').check();
  expect(await box()).toBeGreaterThanOrEqual(60);
  const shot = (): Promise<Buffer> =>
    tab.screenshot({ clip: { x: 0, y: 700, width: 4, height: 4 } });
  const day = await shot();
  await tab.locator('#scheme-dark').check();
  expect((await shot()).equals(day)).toBe(false);
  expect(await tab.locator('.tool-aloud').isVisible()).toBe(false);
  await context.close();
});

test('by keyboard: first the skip link, then every link and control, each with a visible mark', async () => {
  const { context, tab } = await openPage(browser, address('towns/shiqiao/boards/services.html'), {
    width: 1280,
  });
  await tab.keyboard.press('Tab');
  expect(await tab.evaluate(() => document.activeElement?.className)).toBe('skip-link');
  expect((await tab.locator('.skip-link').boundingBox())?.y).toBeGreaterThanOrEqual(0);
  await tab.keyboard.press('Enter');
  expect(await tab.evaluate(() => document.activeElement?.id)).toBe('main');
  await tab.goto(address('towns/shiqiao/boards/services.html'));
  const wanted = await tab.evaluate(
    () =>
      [
        ...document.querySelectorAll<HTMLElement>(
          'a[href], button, summary, input, [tabindex="0"]',
        ),
      ].filter(
        (element) =>
          element.getClientRects().length > 0 &&
          !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked),
      ).length,
  );
  const unmarked: string[] = [];
  let reached = 0;
  for (; reached <= wanted; reached += 1) {
    await tab.keyboard.press('Tab');
    const state = await tab.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return {
        marked: outlineStyle !== 'none' && outlineWidth !== '0px',
        html: element.outerHTML.slice(0, 80),
      };
    });
    if (state === null) break;
    if (!state.marked) unmarked.push(state.html);
  }
  expect(reached).toBe(wanted);
  expect(unmarked).toEqual([]);
  await context.close();
});

test('motion is only for those who want it', async () => {
  const { context, tab } = await openPage(browser, address('index.html'), { width: 360 });
  expect(await tab.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
    'auto',
  );
  await tab.emulateMedia({ reducedMotion: 'no-preference' });
  expect(await tab.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe(
    'smooth',
  );
  await context.close();
});
