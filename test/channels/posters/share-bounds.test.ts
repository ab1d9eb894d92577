import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { pictureFonts } from '#channels/posters/fonts.ts';
import { printedTexts } from '#channels/posters/node.ts';
import { surelyFits } from '#channels/posters/share-bounds.ts';
import { sharePicture } from '#channels/posters/share-picture.ts';
import { shareCard, shareShapes, shareTexts } from '#channels/posters/templates/share-card.ts';
import type { ShareView } from '#views/pictures.ts';

const cache = mkdtempSync(join(tmpdir(), 'zhangbang-bounds-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

// The most that the bounds allow: widest letters, longest runs, both marks, three wide numbers.
const titles = [
  '国'.repeat(32),
  '《国国国国国国国国国国》（国国国国国国国国）国国国“国国国国国”',
  '2026年WWWWWW国国MMMMMM国国2026年10月国国',
  '国国WWWWWW国国MMMMMM国国QQQQQQ国国@@@@@@',
  '，。、；：国，。、；：国，。、；：国，。、；：国，。、；：国，',
];

const view = (title: string): ShareView => ({
  id: 'share/x/document-y',
  file: 'towns/x/documents/y.mdx',
  kicker: '国'.repeat(12),
  emblem: null,
  title,
  figures: [
    { label: '国'.repeat(20), text: '123456789.12万余人次' },
    { label: '国'.repeat(20), text: '123456789.12万余人次' },
    { label: '国'.repeat(20), text: '123456789.12万余人次' },
  ],
  footer: '国'.repeat(26),
  history: true,
  demonstration: true,
});

test.each(titles)('what the bounds let pass fits when it is laid out: %s', async (title) => {
  const words = view(title);
  expect(surelyFits(words)).toBe(true);
  const texts = [words.kicker, title, words.footer, '历史资料演示数据123456789.12万余人次'];
  const fonts = await pictureFonts(texts, cache);
  for (const shape of ['square', 'wide'] as const) {
    expect((await sharePicture(words, shape, fonts)).findings).toEqual([]);
  }
});

test.each([
  { title: '国'.repeat(33) },
  { title: '国国 abcdefghi' },
  { kicker: '国'.repeat(13) },
  { footer: '国'.repeat(27) },
])('beyond them the layout decides: %o', (change) => {
  expect(surelyFits({ ...view('标题'), ...change })).toBe(false);
});

test.each(titles)('every letter of a share picture is among its texts: %s', (title) => {
  const words = view(title);
  const known = new Set(shareTexts(words).join(''));
  for (const shape of ['square', 'wide'] as const) {
    const printed = printedTexts(shareCard(words, shape, shareShapes[shape].titles[0])).join('');
    expect(printed).toContain('历史资料');
    expect([...printed].filter((letter) => !known.has(letter))).toEqual([]);
  }
});
