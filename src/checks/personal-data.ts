import type { Nodes, Table } from 'mdast';
import { sourceText } from '#documents/plain-text.ts';
import type { Entry } from '#domain/county.ts';
import type { Finding, Place } from '#domain/finding.ts';
import type { PublicList } from '#domain/public-list.ts';
import { declaredContacts } from '#privacy/declared-contacts.ts';
import { detectPersonalData } from '#privacy/detect.ts';
import { placeTrace } from '#privacy/image-traces.ts';
import { personalDataFinding, sourceTracesFinding } from '#privacy/personal-data-finding.ts';
import type { DetectOptions } from '#privacy/personal-datum.ts';
import { type Block, contextsOf } from '#privacy/reader-context.ts';
import { isShown } from '#privacy/shown-address.ts';
import { tableRowText } from '#privacy/table-row-text.ts';
import type { Check } from './check.ts';
import { documentsOf } from './documents-of.ts';
import { nodePlace } from './node-place.ts';
import { stringsIn } from './strings-in.ts';

/** A text as one reader's unit: sentence, row with its columns' names, attribute, file name. */
interface Unit {
  text: string;
  context: string;
  place: () => Place;
}

/**
 * No personal data in any source: texts of JSON files and heads, documents, names of files, and what
 * pictures say about their maker. Nothing switches this off.
 */
export const personalData: Check = ({ county }) => {
  const declared = declaredContacts(county);
  const entries: Entry<unknown>[] = [
    county.site,
    county.rules,
    ...documentsOf(county).map(({ entry }) => ({ ...entry, value: entry.value.head })),
    ...county.towns.flatMap(({ file, facts, registers, boards, lists }) => [
      file,
      ...facts,
      ...registers,
      ...boards,
      ...lists,
    ]),
  ];
  const lists = county.towns.flatMap((town) => town.lists);
  const pictures = county.towns.flatMap(({ images }) => images);
  const names = [...entries, ...pictures].map(({ file }) => ({
    text: file,
    context: '',
    place: () => ({ file }),
  }));
  return [
    ...names.flatMap((unit) => judge(unit, declared)),
    ...entries.flatMap((entry) => ofEntry(entry).flatMap((unit) => judge(unit, declared))),
    ...documentsOf(county).flatMap(({ entry }) =>
      ofTree(entry.file, entry.value.tree).flatMap((unit) => judge(unit, declared)),
    ),
    ...lists.flatMap(revealingRows),
    // An author alone goes when the picture is published anew; a place says where somebody lives.
    ...pictures.flatMap(({ file, traces = [] }) =>
      traces.includes(placeTrace) ? [sourceTracesFinding(traces, { file })] : [],
    ),
  ];
};

/** Words in a list's columns that tell of health, birth or bereavement: such lists are counts only. */
const revealing =
  /特别扶助|特扶|失独|死亡|伤残|残疾等级|[一二三四]级残疾|(?:精神|智力|视力|听力|肢体|言语|多重)残疾|节育|绝育|结扎|流产|引产|终止妊娠|避孕|手术|并发症|孕|产妇|分娩|癌|艾滋|结核|肝炎|精神障碍|重病|病种|患[病有者]|尿毒症|白血病|透析|吸毒|戒毒/;

/** No list of persons, however masked, names a programme that tells what they suffer. */
function revealingRows({ value, placeOf }: Entry<PublicList>): Finding[] {
  const own = [value.title, value.note ?? ''].map((text, at) => ({
    text,
    path: [at === 0 ? 'title' : 'note'],
  }));
  const rows = value.rows.flatMap(({ programme, standard = '', period }, row) =>
    Object.entries({ programme, standard, period }).map(([name, text]) => ({
      text,
      path: ['rows', row, name],
    })),
  );
  return [...own, ...rows].flatMap(({ text, path }): Finding[] => {
    const word = revealing.exec(text)?.[0];
    if (word === undefined) return [];
    return [
      {
        rule: 'personal-data',
        severity: 'error',
        message: `名单里写了“${word}”，等于公布了名单上每个人的健康或生育情况`,
        hint: '这一类不列名单（遮掩姓名也不行），只公布人数和金额',
        place: { ...withoutQuote(placeOf(path)), quote: word },
        actual: word,
      },
    ];
  });
}

const judge = ({ text, context, place }: Unit, declared: DetectOptions): Finding[] =>
  detectPersonalData(text, { ...declared, context }).map((datum) =>
    personalDataFinding(datum, withoutQuote(place())),
  );

const withoutQuote = ({ quote: _, ...place }: Place): Place => place;

function ofEntry(entry: Entry<unknown>): Unit[] {
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

function ofTree(file: string, tree: Nodes): Unit[] {
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
