import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { renderPdfs } from '#channels/posters/print/render-pdfs.ts';
import type { Manifest } from '#cli/manifest.ts';
import { prepare } from '#cli/prepare.ts';
import { proveParity } from '#cli/prove-parity.ts';
import { type ViewContext, viewContext } from '#views/context.ts';
import { posterViews } from '#views/picture-views.ts';
import type { PosterView } from '#views/pictures.ts';

const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'zhangbang-parity-'));
const copy = join(folder, 'dist');
const manifest = JSON.parse(readFileSync(join(site, 'manifest.json'), 'utf8')) as Manifest;
const files = manifest.files.map(({ path }) => path);
const pictures = manifest.files.flatMap(({ path, texts }) => (texts ? [{ path, texts }] : []));
let context: ViewContext;

beforeAll(async () => {
  cpSync(site, copy, { recursive: true });
  const { edition } = await prepare(
    { content: 'test/fixtures/county', cache: join(folder, 'cache'), format: 'text' },
    { progress: () => {}, print: () => {} },
  );
  if (!edition) throw new Error('the fixture county has errors');
  context = viewContext(edition, 'https://county.example/info');
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const prove = (printed = pictures) => proveParity(copy, copy, context, files, printed);

/** One output with one thing changed; for a picture the strings that were drawn. */
function changedBytes(path: string, change: (text: string) => string): Buffer | string[] {
  const picture = pictures.find((one) => one.path === path);
  if (picture) return JSON.parse(change(JSON.stringify(picture.texts))) as string[];
  const bytes = readFileSync(join(site, path));
  if (!path.endsWith('.docx')) return Buffer.from(change(bytes.toString('utf8')));
  const inner = 'word/document.xml';
  const parts = unzipSync(bytes);
  const text = change(strFromU8(parts[inner] ?? new Uint8Array()));
  return Buffer.from(zipSync({ ...parts, [inner]: strToU8(text) }));
}

/** Messages of one proof after a change of each of these outputs; the files are put back. */
async function corrupted(
  changes: ReadonlyMap<string, (text: string) => string>,
): Promise<string[]> {
  const printed = new Map(pictures.map((one) => [one.path, one]));
  for (const [path, change] of changes) {
    const changed = changedBytes(path, change);
    if (Buffer.isBuffer(changed)) writeFileSync(join(copy, path), changed);
    else printed.set(path, { path, texts: changed });
  }
  try {
    return (await prove([...printed.values()])).findings.map(({ message }) => message);
  } finally {
    for (const path of changes.keys()) cpSync(join(site, path), join(copy, path));
  }
}

/** The last of a text, for heads of documents say the same before the numbers; the first of a pattern. */
const swap = (from: string | RegExp, to: string) => (text: string) => {
  const at = typeof from === 'string' ? text.lastIndexOf(from) : text.search(from);
  if (at < 0) throw new Error(`“${from}” is not there`);
  const length = typeof from === 'string' ? from.length : (from.exec(text)?.[0].length ?? 0);
  return text.slice(0, at) + to + text.slice(at + length);
};

test('the finished county is the same in every channel, and each channel was really read', async () => {
  const { findings, counts } = await prove();
  expect(findings).toEqual([]);
  expect(Object.fromEntries(counts)).toEqual(manifest.proved);
});

const board = 'towns/shiqiao/boards/services.html';
const code = files.find((path) => path.startsWith('c/') && pageOf(path).includes('补贴资金')) ?? '';
/** The part of a page that the search shows around these words. */
const slotOf = (page: string, text: string): string =>
  files.find(
    (path) =>
      /^search\/data\/[^/]+\/page-/.test(path) &&
      pageOf(path).includes(`"path":"${page}"`) &&
      pageOf(path).includes(text),
  ) ?? '';
const words = (file: string): string => `words/shiqiao_board_services/${file}`;

function pageOf(path: string): string {
  return readFileSync(join(site, path), 'utf8');
}

interface Corruption {
  /** What was done: 改数, 去掉约数, 换单位, 改时间, 删去. */
  what: string;
  path: string;
  from: string | RegExp;
  to: string;
  fact: string;
  /** What the message says differs; 没有写 for what is gone. */
  said: string;
}

const of = (
  path: string,
  rows: readonly [what: string, from: string | RegExp, to: string, fact: string, said: string][],
): Corruption[] =>
  rows.map(([what, from, to, fact, said]) => ({ what, path, from, to, fact, said }));

const paid = 'shiqiao/aid-paid#2026-09';
const heads = 'shiqiao/aid-persons#2026-09';
const leaflets = 'shiqiao/leaflets#2026-09';
const yearly = 'policies/childcare/yearly';

const sentence = (path: string) =>
  of(path, [
    ['a digit', '3.5万余份', '3.6万余份', leaflets, '数值'],
    ['余 is lost', '3.5万余份', '3.5万份', leaflets, '约数用语'],
    ['another unit', '3.5万余份', '3.5万余张', leaflets, '单位'],
    ['the number is lost', '3.5万余份', '若干', leaflets, '没有写'],
  ]);

const inWords = (path: string) =>
  of(path, [
    ['a digit', '补贴资金61900元', '补贴资金61990元', paid, '数值'],
    ['another unit', '补贴人次164人次', '补贴人次164人', heads, '单位'],
    ['in 万 and wrong', '补贴资金61900元', '补贴资金6.1万元', paid, '数值'],
    ['another month', '2026年9月，补贴', '2026年8月，补贴', paid, '截至时间'],
    ['the number is lost', '补贴资金61900元，', '', paid, '没有写'],
  ]);

const pictured = (path: string) =>
  of(path, [
    ['a digit', '"61900元"', '"69100元"', paid, '数值'],
    ['another unit', '"164人次"', '"164户"', heads, '单位'],
    ['the number is lost', '"61900元",', '', paid, '没有写'],
  ]);

const drawn = (path: string) => [
  ...sentence(path),
  ...of(path, [
    ['a digit', '"61900","元"', '"61909","元"', paid, '数值'],
    ['another unit', '"164","人次"', '"164","件"', heads, '单位'],
    ['another month', '"2026年9月","石桥', '"2026年8月","石桥', paid, '截至时间'],
    ['an amount of a policy', '每孩每年3600元', '每孩每年6300元', yearly, '数值'],
  ]),
];

const corruptions: Corruption[] = [
  ...sentence('towns/shiqiao/documents/summary.html'),
  ...of(board, [
    ['a digit', 'figure-number">61900<', 'figure-number">61901<', paid, '数值'],
    ['another unit', 'figure-affix">人次<', 'figure-affix">户<', heads, '单位'],
    ['another month', /2026年9月<\/p>/, '2026年7月</p>', paid, '截至时间'],
    ['a digit in a table', '46800元', '48600元', 'shiqiao/aid-paid-childcare#2026-09', '数值'],
    ['a digit of a total', '>61900元<', '>61800元<', 'shiqiao/sum(', '数值'],
    ['an amount of a policy', '每孩每年3600元', '每孩每年360元', yearly, '数值'],
  ]),
  ...sentence(code),
  ...of(code, [
    ['a digit', />61900元</, '>91600元<', paid, '数值'],
    ['another month', />2026年9月</, '>2026年6月<', paid, '截至时间'],
    ['another unit', '164人次', '164人', heads, '单位'],
  ]),
  ...of('towns/shiqiao/statistics/2026-09.html', [
    ['a village’s number', '2417人', '2471人', 'shiqiao/population@dongjie#2026-09', '数值'],
    ['余 is lost', '>3.5万余份<', '>3.5万份<', leaflets, '约数用语'],
    ['a number for none', '>—<', '>0件<', 'shiqiao/complaints#2026-09', '有没有数'],
  ]),
  ...of('data/shiqiao/2026-09.csv', [
    ['a digit', ',61900,', ',61990,', paid, '数值'],
    ['the text beside', ',61900元,', ',61990元,', paid, '数值'],
    ['余 is lost', ',余,', ',,', leaflets, '约数用语'],
    ['another unit', /,人次,/, ',人,', heads, '单位'],
    ['another day', /2026-09-30/, '2026-08-31', 'shiqiao/', '截至时间'],
  ]),
  ...of('data/shiqiao/2026-09.json', [
    ['a digit', '"value": "61900"', '"value": "61990"', paid, '数值'],
    ['余 is lost', '"qualifier": "余"', '"qualifier": null', leaflets, '约数用语'],
    ['another unit', /"unit": "人次"/, '"unit": "人"', heads, '单位'],
    ['another day', '"asOf": "2026-09-30"', '"asOf": "2026-09-29"', 'shiqiao/', '截至时间'],
  ]),
  ...sentence('word/shiqiao_board_services.docx'),
  ...of('word/shiqiao_board_services.docx', [
    [
      'another month',
      '2026年9月</w:t>',
      '2026年3月</w:t>',
      'shiqiao/paid-per-head#2026-09',
      '截至时间',
    ],
    ['a digit', /61900元/, '61990元', paid, '数值'],
  ]),
  ...sentence('wechat/shiqiao_board_services.html'),
  ...of('wechat/shiqiao_board_services.html', [
    ['a digit', '>61900<', '>61090<', paid, '数值'],
    ['another month', '>2026年9月</p>', '>2026年3月</p>', paid, '截至时间'],
  ]),
  ...sentence('wechat/shiqiao_board_services.copy.html'),
  ...['body.html', 'inline.html'].flatMap((ending) =>
    sentence(`portal/shiqiao/board-services.${ending}`),
  ),
  ...of('portal/shiqiao/board-services.body.html', [
    ['a digit', '>61900<', '>61990<', paid, '数值'],
    ['another unit', '>人次<', '>户<', heads, '单位'],
    ['a digit in a table', '46800元', '48600元', 'shiqiao/aid-paid-childcare#2026-09', '数值'],
    ['an amount of a policy', '每孩每年3600元', '每孩每年360元', yearly, '数值'],
  ]),
  ...of('portal/shiqiao/statistics-2026-09.inline.html', [
    ['a village’s number', '2417人', '2471人', 'shiqiao/population@dongjie#2026-09', '数值'],
    ['余 is lost', '>3.5万余份<', '>3.5万份<', leaflets, '约数用语'],
  ]),
  ...sentence(slotOf(board, '3.5万余份')),
  ...of(slotOf(board, '46800元'), [
    ['a digit in a table', '46800元', '48600元', 'shiqiao/aid-paid-childcare#2026-09', '数值'],
  ]),
  ...['feed.xml', 'towns/shiqiao/feed.xml'].flatMap((path) =>
    of(path, [
      ['a digit', '补贴61900元', '补贴61990元', paid, '数值'],
      ['another unit', '惠及164人次', '惠及164户', heads, '单位'],
      ['the number is lost', '惠及164人次', '惠及许多人', heads, '没有写'],
    ]),
  ),
  ...drawn('posters/shiqiao/services.png'),
  ...of('phone/shiqiao_board_services-long-1.jpg', [
    ['a digit', '"61900","元"', '"61909","元"', paid, '数值'],
  ]),
  ...sentence('phone/shiqiao_board_services-long-2.jpg'),
  ...pictured('phone/shiqiao_board_services-1920.jpg'),
  ...of('phone/shiqiao_board_services-1440.jpg', [
    ['another month', '"2026年9月"', '"2026年5月"', paid, '截至时间'],
    ['a digit in the summary', '补贴61900元', '补贴61909元', paid, '数值'],
  ]),
  ...pictured('share/shiqiao/board-services-900.jpg'),
  ...pictured('share/shiqiao/board-services-600.jpg'),
  ...pictured('wechat/shiqiao_board_services-500.jpg'),
  ...inWords(words('group.txt')),
  ...inWords(words('announcement.txt')),
  ...inWords(words('moments.txt')),
  ...inWords(words('wecom.md')),
  ...of(words('sms.txt'), [
    ['a digit', '61900元', '61990元', paid, '数值'],
    ['another unit', '164人次', '164户', heads, '单位'],
    ['another month', '2026年9月', '2026年8月', paid, '截至时间'],
    ['the number is lost', '，补贴人次164人次', '', heads, '没有写'],
  ]),
  ...of(words('loudspeaker.txt'), [
    ['a digit', '资金六万一千九百元', '资金六万一千九百九十元', paid, '数值'],
    ['another unit', '补贴人次一百六十四人次', '补贴人次一百六十四人', heads, '单位'],
    ['jiao and fen', '四角四分', '四角', 'shiqiao/paid-per-head#2026-09', '数值'],
    ['another month', '二零二六年九月，', '二零二六年八月，', paid, '截至时间'],
    ['the number is lost', '补贴资金六万一千九百元，', '', paid, '没有写'],
  ]),
];

/** Messages by corruption: of each output one is tried at a time, of all outputs together. */
const found = new Map<Corruption, string[]>();

beforeAll(async () => {
  const byPath = Map.groupBy(corruptions, ({ path }) => path);
  const rounds = Math.max(...[...byPath.values()].map(({ length }) => length));
  for (let round = 0; round < rounds; round += 1) {
    const tried = [...byPath.values()].flatMap((some) => some[round] ?? []);
    const messages = await corrupted(
      new Map(tried.map(({ path, from, to }) => [path, swap(from, to)])),
    );
    for (const one of tried) {
      found.set(
        one,
        messages.filter((message) => message.includes(one.path)),
      );
    }
  }
});

test.each(corruptions)('$path: $what is found', (corruption) => {
  const { fact, said } = corruption;
  const messages = found.get(corruption) ?? [];
  const hits = messages.filter((message) => message.includes(`（${fact}`));
  expect(hits.join('\n'), messages.join('\n')).toContain(said);
});

test('a message names the fact, both outputs and both values', () => {
  const one = corruptions.find(
    ({ path, what }) => path === words('moments.txt') && what === 'a digit',
  );
  expect(one && found.get(one)).toEqual([
    `补贴资金（${paid}）在两处不一样：朋友圈（${words('moments.txt')}）写的是“61990元”，${board}是“61900元”（不同的是数值）`,
  ]);
});

test('the same amount in another unit or with separators is the same', async () => {
  const written = (file: string, same: string) =>
    [words(file), swap('补贴资金61900元', `补贴资金${same}`)] as const;
  const changes = [written('moments.txt', '6.19万元'), written('group.txt', '61,900元')];
  expect(await corrupted(new Map(changes))).toEqual([]);
});

test('a poster whose code leads nowhere stops the build', async () => {
  const change = (text: string) => text.replaceAll(/href="[^"]*\/c\/[^"]*"/g, 'href="#"');
  await expect(corrupted(new Map([[board, change]]))).rejects.toThrow(
    'names no page of their code',
  );
});

test('a PDF that prints other numbers is found', async () => {
  const view = posterViews(context).find(({ id }) => id === 'posters/shiqiao/services');
  const text = JSON.stringify(view)
    .replaceAll('61900', '61990')
    .replaceAll('3.5万余份', '3.6万余份');
  await renderPdfs([JSON.parse(text) as PosterView], { cache: join(folder, 'pdf'), out: copy });
  const messages = (await prove()).findings.map(({ message }) => message);
  const said = `在两处不一样：海报 PDF（posters/shiqiao/services-a3.pdf）`;
  expect(messages).toContain(`补贴资金（${paid}）${said}没有写，${board}是“61900元”`);
  expect(messages.join()).toContain(`（${leaflets}）${said}写的是“3.6万余份”`);
});
