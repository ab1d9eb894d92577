import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findDrift } from '#channels/posters/engine/agreement.ts';
import { type Canvas, paperCanvas, screenCanvas } from '#channels/posters/engine/canvas.ts';
import { chooseEngine } from '#channels/posters/engine/choose-engine.ts';
import { type Layout, layOut } from '#channels/posters/engine/layout.ts';
import { layOutQuickly } from '#channels/posters/engine/takumi-layout.ts';
import { pictureFonts } from '#channels/posters/fonts.ts';
import { box, type Node, row, text } from '#channels/posters/node.ts';
import { type Paper, paperOf } from '#channels/posters/paper.ts';
import { type PictureJob, posterJob, shareJob } from '#channels/posters/picture-job.ts';
import { posterSheets } from '#channels/posters/poster-sheets.ts';
import { themes } from '#channels/posters/theme.ts';
import { paperFormat } from '#domain/paper.ts';
import { prepareEdition } from '#edition.ts';
import { viewContext } from '#views/context.ts';
import { posterViews, shareViews } from '#views/picture-views.ts';
import type { PosterView } from '#views/pictures.ts';
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

function paperNamed(id: string): Paper {
  const format = paperFormat(id);
  if (format === null) throw new Error(`no format ${id}`);
  return paperOf(format);
}

const posters = [poster(), everything, fortyVillages, longest, bare, rare];

/** Pictures for screens, which takumi lays out itself, that satori would lay out otherwise. */
async function drifts(jobs: PictureJob[]): Promise<string[]> {
  const fonts = await pictureFonts(
    jobs.flatMap(({ texts }) => texts),
    cache,
  );
  const found: string[] = [];
  for (const job of jobs) {
    const { sheets } = await job.layOut(fonts);
    expect(sheets.length).toBeGreaterThan(0);
    for (const { ending, node, engine, canvas } of sheets) {
      const [satori, takumi] = [layOut, layOutQuickly].map((by) => by(node, canvas.width, fonts));
      const drift = findDrift((await satori) as Layout, (await takumi) as Layout);
      if (drift || engine !== 'takumi') found.push(`${job.id}${ending} ${JSON.stringify(drift)}`);
    }
  }
  return found;
}

/** Every example on a paper, laid out by each engine for itself. */
async function paperDrifts(id: string, views: PosterView[]): Promise<string[]> {
  const paper = paperNamed(id);
  const fonts = await pictureFonts(
    views.flatMap((view) => posterJob(view).texts),
    cache,
  );
  const found: string[] = [];
  for (const view of views)
    for (const node of (await posterSheets(view, paper, themes[view.theme], fonts, 'screen'))
      .sheets) {
      const [satori, takumi] = [layOut, layOutQuickly].map((by) => by(node, paper.width, fonts));
      const drift = findDrift((await satori) as Layout, (await takumi) as Layout);
      if (drift) found.push(`${view.id} ${JSON.stringify(drift)}`);
    }
  return found;
}

test.each(['phone', 'a4'])(
  'each engine by itself sets the same lines and boxes: %s',
  async (id) => {
    expect(await paperDrifts(id, posters)).toEqual([]);
  },
);

test('screens: takumi by itself sets the lines and boxes of satori: every example', async () => {
  const shares = [share(), historicalShare].flatMap((view) => [
    shareJob(view, 'square'),
    shareJob(view, 'wide'),
  ]);
  expect(await drifts([...posters.map(posterJob), ...shares])).toEqual([]);
});

test.each(['a4-landscape', 'a2', 'x-stand-60x160', 'panel-120x240'])(
  'paper: takumi draws the lines and boxes of satori, at the dots an inch of %s',
  async (id) => {
    const paper = paperNamed(id);
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

test('screens: takumi by itself sets the lines and boxes of satori: the whole demonstration', async () => {
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

test('a text without letters keeps its room in both engines', async () => {
  const fonts = await pictureFonts(['张榜公示'], cache);
  const rated: Node = row(
    { width: 400, height: 60, fontFamily: 'Sans', fontSize: 40 },
    text({ width: 100, flexShrink: 0 }, ''),
    text({ width: 200, flexShrink: 0 }, '张榜公示'),
  );
  const lefts = (layout: Layout) => layout.boxes.map(({ left }) => Math.round(left));
  // The row, the empty text, the text after its 100 pixels.
  expect(lefts(await layOut(rated, 400, fonts))).toEqual([0, 0, 100]);
  expect(lefts(await layOutQuickly(rated, 400, fonts))).toEqual([0, 0, 100]);
});

test('drift: boxes beyond 3 pixels, lines beyond 2, other breaks, other letters', () => {
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
  expect(findDrift(words, lines(['张榜公', 3, 60], ['示', 0, 20]))).toEqual({
    kind: 'line',
    content: '张榜公',
    by: 3,
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
