import { expect, test } from 'vitest';
import { detectPersonalData } from '#privacy/detect.ts';
import { htmlTexts } from '#privacy/html-texts.ts';
import { looseTexts } from '#privacy/loose-texts.ts';

const masksIn = (html: string): string[] => [
  ...new Set(
    htmlTexts(html).flatMap(({ text, context }) =>
      detectPersonalData(text, { context }).map(({ masked }) => masked),
    ),
  ),
];

test.each([
  ['inside a name', '<tr><th>姓名<th>病种<tr><td>王小<br>丽<td>肝癌', ['王**']],
  ['inside a label', '<tr><th>户<br>主<th>救助金<tr><td>段长贵<td>430', ['段**']],
  ['between two names', '<tr><th>低保对象<tr><td>王小丽<br>赵大海', ['王**', '赵**']],
  // The number is invented: region and birthday are right, the last sign is not.
  ['inside a number', '<tr><th>身份证号<tr><td>420683199001<br>011234', ['42*************234']],
])('a break %s in a cell is read over', (_, rows, masks) => {
  expect(masksIn(`<table>${rows}</table>`)).toEqual(expect.arrayContaining(masks));
});

test('a break in a cell of figures is none', () => {
  expect(
    masksIn('<table><tr><th>村名<th>低保<tr><td>高家湾村<br>白果村<td>31<br>18</table>'),
  ).toEqual([]);
});

test('a break in a loose report’s cell is read over', () => {
  const [, row] = looseTexts('| 姓名 | 病种 |\n| --- | --- |\n| 王小<br>丽 | 肝癌 |');
  expect(detectPersonalData(row?.text ?? '').map(({ masked }) => masked)).toEqual(['王**']);
});
