import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { checkPictures } from '#channels/posters/render-pictures.ts';
import { poster, rare, share } from './examples.ts';

vi.setConfig({ testTimeout: 60_000 });

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'check-'));
});
afterAll(() => rm(cache, { recursive: true }));

test('rare characters of names are drawn', async () => {
  const { findings } = await checkPictures({ posters: [rare], shares: [], cache });
  expect(findings).toEqual([]);
});

test.each([
  ['an emoji', '喜报🎉来了', 'U+1F389'],
  ['a private character', '王\uE000的承包地', 'U+E000'],
])('%s is an error with its code and the words around it', async (_, words, code) => {
  const view = poster({ blocks: [{ type: 'prose', html: '', text: words }] });
  const input = { posters: [view], shares: [], cache };
  const expected = [
    { rule: 'missing-glyph', severity: 'error', actual: code, place: { quote: words } },
  ];
  expect((await checkPictures(input)).findings).toMatchObject(expected);
  // The second run reads the finding from the cache.
  expect((await checkPictures(input)).findings).toMatchObject(expected);
});

test('a share title that no size can hold asks for a short title', async () => {
  const view = share({ title: '关于做好城乡居民基本医疗保险工作的通知'.repeat(9) });
  const { findings } = await checkPictures({ posters: [], shares: [view], cache });
  expect(findings.length).toBeGreaterThan(0);
  for (const { rule, hint, place } of findings) {
    expect(rule).toBe('overflow');
    expect(hint).toContain('shortTitle');
    expect(place.file).toBe(view.file);
  }
});

test('a chain of words and quotes wider than the line is broken or made smaller, not piled up', async () => {
  const title = '出生“一件事”办理“一次办”解读“一张表”说明';
  const views = [share({ title, figures: [] })];
  const { findings } = await checkPictures({ posters: [poster({ title })], shares: views, cache });
  expect(findings).toEqual([]);
});
