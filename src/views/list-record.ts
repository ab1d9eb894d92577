import type { County, Town } from '#domain/county.ts';
import { daysBetween } from '#domain/day.ts';
import { listKinds, type PublicList } from '#domain/public-list.ts';

/** What may be said of a public notice for good: nobody is in it, and no amount that names anybody. */
export interface ListRecord {
  title: string;
  /** What kind of decisions: 社会救助, 补贴补助, … */
  kind: string;
  level: string;
  /** What the payments are for; several periods stand beside each other. */
  period: string;
  rows: number;
  posted: string;
  until: string;
  /** Calendar days from posting to removal; the day of posting is not counted (民法典第二百零一条). */
  days: number;
  responsible: string;
  basis: string;
  /** Past its last day: the names have left the site. */
  over: boolean;
}

/** True once a list's last day is past: from then on only its record is shown. */
export const isListOver = ({ until }: PublicList, edition: string): boolean => until < edition;

/** The record of one list of a town on the day `edition`. */
export function listRecord(town: Town, list: PublicList, edition: string): ListRecord {
  const { title, kind, level, rows, record, posted, until, objection, basis } = list;
  const kindLabel = listKinds[kind];
  // A title that names somebody on the list leaves with the names.
  const named = rows.some(({ name }) => title.includes(name));
  return {
    title: named ? `${kindLabel}公示` : title,
    kind: kindLabel,
    level,
    period: record?.period ?? [...new Set(rows.map(({ period }) => period))].join('、'),
    rows: record?.rows ?? rows.length,
    posted,
    until,
    days: daysBetween(posted, until),
    responsible: `${town.file.value.fullName}（${objection.address}）`,
    basis,
    over: isListOver(list, edition),
  };
}

/** The records of all lists of the edition, for open data: towns in their order, then by file. */
export const listRecords = ({ site, towns }: County): { town: string; records: ListRecord[] }[] =>
  towns
    .filter(({ lists }) => lists.length > 0)
    .map((town) => ({
      town: town.id,
      records: town.lists.map(({ value }) => listRecord(town, value, site.value.edition)),
    }));
