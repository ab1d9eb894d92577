import type { CatalogueEntry } from '#views/catalogue.ts';
import { type Cell, csvText } from './csv.ts';

const columns: readonly [string, (entry: CatalogueEntry, base: string) => Cell][] = [
  ['索引号', ({ indexNumber }) => indexNumber],
  ['名称', ({ title }) => title],
  ['内容概述', ({ description }) => description],
  ['生成日期', ({ written }) => ({ plain: written })],
  ['发布日期', ({ date }) => ({ plain: date })],
  ['发布机构', ({ issuer }) => issuer],
  ['主题分类', ({ topic }) => topic],
  ['法定类别', ({ categoryLabel }) => categoryLabel],
  ['依据', ({ clause }) => clause],
  ['种类', ({ kind }) => kind],
  ['文号', ({ number }) => number],
  ['有效性', ({ validity }) => validity],
  ['历史资料', ({ history }) => (history ? '历史资料' : '')],
  ['网页', ({ path }, base) => `${base}${path}`],
  ['演示数据', ({ demonstration }) => (demonstration ? '演示数据' : '')],
];

/** The disclosure catalogue for spreadsheets, one row a paper, newest first; days as `2026-09-02`. */
export const catalogueCsv = (entries: readonly CatalogueEntry[], base: string): string =>
  csvText([
    columns.map(([name]) => name),
    ...entries.map((entry) => columns.map(([, cell]) => cell(entry, base))),
  ]);
