import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { articlePictureJob } from '#channels/posters/article-picture.ts';
import { pictureFonts } from '#channels/posters/fonts.ts';
import type { ChartView } from '#views/blocks.ts';
import type { ArticlePictureView } from '#views/pictures.ts';

const cache = mkdtempSync(join(tmpdir(), 'zhangbang-article-'));
afterAll(() => rmSync(cache, { recursive: true, force: true }));

const picture = (
  labels: readonly string[],
  text: string,
  kind: ChartView['kind'] = 'bar',
): ArticlePictureView => ({
  id: 'wechat/a-1',
  file: 'towns/a/documents/b.mdx',
  theme: 'teal',
  drawing: {
    type: 'chart',
    chart: {
      kind,
      title: '',
      reading: '',
      unit: '人',
      series: ['今年', '去年'].map((label, at) => ({
        label,
        points: labels.map((each) => ({ label: each, text, value: at + 7, state: 'exact' })),
      })),
      table: { caption: '', columns: [], rows: [], notes: [], source: '' },
      asOf: '',
      definition: [],
      legend: [],
    },
  },
});

// The most that the bounds allow: widest letters, longest runs, in both directions.
const labels = ['WWWWWWWW', '国'.repeat(40), '国WWWWWW国国MMMMMM国国', '，。、；：国，。、；：国'];

test.each(['bar', 'parts'] as const)(
  '%s that the bounds let pass fit when laid out',
  async (kind) => {
    const job = articlePictureJob(picture(labels, '约12345万人次余', kind));
    expect(job.surelyFits).toBe(true);
    const fonts = await pictureFonts(job.texts, cache);
    expect((await job.layOut(fonts)).findings).toEqual([]);
  },
);

test.each([
  ['a longer run', picture(['WWWWWWWWW'], '1人')],
  ['a longer number', picture(['出生'], '约123456.5万余人次')],
  ['columns', picture(['出生'], '1人', 'line')],
])('beyond them the layout decides: %s', (_, view) => {
  expect(articlePictureJob(view).surelyFits).toBe(false);
});
