import { chineseDay } from '#domain/day.ts';
import {
  archivePath,
  articlesPath,
  boardsPath,
  cataloguePath,
  countyStatisticsPath,
  dispatchesPath,
  documentsPath,
  galleriesPath,
  homePath,
  inspectionPath,
  plannersPath,
  policiesPath,
  portalPath,
  rulesPath,
  townsPath,
} from '#domain/paths.ts';
import type { Hotline, SiteFile } from '#domain/town.ts';
import type { HotlineView } from './blocks.ts';
import type { SiteView } from './pages.ts';

export const hotlineView = ({ label, phone, hours, level }: Hotline): HotlineView => ({
  label,
  phone,
  hours: hours ?? '',
  level: level ?? '',
});

/** An address with exactly one slash at its end. */
export const withSlash = (base: string): string => `${base.replace(/\/+$/, '')}/`;

/** The site's address with a slash at its end, or an empty text when it has none. */
const baseText = (base: string | undefined): string => (base === undefined ? '' : withSlash(base));

/** Names on every page. `base` is the address given on the command line, else the file's own. */
export function siteView(site: SiteFile, base: string | undefined): SiteView {
  return {
    name: site.name,
    shortName: site.shortName ?? '',
    county: site.county,
    description: site.description,
    organiser: site.organiser,
    contact: site.contact,
    edition: chineseDay(site.edition),
    base: baseText(base ?? site.base),
    signing: site.wechat ? { address: site.wechat.sign } : null,
    siteIdCode: site.inspection?.siteIdCode ?? '',
    icp: site.inspection?.icp ?? '',
    police: site.inspection?.police ?? '',
    hotlines: site.hotlines.map(hotlineView),
    navigation: [
      { label: '首页', path: homePath },
      { label: '乡镇', path: townsPath },
      { label: '公开栏', path: boardsPath },
      { label: '政策解读', path: policiesPath },
      { label: '法规时效', path: rulesPath },
      { label: '文件', path: documentsPath },
      { label: '公开目录', path: cataloguePath },
      { label: '数据', path: countyStatisticsPath },
      { label: '历史资料', path: archivePath },
    ],
    officers: [
      { label: '张贴安排', path: plannersPath },
      { label: '海报图库', path: galleriesPath },
      { label: '分发清单', path: dispatchesPath },
      { label: '公众号文章', path: articlesPath },
      { label: '放到县政府网站', path: portalPath },
      { label: '迎检清单', path: inspectionPath },
    ],
  };
}
