import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { select, selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from '../browser/open-page.ts';
import { type CommandResult, runCommand } from './run-command.ts';
import { pageTree, readSite } from './site-files.ts';
import { warmCache } from './warm-cache.ts';

const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'zhangbang-versions-'));
const content = join(folder, 'content');
const notices = join(content, 'towns/shiqiao/versions/document-notice');
const cache = ['--content', content, ...warmCache(folder)];
const record = (...args: string[]): CommandResult => runCommand(['record', ...args, ...cache]);

function edit(file: string, from: string, to: string): void {
  const path = join(content, file);
  const text = readFileSync(path, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  writeFileSync(path, text.replace(from, to));
}

beforeAll(() => cpSync('test/fixtures/county', content, { recursive: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const cells = (page: string): string[][] =>
  selectAll('tbody tr', select('main', pageTree(site, page)) ?? undefined).map((row) =>
    selectAll('th, td', row).map((cell) => textOf(cell).trim()),
  );

test('two versions on the built site: the list, the old one under its banner, what changed', () => {
  const versions = 'towns/shiqiao/versions/document-summary';
  const document = textOf(pageTree(site, 'towns/shiqiao/documents/summary.html'));
  expect(document).toContain('2026年10月20日更正：更正9月出生人数，原数漏报1人');
  expect(cells(`${versions}/index.html`).map((row) => row.slice(0, 3))).toEqual([
    ['2026年10月20日', '现在的内容', '更正9月出生人数，原数漏报1人；补写宣传品的数量。'],
    ['2026年10月10日', '以前的内容', '第一版'],
  ]);
  const old = pageTree(site, `${versions}/2026-10-10.html`);
  expect(textOf(select('.history-banner', old) ?? old)).toContain('历史资料');
  // Published then, too small for today: the number must not come back from the old version.
  expect(textOf(old)).toContain('原来的数不再公开');
  expect(textOf(old)).not.toMatch(/(?<!\d)7人/);
  const changes = `${versions}/changes-2026-10-10--2026-10-20.html`;
  expect(cells(changes)).toEqual([
    ['出生人数', '24人', '25人'],
    ['女婴', '12人', '13人'],
    ['出生人数合计', '24人', '25人'],
    ['西河口村出生人数', '原来的数不再公开', '数量过小，依规不公开'],
    ['正文', '本月全镇出生24人。', '本月全镇出生25人，印发宣传品3.5万余份。'],
    [
      '村卫生室建设进度',
      '西河口村卫生室｜西河口村｜新建｜2026年｜设计中',
      '西河口村卫生室｜西河口村｜新建｜2026年｜施工中',
    ],
  ]);
  expect(selectAll('main del', pageTree(site, changes)).map(textOf)).toContain('24');
  expect(selectAll('main ins', pageTree(site, changes)).map(textOf)).toContain('25');
  const taken = textOf(pageTree(site, 'towns/shiqiao/versions/board-services/index.html'));
  expect(taken).toContain('2026年10月12日撤回，不再公布。原因：写错了发放月份，已更换');
});

test('record, record again without need, change, be told', () => {
  expect(record('--document', 'notice').stdout).toContain('已登记 1 份');
  expect(record('--document', 'notice').stdout).toContain('没有变化');

  edit('towns/shiqiao/documents/notice.mdx', '在本月内更换', '在11月5日前更换');
  const told = runCommand(['check', '--format', 'json', ...cache]);
  const { findings } = JSON.parse(told.stdout) as {
    findings: { rule: string; severity: string; message: string; hint: string }[];
  };
  const [finding] = findings.filter(
    ({ rule, severity }) => rule === 'unrecorded-change' && severity === 'warning',
  );
  expect(finding?.message).toBe(
    '《关于张贴公开栏的通知》在2026年10月20日登记以后改了 1 处，没有登记：正文：请各村在本月内更换公开栏，旧内容由村里存档。 → 请各村在11月5日前更换公开栏，旧内容由村里存档。',
  );
  expect(finding?.hint).toContain('zhangbang record --town shiqiao --document notice --note');
});

test('a change is recorded with its note only, and beside the first version; one is taken back', () => {
  const first = readFileSync(join(notices, '2026-10-20.json'), 'utf8');
  const refused = record('--document', 'notice');
  expect([refused.status, readdirSync(notices)]).toEqual([2, ['2026-10-20.json']]);
  expect(refused.stderr).toContain('--note');
  expect(record('--document', 'notice', '--note', '改了期限。').status).toBe(0);
  expect(readdirSync(notices)).toEqual(['2026-10-20-2.json', '2026-10-20.json']);
  expect(readFileSync(join(notices, '2026-10-20.json'), 'utf8')).toBe(first);

  const taken = record('--document', 'notice', '--retract', '2026-10-20', '--reason', '期限写错');
  expect(taken.status, taken.stderr).toBe(0);
  expect(readFileSync(join(notices, '2026-10-20.json'), 'utf8')).toBe(
    '{\n  "retracted": {"since":"2026-10-20","reason":"期限写错"},\n  "statements": []\n}\n',
  );
});

test.each([
  { args: ['--document', 'nothing'], text: '没有编号为 nothing 的内容' },
  { args: ['--town', 'nowhere'], text: '没有名为 nowhere 的镇' },
  {
    args: ['--document', 'summary', '--retract', '2026-10-11', '--reason', '无'],
    text: '没有 2026-10-11 这一版',
  },
  { args: ['--document', 'summary', '--retract', '2026-10-10'], text: '--reason' },
  { args: ['--retract', '2026-10-10', '--reason', '无'], text: '写明是哪一份' },
])('refused: $args', ({ args, text }) => {
  const { status, stderr } = record(...args);
  expect([status, stderr]).toEqual([2, expect.stringContaining(text)]);
});

test('a former address leads on from the disk, by a link, and by the server’s own lines', async () => {
  const target = '/info/towns/shiqiao/documents/notice.html';
  for (const from of [
    'towns/shiqiao/documents/old-notice.html',
    'towns/shiqiao/documents/older-notice.html',
  ]) {
    const tree = pageTree(site, from);
    expect(textOf(select('main a.action, main .lead a', tree) ?? tree)).toBe(
      '关于张贴公开栏的通知',
    );
    expect(select('link[rel=canonical]', tree)?.properties['href']).toBe(
      `https://county.example${target}`,
    );
    expect(readSite(site, '_redirects')).toContain(`/info/${from} ${target} 301\n`);
    expect(readSite(site, 'server/nginx-headers.conf')).toContain(
      `location = /info/${from} { return 301 ${target}; }`,
    );
  }
  const browser = await launchBrowser();
  try {
    const tab = await browser.newPage();
    await tab.goto(pathToFileURL(join(site, 'shiqiao/index.html')).href);
    await tab.waitForURL(/towns\/shiqiao\/index\.html$/);
    expect(await tab.title()).toContain('石桥镇');
  } finally {
    await browser.close();
  }
});
