import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { type CommandResult, runCommand } from './run-command.ts';
import { siteFiles } from './site-files.ts';
import { warmCache } from './warm-cache.ts';

const site = inject('site');
let folder = '';
let content = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangbang-stop-'));
  content = join(folder, 'content');
  cpSync('test/fixtures/county', content, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function edit(file: string, from: string, to: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
}

const run = (command: string, ...more: string[]): CommandResult =>
  runCommand([command, '--content', content, ...warmCache(folder), ...more]);

const facts = 'towns/shiqiao/facts/2026-09.json';

test('a total that swallowed the head-count column stops check, with the arithmetic and the hint', () => {
  // 46800 + 15100 = 61900; 61900 + 164 persons = 62064.
  edit(facts, '"value": 61900', '"value": 62064');
  const { status, stdout } = run('check', '--format', 'json');
  expect(status).toBe(1);
  const report = JSON.parse(stdout) as {
    ok: boolean;
    counts: { error: number };
    findings: {
      rule: string;
      message: string;
      hint: string;
      place: { file: string; line: number };
    }[];
  };
  expect(report.ok).toBe(false);
  const finding = report.findings.find(({ rule }) => rule === 'sum-mismatch');
  expect(finding?.place).toMatchObject({ file: facts, line: 17 });
  expect(finding?.message).toContain('61900元');
  expect(finding?.message).toContain('164元');
  expect(finding?.hint).toContain('补贴人次');
});

test('a build with an error leaves the former site as it was and writes nothing beside it', () => {
  const out = join(folder, 'dist');
  cpSync(site, out, { recursive: true });
  const before = readFileSync(join(out, 'manifest.json'), 'utf8');
  edit(facts, '"value": 12', '"value": 11');
  const { status, stdout } = run('build', '--out', out);
  expect(status).toBe(1);
  expect(stdout).toContain('没有发布');
  expect(readFileSync(join(out, 'manifest.json'), 'utf8')).toBe(before);
  expect(existsSync(join(folder, '.dist-next'))).toBe(false);
  expect(existsSync(join(folder, '.dist-lock'))).toBe(false);
});

test('with --keep-going a town with errors is left out and named, the others are published', () => {
  const out = join(folder, 'dist');
  edit('towns/laowan/facts/2012.json', '"value": 40,', '"value": 42,');
  const { status, stdout } = run('build', '--out', out, '--keep-going');
  expect(status).toBe(1);
  expect(stdout).toContain('subset-exceeds');
  expect(stdout).toContain('本次没有发布：老湾乡');
  const files = siteFiles(out);
  expect(files).toContain('towns/shiqiao/index.html');
  expect(files.filter((file) => file.includes('laowan'))).toEqual([]);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toContain('老湾乡');
});

test('code in a document is refused with its line and never reaches the site', () => {
  edit(
    'towns/shiqiao/documents/notice.mdx',
    '一、要求',
    "{require('fs').writeFileSync('canary','x')}\n\n一、要求",
  );
  const { status, stdout } = run('check');
  expect(status).toBe(1);
  expect(stdout).toContain('towns/shiqiao/documents/notice.mdx:17:1 错误 unsafe-content');
});

test('a folder that no build of ours wrote is never replaced', () => {
  const out = join(folder, 'letters');
  mkdirSync(out);
  writeFileSync(join(out, 'private.txt'), 'keep');
  const { status, stderr } = run('build', '--out', out);
  expect(status).toBe(2);
  expect(stderr).toContain('不会覆盖');
  expect(readFileSync(join(out, 'private.txt'), 'utf8')).toBe('keep');
});

test.each([
  { args: ['chek'], text: '没有命令 chek' },
  { args: ['check', '--twon', 'x'], text: '没有选项 --twon' },
  { args: ['check', '--format', 'xml'], text: '--format' },
  { args: ['build', '--base', 'http://x.example'], text: 'https://' },
  { args: ['check', '--content', '/nowhere/at/all'], text: '找不到内容文件夹' },
  { args: ['check', '--town', 'nowhere'], text: '没有名为 nowhere 的镇' },
])('wrong usage $args exits 2 and says what is wrong', ({ args, text }) => {
  const { status, stdout, stderr } = runCommand(args);
  expect(status).toBe(2);
  expect(stderr).toContain(text);
  expect(stdout).toBe('');
});

test('--help shows folders as seen from where it is run', () => {
  const { status, stdout } = runCommand(['build', '--help']);
  expect(status).toBe(0);
  expect(stdout).toContain('(default: content)');
  expect(stdout).not.toContain(process.cwd());
});

test('two builds of the same content are the same bytes, wherever they are started', () => {
  const { status, stderr } = runCommand(
    [
      ...['build', '--content', 'content', '--out', 'dist', '--cache', 'cache'],
      ...['--base', 'https://county.example/info'],
    ],
    { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8' },
    folder,
  );
  expect(status, stderr).toBe(0);
  expect(readFileSync(join(folder, 'dist/manifest.json'), 'utf8')).toBe(
    readFileSync(join(site, 'manifest.json'), 'utf8'),
  );
});
