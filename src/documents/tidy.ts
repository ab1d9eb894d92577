import type { FootnoteDefinition, Nodes, Paragraph, Parents, Root, RootContent } from 'mdast';
import type { Finding } from '#domain/finding.ts';
import { deepest, tooDeep } from './limits.ts';
import { placeOf, problem, type Source } from './source-place.ts';

/**
 * Settles what Markdown and a Chinese public document see differently, in place: a line break
 * between Chinese characters is no space, headings stand only at the outermost level (elsewhere
 * they become bold paragraphs), boxes of tasks become characters, footnotes go to the end.
 */
export function tidy(tree: Root, source: Source): Finding[] {
  const findings: Finding[] = [];
  const footnotes: FootnoteDefinition[] = [];
  const used = new Set<string>();

  const walk = (node: Nodes, depth: number, headings: boolean): void => {
    if (node.type === 'text') node.value = joinLines(node.value);
    if (node.type === 'code') {
      node.lang = null;
      node.meta = null;
    }
    if (node.type === 'footnoteReference') used.add(node.identifier);
    if (!('children' in node)) return;
    const nests = node.type === 'list' || node.type === 'blockquote';
    if (nests && depth === deepest) {
      findings.push(tooDeep(source, node.position?.start.offset ?? 0, '…'));
      (node as Parents).children = [];
      return;
    }
    const parent = node as { children: RootContent[] };
    parent.children = parent.children.filter((child) => {
      if (child.type === 'footnoteDefinition') footnotes.push(child);
      return child.type !== 'footnoteDefinition';
    });
    if (!headings) parent.children = parent.children.map(boldHeading);
    for (const child of parent.children) {
      walk(
        child,
        nests ? depth + 1 : depth,
        child.type === 'flowComponent' && child.name === 'Steps',
      );
    }
    if (node.type === 'listItem' && typeof node.checked === 'boolean') {
      const [first] = node.children;
      const box = node.checked ? '☑ ' : '☐ ';
      if (first?.type === 'paragraph') first.children.unshift({ type: 'text', value: box });
      node.checked = null;
    }
  };
  walk(tree, 0, true);
  // Footnotes may hold references to further footnotes, and definitions.
  for (let index = 0; index < footnotes.length; index += 1) {
    const footnote = footnotes[index];
    if (footnote) walk(footnote, 0, false);
  }
  for (const footnote of footnotes) {
    if (used.has(footnote.identifier)) continue;
    findings.push({
      ...problem(
        'broken-link',
        placeOf(source, footnote),
        `脚注 [^${footnote.label ?? footnote.identifier}] 在正文里没有引用，不会印出来`,
        `在正文要注释的地方写 [^${footnote.label ?? footnote.identifier}]，或删去这条脚注`,
      ),
      severity: 'warning',
    });
  }
  tree.children.push(...footnotes);
  return findings;
}

const boldHeading = (node: RootContent): RootContent =>
  node.type !== 'heading'
    ? node
    : ({
        type: 'paragraph',
        children: [{ type: 'strong', children: node.children }],
        ...(node.position ? { position: node.position } : {}),
      } satisfies Paragraph);

const wide = String.raw`[\p{Script=Han}\p{Script=Bopomofo}\u3000-\u303f\uff00-\uffef“”‘’—…·]`;
const join = new RegExp(`(?<=${wide})\\n(?=.)|(?<=.)\\n(?=${wide})`, 'gu');

/** Chinese has no space between words, so a line break beside a Chinese character disappears. */
const joinLines = (text: string): string => (text.includes('\n') ? text.replace(join, '') : text);

/** Footnote marks without a note, left as text by the parser. */
export function danglingFootnotes(tree: Root, source: Source): Finding[] {
  const findings: Finding[] = [];
  const walk = (node: Nodes): void => {
    if (node.type === 'text' && node.position) {
      const start = node.position.start.offset ?? 0;
      const slice = source.body.slice(start, node.position.end.offset);
      for (const match of slice.matchAll(/(?<!\\)\[\^([^\]\s]{1,60})\]/g)) {
        const place = { ...placeOf(source, node), quote: match[0] };
        findings.push(
          problem(
            'broken-link',
            place,
            `脚注 ${match[0]} 没有注文`,
            `在文末另起一行写 ${match[0]}: 注文`,
          ),
        );
      }
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return findings;
}
