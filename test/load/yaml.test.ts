import { expect, test } from 'vitest';
import { readYaml } from '#load/yaml.ts';

const messages = (text: string): string[] => {
  const read = readYaml(text, 'a.mdx', 2);
  return read.ok
    ? []
    : read.findings.map(({ place, message }) => `${place.line}:${place.column} ${message}`);
};
const value = (text: string): unknown => {
  const read = readYaml(text, 'a.mdx', 2);
  return read.ok ? read.value.value : read.findings;
};

const mark = '文件头里不能用 &、* 或 ! 开头的写法';

test.each([
  ['an anchor', 'a: &x 1', [`2:7 ${mark}`]],
  ['a tag of its own', 'a: !!str 1', [`2:10 ${mark}`]],
  ['a tag on a list', 'a: !!seq [1]', [`2:10 ${mark}`]],
  ['a merge key', '<<: {a: 1}', ['2:1 字段名“<<”不能使用']],
  ['a field twice', 'a: 1\nb: 2\na: 3', ['4:1 文件头里字段“a”写了两次']],
  ['a field twice, one quoted', 'a: 1\n"a": 3', ['3:1 文件头里字段“a”写了两次']],
  ['__proto__', '__proto__: {x: 1}', ['2:1 字段名“__proto__”不能使用']],
  ['constructor in a row', 'a: [{constructor: 1}]', ['2:6 字段名“constructor”不能使用']],
  ['a list as name', '? [1, 2]\n: b', ['2:3 字段名写法不对']],
  ['a leading zero', 'a: 010', ['2:4 数字 010 以 0 开头']],
  ['octal', 'a: 0o17', ['2:4 数字 0o17 不是十进制的普通写法']],
  ['hexadecimal', 'a: 0x1f', ['2:4 数字 0x1f 不是十进制的普通写法']],
  ['infinity', 'a: .inf', ['2:4 数字 .inf 不是十进制的普通写法']],
  ['no number', 'a: .nan', ['2:4 数字 .nan 不是十进制的普通写法']],
  ['an exponent', 'a: 1e3', ['2:4 数字 1e3 用了科学记数法']],
  [
    '18 digits',
    'a: 123456789012345678',
    ['2:4 数字 123456789012345678 超过 15 位有效数字，会丢失末位'],
  ],
  ['a second document', 'a: 1\n...\nb: 2', ['4:1 文件头格式有误：文件头里又有 --- 或 ...']],
  ['a directive', '%YAML 1.1\n---\na: no', ['2:1 文件头里不能用 % 开头的行']],
  ['a Chinese colon', '标题：通知', ['2:1 文件头没有写成“字段: 内容”']],
  ['a list', '- a', ['2:1 文件头没有写成“字段: 内容”']],
  ['two colons', 'a: b: c', ['2:4 文件头格式有误：内容里又有“: ”，要用英文双引号括起来']],
  ['an open quote', 'a: "b', ['2:6 文件头格式有误：缺少引号、括号或逗号']],
  ['a tab', '\ta: 1', ['2:1 文件头格式有误：缩进用了制表符，要用空格']],
])('%s is refused', (_, text, expected) => {
  expect(messages(text)).toEqual(expected);
});

test('an alias is refused where it stands, and so is its anchor', () => {
  expect(messages('a: &x 1\nb: *x')).toEqual([`2:7 ${mark}`, `3:4 ${mark}`]);
  expect(messages('a: *x').every((message) => message.startsWith('2:4'))).toBe(true);
});

test('words stay words: no, days, clock times, underscores, two-part numbers of the year', () => {
  expect(
    value('a: no\nb: yes\nc: on\nd: 2026-09-30\ne: 12:30:45\nf: 1_000\ng: 2026-09\nh: "010"'),
  ).toEqual({
    a: 'no',
    b: 'yes',
    c: 'on',
    d: '2026-09-30',
    e: '12:30:45',
    f: '1_000',
    g: '2026-09',
    h: '010',
  });
});

test('numbers, truth, nothing, lists and objects are read', () => {
  expect(value('a: 12.5\nb: true\nc:\nd: [1, {e: 甲}]\nf:\n  - 乙')).toEqual({
    a: 12.5,
    b: true,
    c: null,
    d: [1, { e: '甲' }],
    f: ['乙'],
  });
});

test('the place of a field counts from the top of the file', () => {
  const read = readYaml('a: 1\nrows:\n  - b: 甲', 'a.mdx', 2);
  if (!read.ok) throw new Error('not read');
  expect(read.value.placeOf(['rows', 0, 'b'])).toEqual({
    file: 'a.mdx',
    line: 4,
    column: 8,
    path: 'rows[0].b',
  });
  expect(read.value.placeOf(['c'])).toEqual({ file: 'a.mdx', line: 2, path: 'c' });
});

const laughs = Array.from({ length: 30 }, (_, index) =>
  index === 0 ? 'a0: &a0 [x, x]' : `a${index}: &a${index} [${`*a${index - 1}, `.repeat(9)}x]`,
).join('\n');

test.each([
  ['a billion laughs', laughs],
  ['brackets', `a: ${'['.repeat(100_000)}`],
  ['objects', `a: ${'{a: '.repeat(50_000)}1${'}'.repeat(50_000)}`],
  ['lists', `a:\n${'- '.repeat(100_000)}1`],
  ['60 levels of indent', Array.from({ length: 60 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ['the same field', 'a: 1\n'.repeat(40_000)],
  ['quotes', `a: ${'"'.repeat(200_001)}`],
  ['dashes', '-'.repeat(200_000)],
])('a bomb of %s is refused, soon and with few findings', (_, text) => {
  const found = messages(text);
  expect(found.length).toBeGreaterThan(0);
  expect(found.length).toBeLessThanOrEqual(20);
});

test('30,000 different fields are read in time', () => {
  const read = readYaml(Array.from({ length: 30_000 }, (_, i) => `k${i}: 1`).join('\n'), 'a', 2);
  expect(read.ok).toBe(true);
});
