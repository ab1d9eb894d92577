// Times `check` over a generated county, as a ratio to a peer in the same run: plain remark with GFM
// that only parses the same bodies, on one core. Run with `npm run bench`, optionally a count.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { generateCounty } from './generate-county.ts';

const count = Number(process.argv[2] ?? 2000);
const folder = mkdtempSync(join(tmpdir(), 'zhangbang-bench-'));
const content = join(folder, 'content');

function seconds(work: () => void): number {
  const start = performance.now();
  work();
  return (performance.now() - start) / 1000;
}

/** Written by the run itself when it ends, in KiB; its threads are in it. */
const tellsPeak = `data:text/javascript,import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(2, '\\npeak ' + process.resourceUsage().maxRSS + '\\n'));`;
let peakKiB = 0;

function check(): void {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [
      '--import',
      tellsPeak,
      'scripts/zhangbang.js',
      'check',
      '--content',
      content,
      '--cache',
      join(folder, 'cache'),
    ],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024 },
  );
  if (status !== 0)
    throw new Error(`check failed:\n${stdout.slice(0, 4000)}${stderr.slice(-4000)}`);
  for (const [, kiB] of stderr.matchAll(/^peak (\d+)$/gm)) peakKiB = Math.max(peakKiB, Number(kiB));
}

function parseOnly(): void {
  const processor = remark().use(remarkGfm);
  for (const entry of readdirSync(content, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith('.mdx')) continue;
    const text = readFileSync(join(entry.parentPath, entry.name), 'utf8');
    processor.parse(text.replace(/^---[\s\S]*?\n---\n/, ''));
  }
}

try {
  generateCounty(content, count);
  const peer = seconds(parseOnly);
  const first = seconds(check);
  const again = seconds(check);
  const line = (name: string, value: number): string =>
    `${name.padEnd(34)} ${value.toFixed(1).padStart(7)} s  ${(value / peer).toFixed(2).padStart(6)} x peer`;
  process.stdout.write(
    `${[
      `${count} documents of about 1,500 characters`,
      line('peer: remark + GFM, parse only', peer),
      line('check, nothing kept', first),
      line('check, unchanged since', again),
      `most memory of both checks ${(peakKiB / 1024).toFixed(0)} MiB`,
    ].join('\n')}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
