import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { paperCanvas } from '#channels/posters/engine/canvas.ts';
import { layOut } from '#channels/posters/engine/layout.ts';
import { rasterise } from '#channels/posters/engine/raster.ts';
import { type PictureFont, pictureFonts } from '#channels/posters/fonts.ts';
import { box, type Node, printedTexts } from '#channels/posters/node.ts';
import { type Paper, paperOf } from '#channels/posters/paper.ts';
import { posterSheets } from '#channels/posters/poster-sheets.ts';
import { posterTexts } from '#channels/posters/poster-texts.ts';
import { bannerWidth } from '#channels/posters/templates/banner.ts';
import { boardPoster, nodesOf } from '#channels/posters/templates/board-poster.ts';
import { themes } from '#channels/posters/theme.ts';
import {
  bannerFormat,
  type PaperFormat,
  paperFormat,
  paperFormats,
  screenFormats,
} from '#domain/paper.ts';
import type { PosterView } from '#views/pictures.ts';
import { readCodes } from '../read-codes.ts';
import { notice, slogan, templateExamples, wholeBoardA3 } from './examples.ts';

vi.setConfig({ testTimeout: 120_000 });

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'templates-'));
});
afterAll(() => rm(cache, { recursive: true }));

const paperNamed = (id: string): Paper => paperOf(paperFormat(id) as PaperFormat);

async function laid(view: PosterView, paper: Paper) {
  const fonts = await pictureFonts(posterTexts(view, paper), cache);
  const { sheets, findings } = await posterSheets(view, paper, themes.teal, fonts);
  return { sheets, findings, fonts, texts: sheets.map(printedTexts) };
}

const typeSizes = (tree: unknown): number[] =>
  [...JSON.stringify(tree).matchAll(/"fontSize":([0-9.]+)/gu)].map(([, size]) => Number(size));

test.each(Object.entries(templateExamples))('%s fits one A3 sheet', async (_, view) => {
  const { sheets, findings } = await laid(view, paperNamed('a3'));
  expect(findings).toEqual([]);
  expect(sheets).toHaveLength(1);
});

const everyKind = ['a4', 'a1-landscape', 'panel-120x240-landscape', 'x-stand-60x160', 'phone'];
test.each(
  everyKind.flatMap((id) =>
    ['statistics', 'procedure', 'progress', 'wholeBoard'].map((name) => [id, name] as const),
  ),
)('%s: %s keeps its place and the smallest type', async (id, name) => {
  const paper = paperNamed(id);
  const { sheets, findings } = await laid(templateExamples[name] as PosterView, paper);
  expect(findings).toEqual([]);
  expect(Math.min(...typeSizes(sheets))).toBeGreaterThanOrEqual(paper.smallest);
});

test('what one sheet cannot hold roomily is set closer before it takes a second one', async () => {
  const paper = paperNamed('a3');
  const rows = [...'一二三四五六七八九十'].map((name) => `${name}村`);
  const table = (caption: string): PosterView['blocks'][number] => ({
    type: 'table',
    table: {
      caption,
      columns: [
        { label: '村', align: 'left' },
        { label: '户数', align: 'right' },
      ],
      rows: rows.map((name) => ({ kind: 'row', cells: [name, '12户'] })),
      notes: [],
      source: '',
    },
  });
  const { sheets, findings } = await laid(
    { ...(templateExamples.duties as PosterView), blocks: ['甲', '乙', '丙', '丁'].map(table) },
    paper,
  );
  expect(findings).toEqual([]);
  expect(sheets).toHaveLength(1);
  expect(Math.min(...typeSizes(sheets))).toBeGreaterThanOrEqual(paper.smallest);
});

test('the head of a lying panel is one row, a tenth of its height', async () => {
  const paper = paperNamed('panel-120x240-landscape');
  const { head } = boardPoster(wholeBoardA3, paper, themes.teal, 1);
  const fonts = await pictureFonts(printedTexts(head), cache);
  const { height } = await layOut(head, paper.width, fonts);
  expect(height / paper.height).toBeLessThan(0.15);
});

test('a column with much stands wide, one with little narrow', async () => {
  const paper = paperNamed('panel-120x240-landscape');
  const column = (title: string, count: number) => ({
    title,
    entries: Array.from({ length: count }, (_, at) => ({ title: `${title}${at}`, text: '第1期' })),
    pockets: [],
    pocketNote: '',
  });
  const view: PosterView = {
    ...wholeBoardA3,
    blocks: [{ type: 'columns', columns: [column('党务', 1), column('村务', 8)] }],
  };
  const { sheets, findings } = await laid(view, paper);
  expect(findings).toEqual([]);
  const widthOf = (title: string, node: Node): number =>
    node.reads === title
      ? Number(node.props.style?.width)
      : Math.max(
          0,
          ...(Array.isArray(node.props.children) ? node.props.children : []).map((child) =>
            widthOf(title, child),
          ),
        );
  const [sheet] = sheets as [Node];
  expect(widthOf('村务', sheet)).toBeGreaterThan(widthOf('党务', sheet) * 2);
});

test('two hundred names: each once, heads on every sheet, sheets numbered', async () => {
  const { texts, findings } = await laid(notice(200, true), paperNamed('a3'));
  expect(findings).toEqual([]);
  const numbers = texts.flat().filter((text) => /^\d{1,3}$/u.test(text));
  for (const number of ['1', '100', '200'])
    expect(numbers.filter((each) => each === number)).toHaveLength(1);
  for (const [index, sheet] of texts.entries()) {
    expect(sheet).toContain('姓名');
    expect(sheet).toContain(`第${index + 1}页/共${texts.length}页`);
  }
});

test('pockets on a panel have the size of their sheets, elsewhere there are none', async () => {
  const paper = paperNamed('panel-120x240-landscape');
  const { sheets } = await laid(wholeBoardA3, paper);
  // 297 × 420 mm; the panel is drawn at 1754 / 1200 pixels a millimetre.
  const pocket = { width: 434, height: 614 };
  const found = JSON.stringify(sheets).split(`"width":${pocket.width},"height":${pocket.height}`);
  expect(found).toHaveLength(5);
  const small = await laid(wholeBoardA3, paperNamed('a3'));
  expect(small.texts.flat()).not.toContain('A3 张贴处');
});

test('columns that go on to a further sheet say so in their titles', async () => {
  const column = (title: string) => ({
    title,
    entries: Array.from({ length: 60 }, (_, at) => ({ title: `${title}第${at}项`, text: '第1期' })),
    pockets: [],
    pocketNote: '',
  });
  const view: PosterView = {
    ...wholeBoardA3,
    blocks: [{ type: 'columns', columns: [column('党务'), column('村务')] }],
  };
  const { texts, findings } = await laid(view, paperNamed('a3-landscape'));
  expect(findings).toEqual([]);
  expect(texts.length).toBeGreaterThan(1);
  expect(texts.flat().some((text) => /^[党村]务（续）$/u.test(text))).toBe(true);
});

test('a stage is told by its place and its head, stars by a word', async () => {
  const progress = await laid(templateExamples.progress as PosterView, paperNamed('a3'));
  expect(progress.texts.flat()).toEqual(expect.arrayContaining(['主体施工', '共9个', '3个']));
  const ratings = await laid(templateExamples.ratings as PosterView, paperNamed('a3'));
  expect(ratings.texts.flat()).toEqual(expect.arrayContaining(['★★★★☆', '四星', '未评星']));
});

test('the banner grows with its words and keeps them on one line', async () => {
  const short = bannerWidth(slogan('村务公开')) ?? 0;
  const long = bannerWidth(slogan('村里的事村民议', '公开账目大家看')) ?? 0;
  expect(long).toBeGreaterThan(short + 11 * 460);
  expect(bannerWidth(templateExamples.duties as PosterView)).toBeNull();
  const { sheets, findings } = await laid(
    slogan('村里的事村民议', '公开账目大家看'),
    paperOf(bannerFormat(long)),
  );
  expect(findings).toEqual([]);
  expect(sheets).toHaveLength(1);
});

test('a long slogan without a comma fills a few even rows, broken between words', async () => {
  const { texts, findings } = await laid(
    slogan('养老有人管看病有人陪孩子有人带'),
    paperNamed('a3'),
  );
  expect(findings).toEqual([]);
  expect(texts[0]).toEqual(expect.arrayContaining(['养老有人管', '看病有人陪', '孩子有人带']));
});

test.each(['phone', 'a4', 'a3-landscape'])(
  'a slogan stands whole on its first sheet: %s',
  async (name) => {
    const view = slogan('村里的事村民议', '公开账目大家看');
    const { texts, sheets, findings } = await laid(view, paperNamed(name));
    expect(findings).toEqual([]);
    expect(sheets).toHaveLength(1);
    expect(texts[0]?.join('')).toContain('村里的事村民议公开账目大家看');
  },
);

test('a lone message is larger than everything below it', () => {
  const words = '11月25日停水检修，请提前储水。';
  const duties = templateExamples.duties as PosterView;
  const hotlines = duties.blocks.filter(({ type }) => type === 'hotlines');
  const { pieces } = boardPoster(
    { ...duties, blocks: [{ type: 'prose', html: `<p>${words}</p>`, text: words }, ...hotlines] },
    paperNamed('a3'),
    themes.teal,
    1,
  );
  const [message, ...rest] = pieces.map(({ node }) => Math.max(...typeSizes(node)));
  expect(pieces[0]?.quote).toBe(words);
  expect(message).toBeGreaterThan(Math.max(...rest, 60));
});

/** The picture about 1200 dots wide: what a telephone's camera sees of the whole sheet. */
const seen = (node: Node, paper: Paper, fonts: PictureFont[]): Promise<Buffer> =>
  rasterise(node, paperCanvas(paper, (1200 / paper.format.width) * 25.4), fonts, { format: 'png' });

const duties = templateExamples.duties as PosterView;

test.each(['a3', 'panel-120x240-landscape', 'x-stand-60x160', 'sign-600x400', 'phone'])(
  '%s: the code is read again from the picture',
  async (id) => {
    const paper = paperNamed(id);
    const { sheets, fonts } = await laid(duties, paper);
    const [sheet] = sheets as [Node];
    expect(await readCodes(await seen(sheet, paper, fonts))).toEqual({
      zbar: [duties.address],
      jsqr: duties.address,
    });
  },
);

test('the codes of all sizes are read again, from what each sheet prints around them', async () => {
  const texts = nodesOf(boardPoster(duties, paperNamed('a3'), themes.teal, 1));
  const fonts = await pictureFonts(texts.flatMap(printedTexts), cache);
  for (const format of [...paperFormats, ...screenFormats]) {
    const paper = paperOf(format);
    const { foot, side, corner } = boardPoster(duties, paper, themes.teal, 1);
    const around = box(
      { width: paper.width, height: paper.height, backgroundColor: '#fff', fontFamily: 'Sans' },
      side?.node ?? corner ?? foot('第1页/共2页'),
    );
    expect({ id: format.id, ...(await readCodes(await seen(around, paper, fonts))) }).toEqual({
      id: format.id,
      zbar: [duties.address],
      jsqr: duties.address,
    });
  }
});

test('the code at the end of a banner is read again', async () => {
  const view = slogan('村里的事村民议', '公开账目大家看');
  const paper = paperOf(bannerFormat(bannerWidth(view) ?? 0));
  const { sheets, fonts } = await laid(view, paper);
  const [sheet] = sheets as [Node];
  // Ten metres in 8000 dots: the code's modules are 12 dots wide.
  const canvas = paperCanvas(paper, (8000 / paper.format.width) * 25.4);
  const png = await rasterise(sheet, canvas, fonts, { format: 'png' });
  const { width = 0, height = 0 } = await sharp(png).metadata();
  const end = await sharp(png)
    .extract({ left: width - 900, top: 0, width: 900, height })
    .png()
    .toBuffer();
  expect(await readCodes(end)).toEqual({ zbar: [view.address], jsqr: view.address });
});

test('codes are a tenth of the reading distance wide, with four quiet modules', () => {
  const side = (id: string): number => {
    const paper = paperNamed(id);
    const nodes = nodesOf(
      boardPoster(templateExamples.duties as PosterView, paper, themes.teal, 1),
    );
    const [, modules = 0] = /"viewBox":"0 0 (\d+) /u.exec(JSON.stringify(nodes)) ?? [];
    const [, pixels = 0] =
      /"type":"svg","key":null,"props":\{"width":(\d+)/u.exec(JSON.stringify(nodes)) ?? [];
    const dark = (Number(pixels) * (Number(modules) - 8)) / Number(modules);
    return dark / paper.perMillimetre;
  };
  expect(side('a3')).toBeGreaterThanOrEqual(28);
  // Read from 3 metres.
  expect(side('panel-120x240')).toBeGreaterThanOrEqual(300);
  expect(side('roll-up-80x200')).toBeGreaterThanOrEqual(200);
});

test('a table written in the text is a table, and the columns of a line read label first', () => {
  const point = (label: string, value: number) => ({
    label,
    value,
    text: `${value}户`,
    state: 'exact' as const,
  });
  const blocks: PosterView['blocks'] = [
    { type: 'prose', html: '', text: '见下表。\n序号\t项目\n甲\t\n乙\t改厕' },
    {
      type: 'chart',
      chart: {
        kind: 'line',
        title: '改厕',
        reading: '从3户到5户。',
        unit: '户',
        series: [{ label: '改厕', points: [point('七月', 3), point('八月', 5)] }],
        table: { caption: '', columns: [], rows: [], notes: [], source: '' },
        asOf: '',
        definition: [],
        legend: [],
      },
    },
  ];
  const view = { ...(templateExamples.duties as PosterView), blocks };
  const texts = nodesOf(boardPoster(view, paperNamed('a4'), themes.teal, 1)).flatMap(printedTexts);
  expect(texts.filter((text) => text.includes('\t'))).toEqual([]);
  expect(texts).toEqual(expect.arrayContaining(['见下表。', '序号', '项目', '甲', '乙', '改厕']));
  const columns = texts.indexOf('七月');
  expect(texts.slice(columns, columns + 4)).toEqual(['七月', '3户', '八月', '5户']);
});
