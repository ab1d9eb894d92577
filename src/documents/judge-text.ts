import type { Nodes, Parent, Root } from 'mdast';
import type { Finding } from '#domain/finding.ts';
import { placeAt, problem, type Source } from './source-place.ts';
import { opaque, scanText } from './unsafe-text.ts';

const escaped = /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/g;

/**
 * Findings for what looks like code in the prose of a tree fresh from the parser. Whole paragraphs,
 * headings and cells are judged by their source, so that emphasis or a link in the middle of a tag
 * hides nothing, and so that `&lt;b&gt;` and code spans are no tags.
 */
export function judgeProse(tree: Root, source: Source): Finding[] {
  const findings: Finding[] = [];
  const walk = (node: Nodes, quoted: boolean): void => {
    if (findings.length > 100) return;
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      findings.push(...judgeStretch(node, quoted, source));
      return;
    }
    if ('children' in node) {
      for (const child of node.children) walk(child, quoted || node.type === 'blockquote');
    }
  };
  walk(tree, false);
  return findings;
}

function judgeStretch(node: Nodes, quoted: boolean, source: Source): Finding[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  const slice = source.body.slice(start, end);
  if (!/[<{｛=]|import|export/.test(slice)) return [];
  let text = masked(slice, spansIn(node, start, source.body)).replace(escaped, (match) =>
    opaque.repeat(match.length),
  );
  if (quoted) text = text.replace(/\n[ \t>]+/g, (match) => `\n${' '.repeat(match.length - 1)}`);
  return scanText(text).map(({ index, end: last, rule, message, hint }) =>
    problem(rule, placeAt(source, start + index, slice.slice(index, last)), message, hint),
  );
}

/** From and to, in units of the stretch. */
type Span = [number, number];

/** Where a stretch holds what is no text: code, tags, references, addresses of links. */
function spansIn(node: Nodes, base: number, body: string): Span[] {
  if (!('children' in node)) return [];
  return node.children.flatMap((child): Span[] => {
    const from = child.position?.start.offset;
    const to = child.position?.end.offset;
    if (from === undefined || to === undefined) return [];
    const inside = spansIn(child, base, body);
    if (child.type === 'link' || child.type === 'linkReference') {
      const last = (child as Parent).children.at(-1)?.position?.end.offset;
      if (body[from] === '<') return [[from - base, to - base]];
      return body[from] === '[' ? [...inside, [(last ?? from) - base, to - base]] : inside;
    }
    const isText = 'children' in child || child.type === 'text' || child.type === 'break';
    return isText ? inside : [[from - base, to - base]];
  });
}

/** Overwrites the spans with `opaque`, unit by unit, so that offsets and lines stay. */
function masked(slice: string, spans: readonly Span[]): string {
  let text = '';
  let at = 0;
  for (const [from, to] of spans) {
    text += slice.slice(at, from) + slice.slice(Math.max(at, from), to).replace(/[^\n]/g, opaque);
    at = Math.max(at, to);
  }
  return text + slice.slice(at);
}
