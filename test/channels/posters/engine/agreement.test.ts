import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDrift } from '#channels/posters/engine/agreement.ts';
import { type Canvas, paperCanvas, screenCanvas } from '#channels/posters/engine/canvas.ts';
import { chooseEngine } from '#channels/posters/engine/choose-engine.ts';
import type { Layout } from '#channels/posters/engine/layout.ts';
import { pictureFonts } from '#channels/posters/fonts.ts';
import { box, type Node, text } from '#channels/posters/node.ts';
import { paperOf } from '#channels/posters/paper.ts';
import { type PictureJob, posterJob, shareJob } from '#channels/posters/picture-job.ts';
import { posterSheets } from '#channels/posters/poster-sheets.ts';
import { themes } from '#channels/posters/theme.ts';
import { paperFormat } from '#domain/paper.ts';
import { prepareEdition } from '#edition.ts';
import { viewContext } from '#views/context.ts';
import { posterViews, shareViews } from '#views/picture-views.ts';
import {
  bare,
  everything,
  fortyVillages,
  historicalShare,
  longest,
  poster,
  rare,
  share,
} from '../examples.ts';

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'agreement-'));
});
afterAll(() => rm(cache, { recursive: true }));

const posters = [poster(), everything, fortyVillages, longest, bare, rare];

/** Pictures that takumi would draw otherwise than satori lays them out. */
async function drifts(jobs: PictureJob[]): Promise<string[]> {
  const fonts = await pictureFonts(
    jobs.flatMap(({ texts }) => texts),
    cache,
  );
  const found: string[] = [];
  for (const job of jobs)
    for (const { ending, drift } of (await job.layOut(fonts)).sheets)
      if (drift) found.push(`${job.id}${ending} ${JSON.stringify(drift)}`);
  return found;
}

test('takumi draws the lines and boxes of satori: every example', async () => {
  const shares = [share(), historicalShare].flatMap((view) => [
    shareJob(view, 'square'),
    shareJob(view, 'wide'),
  ]);
  expect(await drifts([...posters.map(posterJob), ...shares])).toEqual([]);
});

test.each(['phone', 'a4-landscape', 'a2', 'x-stand-60x160', 'panel-120x240'])(
  'also on other paper, at its own dots an inch: %s',
  async (id) => {
    const format = paperFormat(id);
    if (format === null) throw new Error(`no format ${id}`);
    const paper = paperOf(format);
    const views = [poster(), everything, rare];
    const fonts = await pictureFonts(
      views.flatMap((view) => posterJob(view).texts),
      cache,
    );
    for (const view of views) {
      const { sheets, layouts } = await posterSheets(view, paper, themes[view.theme], fonts);
      expect(sheets.length).toBeGreaterThan(0);
      for (const [index, node] of sheets.entries()) {
        const { drift } = await chooseEngine(node, paperCanvas(paper), fonts, layouts[index]);
        expect(drift).toBe(null);
      }
    }
  },
);

test('takumi draws the lines and boxes of satori: the whole demonstration', async () => {
  const { edition } = await prepareEdition('content', { cache });
  if (edition === null) throw new Error('the demonstration has errors');
  const context = viewContext(edition, 'https://zhangbang.example/');
  const jobs = [
    ...posterViews(context).map(posterJob),
    ...shareViews(context).flatMap((view) => [shareJob(view, 'square'), shareJob(view, 'wide')]),
  ];
  expect(jobs.length).toBeGreaterThan(50);
  expect(await drifts(jobs)).toEqual([]);
});

test('where takumi would lay out otherwise, satori draws, and the difference is told', async () => {
  const fonts = await pictureFonts(['张榜公示'], cache);
  const style = { width: 400, height: 100, fontFamily: 'Sans', fontSize: 40 };
  const canvas: Canvas = screenCanvas(400, 100);
  const same: Node = box(style, text({}, '张榜公示'));
  expect(await chooseEngine(same, canvas, fonts)).toMatchObject({ engine: 'takumi', drift: null });
  // A length that only one of the engines knows.
  const odd: Node = box(style, text({ paddingLeft: '2rem' }, '张榜公示'));
  const choice = await chooseEngine(odd, canvas, fonts);
  expect(choice).toMatchObject({ engine: 'satori', drift: { kind: 'line', content: '张榜公示' } });
  expect(choice.node).toBe(odd);
});

const layout = (boxes: [number, number][], runs: [string, number, number][]): Layout => ({
  width: 100,
  height: 100,
  boxes: boxes.map(([left, width]) => ({
    left,
    top: 0,
    width,
    height: 20,
    key: null,
    content: 'x',
  })),
  runs: runs.map(([content, left, width]) => ({ content, left, width, baseline: 15 })),
});

test('drift: boxes beyond 3 pixels, lines beyond 1.5, other breaks, other letters', () => {
  const words = layout(
    [[0, 60]],
    [
      ['张榜', 0, 40],
      ['公', 40, 20],
      ['示', 0, 20],
    ],
  );
  const lines = (...runs: [string, number, number][]) => layout([[0, 60]], runs);
  expect(findDrift(words, lines(['张\u2060榜公', 1, 60], ['示', 0, 20]))).toBe(null);
  expect(findDrift(words, lines(['张榜公', 2, 60], ['示', 0, 20]))).toEqual({
    kind: 'line',
    content: '张榜公',
    by: 2,
  });
  expect(findDrift(words, lines(['张榜', 0, 40], ['公示', 0, 40]))).toEqual({
    kind: 'line',
    content: '公示',
    by: 40,
  });
  expect(findDrift(words, lines(['张', 0, 20], ['榜公', 0, 40], ['示', 0, 20]))).toEqual({
    kind: 'line',
    content: '张',
    by: null,
  });
  expect(findDrift(words, lines(['张榜公', 0, 60]))).toMatchObject({ kind: 'letters' });
  expect(findDrift(words, layout([[0, 64]], []))).toEqual({ kind: 'box', content: 'x', by: 4 });
  expect(
    findDrift(
      words,
      layout(
        [
          [0, 60],
          [0, 1],
        ],
        [],
      ),
    ),
  ).toMatchObject({ kind: 'box', by: null });
});
