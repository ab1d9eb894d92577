import { expect, test } from 'vitest';
import { absentInSentence } from '#checks/absent-in-sentence.ts';
import { chartUnits } from '#checks/chart-units.ts';
import { tableTotals } from '#checks/table-totals.ts';
import { fact } from './county-builder.ts';
import { seen } from './seen.ts';

const facts = {
  '2026-08': {
    facts: [
      fact('relief', 3, { unit: '万元' }),
      fact('support', 500, { unit: '元' }),
      fact('births', 12),
      fact('rate', 6.2, { unit: '‰', measure: 'rate' }),
    ],
  },
};
const board = (...names: string[]) => ({
  facts,
  boards: {
    money: {
      period: '2026-08',
      parts: [{ kind: 'facts', title: '资金', facts: names, total: true }],
    },
  },
});

test('元 and 万元 add up', () => {
  expect(seen(tableTotals, board('relief', 'support'))).toEqual([]);
});

test('money and people do not, nor does a rate', () => {
  expect(seen(tableTotals, board('relief', 'births'))).toEqual([
    'sum-mismatch error boards/money.json parts[0].total: 表里的单位不同（万元、人），不能合计',
  ]);
  expect(seen(tableTotals, board('births', 'rate'))).toEqual([
    'sum-mismatch error boards/money.json parts[0].total: 表里的“rate”是比率或标准，不能加入合计',
  ]);
});

test('a table in a document is judged alike', () => {
  const document = (names: string) => ({
    facts,
    documents: {
      report: {
        period: '2026-08',
        body: `<FactTable facts="${names}" caption="资金" total="合计" />`,
      },
    },
  });
  expect(seen(tableTotals, document('relief support'))).toEqual([]);
  expect(seen(tableTotals, document('relief births'))).toEqual([
    'sum-mismatch error documents/report.mdx:1: 表里的单位不同（万元、人），不能合计',
  ]);
});

test('a chart has one kind of unit', () => {
  const document = (names: string) => ({
    facts,
    documents: {
      report: {
        period: '2026-08',
        body: `<Chart kind="line" title="走势" facts="${names}" periods="2026-07 2026-08" />`,
      },
    },
  });
  expect(seen(chartUnits, document('relief support'))).toEqual([]);
  expect(seen(chartUnits, document('relief births'))).toEqual([
    'invalid-content error documents/report.mdx:1: 图“走势”里的单位不同（万元、人），画不到一把尺子上',
  ]);
});

test('a sentence does not carry a number that was not reported; a table does', () => {
  const document = (body: string) => ({
    facts: { '2026-08': { facts: [fact('births', 12), { ...fact('visits', 1), ...missing }] } },
    documents: { report: { period: '2026-08', body } },
  });
  const missing = { kind: 'missing', value: undefined };
  expect(seen(absentInSentence, document('出生{births}。'))).toEqual([]);
  const table = '<FactTable facts="births visits" caption="各项" />';
  expect(seen(absentInSentence, document(table))).toEqual([]);
  expect(seen(absentInSentence, document('诊疗{visits}。'))).toEqual([
    'coverage warning documents/report.mdx:1: 句子里用了“visits”，这个数未报，印出来只有“—”',
  ]);
});
