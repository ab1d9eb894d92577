import { expect, test } from 'vitest';
import { readJson } from '#load/json.ts';

const messages = (text: string): string[] => {
  const read = readJson(text, 'a.json');
  return read.ok
    ? []
    : read.findings.map(({ place, message }) => `${place.line}:${place.column} ${message}`);
};

test.each([
  ['a field twice', '{"a":1,\n "a":2}', '2:2 字段“a”写了两次'],
  ['a field twice, one escaped', '{"a":1,"\\u0061":2}', '1:8 字段“a”写了两次'],
  [
    '18 digits',
    '{"a":123456789012345678}',
    '1:6 数字 123456789012345678 超过 15 位有效数字，会丢失末位',
  ],
  [
    '16 decimals',
    '{"a":0.1234567890123456}',
    '1:6 数字 0.1234567890123456 超过 15 位有效数字，会丢失末位',
  ],
  ['an exponent', '{"a":1e3}', '1:6 数字 1e3 用了科学记数法'],
  ['a number that prints as an exponent', '{"a":0.00000001}', '1:6 数字 0.00000001 的小数位过多'],
  ['a negative zero', '{"a":-0}', '1:6 数字 -0 是负零'],
  ['a leading zero', '{"a":010}', '1:7 JSON 格式有误：数字以 0 开头'],
  ['__proto__', '{"__proto__":{"x":1}}', '1:2 字段名“__proto__”不能使用'],
  ['__proto__, escaped', '{"\\u005f_proto__":1}', '1:2 字段名“__proto__”不能使用'],
  ['constructor', '{"a":{"constructor":1}}', '1:7 字段名“constructor”不能使用'],
  ['a comma at the end', '{"a":1,\n}', '2:1 JSON 格式有误：最后一项后面多了逗号'],
  ['a comment', '{\n// 注\n"a":1}', '2:1 JSON 格式有误：不能写注释'],
  ['Chinese quotes', '{“a”:1}', '1:2 JSON 格式有误：用了中文引号，要用英文双引号'],
  ['a Chinese colon', '{"a"：1}', '1:5 JSON 格式有误：用了中文标点“：”，要用英文标点'],
  ['a Chinese comma', '{"a":1，"b":2}', '1:7 JSON 格式有误：用了中文标点“，”，要用英文标点'],
  ['single quotes', "{'a':1}", '1:2 JSON 格式有误：用了单引号，要用英文双引号'],
  ['no colon', '{"a" 1}', '1:6 JSON 格式有误：字段名后面缺少英文冒号'],
  ['no comma', '{"a":1\n"b":2}', '2:1 JSON 格式有误：前一项后面缺少英文逗号'],
  ['no end', '{"a":[1', '1:8 JSON 格式有误：缺少右方括号 ]'],
  ['a line break in a text', '{"a":"b\nc"}', '1:6 JSON 格式有误：文字没有用英文双引号结束'],
  ['NaN', '{"a":NaN}', '1:6 JSON 格式有误：这里的文字没有加英文双引号，或数字写法不对'],
  ['something behind', '{"a":1}x', '1:8 JSON 格式有误：这里的文字没有加英文双引号，或数字写法不对'],
  ['nothing', '', '1:1 JSON 格式有误：文件是空的'],
  ['depth', `{"a":${'['.repeat(40)}${']'.repeat(40)}}`, '1:45 括号嵌套超过 40 层'],
])('%s', (_, text, message) => {
  expect(messages(text)).toEqual([message]);
});

test.each([
  ['brackets in texts are no depth', JSON.stringify({ a: '[{"\\'.repeat(50) })],
  ['names of methods are words', '{"toString":1,"valueOf":2,"hasOwnProperty":3}'],
  ['15 digits and a sign', '{"a":-12345678901234.5}'],
  ['40 levels', `${'['.repeat(40)}${']'.repeat(40)}`],
])('%s', (_, text) => {
  expect(readJson(text, 'a.json')).toMatchObject({ ok: true, value: { value: JSON.parse(text) } });
});

test('the place of a field is its value’s; of a missing one, that of what should hold it', () => {
  const read = readJson('{\n  "rows": [\n    { "a": 1 }\n  ]\n}', 'a.json');
  if (!read.ok) throw new Error('not read');
  const at = (...path: (string | number)[]) => read.value.placeOf(path);
  expect(at('rows', 0, 'a')).toEqual({ file: 'a.json', line: 3, column: 12, path: 'rows[0].a' });
  expect(at('rows', 0, 'b')).toEqual({ file: 'a.json', line: 3, column: 5, path: 'rows[0].b' });
  expect(at()).toEqual({ file: 'a.json', line: 1, column: 1, path: '' });
});

test.each([
  ['brackets', '['.repeat(1_000_000)],
  ['objects', '{"a":'.repeat(500_000)],
  ['the same field', `{${'"a":1,'.repeat(300_000)}"a":1}`],
  ['commas', ','.repeat(1_000_000)],
  ['quotes', '"'.repeat(1_000_001)],
  ['backslashes', `"${'\\'.repeat(1_000_000)}`],
])('a million characters of %s: few findings, soon', (_, text) => {
  const found = messages(text);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(20);
});
