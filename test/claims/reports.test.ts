import { expect, test } from 'vitest';
import { judgeProse } from '#claims/judge-prose.ts';
import { cleanReports } from './clean-reports.ts';
import { faultyReports } from './faulty-reports.ts';

test.each(Object.entries(cleanReports))('nothing is found in the clean report on %s', (_, text) => {
  expect(judgeProse(text).map(({ rule, quote, message }) => [rule, quote, message])).toEqual([]);
});

const seen = (text: string): [string, string][] =>
  judgeProse(text).map(({ rule, start, end }) => [rule, text.slice(start, end)]);

test.each(Object.entries(faultyReports))(
  '%s: every planted defect, and nothing else',
  (_, { text, defects }) => {
    expect(seen(text)).toEqual(defects);
  },
);
