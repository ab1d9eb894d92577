import { expect, test } from 'vitest';
import { outline } from '#documents/outline.ts';
import { parseDocument } from '#documents/parse.ts';
import { knownNames } from './known-names.ts';

const headings = (body: string) => {
  const { tree, findings } = parseDocument(body, { file: 'a.mdx', line: 1 });
  expect(findings).toEqual([]);
  return outline(tree, knownNames).map(({ level, id, text }) => `${level} ${id} ${text}`);
};

test.each([
  {
    name: 'four levels',
    body: '一、甲\n\n（一）乙\n\n1.丙\n\n（1）丁\n\n正文。\n\n二、戊',
    expected: [
      '2 s1 一、甲',
      '3 s1-1 （一）乙',
      '4 s1-1-1 1.丙',
      '5 s1-1-1-1 （1）丁',
      '2 s2 二、戊',
    ],
  },
  {
    name: 'half-width brackets and full-width dot',
    body: '(一)乙\n\n1．丙\n\n正文。',
    expected: ['2 s1 (一)乙', '3 s1-1 1．丙'],
  },
  {
    name: 'a level that is left out leaves no gap',
    body: '一、甲\n\n1.丙\n\n正文。\n\n二、乙\n\n（一）丁',
    expected: ['2 s1 一、甲', '3 s1-1 1.丙', '2 s2 二、乙', '3 s2-1 （一）丁'],
  },
  {
    name: 'marks of Markdown, whatever their first level',
    body: '# 甲\n\n### 乙\n\n## 丙\n\n# 丁',
    expected: ['2 s1 甲', '3 s1-1 乙', '3 s1-2 丙', '2 s2 丁'],
  },
  {
    name: 'lines typed without blank lines between them',
    body: '一、甲\n（一）乙\n（二）丙\n正文。',
    expected: ['2 s1 一、甲', '3 s1-1 （一）乙'],
  },
  { name: 'bold numbering', body: '**一、甲**\n\n正文。', expected: ['2 s1 一、甲'] },
  { name: 'a colon at the end', body: '一、办理条件：', expected: ['2 s1 一、办理条件：'] },
  {
    name: 'same words, other ids',
    body: '一、甲\n\n一、甲',
    expected: ['2 s1 一、甲', '2 s2 一、甲'],
  },
  {
    name: 'a reference in a heading',
    body: '一、出生{births}人',
    expected: ['2 s1 一、出生【births】人'],
  },
  { name: 'sentences are no headings', body: '一、自即日起停止办理。', expected: [] },
  { name: 'items are no headings', body: '1.身份证\n\n2.户口簿\n\n3.照片\n\n正文。', expected: [] },
  { name: 'a decimal is no number of a heading', body: '3.5万元\n\n正文。', expected: [] },
  { name: 'long paragraphs are no headings', body: `一、${'长'.repeat(51)}`, expected: [] },
  { name: 'numbers in the middle', body: '其中，一、二组各五户', expected: [] },
  { name: 'headings in quotes do not count', body: '> # 甲\n\n- # 乙', expected: [] },
  {
    name: 'run-in heading',
    body: '（一）加强领导。成立专班，逐级落实。',
    expected: ['2 s1 （一）加强领导。'],
  },
  {
    name: 'run-in heading in bold',
    body: '**一、加强领导。**成立专班，逐级落实。',
    expected: ['2 s1 一、加强领导。'],
  },
  {
    name: 'run-in heading with a reference',
    body: '（一）出生{births}人。其中男{male}人。',
    expected: ['2 s1 （一）出生【births】人。'],
  },
  {
    name: 'a first sentence of 31 characters stays in its paragraph',
    body: `（一）${'长'.repeat(27)}。正文。`,
    expected: [],
  },
  {
    name: 'a first sentence of 30 characters is split off',
    body: `（一）${'长'.repeat(26)}。正文。`,
    expected: [`2 s1 （一）${'长'.repeat(26)}。`],
  },
  { name: 'lower ranks are never split', body: '1.加强领导。成立专班。', expected: [] },
])('$name', ({ body, expected }) => {
  expect(headings(body)).toEqual(expected);
});

test('text after a run-in heading is whole', () => {
  const { tree } = parseDocument('（一）甲乙。丙{births}**丁**。', { file: 'a.mdx', line: 1 });
  expect(tree.children.map(({ type }) => type)).toEqual(['heading', 'paragraph']);
});
