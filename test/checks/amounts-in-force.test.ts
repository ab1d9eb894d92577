import { expect, test } from 'vitest';
import { amountsInForce } from '#checks/amounts-in-force.ts';
import type { CountyParts } from './county-builder.ts';
import { fact } from './county-builder.ts';
import { seen } from './seen.ts';

const row = (id: string, title: string, value: number, per: string, more: object = {}) => ({
  id,
  title,
  kind: 'standard',
  region: '全国',
  basis: '通知',
  source: '通知',
  amount: { value, unit: '元', per },
  ...more,
});

// The edition's day is 2026-09-30.
const rules = [
  row('aid-old', '护理补助', 100, '每人每月', { from: '2015-01-01', to: '2019-12-31' }),
  row('aid', '护理补助', 130, '每人每月', { from: '2020-01-01' }),
  row('wing-a', '优待家庭帮扶补助（甲类）', 300, '每人每月', { from: '2020-01-01' }),
  row('wing-b', '优待家庭帮扶补助（乙类）', 200, '每人每月', { from: '2020-01-01' }),
];
const policies = {
  elder: {
    name: '高龄津贴',
    standards: [
      {
        id: 'eighty',
        label: '八十周岁以上',
        amount: 600,
        unit: '元',
        per: '每人每年',
        region: '全县',
        from: '2024-01-01',
        source: '办法',
      },
    ],
  },
};
const of = (parts: CountyParts): string[] => seen(amountsInForce, { rules, policies, ...parts });
const inNotice = (body: string, head: object = {}): string[] =>
  of({ documents: { d: { kind: 'notice', body, ...head } } });
const onBoard = (text: string, title?: string): string[] =>
  of({
    boards: { b: { parts: [{ kind: 'text', ...(title ? { title } : {}), paragraphs: [text] }] } },
  });

test.each([
  '护理补助每人每月130元。',
  '护理补助按每人每年1560元发放。',
  '高龄津贴每人每月50元，护理补助130元/人/月。',
  '每人每月发放130元护理补助。',
  '帮扶补助每人每月200元。',
  '护理补助原为每人每月100元。',
  '护理补助由每人每月100元提高到每人每月130元。',
  '2018年，护理补助每人每月100元。',
  '护理补助人均每月118元，不低于每月90元。',
  '护理补助对象另领取电费补贴每户每月10元。',
  '发放护理补助，同时落实取暖救助每人每年200元。',
  '护理补助每户每月100元。',
  '村里保洁员每人每月800元。',
  '高龄津贴按每人每天2元的餐费标准另行安排。',
  '护理补助每人每月100-130元。',
  '共发放护理补助13000元，每月15日前到账。',
])('an amount in force, or of something else, is silent: %s', (body) => {
  expect(inNotice(body)).toEqual([]);
  expect(onBoard(body)).toEqual([]);
});

test.each([
  ['护理补助每人每月100元。', '“护理补助”的这个标准到2019年12月31日为止，现行标准是每人每月130元'],
  [
    '护理补助按100元/人/月执行。',
    '“护理补助”的这个标准到2019年12月31日为止，现行标准是每人每月130元',
  ],
  [
    '自2015年起，护理补助每人每月100元。',
    '“护理补助”的这个标准到2019年12月31日为止，现行标准是每人每月130元',
  ],
])('an amount that has ended is found: %s', (body, message) => {
  expect(inNotice(body)).toEqual([`superseded-term warning documents/d.mdx:1: ${message}`]);
  expect(onBoard(body)).toEqual([
    `superseded-term error boards/b.json parts[0].paragraphs[0]: ${message}`,
  ]);
});

test.each([
  ['高龄津贴每人每月80元。', '高龄津贴', '每人每年600元'],
  ['每人每年发放650元高龄津贴。', '高龄津贴', '每人每年600元'],
  ['甲类对象的帮扶补助每人每月200元。', '优待家庭帮扶补助', '每人每月300元'],
  ['护理补助每人每月0.0131万元。', '护理补助', '每人每月130元'],
])('an amount that nobody knows is found: %s', (body, name, now) => {
  expect(inNotice(body)).toEqual([
    `value-conflict warning documents/d.mdx:1: “${name}”的标准与时效表、政策页不同：那里是${now}`,
  ]);
});

test('a title names the programme when the text does not', () => {
  expect(onBoard('每人每月100元，直接打卡。', '护理补助')).toHaveLength(1);
  expect(onBoard('保洁补贴每人每月100元。', '护理补助')).toEqual([]);
  expect(inNotice('## 护理补助\n\n每人每月100元。')).toHaveLength(1);
});

test('a fact in the place of the number is read too', () => {
  const facts = { '2026-09': { facts: [fact('aid', 100, { unit: '元', measure: 'standard' })] } };
  const documents = { d: { kind: 'notice', period: '2026-09', body: '护理补助每人每月{aid}。' } };
  expect(of({ facts, documents })).toHaveLength(1);
});

test('what was reported in its time, is history, or hangs no more, is silent', () => {
  const body = '护理补助每人每月100元。';
  const then = { written: '2019-06-01', published: '2019-06-02' };
  expect(inNotice(body, { kind: 'report', ...then })).toEqual([]);
  expect(inNotice(body, then)).toHaveLength(1);
  expect(inNotice(body, { history: { basis: '已停止', since: '2020-01-01' } })).toEqual([]);
  expect(inNotice(body, { validUntil: '2026-09-29' })).toEqual([]);
});

test('the standard column of a current list is read', () => {
  const rows = [
    {
      serial: 1,
      name: '李**',
      village: 'east',
      programme: '高龄津贴',
      standard: '每人每月60元',
      amount: 60,
      unit: '元',
      period: '2026年9月',
    },
  ];
  expect(of({ lists: { l: { rows } } })).toHaveLength(1);
  expect(of({ lists: { l: { rows: [{ ...rows[0], standard: '每人每月50元' }] } } })).toEqual([]);
});
