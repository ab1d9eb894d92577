import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { layOut } from '#channels/posters/engine/layout.ts';
import { pictureFonts } from '#channels/posters/fonts.ts';
import { printedTexts } from '#channels/posters/node.ts';
import { paperOf } from '#channels/posters/paper.ts';
import { posterJob } from '#channels/posters/picture-job.ts';
import { posterSheets } from '#channels/posters/poster-sheets.ts';
import { themes } from '#channels/posters/theme.ts';
import { type PaperFormat, paperFormat } from '#domain/paper.ts';
import type { PosterView } from '#views/pictures.ts';
import { bare, everything, fortyVillages, longest, poster, rare } from './examples.ts';

vi.setConfig({ testTimeout: 60_000 });

const a3 = paperOf(paperFormat('a3') as PaperFormat);

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'sheets-'));
});
afterAll(() => rm(cache, { recursive: true }));

async function laid(view: PosterView) {
  const fonts = await pictureFonts(posterJob(view).texts, cache);
  const { sheets, findings } = await posterSheets(view, a3, themes.teal, fonts);
  return { sheets, findings, fonts, texts: sheets.map(printedTexts) };
}

test.each([
  ['an ordinary board', poster()],
  ['every kind of block', everything],
  ['forty villages', fortyVillages],
  ['longest names and title', longest],
  ['nothing optional', bare],
  ['rare characters', rare],
])('%s: every box and every letter stays on the sheet', async (_, view) => {
  const { sheets, findings, fonts } = await laid(view);
  expect(findings).toEqual([]);
  for (const sheet of sheets) {
    const { boxes, runs } = await layOut(sheet, 1754, fonts);
    expect(Math.max(...boxes.map(({ top, height }) => top + height))).toBe(2480);
    expect(Math.max(...runs.map(({ left, width }) => left + width))).toBeLessThan(1754);
    expect(Math.max(...runs.map(({ baseline }) => baseline))).toBeLessThan(2480);
    expect(Math.min(...runs.map(({ left }) => left))).toBeGreaterThan(0);
  }
});

test('no type is smaller than 14 point', async () => {
  const { sheets } = await laid(fortyVillages);
  const sizes = JSON.stringify(sheets).matchAll(/"fontSize":([0-9.]+)/gu);
  // 14 point at 150 dots an inch: 14 / 72 * 150 = 29.2 dots.
  expect(Math.min(...[...sizes].map(([, size]) => Number(size)))).toBeGreaterThanOrEqual(29.2);
});

test('every row is printed once, the head row on each sheet of its table', async () => {
  const { texts } = await laid(fortyVillages);
  const all = texts.flat();
  for (let village = 1; village <= 40; village += 1)
    expect(all.filter((text) => text === `第${village}村民委员会驻地村`)).toHaveLength(1);
  expect(texts.length).toBeGreaterThan(1);
  for (const sheet of texts) expect(sheet).toContain('发放金额（元）');
});

test('what the view says is printed: figures, rows, days, posts, phones', async () => {
  const { texts } = await laid(everything);
  const all = texts.flat();
  for (const words of ['97.35', '参保率', '截至2026年9月30日', '85.0万元', '3600元/年'])
    expect(all).toContain(words);
  expect(all).toContain(everything.posted);
  expect(all).toContain('村务监督委员会');
  expect(all).toContain('028-00001234');
  expect(all).not.toContain('不上海报的核算说明');
});

test('a paragraph taller than a sheet is an error that names it', async () => {
  const { findings } = await laid(
    poster({ blocks: [{ type: 'prose', html: '', text: `长文${'公开'.repeat(2500)}` }] }),
  );
  expect(findings).toHaveLength(1);
  expect(findings[0]).toMatchObject({
    rule: 'overflow',
    severity: 'error',
    place: { file: 'towns/qingshan/boards/childcare.json' },
  });
  expect(findings[0]?.message).toContain('长文公开');
});

test('a number that its column cannot hold is an error, not a broken number', async () => {
  const labels = ['村', ...Array.from({ length: 14 }, (_, index) => `第${index}项`)];
  const { findings } = await laid(
    poster({
      blocks: [
        {
          type: 'table',
          table: {
            caption: '太宽的表',
            columns: labels.map((label, index) => ({
              label,
              align: index === 0 ? 'left' : 'right',
            })),
            rows: [
              {
                kind: 'row',
                cells: labels.map((_, index) => (index === 0 ? '村' : '1,234,567.00')),
              },
            ],
            notes: [],
            source: '',
          },
        },
      ],
    }),
  );
  expect(findings[0]).toMatchObject({ rule: 'overflow', severity: 'error' });
  expect(findings.map(({ message }) => message).join()).toContain('“1,234,567.00”');
});
