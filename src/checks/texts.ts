import type { Nodes } from 'mdast';
import { sourceText } from '#documents/plain-text.ts';
import type { County, Entry, Town } from '#domain/county.ts';
import type { Place } from '#domain/finding.ts';
import type { RecordedVersion } from '#domain/version.ts';
import { documentsOf } from './documents-of.ts';
import { nodePlace } from './node-place.ts';
import { stringsIn } from './strings-in.ts';

/** A text that readers may see. */
export interface Text {
  text: string;
  /** Asked for only by findings: finding a field's line reads the file's text again. */
  place: () => Place;
  /** What a reader sees as one row with it, e.g. of a register; null when it stands alone. */
  row: string | null;
  /** Marked as history: by its file, its town, or as archived. */
  history: boolean;
  /** Whose text it is; null for texts of the county. */
  town: Town | null;
  /** The period that its file speaks of; null when it names none. */
  period: string | null;
}

type Owner = Pick<Text, 'town' | 'period'>;

/** Every text of the county that readers may see, in the order of the files. */
export function textsOf(county: County): Text[] {
  const documents = documentsOf(county).flatMap(({ town, entry, period }) => {
    const of = { town, period };
    const { head, tree } = entry.value;
    const history = head.history !== undefined || isPast(town);
    return [
      ...ofJson({ ...entry, value: head }, history, false, of),
      ...ofTree(entry.file, tree, history, of),
    ];
  });
  const towns = county.towns.flatMap((town) => {
    const past = isPast(town);
    const of = { town, period: null };
    return [
      ...ofJson(town.file, past, false, of),
      ...town.facts.flatMap((entry) =>
        ofJson(entry, past || entry.value.history !== undefined, true, {
          town,
          period: entry.value.period,
        }),
      ),
      ...town.registers.flatMap((entry) => ofJson(entry, past, true, of)),
      ...town.boards.flatMap((entry) =>
        ofJson(entry, past || entry.value.archived !== undefined, false, {
          town,
          period: entry.value.period ?? null,
        }),
      ),
      ...town.lists.flatMap((entry) => ofJson(entry, past, false, of)),
      ...(town.versions ?? []).flatMap((entry) => ofVersion(entry, of)),
    ];
  });
  return [
    ...ofJson(county.site, false, false, { town: null, period: null }),
    ...documents,
    ...towns,
    ...(county.versions ?? []).flatMap((entry) => ofVersion(entry, { town: null, period: null })),
  ];
}

/** What an old version says is history; its figures are judged as figures, by their keys. */
function ofVersion(entry: RecordedVersion, of: Owner): Text[] {
  const { note, statements } = entry.value;
  const said = statements.flatMap(({ kind, text }, index): Text[] =>
    kind === 'figure'
      ? []
      : [
          {
            text,
            place: () => entry.placeOf(['statements', index, 'text']),
            row: kind === 'row' ? text : null,
            history: true,
            ...of,
          },
        ],
  );
  const own = { place: () => entry.placeOf(['note']), row: null, history: false, ...of };
  return [...(note === undefined ? [] : [{ text: note, ...own }]), ...said];
}

const isPast = (town: Town | null): boolean => town?.file.value.history !== undefined;

function ofJson(entry: Entry<unknown>, history: boolean, rows: boolean, of: Owner): Text[] {
  return stringsIn(entry.value).map(({ path, text, beside }) => {
    // Items of a list stand alone; cells of a row, and fields of one object, are read together.
    const together = rows && (typeof path.at(-1) === 'string' || path[0] === 'rows');
    return {
      text,
      place: () => entry.placeOf(path),
      row: together ? beside.join('；') : null,
      history,
      ...of,
    };
  });
}

const units = new Set(['paragraph', 'heading', 'tableRow', 'code']);

function ofTree(file: string, tree: Nodes, history: boolean, of: Owner): Text[] {
  const found: Text[] = [];
  const walk = (node: Nodes): void => {
    if (units.has(node.type)) {
      const text = sourceText(node).replaceAll('\t', '；');
      const row = node.type === 'tableRow' ? text : null;
      found.push({ text, place: () => nodePlace(file, node), row, history, ...of });
      return;
    }
    if (node.type === 'flowComponent') {
      for (const name of ['title', 'caption', 'alt', 'total']) {
        const text = node.attributes[name];
        if (text)
          found.push({ text, place: () => nodePlace(file, node), row: null, history, ...of });
      }
    }
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}
