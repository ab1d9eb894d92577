import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openPage } from '../browser/open-page.ts';
import { runCommand } from './run-command.ts';
import { siteFiles } from './site-files.ts';

const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'zhangbang-pack-'));
const target = join(folder, '离线 网站.zip');
const unpacked = join(folder, '解压 后');
const root = 'zhangbang-2026-10-20';
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const pack = (out: string, to: string) => runCommand(['pack', '--out', out, '--to', to]);

/** With an unpacker of the system where there is one, as on Debian; else with a library. */
function unpack(zip: string, into: string): void {
  const ways: [string, string[]][] = [
    ['unzip', ['-q', zip, '-d', into]],
    ['python3', ['-m', 'zipfile', '-e', zip, into]],
  ];
  for (const [command, args] of ways) {
    try {
      execFileSync(command, args, { env: { ...process.env, LC_ALL: 'C.UTF-8' } });
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  }
  for (const [name, bytes] of Object.entries(unzipSync(readFileSync(zip)))) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), bytes);
  }
}

beforeAll(() => {
  const { status, stderr } = pack(site, target);
  if (status !== 0) throw new Error(`The site cannot be packed:\n${stderr}`);
  unpack(target, unpacked);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('the whole site is in it, byte for byte, with a first page and all digests', () => {
  const packed = siteFiles(join(unpacked, root));
  expect(packed).toEqual(
    ['SHA256SUMS.txt', ...siteFiles(site).map((path) => `site/${path}`), '开始.html'].sort(),
  );
  const sums = readFileSync(join(unpacked, root, 'SHA256SUMS.txt'), 'utf8')
    .trimEnd()
    .split('\n');
  expect(sums.map((line) => line.slice(66)).sort()).toEqual(
    packed.filter((path) => path !== 'SHA256SUMS.txt'),
  );
  for (const line of sums) {
    expect(sha256(readFileSync(join(unpacked, root, line.slice(66))))).toBe(line.slice(0, 64));
  }
  expect(readFileSync(`${target}.sha256`, 'utf8')).toBe(
    `${sha256(readFileSync(target))}  离线 网站.zip\n`,
  );
});

/** Entries of the directory at the end: flags, time and name. */
function directory(zip: Buffer): { flags: number; time: number; name: Buffer }[] {
  const found: { flags: number; time: number; name: Buffer }[] = [];
  for (let at = zip.readUInt32LE(zip.length - 6); at >= 0; ) {
    const length = zip.readUInt16LE(at + 28);
    found.push({
      flags: zip.readUInt16LE(at + 8),
      time: zip.readUInt32LE(at + 12),
      name: zip.subarray(at + 46, at + 46 + length),
    });
    const next = at + 46 + length + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
    at = zip.readUInt32LE(next) === 0x0201_4b50 ? next : -1;
  }
  return found;
}

test('the same site gives the same bytes: fixed days, sorted names, Chinese names marked UTF-8', () => {
  const again = join(folder, 'again.zip');
  expect(pack(site, again).status).toBe(0);
  const bytes = readFileSync(again);
  expect(bytes.equals(readFileSync(target))).toBe(true);
  const all = directory(bytes);
  expect(all).toHaveLength(siteFiles(site).length + 2);
  // 1980-01-01 00:00: day 33 of a ZIP's count.
  expect(new Set(all.map(({ time }) => time))).toEqual(new Set([33 << 16]));
  const names = all.map(({ name }) => name.toString('utf8'));
  expect(names.slice(2)).toEqual([...names.slice(2)].sort());
  const chinese = all.filter(({ name }) => name.some((byte) => byte > 127));
  expect(chinese).toHaveLength(1);
  for (const { flags } of chinese) expect(flags & 0x800).toBe(0x800);
});

test('it opens from the disk, from its first page on, and asks nobody anything', async () => {
  const browser = await launchBrowser();
  try {
    const start = pathToFileURL(join(unpacked, root, '开始.html')).href;
    const { context, tab, errors, outside } = await openPage(browser, start, { width: 360 });
    await tab.getByRole('link', { name: '打开网站' }).click();
    await tab.locator('main a[href$="towns/shiqiao/index.html"]').first().click();
    await tab.locator('main a[href$="documents/summary.html"]').first().click();
    expect(tab.url()).toContain('/site/towns/');
    await tab.goto(pathToFileURL(join(unpacked, root, 'site/policies/childcare.html')).href);
    await tab.getByRole('link', { name: '答几个问题' }).click();
    await tab.getByRole('link', { name: '没有满' }).click();
    expect(await tab.getByRole('heading', { level: 2 }).allTextContents()).toContain(
      '第2问 孩子的户口在本县吗？',
    );
    await tab.getByRole('link', { name: /^在/ }).click();
    await expect.poll(() => tab.locator('.decision-step:visible').count()).toBe(1);
    expect(await tab.locator('.decision-step:visible').textContent()).toContain('依据：');
    expect(errors).toEqual([]);
    expect(outside).toEqual([]);
    await context.close();
  } finally {
    await browser.close();
  }
});

test('a site that is no more what the build wrote is not packed, and nothing is left behind', () => {
  const copy = join(folder, 'copy');
  cpSync(site, copy, { recursive: true });
  const refused = join(folder, 'refused.zip');
  appendFileSync(join(copy, 'index.html'), '13800001111');
  const changed = pack(copy, refused);
  expect([changed.status, changed.stderr]).toEqual([
    2,
    expect.stringContaining('“index.html”在生成以后改过'),
  ]);
  writeFileSync(join(copy, 'notes.txt'), '另放的文件');
  expect(pack(copy, refused).stderr).toContain('不是 build 生成的文件：notes.txt');
  rmSync(join(copy, 'notes.txt'));
  rmSync(join(copy, '404.html'));
  expect(pack(copy, refused).stderr).toContain('少了：404.html');
  rmSync(join(copy, 'manifest.json'));
  expect(pack(copy, refused)).toMatchObject({ status: 2 });
  expect(pack(site, join(site, 'inside.zip')).stderr).toContain('不能写进网站自己的文件夹');
  expect(readdirSync(folder).filter((name) => name.startsWith('refused'))).toEqual([]);
});
