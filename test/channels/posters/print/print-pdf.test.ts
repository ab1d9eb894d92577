import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { extractText, getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { paperOf } from '#channels/posters/paper.ts';
import { printPdf } from '#channels/posters/print/print-pdf.ts';
import { tilePdf } from '#channels/posters/print/tile-pdf.ts';
import { tileWords } from '#channels/posters/print/tile-plan.ts';
import { paperFormat } from '#domain/paper.ts';
import { bandSheet, fontsFor, laid, words } from './examples.ts';

vi.setConfig({ testTimeout: 60_000 });

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'print-'));
});
afterAll(() => rm(cache, { recursive: true }));

const format = (id: string) => {
  const found = paperFormat(id);
  if (found === null) throw new Error(`no format ${id}`);
  return found;
};
const points = (millimetres: number): number => (millimetres / 25.4) * 72;
const plain = { bleed: 0, marks: false, title: '育儿补贴' };

async function textOf(pdf: Buffer): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)));
  return text.map((page) => page.replaceAll(/\s/gu, ''));
}

test.each([
  ['a4', 210, 297],
  ['a3-landscape', 420, 297],
  ['panel-120x240', 1200, 2400],
])('%s has its real size and words that can be searched', async (id, width, height) => {
  const paper = paperOf(format(id));
  const fonts = await fontsFor(cache);
  const pdf = await printPdf([await laid(bandSheet(paper), paper, fonts)], paper, fonts, plain);
  const page = (await PDFDocument.load(pdf)).getPage(0);
  expect(page.getWidth()).toBeCloseTo(points(width), 1);
  expect(page.getHeight()).toBeCloseTo(points(height), 1);
  expect(await textOf(pdf)).toEqual(['青山镇公开栏育儿补贴每孩每年3600元']);
});

test('bleed and crop marks: 3 mm beyond the trim size, marks 5 mm long outside of it', async () => {
  const paper = paperOf(format('a3'));
  const options = { bleed: 3, marks: true, title: '育儿补贴' };
  const fonts = await fontsFor(cache);
  const pdf = await printPdf([await laid(bandSheet(paper), paper, fonts)], paper, fonts, options);
  const page = (await PDFDocument.load(pdf)).getPage(0);
  // 3.048 mm of bleed (18 whole layout pixels), 1 mm of distance, 5 mm of mark, 1 mm of edge.
  const margin = 18 / (150 / 25.4) + 7;
  expect(page.getWidth()).toBeCloseTo(points(297 + margin * 2), 1);
  expect(page.getTrimBox().width).toBeCloseTo(points(297), 3);
  expect(page.getTrimBox().height).toBeCloseTo(points(420), 3);
  expect(page.getTrimBox().x).toBeCloseTo(points(margin), 3);
  expect(page.getBleedBox().width).toBeCloseTo(points(297 + (margin - 7) * 2), 3);
});

test('information holds the title and nothing else; the same sheets give the same bytes', async () => {
  const paper = paperOf(format('a4'));
  const fonts = await fontsFor(cache);
  const sheet = await laid(bandSheet(paper), paper, fonts);
  const sheets = [sheet, sheet];
  const pdf = await printPdf(sheets, paper, fonts, plain);
  const read = await PDFDocument.load(pdf, { updateMetadata: false });
  expect(read.getPageCount()).toBe(2);
  expect(read.getTitle()).toBe('育儿补贴');
  for (const value of [read.getAuthor(), read.getCreator(), read.getProducer(), read.getSubject()])
    expect(value).toBeUndefined();
  expect(read.getCreationDate()).toBeUndefined();
  expect(read.catalog.toString()).not.toContain('/Metadata');
  // The typesetter stays open: what it set in between leaves nothing behind.
  const a3 = paperOf(format('a3'));
  await printPdf([await laid(bandSheet(a3), a3, fonts)], a3, fonts, plain);
  expect(pdf.equals(await printPdf(sheets, paper, fonts, plain))).toBe(true);
  const anew = fonts.map((each) => ({ ...each, data: Buffer.from(each.data) }));
  expect(pdf.equals(await printPdf(sheets, paper, anew, plain))).toBe(true);
});

test('letters of the PDF stand where satori laid them out, run for run', async () => {
  const paper = paperOf(format('a4'));
  const fonts = await fontsFor(cache);
  const sheet = await laid(bandSheet(paper), paper, fonts);
  const { runs } = sheet.layout;
  const pdf = await printPdf([sheet], paper, fonts, plain);
  const page = await (await getDocumentProxy(new Uint8Array(pdf))).getPage(1);
  const items = (await page.getTextContent()).items.filter((item) => 'str' in item);
  const perPixel = points(210) / paper.width;
  const ends = runs.map(({ left, width }) => (left + width) * perPixel);
  for (const { str, transform, width } of items) {
    if (str.trim() === '') continue;
    const begins = runs.some(({ left }) => Math.abs(left * perPixel - transform[4]) < 0.2);
    expect([str, begins]).toEqual([str, true]);
    expect(ends.some((end) => Math.abs(end - transform[4] - width) < 0.2)).toBe(true);
  }
  expect(items.map(({ str }) => str)).toContain('青山镇公开栏');
});

test('every face in the file is embedded and one of ours', async () => {
  const paper = paperOf(format('a4'));
  const faces = await fontsFor(cache);
  const pdf = await printPdf([await laid(bandSheet(paper), paper, faces)], paper, faces, plain);
  const read = await PDFDocument.load(pdf);
  const fonts = read.context
    .enumerateIndirectObjects()
    .map(([, object]) => object.toString())
    .filter((object) => object.includes('/FontDescriptor') && object.includes('/FontName'));
  expect(fonts).toHaveLength(2);
  for (const each of fonts) {
    expect(each).toMatch(/\/FontName \/[A-Z]{6}\+Zhangbang-Sans-[47]00/u);
    expect(each).toContain('/FontFile2');
  }
});

test('a board on A4 sheets: each says its place, the words of the board stay searchable', async () => {
  const paper = paperOf(format('panel-60x90'));
  const fonts = await fontsFor(cache, tileWords);
  const pdf = await printPdf([await laid(bandSheet(paper), paper, fonts)], paper, fonts, plain);
  const tiles = await tilePdf(pdf, 1, paper.format, format('a4'), fonts, '育儿补贴', []);
  const texts = await textOf(tiles);
  // Lying windows 277×190: 3 across (277 + 2×267 = 811), 5 down (190 + 4×180 = 910); upright would take 16.
  expect(texts).toHaveLength(15);
  expect(texts[6]).toContain('第3行第1列（共5行3列，15张）');
  expect(texts[0]).toContain(words[0]?.slice(0, 3));
  expect((await PDFDocument.load(tiles)).getPage(0).getWidth()).toBeCloseTo(points(297), 1);
  // The board is stored once, not once a sheet.
  expect(tiles.length).toBeLessThan(pdf.length * 4);
});
