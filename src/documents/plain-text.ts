import type { Nodes } from 'mdast';
import './nodes.ts';

/** What the tree itself does not know. `null` means that nothing has this name. */
export interface Resolve {
  /** `text` is what readers see (`367人`), `key` the figure's stable name. */
  fact: (reference: string) => { text: string; key: string; title?: string } | null;
  policy: (id: string) => { href: string; text: string } | null;
  hotline: (id: string) => { text: string; phone: string } | null;
  /** True for the address of a page that this edition lacks: its words are printed without link. */
  isAbsent?: (url: string) => boolean;
}

/** Throws: the checks name unknown references, so a tree that is rendered has none. */
export function resolved<Value>(value: Value | null, kind: string, name: string): Value {
  if (value === null) throw new Error(`No ${kind} named ${name}: the tree was rendered unchecked`);
  return value;
}

const blocks = new Set([
  'paragraph',
  'heading',
  'listItem',
  'blockquote',
  'code',
  'tableRow',
  'list',
  'table',
  'flowComponent',
  'thematicBreak',
]);

/**
 * The words of a tree or node for channels without markup: a line for each paragraph, heading, item
 * and row, cells apart by a tab, no footnotes, components by their titles.
 */
export function plainText(tree: Nodes, resolve: Resolve): string {
  const read = (node: Nodes): string => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
      case 'code':
        return node.value;
      case 'break':
        return '\n';
      case 'factReference':
        return resolved(resolve.fact(node.value), 'fact', node.value).text;
      case 'inlineComponent':
        return inlineText(node.name, node.attributes.id ?? '', resolve);
      case 'flowComponent': {
        const title = node.attributes.title ?? node.attributes.caption ?? '';
        return [title, joined(node.children)].filter((part) => part !== '').join('\n');
      }
      case 'footnoteDefinition':
        return '';
      case 'tableRow':
        return node.children.map(read).join('\t');
      default:
        return 'children' in node ? joined(node.children) : '';
    }
  };
  const joined = (nodes: Nodes[]): string => {
    if (!nodes.some(isBlock)) return nodes.map(read).join('');
    return nodes
      .map(read)
      .filter((part) => part !== '')
      .join('\n');
  };
  return read(tree);
}

const isBlock = ({ type }: Nodes): boolean => blocks.has(type);

/** `12345` is enough in a line: a hotline reads as its name and number. */
function inlineText(name: string, id: string, resolve: Resolve): string {
  if (name === 'Policy') return resolved(resolve.policy(id), 'policy', id).text;
  const { text, phone } = resolved(resolve.hotline(id), 'hotline', id);
  return text.includes(phone) ? text : `${text} ${phone}`;
}

/** Words of a tree before facts are known: references stand in braces, components by their ids. */
export const sourceText = (tree: Nodes): string =>
  plainText(tree, {
    fact: (reference) => ({ text: `{${reference}}`, key: reference }),
    policy: (id) => ({ href: '', text: id }),
    hotline: (id) => ({ text: id, phone: '' }),
  });
