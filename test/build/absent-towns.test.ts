import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, expect, test } from 'vitest';
import { runCommand } from './run-command.ts';
import { pageTree, siteFiles } from './site-files.ts';
import { warmCache } from './warm-cache.ts';

const folder = mkdtempSync(join(tmpdir(), 'zhangbang-absent-'));
const content = join(folder, 'content');
cpSync('test/fixtures/county', content, { recursive: true });

function edit(file: string, change: (text: string) => string): void {
  const path = join(content, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(path, after);
}

const notice = 'towns/shiqiao/documents/notice.mdx';
edit(notice, (text) => `${text}\n参见[邻乡的报告](../../laowan/documents/report.html)。\n`);

const cache = warmCache(folder);
const build = (name: string, ...more: string[]) =>
  runCommand([
    ...['build', '--content', content, ...cache],
    ...['--out', join(folder, name), ...more],
  ]);

/** The words of the sentence with the link, and all addresses of the page. */
function reading(name: string): { text: string; links: string[] } {
  const tree = pageTree(join(folder, name), notice.replace('.mdx', '.html'));
  const links = selectAll('a', tree).map(({ properties }) => String(properties['href']));
  return { text: textOf(tree), links };
}

afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a link to a town that was not asked for is printed as words', () => {
  const { status, stdout } = build('one', '--town', 'shiqiao');
  expect(status, stdout).toBe(0);
  const { text, links } = reading('one');
  expect(text).toContain('参见邻乡的报告（本期没有发布）。');
  expect(links.filter((link) => link.includes('laowan'))).toEqual([]);
});

test('a town that is left out does not take with it a town that links to it', () => {
  edit('towns/laowan/facts/2012.json', (text) => text.replace('"value": 40,', '"value": 42,'));
  const { status, stdout } = build('rest', '--keep-going');
  expect(status).toBe(1);
  expect(stdout).toContain('本次没有发布：老湾乡');
  expect(stdout).not.toContain('broken-link');
  expect(siteFiles(join(folder, 'rest'))).toContain('towns/shiqiao/index.html');
  expect(reading('rest').text).toContain('邻乡的报告（本期没有发布）');
});
