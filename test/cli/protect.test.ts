import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { protect } from '#cli/protect.ts';
import { runCommand } from '../build/run-command.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhangbang-protect-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, value: unknown): string {
  const path = join(folder, name);
  writeFileSync(path, typeof value === 'string' ? value : JSON.stringify(value));
  return path;
}

async function run(path: string, more: { format?: 'json' | 'csv'; threshold?: number } = {}) {
  const printed: string[] = [];
  const told: string[] = [];
  const code = await protect(
    { table: path, threshold: 5, width: 3, format: 'json', ...more },
    { print: (line) => printed.push(line), progress: (line) => told.push(line) },
  );
  return { code, printed: printed.join('\n'), told: told.join('\n') };
}

const good = {
  rows: ['东村', '西村', '南村'],
  columns: ['低保'],
  cells: [[2], [10], [30]],
  columnTotals: [42],
};

test('the same shape comes out, with null for hidden numbers and nothing else on standard output', async () => {
  const { code, printed, told } = await run(file('good.json', good));
  expect(code).toBe(0);
  const shown = JSON.parse(printed) as typeof good;
  expect(Object.keys(shown)).toEqual(['rows', 'columns', 'cells', 'columnTotals']);
  expect(shown.cells[0]).toEqual([null]);
  expect(shown.cells.flat().filter((value) => value === null)).toHaveLength(2);
  expect(shown.columnTotals).toEqual([42]);
  expect(told).toContain('不公开 2 格');
});

test('a spreadsheet gets a byte order mark, words instead of numbers, and no formulas', async () => {
  const path = file('formula.json', {
    ...good,
    rows: ['=1+1', '西,村', '南村'],
    cells: [[2], [4], [36]],
  });
  const { printed } = await run(path, { format: 'csv' });
  expect(printed).toBe('\uFEFF,低保\r\n\'=1+1,不公开\r\n"西,村",不公开\r\n南村,36\r\n合计,42\r');
});

test.each([
  [
    'a total that is wrong',
    { ...good, columnTotals: [41] },
    '“低保”的合计填 41，各数之和是 42，相差 1',
  ],
  [
    'a row that is too long',
    { ...good, cells: [[2], [10, 1], [30]] },
    '“西村”这一行有 2 个数，应有 1 个',
  ],
  ['rows without cells', { ...good, cells: [[2]] }, 'cells 有 1 行，rows 有 3 个行名'],
  ['half a person', { ...good, cells: [[2.5], [10], [30]] }, 'cells[0][0]'],
  ['a row that is too short', { ...good, cells: [[2], [], [30]] }, '“西村”这一行有 0 个数'],
  ['more than the solver looks at', { ...good, cells: [[2e12], [10], [30]] }, '超过一万亿'],
  [
    'null beside huge numbers',
    { ...good, cells: [[null], [2e11], [30]], columnTotals: [2e11 + 32] },
    '超过一亿的数 200000000032',
  ],
  ['a number in quotes', { ...good, cells: [['2'], [10], [30]] }, 'cells[0][0]'],
  ['a name missing', { ...good, rows: ['东村', '', '南村'] }, 'rows[1]'],
  ['a negative count', { ...good, cells: [[-2], [10], [30]] }, 'cells[0][0]'],
  ['an unknown field', { ...good, totl: 42 }, 'totl'],
  ['no JSON', '{"rows": [', 'JSON 格式有误'],
  ['null that nothing fits', { ...good, cells: [[null], [20], [30]] }, '比公开各数之和 50 还小'],
])('%s is a finding, and nothing is printed', async (name, table, message) => {
  const { code, printed, told } = await run(file(`${name}.json`, table));
  expect(code).toBe(1);
  expect(printed).toBe('');
  expect(told).toContain(message);
});

test('on the command line: help, a missing file, a missing option, a bad number', () => {
  const help = runCommand(['protect', '--help']);
  expect(help.status).toBe(0);
  expect(help.stdout).toContain('核对不通过，什么也不输出');
  expect(runCommand(['protect', '--table', join(folder, 'none.json')])).toMatchObject({
    status: 2,
    stdout: '',
  });
  expect(runCommand(['protect']).stderr).toContain('缺少选项');
  expect(runCommand(['protect', '--table', 'x', '--threshold', '2.5']).status).toBe(2);
  const done = runCommand(['protect', '--table', file('good2.json', good), '--format', 'csv']);
  expect(done.status).toBe(0);
  expect(done.stdout.startsWith('\uFEFF')).toBe(true);
});

test('threshold 0 hides nothing and says so', async () => {
  const { code, printed, told } = await run(file('none.json', good), { threshold: 0 });
  expect(code).toBe(0);
  expect(JSON.parse(printed)).toEqual(good);
  expect(told).toContain('没有小于 0 的数');
});

test('a threshold that gives the count away, and names that stand twice, are pointed out', async () => {
  const low = await run(file('low.json', good), { threshold: 3 });
  expect(low.code).toBe(0);
  expect(low.told).toContain('范围只有 1 宽；要留 3，门槛至少 5');
  const twice = await run(file('twice.json', { ...good, rows: ['东村', '西村', '东村'] }));
  expect(twice.code).toBe(0);
  expect(twice.told).toContain('行名“东村”重复');
  expect((await run(file('good-again.json', good))).told).not.toContain('注意');
});
