import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');

interface Source {
  /** Relative to the repository, with `/`. */
  file: string;
  text: string;
  /** The same without comments, for what must not be done (but may be spoken of). */
  code: string;
  imports: string[];
}

// Texts in quotes come first, for they may hold what looks like a comment: './guide/**/*.mdx'.
const quotedOrComment =
  /('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\\n])*`)|\/\*[\s\S]*?\*\/|(?<=^|[\s;{}(),])\/\/[^\n]*/gm;

const uncommented = (text: string): string =>
  text.replace(quotedOrComment, (_, quoted: string | undefined) => quoted ?? '');

const specifier =
  /(?:\bfrom\s*|\bimport\s*\(\s*|^\s*import\s+|\brequire\s*\(\s*|@import\s+)(['"])([^'"\n]+)\1/gm;

/** What a file imports: static, dynamic, re-exported, and style sheets. */
const importsOf = (code: string): string[] =>
  [...code.matchAll(specifier)].map((match) => match[2] ?? '');

const sources: Source[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((name) => `src/${name.replaceAll('\\', '/')}`)
  .filter((file) => /\.(?:ts|mts|mjs|js|tsx|astro|mdx)$/.test(file))
  .sort()
  .map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    const code = uncommented(text);
    return { file, text, code, imports: importsOf(code) };
  });

/** Folder that a file belongs to: `domain`, `channels/web`, or `edition` for the file that joins. */
function areaOf(file: string): string {
  const parts = file.replace(/^src\//, '').split('/');
  if (parts[0] === 'channels') return `channels/${parts[1]}`;
  return parts.length === 1 ? (parts[0] ?? '').replace(/\.ts$/, '') : (parts[0] ?? '');
}

const channel = ['domain', 'views', 'documents'];
/** Area to the areas that it may import from, besides itself. */
const mayImport: Record<string, string[]> = {
  domain: [],
  documents: ['domain'],
  claims: ['domain'],
  privacy: ['domain'],
  // The second pair of eyes: it must not see how outputs are made, so neither views nor channels.
  parity: ['domain', 'documents', 'claims', 'statistics', 'privacy'],
  statistics: ['domain'],
  // Its threads judge texts as well.
  load: ['domain', 'documents', 'privacy', 'claims'],
  suppression: ['domain', 'statistics'],
  checks: ['domain', 'claims', 'documents', 'statistics', 'privacy'],
  views: ['domain', 'documents', 'statistics'],
  edition: ['domain', 'load', 'statistics', 'checks', 'suppression'],
  'channels/web': channel,
  'channels/posters': channel,
  'channels/data': channel,
  'channels/words': channel,
  'channels/search': channel,
  'channels/word': channel,
  // Looks and officers' pages of everything that is pasted into editors of other systems.
  'channels/paste': channel,
  'channels/wechat': [...channel, 'channels/paste'],
  'channels/portal': [...channel, 'channels/paste'],
  cli: [
    'domain',
    'claims',
    'privacy',
    'parity',
    'documents',
    'views',
    'edition',
    // Rules about what hangs on walls judge finished words, which exist only after the views.
    'checks',
    'suppression',
    'channels/web',
    'channels/posters',
    'channels/data',
    'channels/words',
    'channels/word',
    'channels/wechat',
    'channels/search',
    'channels/portal',
    // For its options and for the error of a missing content folder; it reads nothing by itself.
    'load',
  ],
};

const offenders = (judge: (source: Source) => string[]): string[] =>
  sources.flatMap((source) => judge(source).map((what) => `${source.file}: ${what}`));

test('there are sources, and each belongs to a known area', () => {
  expect(sources.length).toBeGreaterThan(50);
  expect(offenders(({ file }) => (areaOf(file) in mayImport ? [] : [areaOf(file)]))).toEqual([]);
});

test('imports only point back along the flow', () => {
  const found = offenders(({ file, imports }) => {
    const area = areaOf(file);
    return imports
      .filter((name) => name.startsWith('#') || name.startsWith('.'))
      .map((name) =>
        name.startsWith('#')
          ? `src/${name.slice(1)}`
          : relative(root, join(root, dirname(file), name)).replaceAll('\\', '/'),
      )
      .map(areaOf)
      .filter((target) => target !== area && !mayImport[area]?.includes(target));
  });
  expect(found).toEqual([]);
});

test('no import climbs: across folders it is #folder/file', () => {
  expect(
    offenders(({ imports }) => imports.filter((name) => /^(?:\.\.|\.\/.*\.\.\/)/.test(name))),
  ).toEqual([]);
});

/** Files that may touch disk, process or network: those that read content, and those that write. */
const mayTouchTheWorld = new Set([
  'src/channels/data/write-data.ts',
  'src/channels/search/write-search.ts',
  'src/channels/paste/officer-page.ts',
  'src/channels/portal/write-portal.ts',
  'src/channels/posters/fonts.ts',
  'src/channels/posters/engine/picture-cache.ts',
  'src/channels/posters/engine/picture-key.ts',
  'src/channels/posters/render-pictures.ts',
  'src/channels/web/build-site.ts',
  'src/channels/web/hand-over.ts',
  'src/channels/web/preview-site.ts',
  'src/channels/web/publish-images.ts',
  'src/channels/web/publish-previews.ts',
  // Runs in readers' browsers, and only where the site names whom to ask.
  'src/channels/web/scripts/wechat.js',
  'src/channels/web/write-feeds.ts',
  'src/channels/web/write-headers.ts',
  'src/channels/word/write-word.ts',
  'src/channels/words/write-words.ts',
  'src/channels/wechat/write-articles.ts',
]);
const isGate = (file: string): boolean =>
  /^src\/(?:load|cli)\//.test(file) || mayTouchTheWorld.has(file);
const world =
  /^(?:node:)?(?:fs|fs\/promises|process|child_process|net|tls|dgram|dns|http|http2|https|worker_threads|cluster|os)$/;

test('disk, process and network are touched in few places', () => {
  const found = offenders(({ file, imports, code }) => {
    if (isGate(file)) return [];
    return [
      ...imports.filter((name) => world.test(name)),
      ...(/\bprocess\.(?:env|argv|cwd|exit|stdout|stderr|stdin|platform)\b/.test(code)
        ? ['process']
        : []),
      ...(/\bfetch\s*\(/.test(code) ? ['fetch'] : []),
    ];
  });
  expect(found).toEqual([]);
});

const clock = /\bDate\.now\s*\(|\bnew Date\s*\(\s*\)|\bDate\s*\(\s*\)|\bperformance\.now\s*\(/;
const chance = /\bMath\.random\s*\(|\brandomUUID\s*\(|\brandomBytes\s*\(/;
// Intl.Segmenter names its language; all else of Intl depends on the machine's.
const localOrder = /\.localeCompare\s*\(|\bIntl\.(?!Segmenter\('zh')|\.toLocale[A-Z]\w*\s*\(/;

test('no clock, no chance, no locale: the same input gives the same bytes', () => {
  const found = offenders(({ file, code }) => [
    ...(clock.test(code) && !file.startsWith('src/cli/') ? ['clock'] : []),
    ...(chance.test(code) && !file.startsWith('src/cli/') ? ['chance'] : []),
    ...(localOrder.test(code) ? ['locale'] : []),
  ]);
  expect(found).toEqual([]);
});

test('nothing is evaluated', () => {
  expect(
    offenders(({ code }) =>
      [...code.matchAll(/\beval\s*\(|\bnew Function\b|\bFunction\s*\(\s*['"`]|\bnode:vm\b/g)].map(
        ([match]) => match,
      ),
    ),
  ).toEqual([]);
});

/** Prose comes from our own tree; data for machines is JSON in which no sign ends its element. */
const setsHtml = ['src/channels/web/blocks/Prose.astro', 'src/channels/web/layouts/JsonLd.astro'];

test('markup is set in few places', () => {
  const found = sources
    .filter(({ code }) => /\bset:html\b|\binnerHTML\b|dangerouslySetInnerHTML/.test(code))
    .map(({ file, code }) => [file, code.match(/set:html|innerHTML/g)?.length ?? 0]);
  expect(found).toEqual(setsHtml.map((file) => [file, 1]));
});

test('no editor’s file is in the module graph of the web', () => {
  const found = offenders(({ imports, code }) => [
    ...imports.filter((name) => /(?:^|\/)content\//.test(name) || name.startsWith('astro:content')),
    ...[...code.matchAll(/import\.meta\.glob\w*(?:<[^>]*>)?\(([^)]*)\)/g)]
      .map((match) => (match[1] ?? '').trim().replace(/,$/, ''))
      .filter((argument) => !/^'\.\/pages\/guide\/[^']*'$/.test(argument)),
    ...(/\bAstro\.glob\b|defineCollection|astro\/loaders/.test(code) ? ['collection'] : []),
  ]);
  expect(found).toEqual([]);
});

const astroFolder = 'src/channels/web/';

test('documents written in MDX are our own and stand in the guide', () => {
  expect(
    sources
      .map(({ file }) => file)
      .filter((file) => file.endsWith('.mdx') && !file.startsWith(`${astroFolder}pages/guide/`)),
  ).toEqual([]);
});

const linesOf = ({ text }: Source): number => text.split('\n').length - 1;

test('files are small: none over 400 lines, and those over 250 are few', async ({ annotate }) => {
  expect(
    sources
      .filter((source) => linesOf(source) > 400)
      .map((source) => [source.file, linesOf(source)]),
  ).toEqual([]);
  const long = sources.filter((source) => linesOf(source) > 250);
  await annotate(`over 250 lines: ${long.map((source) => `${source.file} ${linesOf(source)}`)}`);
  expect(long.length).toBeLessThanOrEqual(Math.ceil(sources.length / 20));
});

test('the tests of this test: comments are no code, imports are seen in every form', () => {
  expect(uncommented("a; // Date.now()\n/* eval( */ 'http://x'")).toBe("a; \n 'http://x'");
  expect(
    importsOf(
      [
        "import 'a';",
        "import { b } from 'b';",
        "export * from 'c';",
        "const d = await import('d');",
        "import type {\n  E,\n} from 'e';",
      ].join('\n'),
    ),
  ).toEqual(['a', 'b', 'c', 'd', 'e']);
  expect(areaOf('src/channels/web/pages/a.astro')).toBe('channels/web');
  expect(areaOf('src/edition.ts')).toBe('edition');
});
