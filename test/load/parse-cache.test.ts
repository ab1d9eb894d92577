import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseCache } from '#load/parse-cache.ts';
import { type Parsed, parsePool } from '#load/parse-pool.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'zhangbang-cache-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = { file: 'a.mdx', line: 3 };

/** Parses through the cache; `count` says how often the parser itself was needed. */
function counting() {
  const pool = parsePool(1);
  const counted = { count: 0 };
  const cache = parseCache(folder, {
    parse(body, place) {
      counted.count += 1;
      return pool.parse(body, place);
    },
  });
  return { cache, counted };
}

const kept = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => join(folder, name));

test('the same text is parsed once, with the same result', async () => {
  const { cache, counted } = counting();
  const first = await cache.parse('一、要求\n\n<b>x</b>', at);
  const second = await cache.parse('一、要求\n\n<b>x</b>', at);
  expect(second).toEqual(JSON.parse(JSON.stringify(first)));
  expect(second.findings[0]?.place.line).toBe(5);
  expect(counted.count).toBe(1);
});

test.each([
  ['text', '乙。', at],
  ['file', '甲。', { ...at, file: 'b.mdx' }],
  ['first line', '甲。', { ...at, line: 4 }],
])('another %s is another entry', async (_, body, place) => {
  const { cache, counted } = counting();
  await cache.parse('甲。', at);
  await cache.parse(body, place);
  expect(counted.count).toBe(2);
  expect(kept()).toHaveLength(2);
});

test.each<[string, (text: string) => string]>([
  ['cut short', (text) => text.slice(0, -10)],
  ['empty', () => ''],
  ['of another shape', () => '{}'],
  ['no JSON', () => 'x'],
  ['with findings taken out', (text) => text.replace(/"findings":\[.*\]/s, '"findings":[]')],
  ['with a tree changed', (text) => text.replace('甲', '乙')],
])('an entry %s is parsed again and mended', async (_, damage) => {
  const { cache, counted } = counting();
  const good: Parsed = await cache.parse('甲<b>乙</b>', at);
  const [file = ''] = kept();
  const whole = readFileSync(file, 'utf8');
  writeFileSync(file, damage(whole));
  expect(await cache.parse('甲<b>乙</b>', at)).toEqual(good);
  expect(counted.count).toBe(2);
  expect(readFileSync(file, 'utf8')).toBe(whole);
});

test('without a folder nothing is kept', async () => {
  const cache = parseCache(null, parsePool(1));
  expect((await cache.parse('甲。', at)).findings).toEqual([]);
  expect(kept()).toEqual([]);
});
