import { expect, test } from 'vitest';
import { judgeProse } from '#claims/judge-prose.ts';
import { type Planted, plantedReports } from './planted.ts';

/** Lines of a table that a finding on its total may stand away from the planted cell. */
const tableReach = 12;
const proseReach = 2;

const lineOf = (text: string, offset: number): number => text.slice(0, offset).split('\n').length;

/** Findings that the right report does not have, near the planted place. */
const isFound = ({ text, line, edit }: Planted, known: ReadonlySet<string>): boolean =>
  judgeProse(text).some(
    ({ rule, message, start }) =>
      !known.has(`${rule} ${message}`) &&
      Math.abs(lineOf(text, start) - line) <= (edit.includes('|') ? tableReach : proseReach),
  );

// The rules were tuned on the first set. The others were written before the rules were read: of the
// held-out set 75.7 % was found when it was new, of the blind set 61.9 %; both have since been read.
// Of the fresh set, written after that, 84 % was found when it was new, with one false error in four reports.
// Of the township, county and village sets (20, 12 and 10 reports of other subjects and hands), 63 %, 78 %
// and 76 % were found when they were new, with two, one and no false errors.
// Of the genre set (22 reports of other offices) 63 % of the first twelve and 71 % of the others, no error false.
test.each([
  { set: 'working-set', least: 0.91 },
  { set: 'held-out-set', least: 0.95 },
  { set: 'blind-set', least: 0.92 },
  { set: 'fresh-set', least: 0.84 },
  { set: 'township-set', least: 0.82 },
  { set: 'county-set', least: 0.82 },
  { set: 'village-set', least: 0.84 },
  { set: 'genre-set', least: 0.84 },
])('$set: planted defects found, by kind', ({ set, least }) => {
  const { reports, planted } = plantedReports(set);
  const bases = new Map(reports.map(({ name, text }) => [name, judgeProse(text)]));
  const kinds = new Map<string, { found: number; all: number }>();
  for (const one of planted) {
    const known = new Set(bases.get(one.report)?.map(({ rule, message }) => `${rule} ${message}`));
    const { found, all } = kinds.get(one.kind) ?? { found: 0, all: 0 };
    kinds.set(one.kind, { found: found + (isFound(one, known) ? 1 : 0), all: all + 1 });
  }
  // biome-ignore lint/suspicious/noConsole: the table by kind is what one runs this test for.
  console.table(Object.fromEntries(kinds));
  const found = [...kinds.values()].reduce((sum, kind) => sum + kind.found, 0);
  expect(found / planted.length).toBeGreaterThanOrEqual(least);
  const wrong = [...bases.values()].flat();
  expect(wrong.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(wrong.length).toBeLessThanOrEqual(reports.length / 5);
});
