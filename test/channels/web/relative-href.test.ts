import { expect, test } from 'vitest';
import { absoluteHref, pageHref, relativeHref } from '#channels/web/relative-href.ts';

test.each([
  ['index.html', 'towns/index.html', 'towns/index.html'],
  ['towns/a/index.html', 'assets/site.css', '../../assets/site.css'],
  ['towns/a/index.html', 'towns/a/boards/b.html', 'boards/b.html'],
  ['towns/a/boards/b.html', 'towns/c/index.html', '../../c/index.html'],
  ['towns/a/index.html', 'towns/a/index.html', 'index.html'],
  ['towns/index.html', 'index.html', '../index.html'],
  ['a.html', 'a.html#births@x#2026', '#births%40x%232026'],
  ['a/b.html', 'c.html#births', '../c.html#births'],
  ['a.html', 'images/青山/图 1.jpg', 'images/%E9%9D%92%E5%B1%B1/%E5%9B%BE%201.jpg'],
])('from %s to %s: %s', (from, to, href) => {
  expect(relativeHref(from, to)).toBe(href);
  // What a browser makes of it is the target itself.
  const [path = ''] = to.split('#');
  const seen = new URL(href, `https://x.test/sub/${encodeURI(from)}`);
  expect(decodeURI(seen.pathname)).toBe(`/sub/${path}`);
});

test.each([
  ['', null],
  ['https://example.org', 'https://example.org/a/b.html'],
  ['https://example.org/sub', 'https://example.org/sub/a/b.html'],
  ['https://example.org/sub/', 'https://example.org/sub/a/b.html'],
])('with the base address “%s”', (base, address) => {
  expect(absoluteHref(base, 'a/b.html')).toBe(address);
});

test('only the page of lost addresses names the site’s own folder, and only where it has an address', () => {
  expect(pageHref('https://x.cn/info/', '404.html', 'assets/site.css')).toBe(
    '/info/assets/site.css',
  );
  expect(pageHref('https://x.cn', '404.html', 'a/b.html#c')).toBe('/a/b.html#c');
  expect(pageHref('https://x.cn/info/', '404.html', '#main')).toBe('#main');
  expect(pageHref('', '404.html', 'a/b.html')).toBe('a/b.html');
  expect(pageHref('https://x.cn/info/', 'a/b.html', 'assets/site.css')).toBe('../assets/site.css');
});
