import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { select } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type CommandResult, runCommand } from './run-command.ts';
import { pageTree, readSite, siteFiles } from './site-files.ts';
import { warmCache } from './warm-cache.ts';

const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'zhangbang-posted-'));
const content = join(folder, 'content');
const inventory = join(content, 'towns/shiqiao/posted.json');
const cache = ['--content', content, ...warmCache(folder)];

const posted = (...args: string[]): CommandResult => runCommand(['posted', ...args, ...cache]);

interface Report {
  findings: { rule: string; message: string; place: { file: string } }[];
}
const staleIn = ({ stdout }: CommandResult): string[] =>
  (JSON.parse(stdout) as Report).findings
    .filter(({ rule }) => rule === 'stale-board')
    .map(({ message }) => message);

function edit(file: string, from: string, to: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(path, text.replace(from, to));
}

beforeAll(() => {
  cpSync('test/fixtures/county', content, { recursive: true });
  for (const board of ['population', 'services']) {
    const { status, stderr } = posted('--board', board, '--village', 'all', '--date', '2026-10-10');
    expect(status, stderr).toBe(0);
  }
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the same record twice leaves the same bytes and says so', () => {
  const before = readFileSync(inventory, 'utf8');
  const again = posted('--board', 'services', '--village', 'all', '--date', '2026-10-10');
  expect(again.status).toBe(0);
  expect(again.stdout).toContain('没有变化');
  expect(readFileSync(inventory, 'utf8')).toBe(before);
});

test('a photo is recorded by name and fingerprint, and is not copied', () => {
  const before = readFileSync(inventory, 'utf8');
  const args = ['--board', 'services', '--village', 'xihe', '--date', '2026-10-10'];
  const photo = 'test/fixtures/county/towns/shiqiao/images/square.png';
  expect(posted(...args, '--photo', photo).status).toBe(0);
  expect(readFileSync(inventory, 'utf8')).toMatch(
    /"photo":\{"name":"square\.png","digest":"[0-9a-f]{16}"\}/,
  );
  expect(existsSync(join(content, 'towns/shiqiao/square.png'))).toBe(false);
  writeFileSync(inventory, before);
});

test.each([
  {
    args: ['--board', 'nothing', '--village', 'all', '--date', '2026-10-10'],
    text: '没有编号为 nothing 的公开栏',
  },
  {
    args: ['--board', 'services', '--village', 'north', '--date', '2026-10-10'],
    text: '没有编号为 north 的村',
  },
  {
    args: ['--board', 'population', '--village', 'xihe', '--date', '2026-10-10'],
    text: '不在 xihe 张贴',
  },
  {
    args: ['--board', 'services', '--village', 'all', '--date', '2026-10-21'],
    text: '晚于本期日期',
  },
  { args: ['--board', 'services', '--village', 'all', '--date', '2026-02-30'], text: '存在的日期' },
  { args: ['--board', 'services', '--village', 'all'], text: '--date' },
  {
    args: ['--board', 'services', '--village', 'all', '--date', '2026-10-10', '--size', 'b7'],
    text: '没有幅面',
  },
  {
    args: [
      '--board',
      'services',
      '--village',
      'all',
      '--date',
      '2026-10-10',
      '--code',
      'QH-C7D-K3F9',
    ],
    text: '不认识版本码',
  },
  {
    args: [
      '--board',
      'services',
      '--village',
      'all',
      '--date',
      '2026-10-10',
      '--photo',
      'package.json',
    ],
    text: '照片',
  },
])('refused and nothing written: $args', ({ args, text }) => {
  const before = readFileSync(inventory, 'utf8');
  const { status, stderr } = posted(...args);
  expect(status).toBe(2);
  expect(stderr).toContain(text);
  expect(readFileSync(inventory, 'utf8')).toBe(before);
});

test('one fact changed: exactly the boards that show it are named, and their codes’ pages say so', () => {
  const clean = runCommand(['check', '--format', 'json', ...cache]);
  expect(clean.status).toBe(0);
  expect(staleIn(clean)).toEqual([]);

  edit('towns/shiqiao/facts/2026-09.json', '"value": 35000', '"value": 48000');
  const out = join(folder, 'dist');
  const built = runCommand([
    ...['build', '--format', 'json', '--out', out, '--base', 'https://county.example/info'],
    ...cache,
  ]);
  expect(built.status, built.stderr).toBe(0);
  const stale = staleIn(built);
  expect(stale).toHaveLength(1);
  expect(stale[0]).toContain('《9月补贴发放公开》');
  expect(stale[0]).toContain('印发宣传品：3.5万余份 → 4.8万余份');
  expect(stale[0]).toContain('2026年10月10日张贴');

  const old = /版本码 ([0-9A-Z-]{11})/.exec(stale[0] ?? '')?.[1] ?? '';
  const page = (code: string): string => `c/${code.replaceAll('-', '').toLowerCase()}/index.html`;
  const textAt = (code: string): string =>
    textOf(select('main', pageTree(out, page(code))) ?? { type: 'root', children: [] });
  expect(textAt(old)).toContain('已有变动');
  expect(textAt(old)).toMatch(/印发宣传品\s*3\.5万余份\s*4\.8万余份/);
  const board = textOf(pageTree(out, 'towns/shiqiao/boards/services.html'));
  const now = /版本码\s*([0-9A-Z-]{11})/.exec(board)?.[1] ?? '';
  expect(now.slice(0, 6)).toBe(old.slice(0, 6));
  expect(now).not.toBe(old);
  expect(textAt(now)).toContain('仍然正确');
  expect(textAt(now)).not.toContain('3.5万余份');

  const planner = textOf(pageTree(out, 'towns/shiqiao/planner.html'));
  expect(planner).toContain('更换过时的');
  edit('towns/shiqiao/facts/2026-09.json', '"value": 48000', '"value": 35000');
});

/** Days, and numbers with the sign of their unit, as sheets print them. */
const facts = (text: string): string[] =>
  text
    .replace(/[\u2060\u200B\s]/g, '')
    .match(/\d{4}年\d{1,2}月\d{1,2}日|\d[\d.]*(?:万余|余|万)?(?:[%‰]|\p{Script=Han})/gu) ?? [];

test('each poster, read back, says nothing that its page does not say', () => {
  const manifest = JSON.parse(readSite(site, 'manifest.json')) as {
    files: { path: string; texts?: string[] }[];
  };
  const posters = manifest.files.filter(({ path }) => /^posters\/.+\.png$/.test(path));
  expect(posters.length).toBeGreaterThan(1);
  for (const { path, texts = [] } of posters) {
    const board = path.replace(/^posters\/(.+?)\/(.+?)(?:-\d+)?\.png$/, 'towns/$1/boards/$2.html');
    const page = textOf(pageTree(site, board)).replace(/\s/g, '');
    const shown = texts.flatMap(facts);
    expect(shown.length).toBeGreaterThan(5);
    expect(
      shown.filter((fact) => !page.includes(fact) && !/^第?\d+页/.test(fact)),
      path,
    ).toEqual([]);
  }
});

test('each sheet’s code has a page that repeats the facts of its board', () => {
  const codes = siteFiles(site).filter((file) => /^c\/[0-9a-z]{9}\/index\.html$/.test(file));
  expect(codes).toHaveLength(2);
  for (const board of ['population', 'services']) {
    const tree = pageTree(site, `towns/shiqiao/boards/${board}.html`);
    const code = /版本码\s*([0-9A-Z-]{11})/.exec(textOf(tree))?.[1] ?? '';
    const page = textOf(pageTree(site, `c/${code.replaceAll('-', '').toLowerCase()}/index.html`));
    const figures = textOf(select('.figures', tree) ?? { type: 'root', children: [] });
    expect(facts(figures).length).toBeGreaterThan(0);
    for (const fact of facts(figures)) expect(page.replace(/\s/g, ''), code).toContain(fact);
  }
});
