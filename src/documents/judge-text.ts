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
  const masked = slice.split('');
  maskNodes(node, masked, start, source.body);
  let text = masked.join('').replace(escaped, (match) => opaque.repeat(match.length));
  if (quoted) text = text.replace(/\n[ \t>]+/g, (match) => `\n${' '.repeat(match.length - 1)}`);
  return scanText(text).map(({ index, end: last, rule, message, hint }) =>
    problem(rule, placeAt(source, start + index, slice.slice(index, last)), message, hint),
  );
}

/** Overwrites everything that is no text with `opaque`, unit by unit, so that offsets stay. */
function maskNodes(node: Nodes, masked: string[], base: number, body: string): void {
  if (!('children' in node)) return;
  for (const child of node.children) {
    const from = child.position?.start.offset;
    const to = child.position?.end.offset;
    if (from === undefined || to === undefined) continue;
    if (child.type === 'link' || child.type === 'linkReference') {
      const autolink = body[from] === '<';
      const last = (child as Parent).children.at(-1)?.position?.end.offset;
      if (autolink) fill(masked, from - base, to - base);
      else if (body[from] === '[') fill(masked, (last ?? from) - base, to - base);
    } else if (!('children' in child) && child.type !== 'text' && child.type !== 'break') {
      fill(masked, from - base, to - base);
    }
    maskNodes(child, masked, base, body);
  }
}

const fill = (masked: string[], from: number, to: number): void => {
  for (let at = from; at < to; at += 1) if (masked[at] !== '\n') masked[at] = opaque;
};
