import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkText } from '#cli/check-text.ts';
import type { Effects } from '#cli/effects.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhangbang-text-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function judged(
  name: string,
  content: string | Uint8Array,
  format: 'text' | 'json' = 'text',
) {
  const file = join(folder, name);
  writeFileSync(file, content);
  const lines: string[] = [];
  const effects: Effects = { print: (line) => lines.push(line), progress: () => {} };
  return { code: await checkText([file], { format }, effects), output: lines.join('\n') };
}

test('an ordinary report passes', async () => {
  const { code, output } = await judged(
    'clean.txt',
    '全年修路12公里，其中主路8公里、支路4公里。\n',
  );
  expect(output).toContain('0 个错误');
  expect(code).toBe(0);
});

test('a malformed decimal stops it, with line, column and the text', async () => {
  const { code, output } = await judged(
    'bad.txt',
    '第一段。\n今年参保率达到98、88%，比上年有所提高。\n',
  );
  expect(code).toBe(1);
  expect(output).toMatch(/bad\.txt:2:\d+ 错误 malformed-number/);
  expect(output).toContain('98、88%');
});

test.each(['text', 'json'] as const)(
  'personal data stops it and is printed masked only (%s)',
  async (format) => {
    // 11010519491231002X is the example of GB 11643, with a right check digit.
    const identity = '11010519491231002X';
    const { code, output } = await judged(
      'person.txt',
      `领款人身份证号${identity}，联系电话13800138000。\n`,
      format,
    );
    expect(code).toBe(1);
    expect(output).toContain('personal-data');
    expect(output).not.toContain(identity);
    expect(output).not.toContain('13800138000');
  },
);

test('GB18030 is read and said; binary files are refused', async () => {
  // “修路” in GB18030.
  const { code, output } = await judged('gbk.txt', new Uint8Array([0xd0, 0xde, 0xc2, 0xb7, 0x0a]));
  expect(output).toContain('按 GB18030 读取');
  expect(code).toBe(0);
  expect((await judged('binary.txt', new Uint8Array([1, 0, 2]))).code).toBe(1);
});
