import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { fingerprintOf } from '#cli/fingerprint.ts';
import { markedLine } from '#cli/marked-line.ts';
import { reportJson } from '#cli/report.ts';
import { reportPage } from '#cli/report-page.ts';
import { reportSarif } from '#cli/report-sarif.ts';
import { reportText } from '#cli/report-text.ts';
import { rulePage } from '#cli/rule-pages.ts';
import { displayWidth, visibleText } from '#cli/visible-text.ts';
import { ruleNames } from '#domain/finding.ts';
import { finding, names } from './report-examples.ts';

const lineAt = () => ({ text: '  "title": "很长的标题",', column: 12 });

test('text: town, file, place, the line with a mark as wide as the text, cure, page, fingerprint', () => {
  expect(reportText([finding()], lineAt, names)).toEqual([
    '== 东街镇（towns/dongjie）',
    '',
    'towns/dongjie/boards/a.json',
    '  towns/dongjie/boards/a.json:2:12 警告 overflow',
    '    标题过长',
    '    2 | "title": "很长的标题",',
    '      |           ^^^^^^^^^^',
    '    改法：缩短标题',
    `    说明：《${rulePage('overflow').title}》guide/checks/overflow.html`,
    `    指纹：${fingerprintOf(finding())}`,
    '',
  ]);
});

test('text: files of the county come first; each town has its sum', () => {
  const shared = finding({ severity: 'error', place: { file: 'site.json' } });
  const other = finding({ place: { file: 'towns/xijie/town.json' } });
  const lines = reportText([shared, finding(), other], () => null, names);
  expect(lines.filter((line) => line.startsWith('=='))).toEqual([
    '== 全县共用',
    '== 东街镇（towns/dongjie）',
    '== xijie',
  ]);
  expect(lines.slice(-4)).toEqual([
    '全县共用：1 个错误，0 个警告，0 个提示',
    '东街镇：0 个错误，1 个警告，0 个提示',
    'xijie：0 个错误，1 个警告，0 个提示',
    '',
  ]);
});

test('text: without the line, the quote; a waiver with who and until when', () => {
  const waiver = { reason: '法定全称', by: '主任', until: '2026-12-31' };
  const lines = reportText([finding({ severity: 'notice', waiver })], () => null, names);
  expect(lines).toContain('    原文：很长的标题');
  expect(lines).toContain('    已批准放行至2026-12-31（主任：法定全称）');
});

test('nothing of an editor’s acts on a terminal', () => {
  const turned = finding({ message: '甲\u001b[2J\u202e乙\n丙', place: { file: 'a\u0007.json' } });
  const lines = reportText([turned], lineAt, names);
  expect(lines.join('')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
  expect(lines.join('')).toContain('甲‹U+001B›[2J‹U+202E›乙‹U+000A›丙');
});

test.each([
  ['人口12人。', 3, '12人', '人口', '12人', '。'],
  ['甲甲12', 1, '12', '甲甲', '12', ''],
  ['"a": "b c", 1', 6, undefined, '"a": ', '"b c"', ', 1'],
  ['"a": -1.5,', 6, undefined, '"a": ', '-1.5', ','],
  ['短', 9, undefined, '短', '', ''],
  ['"a":1,"a":1', 7, 'a', '"a":1,"', 'a', '":1'],
  ['甲\u202e乙', 2, 'U+202E', '甲', '‹U+202E›', '乙'],
])('%s at column %i: what is marked', (text, column, quote, before, marked, after) => {
  expect(markedLine({ text, column }, quote)).toEqual({ before, marked, after });
});

test('a long line is cut on both sides, by columns', () => {
  const text = `${'甲'.repeat(200)}错${'乙'.repeat(200)}`;
  const { before, marked, after } = markedLine({ text, column: 201 }, '错');
  expect([before.at(0), marked, after.at(-1)]).toEqual(['…', '错', '…']);
  expect(displayWidth(before + marked + after)).toBeLessThanOrEqual(90);
});

test('width and visibility', () => {
  expect(displayWidth('abc')).toBe(3);
  expect(displayWidth('村。１（')).toBe(8);
  expect(displayWidth('e\u0301')).toBe(1);
  expect(visibleText('a\tb\u200bc')).toBe('a b‹U+200B›c');
});

test('JSON: counts, and each finding with its fingerprint', () => {
  expect(JSON.parse(reportJson([finding()], { published: true }))).toEqual({
    ok: true,
    counts: { error: 0, warning: 1, notice: 0 },
    published: true,
    findings: [{ ...finding(), fingerprint: fingerprintOf(finding()) }],
  });
});

test.each([...ruleNames])('%s has a page with a title and a cure', (rule) => {
  const { title, description, cure, path } = rulePage(rule);
  expect([title, description, cure].every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
  expect(path).toBe(`guide/checks/${rule}.html`);
});

test('SARIF: version, rules with help, levels, places, suppressions', () => {
  const waiver = { reason: '法定全称', by: '主任', until: '2026-12-31' };
  const log = JSON.parse(
    reportSarif([
      finding({
        rule: 'sum-mismatch',
        severity: 'error',
        place: { file: '甲 乙.json', line: 3, path: 'a[0]' },
      }),
      finding(),
      finding(),
      finding({ severity: 'notice', waiver, place: { file: 'site.json' } }),
    ]),
  );
  expect(log.version).toBe('2.1.0');
  expect(log.$schema).toContain('sarif-2.1.0');
  expect(log.runs).toHaveLength(1);
  const [{ tool, results, columnKind }] = log.runs;
  expect(columnKind).toBe('utf16CodeUnits');
  expect(tool.driver.name).toBe('zhangbang');
  expect(tool.driver.rules.map(({ id }: { id: string }) => id)).toEqual([
    'overflow',
    'sum-mismatch',
  ]);
  for (const rule of tool.driver.rules) {
    expect(rule.help.text).toMatch(/\p{Script=Han}/u);
    expect(rule.shortDescription.text).not.toBe('');
  }
  for (const { ruleId, ruleIndex, message } of results) {
    expect(tool.driver.rules[ruleIndex].id).toBe(ruleId);
    expect(message.text).not.toBe('');
  }
  expect(results.map(({ level }: { level: string }) => level)).toEqual([
    'error',
    'warning',
    'warning',
    'note',
  ]);
  expect(results[0].locations).toEqual([
    {
      physicalLocation: {
        artifactLocation: { uri: '%E7%94%B2%20%E4%B9%99.json', uriBaseId: 'CONTENT' },
        region: { startLine: 3 },
      },
      logicalLocations: [{ fullyQualifiedName: 'a[0]' }],
    },
  ]);
  expect(results[1].locations[0].physicalLocation.region).toEqual({
    startLine: 2,
    startColumn: 12,
    snippet: { text: '很长的标题' },
  });
  expect(results[3].locations[0].physicalLocation).not.toHaveProperty('region');
  expect(results[3].suppressions).toEqual([
    { kind: 'external', status: 'accepted', justification: '主任：法定全称（至 2026-12-31）' },
  ]);
  const prints = results.map(
    ({ partialFingerprints }: { partialFingerprints: Record<string, string> }) =>
      Object.values(partialFingerprints).join(),
  );
  expect(new Set(prints).size).toBe(4);
});

const hostile = '<img src=x onerror=alert(1)>&amp;"\'</style><script>\u202e';

test('the page is one inert file: no script, nothing from elsewhere, all text escaped', () => {
  const page = reportPage({
    findings: [
      finding({
        message: hostile,
        hint: hostile,
        place: { file: `towns/${hostile}/a.json`, line: 1, path: hostile },
      }),
    ],
    lineAt: () => ({ text: hostile, column: 1 }),
    names: new Map(),
    day: null,
  });
  const tree = fromHtml(page);
  expect(selectAll('script, img, link, iframe, object, form[action]', tree)).toEqual([]);
  expect(page).not.toMatch(/(?:src|href)="(?!#)|url\(|@import|https?:/);
  expect(page).not.toMatch(/\u202e/u);
  expect(select('meta[http-equiv]', tree)?.properties.content).toContain("default-src 'none'");
  expect(textOf(select('.what', tree) ?? tree)).toContain('<img src=x onerror=alert(1)>&amp;');
});

test('the page: by town and file, with the text marked; choices hide by style alone', () => {
  const stop = finding({ rule: 'sum-mismatch', severity: 'error', place: { file: 'site.json' } });
  const page = reportPage({ findings: [stop, finding()], lineAt, names, day: '2026-10-20' });
  const tree = fromHtml(page);
  expect(select('html', tree)?.properties.lang).toBe('zh-CN');
  expect(textOf(select('.outcome', tree) ?? tree)).toBe('不能发布：先改正下面的错误。');
  expect(selectAll('h2', tree).map(textOf)).toEqual(['全县共用', '东街镇']);
  expect(selectAll('mark', tree).map(textOf).at(-1)).toBe('很长的标题');
  // Every rule of style that hides names a choice that is there, and every link a town.
  const ids = new Set(selectAll('[id]', tree).map(({ properties }) => String(properties.id)));
  for (const [, id] of page.matchAll(/:has\(#([\w-]+):checked\)/g)) expect(ids).toContain(id);
  const links = selectAll('a', tree).map(({ properties }) => String(properties.href).slice(1));
  expect(links).toEqual(['town-0', 'town-1']);
  for (const id of links) expect(ids).toContain(id);
  expect(textOf(select('details pre', tree) ?? tree)).toContain(
    `"fingerprint":"${fingerprintOf(finding())}"`,
  );
  expect(page).toContain('@media print');
});

test('a page without findings says that all may be published', () => {
  const page = reportPage({ findings: [], lineAt, names, day: '2026-10-20' });
  expect(page).toContain('可以发布。');
  expect(selectAll('fieldset, table', fromHtml(page))).toEqual([]);
});
