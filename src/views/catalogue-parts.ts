import { catalogueListPath } from '#domain/paths.ts';
import type { CatalogueEntry } from './catalogue.ts';
import type { CatalogueListView } from './find-pages.ts';
import { pageMeta } from './meta.ts';

/** Entries on one page: a phone loads it in one go. */
const entriesShown = 100;

interface Group {
  title: string;
  entries: CatalogueEntry[];
}

interface ListInput {
  /** Part of the address: `year-2026`. */
  list: string;
  title: string;
  intro: string;
  groups: Group[];
  trail: { label: string; path: string }[];
  brief?: boolean;
}

type Placed = Group & { anchor: string; starts: boolean };

/** Groups cut into parts of so many entries; a group that is cut goes on under its title. */
function partsOf(groups: readonly Group[], size: number): Placed[][] {
  const parts: Placed[][] = [[]];
  let room = size;
  for (const [index, { title, entries }] of groups.entries()) {
    for (let at = 0; at < entries.length; ) {
      if (room === 0) {
        parts.push([]);
        room = size;
      }
      const taken = entries.slice(at, at + room);
      parts.at(-1)?.push({ title, entries: taken, anchor: `g-${index + 1}`, starts: at === 0 });
      at += taken.length;
      room -= taken.length;
    }
  }
  return parts;
}

/** One list of the catalogue as pages; the first has the bare address. */
export function catalogueList(input: ListInput): CatalogueListView[] {
  const { list, title, intro, groups, trail, brief = false } = input;
  const parts = partsOf(groups, entriesShown);
  const jumps = parts.flatMap((part, index) =>
    part
      .filter(({ starts }) => starts)
      .map((group) => ({
        path: `${catalogueListPath(list, index + 1)}#${group.anchor}`,
        label: group.title,
      })),
  );
  return parts.map((part, index) => ({
    page: 'catalogue-list',
    meta: pageMeta({
      path: catalogueListPath(list, index + 1),
      title: parts.length === 1 ? title : `${title}（第${index + 1}页，共${parts.length}页）`,
      shortTitle: title,
      description: intro,
      trail,
      column: { name: title, description: intro, keywords: title, type: '信息公开目录' },
    }),
    intro,
    jumps: groups.length > 1 ? jumps : [],
    groups: part.map(({ title: name, anchor, entries }) => ({ title: name, anchor, entries })),
    parts:
      parts.length === 1
        ? []
        : parts.map((_, at) => ({
            path: catalogueListPath(list, at + 1),
            label: `第${at + 1}页`,
          })),
    brief,
  }));
}
