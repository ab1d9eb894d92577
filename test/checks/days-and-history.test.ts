import { expect, test } from 'vitest';
import { documentDays } from '#checks/document-days.ts';
import { factsFreshness } from '#checks/facts-freshness.ts';
import { historyMarks } from '#checks/history-marks.ts';
import { fact } from './county-builder.ts';
import { seen } from './seen.ts';

const history = { basis: '2021年修法', since: '2021-08-20' };

test('facts about the past, a plan, and a running period with its day', () => {
  const facts = {
    '2026-09-30': { facts: [fact('births', 1)] },
    '2026-09': { facts: [fact('births', 1)] },
    '2026': { facts: [fact('births', 12, { kind: 'forecast' })] },
    '2026-01--12': { asOf: '2026-09-30', facts: [fact('births', 9)] },
  };
  expect(seen(factsFreshness, { facts })).toEqual([]);
});

test('plans of a coming period are forecasts, of the town and of each village', () => {
  const forecast = (more: object) => fact('births', 30, { kind: 'forecast', ...more });
  const plan = { facts: [forecast({}), fact('pay', 50, { measure: 'standard' })] };
  expect(seen(factsFreshness, { facts: { '2027': plan } })).toEqual([]);
  const message =
    'freshness error facts/2027.json period: 2027年还没有开始（本期日期2026年9月30日）';
  const villages = { east: { kind: 'forecast', value: 30 }, west: 2 };
  expect(seen(factsFreshness, { facts: { '2027': { facts: [forecast({ villages })] } } })).toEqual([
    message,
  ]);
  const mixed = { facts: [forecast({}), fact('deaths', 3)] };
  expect(seen(factsFreshness, { facts: { '2027': mixed } })).toEqual([message]);
});

test('facts about a time that has not come', () => {
  const facts = {
    '2026-10': { facts: [] },
    '2026-12-31': { facts: [] },
    '2026-01--12': { asOf: '2026-10-01', facts: [] },
    '2026': { facts: [fact('births', 12)] },
  };
  expect(seen(factsFreshness, { facts })).toEqual([
    // Whole years come first among the keys of the builder's object.
    'freshness warning facts/2026.json period: 2026年还没有结束（本期日期2026年9月30日），却没有写数据截至哪一天',
    'freshness error facts/2026-10.json period: 2026年10月还没有开始（本期日期2026年9月30日）',
    'freshness error facts/2026-12-31.json period: 截至2026年12月31日还没有开始（本期日期2026年9月30日）',
    'freshness error facts/2026-01--12.json asOf: 数据截至2026年10月1日，晚于本期日期2026年9月30日',
  ]);
});

test('days of a document', () => {
  const days = (fields: Record<string, unknown>) =>
    seen(documentDays, { documents: { d: fields } });
  expect(
    days({ written: '2026-09-30', published: '2026-09-30', validUntil: '2026-09-30' }),
  ).toEqual([]);
  expect(days({ validUntil: '2026-09-29', history })).toEqual([]);
  expect(days({ written: '2026-09-03', validUntil: '2026-09-29' })).toEqual([
    'order-broken error documents/d.mdx published: 发布日期2026年9月2日早于成文日期2026年9月3日',
    'freshness warning documents/d.mdx validUntil: 文件有效期到2026年9月29日，已经过期',
  ]);
  expect(days({ published: '2026-10-01', validUntil: '2026-08-01' })).toEqual([
    'freshness error documents/d.mdx published: 发布日期2026年10月1日晚于本期日期2026年9月30日',
    'order-broken error documents/d.mdx validUntil: 有效期到2026年8月1日，早于成文日期2026年9月1日',
  ]);
});

test('documents of a historical town carry the mark', () => {
  const town = { history: { reason: '旧材料', ...history } };
  expect(seen(historyMarks, { town, documents: { d: { history } } })).toEqual([]);
  expect(seen(historyMarks, { town, documents: { d: {} } })).toEqual([
    'superseded-term error documents/d.mdx: 青山镇的材料是历史资料，这份文件没有历史标记',
  ]);
});

test('so do documents that use historical facts', () => {
  const facts = {
    '2015': { history, facts: [fact('fees', 3)] },
    '2026-08': { facts: [fact('births', 1)] },
  };
  const d = { period: '2026-08', body: '出生{births}，当年{fees#2015}。' };
  expect(seen(historyMarks, { facts, documents: { d: { ...d, history } } })).toEqual([]);
  expect(seen(historyMarks, { facts, documents: { d: { ...d, body: '出生{births}。' } } })).toEqual(
    [],
  );
  expect(seen(historyMarks, { facts, documents: { d } })).toEqual([
    'superseded-term error documents/d.mdx:1: 文件用了历史数据“fees#2015”（2021年修法），没有历史标记',
  ]);
});

test('the mark is not dated ahead', () => {
  const d = { history: { ...history, since: '2026-10-01' } };
  expect(seen(historyMarks, { documents: { d } })).toEqual([
    'order-broken error documents/d.mdx history.since: 历史标记的日期2026年10月1日晚于本期日期2026年9月30日',
  ]);
});
