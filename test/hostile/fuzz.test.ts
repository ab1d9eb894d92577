import { expect, test } from 'vitest';
import { parseDocument } from '#documents/parse.ts';
import { judgeText } from '#documents/references.ts';
import { readJson } from '#load/json.ts';
import { readYaml } from '#load/yaml.ts';

/** A longer run, for the night: `ZHANGBANG_FUZZ_ROUNDS=50 npx vitest run … test/hostile/fuzz`. */
const rounds = Number(process.env.ZHANGBANG_FUZZ_ROUNDS ?? 1);
const seed = Number(process.env.ZHANGBANG_FUZZ_SEED ?? 20261124);

/** Small generator of 32-bit numbers (mulberry32): the same texts on every machine. */
function numbers(start: number): () => number {
  let state = start;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const words: Record<string, string> = {
  document:
    '一、|（一）|1.|- |> |# |\n|\n\n|  |\t|甲|人口12人|{|}|{births}|{1+1}|<|>|</|/>|<b>|<!--|-->|<Fact id="a" />|<Notice tone="info" title="甲">|</Notice>|"|\'|=|[|]|](|)|![|![图](images/a.png)|[x](javascript:y)|[^1]|[^1]: |*|**|_|~~|`|```\n|\\|&#x3c;|&#x202e;|&amp;|---|import a|export |onclick=|http://a.cn|\u202e|\u200b|\u0000|\ufffd|\ud800|𠮷|😀|\r',
  json: '{|}|[|]|,|:|"|"a"|"a":|"\\u0061"|\\|1|-0|01|1e9|123456789012345678|true|null|tru|//|/*|*/|"__proto__":|“|：|\n| |\t|\u0000|\ufeff|"甲"|\ud800|"\\ud800"|NaN',
  yaml: 'a: |b: |- |[|]|{|}|, |: |"|\'|&x |*x|!t |!!str |<<: |? ||\n|\n  |\n    |>|\n---\n|\n...\n|%|#|甲|010|1e3|.inf|0x1|~|no|2026-09-30|\t|\u0000|\u0085|\ufeff|__proto__: |\ud800',
};

function text(next: () => number, kind: string, most: number): string {
  // A bar between the words parts them; the bar itself is among those of YAML.
  const parts = (words[kind] ?? '').split(/\|(?!\|)/).map((part) => (part === '' ? '|' : part));
  const length = 1 + (next() % most);
  let made = '';
  // Now and then one part many times over: what hangs, hangs on repetition.
  while (made.length < length) {
    const part = parts[next() % parts.length] ?? '';
    const again = next() % 20 === 0 ? 1 + (next() % 200) : 1;
    made += part.repeat(again);
  }
  return made;
}

interface Reader {
  kind: string;
  read: (text: string) => { severity: string; message: string }[];
}

const readers: Reader[] = [
  { kind: 'document', read: (body) => parseDocument(body, { file: 'a.mdx', line: 1 }).findings },
  { kind: 'document', read: (line) => judgeText(line, { file: 'a.json' }) },
  { kind: 'json', read: (json) => settled(readJson(json, 'a.json')) },
  { kind: 'yaml', read: (yaml) => settled(readYaml(yaml, 'a.mdx', 2)) },
];

function settled(read: ReturnType<typeof readJson>) {
  if (!read.ok) {
    if (read.findings.length === 0) throw new Error('refused without a reason');
    return read.findings;
  }
  // What was read can be pointed into.
  read.value.placeOf(['a', 0, 'b']);
  return [];
}

test.each(readers.map((reader, index) => ({ ...reader, index })))(
  '$kind, reader $index: 400,000 characters of parts without a hang, an exception or English',
  ({ index, kind, read }) => {
    const next = numbers(seed + index);
    let characters = 0;
    let slowest = { milliseconds: 0, body: '' };
    while (characters < 400_000 * rounds) {
      const body = text(next, kind, next() % 10 === 0 ? 20_000 : 300);
      characters += body.length;
      const begin = performance.now();
      let findings: ReturnType<typeof read>;
      try {
        findings = read(body);
      } catch (cause) {
        throw new Error(`threw on ${JSON.stringify(body.slice(0, 2000))}`, { cause });
      }
      const milliseconds = performance.now() - begin;
      if (milliseconds > slowest.milliseconds) slowest = { milliseconds, body };
      expect(findings.length).toBeLessThanOrEqual(kind === 'document' ? 2000 : 20);
      for (const { message } of findings) expect(message).toMatch(/\p{Script=Han}/u);
    }
    if (slowest.milliseconds > 2000) throw new Error(`slow: ${JSON.stringify(slowest)}`);
  },
);
