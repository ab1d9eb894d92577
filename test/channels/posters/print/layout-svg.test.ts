import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { draw, layOut } from '#channels/posters/engine/layout.ts';
import type { PictureFont } from '#channels/posters/fonts.ts';
import { bleeding, box, type Node, row, text } from '#channels/posters/node.ts';
import { type Paper, paperOf } from '#channels/posters/paper.ts';
import { layoutSvg } from '#channels/posters/print/layout-svg.ts';
import { qrCode } from '#channels/posters/qr-code.ts';
import { paperFormat } from '#domain/paper.ts';
import { bandSheet, fontsFor } from './examples.ts';

vi.setConfig({ testTimeout: 60_000 });

let cache = '';
let paper: Paper;
let fonts: PictureFont[];
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'layout-svg-'));
  fonts = await fontsFor(cache);
  const a4 = paperFormat('a4');
  if (a4 === null) throw new Error('no A4');
  paper = paperOf(a4);
});
afterAll(() => rm(cache, { recursive: true }));

interface Raster {
  pixels: Buffer;
  width: number;
}
// Without fonts: what is compared are shapes, letters are read from the PDF.
const raster = (svg: string): Raster => {
  const { pixels, width } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return { pixels: Buffer.from(pixels), width };
};
const pixel = ({ pixels, width }: Raster, x: number, y: number): number[] => [
  ...pixels.subarray((y * width + x) * 4, (y * width + x) * 4 + 3),
];
const svgOf = async (node: Node, bleed: number): Promise<string> =>
  layoutSvg(node, await layOut(node, paper.width, fonts), paper, bleed);

test('the band runs into the bleed on its three edges, and nothing else moves', async () => {
  const size = { width: paper.width + 36, height: paper.height + 36 };
  const bled = raster(await svgOf(bandSheet(paper), 18));
  const trim = raster(await svgOf(bandSheet(paper), 0));
  expect(bled.width).toBe(size.width);
  for (const [x, y] of [
    [0, 0],
    [0, 100],
    [size.width - 1, 100],
    [700, 0],
  ] as const)
    expect(pixel(bled, x, y)).toEqual([12, 74, 71]);
  expect(pixel(bled, 0, size.height - 1)).toEqual([255, 255, 255]);
  let different = 0;
  for (let y = 0; y < paper.height; y += 7)
    for (let x = 0; x < paper.width; x += 5)
      if (pixel(trim, x, y).join() !== pixel(bled, x + 18, y + 18).join()) different += 1;
  expect(different).toBe(0);
});

/** Everything that templates draw besides letters. */
const shapes = ({ width, height }: Paper): Node =>
  box(
    { width, height, backgroundColor: '#ffffff', gap: 20, fontFamily: 'Sans' },
    bleeding(
      ['top', 'left', 'right'],
      box({ height: 120, backgroundColor: '#0c4a47', borderBottom: '14px solid #fad9b0' }),
    ),
    row(
      { gap: 30, paddingLeft: 60 },
      box({ width: 200, height: 90, border: '3px solid #853b0c' }),
      box({ width: 80, height: 80, borderRadius: 40, backgroundColor: '#123f6e' }),
      box({
        width: 300,
        height: 80,
        backgroundColor: '#eef5f3',
        borderLeft: '12px solid #853b0c',
        borderRight: '2px solid #b9ccc8',
        borderTop: '8px solid #0c4a47',
      }),
    ),
    row({ paddingLeft: 60 }, qrCode('https://zb.example/c/qsabcd', paper)),
    text({ fontSize: 40, marginLeft: 60, color: '#ffffff' }, '第1页'),
  );

test('grounds, borders, round corners and codes are those that satori draws', async () => {
  const own = raster(await svgOf(shapes(paper), 0));
  const satori = raster(await draw(shapes(paper), paper, fonts));
  let different = 0;
  for (let y = 0; y < paper.height; y += 3)
    for (let x = 0; x < paper.width; x += 2) {
      const [one, other] = [pixel(own, x, y), pixel(satori, x, y)];
      if (one.some((value, at) => Math.abs(value - (other[at] ?? 0)) > 40)) different += 1;
    }
  // Edges of round corners and of one-pixel roundings.
  expect(different).toBeLessThan(60);
});

test('words stay text in our own families, quoted signs and all', async () => {
  const node = box(
    { width: paper.width, height: paper.height, fontFamily: 'Sans' },
    text({ fontSize: 40 }, '1<2&3>"'),
  );
  const svg = await svgOf(node, 0);
  expect(svg).toContain('1&lt;2&amp;3>&quot;</tspan></text>');
  expect(svg).toContain('font-family="zhangbang sans"');
});

test('runs of one style are one text; spaces stay, wherever a run has them', () => {
  const style = ' height="40" font-size="30" font-family="Sans, Serif" fill="#000000"';
  const run = (left: number, baseline: number, content: string, own = style) => ({
    ...{ left, baseline, content, style: own },
    width: 30,
  });
  const runs = [
    run(10, 50, '公'),
    run(80, 50, ' 示'),
    run(10, 90, '<栏>', style.replace('40', '42')),
    run(50, 90, '3', style.replace('30', '60')),
  ];
  const root = { left: 0, top: 0, width: 100, height: 100, key: null, content: null };
  const svg = layoutSvg(
    box({}),
    { width: 100, height: 100, boxes: [root], runs },
    { width: 100, height: 100 },
    0,
  );
  const face = 'font-family="zhangbang sans,zhangbang serif" fill="#000000"';
  expect(svg).toContain(' xml:space="preserve"');
  expect(svg.slice(svg.indexOf('<text'))).toBe(
    `<text font-size="30" ${face}><tspan x="10" y="50">公</tspan><tspan x="80" y="50"> 示</tspan>` +
      `<tspan x="10" y="90">&lt;栏></tspan></text>` +
      `<text font-size="60" ${face}><tspan x="50" y="90">3</tspan></text></svg>`,
  );
});
