import type { County } from '#domain/county.ts';
import type { Day } from '#domain/day.ts';
import type { PolicyHead } from '#domain/document.ts';
import {
  archivePath,
  articlesPath,
  boardPath,
  boardsPath,
  catalogueDataPath,
  cataloguePath,
  countyStatisticsPath,
  dataPath,
  decisionPath,
  dictionaryPath,
  dispatchesPath,
  documentPath,
  documentsPath,
  feedPath,
  galleriesPath,
  homePath,
  inspectionPath,
  notFoundPath,
  noticeRecordsPath,
  openDataPath,
  periodPath,
  plannersPath,
  policiesPath,
  policyPath,
  portalPath,
  registerPath,
  rulesPath,
  searchPath,
  statisticsPath,
  townPath,
  townsPath,
  versionsPath,
  villagePath,
} from '#domain/paths.ts';
import type { VersionKind } from '#domain/version.ts';

/** A published path and the input that it comes from. */
export interface SitePath {
  path: string;
  /** Content file, or words for what the program makes by itself. */
  from: string;
}

const own = [
  searchPath,
  cataloguePath,
  catalogueDataPath,
  homePath,
  inspectionPath,
  notFoundPath,
  townsPath,
  policiesPath,
  rulesPath,
  documentsPath,
  boardsPath,
  galleriesPath,
  plannersPath,
  articlesPath,
  portalPath,
  countyStatisticsPath,
  archivePath,
  dispatchesPath,
  openDataPath,
  dictionaryPath('county'),
];

/**
 * Every page and data file that an edition publishes for its content, relative to the site's root,
 * with its input. Pages of the guide, pictures and style sheets are not among them.
 */
export function publishedPaths(county: County): SitePath[] {
  const data = (town: string, period: string, from: string): SitePath[] =>
    (['json', 'csv'] as const).map((format) => ({ path: dataPath(town, period, format), from }));
  const periods = county.towns.flatMap((town) => town.facts.map(({ value }) => value.period));
  return [
    ...feeds(county),
    ...own.map((path) => ({ path, from: '程序自动生成的页面' })),
    ...versionLists(null, county.versions, { policy: county.policies }),
    ...[...new Set(periods)].flatMap((period) => [
      ...data('county', period, '全县汇总'),
      { path: periodPath('county', period), from: '全县汇总' },
    ]),
    ...county.policies.map(({ id, file }) => ({ path: policyPath(id), from: file })),
    ...county.policies
      .filter(({ value: { head } }) => hasQuestions(head, county.site.value.edition))
      .map(({ id, file }) => ({ path: decisionPath(id), from: file })),
    ...county.towns.flatMap(
      ({ id, file, documents, boards, registers, facts, lists, versions }) => [
        ...versionLists(id, versions, { document: documents, board: boards }),
        { path: townPath(id), from: file.file },
        { path: statisticsPath(id), from: file.file },
        { path: dictionaryPath(id), from: file.file },
        ...file.value.villages.map((village) => ({
          path: villagePath(id, village.id),
          from: file.file,
        })),
        ...documents.map((entry) => ({ path: documentPath(id, entry.id), from: entry.file })),
        ...boards.map((entry) => ({ path: boardPath(id, entry.id), from: entry.file })),
        ...registers.map((entry) => ({ path: registerPath(id, entry.id), from: entry.file })),
        ...facts.flatMap((entry) => [
          ...data(id, entry.value.period, entry.file),
          { path: periodPath(id, entry.value.period), from: entry.file },
        ]),
        ...(lists.length > 0 ? [{ path: noticeRecordsPath(id), from: file.file }] : []),
      ],
    ),
  ];
}

const hasQuestions = (head: PolicyHead, edition: Day): boolean =>
  head.decision !== undefined &&
  head.history === undefined &&
  head.validFrom <= edition &&
  (head.validTo === undefined || head.validTo >= edition);

const feeds = ({ towns }: County): SitePath[] =>
  [null, ...towns.filter(({ file }) => !file.value.history).map(({ id }) => id)].map((town) => ({
    path: feedPath(town),
    from: '程序自动生成的订阅',
  }));

/** Lists of versions, of what is in the content: versions of what is not are not published. */
const versionLists = (
  town: string | null,
  versions: County['versions'],
  subjects: Partial<Record<VersionKind, readonly { id: string }[]>>,
): SitePath[] => [
  ...new Map(
    (versions ?? [])
      .filter(({ kind, subject }) => subjects[kind]?.some(({ id }) => id === subject))
      .map(({ kind, subject, file }) => {
        const path = versionsPath(town, kind, subject);
        return [path, { path, from: file }] as const;
      }),
  ).values(),
];

/** The paths alone, for links. */
export const sitePaths = (county: County): Set<string> =>
  new Set(publishedPaths(county).map(({ path }) => path));
