import type { Finding, Place } from '#domain/finding.ts';

/** A published page that says something else than its last recorded version. */
export interface ChangedPage {
  title: string;
  place: Place;
  /** `2026年11月20日`: when its last version was recorded. */
  recorded: string;
  /** `出生人数：367人 → 368人`, in the order of the page. */
  changes: string[];
  /** `zhangbang record --town qinghe --document summary`. */
  command: string;
}

/** Changes named in full; the page of versions has the rest. */
const named = 3;

/** What was changed after it was published, without a version and its note. */
export const unrecordedChange = (pages: readonly ChangedPage[]): Finding[] =>
  pages.map(({ title, place, recorded, changes, command }) => ({
    rule: 'unrecorded-change',
    severity: 'warning',
    message: `《${title}》在${recorded}登记以后改了 ${changes.length} 处，没有登记：${changes.slice(0, named).join('；')}${changes.length > named ? '；等' : ''}`,
    hint: `确实要改的，登记一版并写更正说明：${command} --note "改了什么、为什么改"；误改的，改回去`,
    place,
    ...(changes[0] === undefined ? {} : { actual: changes[0] }),
  }));

/** Where versions are kept at all: current pages that have none. */
export const unrecordedPages = (
  titles: readonly string[],
  place: Place,
  command: string,
): Finding[] =>
  titles.length === 0
    ? []
    : [
        {
          rule: 'unrecorded-change',
          severity: 'notice',
          message: `还有 ${titles.length} 份现行内容没有登记版本，以后改了不会提醒：${titles.slice(0, named).join('、')}${titles.length > named ? '等' : ''}`,
          hint: `发布后运行 ${command}，把没有登记的一次登记好`,
          place,
        },
      ];
