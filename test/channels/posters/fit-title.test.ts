import { expect, test } from 'vitest';
import { paperOf } from '#channels/posters/paper.ts';
import { fitTitle } from '#channels/posters/templates/fit-title.ts';
import { themes } from '#channels/posters/theme.ts';
import { fieldTerms } from '#channels/posters/typography/field-terms.ts';
import { title } from '#channels/posters/typography/title.ts';
import { paperFormats } from '#domain/paper.ts';

const a3 = paperFormats.find(({ id }) => id === 'a3');
if (!a3) throw new Error('no A3');
const setting = { paper: paperOf(a3), theme: themes.teal, width: 1554 };

test.each([
  // Eight letters at 184 px take 1472 px; nine would take 1656.
  ['人口与家庭概况表', false, 184],
  // Ten letters: 1554 / 10 = 155.4 px.
  ['育儿补贴发放情况公示', false, 155],
  ['育儿补贴发放情况公示', true, 144],
])('%s is set in one line, as large as it goes', (content, inLittleRoom, size) => {
  const set = fitTitle(content, setting, inLittleRoom);
  expect(set.lines).toEqual([content]);
  expect(set.size).toBe(size);
});

test('sixty letters and more stay 15 mm high, whatever lines they take', () => {
  const long = `青山镇人民政府关于印发《青山镇2026年度农村人居环境整治提升和“厕所革命”工作实施方案》的通知及政策解读（试行第二版）`;
  expect([...long].length).toBeGreaterThanOrEqual(60);
  for (const content of [long, '低保公示'.repeat(20), 'W'.repeat(60)]) {
    const { size, fits, lines } = fitTitle(content, setting, true);
    expect(fits).toBe(true);
    expect(lines.join('')).toBe(content);
    // 15 mm at 150 dots an inch are 88.6 dots; letters fill 0.92 of the size.
    expect(size * 0.92).toBeGreaterThanOrEqual(88.6);
  }
});

test('lines part at the colon, between words, and evenly', () => {
  const lines = (content: string) => fitTitle(content, setting, true).lines;
  expect(lines('村级财务：二〇二六年三季度收支表')).toEqual([
    '村级财务：',
    '二〇二六年三季度收支表',
  ]);
  // Nineteen letters and four digits in two lines: 居民 and 基本 are words, 9.2 and 9 em.
  expect(lines('青山镇2026年城乡居民基本医疗保险缴费公告')).toEqual([
    '青山镇2026年城乡居民',
    '基本医疗保险缴费公告',
  ]);
});

test('a place and its 镇 are one name', () => {
  const { lines } = fitTitle('红岩县青山镇村务公开目录', { ...setting, width: 1000 }, false);
  expect(lines.join('|')).not.toMatch(/青山\|镇|红岩\|县/u);
});

test.each([
  ['农村居民最低生活保障对象公示', '农村居民最低生活保障|对象公示'],
  [
    '困难残疾人生活补贴和重度残疾人护理补贴发放名单公示',
    '困难残疾人生活补贴和重度|残疾人护理补贴发放名单公示',
  ],
  [
    '关于二〇二六年第三季度农村居民最低生活保障特困人员救助供养临时救助残疾人两项补贴孤儿基本生活费发放情况的公示公告',
    '关于二〇二六年第三季度农村居民|最低生活保障特困人员救助供养|临时救助残疾人两项补贴孤儿|基本生活费发放情况的公示公告',
  ],
])('%s: no term of the field is broken', (content, lines) => {
  expect(fitTitle(content, setting, false).lines.join('|')).toBe(lines);
});

test('a term stays whole wherever it stands in a title, and marks keep their place', () => {
  const before = '青山镇关于做好今年下半年全镇各村';
  const after = '工作的通知（试行）：看清楚、问明白';
  for (const [index, term] of fieldTerms.entries()) {
    const content = `${before.slice(0, index % before.length)}${term}${after}`;
    const { lines } = fitTitle(content, setting, index % 2 === 0);
    expect(lines.join('')).toBe(content);
    expect(lines.some((line) => line.includes(term)) ? '' : lines.join('|')).toBe('');
    expect(lines.filter((line) => /^[，。、；：？！）》”]|[（《“]$/u.test(line))).toEqual([]);
  }
});

test('with whole words only, a word wider than the column is a fault', () => {
  const set = title('Llanfairpwllgwyngyll公告', {
    width: 300,
    largest: 60,
    smallest: 60,
    leadingFactor: 1.2,
    mostLines: 3,
    perLine: 0.9,
    face: 'Sans',
    weight: 700,
    wholeWords: true,
  });
  expect(set.fits).toBe(false);
});
