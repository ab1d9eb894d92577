import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './open-page.ts';
import { ownLetters } from './own-letters.ts';

const site = inject('site');
const kept = join(import.meta.dirname, 'visual');
const changed = 'test-output/visual';
/** `UPDATE_SCREENSHOTS=1` takes what is drawn now as right: look at the pictures before you keep them. */
const update = process.env['UPDATE_SCREENSHOTS'] === '1' && process.env['CI'] === undefined;

let browser: Browser;

beforeAll(async () => {
  mkdirSync(update ? kept : changed, { recursive: true });
  browser = await launchBrowser([
    '--allow-file-access-from-files',
    '--font-render-hinting=none',
    '--disable-lcd-text',
    '--force-color-profile=srgb',
    '--hide-scrollbars',
  ]);
});

afterAll(() => browser?.close());

/** At most so many pixels of the page: enough for its head and its first sections. */
const most = 1800;
/** Kept pictures are this much smaller: what then still differs can be seen, edges of letters cannot. */
const smaller = 3;

async function picture(
  page: string,
  width: number,
  look: { elder?: boolean; dark?: boolean },
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    locale: 'zh-CN',
    colorScheme: look.dark ? 'dark' : 'light',
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  if (look.elder)
    await context.addInitScript(() => localStorage.setItem('zhangbang-text', 'elder'));
  const tab = await context.newPage();
  await tab.goto(pathToFileURL(`${site}/${page}`).href);
  await tab.addStyleTag({ content: ownLetters });
  await tab.evaluate(async () => {
    // Whether a device can read aloud is not ours to picture.
    document.querySelector('.tool-aloud')?.setAttribute('hidden', '');
    for (const image of document.images) image.loading = 'eager';
    await Promise.all([...document.images].map((image) => image.decode().catch(() => null)));
    await document.fonts.ready;
  });
  const height = Math.min(most, await tab.evaluate(() => document.documentElement.scrollHeight));
  const bytes = await tab.screenshot({ fullPage: true, clip: { x: 0, y: 0, width, height } });
  await context.close();
  return sharp(bytes)
    .resize(Math.round(width / smaller), Math.round(height / smaller), {
      fit: 'fill',
      kernel: 'cubic',
    })
    .flatten()
    .png({ palette: true, colours: 64, dither: 0, effort: 10 })
    .toBuffer();
}

const pixels = (bytes: Buffer) =>
  sharp(bytes)
    .removeAlpha()
    .toColourspace('srgb')
    .blur(0.8)
    .raw()
    .toBuffer({ resolveWithObject: true });

/** Share of pixels that differ visibly, 0 to 1; 1 for pictures of another size. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [a, b] = await Promise.all([pixels(one), pixels(other)]);
  // One line of the small picture is three of the page: a rounding, not a change.
  if (a.info.width !== b.info.width || Math.abs(a.info.height - b.info.height) > 1) return 1;
  const length = Math.min(a.data.length, b.data.length);
  let differing = 0;
  for (let at = 0; at < length; at += 3) {
    const distance = [0, 1, 2].map((part) =>
      Math.abs((a.data[at + part] ?? 0) - (b.data[at + part] ?? 0)),
    );
    if (Math.max(...distance) > 40) differing += 1;
  }
  return differing / (length / 3);
}

const pages: [name: string, path: string][] = [
  ['home', 'index.html'],
  ['town', 'towns/shiqiao/index.html'],
  ['village', 'towns/shiqiao/villages/shuangshulin.html'],
  ['document', 'towns/shiqiao/documents/summary.html'],
  ['board', 'towns/shiqiao/boards/services.html'],
  ['statistics', 'towns/shiqiao/statistics.html'],
  ['policy', 'policies/childcare.html'],
  ['rules', 'rules/index.html'],
];

const cases = pages.flatMap(([name, page]) => [
  { name: `${name}-360`, page, width: 360, look: {} },
  { name: `${name}-1280`, page, width: 1280, look: {} },
]);
cases.push(
  { name: 'home-768-dark', page: 'index.html', width: 768, look: { dark: true } },
  {
    name: 'board-360-elder',
    page: 'towns/shiqiao/boards/services.html',
    width: 360,
    look: { elder: true },
  },
);

test.each(cases)('$name looks as it did', async ({ name, page, width, look }) => {
  const file = join(kept, `${name}.png`);
  const drawn = await picture(page, width, look);
  if (update) writeFileSync(file, drawn);
  expect(existsSync(file), `${file}: UPDATE_SCREENSHOTS=1 draws it`).toBe(true);
  const share = await difference(drawn, readFileSync(file));
  if (share > 0.01) writeFileSync(join(changed, `${name}.png`), drawn);
  expect(share, `${changed}/${name}.png differs from ${file}`).toBeLessThanOrEqual(0.01);
});

test('the measure sees what a reader sees: another page, another colour, no grain', async () => {
  const plain = (background: string): Promise<Buffer> =>
    sharp({ create: { width: 60, height: 60, channels: 3, background } })
      .png()
      .toBuffer();
  expect(await difference(await plain('#f6f3ea'), await plain('#f4f1e8'))).toBe(0);
  expect(await difference(await plain('#f6f3ea'), await plain('#101614'))).toBe(1);
  expect(
    await difference(
      readFileSync(join(kept, 'home-360.png')),
      readFileSync(join(kept, 'town-360.png')),
    ),
  ).toBeGreaterThan(0.05);
});
