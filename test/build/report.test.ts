import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { warmCache } from './warm-cache.ts';

let folder = '';
let content = '';
const notice = 'towns/shiqiao/documents/notice.mdx';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangbang-report-'));
  content = join(folder, 'content');
  cpSync('test/fixtures/county', content, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) =>
  runCommand([...args, '--content', content, ...warmCache(folder)]);

const append = (text: string): void =>
  writeFileSync(join(content, notice), `${readFileSync(join(content, notice), 'utf8')}\n${text}\n`);

interface Shown {
  rule: string;
  severity: string;
  fingerprint: string;
  place: { file: string };
}
const findings = (stdout: string): Shown[] =>
  (JSON.parse(stdout) as { findings: Shown[] }).findings;

test('a warning is waived by its fingerprint; when the text changes, it is back', () => {
  // A footnote that nothing refers to.
  append('[^9]: 没有用到的注。');
  const before = findings(run('check', '--format', 'json').stdout);
  const warned = before.find(
    ({ severity, place }) => severity === 'warning' && place.file === notice,
  );
  if (!warned) throw new Error('no warning to waive');
  const waiver = {
    rule: warned.rule,
    file: notice,
    fingerprint: warned.fingerprint,
    reason: '留作下次修改',
    role: '党政办主任',
    until: '2026-12-31',
  };
  writeFileSync(join(content, 'waivers.json'), JSON.stringify({ waivers: [waiver] }, null, 2));
  const after = findings(run('check', '--format', 'json').stdout);
  const same = after.filter(({ fingerprint }) => fingerprint === warned.fingerprint);
  expect(same.map(({ severity }) => severity)).toEqual(['notice']);
  expect(after.filter(({ rule }) => rule === 'waiver')).toEqual([]);

  append('[^8]: 另一条没有用到的注。');
  const file = join(content, notice);
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll('[^9]', '[^7]'));
  const changed = findings(run('check', '--format', 'json').stdout);
  expect(changed.filter(({ rule }) => rule === 'waiver').map(({ place }) => place.file)).toEqual([
    'waivers.json',
  ]);
});

test('SARIF is alone on standard output', () => {
  append('{1+1}');
  const { status, stdout } = run('check', '--format', 'sarif');
  expect(status).toBe(1);
  const { runs } = JSON.parse(stdout);
  expect(runs[0].results.map(({ ruleId }: { ruleId: string }) => ruleId)).toContain(
    'unsafe-content',
  );
});

test('check and build write the page for officers', () => {
  append('<b>重点</b>');
  for (const command of [['check'], ['build', '--out', join(folder, 'dist')]]) {
    const report = join(folder, 'made', 'report.html');
    rmSync(report, { force: true });
    const { status, stdout } = run(...command, '--report', report);
    expect(status).toBe(1);
    expect(stdout).toContain(`检查报告：${report}`);
    expect(readFileSync(report, 'utf8')).toContain('<mark>&lt;b&gt;</mark>');
  }
});

test.each(['content/report.html', 'content/towns/shiqiao/report.html', 'dist/report.html', '.'])(
  'no report is written to %s',
  (place) => {
    const out = join(folder, 'dist');
    const { status, stderr } = run('build', '--out', out, '--report', join(folder, place));
    expect(status).toBe(2);
    expect(stderr).toContain('检查报告');
    expect(existsSync(out)).toBe(false);
  },
);
