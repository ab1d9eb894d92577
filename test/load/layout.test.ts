import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { listContent } from '#load/layout.ts';

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'zhangbang-layout-'));
  for (const file of ['site.json', 'rules.json', 'towns/a/town.json']) put(file);
});

afterEach(() => rmSync(root, { recursive: true, force: true }));

function put(file: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), '{}');
}

const refused = async (): Promise<string[]> =>
  (await listContent(root)).findings.map(({ place, message }) => `${place.file}: ${message}`);

test('every kind of file at its place is listed, without its extension as id', async () => {
  for (const file of [
    'waivers.json',
    'policies/child-care.mdx',
    'towns/a/facts/2026-01--08.json',
    'towns/a/registers/clinics.json',
    'towns/a/documents/report.mdx',
    'towns/a/boards/finance.json',
    'towns/a/lists/elder.json',
    'towns/a/images/square.jpg',
  ]) {
    put(file);
  }
  const { findings, towns, policies, waivers } = await listContent(root);
  expect(findings).toEqual([]);
  expect(waivers?.file).toBe('waivers.json');
  expect(policies.map(({ id }) => id)).toEqual(['child-care']);
  const [town] = towns;
  expect(town && [town.facts, town.documents, town.images].flat().map(({ id }) => id)).toEqual([
    '2026-01--08',
    'report',
    'square',
  ]);
});

test.each([
  '.DS_Store',
  'towns/a/Thumbs.db',
  'towns/a/documents/desktop.ini',
  'towns/a/documents/~$report.docx',
  'towns/a/documents/.~lock.report.odt#',
  'towns/a/documents/report.mdx~',
  'towns/a/images/.gitkeep',
])('%s is left behind by a system and passed over', async (file) => {
  put(file);
  expect(await refused()).toEqual([]);
});

test.each([
  ['notes.txt', 'notes.txt: 不认识的文件或文件夹'],
  ['.env', '.env: 不认识的文件或文件夹'],
  ['towns/readme.md', 'towns/readme.md: “readme.md”不合要求'],
  ['towns/a/notes.txt', 'towns/a/notes.txt: 不认识的文件或文件夹'],
  ['towns/a/documents/report.md', 'towns/a/documents/report.md: 不认识的文件或文件夹'],
  ['towns/a/documents/report.docx', 'towns/a/documents/report.docx: 不认识的文件或文件夹'],
  ['towns/a/documents/old/report.mdx', 'towns/a/documents/old: 不认识的文件或文件夹'],
  ['towns/a/images/map.svg', 'towns/a/images/map.svg: 不认识的文件或文件夹'],
  ['towns/a/images/map.PNG', 'towns/a/images/map.PNG: 不认识的文件或文件夹'],
  ['towns/a/facts/september.json', 'towns/a/facts/september.json: 文件名“september.json”不合要求'],
  ['towns/a/facts/2026-13.json', 'towns/a/facts/2026-13.json: 文件名“2026-13.json”不合要求'],
  ['towns/a/documents/通知.mdx', 'towns/a/documents/通知.mdx: 文件名“通知.mdx”不合要求'],
  ['towns/a/documents/a b.mdx', 'towns/a/documents/a b.mdx: 文件名“a b.mdx”不合要求'],
  ['towns/a/documents/con.mdx', 'towns/a/documents/con.mdx: 文件名“con.mdx”不合要求'],
  ['towns/a/documents/..mdx', 'towns/a/documents/..mdx: 文件名“..mdx”不合要求'],
  ['towns/a/documents/a\nb.mdx', 'towns/a/documents/a\nb.mdx: 文件名“a\nb.mdx”不合要求'],
  [
    'towns/a/documents/a\u202efdp.mdx',
    'towns/a/documents/a\u202efdp.mdx: 文件名“a\u202efdp.mdx”不合要求',
  ],
  ['towns/nul/town.json', 'towns/nul: “nul”不合要求'],
  ['towns/B/town.json', 'towns/B: “B”不合要求'],
  ['towns/county/town.json', 'towns/county: “county”留给全县汇总'],
  ['towns/b/facts/2026.json', 'towns/b/town.json: 缺少 town.json'],
])('%s is refused where it stands', async (file, expected) => {
  put(file);
  expect(await refused()).toEqual([expected]);
});

test('two names that differ in case only are named together', async () => {
  put('towns/a/documents/report.mdx');
  put('towns/a/documents/Report.mdx');
  expect(await refused()).toContain(
    'towns/a/documents/report.mdx: 与“Report.mdx”只差大小写，在有的电脑上会互相覆盖',
  );
});

test('two pictures for one address are named together', async () => {
  put('towns/a/images/square.jpg');
  put('towns/a/images/square.png');
  expect(await refused()).toEqual([
    'towns/a/images/square.png: 与“square.jpg”同名，会发布到同一处',
  ]);
});

test.each([
  ['a file', 'towns/a/documents/passwd.mdx', '/etc/passwd'],
  ['a folder', 'towns/a/images', '/etc'],
  ['a town', 'towns/b', '/etc'],
  ['its own folder', 'towns/a/documents', '.'],
  ['nowhere', 'policies', 'nowhere'],
])('a link to %s is never followed', async (_, file, target) => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  symlinkSync(target, join(root, file));
  expect(await refused()).toEqual([`${file}: 这是链接或特殊文件，不读取`]);
});

test('a pipe is not opened: reading it would wait for ever', async () => {
  mkdirSync(join(root, 'towns/a/documents'), { recursive: true });
  const { status } = spawnSync('mkfifo', [join(root, 'towns/a/documents/pipe.mdx')]);
  if (status !== 0) throw new Error('mkfifo is missing');
  expect(await refused()).toEqual(['towns/a/documents/pipe.mdx: 这是链接或特殊文件，不读取']);
});

test('a name that is not UTF-8 is refused, not a fault', async () => {
  mkdirSync(join(root, 'towns/a/documents'), { recursive: true });
  const folder = Buffer.from(join(root, 'towns/a/documents/'));
  writeFileSync(Buffer.concat([folder, Buffer.from([0xbc, 0xd7]), Buffer.from('.mdx')]), '');
  const [first] = await refused();
  expect(first).toContain('文件名读不出来，可能不是 UTF-8 编码');
});
