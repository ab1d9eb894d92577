import { expect, test } from 'vitest';
import { paragraph, type TextSetting } from '#channels/posters/typography/paragraph.ts';
import { corpus } from './corpus.ts';

const setting = (em: number, rest: Partial<TextSetting> = {}): TextSetting => ({
  width: em * 20,
  size: 20,
  leading: 30,
  face: 'Sans',
  weight: 400,
  ...rest,
});
const linesOf = (text: string, em: number, rest: Partial<TextSetting> = {}): string[] =>
  paragraph(text, setting(em, rest)).lines;

// From 14 em, where the longest address fits, in steps that are no whole letters.
const widths = Array.from({ length: 200 }, (_, index) => 14 + index * 0.17);
const badStart = /^[，。、；：？！）》」』】〕”’…—·%‰℃,.;:)]/u;
const badEnd = /[（《“‘「『【〔￥([$]$/u;

test.each(corpus)('$text is broken by the rules at 200 widths', ({ text, whole }) => {
  for (const align of ['justify', 'left'] as const)
    for (const width of widths) {
      const { lines, fits } = paragraph(text, setting(width, { align }));
      expect(lines.join('')).toBe(text);
      expect(fits, `${width}`).toBe(true);
      expect(lines.filter((line) => badStart.test(line) || badEnd.test(line))).toEqual([]);
      for (const unit of whole) {
        const found = lines.filter((line) => line.includes(unit));
        expect(found.length, `${unit} at ${width}: ${lines.join('|')}`).toBeGreaterThan(0);
      }
    }
});

test('no lone letter ends a paragraph, at any width', () => {
  for (const { text } of corpus)
    for (const width of widths) {
      const last = linesOf(text, width).at(-1) ?? '';
      const letters = last.match(/[\p{Script=Han}\p{Nd}\p{Script=Latin}]/gu) ?? [];
      expect(letters.length, `${width}: ${last}`).toBeGreaterThan(1);
    }
});

test('the last letter takes another with it when ten do not fit nine', () => {
  expect(linesOf('一二三四五六七八九十', 9, { align: 'left' })).toEqual([
    '一二三四五六七八',
    '九十',
  ]);
});

test('a mark is pulled in by squeezing those before it', () => {
  // Eleven em in ten: the half em of the last mark and of the first comma give way.
  expect(linesOf('一二，三四五六七八，九十', 10)).toEqual(['一二，三四五六七八，', '九十']);
  // Ten letters and a mark: the mark's blank half at the end of the line, and the comma's.
  expect(linesOf('一二，三四五六七八九，十百', 10)[0]).toBe('一二，三四五六七八九，');
});

test('what no squeezing brings in pushes out the letter before', () => {
  expect(linesOf('一二三四五六七八九十。百千', 10)[0]).toBe('一二三四五六七八九');
});

test('an address wider than the column breaks after a stroke, then anywhere', () => {
  expect(linesOf('www.example.cn/abcdef/ghijkl', 9, { align: 'left' })).toEqual([
    'www.example.cn/',
    'abcdef/ghijkl',
  ]);
  const lines = linesOf('abcdefghijklmnopqrstuvwxyz'.repeat(3), 10);
  expect(lines.length).toBeGreaterThan(3);
  expect(lines.join('')).toBe('abcdefghijklmnopqrstuvwxyz'.repeat(3));
});

test('a number too wide for its column stays whole where it must show as a fault', () => {
  const result = paragraph('1,234,567.00', setting(3, { breaksAnywhere: false }));
  expect(result.lines).toEqual(['1,234,567.00']);
  expect(result.fits).toBe(false);
});

test('line ends begin new paragraphs; an empty text has no lines', () => {
  expect(linesOf('一二\n三四', 10)).toEqual(['一二', '三四']);
  expect(paragraph('', setting(10))).toMatchObject({ lines: [], height: 0, fits: true });
});

test('a text of twenty thousand letters is set whole', () => {
  const long = corpus
    .map(({ text }) => text)
    .join('')
    .repeat(40);
  const { lines } = paragraph(long, setting(22));
  expect(lines.join('')).toBe(long);
});

test('cells end lines between words where that takes no more lines', () => {
  const lines = (text: string, byWords: boolean) => linesOf(text, 5.4, { align: 'left', byWords });
  expect(lines('芒美社区卫生院', false)).toEqual(['芒美社区卫', '生院']);
  // 卫生院 is a word.
  expect(lines('芒美社区卫生院', true)).toEqual(['芒美社区', '卫生院']);
  expect(lines('芒美社区卫生服务中心', true)).toEqual(['芒美社区卫', '生服务中心']);
});
