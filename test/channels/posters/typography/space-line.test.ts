import { expect, test } from 'vitest';
import type { Node } from '#channels/posters/node.ts';
import { measure } from '#channels/posters/typography/measure.ts';
import { paragraph, type TextSetting } from '#channels/posters/typography/paragraph.ts';

const sans = { face: 'Sans', weight: 400 } as const;

test.each([
  // Han letters and full-width marks are one em wide.
  ['公开', 2],
  ['公开，', 3],
  // Of two marks that meet, one loses its blank half.
  ['》（', 1.5],
  ['。”', 1.5],
  ['”，', 1.5],
  ['：“', 1.5],
  ['（《', 1.5],
  ['）》。', 2],
  ['》（公）》', 4],
  // A mark beside a letter keeps its blank.
  ['公（开）公', 5],
  // An eighth of an em on each side of the number; none where a mark or a space is already.
  ['共3人', 2 + 0.555 + 0.25],
  ['共，3，人', 4 + 0.555],
  ['共 3 人', 2 + 0.555 + 2 * 0.224],
  // Noto's dash is 0.894 em wide, its ink from 0.046 to 0.847: two are drawn as one.
  ['——', 2 * 0.894 - 0.046 - (0.894 - 0.847)],
])('%s is %d em wide', (text, em) => {
  expect(measure(text, sans)).toBeCloseTo(em, 2);
});

/** Style of each run of the first line, by its text. */
function runs(text: string, rest: Partial<TextSetting>): Record<string, unknown> {
  const { node } = paragraph(text, { width: 200, size: 20, leading: 30, ...sans, ...rest });
  const line = (node.props.children as Node[])[0] as Node;
  const children = typeof line.props.children === 'string' ? [line] : (line.props.children ?? []);
  return Object.fromEntries(
    (children as Node[]).map(({ props }) => [String(props.children), props.style]),
  );
}

test('a mark at the end of a line is half as wide, an opening one at its start begins half an em earlier', () => {
  expect(runs('（公开目录）', { align: 'left' })).toEqual({
    '（': { display: 'block', flexShrink: 0, height: 30, width: 20, marginLeft: -10 },
    公开目录: { display: 'block', flexShrink: 0, height: 30, width: 80 },
    '）': { display: 'block', flexShrink: 0, height: 30, width: 10, letterSpacing: '-10px' },
  });
});

test('spaces at the end of a line take no room', () => {
  expect(runs('公开 ', { align: 'right' })).toMatchObject({
    // Two letters of 20 px at the right of 200 px.
    公开: { marginLeft: 160, width: 40 },
    ' ': { width: 0 },
  });
});

test('alignment counts the ink: a mark without its blank, an indent before it', () => {
  expect(runs('公开。', { align: 'right' })['公开']).toMatchObject({ marginLeft: 150 });
  expect(runs('公开', { align: 'centre' })['公开']).toMatchObject({ marginLeft: 80 });
  expect(runs('公开', { align: 'left', indent: 2 })['公开']).toMatchObject({ marginLeft: 40 });
});

test('a justified line spreads what is left over its gaps, not into its numbers', () => {
  // 190 px for nine letters of 20 px and eight gaps: 10 / 8 = 1.25 px each. The last is not before a gap.
  const text = '一二三四五六七八九十百';
  expect(runs(text, { width: 190, align: 'justify' })).toEqual({
    一二三四五六七八: {
      display: 'block',
      flexShrink: 0,
      height: 30,
      width: 170,
      letterSpacing: '1.25px',
    },
    九: { display: 'block', flexShrink: 0, height: 30, width: 20 },
  });
  const mixed = runs('共有2026人参加了这一次会议并发言', { width: 195, align: 'justify' });
  expect(mixed['2026']).not.toHaveProperty('letterSpacing');
});

test('the last line stays ragged', () => {
  expect(runs('一二三四五', { align: 'justify' })).toMatchObject({ 一二三四五: { width: 100 } });
});
