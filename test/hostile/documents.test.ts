import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { documentCases } from './document-cases.ts';
import {
  canariesIn,
  canaryOf,
  documentWith,
  findingsByFile,
  hostileCounty,
  type Measured,
  mostMegabytes,
  type ReportedFinding,
  runMeasured,
} from './hostile-county.ts';

interface Case {
  number: number;
  kind: string;
  source: string;
  file: string;
}

const cases: Case[] = Object.entries(documentCases)
  .flatMap(([kind, sources]) => sources.map((source) => ({ kind, source })))
  .map(({ kind, source }, index) => ({
    number: index + 1,
    kind,
    source,
    file: `towns/${kind === 'reference' ? 'zhaotou' : 'laowan'}/documents/c-${index + 1}.mdx`,
  }));

const county = hostileCounty();
let checked: Measured;
let built: Measured;
let found: Map<string, ReportedFinding[]>;
const out = join(county.folder, 'dist');

beforeAll(() => {
  // References are judged where all else could be read.
  county.town('zhaotou', 3);
  for (const { number, source, file } of cases) {
    const body = source.replaceAll('§', canaryOf(number));
    county.plant(file, documentWith(`一、要求\n\n${body}`, number + 10));
  }
  const args = ['--content', county.content, '--cache', join(county.folder, 'cache')];
  checked = runMeasured(['check', ...args, '--format', 'json']);
  found = findingsByFile(checked.stdout);
  built = runMeasured([
    'build',
    ...args,
    '--keep-going',
    '--out',
    out,
    '--report',
    join(county.folder, 'report.html'),
  ]);
});

afterAll(() => rmSync(county.folder, { recursive: true, force: true }));

test('check refuses with exit code 1, and stays within the memory', () => {
  expect(checked.status).toBe(1);
  expect(checked.megabytes).toBeLessThan(mostMegabytes);
});

test.each(cases)('$kind: $source', ({ file }) => {
  const errors = (found.get(file) ?? []).filter(({ severity }) => severity === 'error');
  expect(errors.map(({ place }) => place.line ?? 0).filter((line) => line > 12)).not.toEqual([]);
  expect(errors.map(({ message }) => message).join()).toMatch(/\p{Script=Han}/u);
});

test('a build that goes on leaves the towns out, and nothing planted is anywhere in the site', () => {
  expect(built.status).toBe(1);
  expect(existsSync(join(out, 'towns/shiqiao/index.html'))).toBe(true);
  expect(existsSync(join(out, 'towns/laowan'))).toBe(false);
  expect(canariesIn(out)).toEqual([]);
  expect(built.megabytes).toBeLessThan(mostMegabytes);
});
