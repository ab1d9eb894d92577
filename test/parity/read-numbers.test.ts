import Fraction from 'fraction.js';
import { expect, test } from 'vitest';
import type { Figure } from '#domain/figure.ts';
import { differences } from '#parity/agrees.ts';
import { asOfWords, datesIn } from '#parity/as-of.ts';
import type { Anchor } from '#parity/display.ts';
import { folded, outputText } from '#parity/output-text.ts';
import { readAt } from '#parity/read-displays.ts';
import { factOfFigure, type ShownFact } from '#parity/shown-fact.ts';
import { sampleFigure } from '../views/sample-figure.ts';

const fact = (parts: Partial<Figure>): ShownFact => factOfFigure({ ...sampleFigure(), ...parts });
const money = fact({ label: '发放金额', unit: '元', value: new Fraction(3_021_252) });
const none = new Set<string>();

/** Differences of the first reading beside the fact's name; null where nothing is read. */
function beside(text: string | string[], one: ShownFact, spoken = false): string[] | null {
  const anchor: Anchor = { kind: 'label', label: one.label };
  const [reading] = readAt(outputText([text].flat(), spoken), one, anchor, none);
  return reading ? differences(reading, one) : null;
}

const tenths = fact({ label: '占比', unit: '%', value: new Fraction(1, 3).mul(100), decimals: 1 });
const half = fact({ label: '占比', unit: '%', value: new Fraction('12.25'), decimals: 1 });
const minusHalf = fact({ label: '增减', unit: '%', value: new Fraction('-12.25'), decimals: 1 });
const leaflets = fact({
  label: '印发宣传品',
  unit: '份',
  value: new Fraction(35_000),
  scale: '万',
  kind: 'approximate',
  qualifier: '余',
});
const about = fact({
  label: '参加群众',
  unit: '人次',
  value: new Fraction(1200),
  kind: 'approximate',
  qualifier: '约',
});
const plan = fact({ label: '计划改造', unit: '个', value: new Fraction(2), kind: 'forecast' });
const wan = fact({ label: '总投资', unit: '万元', value: new Fraction('302.1252') });
const each = fact({ label: '补助标准', unit: '元/人', value: new Fraction(960) });
const absent = fact({ label: '群众来信', unit: '件', value: null, kind: 'missing' });

test.each<[string, string | string[], ShownFact, string[] | null]>([
  ['as the ledger has it', '发放金额3021252元', money, []],
  ['in 万元, exactly', '发放金额302.1252万元', money, []],
  ['with separators', '发放金额：3,021,252元', money, []],
  ['full width', '发放金额３０２１２５２元', money, []],
  ['rounded where nothing is rounded', '发放金额302.13万元', money, ['数值']],
  ['one yuan off', '发放金额3021253元', money, ['数值']],
  ['another unit', '发放金额3021252人', money, ['单位']],
  ['a unit that begins like it', '发放金额3021252元/人', money, ['单位']],
  ['万元 in the ledger, yuan shown', '总投资3021252元', wan, []],
  ['万余元 of an exact number', '总投资302.1252万余元', wan, ['约数用语']],
  ['rounded as the ledger says', '占比33.3%', tenths, []],
  ['rounded the wrong way', '占比33.4%', tenths, ['数值']],
  ['more decimals than the ledger prints', '占比33.33%', tenths, ['数值']],
  ['half goes up', '占比12.3%', half, []],
  ['half does not go down', '占比12.2%', half, ['数值']],
  ['half goes away from nought', '增减-12.3%', minusHalf, []],
  ['points for per cent', '占比33.3个百分点', tenths, ['单位']],
  ['余 in its place', '印发宣传品3.5万余份', leaflets, []],
  ['余 lost', '印发宣传品3.5万份', leaflets, ['约数用语']],
  ['余 behind', '印发宣传品35000份余', leaflets, []],
  ['约 in front', '参加群众约1200人次', about, []],
  ['约 lost', '参加群众1200人次', about, ['约数用语']],
  ['人 for 人次', '参加群众约1200人', about, ['单位']],
  ['预计', '计划改造预计2个', plan, []],
  ['预计 lost', '计划改造2个', plan, ['“预计”']],
  ['per head', '补助标准960元/人', each, []],
  ['per head lost', '补助标准960元', each, ['单位']],
  ['number and unit in boxes of their own', ['参加群众', '约', '1200', '人次'], about, []],
  ['in a row of a table', '项目：参加群众；2026年：约1200人次', about, []],
  ['the number of the next name', ['参加群众', '印发宣传品', '3.5万余份'], about, null],
  ['no number for none', '群众来信：—', absent, []],
  ['a number for none', '群众来信0件', absent, ['有没有数']],
])('%s', (_, text, one, expected) => {
  expect(beside(text, one)).toEqual(expected);
});

const amount = (value: string, unit: string): ShownFact =>
  fact({ label: '金额', unit, value: new Fraction(value) });

test.each<[string, ShownFact, string[]]>([
  ['金额三百零二点一二五二万元', amount('3021252', '元'), []],
  ['金额一千二百元', amount('1200', '元'), []],
  ['金额一千二百元', amount('1020', '元'), ['数值']],
  ['金额两万三千一百零五人', amount('23105', '人'), []],
  ['金额十二元三角五分', amount('12.35', '元'), []],
  ['金额十二元零五分', amount('12.05', '元'), []],
  ['金额百分之九十七点二五', amount('97.25', '%'), []],
  ['金额千分之一点八七', amount('1.87', '‰'), []],
  ['金额千分之一点八七', amount('1.87', '%'), ['单位']],
  ['金额九百六十元每人', amount('960', '元/人'), []],
  ['金额负五点二个百分点', amount('-5.2', '个百分点'), []],
  ['金额一亿零五十万元', amount('100500000', '元'), []],
])('read aloud: %s', (text, one, expected) => {
  expect(beside(text, one, true)).toEqual(expected);
});

test.each([
  ['截至2026年10月31日', '截至2026-10-31'],
  ['2026年1—9月', '2026-01-01至2026-09-30'],
  ['2026年2月', '2026-02-01至2026-02-28'],
  ['2026年', '2026-01-01至2026-12-31'],
  ['2026年1—9月（截至2026年9月20日）', '2026-01-01至2026-09-30，截至2026-09-20'],
  ['二零二六年一至十月', '2026-01-01至2026-10-31'],
  ['截至二零二六年十二月三十一日', '截至2026-12-31'],
  ['截至2026年10月底', ''],
])('%s is a time', (text, expected) => {
  const found = datesIn(folded(text));
  expect(found.map(({ asOf }) => asOfWords(asOf)).join()).toBe(expected);
});

test('words around a number find it, and may read on into its unit', () => {
  const villages = fact({ label: '行政村', unit: '个', value: new Fraction(8) });
  const anchor: Anchor = { kind: 'words', before: '全镇', after: '行政村' };
  const read = (text: string) =>
    readAt(outputText([text]), villages, anchor, none).map((one) => differences(one, villages));
  expect(read('全镇8个行政村，')).toEqual([[]]);
  expect(read('全镇9个行政村，')).toEqual([['数值']]);
  expect(read('全镇有许多行政村，')).toEqual([]);
});

test('a cell is found by its column’s name, or by its place where a card or picture has none', () => {
  const cell = fact({ label: '出生人数', unit: '人', value: new Fraction(3), village: 'heyuan' });
  const anchor: Anchor = { kind: 'cell', row: '禾源村', column: '出生人数', place: 1 };
  const rows = new Set(['禾源村', '合计']);
  const read = (...texts: string[]) =>
    readAt(outputText(texts), cell, anchor, rows).map(({ written }) => written);
  expect(read('村：禾源村；户数：12户；出生人数：3人')).toEqual(['3人']);
  expect(read('禾源村', '12户', '3人', '合计', '20户', '9人')).toEqual(['3人']);
  expect(read('禾源村', '户数', '12户', '出生人数', '3人', '合计', '20户')).toEqual(['3人']);
  expect(read('禾源村', '12户', '合计', '3人')).toEqual([]);
});
