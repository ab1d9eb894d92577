import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { expect, test } from 'vitest';
import { parseDocument } from '#documents/parse.ts';
import { type Segment, segments } from '#documents/segments.ts';
import { knownNames } from './known-names.ts';

/** Small generator of 32-bit numbers (mulberry32): the same documents on every machine. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
}

const tokens = [
  '\n',
  '\n\n',
  ' ',
  '  ',
  '\t',
  '甲',
  '乙。',
  '一、',
  '（一）',
  '1.',
  '1. ',
  '- ',
  '> ',
  '# ',
  '    ',
  '{',
  '}',
  '{births}',
  '{a@b#2026-08}',
  '{1+1}',
  '<',
  '>',
  '</',
  '/>',
  '<!--',
  '-->',
  '<?',
  '?>',
  '<script>',
  '</script>',
  '<img src=x onerror=alert(1)>',
  '<b>',
  '<a href="javascript:x">',
  '&lt;',
  '&#x3c;script&#x3e;',
  '&#0;',
  '<Fact id="a" />',
  '<Fact id="',
  '"',
  "'",
  '=',
  '<Notice tone="info" title="甲">',
  '\n</Notice>\n',
  '\n<Notice tone="info" title="甲">\n',
  '\n<Steps title="乙">\n',
  '\n</Steps>\n',
  '\n<Chart kind="bar" title="{a}" facts="a b" />\n',
  '\n<FactTable\n',
  ' facts="a"',
  '<Policy id="p" />',
  '<Hotline id="h" />',
  '[',
  ']',
  '](',
  ')',
  '![',
  '[x](javascript:alert(1))',
  '[x](a.html)',
  '![图](images/a.jpg)',
  '![x](data:text/html,x)',
  '<javascript:x>',
  '<a@b.cn>',
  'http://a.cn',
  'www.a.cn',
  '[^1]',
  '\n[^1]: ',
  '[甲]: javascript:x',
  '\n[甲]: a.html\n',
  '[甲]',
  '|',
  '\n|---|---|\n',
  '| a | b |',
  '*',
  '**',
  '_',
  '~~',
  '`',
  '\n```\n',
  '\\',
  '---',
  '===',
  '\u0000',
  '\u202e',
  '\ufffd',
  '\r',
  'import a from "b"',
  'export default 1',
  'onclick=',
  '- [ ] ',
];

const allowed: Record<string, string[]> = {
  a: ['href', 'rel', 'id', 'role', 'ariaLabel', 'className'],
  span: ['className', 'dataFact'],
  div: ['className', 'tabIndex', 'role', 'ariaLabel'],
  section: ['className', 'role', 'ariaLabel'],
  th: ['scope', 'className'],
  td: ['className'],
  li: ['id', 'className'],
  ol: ['start'],
  ...Object.fromEntries(['h2', 'h3', 'h4', 'h5', 'h6'].map((tag) => [tag, ['id']])),
  ...Object.fromEntries(
    'p ul strong em del code pre blockquote br hr sup table thead tbody tr'
      .split(' ')
      .map((tag) => [tag, []]),
  ),
};

const proseOf = (segment: Segment): string[] =>
  segment.type === 'prose'
    ? [segment.html]
    : [...segment.children, ...(segment.steps ?? []).flatMap(({ children }) => children)].flatMap(
        proseOf,
      );

function assertQuiet(node: Nodes): void {
  if (node.type === 'comment') throw new Error('comment');
  if (node.type === 'element') {
    const properties = allowed[node.tagName];
    if (!properties) throw new Error(`element ${node.tagName}`);
    for (const key of Object.keys(node.properties)) {
      if (!properties.includes(key)) throw new Error(`attribute ${key} of ${node.tagName}`);
    }
    const href = node.properties.href;
    if (
      typeof href === 'string' &&
      !/^(?:https?:\/\/|mailto:|tel:|#|[^:/]*(?:[/?#]|$))/i.test(href)
    ) {
      throw new Error(`address ${href}`);
    }
  }
  if ('children' in node) for (const child of node.children) assertQuiet(child);
}

test('no mix of marks throws, or yields an active element, attribute or address', () => {
  const next = numbers(20261123);
  for (let round = 0; round < 500; round += 1) {
    const length = 1 + (next() % 40);
    const body = Array.from({ length }, () => tokens[next() % tokens.length]).join('');
    const { tree } = parseDocument(body, { file: 'a.mdx', line: 1 });
    for (const html of segments(tree, knownNames).flatMap(proseOf)) {
      const read = fromHtml(html, { fragment: true, verbose: true });
      try {
        assertQuiet(read);
      } catch (cause) {
        throw new Error(`${JSON.stringify(body)} gave ${html}`, { cause });
      }
    }
  }
}, 60_000);

test('what is published without findings is valid: the browser reads the elements that we wrote', () => {
  const next = numbers(7);
  let clean = 0;
  for (let round = 0; round < 800; round += 1) {
    const body = Array.from(
      { length: 1 + (next() % 12) },
      () => tokens[next() % tokens.length],
    ).join('');
    const { tree, findings } = parseDocument(body, { file: 'a.mdx', line: 1 });
    if (findings.length > 0) continue;
    clean += 1;
    for (const html of segments(tree, knownNames).flatMap(proseOf)) {
      const count = (node: Nodes): number =>
        (node.type === 'element' ? 1 : 0) +
        ('children' in node ? node.children.reduce((sum, child) => sum + count(child), 0) : 0);
      const read = count(fromHtml(html, { fragment: true }));
      expect({ body, elements: read }).toEqual({
        body,
        elements: html.match(/<[a-z]/g)?.length ?? 0,
      });
    }
  }
  expect(clean).toBeGreaterThan(100);
}, 60_000);
