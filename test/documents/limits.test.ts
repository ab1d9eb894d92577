import { expect, test } from 'vitest';
import { parseDocument } from '#documents/parse.ts';

const at = { file: 'a.mdx', line: 1 };
const fill = (part: string, bytes = 80_000) => part.repeat(Math.ceil(bytes / part.length));

test.each([
  ['*a_ ', '“*”'],
  ['~a~ ', '“~”'],
  ['[a](', '“[”'],
  ['![', '“[”'],
  ['<a ', '“<”'],
  ['{a', '“{”'],
  ['`a ``b ', '“`”'],
  ['&a;', '“&”'],
  ['| ', '“|”'],
  ['- ', '嵌套'],
  ['> ', '嵌套'],
  ['a\n', '行'],
  ['\n> a\n', '行'],
  ['- a\n', '行'],
  ['\r> a', 'U+000D'],
])('80 KB of %j is refused before it is parsed', (part, reason) => {
  const { tree, findings } = parseDocument(fill(part), at);
  expect(tree.children).toEqual([]);
  expect(findings[0]).toMatchObject({ rule: 'unsafe-content', severity: 'error' });
  expect(findings[0]?.message).toContain(reason);
});

test('more than 256 KiB is refused, in bytes and not in characters', () => {
  const [finding] = parseDocument('汉'.repeat(90_000), at).findings;
  expect(finding?.message).toBe('正文 264 KB，最多 256 KB');
  expect(parseDocument('汉'.repeat(87_000), at).findings).toEqual([]);
});

test('a table that would swell is refused', () => {
  const table = `|${fill('a|', 180)}\n|${fill('-|', 180)}\n${'|a\n'.repeat(1000)}`;
  expect(parseDocument(table, at).findings[0]?.message).toContain('格');
});

test('a table with many rows and marks is ordinary', () => {
  const row = '| 牛角冲 | **12** | {births@niujiaochong} |\n';
  const body = `| 村 | 户 | 人 |\n|---|---|---|\n${row.repeat(1000)}`;
  expect(parseDocument(body, at).findings).toEqual([]);
});
