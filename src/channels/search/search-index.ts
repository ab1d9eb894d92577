import { createHash } from 'node:crypto';
import type { SearchRecord } from '#views/search-record.ts';
import { foldPairs } from './fold.ts';
import { layOutPage, slotUnits } from './lay-out-page.ts';
import { codeSteps, numberCode, numberSigns } from './numbers.ts';
import type { PageText } from './page-text.ts';

export interface IndexedPage {
  record: SearchRecord;
  text: PageText;
  /** Villages that the page names, as `town/village`. */
  villages: string[];
}

/** Bytes of a file of pairs that the builder aims at; one pair that needs more has a file alone. */
const shardBytes = 7 * 1024;
/** No county needs more files of pairs: in a very large one they grow instead. */
const mostShards = 1500;
/** Bytes of one pair's places; behind a space, the pages that hold it as well follow without them. */
const mostBytes = 32 * 1024;

/** The call that a data file makes, with plain JSON: a page opened from a disk can load nothing else. */
const dataFile = (name: string, data: unknown): string =>
  `zhangbangSearch(${JSON.stringify(name)},${JSON.stringify(data)})\n`;

/** Ids of pages, ascending, as differences. */
const idsCode = (ids: readonly number[]): string =>
  ids.map((id, at) => numberCode(id - (ids[at - 1] ?? 0))).join('');

interface Places {
  code: string;
  /** The last page in the code. */
  last: number;
  /** Whether only pages are told from here on. */
  full: boolean;
}

function addPlaces(
  all: Map<string, Places>,
  key: string,
  page: number,
  places: number[],
  most: number,
): void {
  const own = all.get(key) ?? { code: '', last: 0, full: false };
  all.set(key, own);
  const step = numberCode(page - own.last);
  const more =
    numberCode(places.length - 1) +
    places.map((place, at) => numberCode(place - (places[at - 1] ?? 0))).join('');
  own.last = page;
  if (!own.full && own.code.length + step.length + more.length >= most) {
    own.code += ' ';
    own.full = true;
  }
  own.code += own.full ? step : step + more;
}

const bytesOf = (text: string): number => Buffer.byteLength(text);

/** Pairs in the order of their signs, cut into files; the first pair of each is how it is found. */
function shardsOf(all: ReadonlyMap<string, Places>): { key: string; code: string }[][] {
  const rows = [...all]
    .map(([key, { code }]) => ({ key, code }))
    .sort((one, other) => (one.key < other.key ? -1 : 1));
  const size = ({ key, code }: { key: string; code: string }): number =>
    bytesOf(key) + code.length + 6;
  const total = rows.reduce((sum, row) => sum + size(row), 0);
  const target = Math.max(shardBytes, Math.ceil(total / mostShards));
  const shards: { key: string; code: string }[][] = [];
  let filled = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    const bytes = size(row);
    if (filled + bytes > target) {
      shards.push([]);
      filled = 0;
    }
    shards.at(-1)?.push(row);
    filled += bytes;
  }
  return shards;
}

const rankOf = ({ history, place }: SearchRecord): number => (history ? 9 : place);

/** Order in which hits are shown: what holds before what is history, then the newest. */
const byRank = ({ record: one }: IndexedPage, { record: other }: IndexedPage): number =>
  rankOf(one) - rankOf(other) ||
  (one.date === other.date ? 0 : one.date < other.date ? 1 : -1) ||
  (one.path < other.path ? -1 : 1);

function filtersOf(pages: readonly IndexedPage[]): Record<string, Record<string, string>> {
  const filter = (values: (page: IndexedPage) => readonly string[]): Record<string, string> => {
    const ids = new Map<string, number[]>();
    for (const [id, page] of pages.entries()) {
      for (const value of new Set(values(page))) ids.set(value, [...(ids.get(value) ?? []), id]);
    }
    return Object.fromEntries(
      [...ids]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([value, members]) => [value, idsCode(members)]),
    );
  };
  return {
    town: filter(({ record }) => (record.townId === null ? [] : [record.townId])),
    village: filter(({ villages }) => villages),
    kind: filter(({ record }) => [record.kind]),
    year: filter(({ record }) => record.years),
  };
}

/**
 * The index of the site as files of plain data, the same for the same pages. `directory.js` names the
 * folder of the others, so that files of two editions are never mixed: a phone takes the directory,
 * the files of the pairs it asks for, and one slot of each page that it shows.
 */
export function* searchIndex(
  unordered: readonly IndexedPage[],
  most = mostBytes,
): Generator<[string, string]> {
  const pages = [...unordered].sort(byRank);
  const all = new Map<string, Places>();
  const files: [string, string][] = [];
  for (const [id, { record, text }] of pages.entries()) {
    const { pairs, slots } = layOutPage(text);
    for (const [key, places] of pairs) addPlaces(all, key, id, places, most);
    const { path, kind, town, date, history } = record;
    for (const [slot, words] of slots) {
      const more = slots.has(slot + 1);
      const shown = { title: text.title, path, kind, town, date, history, text: words, more };
      files.push([`page-${id}-${slot}`, dataFile(`page-${id}-${slot}`, shown)]);
    }
  }
  const shards = shardsOf(all);
  let sizes = '';
  for (const [number, rows] of shards.entries()) {
    const name = `pairs-${number}`;
    const file = dataFile(name, Object.fromEntries(rows.map(({ key, code }) => [key, code])));
    sizes += numberCode(Math.ceil(bytesOf(file) / 1024));
    files.push([name, file]);
  }
  files.push(['filters', dataFile('filters', filtersOf(pages))]);
  const digest = createHash('sha256');
  for (const [name, file] of files) digest.update(name).update(file);
  const folder = digest.digest('hex').slice(0, 10);
  yield [
    'directory.js',
    dataFile('directory', {
      folder,
      pages: pages.length,
      slot: slotUnits,
      fold: foldPairs,
      signs: numberSigns,
      steps: codeSteps,
      // Kilobytes of each file of pairs, and the first pair in it.
      sizes,
      starts: shards.map(([first]) => first?.key ?? '').join(' '),
      // Lists and aids, which stand behind other pages even with a hit in their titles.
      aids: [
        pages.findIndex(({ record }) => rankOf(record) === 2),
        pages.findLastIndex(({ record }) => rankOf(record) === 2),
      ],
    }),
  ];
  for (const [name, file] of files) yield [`data/${folder}/${name}.js`, file];
}
