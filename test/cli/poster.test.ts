import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, expect, test, vi } from 'vitest';
import { main } from '#cli/main.ts';

vi.setConfig({ testTimeout: 120_000 });

const content = 'test/fixtures/county';
const folder = mkdtempSync(join(tmpdir(), 'zhangbang-poster-'));
const cache = join(folder, 'cache');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function poster(name: string, ...args: string[]) {
  const out = join(folder, name);
  const told: string[] = [];
  const listen = (stream: 'stdout' | 'stderr') =>
    vi.spyOn(process[stream], 'write').mockImplementation((chunk) => {
      told.push(String(chunk));
      return true;
    });
  const spies = [listen('stdout'), listen('stderr')];
  const code = await main([
    ...['poster', '--content', content, '--cache', cache, '--out', out, '--board', 'population'],
    ...args,
  ]).finally(() => {
    for (const spy of spies) spy.mockRestore();
  });
  return { code, told: told.join(''), out };
}

const filesIn = (out: string): string[] => readdirSync(out).sort();
const points = (millimetres: number): number => (millimetres / 25.4) * 72;

test('PDF with bleed for the print shop', async () => {
  const { code, out } = await poster('bleed', '--bleed');
  expect(code).toBe(0);
  const [name = ''] = filesIn(out);
  expect(name).toBe('population-a3-bleed.pdf');
  const page = (await PDFDocument.load(readFileSync(join(out, name)))).getPage(0);
  expect(page.getTrimBox().width).toBeCloseTo(points(297), 1);
  expect(page.getWidth()).toBeGreaterThan(points(297 + 6));
});

test('pictures say how many dots an inch they have, and nothing else', async () => {
  const { code, out } = await poster('picture', '--size', 'a4', '--format', 'jpeg');
  expect(code).toBe(0);
  for (const name of filesIn(out)) {
    expect(name).toMatch(/^population-a4(?:-\d+)?\.jpg$/u);
    const { width, height, density, exif, icc, xmp } = await sharp(
      readFileSync(join(out, name)),
    ).metadata();
    // 210 mm and 297 mm at 300 dots an inch.
    expect({ width, height, density }).toEqual({ width: 2480, height: 3508, density: 300 });
    expect([exif, icc, xmp]).toEqual([undefined, undefined, undefined]);
  }
});

test('SVG in its real size, with letters as outlines', async () => {
  const { code, out } = await poster('svg', '--size', 'a4-landscape', '--format', 'svg');
  expect(code).toBe(0);
  const svg = readFileSync(join(out, 'population-a4-landscape.svg'), 'utf8');
  expect(svg).toMatch(/^<svg width="297mm" height="210mm" viewBox="0 0 1754 1240"/u);
  expect(svg).not.toContain('<text');
});

test('a board on sheets of the office printer', async () => {
  const { code, out } = await poster('tiles', '--size', 'panel-60x90', '--tiles', 'a4');
  expect(code).toBe(0);
  const read = await PDFDocument.load(readFileSync(join(out, 'population-panel-60x90-on-a4.pdf')));
  expect(read.getPageCount() % 15).toBe(0);
});

test.each([
  [['--format', 'png', '--bleed'], '只用于 pdf'],
  [['--bleed', '--tiles', 'a4'], '不能一起写'],
  [['--size', 'a9'], '没有幅面 a9'],
  [['--board', 'nothing'], '没有编号为 nothing 的现行公开栏'],
])('%j is refused in words', async (args, words) => {
  const { code, told } = await poster('refused', ...args);
  expect(code).toBe(2);
  expect(told).toContain(words);
});
