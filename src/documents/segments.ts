import type { List, ListItem, PhrasingContent, Root, RootContent } from 'mdast';
import type { Place } from '#domain/finding.ts';
import { type FootnoteNumbers, footnoteNumbers, footnotesHtml } from './footnotes.ts';
import type { FlowComponentNode } from './nodes.ts';
import { plainText, type Resolve } from './plain-text.ts';
import { proseHtml } from './prose.ts';

/**
 * A document from top to bottom: prose as finished HTML with its words, and components for a view
 * to fill. `steps` is there for Steps only, `children` is empty but for Notice. Titles and captions
 * among the attributes still hold `{references}`, for `substituteText`.
 */
export type Segment =
  | { type: 'prose'; html: string; text: string }
  | {
      type: 'component';
      name: string;
      attributes: Record<string, string>;
      place: Place;
      children: Segment[];
      steps?: Step[];
    };

/** `title` is plain text with facts filled in; empty when the step is one longer paragraph. */
interface Step {
  title: string;
  children: Segment[];
}

interface Context {
  resolve: Resolve;
  numbers: FootnoteNumbers;
  file: string;
}

/**
 * Segments of a parsed document; footnotes are the last one. Ids in the HTML (`s1-2`, `fn-1`,
 * `fnref-1`) are unique within one document. Throws when `resolve` does not know a name.
 */
export function segments(tree: Root, resolve: Resolve): Segment[] {
  const numbers = footnoteNumbers(tree);
  const context = { resolve, numbers, file: tree.data?.file ?? '' };
  const found = segmentsOf(
    tree.children.filter(({ type }) => type !== 'footnoteDefinition'),
    context,
  );
  const notes = footnotesHtml(numbers, ({ children }) => proseHtml(children, resolve, numbers));
  if (notes !== '') {
    const words = numbers
      .notes()
      .map(
        ({ number, definition }) =>
          `［${number}］${plainText({ type: 'root', children: definition.children }, resolve)}`,
      );
    found.push({ type: 'prose', html: notes, text: words.join('\n') });
  }
  return found;
}

function segmentsOf(nodes: RootContent[], context: Context): Segment[] {
  const found: Segment[] = [];
  let run: RootContent[] = [];
  const flush = (): void => {
    if (run.length === 0) return;
    found.push(prose(run, context));
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'flowComponent') {
      run.push(node);
      continue;
    }
    flush();
    found.push(component(node, context));
  }
  flush();
  return found;
}

const prose = (nodes: RootContent[], { resolve, numbers }: Context): Segment => ({
  type: 'prose',
  html: proseHtml(nodes, resolve, numbers),
  text: plainText({ type: 'root', children: nodes }, resolve),
});

function component(node: FlowComponentNode, context: Context): Segment {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 };
  const place = { file: context.file, line, column };
  const { name, attributes } = node;
  const head = { type: 'component' as const, name, attributes, place };
  if (name !== 'Steps') return { ...head, children: segmentsOf(node.children, context) };
  const [list] = node.children;
  const steps =
    list?.type === 'list' ? stepsOfList(list, context) : stepsOfHeadings(node.children, context);
  return { ...head, children: [], steps };
}

function stepsOfHeadings(nodes: RootContent[], context: Context): Step[] {
  const parts: { title: string; nodes: RootContent[] }[] = [];
  for (const node of nodes) {
    if (node.type === 'heading') {
      parts.push({ title: plainText(node, context.resolve), nodes: [] });
    } else {
      if (parts.length === 0) parts.push({ title: '', nodes: [] });
      parts.at(-1)?.nodes.push(node);
    }
  }
  return parts.map(({ title, nodes }) => ({ title, children: segmentsOf(nodes, context) }));
}

const stepsOfList = (list: List, context: Context): Step[] =>
  list.children.map((item) => stepOfItem(item, context));

const longestTitle = 24;

/** Title of a step: its bold beginning, its short first paragraph, or what stands before `：`. */
function stepOfItem(item: ListItem, context: Context): Step {
  const [first, ...others] = item.children;
  if (first?.type !== 'paragraph') {
    return { title: '', children: segmentsOf(item.children, context) };
  }
  const { title, rest } = splitTitle(first.children, others.length > 0, context.resolve);
  const body: RootContent[] = rest.length > 0 ? [{ ...first, children: rest }, ...others] : others;
  return { title, children: segmentsOf(body, context) };
}

function splitTitle(
  nodes: PhrasingContent[],
  followed: boolean,
  resolve: Resolve,
): { title: string; rest: PhrasingContent[] } {
  const words = (children: PhrasingContent[]) =>
    plainText({ type: 'paragraph', children }, resolve);
  const [first, ...others] = nodes;
  const isPlain = nodes.every(({ type }) => type === 'text' || type === 'factReference');
  if (first?.type === 'strong') {
    const title = words(first.children).replace(/[：:。]$/, '');
    return { title, rest: trimmed(others) };
  }
  if (first?.type === 'text') {
    const stop = first.value.search(/[：:]/);
    const rest = trimmed([{ ...first, value: first.value.slice(stop) }, ...others]);
    if (stop > 0 && stop <= longestTitle && rest.length > 0) {
      return { title: first.value.slice(0, stop), rest };
    }
  }
  const all = words(nodes);
  const isTitle = isPlain && [...all].length <= longestTitle && (followed || !/。./.test(all));
  return isTitle ? { title: all.replace(/[：:。；]$/, ''), rest: [] } : { title: '', rest: nodes };
}

/** Without the mark and spaces that set a title apart from what follows. */
function trimmed(nodes: PhrasingContent[]): PhrasingContent[] {
  const [first, ...others] = nodes;
  if (first?.type !== 'text') return nodes;
  const value = first.value.replace(/^[：:。\s]+/, '');
  return value === '' ? others : [{ ...first, value }, ...others];
}
