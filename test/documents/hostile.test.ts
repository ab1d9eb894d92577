import { expect, test } from 'vitest';
import { parseDocument } from '#documents/parse.ts';
import { judgeText } from '#documents/references.ts';

const errors = (body: string, line = 1) =>
  parseDocument(body, { file: 'a.mdx', line }).findings.filter(
    ({ severity }) => severity === 'error',
  );

const hostile: Record<string, string[]> = {
  esm: [
    'import fs from "fs"',
    "import { readFileSync } from 'node:fs'",
    'import * as fs from "fs"',
    'import "./x.js"',
    'import("fs")',
    'export const x = 1',
    'export default 1</\\',
    'export function f() {}',
    'export { x }',
    'export * from "x"',
    '    import fs from "fs"',
    '正文。\n\n> import fs from "fs"',
  ],
  expression: [
    "{fs.readFileSync('x')}",
    '{1+1}',
    '{births + 1}',
    '{births+1}',
    '{`x`}',
    '{"x"}',
    '{() => 1}',
    '{...props}',
    '{a ? b : c}',
    '{/* 注释 */}',
    '{process.env.HOME}',
    '{eval("你好")}',
    '{[1, 2]}',
    '{births * 100 / total}',
    '<a@b.cn>\u0000{fs.x()}',
    '| 甲 |\n|---|\n| {1+1} |',
    '# {a()}',
    '- {a()}',
    '甲$'.concat('{a.b}'),
    '{fs.readFileSync("x")',
  ],
  html: [
    '<script>alert(1)</script>',
    '<script src=x',
    '<b>粗</b>',
    '<br>',
    '<br/>',
    '<img src=x onerror=alert(1)>',
    '<img src="http://x/a.png">',
    '<svg/onload=alert(1)>',
    '<!-- 注释 -->',
    '<!--',
    '<?php echo 1 ?>',
    '<![CDATA[x]]>',
    '<!DOCTYPE html>',
    '</div>',
    '<div\n\nclass="x">',
    '<a href="http://x.cn">x</a>',
    '<a href="*x*">y</a>',
    '<iframe src=x>',
    '<style>p{color:red}</style>',
    '| 甲 |\n|---|\n| <b>x</b> |',
    '> <p\n> class="x">',
    '正文[^1]\n\n[^1]: <b>x</b>',
  ],
  attribute: [
    '<Fact id={births} />',
    '<Fact id=births />',
    '<Fact id=“births” />',
    '<Fact id="births" onclick="x" />',
    '<Policy {...props} />',
    '<Identity id="a" style="x" />',
    '<Chart kind={kind} title="x" facts="a" />',
    'onclick="alert(1)"',
    '<Notice tone="info" title="{1+1}">\n\n甲\n\n</Notice>',
    '<Figure src="images/a.jpg" alt="<script>" />',
  ],
  component: [
    '<Foo />',
    '<Foo bar="1">x</Foo>',
    '<Foo.Bar x="1" />',
    '<Fragment>x</Fragment>',
    '<fact id="births" />',
    '文字 <Chart kind="bar" title="x" facts="a" />',
    '<Identity id="a" /> 文字',
    '<Fact id="births">x</Fact>',
    '> <Identity id="a" />',
    '<Notice tone="info" title="x">\n\n甲',
    '</Notice>',
    '<Notice tone="info" title="x">\n\n<Steps title="y">\n\n1. 甲\n\n</Notice>\n\n</Steps>',
    '<Notice tone="red" title="x">\n\n甲\n\n</Notice>',
    '<Notice title="x">\n\n甲\n\n</Notice>',
    '<Identity id="Bad Id" />',
    '<Identity id="a" id="b" />',
    '<Identity id />',
    '<Identity id="a">',
    '<Steps title="x" />',
    '<Steps title="x">\n\n说明文字\n\n</Steps>',
    '<Chart kind="pie" title="x" facts="a" />',
    '<FactTable facts="a b" caption="x" periods="2026-13" />',
  ],
  url: [
    '[x](javascript:alert(1))',
    '[x](JaVaScRiPt:alert(1))',
    '[x](java&#x09;script:alert(1))',
    '[x](javascript&colon;alert(1))',
    '[x](&#106;avascript:alert(1))',
    '[x](<java\tscript:alert(1)>)',
    '[x](\u0001javascript:alert(1))',
    '<javascript:alert(1)>',
    '[x](data:text/html,x)',
    '[x](vbscript:x)',
    '[x](file:///etc/passwd)',
    '[x](//evil.example)',
    '[x](\\\\\\\\evil.example)',
    '[x](/absolute)',
    '[x](http:evil.example)',
    '[x](http://user:pass@x.cn/)',
    '[x]()',
    '[x][甲]\n\n[甲]: javascript:alert(1)',
    '![图](http://x.cn/a.jpg)',
    '![图](/images/a.jpg)',
    '![图](images/../a.jpg)',
    '![图](../other/images/a.jpg)',
    '![图](images/a.svg)',
    '![](images/a.jpg)',
    '文字 ![图](images/a.jpg)',
    '![图][甲]\n\n[甲]: images/a.jpg',
    '[![图](images/a.jpg)](a.html)',
    '[<Policy id="a" />](b.html)',
  ],
  unicode: [
    '甲\u0000乙',
    '甲\u202e乙',
    '甲\u2066乙',
    '甲\ufffd乙',
    '甲\u0007乙',
    '甲\u0085乙',
    '甲\u2028乙',
    '甲\u200f乙',
    '甲\r乙',
    '甲\ud800乙',
  ],
  nesting: [
    '>'.repeat(30),
    `${'- '.repeat(30)}a`,
    Array.from({ length: 40 }, (_, i) => `${' '.repeat(2 * i)}- 甲`).join('\n'),
  ],
  reference: [
    '{Births}',
    '{birth_count}',
    '{births@}',
    '{ births }',
    '｛births｝',
    '{births@A}',
    '{births#2026-1}',
    '正文[^没有]',
  ],
};

const rows = Object.entries(hostile).flatMap(([kind, bodies]) =>
  bodies.map((body) => ({ kind, body })),
);

test.each(rows)('$kind $body', ({ body }) => {
  const found = errors(body);
  expect(found.length).toBeGreaterThan(0);
  for (const { place, hint, message } of found) {
    expect(place.line).toBeGreaterThan(0);
    expect(place.column).toBeGreaterThan(0);
    expect(`${message}${hint}`).toMatch(/\p{Script=Han}/u);
  }
});

test('the list is long enough to mean something', () => {
  expect(rows.length).toBeGreaterThanOrEqual(60);
});

// Line 5 is the first line of the body, as after a front matter of four lines.
test.each([
  ['正文{1+1}', 'unsafe-content', 5, 3, '{1+1}'],
  ['甲\n\n乙<b>丙', 'unsafe-content', 7, 2, '<b>'],
  ['甲\n乙 {Births}', 'unknown-reference', 6, 3, '{Births}'],
  ['- 甲\n- 乙<br>', 'unsafe-content', 6, 4, '<br>'],
  ['| 甲 | 乙 |\n|---|---|\n| 1 | {a()} |', 'unsafe-content', 7, 7, '{a()}'],
  ['> 甲\n> 乙<br>', 'unsafe-content', 6, 4, '<br>'],
  ['甲\n\n<Identity id="Bad" />', 'invalid-content', 7, 1, '<Identity id="Bad" />'],
  ['甲 [x](javascript:y)', 'unsafe-content', 5, 3, '[x](javascript:y)'],
  ['甲\u202e乙', 'unsafe-content', 5, 2, 'U+202E'],
  ['**甲<b>**', 'unsafe-content', 5, 4, '<b>'],
])('%j has its place', (body, rule, line, column, quote) => {
  expect(errors(body, 5).map((finding) => [finding.rule, finding.place])).toEqual([
    [rule, { file: 'a.mdx', line, column, quote }],
  ]);
});

test('an attribute that does not exist names those that do', () => {
  const [finding] = errors('<Hotline id="a" phone="1" />');
  expect(finding?.message).toBe('组件 Hotline 没有属性 phone');
  expect(finding?.hint).toContain('id（必填');
});

test.each([
  ['{births}人口{1+1}', ['{1+1}']],
  ['标题<b>', ['<b>']],
  ['人口{births@niujiaochong}年收入<5000元{附件1}', []],
])('a one-line string %s is judged alike', (text, quotes) => {
  const place = { file: 'a.json', path: 'title' };
  expect(judgeText(text, place).map((finding) => finding.place)).toEqual(
    quotes.map((quote) => ({ ...place, quote })),
  );
});
