import { execFileSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  canariesIn,
  canaryOf,
  documentWith,
  findingsByFile,
  hostileCounty,
  mostMegabytes,
  runMeasured,
} from './hostile-county.ts';

let county: ReturnType<typeof hostileCounty>;
let args: string[];

beforeEach(() => {
  county = hostileCounty();
  args = ['--content', county.content, '--cache', join(county.folder, 'cache')];
});

afterEach(() => rmSync(county.folder, { recursive: true, force: true }));

const inContent = (...parts: string[]): string => join(county.content, ...parts);

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const head = Buffer.alloc(4);
  head.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([head, body, check]);
}

/** A PNG that says how large it is, and little else. */
function png(width: number, height: number, data: Uint8Array): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', data),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Plants one thing among the towns that is no town’s folder. */
const strays: [string, string, () => void][] = [
  [
    'a town with a capital letter',
    'towns/Aux',
    () => cpSync(inContent('towns/laowan'), inContent('towns/Aux'), { recursive: true }),
  ],
  [
    'a town with a name that Windows keeps',
    'towns/con',
    () => renameSync(inContent('towns/laowan'), inContent('towns/con')),
  ],
  [
    'a town that differs in case only',
    'towns/shiqiao',
    () => cpSync(inContent('towns/laowan'), inContent('towns/Shiqiao'), { recursive: true }),
  ],
  [
    'a town that is a link',
    'towns/linked',
    () => {
      renameSync(inContent('towns/laowan'), join(county.folder, 'elsewhere'));
      symlinkSync(join(county.folder, 'elsewhere'), inContent('towns/linked'));
    },
  ],
  [
    'a town in the place of the county',
    'towns/county',
    () => renameSync(inContent('towns/laowan'), inContent('towns/county')),
  ],
  ['a file among the towns', 'towns/note.txt', () => county.plant('towns/note.txt', 'x')],
];

test.each(strays)(
  '%s stops everything, for a town must not vanish without a word',
  (_, file, plant) => {
    plant();
    const { status, stdout } = runMeasured(['check', ...args, '--format', 'json']);
    expect(status).toBe(1);
    expect(findingsByFile(stdout).get(file)?.[0]?.severity).toBe('error');
  },
);

test('a town that was renamed stops --keep-going too, but not a check of another town', () => {
  renameSync(inContent('towns/laowan'), inContent('towns/county'));
  const out = join(county.folder, 'dist');
  const built = runMeasured(['build', ...args, '--keep-going', '--out', out]);
  expect(built.status).toBe(1);
  expect(built.stdout).toContain('没有发布');
  expect(runMeasured(['check', ...args, '--town', 'shiqiao']).status).toBe(0);
});

test('pipes, devices, loops and names that are twins in another spelling are refused at once', () => {
  const folder = inContent('towns/laowan/documents');
  execFileSync('mkfifo', [join(folder, 'pipe.mdx'), inContent('towns/laowan/facts/2013.json')]);
  symlinkSync('/dev/zero', join(folder, 'zero.mdx'));
  symlinkSync('loop.mdx', join(folder, 'loop.mdx'));
  symlinkSync('/proc/self', inContent('towns/laowan/lists'));
  mkdirSync(join(folder, 'folder.mdx'));
  for (const name of ['caf\u00e9', 'cafe\u0301'])
    writeFileSync(join(folder, `${name}.mdx`), documentWith(canaryOf(1), 1));
  const { status, stdout, megabytes } = runMeasured(['check', ...args, '--format', 'json']);
  expect(status).toBe(1);
  expect(megabytes).toBeLessThan(mostMegabytes);
  const found = findingsByFile(stdout);
  const names = ['pipe', 'zero', 'loop', 'folder', 'caf\u00e9', 'cafe\u0301'];
  const files = names.map((name) => `towns/laowan/documents/${name}.mdx`);
  const refused = [...files, 'towns/laowan/facts/2013.json', 'towns/laowan/lists'];
  expect(refused.filter((file) => found.get(file)?.[0]?.severity !== 'error')).toEqual([]);
});

test('pictures that say they are huge, or are none, cost nothing', () => {
  const zeros = deflateSync(Buffer.alloc(20_000_000));
  county.plant('towns/shiqiao/images/bomb.png', png(50_000, 50_000, zeros));
  county.plant('towns/shiqiao/images/vast.png', png(2 ** 31 - 1, 2 ** 31 - 1, zeros));
  county.plant('towns/shiqiao/images/none.png', png(0, 0, zeros));
  county.plant('towns/shiqiao/images/gif.png', 'GIF89a\u0001\u0000\u0001\u0000');
  county.plant('towns/shiqiao/images/paper.png', '%PDF-1.7\n');
  const { status, stdout, megabytes } = runMeasured(['check', ...args, '--format', 'json']);
  expect(status).toBe(1);
  expect(megabytes).toBeLessThan(mostMegabytes);
  const found = findingsByFile(stdout);
  for (const name of ['bomb', 'vast', 'none', 'gif', 'paper'])
    expect(found.get(`towns/shiqiao/images/${name}.png`)?.[0]?.rule).toBe('unreadable-file');
});

test('what hides in a good picture is not published with it', () => {
  const file = 'towns/shiqiao/images/square.png';
  const picture = readFileSync(inContent(file));
  const end = picture.length - 12;
  const text = Buffer.from(`Comment\0<script>${canaryOf(2)}</script>`, 'latin1');
  const bomb = Buffer.concat([Buffer.from('x\0\0'), deflateSync(Buffer.alloc(50_000_000, 65))]);
  county.plant(
    file,
    Buffer.concat([
      picture.subarray(0, end),
      chunk('tEXt', text),
      chunk('zTXt', bomb),
      picture.subarray(end),
      Buffer.from(`PK\u0003\u0004<script>${canaryOf(3)}</script>`),
    ]),
  );
  const out = join(county.folder, 'dist');
  const { status, stdout, megabytes } = runMeasured(['build', ...args, '--out', out]);
  expect(status, stdout).toBe(0);
  expect(megabytes).toBeLessThan(mostMegabytes);
  expect(canariesIn(out)).toEqual([]);
});
