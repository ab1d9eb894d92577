import { expect, test } from 'vitest';
import { fingerprintOf } from '#cli/fingerprint.ts';
import { settleFindings } from '#cli/settle-findings.ts';
import type { Finding } from '#domain/finding.ts';
import { WaiversFile, waivableRules } from '#domain/waiver.ts';
import { finding, prepared } from './report-examples.ts';

const waiver = (covered: Finding, change: Record<string, string> = {}) => ({
  rule: covered.rule,
  file: covered.place.file,
  fingerprint: fingerprintOf(covered),
  reason: '栏目名称是法定全称',
  role: '党政办主任',
  until: '2026-10-20',
  ...change,
});

const short = (findings: Finding[]): string[] =>
  findings.map(({ severity, rule, message }) => `${severity} ${rule} ${message}`);

test('a waived warning becomes a notice that says who answers for it, on the last day too', () => {
  const [settled, ...more] = settleFindings([finding()], prepared([waiver(finding())]), undefined);
  expect(settled).toEqual({
    ...finding(),
    severity: 'notice',
    waiver: { reason: '栏目名称是法定全称', by: '党政办主任', until: '2026-10-20' },
  });
  expect(more).toEqual([]);
});

test('a waiver that has expired covers nothing', () => {
  const old = waiver(finding(), { until: '2026-10-19' });
  const settled = settleFindings([finding()], prepared([old]), undefined);
  expect(short(settled)).toEqual([
    'warning overflow 标题过长',
    `warning waiver 豁免已到期（有效至 2026-10-19）：${old.file} 的 overflow，指纹 ${old.fingerprint}`,
  ]);
  expect(settled[1]?.hint).toContain('重新批准');
  expect(settleFindings([], prepared([old]), undefined)[0]?.hint).toContain('已经不在');
  expect(settleFindings([], prepared([old], { stopped: true }), undefined)[0]?.hint).toContain(
    '重新批准',
  );
});

test.each<[string, Partial<Finding>]>([
  ['rule', { rule: 'freshness' }],
  ['file', { place: { ...finding().place, file: 'towns/dongjie/boards/b.json' } }],
  ['text', { place: { ...finding().place, quote: '更长的标题' } }],
  ['name in the message', { message: '“副标题”过长' }],
  ['value', { actual: '31 字' }],
])('another %s has another fingerprint: the warning is back, the waiver dangles', (_, change) => {
  const settled = settleFindings([finding(change)], prepared([waiver(finding())]), undefined);
  expect(settled.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  expect(settled.find(({ rule }) => rule === 'waiver')?.message).toContain('豁免没有对应的警告');
});

test('the words of a message and of its hint do not matter', () => {
  const before = finding({ message: '“标题”过长', hint: '缩短' });
  const after = finding({ message: '写得太长了：“标题”有 31 字', hint: '改短些' });
  expect(fingerprintOf(after)).toBe(fingerprintOf(before));
});

test('another line, spaces and days gone by leave the fingerprint as it is', () => {
  const before = finding({ message: '已 12 天没有更新' });
  const after = finding({
    message: '已 13 天没有更新',
    place: { ...before.place, line: 9, column: 1, quote: '很长的 标题' },
  });
  expect(fingerprintOf(after)).toBe(fingerprintOf(before));
});

test('an error is never waived, and the waiver says so', () => {
  const error = finding({ severity: 'error' });
  expect(short(settleFindings([error], prepared([waiver(error)]), undefined))).toEqual([
    'error overflow 标题过长',
    expect.stringContaining('warning waiver 豁免对应的是错误，错误不能豁免'),
  ]);
});

test('the same waiver twice is named once', () => {
  const twice = [waiver(finding()), waiver(finding())];
  expect(short(settleFindings([finding()], prepared(twice), undefined))).toEqual([
    'notice overflow 标题过长',
    expect.stringContaining('同一条豁免写了两次'),
  ]);
});

test.each([
  ['the run stopped', { stopped: true }, undefined],
  ['the town was left out', { withheld: ['dongjie'] }, undefined],
  ['another town was asked for', {}, ['xijie']],
])('nothing is said to dangle where %s', (_, state, towns) => {
  expect(settleFindings([], prepared([waiver(finding())], state), towns)).toEqual([]);
});

test.each([
  'invalid-content',
  'unreadable-file',
  'unsafe-content',
  'personal-data',
  'small-count',
  'waiver',
])('%s cannot be waived at all', (rule) => {
  expect(waivableRules).not.toContain(rule);
  expect(WaiversFile.safeParse({ waivers: [{ ...waiver(finding()), rule }] }).success).toBe(false);
  expect(WaiversFile.safeParse({ waivers: [waiver(finding())] }).success).toBe(true);
});
