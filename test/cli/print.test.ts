import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { print } from '#cli/print.ts';

vi.setConfig({ testTimeout: 120_000 });

const folder = mkdtempSync(join(tmpdir(), 'zhangbang-print-'));
const content = join(folder, 'content');
cpSync('test/fixtures/county', content, { recursive: true });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(out: string, more: { stale?: boolean; due?: boolean } = {}) {
  const said: string[] = [];
  const code = await print(
    { content, cache: join(folder, 'cache'), town: 'shiqiao', bleed: true, out, ...more },
    { print: (line) => said.push(line), progress: () => {} },
  );
  return { code, said: said.join('\n') };
}

const cells = (csv: string): string[][] =>
  csv
    .replace(/^\uFEFF/u, '')
    .trimEnd()
    .split('\r\n')
    .map((line) => line.split(','));

test('a package holds a PDF for each board, the list and checksums that agree', async () => {
  const out = join(folder, 'whole');
  const { code } = await run(out);
  expect(code).toBe(0);
  const pdfs = readdirSync(out).filter((name) => name.endsWith('.pdf'));
  const [, ...rows] = cells(readFileSync(join(out, '印刷清单.csv'), 'utf8'));
  const total = rows.pop();
  expect(rows.map((row) => row[1]).sort()).toEqual(pdfs.sort());
  const sheets = rows.reduce((sum, row) => sum + Number(row[7]), 0);
  expect(Number(total?.[7])).toBe(sheets);
  for (const row of rows) expect(Number(row[5]) * Number(row[6])).toBe(Number(row[7]));
  const sums = readFileSync(join(out, 'SHA256SUMS'), 'utf8').trimEnd().split('\n');
  expect(sums).toHaveLength(pdfs.length + 2);
  for (const line of sums) {
    const [digest, name = ''] = line.split('  ');
    const bytes = readFileSync(join(out, name));
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(digest);
  }
});

test('nothing is stale where nothing hangs: no package, and that is said', async () => {
  const out = join(folder, 'stale');
  const { code, said } = await run(out, { stale: true });
  expect([code, said, existsSync(out)]).toEqual([0, '没有要印的：墙上的都对，也不缺。', false]);
});
