import { expect, test } from 'vitest';
import { smallCounts } from '#checks/small-count.ts';
import { type CountyParts, checkInput, fact } from './county-builder.ts';

const villages = {
  villages: [
    { id: 'east', name: '东沟村' },
    { id: 'west', name: '西沟村' },
  ],
};
const facts = {
  '2026': {
    facts: [
      fact('care', 32, {
        label: '特困供养人数',
        sensitivity: 'relief',
        villages: { east: 2, west: 30 },
      }),
      fact('aid', 90, { label: '低保人数', villages: { east: 40, west: 50 } }),
      fact('sick', 3, { label: '重残人数', sensitivity: 'health' }),
    ],
  },
};

/** Findings where east’s and west’s care, and the town’s sick, are hidden. */
function findings(parts: CountyParts) {
  const { county, statistics } = checkInput({ town: villages, facts, ...parts });
  const isHidden = ({ id, village }: { id: string; village: string | null }): boolean =>
    (id === 'care' && village !== null) || (id === 'sick' && village === null);
  const isSmall = (_: unknown, value: { valueOf: () => number }): boolean => value.valueOf() < 5;
  return smallCounts(county, statistics, { isHidden, isSmall });
}

const said = (body: string, more = {}) =>
  findings({ documents: { report: { period: '2026', body, ...more } } }).map(
    ({ severity, actual }) => `${severity} ${actual}`,
  );

test.each([
  ['东沟村特困供养2人。', ['error care@east#2026 2人']],
  ['东沟村有2名特困供养对象。', ['error care@east#2026 2名']],
  ['东沟特困供养人数为二人，生活有保障。', ['error care@east#2026 二人']],
  ['特困供养：东沟村2人，西沟村30人。', ['error care@east#2026 2人', 'error care@west#2026 30人']],
  ['全镇重残3人。', ['error sick#2026 3人']],
  ['我镇重残人员3名。', ['error sick#2026 3名']],
  ['东沟村特困供养人数：2。', ['error care@east#2026 2']],
  ['东沟村特困供养４人。', ['warning care@east#2026 ４人']],
])('%s', (body, expected) => {
  expect(said(body)).toEqual(expected);
});

test.each([
  ['the published total', '全镇特困供养32人。'],
  ['another fact of the village', '东沟村低保40人，特困供养人员生活有保障。'],
  ['the same number of another thing', '东沟村修路2公里，走访特困供养户2次。'],
  ['a number in another sentence', '东沟村特困供养工作扎实。培训村干部2人。'],
  ['another village’s number', '西沟村特困供养28人。'],
  ['a document number', '按特困供养办法（青民〔2026〕2号）执行。'],
  ['a fact in braces', '东沟村特困供养{care}。'],
])('no finding: %s', (_, body) => {
  expect(said(body)).toEqual([]);
});

test('the number of another period is a warning', () => {
  expect(said('东沟村特困供养2人。', { period: '2025' })).toEqual(['warning care@east#2026 2人']);
});

test('tables: named by column, row or heading, turned either way', () => {
  const table = '|村|低保|特困供养|\n|---|---|---|\n|东沟村|40|2|\n|西沟村|50|不公开|';
  expect(said(table)).toEqual(['error care@east#2026 2']);
  const turned = '|项目|东沟村|西沟村|\n|---|---|---|\n|特困供养|2|不公开|\n|低保|40|50|';
  expect(said(turned)).toEqual(['error care@east#2026 2']);
  const headed = '## 一、特困供养\n\n|村|人数|\n|---|---|\n|东沟村|2|\n|西沟村|30|';
  expect(said(headed)).toEqual(['error care@east#2026 2', 'error care@west#2026 30']);
  expect(said('|村|低保|\n|---|---|\n|东沟村|2|\n|西沟村|30|')).toEqual([]);
});

test('titles, descriptions, boards and policies of the county', () => {
  expect(said('正文。', { title: '东沟村特困供养2人' })).toEqual(['error care@east#2026 2人']);
  expect(said('正文。', { description: '全镇重残3人' })).toEqual(['error sick#2026 3人']);
  const board = {
    boards: {
      wall: { parts: [{ kind: 'text', title: '说明', paragraphs: ['东沟村特困供养2人。'] }] },
    },
  };
  expect(findings(board)).toMatchObject([
    { severity: 'error', place: { file: 'towns/qingshan/boards/wall.json' } },
  ]);
  const policies = (body: string) => findings({ policies: { care: { body } } });
  expect(policies('青山镇东沟村特困供养2人。')).toHaveLength(1);
  expect(policies('某镇某村特困供养2人。')).toEqual([]);
});

test('a public list whose rows give the number is a warning', () => {
  const row = (serial: number, village: string) => ({
    serial,
    name: '张*',
    village,
    programme: '特困供养',
    amount: 800,
    unit: '元',
    period: '2026年9月',
  });
  const list = (rows: unknown[]) => findings({ lists: { care: { rows } } });
  expect(list([row(1, 'east'), row(2, 'east'), row(3, 'west')])).toMatchObject([
    { severity: 'warning', actual: 'care 2', place: { path: 'rows' } },
  ]);
  expect(list([row(1, 'east'), row(2, 'west')])).toEqual([]);
});
