import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
  ['phone', 1080, 1920],
  ['phone-short', 1080, 1440],
])('a picture %s has exactly its dots and no size on paper', async (size, width, height) => {
  for (const format of ['png', 'jpeg']) {
    const { code, out } = await poster(`${size}-${format}`, '--size', size, '--format', format);
    expect(code).toBe(0);
    for (const name of filesIn(out)) {
      const bytes = readFileSync(join(out, name));
      expect(await sharp(bytes).metadata()).toMatchObject({ format, width, height });
      expect(bytes.includes('pHYs')).toBe(false);
    }
  }
});

test('a banner is 70 cm high and as long as its slogan', async () => {
  // Fourteen letters of 46 cm and a space are more than 6.9 m.
  const { code, out } = await poster(
    'banner',
    ...['--content', 'content', '--board', 'slogan-openness-2026', '--size', 'banner'],
  );
  expect(code).toBe(0);
  expect(filesIn(out)).toEqual(['slogan-openness-2026-banner.pdf']);
  const pdf = await PDFDocument.load(readFileSync(join(out, 'slogan-openness-2026-banner.pdf')));
  expect(pdf.getPageCount()).toBe(1);
  expect(pdf.getPage(0).getHeight()).toBeCloseTo(points(700), 1);
  expect(pdf.getPage(0).getWidth()).toBeGreaterThan(points(6900));
});

test.each([
  [['--format', 'png', '--bleed'], '只用于 pdf'],
  [['--size', 'banner'], 'population 没有标语，做不了横幅'],
  [['--size', 'phone', '--format', 'pdf'], '手机图没有 pdf'],
  [['--size', 'phone-short', '--format', 'svg'], '手机图没有 svg'],
  [['--bleed', '--tiles', 'a4'], '不能一起写'],
  [['--size', 'a4', '--tiles', 'a4'], 'A4印得进一张 A4'],
  [['--size', 'a9'], '没有幅面 a9'],
  [['--board', 'nothing'], '没有编号为 nothing 的现行公开栏'],
])('%j is refused in words', async (args, words) => {
  const { code, told } = await poster('refused', ...args);
  expect(code).toBe(2);
  expect(told).toContain(words);
});

test('a county found in order is not read again until something changes; another town’s fault stops nobody who names a town', async () => {
  const own = join(folder, 'county');
  cpSync(content, own, { recursive: true });
  const draw = (name: string, ...args: string[]) =>
    poster(name, '--content', own, '--size', 'phone-short', ...args);
  expect((await draw('first')).told).toContain('读取 laowan');
  const again = await draw('again');
  expect(again.told).not.toContain('读取');
  const [name = ''] = filesIn(again.out);
  expect(readFileSync(join(again.out, name))).toEqual(readFileSync(join(folder, 'first', name)));
  const board = join(own, 'towns/shiqiao/boards/population.json');
  const changed = readFileSync(board, 'utf8').replace(/"title": "[^"]*"/u, '"title": "人口新情况"');
  writeFileSync(board, changed);
  const anew = await draw('anew');
  expect(anew.told).toContain('读取 laowan');
  expect(anew.told).toContain('《人口新情况》');
  writeFileSync(join(own, 'towns/laowan/town.json'), '{}');
  expect((await draw('refused')).code).toBe(1);
  expect((await draw('named', '--town', 'shiqiao')).code).toBe(0);
});
