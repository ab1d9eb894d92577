import { expect, test } from 'vitest';
import { brokenLinks } from '#checks/broken-links.ts';
import { movedPages } from '#checks/moved-pages.ts';
import { FormerPath } from '#domain/moved.ts';
import { checkInput } from './county-builder.ts';
import { seen } from './seen.ts';

const page = 'towns/qingshan/documents/d.html';
const moved = (from: string, to: string) => ({ from, to });

test('former addresses that lead to pages, some over several steps, have no finding', () => {
  const parts = {
    documents: { d: { movedFrom: ['old/d.html', 'Old/e.html'] } },
    boards: { b: { movedFrom: ['towns/qingshan/boards/a.html'] } },
    policies: { p: { movedFrom: ['policies/former.html'] } },
    moved: [moved('x.html', 'old/d.html'), moved('gone/index.html', 'towns/qingshan/index.html')],
  };
  expect(seen(movedPages, parts)).toEqual([]);
});

test('an address that has a page, one declared twice, one into nowhere, a circle', () => {
  const parts = {
    documents: { d: { movedFrom: [page, 'towns/qingshan/documents/E.html', 'old/d.html'] }, e: {} },
    moved: [
      moved('old/d.html', 'towns/qingshan/index.html'),
      moved('lost.html', 'towns/qingshan/documents/x.html'),
      moved('a.html', 'b.html'),
      moved('b.html', 'a.html'),
      moved('self.html', 'self.html'),
    ],
  };
  expect(seen(movedPages, parts)).toEqual([
    `moved-page error documents/d.mdx movedFrom[0]: 旧网址“${page}”上现在还有页面`,
    'moved-page error documents/d.mdx movedFrom[1]: 旧网址“towns/qingshan/documents/E.html”上现在还有页面（towns/qingshan/documents/e.html，只差大小写）',
    `moved-page error moved.json moved[0]: 旧网址“old/d.html”写了两次，一处转到“${page}”，一处转到“towns/qingshan/index.html”`,
    'moved-page error moved.json moved[1]: 旧网址“lost.html”转到“towns/qingshan/documents/x.html”，没有这一页',
    'moved-page error moved.json moved[2]: 旧网址“a.html”转来转去又回到自己',
    'moved-page error moved.json moved[3]: 旧网址“b.html”转来转去又回到自己',
    'moved-page error moved.json moved[4]: 旧网址“self.html”转来转去又回到自己',
  ]);
});

test('a page of a town that this edition lacks may be led to', () => {
  const input = checkInput({ moved: [moved('x.html', 'towns/other/index.html')] });
  expect(movedPages(input)).toHaveLength(1);
  expect(movedPages({ ...input, county: { ...input.county, absent: ['other'] } })).toEqual([]);
});

test('a link to a former address is not broken', () => {
  const documents = { d: { body: '见[旧文](../../../old/x.html)。' } };
  expect(seen(brokenLinks, { documents })).toHaveLength(1);
  const moves = [moved('old/x.html', page)];
  expect(seen(brokenLinks, { documents, moved: moves })).toEqual([]);
});

test.each([
  '/towns/a.html',
  'https://example.org/a.html',
  '../a.html',
  'a/../b.html',
  'a.htm',
  'a',
  '文件.html',
  'a.html/b.html',
  'assets/a.html',
  'data/a.html',
  'c/qhc7dk3f9/index.html',
  'a.html#top',
  'a b.html',
])('%s is no former address', (path) => {
  expect(FormerPath.safeParse(path).success).toBe(false);
});
