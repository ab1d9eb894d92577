import { mkdirSync, readFileSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
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

const county = hostileCounty();
const out = join(county.folder, 'dist');
let count = 5000;
/** Files with the word planted in each, and whether a line can be named. */
const planted: { what: string; file: string; line: boolean }[] = [];

/** Plants one file; `§` becomes a word of its own. */
function plant(what: string, file: string, content: string | Uint8Array, line = true): void {
  count += 1;
  const text = typeof content === 'string' ? content.replaceAll('§', canaryOf(count)) : content;
  county.plant(file, text);
  planted.push({ what, file, line });
}

function link(what: string, file: string, target: string): void {
  mkdirSync(dirname(join(county.content, file)), { recursive: true });
  symlinkSync(target, join(county.content, file));
  planted.push({ what, file, line: false });
}

const board = (change: Record<string, unknown>): string =>
  JSON.stringify(
    {
      ...JSON.parse(county.read('towns/shiqiao/boards/population.json')),
      villages: 'all',
      parts: [{ kind: 'text', title: '说明', paragraphs: ['试验。'] }],
      ...change,
    },
    null,
    2,
  );

const headed = (head: string): string =>
  documentWith('正文。', count).replace('\n---\n', `\n${head}\n---\n`);

county.town('yijia', 4);
county.town('erjia', 5);
county.town('sanjia', 6);

// Texts of JSON and front matter, in a town that can be read otherwise.
const texts = [
  '<script>§</script>',
  '<img src=x onerror=§()>',
  '<b>§</b>',
  '<svg onload=§()>',
  '<!-- § -->',
  '{§()}',
  "{require('§')}",
  '{`§`}',
  'import § from "fs"',
  '<Hotline id="town" {...§} />',
  '<__proto__ x="§" />',
];
for (const [index, text] of texts.entries()) {
  const at = (folder: string, extension: string): string =>
    `towns/yijia/${folder}/t-${index}.${extension}`;
  plant(
    `${text} as a board’s title`,
    at('boards', 'json'),
    board({ title: text.replace('\n', ' ') }),
  );
  const parts = [{ kind: 'text', title: '说明', paragraphs: ['一。', text] }];
  plant(`${text} as a board’s text`, `towns/yijia/boards/p-${index}.json`, board({ parts }));
  const title = JSON.stringify(text);
  plant(
    `${text} as a document’s title`,
    at('documents', 'mdx'),
    headed('').replace(/title: .*/, `title: ${title}`),
  );
}

// Characters, in JSON as escapes and as themselves, and in front matter.
for (const [index, point] of [
  '\u202e',
  '\u2066',
  '\u200b',
  '\ufeff',
  '\u0007',
  '\u001b',
  '\u2028',
  '\ue000',
  '\ud800',
].entries()) {
  const escaped = board({ description: '甲' }).replace(
    '"甲"',
    `"§\\u${point.charCodeAt(0).toString(16).padStart(4, '0')}乙"`,
  );
  plant(
    `U+${point.charCodeAt(0).toString(16)} as an escape`,
    `towns/erjia/boards/e-${index}.json`,
    escaped,
  );
  if (point === '\ud800') continue;
  plant(
    `U+${point.charCodeAt(0).toString(16)} in a text`,
    `towns/erjia/boards/c-${index}.json`,
    board({ description: `§${point}乙` }),
  );
  plant(
    `U+${point.charCodeAt(0).toString(16)} in front matter`,
    `towns/erjia/documents/c-${index}.mdx`,
    headed('').replace(/description: .*/, `description: "§${point}乙"`),
  );
}

// Form of JSON and YAML.
const json: Record<string, string> = {
  '__proto__ as a field': '{"__proto__": {"title": "§"}, "title": "甲"}',
  'constructor as a field': board({ constructor: { prototype: { title: '§' } } }),
  'an unknown field': board({ script: '§' }),
  'a board’s list elsewhere': board({ parts: [{ kind: 'list', list: '../../§' }] }),
  'a board’s register elsewhere': board({ parts: [{ kind: 'register', register: '../§' }] }),
  'a board’s policy elsewhere': board({ parts: [{ kind: 'policy', policy: '../../site§' }] }),
  'a village elsewhere': board({ villages: ['../§'] }),
  'a field twice': '{"title": "甲",\n"title": "§"}',
  'a number for a text': board({ title: 1 }),
  brackets: `{"a":${'['.repeat(500_000)}`,
  objects: '{"a":'.repeat(300_000),
  fields: `{${Array.from({ length: 200_000 }, (_, i) => `"k${i}":1`).join(',')}}`,
  'the same field often': `{${'"a":1,'.repeat(300_000)}"a":1}`,
  'a list of 1.3 million': `{"title":[${'1,'.repeat(1_300_000)}1]}`,
  'a long text': board({ title: '§'.repeat(200_000) }),
  'an empty file': '',
  'a web page': '<!doctype html><title>§</title>',
};
for (const [index, [what, text]] of Object.entries(json).entries()) {
  plant(what, `towns/erjia/boards/j-${index}.json`, text);
}
const laughs = Array.from({ length: 25 }, (_, index) =>
  index === 0 ? 'a0: &a0 [§]' : `a${index}: &a${index} [${`*a${index - 1}, `.repeat(9)}x]`,
).join('\n');
const yaml: Record<string, string> = {
  'a billion laughs': laughs,
  'a merge key': '<<: { title: § }',
  'a tag': 'extra: !!js/function "function(){§}"',
  __proto__: '__proto__: { title: § }',
  'an unknown field': 'layout: ../../../§.astro',
  'a second document': '...\ntitle: §',
  brackets: `extra: ${'['.repeat(100_000)}`,
  fields: Array.from({ length: 15_000 }, (_, i) => `k${i}: 1`).join('\n'),
  'the same field often': 'extra: 1\n'.repeat(15_000),
};
for (const [index, [what, head]] of Object.entries(yaml).entries()) {
  plant(`front matter with ${what}`, `towns/erjia/documents/y-${index}.mdx`, headed(head));
}

// Bodies that cost time, each near the limit of 256 KB, and one beyond.
const fill = (part: string): string => part.repeat(Math.ceil(250_000 / Buffer.byteLength(part)));
for (const [index, part] of [
  '*a_ ',
  '[a](',
  '![',
  '<a ',
  '{a',
  '`a ``b ',
  '> ',
  '- ',
  '|a',
  '&a;',
  '~~a',
  '\n> a\n',
  'a\n===\n',
  '[^1]: a\n',
  '</a',
  '<!--',
  '**a*b_c__',
].entries()) {
  plant(
    `250 KB of ${JSON.stringify(part)}`,
    `towns/erjia/documents/k-${index}.mdx`,
    documentWith(fill(part), count),
  );
}
plant(
  'a document of 40 MB',
  'towns/erjia/documents/long.mdx',
  Buffer.alloc(40_000_000, 'a'),
  false,
);

// Encodings and kinds of files.
plant(
  'GBK',
  'towns/erjia/documents/gbk.mdx',
  Buffer.from([0x2d, 0x2d, 0x2d, 0x0a, 0xbc, 0xd7]),
  false,
);
plant(
  'UTF-16',
  'towns/erjia/boards/wide.json',
  Buffer.from('\ufeff{"title":"x"}', 'utf16le'),
  false,
);
plant('a program', 'towns/erjia/documents/run.js', 'console.log("§")', false);
plant('an Astro component', 'towns/erjia/documents/x.astro', '<h1>§</h1>', false);
plant('a hidden file', 'towns/erjia/.env', 'SECRET=§', false);
plant('a folder in a folder', 'towns/erjia/documents/deep/x.mdx', documentWith('§', 1), false);
plant(
  'an SVG named .png',
  'towns/erjia/images/a.png',
  '<svg xmlns="http://www.w3.org/2000/svg"><script>§</script></svg>',
  false,
);
plant('a page named .jpg', 'towns/erjia/images/b.jpg', '<script>§</script>', false);
plant('an SVG', 'towns/erjia/images/c.svg', '<svg>§</svg>', false);
plant(
  'a name that turns round',
  'towns/erjia/documents/zb\u202exdm.mdx',
  documentWith('§', 1),
  false,
);
plant('a name in Chinese', 'towns/erjia/documents/通知.mdx', documentWith('§', 1), false);
plant('a name that Windows keeps', 'towns/erjia/documents/aux.mdx', documentWith('§', 1), false);
plant('a name with a line break', 'towns/erjia/documents/a\nb.mdx', documentWith('§', 1), false);
plant('a name with a quote', 'towns/erjia/documents/a"><b>.mdx', documentWith('§', 1), false);

// Links and collisions.
link('a link to a file outside', 'towns/sanjia/documents/passwd.mdx', '/etc/passwd');
link('a link to a folder outside', 'towns/sanjia/images', '/etc');
link('a link to itself', 'towns/sanjia/boards', 'boards');
link('a link within', 'towns/sanjia/lists', '../shiqiao/lists');
plant(
  'one of two names that differ in case',
  'towns/sanjia/documents/Twin.mdx',
  documentWith('§', 1),
  false,
);
plant('the other', 'towns/sanjia/documents/twin.mdx', documentWith('§', 2), false);
plant(
  'a document that would stand in a board’s place',
  'towns/sanjia/facts/2026.json/x.json',
  '§',
  false,
);

let checked: Measured;
let built: Measured;
let found: Map<string, ReportedFinding[]>;

beforeAll(async () => {
  // 108 megapixels of one colour are 0.3 MB of PNG.
  const big = { width: 12_000, height: 9_000, channels: 3, background: '#0d4a43' } as const;
  plant(
    'a picture of 108 megapixels',
    'towns/erjia/images/bomb.png',
    await sharp({ create: big }).png().toBuffer(),
    false,
  );
  plant('a sparse file of 8 GB', 'towns/erjia/images/huge.png', '', false);
  truncateSync(join(county.content, 'towns/erjia/images/huge.png'), 8 * 1024 ** 3);
  plant('a sparse JSON file of 3 GB', 'towns/erjia/boards/huge.json', '', false);
  truncateSync(join(county.content, 'towns/erjia/boards/huge.json'), 3 * 1024 ** 3);
  const args = ['--content', county.content, '--cache', join(county.folder, 'cache')];
  checked = runMeasured(['check', ...args, '--format', 'json']);
  found = findingsByFile(checked.stdout);
  built = runMeasured(['build', ...args, '--keep-going', '--out', out]);
});

afterAll(() => rmSync(county.folder, { recursive: true, force: true }));

test('check refuses with exit code 1, and stays within the memory', () => {
  expect(checked.stderr).not.toContain('故障');
  expect(checked.status).toBe(1);
  expect(checked.megabytes).toBeLessThan(mostMegabytes);
});

test('each file planted has an error, with its line wherever there is one', () => {
  const silent = planted.filter(({ file, line }) => {
    const folders = [file, dirname(file)];
    const errors = folders
      .flatMap((path) => found.get(path) ?? [])
      .filter(({ severity }) => severity === 'error');
    return errors.length === 0 || (line && errors.every(({ place }) => place.line === undefined));
  });
  expect(silent).toEqual([]);
  expect(planted.length).toBeGreaterThan(120);
});

test('no file gives more findings than an officer reads', () => {
  const most = Math.max(...[...found.values()].map((findings) => findings.length));
  expect(most).toBeLessThanOrEqual(100);
});

test('the towns that are right are published, and nothing planted is anywhere in the site', () => {
  expect(built.status).toBe(1);
  expect(built.stdout).toContain('已发布到');
  expect(canariesIn(out)).toEqual([]);
  expect(built.megabytes).toBeLessThan(mostMegabytes);
});

test('a terminal sees no control and nothing that turns text around', () => {
  expect(built.stdout).toContain('‹U+202E›');
  expect(/[\p{Cc}\p{Cf}]/u.exec(built.stdout.replaceAll('\n', ''))).toBeNull();
});

test('a report on hostile names is one inert page', () => {
  const file = join(county.folder, 'report.html');
  const args = ['--content', county.content, '--cache', join(county.folder, 'cache')];
  const { status } = runMeasured(['check', ...args, '--report', file]);
  expect(status).toBe(1);
  const page = readFileSync(file, 'utf8');
  const tree = fromHtml(page);
  expect(selectAll('script, img, svg, iframe, link, object, b', tree)).toEqual([]);
  expect(/[\p{Cc}\p{Cf}]/u.exec(page.replaceAll('\n', ''))).toBeNull();
});
