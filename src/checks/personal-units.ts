import type { Nodes, Table } from 'mdast';
import { sourceText } from '#documents/plain-text.ts';
import type { Entry } from '#domain/county.ts';
import type { Place } from '#domain/finding.ts';
import type { UnitText } from '#privacy/judge-units.ts';
import { type Block, contextsOf } from '#privacy/reader-context.ts';
import { isShown } from '#privacy/shown-address.ts';
import { tableRowText } from '#privacy/table-row-text.ts';
import { nodePlace } from './node-place.ts';
import { stringsIn } from './strings-in.ts';

/** A text as one reader's unit: sentence, row with its columns' names, attribute, file name. */
export interface Unit extends UnitText {
  place: () => Place;
}

/** Units of a JSON file or a document's head. */
export function ofEntry(entry: Entry<unknown>): Unit[] {
  const title = titleOf(entry.value);
  const rowsSeen = new Set<string>();
  return stringsIn(entry.value).flatMap(({ path, text, beside }): Unit[] => {
    const place = (): Place => entry.placeOf(path);
    const columns = path.at(-3) === 'rows' ? columnsOf(entry.value, path.slice(0, -3)) : null;
    const inRow = columns !== null || (typeof path.at(-1) === 'string' && path.length > 2);
    if (!inRow) return [{ text, context: '', place }];
    const row = path.slice(0, -1).join('.');
    if (rowsSeen.has(row)) return [];
    rowsSeen.add(row);
    const cells = columns ? tableRowText(columns, beside) : beside.join('；');
    return [{ text: cells, context: title, place }];
  });
}

const titleOf = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'title' in value ? String(value.title) : '';

/** Names of the columns of the object at `path`, when it is a table of texts. */
function columnsOf(value: unknown, path: readonly (string | number)[]): string[] | null {
  let at = value;
  for (const key of path) at = (at as Record<string | number, unknown>)[key];
  const { columns } = at as { columns?: unknown };
  return Array.isArray(columns) ? columns.map(String) : null;
}

const kinds = new Map<string, Block['kind']>([
  ['paragraph', 'paragraph'],
  ['heading', 'heading'],
  ['code', 'paragraph'],
]);

/** Units of a document's body. */
export function ofTree(file: string, tree: Nodes): Unit[] {
  const blocks: Block[] = [];
  const nodes: Nodes[] = [];
  const add = (node: Nodes, text: string, kind: Block['kind'] = 'apart'): void => {
    blocks.push({ kind, text });
    nodes.push(node);
  };
  const walk = (node: Nodes, listed: boolean): void => {
    // An address that stands in the text as well is judged there, with the words around it.
    if ('url' in node && !isShown(addressText(node.url), sourceText(node))) {
      add(node, addressText(node.url));
    }
    if ('title' in node && typeof node.title === 'string') add(node, node.title);
    if ('alt' in node && typeof node.alt === 'string') add(node, node.alt);
    if ('attributes' in node && node.attributes !== null && typeof node.attributes === 'object') {
      for (const value of Object.values(node.attributes)) {
        if (typeof value === 'string') add(node, value);
      }
    }
    if (node.type === 'table') {
      ofTable(node);
      return;
    }
    const kind = kinds.get(node.type);
    if (kind) add(node, sourceText(node), kind === 'paragraph' && listed ? 'item' : kind);
    if ('children' in node) {
      for (const child of node.children) walk(child, listed || node.type === 'listItem');
    }
  };
  const ofTable = (table: Table): void => {
    const [head, ...rows] = table.children;
    const labels = head?.children.map((cell) => sourceText(cell)) ?? [];
    if (head) add(head, labels.join('；'));
    for (const row of rows) {
      add(
        row,
        tableRowText(
          labels,
          row.children.map((cell) => sourceText(cell)),
        ),
        'row',
      );
    }
    for (const row of table.children) {
      for (const cell of row.children) for (const child of cell.children) walk(child, false);
    }
  };
  walk(tree, false);
  const contexts = contextsOf(blocks);
  return blocks.map(({ text }, order) => ({
    text,
    context: contexts[order] ?? '',
    place: () => nodePlace(file, nodes[order] ?? tree),
  }));
}

/** An address as it was meant: `tel:138%200013%208000` holds a number. */
function addressText(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    // Not an encoded text: read as it stands.
    return url;
  }
}
