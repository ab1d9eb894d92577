import { expect, test } from 'vitest';
import { parseDocument } from '#documents/parse.ts';
import { parsePool } from '#load/parse-pool.ts';

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
    // As JSON: a tree that came from a thread has the same fields, in the same order.
    expect(JSON.stringify(parsed)).toBe(
      JSON.stringify(bodies.map((body, index) => parseDocument(body, at(index)))),
    );
    expect(parsed[3]?.findings[0]?.place).toMatchObject({ file: at(3).file, line: 14 });
  } finally {
    await pool.close();
  }
});
