import { expect, test } from 'vitest';
import { detectPersonalData } from '#privacy/detect.ts';
import { looseTexts } from '#privacy/loose-texts.ts';

const linesFound = (prose: string): number[] =>
  looseTexts(prose).flatMap(({ text, context, line }) =>
    detectPersonalData(text, { context }).map(() => line),
  );

test.each([
  ['names under a heading, one in a line', '# 低保对象名单\n王小丽\n张大海', [2, 3]],
  ['items under a numbered heading', '一、留守儿童台账\n1. 祁子轩\n2. 柳小雨', [2, 3]],
  ['columns between tabs', '姓名\t病种\t金额\n赵月娥\t肝癌\t3000', [2]],
  ['columns between bars', '| 姓名 | 病种 |\n| --- | --- |\n| 赵月娥 | 肝癌 |', [3]],
  ['columns between spaces', '户主  类别  金额\n段长贵  低保  430', [2]],
])('%s', (_, prose, lines) => {
  expect(linesFound(prose)).toEqual(lines);
});

test.each([
  ['a roster of another kind', '# 文艺汇演节目单\n王小丽\n张大海'],
  ['figures in columns', '村名\t低保户数\t金额\n高家湾村\t31\t4200'],
  ['a paragraph under such a heading', '# 低保工作\n全年新增低保42户，按月足额发放。'],
])('%s is none', (_, prose) => {
  expect(linesFound(prose)).toEqual([]);
});
