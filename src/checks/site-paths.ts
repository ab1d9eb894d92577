import type { County } from '#domain/county.ts';

/** A published path and the input that it comes from. */
export interface SitePath {
  path: string;
  /** Content file, or words for what the program makes by itself. */
  from: string;
}

const own = [
  'index.html',
  '404.html',
  'towns/index.html',
  'policies/index.html',
  'documents/index.html',
  'boards/index.html',
  'archive/index.html',
];

/**
 * Every page and data file that an edition publishes for its content, relative to the site's root,
 * with its input. Pages of the guide, pictures and style sheets are not among them.
 */
export function publishedPaths(county: County): SitePath[] {
  const data = (town: string, period: string, from: string): SitePath[] =>
    ['json', 'csv'].map((format) => ({ path: `data/${town}/${period}.${format}`, from }));
  const periods = county.towns.flatMap((town) => town.facts.map(({ value }) => value.period));
  return [
    ...own.map((path) => ({ path, from: '程序自动生成的页面' })),
    ...[...new Set(periods)].flatMap((period) => data('county', period, '全县汇总')),
    ...county.policies.map(({ id, file }) => ({ path: `policies/${id}.html`, from: file })),
    ...county.towns.flatMap(({ id, file, documents, boards, registers, facts }) => [
      { path: `towns/${id}/index.html`, from: file.file },
      { path: `towns/${id}/statistics.html`, from: file.file },
      ...file.value.villages.map((village) => ({
        path: `towns/${id}/villages/${village.id}.html`,
        from: file.file,
      })),
      ...Object.entries({ documents, boards, registers }).flatMap(([folder, entries]) =>
        entries.map((entry) => ({
          path: `towns/${id}/${folder}/${entry.id}.html`,
          from: entry.file,
        })),
      ),
      ...facts.flatMap((entry) => data(id, entry.value.period, entry.file)),
    ]),
  ];
}

/** The paths alone, for links. */
export const sitePaths = (county: County): Set<string> =>
  new Set(publishedPaths(county).map(({ path }) => path));
