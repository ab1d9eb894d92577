import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface ReportedFinding {
  rule: string;
  severity: string;
  message: string;
  place: { file: string; line?: number; column?: number };
}

/** Which is which in a finished site: each case has a word of its own. */
export const canaryOf = (number: number): string => `zbcanary${String(number).padStart(4, '0')}z`;
const anyCanary = /zbcanary\d{4}z/i;

/** A copy of the fixture county to plant things in. */
export function hostileCounty() {
  const folder = mkdtempSync(join(tmpdir(), 'zhangbang-hostile-'));
  const content = join(folder, 'content');
  cpSync('test/fixtures/county', content, { recursive: true });
  return {
    folder,
    content,
    read: (file: string): string => readFileSync(join(content, file), 'utf8'),
    plant(file: string, bytes: string | Uint8Array): void {
      mkdirSync(dirname(join(content, file)), { recursive: true });
      writeFileSync(join(content, file), bytes);
    },
    /** A town with nothing wrong, to plant things in. */
    town(id: string, order: number): void {
      const town = JSON.parse(readFileSync(join(content, 'towns/laowan/town.json'), 'utf8'));
      mkdirSync(join(content, 'towns', id), { recursive: true });
      writeFileSync(
        join(content, 'towns', id, 'town.json'),
        JSON.stringify({ ...town, name: `试验${order}镇`, order, intro: '试验用。' }, null, 2),
      );
    },
  };
}

/** Front matter that is right, so that only the body is judged. */
export const documentWith = (body: string, serial: number): string => `---
title: 关于试验${serial}的通知
description: 试验用的通知${serial}。
kind: notice
topic: 村务公开
issuer: 老湾乡人民政府
serial: ${serial}
written: "2012-10-09"
published: "2012-10-09"
source: 测试用文件
history: { basis: 2021年修正的人口与计划生育法, since: "2021-08-20" }
---

${body}
`;

const measure =
  'process.on("exit",()=>process.stderr.write("\\nmaxRSS="+process.resourceUsage().maxRSS+"\\n"))';

export interface Measured {
  status: number | null;
  stdout: string;
  stderr: string;
  megabytes: number;
}

/** What no input may take more of: 2 GiB. */
export const mostMegabytes = 2048;

/** Runs the command as an officer does and measures it; one that hangs is killed after `seconds`, and throws. */
export function runMeasured(args: readonly string[], seconds = 120): Measured {
  const { status, stdout, stderr, error } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${measure}`, 'scripts/zhangbang.js', ...args],
    { encoding: 'utf8', maxBuffer: 256 * 1024 * 1024, timeout: seconds * 1000 },
  );
  if (error) throw error;
  const kilobytes = Number(/maxRSS=(\d+)/.exec(stderr)?.[1] ?? Number.NaN);
  return {
    status,
    stdout,
    stderr,
    megabytes: kilobytes / 1024,
  };
}

/** Findings of `check --format json`, by file. */
export function findingsByFile(stdout: string): Map<string, ReportedFinding[]> {
  const { findings } = JSON.parse(stdout) as { findings: ReportedFinding[] };
  return Map.groupBy(findings, ({ place }) => place.file);
}

/** Files of a finished folder whose name or bytes hold a canary, and which. */
export function canariesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const path = join(entry.parentPath, entry.name);
    const text = entry.isFile() ? readFileSync(path, 'latin1') : '';
    const found = anyCanary.exec(`${entry.name}\n${text}`);
    return found ? [`${path}: ${found[0]}`] : [];
  });
}
