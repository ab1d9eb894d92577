import { expect, test } from 'vitest';
import { decodeText, lineAndColumn } from '#load/decode.ts';

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const decode = (content: Uint8Array | string, limit = 1000) =>
  decodeText(
    typeof content === 'string' ? new TextEncoder().encode(content) : content,
    'a.json',
    limit,
  );

test.each([
  ['plain', '甲\n乙', '甲\n乙'],
  ['a byte-order mark', '\ufeff甲', '甲'],
  ['line ends of Windows', '甲\r\n乙\r\n', '甲\n乙\n'],
  ['line ends of old Macs', '甲\r乙', '甲\n乙'],
  ['nothing', '', ''],
])('%s', (_, written, text) => {
  expect(decode(written)).toEqual({ text });
});

test.each([
  // 甲 in GBK is BC D7.
  ['GBK', bytes(0x7b, 0xbc, 0xd7), '文件不是 UTF-8 编码（可能是 GBK）'],
  ['UTF-16 of Windows', bytes(0xff, 0xfe, 0x7b, 0x00), '文件是 UTF-16 编码'],
  ['UTF-16, big end first', bytes(0xfe, 0xff, 0x00, 0x7b), '文件是 UTF-16 编码'],
  ['UTF-16 without mark', bytes(0x7b, 0x00, 0x7d, 0x00), '文件不是文本（里面有空字节）'],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), '文件不是 UTF-8 编码（可能是 GBK）'],
  ['an overlong slash', bytes(0xc0, 0xaf), '文件不是 UTF-8 编码（可能是 GBK）'],
  ['half a surrogate pair', bytes(0xed, 0xa0, 0x80), '文件不是 UTF-8 编码（可能是 GBK）'],
  ['a character cut short', bytes(0xe7, 0x94), '文件不是 UTF-8 编码（可能是 GBK）'],
])('%s is refused', (_, content, message) => {
  expect(decode(content)).toMatchObject({
    findings: [{ rule: 'unreadable-file', severity: 'error', message, place: { file: 'a.json' } }],
  });
});

test('a file that is too long says how long it is and may be', () => {
  expect(decode('a'.repeat(2049), 2048)).toMatchObject({
    findings: [{ message: '文件有 3 KB，最多 2 KB' }],
  });
});

test.each([
  [0, 1, 1],
  [1, 1, 2],
  [2, 2, 1],
  [3, 3, 1],
  [4, 3, 2],
])('offset %i of a short text is line %i, column %i', (offset, line, column) => {
  expect(lineAndColumn('a\n\nb', offset)).toEqual({ line, column });
});
