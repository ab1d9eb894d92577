import type { Nodes, Root } from 'mdast';
import { compareFindings, type Finding } from '#domain/finding.ts';
import { judgeProse } from './judge-text.ts';
import { keepAsterisks } from './keep-asterisks.ts';
import { judgeCharacters, refuseCostly } from './limits.ts';
import { judgeLinks } from './links.ts';
import './nodes.ts';
import { numberHeadings } from './numbering.ts';
import { placeComponents } from './place-components.ts';
import type { Source } from './source-place.ts';
import { parseMarkdown } from './syntax.ts';
import { danglingFootnotes, tidy } from './tidy.ts';
import { writtenCharacters } from './written-characters.ts';

/**
 * Part of the key of kept trees: raise it with every change of what a tree or a finding says. The
 * other parts are the body, the file's name and its first line, which places hold.
 */
export const parserVersion = '4';

const mostFindings = 100;

/**
 * Reads the body of an editor's document, which is data and never code: Markdown with tables and
 * footnotes, fact references `{births}`, and the components of `components.ts` with literal
 * attributes. All else stays text. `line` is the line of the file on which the body begins.
 *
 * The tree is plain JSON, its places are lines and columns of the file, and it is the tree that
 * channels render. With a finding of severity error it must not be published; it is then still
 * free of refused addresses and holds no raw HTML. Findings are sorted, at most 100.
 */
export function parseDocument(
  body: string,
  at: { file: string; line: number },
): { tree: Root; findings: Finding[] } {
  const source: Source = { body: body.replaceAll('\r\n', '\n'), ...at };
  const characters = judgeCharacters(source);
  // A lone carriage return is a line ending to Markdown and nothing to an editor.
  const costly = source.body.includes('\r') ? [] : refuseCostly(source);
  if (costly.length > 0 || source.body.includes('\r')) {
    const tree: Root = { type: 'root', children: [], data: { file: at.file } };
    return { tree, findings: [...costly, ...characters].sort(compareFindings) };
  }
  const tree = parseMarkdown(source.body);
  const findings = [
    ...characters,
    ...writtenCharacters(tree, source),
    ...judgeProse(tree, source),
    ...danglingFootnotes(tree, source),
    ...placeComponents(tree, source),
    ...judgeLinks(tree, source),
  ];
  keepAsterisks(tree, source);
  // Lines are split before they are joined: a line that begins with a number is a paragraph.
  numberHeadings(tree);
  findings.push(...tidy(tree, source));
  settlePlaces(tree, tree.position, at.line - 1);
  tree.data = { file: at.file };
  return { tree, findings: findings.sort(compareFindings).slice(0, mostFindings) };
}

const placed = new Set<string>([
  'text',
  'heading',
  'link',
  'factReference',
  'inlineComponent',
  'flowComponent',
]);

/**
 * Places become those of the file, without offsets, and stay on the nodes that checks point at:
 * they are most of a kept tree's size.
 */
function settlePlaces(node: Nodes, around: Nodes['position'], before: number): void {
  const position = node.position ?? around;
  if ('children' in node) {
    for (const child of node.children) settlePlaces(child, position, before);
  }
  if (!position || !placed.has(node.type)) {
    delete node.position;
    return;
  }
  const { start, end } = position;
  node.position = {
    start: { line: start.line + before, column: start.column },
    end: { line: end.line + before, column: end.column },
  };
}
