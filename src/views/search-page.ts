import {
  archivePath,
  boardsPath,
  catalogueListPath,
  cataloguePath,
  documentsPath,
  policiesPath,
  searchPath,
  townsPath,
} from '#domain/paths.ts';
import { catalogueEntries } from './catalogue.ts';
import type { ViewContext } from './context.ts';
import type { SearchView } from './find-pages.ts';
import { pageMeta } from './meta.ts';
import { countyPublisher, searchKinds } from './search-record.ts';

/** The page of the search: choices to narrow it down, and the ways that need no script. */
export function searchView(context: ViewContext): SearchView {
  const { towns } = context.county;
  const years = new Set([
    ...catalogueEntries(context).map(({ date }) => date.slice(0, 4)),
    ...context.statistics.ledgers.map(({ period }) => period.id.slice(0, 4)),
    ...towns.flatMap(({ registers }) =>
      registers.flatMap(({ value }) => value.asOf?.slice(0, 4) ?? []),
    ),
  ]);
  const description = '在全部公开内容里查找：输入两个字以上，可以按单位、村、种类和年份缩小范围。';
  return {
    page: 'search',
    meta: pageMeta({ path: searchPath, title: '搜索', description }),
    towns: [
      { value: countyPublisher.id, label: countyPublisher.name },
      ...towns.map(({ id, file }) => ({ value: id, label: file.value.name })),
    ],
    villages: towns
      .filter(({ file }) => file.value.villages.length > 0)
      .map(({ id, file }) => ({
        town: file.value.name,
        villages: file.value.villages.map((village) => ({
          value: `${id}/${village.id}`,
          label: village.name,
        })),
      })),
    kinds: [...searchKinds],
    years: [...years].sort().reverse(),
    ways: [
      { path: cataloguePath, label: '公开目录' },
      { path: catalogueListPath('titles', 1), label: '标题索引' },
      { path: documentsPath, label: '全部文件' },
      { path: boardsPath, label: '全部公开栏' },
      { path: policiesPath, label: '全部政策解读' },
      { path: townsPath, label: '按乡镇' },
      { path: archivePath, label: '历史资料' },
    ],
  };
}
