import { codeFolder } from './posted-code.ts';

/**
 * Where things stand on the site: relative to its root, without a leading slash, with the file's
 * name in full so that links work from a disk as well as under any address.
 */
export const homePath = 'index.html';
export const townsPath = 'towns/index.html';
export const documentsPath = 'documents/index.html';
export const boardsPath = 'boards/index.html';
/** Rules and amounts with their days (法规政策时效表). */
export const rulesPath = 'rules/index.html';
/** What hangs where and what is to be printed; posters to save. Each town has a page of its own. */
export const plannersPath = 'boards/planner.html';
export const galleriesPath = 'boards/posters.html';
/** All that is sent out of each notice (分发清单), for officers; each town has a list of its own. */
export const dispatchesPath = 'words/index.html';
/** Articles for the official account, for officers. */
export const articlesPath = 'wechat/index.html';
/** Pages to paste into the county's portal, for officers. */
export const portalPath = 'portal/index.html';
export const policiesPath = 'policies/index.html';
/** Roll-ups of the county. */
export const countyStatisticsPath = 'statistics/index.html';
/** 公开目录: everything by category, publisher, kind, year and title; each list may have several parts. */
export const cataloguePath = 'catalogue/index.html';
export const catalogueListPath = (list: string, part: number): string =>
  // No name has two hyphens in a row.
  `catalogue/${list}${part === 1 ? '' : `--${part}`}.html`;
export const searchPath = 'search/index.html';
/** Beside the page stands its index: plain data in the form of scripts, for a page opened from a disk loads nothing else. */
export const searchFolder = 'search';
export const archivePath = 'archive/index.html';
/** History of one year of publication. */
export const archiveYearPath = (year: string): string => `archive/${year}.html`;
/** Atom feed of the county (null) or of a town. */
export const feedPath = (town: string | null): string =>
  town === null ? 'feed.xml' : `towns/${town}/feed.xml`;
/** 迎检清单, for officers and inspectors; and the same as a table. */
export const inspectionPath = 'inspection/index.html';
export const inspectionCsvPath = 'inspection/inspection.csv';
export const notFoundPath = '404.html';
export const guidePath = 'guide/index.html';
export const accessibilityPath = 'guide/accessibility.html';

export const townPath = (town: string): string => `towns/${town}/index.html`;
export const statisticsPath = (town: string): string => `towns/${town}/statistics.html`;
/** Statistics of one period; `town` is `county` for the county's roll-ups. */
export const periodPath = (town: string, period: string): string =>
  town === 'county' ? `statistics/${period}.html` : `towns/${town}/statistics/${period}.html`;
/** What each number of a town means; that of the county defines the indicators. */
export const dictionaryPath = (town: string): string =>
  town === 'county' ? 'statistics/dictionary.html' : `towns/${town}/dictionary.html`;
/** What there is to download (开放数据). */
export const openDataPath = 'data/index.html';
export const villagePath = (town: string, village: string): string =>
  `towns/${town}/villages/${village}.html`;
export const documentPath = (town: string, id: string): string =>
  `towns/${town}/documents/${id}.html`;
export const boardPath = (town: string, id: string): string => `towns/${town}/boards/${id}.html`;
export const plannerPath = (town: string): string => `towns/${town}/planner.html`;
export const galleryPath = (town: string): string => `towns/${town}/posters.html`;
export const townDispatchesPath = (town: string): string => `towns/${town}/dispatch.html`;
/** The page that a sheet's QR code leads to; its address is the folder's. */
export const codePath = (code: string): string => `c/${codeFolder(code)}/index.html`;
/** A short address that leads on to a notice's page; its address is the folder's. */
export const shortPath = (code: string): string => `s/${code}/index.html`;
export const registerPath = (town: string, id: string): string =>
  `towns/${town}/registers/${id}.html`;
export const policyPath = (id: string): string => `policies/${id}.html`;
/** Questions that tell whether a policy is for oneself. */
export const decisionPath = (policy: string): string => `policies/${policy}/questions.html`;

/** Versions of a document, board or policy (`town` null), in a folder of their own. */
const versionsFolder = (town: string | null, kind: string, id: string): string =>
  `${town === null ? '' : `towns/${town}/`}versions/${kind}-${id}`;
export const versionsPath = (town: string | null, kind: string, id: string): string =>
  `${versionsFolder(town, kind, id)}/index.html`;
/** What one version said; `version` is the name of its file. */
export const versionPath = (
  town: string | null,
  kind: string,
  id: string,
  version: string,
): string => `${versionsFolder(town, kind, id)}/${version}.html`;
/** What changed from one version to another; `now` is the page as it stands. */
export const changesPath = (
  town: string | null,
  kind: string,
  id: string,
  [from, to]: readonly [string, string],
): string => `${versionsFolder(town, kind, id)}/changes-${from}--${to}.html`;

/** The town that a page or data file belongs to; null for what belongs to the county. */
export const townOfPath = (path: string): string | null =>
  /^(?:towns|data|charts|posters|images|share)\/([^/]+)\//.exec(path)?.[1] ?? null;

/** Open data of one period; `town` is `county` for the county's roll-up. */
export const dataPath = (town: string, period: string, extension: 'json' | 'csv'): string =>
  `data/${town}/${period}.${extension}`;

/** A chart of the statistics as a file; `group` is a period, or what the chart runs over. */
export const chartPath = (
  town: string,
  group: string,
  chart: string,
  extension: 'csv' | 'png',
): string => `charts/${town}/${group}/${chart}.${extension}`;

/** What there is to download from one publisher. */
export const publisherDataPath = (town: string): string => `data/${town}/index.html`;

/** Open data of all periods: the descriptor of the package and the tables that it describes. */
export const packagePath = (town: string, file: string): string => `data/${town}/${file}`;

/** Open data: the records of a town's public notices, without anybody's name. */
export const noticeRecordsPath = (town: string): string => `data/${town}/notices.json`;

/** Open data: the catalogue as one table. */
export const catalogueDataPath = 'data/catalogue.csv';

/** Pictures without extension or sheet number. */
export const posterStem = (town: string, board: string): string => `posters/${town}/${board}`;
/** The poster as a file to print, all sheets in one. */
export const posterPdf = (stem: string): string => `${stem}-a3.pdf`;
export const shareStem = (folder: string, kind: string, id: string): string =>
  `share/${folder}/${kind}-${id}`;

/** Pictures for phones, without size and extension. */
export const phoneStem = (notice: string): string => `phone/${notice}`;

/** Stable name of what a notice becomes outside the site; `folder` is a town or `policies`. */
export const noticeId = (folder: string, kind: string, id: string): string =>
  `${folder}_${kind}_${id}`;
/** The share pictures of a notice, by its stable name: no part of that holds an underscore. */
export function shareOfNotice(notice: string): string {
  const [folder = '', kind = '', id = ''] = notice.split('_');
  return shareStem(folder, kind, id);
}
/** The officers' page of all that is sent out of a notice; its texts stand beside it. */
export const dispatchPath = (notice: string): string => `words/${notice}/index.html`;
export const wordFilePath = (notice: string, file: string): string => `words/${notice}/${file}`;
export const wordDocumentPath = (notice: string): string => `word/${notice}.docx`;
/** An article for the official account and all that belongs to it, without extension. */
export const articleStem = (folder: string, kind: string, id: string): string =>
  `wechat/${noticeId(folder, kind, id)}`;

/** A published photograph, named by its content so that a changed one gets a new address. */
export const imagePath = (town: string, id: string, digest: string): string =>
  `images/${town}/${id}-${digest.slice(0, 8)}.webp`;
