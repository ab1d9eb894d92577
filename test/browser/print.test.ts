import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openPage } from './open-page.ts';
import { ownLetters } from './own-letters.ts';
import { pageKinds } from './page-kinds.ts';

const site = inject('site');
const kinds = pageKinds(site).filter((page) => page !== '404.html');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser(['--allow-file-access-from-files']);
});

afterAll(() => browser?.close());

/** PDFs name some characters by their radicals' code points. */
const plain = (text: string): string => text.normalize('NFKC').replace(/\s+/g, '');

/** Words of each sheet, and the sheets' sizes in points. */
async function printed(
  page: string,
  elder = false,
): Promise<{ sheets: string[]; sizes: number[][] }> {
  const { context, tab } = await openPage(browser, pathToFileURL(`${site}/${page}`).href, {
    width: 1280,
    elder,
    style: ownLetters,
  });
  // Long tables: as many rows as a large village has.
  await tab.evaluate(() => {
    const body = document.querySelector('main table:not(.stack) tbody');
    const row = body?.firstElementChild;
    for (let more = 0; body && row && more < 60; more += 1) row.after(row.cloneNode(true));
  });
  const bytes = await tab.pdf({ preferCSSPageSize: true, printBackground: true });
  await context.close();
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const sizes: number[][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const [, , width = 0, height = 0] = (await pdf.getPage(number)).view;
    sizes.push([width, height].map(Math.round));
  }
  const { text } = await extractText(pdf, { mergePages: false });
  return { sheets: text.map(plain), sizes };
}

test.each(kinds)(
  '%s: A4, without navigation and controls, with its address and page numbers',
  async (page) => {
    const { sheets, sizes } = await printed(page);
    // 210 × 297 mm are 595 × 842 points.
    for (const size of sizes) expect(size).toEqual([595, 842]);
    const words = sheets.join('');
    // The statement speaks of these.
    const named = page === 'guide/accessibility.html';
    for (const gone of named
      ? []
      : ['跳到正文', '当前位置', '站点地图', '长辈版朗读', '页面颜色']) {
      expect(words, gone).not.toContain(gone);
    }
    expect(words).toContain(`${plain('网址：')}https://county.example/info/${page}`);
    expect(sheets[0]).toContain(`1/${sheets.length}`);
  },
);

test('the head row of a long table stands on each of its sheets', async () => {
  const { sheets } = await printed('towns/shiqiao/documents/summary.html');
  const { context, tab } = await openPage(
    browser,
    pathToFileURL(`${site}/towns/shiqiao/documents/summary.html`).href,
    { width: 1280 },
  );
  const head = await tab.evaluate(
    () => document.querySelector('main table thead')?.textContent ?? '',
  );
  await context.close();
  expect(head.length).toBeGreaterThan(2);
  const on = sheets.filter((sheet) => sheet.includes(plain(head)));
  expect(on.length).toBeGreaterThanOrEqual(2);
});

test('长辈版 prints in large letters: more sheets, the same words', async () => {
  const page = 'towns/shiqiao/boards/services.html';
  const [normal, elder] = [await printed(page), await printed(page, true)];
  expect(elder.sheets.length).toBeGreaterThan(normal.sheets.length);
});
