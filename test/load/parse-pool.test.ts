import { expect, test } from 'vitest';
import { parseDocument } from '#documents/parse.ts';
import { type Parsed, parsePool } from '#load/parse-pool.ts';

const bodies = Array.from(
  { length: 40 },
  (_, index) =>
    `一、标题${index}\n\n正文{births}，见<b>第${index}项</b>。\n\n| 甲 | 乙 |\n|---|---|\n| 1 | 2 |\n`,
);
const at = (index: number) => ({ file: `towns/x/documents/d${index}.mdx`, line: 12 });

test.each([
  { name: 'in this thread', count: 10 },
  { name: 'in threads', count: 10_000 },
])('$name: the same trees and findings as parsing one by one', async ({ count }) => {
  const pool = parsePool(count);
  try {
    const parsed = await Promise.all(bodies.map((body, index) => pool.parse(body, at(index))));
    expect(parsed).toEqual(
      bodies.map((body, index) => JSON.stringify(parseDocument(body, at(index)))),
    );
    const { findings } = JSON.parse(parsed[3] ?? '') as Parsed;
    expect(findings[0]?.place).toMatchObject({ file: at(3).file, line: 14 });
  } finally {
    await pool.close();
  }
});
