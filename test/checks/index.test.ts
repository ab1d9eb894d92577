import { expect, test } from 'vitest';
import { checks, runChecks } from '#checks/index.ts';
import { compareFindings } from '#domain/finding.ts';
import { checkInput, fact } from './county-builder.ts';

const clean = {
  // One board a town cannot fulfil the duties of a year: they have tests of their own.
  site: { profile: { newest: 'off', notices: 'off', blankColumns: 'off', villageItems: 'off' } },
  policies: { childcare: {} },
  facts: { '2026-08': { facts: [fact('births', 12, { villages: { east: 5, west: 7 } })] } },
  registers: {
    steps: { kind: 'procedure', steps: [1, 2].map((n) => ({ title: `第${n}步`, text: '办理' })) },
  },
  documents: {
    report: {
      period: '2026-08',
      title: '出生{births}',
      body: '本月出生 {births}，其中东村 {births@east}。见[公开栏](../boards/affairs.html)。',
    },
  },
  boards: {
    affairs: {
      period: '2026-08',
      parts: [
        { kind: 'villages', title: '各村出生', facts: ['births'] },
        { kind: 'policy', policy: 'childcare' },
        { kind: 'register', register: 'steps' },
        { kind: 'list', list: 'relief' },
        { kind: 'hotlines', hotlines: ['county', 'town'] },
      ],
    },
  },
  lists: { relief: {} },
};

test('a county in order has no finding at all', () => {
  expect(runChecks(checkInput(clean))).toEqual([]);
});

test('findings of all checks come in the order of reports, the same each time', () => {
  const bad = {
    ...clean,
    boards: { zhu: { column: '杂务', until: '2026-09-21' }, an: { column: '杂务' } },
  };
  const findings = runChecks(checkInput(bad));
  expect(findings.map(({ rule, place }) => [place.file, rule])).toEqual([
    ['towns/qingshan/boards/an.json', 'unknown-reference'],
    ['towns/qingshan/boards/zhu.json', 'freshness'],
    ['towns/qingshan/boards/zhu.json', 'freshness'],
    ['towns/qingshan/boards/zhu.json', 'unknown-reference'],
    ['towns/qingshan/documents/report.mdx', 'broken-link'],
  ]);
  expect(findings).toEqual(findings.toSorted(compareFindings));
  expect(runChecks(checkInput(bad))).toEqual(findings);
});

test('no check stands in the list twice', () => {
  expect(new Set(checks).size).toBe(checks.length);
});
