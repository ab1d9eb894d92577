import type { County, Town } from '#domain/county.ts';
import { documentKinds } from '#domain/document.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { currentBoards, currentDocuments, currentPolicies, currentTowns } from './duty-current.ts';
import { isDutyOn } from './duty-profile.ts';

/** No list of the navigation is empty, and a town that has boards fills every column. */
export const dutyBlankColumns: Check = ({ county }) =>
  isDutyOn(county, 'blankColumns')
    ? [...emptyLists(county), ...currentTowns(county).flatMap((town) => emptyColumns(county, town))]
    : [];

function emptyLists(county: County): Finding[] {
  const towns = currentTowns(county);
  // Only historical towns were read: nothing is said about the county's lists.
  if (towns.length === 0) return [];
  const documents = towns.flatMap(currentDocuments);
  const has = (kind: keyof typeof documentKinds): boolean =>
    documents.some(({ value }) => value.head.kind === kind);
  const { edition } = county.site.value;
  const lists: { name: string; filled: boolean }[] = [
    { name: '政策解读', filled: currentPolicies(county).length > 0 },
    { name: '公开栏', filled: towns.some((town) => currentBoards(town, edition).length > 0) },
    { name: '文件', filled: documents.length > 0 },
    { name: '数据', filled: towns.some(({ facts }) => facts.some(({ value }) => !value.history)) },
    { name: documentKinds.brief, filled: documents.length === 0 || has('brief') },
  ];
  return lists
    .filter(({ filled }) => !filled)
    .map(({ name }) => ({
      rule: 'coverage',
      severity: 'warning',
      message: `“${name}”栏目没有一条现行内容，是空白栏目`,
      hint: '补上内容；暂时不用的，在 site.json 的 profile.blankColumns 写 "off"',
      place: county.site.placeOf(['edition']),
    }));
}

function emptyColumns(county: County, town: Town): Finding[] {
  const { boardColumns, edition } = county.site.value;
  const boards = currentBoards(town, edition);
  if (boards.length === 0) return [];
  const filled = new Set(boards.map(({ value }) => value.column));
  const blank = boardColumns.filter((column) => !filled.has(column));
  if (blank.length === 0) return [];
  return [
    {
      rule: 'coverage',
      severity: 'warning',
      message: `${town.file.value.name}的公开栏“${blank.join('”“')}”没有现行内容，是空白栏目`,
      hint: '补上这一栏；本地没有这一栏的，改 site.json 的 boardColumns',
      place: town.file.placeOf(['name']),
    },
  ];
}
