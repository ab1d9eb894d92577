import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import { expect, test } from 'vitest';
import { parseMarkdown } from '#documents/syntax.ts';

const linksIn = (node: Nodes): string[] => [
  ...(node.type === 'link' ? [node.url] : []),
  ...('children' in node ? node.children.flatMap(linksIn) : []),
];

const gfm = remark().use(remarkGfm).freeze();

test.each([
  '网址 www.danan.example，邮箱 a@danan.example。',
  '见 HTTPS://danan.example/a 和 http\\://danan.example/b',
  '写作 a&#64;danan.example 或 a&commat;danan.example',
  '写作 &#119;ww.danan.example，w\\ww.danan.example，ww\\w\\.danan.example',
  'mailto:a@danan.example xmpp:a@danan.example',
  '**www.danan.example** 与 *a@danan.example*',
])('a bare address is a link however it is written: %s', (body) => {
  const links = linksIn(gfm.parse(body));
  expect(links.length).toBeGreaterThan(0);
  expect(linksIn(parseMarkdown(body))).toEqual(links);
});

test('a text without one has none', () => {
  expect(linksIn(parseMarkdown('全镇出生{births}，见附表。'))).toEqual([]);
});
