import { expect, test } from 'vitest';
import { personalData } from '#checks/personal-data.ts';
import { type CountyParts, checkInput } from './county-builder.ts';

const seen = (parts: CountyParts): (string | undefined)[][] =>
  personalData(checkInput(parts)).map(({ place: { file, path, line, quote } }) => [
    file,
    path ?? (line === undefined ? undefined : String(line)),
    quote,
  ]);

const town = 'towns/qingshan';
const row = (programme: string) => ({
  serial: 1,
  name: '张*三',
  village: 'east',
  programme,
  amount: 960,
  unit: '元',
  period: '2026年',
});

test('the smallest county, with a list, a board and a document, is clean', () => {
  expect(seen({ documents: { a: {} }, boards: { b: {} }, lists: { c: {} } })).toEqual([]);
});

test('rows of a document’s table are read under the names of their columns', () => {
  const body = '## 低保对象\n\n| 姓名 | 村 |\n| --- | --- |\n| 祝小满 | 东村 |\n| 张*三 | 西村 |';
  expect(seen({ documents: { a: { body } } })).toEqual([[`${town}/documents/a.mdx`, '5', '祝**']]);
});

test('a register’s rows, a board’s paragraphs and a head are read', () => {
  expect(
    seen({
      registers: {
        r: { kind: 'table', columns: ['姓名', '类别'], rows: [['祝小满', '特困']] },
      },
      boards: { b: { parts: [{ kind: 'text', paragraphs: ['值班 138-0013-8000'] }] } },
      documents: { a: { description: '证件 420683199001011234' } },
    }).sort(),
  ).toEqual([
    [`${town}/boards/b.json`, 'parts[0].paragraphs[0]', '138****8000'],
    [`${town}/documents/a.mdx`, 'description', '42*************234'],
    [`${town}/registers/r.json`, 'rows[0][0]', '祝**'],
  ]);
});

test('a duty mobile that the town declares passes wherever it is printed', () => {
  const hotlines = [{ id: 'town', label: '镇值班电话', phone: '138-0013-8000' }];
  const documents = { a: { body: '值班电话13800138000。' } };
  expect(seen({ town: { hotlines }, documents })).toEqual([]);
});

test('a list of persons names no programme of health, birth or bereavement', () => {
  expect(seen({ lists: { l: { kind: 'reward', rows: [row('奖励扶助')] } } })).toEqual([]);
  expect(seen({ lists: { l: { kind: 'reward', rows: [row('特别扶助')] } } })).toEqual([
    [`${town}/lists/l.json`, 'rows[0].programme', '特别扶助'],
  ]);
});

test('a number cut by markup, entities or the end of a line is one number', () => {
  for (const body of [
    '**138**00138000',
    '**138**0013_8000_',
    '138&#48;0138000',
    '身份证4206831990\n01011234',
  ]) {
    expect(seen({ documents: { a: { body } } }), body).toHaveLength(1);
  }
});

test('a record, a roster and the words before a table say what names are about', () => {
  const bodies = [
    '姓名：祝小满\n\n病情：脑梗后遗症',
    '## 低保对象名单\n\n祝小满、乔大有',
    '低保户花名册如下：\n\n| 编号 | 户主 |\n| --- | --- |\n| 1 | 祝小满 |',
  ];
  for (const body of bodies) expect(seen({ documents: { a: { body } } }), body).not.toEqual([]);
  expect(seen({ documents: { a: { body: '## 汇演节目单\n\n祝小满、乔大有' } } })).toEqual([]);
});
