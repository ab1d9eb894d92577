import { spawn } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { warmCache } from './warm-cache.ts';

const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'zhangbang-interrupted-'));
const out = join(folder, 'dist');
const args = [
  ...['build', '--content', 'test/fixtures/county', '--out', out],
  ...[...warmCache(folder), '--base', 'https://county.example/other'],
];
const manifestOf = (target: string): string => readFileSync(join(target, 'manifest.json'), 'utf8');
const former = manifestOf(site);

beforeAll(() => cpSync(site, out, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Starts a build, stops it after `milliseconds`, and waits until it is gone. */
async function interrupt(signal: NodeJS.Signals, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, ['scripts/zhangbang.js', ...args], { stdio: 'ignore' });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await pause(milliseconds);
  child.kill(signal);
  await gone;
}

// From start-up over drawing pictures to rendering pages: the new site is never ready this early.
test.each([
  { signal: 'SIGKILL', milliseconds: 150 },
  { signal: 'SIGKILL', milliseconds: 700 },
  { signal: 'SIGTERM', milliseconds: 900 },
  { signal: 'SIGINT', milliseconds: 1200 },
] as const)(
  'after $signal at $milliseconds ms the former site is whole',
  async ({ signal, milliseconds }) => {
    await interrupt(signal, milliseconds);
    expect(manifestOf(out)).toBe(former);
  },
);

test('a machine that stopped between the two renames gets the former site back', () => {
  renameSync(out, join(folder, '.dist-former'));
  expect(existsSync(out)).toBe(false);
  const { status } = runCommand(['build', '--content', join(folder, 'nowhere'), '--out', out]);
  expect(status).toBe(2);
  expect(manifestOf(out)).toBe(former);
});

test('while one build holds the target, another is refused and changes nothing', () => {
  writeFileSync(join(folder, '.dist-lock'), String(process.pid));
  const { status, stderr } = runCommand(args);
  expect(status).toBe(3);
  expect(stderr).toContain('另一个生成任务');
  expect(manifestOf(out)).toBe(former);
  rmSync(join(folder, '.dist-lock'));
});

test('the next build needs no cleaning and leaves nothing beside the site', () => {
  writeFileSync(join(folder, '.dist-lock'), '999999999');
  const { status, stdout, stderr } = runCommand(args);
  expect(status, stdout + stderr).toBe(0);
  expect(manifestOf(out)).not.toBe(former);
  for (const name of ['.dist-next', '.dist-former', '.dist-lock']) {
    expect(existsSync(join(folder, name)), name).toBe(false);
  }
});
