import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { z } from 'zod';
import { BoardFile } from '#domain/board.ts';
import { PolicyHead } from '#domain/document.ts';
import { FactsFile } from '#domain/fact.ts';
import { PublicList } from '#domain/public-list.ts';
import { Register } from '#domain/register.ts';
import { SiteFile, TownFile } from '#domain/town.ts';
import { WaiversFile } from '#domain/waiver.ts';
import { issueFindings } from '#load/describe-issue.ts';
import { readJson } from '#load/json.ts';
import { readYaml } from '#load/yaml.ts';

const fixture = (file: string): string => readFileSync(`test/fixtures/county/${file}`, 'utf8');
const town = 'towns/shiqiao';
const policyHead = fixture('policies/childcare.mdx').split('\n---\n')[0]?.slice(4) ?? '';
const policy = readYaml(policyHead, 'childcare.mdx', 2);

const files: Record<string, [z.ZodType, unknown]> = {
  site: [SiteFile, JSON.parse(fixture('site.json'))],
  town: [TownFile, JSON.parse(fixture(`${town}/town.json`))],
  facts: [FactsFile, JSON.parse(fixture(`${town}/facts/2026-09.json`))],
  board: [BoardFile, JSON.parse(fixture(`${town}/boards/services.json`))],
  register: [Register, JSON.parse(fixture(`${town}/registers/clinics.json`))],
  list: [PublicList, JSON.parse(fixture(`${town}/lists/elder-2026-09.json`))],
  policy: [PolicyHead, policy.ok ? policy.value.value : null],
  waivers: [
    WaiversFile,
    {
      waivers: [
        {
          rule: 'overflow',
          file: 'towns/a/boards/b.json',
          fingerprint: '0123456789ab',
          reason: '理由',
          role: '主任',
          until: '2026-12-31',
        },
      ],
    },
  ],
};

/** Stands for a field that is left out. */
const missing = Symbol('missing');

/** Messages and hints for the file with one value replaced. */
function described(name: string, path: string, wrong: unknown): string[] {
  const [schema, good] = files[name] ?? [];
  if (!schema) throw new Error(name);
  const value = structuredClone(good);
  const keys = path === '' ? [] : path.split('.');
  const last = keys.pop();
  let holder = value as Record<string, unknown>;
  for (const key of keys) holder = holder[key] as Record<string, unknown>;
  if (last === undefined) return judged(schema, wrong);
  if (wrong === missing) delete holder[last];
  else holder[last] = wrong;
  return judged(schema, value);
}

function judged(schema: z.ZodType, value: unknown): string[] {
  const read = readJson(JSON.stringify(value, null, 1), 'a.json');
  if (!read.ok) throw new Error('not JSON');
  const { error } = schema.safeParse(read.value.value);
  return error
    ? issueFindings(error, read.value).map(({ message, hint }) => `${message} → ${hint}`)
    : [];
}

test.each(Object.keys(files))('%s: the example itself is right', (name) => {
  const [schema, value] = files[name] ?? [];
  expect(schema && judged(schema, value)).toEqual([]);
});

const day = '写成存在的日期，如 2026-09-30';
const slug = '写小写英文或拼音，以字母开头，词之间用一个连字符，如 birth-count';
const phone = '写区号加号码（如 0710-5550123）、热线（如 12345）；公务值班手机写成 138-0000-0000';
const kinds =
  '"text"、"figures"、"facts"、"villages"、"policy"、"register"、"list"、"hotlines"、"parts"、"policies"、"slogans"、"charter"、"duties"、"columns"';

test.each<[string, string, unknown, string]>([
  ['site', '', [], '整个文件：应为一组字段（写在 { } 里）；现为 [] → 写成一组字段（写在 { } 里）'],
  [
    'site',
    '',
    null,
    '整个文件：应为一组字段（写在 { } 里）；现在是空的 → 写成一组字段（写在 { } 里）',
  ],
  [
    'site',
    'name',
    missing,
    '字段“name”：应为文字（加英文双引号）；没有填写 → 补上这个字段，写成文字（加英文双引号）',
  ],
  [
    'site',
    'name',
    null,
    '字段“name”：应为文字（加英文双引号）；现在是空的 → 写成文字（加英文双引号）',
  ],
  ['site', 'name', '', '字段“name”不合要求：不能为空；现为 "" → 不能为空'],
  ['site', 'name', 12, '字段“name”：应为文字（加英文双引号）；现为 12 → 加上英文双引号，写 "12"'],
  ['site', 'name', [], '字段“name”：应为文字（加英文双引号）；现为 [] → 写成文字（加英文双引号）'],
  [
    'site',
    'name',
    ' 甲',
    '字段“name”不合要求：开头和结尾不留空格；现为 " 甲" → 开头和结尾不留空格',
  ],
  [
    'site',
    'name',
    '甲\n乙',
    '字段“name”不合要求：写成一行，不含换行和控制字符；现为 "甲\\n乙" → 写成一行，不含换行和控制字符',
  ],
  [
    'site',
    'county',
    '县'.repeat(60),
    `字段“county”不合要求：县名最多 20 字；现为 "${'县'.repeat(39)}… → 县名最多 20 字`,
  ],
  ['site', 'edition', '2026-02-30', `字段“edition”不合要求：${day}；现为 "2026-02-30" → ${day}`],
  [
    'site',
    'edition',
    '2026年9月1日',
    `字段“edition”不合要求：${day}；现为 "2026年9月1日" → ${day}`,
  ],
  [
    'site',
    'contact',
    '电话',
    '字段“contact”：应为一组字段（写在 { } 里）；现为 "电话" → 写成一组字段（写在 { } 里）',
  ],
  [
    'site',
    'contact.phone',
    '5550123',
    `字段“contact.phone”不合要求：${phone}；现为 "5550123" → ${phone}`,
  ],
  [
    'site',
    'contact.fax',
    '1',
    '字段“contact”里有不认识的字段“fax” → 核对字段名的拼写；多余的字段请删去',
  ],
  [
    'site',
    'boardColumns',
    '党务',
    '字段“boardColumns”：应为列表（写在 [ ] 里）；现为 "党务" → 写成列表（写在 [ ] 里）',
  ],
  ['site', 'boardColumns', [], '字段“boardColumns”：至少 1 项；现为 [] → 至少 1 项'],
  [
    'site',
    'countyFigures.0.id',
    'Births',
    `字段“countyFigures[0].id”不合要求：${slug}；现为 "Births" → ${slug}`,
  ],
  [
    'site',
    'countyFigures.0.measure',
    'sum',
    '字段“countyFigures[0].measure”：应为 "flow" 或 "stock"；现为 "sum" → 写成 "flow" 或 "stock"',
  ],
  [
    'site',
    'countyFigures.0.measure',
    missing,
    '字段“countyFigures[0].measure”：应为 "flow" 或 "stock"；没有填写 → 补上这个字段，写成 "flow" 或 "stock"',
  ],
  ['town', 'order', '2', '字段“order”：应为数字（不加引号和单位）；现为 "2" → 去掉引号，写 2'],
  [
    'town',
    'order',
    1.5,
    '字段“order”：应为整数（不加引号和单位）；现为 1.5 → 写成整数（不加引号和单位）',
  ],
  ['town', 'order', 0, '字段“order”：应不小于 1；现为 0 → 应不小于 1'],
  [
    'town',
    'kind',
    '镇',
    '字段“kind”：应为 "town"、"township" 或 "county-office"；现为 "镇" → 写成 "town"、"township" 或 "county-office"',
  ],
  [
    'facts',
    'period',
    '2026年9月',
    '字段“period”不合要求：写成 2026、2026-09、2026-01--08 或 2026-09-30；现为 "2026年9月" → 写成 2026、2026-09、2026-01--08 或 2026-09-30',
  ],
  [
    'facts',
    'facts.1.value',
    '25人',
    '字段“facts[1].value”：应为数字（不加引号和单位）；现为 "25人" → 写成数字（不加引号和单位）；没有这个数就把这个字段删去，不写文字代替',
  ],
  [
    'facts',
    'facts.1.value',
    true,
    '字段“facts[1].value”：应为数字（不加引号和单位）；现为 true → 写成数字（不加引号和单位）',
  ],
  [
    'facts',
    'facts.0.villages.dongjie',
    '2417',
    '字段“facts[0].villages.dongjie”：应为数字（不加引号和单位），或一组字段（写在 { } 里）；现为 "2417" → 写成数字（不加引号和单位），或一组字段（写在 { } 里）',
  ],
  [
    'facts',
    'facts.0.villages.dongjie',
    { valeu: 1 },
    '字段“facts[0].villages.dongjie”里有不认识的字段“valeu” → 核对字段名的拼写；多余的字段请删去',
  ],
  [
    'facts',
    'indicators.0.decimals',
    12,
    '字段“indicators[0].decimals”：应不大于 6；现为 12 → 应不大于 6',
  ],
  [
    'facts',
    'identities.0.kind',
    'sum',
    '字段“identities[0].kind”不是可用的种类；现为 "sum" → 写其中一个："partition"、"subset"、"ratio"、"product"、"difference"、"cumulative"、"order"、"count"',
  ],
  [
    'facts',
    'identities.0',
    7,
    '字段“identities[0]”：应为一组字段（写在 { } 里）；现为 7 → 写成一组字段（写在 { } 里）',
  ],
  [
    'board',
    'villages',
    12,
    '字段“villages”：应为 "all"，或列表（写在 [ ] 里）；现为 12 → 写成 "all"，或列表（写在 [ ] 里）',
  ],
  ['board', 'villages', [], '字段“villages”：至少 1 项；现为 [] → 至少 1 项'],
  [
    'board',
    'parts.0.kind',
    'figure',
    `字段“parts[0].kind”不是可用的种类；现为 "figure" → 写其中一个：${kinds}`,
  ],
  [
    'board',
    'parts.0.kind',
    missing,
    `字段“parts[0].kind”不是可用的种类；没有填写 → 写其中一个：${kinds}`,
  ],
  [
    'board',
    'parts.0.facts',
    missing,
    '字段“parts[0].facts”：应为列表（写在 [ ] 里）；没有填写 → 补上这个字段，写成列表（写在 [ ] 里）',
  ],
  [
    'register',
    'kind',
    'list',
    '字段“kind”不是可用的种类；现为 "list" → 写其中一个："matrix"、"timeline"、"procedure"、"projects"、"roster"、"documents"、"scoring"、"catalogue"、"tasks"、"goals"、"table"',
  ],
  [
    'register',
    'projects.0.year',
    12,
    '字段“projects[0].year”：应不小于 1990；现为 12 → 应不小于 1990',
  ],
  [
    'list',
    'level',
    '省级',
    '字段“level”：应为 "村级"、"镇级" 或 "县级"；现为 "省级" → 写成 "村级"、"镇级" 或 "县级"',
  ],
  [
    'list',
    'dayCount.unit',
    '天',
    '字段“dayCount.unit”：应为 "日" 或 "个工作日"；现为 "天" → 写成 "日" 或 "个工作日"',
  ],
  ['policy', 'standards.0.amount', -1, '字段“standards[0].amount”：应大于 0；现为 -1 → 应大于 0'],
  [
    'policy',
    'standards.0.unit',
    '块',
    '字段“standards[0].unit”：应为 "元" 或 "万元"；现为 "块" → 写成 "元" 或 "万元"',
  ],
  [
    'waivers',
    'waivers.0.fingerprint',
    '12',
    '字段“waivers[0].fingerprint”不合要求：抄报告里的指纹，12 位数字和小写字母；现为 "12" → 抄报告里的指纹，12 位数字和小写字母',
  ],
  [
    'waivers',
    'waivers.0.file',
    '../a.json',
    '字段“waivers[0].file”不合要求：写内容文件夹里的文件，如 towns/danan/documents/notice.mdx；现为 "../a.json" → 写内容文件夹里的文件，如 towns/danan/documents/notice.mdx',
  ],
])('%s %s = %j', (name, path, wrong, expected) => {
  expect(described(name, path, wrong)).toEqual([expected]);
});

test('the finding stands at the field’s line, and carries what was expected and seen', () => {
  const read = readJson('{\n "waivers": [\n  { "rule": "unsafe-content" }\n ]\n}', 'waivers.json');
  if (!read.ok) throw new Error('not JSON');
  const { error } = WaiversFile.safeParse(read.value.value);
  const [first] = error ? issueFindings(error, read.value) : [];
  expect(first).toMatchObject({
    rule: 'invalid-content',
    severity: 'error',
    place: { file: 'waivers.json', line: 3, column: 13, path: 'waivers[0].rule' },
    actual: '现为 "unsafe-content"',
  });
  expect(first?.message).not.toContain('"unsafe-content"、');
});

test('a file that is wrong all over gives 30 findings, not thousands', () => {
  const rows = Array.from({ length: 5000 }, () => ({ serial: 'x' }));
  expect(described('list', 'rows', rows)).toHaveLength(30);
});

/** Small generator of 32-bit numbers (mulberry32): the same values on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const leaves: unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  1e14,
  '',
  'x',
  ' 甲',
  '甲\u0000',
  'all',
  '2026-09',
  'births',
];

/** A value of depth at most `depth`; half of its objects keep names that the schemas know. */
function randomValue(next: () => number, names: readonly string[], depth: number): unknown {
  const choice = next() % 4;
  if (depth === 0 || choice < 2) return leaves[next() % leaves.length];
  const length = next() % 4;
  if (choice === 2) return Array.from({ length }, () => randomValue(next, names, depth - 1));
  return Object.fromEntries(
    Array.from({ length }, () => [
      names[next() % names.length] ?? '',
      randomValue(next, names, depth - 1),
    ]),
  );
}

/** Every path of a value, for damage in one spot. */
function pathsOf(value: unknown, path: string): string[] {
  if (value === null || typeof value !== 'object') return path === '' ? [] : [path];
  return [
    ...(path === '' ? [] : [path]),
    ...Object.entries(value).flatMap(([key, inner]) =>
      pathsOf(inner, path === '' ? key : `${path}.${key}`),
    ),
  ];
}

const rounds = Number(process.env.ZHANGBANG_FUZZ_ROUNDS ?? 1);

test.each(Object.keys(files))('%s: no value whatever throws or is refused in English', (name) => {
  const next = numbers(20261124);
  const [schema, good] = files[name] ?? [];
  if (!schema) throw new Error(name);
  const names = [...new Set(pathsOf(good, '').flatMap((path) => path.split('.')))];
  const paths = pathsOf(good, '');
  let refused = 0;
  for (let round = 0; round < 300 * rounds; round += 1) {
    const wrong = randomValue(next, names, 4);
    const found =
      round % 2 === 0
        ? judged(schema, wrong)
        : described(name, paths[next() % paths.length] ?? '', wrong);
    refused += found.length > 0 ? 1 : 0;
    // At random nothing is a whole file of ours, but for a list of no waivers.
    const empty = JSON.stringify(wrong) === '{"waivers":[]}';
    if (round % 2 === 0 && !empty) expect([wrong, found.length > 0]).toEqual([wrong, true]);
    for (const line of found) {
      const bare = line.replace(/现为 .*? → /su, ' → ').replace(/“[^”]*”/gu, '');
      expect(bare).toMatch(/\p{Script=Han}/u);
      expect(bare).not.toMatch(
        /Invalid|expected|Unrecognized|Too (?:big|small)|undefined|\[object/,
      );
    }
  }
  expect(refused).toBeGreaterThan(200);
});
