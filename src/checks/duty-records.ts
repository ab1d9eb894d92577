import type { County, Town } from '#domain/county.ts';
import { addDays, type Day, daysBetween } from '#domain/day.ts';
import type { DutyRecord, DutyState } from '#domain/duty.ts';
import { type Finding, isError } from '#domain/finding.ts';
import {
  boardPath,
  boardsPath,
  documentPath,
  documentsPath,
  homePath,
  policiesPath,
  policyPath,
  rulesPath,
  statisticsPath,
  townPath,
} from '#domain/paths.ts';
import { postingLaw } from '#domain/posted.ts';
import type { DutyProfile } from '#domain/town.ts';
import { boardDays } from './board-days.ts';
import type { Check, CheckInput } from './check.ts';
import { dutyBlankColumns } from './duty-blank-columns.ts';
import { dutyCadence, financeDays } from './duty-cadence.ts';
import { currentBoards, currentDocuments, currentPolicies, currentTowns } from './duty-current.ts';
import { dutyDocumentHead } from './duty-document-head.ts';
import { dutyNewest, newestItem } from './duty-newest.ts';
import { dutyNoticePeriods } from './duty-notice-periods.ts';
import { dutyPolicyLinks } from './duty-policy-links.ts';
import { dutyNumber, isDutyOn } from './duty-profile.ts';
import { dutyPublicationTime } from './duty-publication-time.ts';
import { dutyStatistics, newestFacts } from './duty-statistics.ts';
import { dutyVillageItems, lastOfItems } from './duty-village-items.ts';
import { policyExpiry } from './policy-expiry.ts';

/** What proves a duty, with the days that matter; null where there is nothing to judge. */
interface Proof {
  last: Day | null;
  due: Day | null;
  evidence: string[];
}

interface Duty {
  duty: keyof DutyProfile | 'posting';
  title: string;
  basis: string;
  unit: string;
  checks: readonly Check[];
  /** Null: not asked of the county; likewise of towns. */
  ofCounty: ((county: County) => Proof | null) | null;
  ofTown: ((county: County, town: Town) => Proof | null) | null;
}

const site = '政府网站与政务新媒体检查指标（国办秘函〔2019〕19号）';
const disclosure = '政府信息公开条例';
const villageLaw = '村民委员会组织法（2025年修正）第三十五条';

const proof = (evidence: string[], last: Day | null = null, due: Day | null = null): Proof => ({
  last,
  due,
  evidence,
});

const after = (county: County, duty: Parameters<typeof dutyNumber>[1], day: Day): Day | null => {
  const days = dutyNumber(county, duty);
  return days === null ? null : addDays(day, days);
};

const newest =
  (duty: 'newest' | 'briefs' | 'notices', lists: string[]) =>
  (county: County): Proof | null => {
    const item = newestItem(county, duty);
    return item && proof([item.path, ...lists], item.day, after(county, duty, item.day));
  };

const documentsOf = (_: County, town: Town): Proof | null =>
  currentDocuments(town).length === 0 ? null : proof([townPath(town.id)]);

const boardsOf = (county: County, town: Town): Proof | null => {
  const boards = currentBoards(town, county.site.value.edition);
  return boards.length === 0
    ? null
    : proof(boards.slice(0, 3).map(({ id }) => boardPath(town.id, id)));
};

function villageItemsProof(county: County, town: Town): Proof | null {
  const { edition } = county.site.value;
  if (town.file.value.villages.length === 0) return null;
  const boards = lastOfItems(town, edition);
  const days = boards.map((board) => board?.value.posted).filter((day) => day !== undefined);
  const oldest = boards.includes(null) ? undefined : days.sort()[0];
  return proof(
    [...new Set(boards.flatMap((board) => (board ? [boardPath(town.id, board.id)] : [])))],
    oldest ?? null,
    oldest === undefined ? null : after(county, 'villageItems', oldest),
  );
}

function financeProof(county: County, town: Town): Proof | null {
  if (town.file.value.villages.length === 0) return null;
  const { last, due } = financeDays(town, county.site.value.edition);
  return proof(last ? [boardPath(town.id, last.id)] : [], last?.value.posted ?? null, due);
}

/** Every duty of the inspection profile, and the posting days that nothing switches off. */
const duties: readonly Duty[] = [
  {
    duty: 'newest',
    title: '首页更新',
    basis: site,
    unit: '天以内',
    checks: [dutyNewest],
    ofCounty: newest('newest', [homePath]),
    ofTown: null,
  },
  {
    duty: 'briefs',
    title: '工作动态更新',
    basis: site,
    unit: '天以内',
    checks: [dutyNewest],
    ofCounty: newest('briefs', [documentsPath]),
    ofTown: null,
  },
  {
    duty: 'notices',
    title: '通知公告和政策更新',
    basis: site,
    unit: '天以内',
    checks: [dutyNewest],
    ofCounty: newest('notices', [policiesPath]),
    ofTown: null,
  },
  {
    duty: 'blankColumns',
    title: '没有空白栏目',
    basis: site,
    unit: '',
    checks: [dutyBlankColumns],
    ofCounty: () => proof([documentsPath, boardsPath, policiesPath]),
    ofTown: boardsOf,
  },
  {
    duty: 'policyLinks',
    title: '文件与政策解读互相链接',
    basis: site,
    unit: '',
    checks: [dutyPolicyLinks],
    ofCounty: null,
    ofTown: documentsOf,
  },
  {
    duty: 'statistics',
    title: '数据更新',
    basis: `${site}扣分项`,
    unit: '天以内',
    checks: [dutyStatistics],
    ofCounty: null,
    ofTown: (county, town) => {
      const day = newestFacts(town.facts, county.site.value.edition);
      return day === undefined
        ? null
        : proof([statisticsPath(town.id)], day, after(county, 'statistics', day));
    },
  },
  {
    duty: 'months',
    title: '月度数据不缺月',
    basis: site,
    unit: '个月',
    checks: [dutyStatistics],
    ofCounty: null,
    ofTown: (_, town) =>
      town.facts.some(({ value }) => !value.history) ? proof([statisticsPath(town.id)]) : null,
  },
  {
    duty: 'publication',
    title: '成文后按时公开',
    basis: `${disclosure}第二十六条`,
    unit: '个工作日以内',
    checks: [dutyDocumentHead],
    ofCounty: null,
    ofTown: documentsOf,
  },
  {
    duty: 'documentHead',
    title: '文件头完整，发布时间写到时刻',
    basis: '政府网站发展指引（国办发〔2017〕47号）附件',
    unit: '',
    checks: [dutyDocumentHead, dutyPublicationTime],
    ofCounty: () => proof([documentsPath]),
    ofTown: documentsOf,
  },
  {
    duty: 'expiry',
    title: '政策和依据到期前有接替',
    basis: '张榜：到期不留空档',
    unit: '天前提醒',
    checks: [policyExpiry],
    ofCounty: (county) =>
      currentPolicies(county).length === 0 ? null : proof([policiesPath, rulesPath]),
    ofTown: null,
  },
  {
    duty: 'villageItems',
    title: '各村公开法定事项',
    basis: villageLaw,
    unit: '天以内',
    checks: [dutyVillageItems],
    ofCounty: null,
    ofTown: villageItemsProof,
  },
  {
    duty: 'finance',
    title: '各村财务收支按季（按月）公开',
    basis: villageLaw,
    unit: '个月以内逐期核对',
    checks: [dutyCadence],
    ofCounty: null,
    ofTown: financeProof,
  },
  {
    duty: 'topics',
    title: '县里指定的主题按期公开',
    basis: 'site.json 的 profile.topics',
    unit: '',
    checks: [dutyCadence],
    ofCounty: null,
    ofTown: boardsOf,
  },
  {
    duty: 'noticePeriods',
    title: '公示天数与起止日期相符',
    basis: '民法典第二百零一条',
    unit: '',
    checks: [dutyNoticePeriods],
    ofCounty: null,
    ofTown: (county, town) => documentsOf(county, town) ?? boardsOf(county, town),
  },
  {
    duty: 'posting',
    title: '公开栏张贴天数',
    basis: `${villageLaw}：至少张贴${postingLaw.days}日`,
    unit: '',
    checks: [boardDays],
    ofCounty: null,
    ofTown: boardsOf,
  },
];

/** The county with every duty switched off but one, so that the checks speak of that one alone. */
function onlyDuty(county: County, duty: Duty['duty']): County {
  const profile = county.site.value.profile ?? {};
  const names = duties.map((one) => one.duty);
  const off = Object.fromEntries(
    names.filter((name) => name !== 'posting').map((name) => [name, 'off']),
  );
  const own = duty === 'posting' || profile[duty] === undefined ? {} : { [duty]: profile[duty] };
  const { [duty]: _, topics: __, ...others } = off;
  const value = { ...county.site.value, profile: { ...others, ...own } as DutyProfile };
  return { ...county, site: { ...county.site, value } };
}

/** The number of a duty as site.json or the rule has it; empty where it has none. */
function limitOf(county: County, { duty, unit }: Duty): string {
  if (duty === 'posting') return `至少${postingLaw.days}日`;
  if (duty === 'topics') {
    const topics = county.site.value.profile?.topics ?? [];
    return topics
      .map(({ topic, every }) => `${topic}：每${every === 'month' ? '月' : '季度'}`)
      .join('；');
  }
  if (unit === '') return '';
  if (duty === 'months') {
    const months = county.site.value.profile?.months;
    return typeof months === 'number' ? `${months}${unit}` : '有几个月就不缺';
  }
  const number = dutyNumber(county, duty as Parameters<typeof dutyNumber>[1]);
  return number === null ? '' : `${number}${unit}`;
}

const isOff = (county: County, duty: Duty['duty']): boolean =>
  duty === 'topics'
    ? (county.site.value.profile?.topics ?? []).length === 0
    : duty !== 'posting' && !isDutyOn(county, duty);

const townIn = ({ place }: Finding): string | null =>
  /^towns\/([^/]+)\//.exec(place.file)?.[1] ?? null;

/** The page that shows a content file. */
function pageOf({ place }: Finding): string[] {
  const [, town = '', folder, id = ''] =
    /^towns\/([^/]+)\/(?:(\w+)\/)?([\w-]+)\./.exec(place.file) ?? [];
  if (folder === 'documents') return [documentPath(town, id)];
  if (folder === 'boards') return [boardPath(town, id)];
  if (town !== '') return [townPath(town)];
  const policy = /^policies\/([\w-]+)\./.exec(place.file)?.[1];
  return policy === undefined ? [] : [policyPath(policy)];
}

/** Days before a due day in which it is said that it is near. */
const near = 7;

function stateOf(found: readonly Finding[], shown: Proof | null, edition: Day): DutyState {
  if (found.some((finding) => isError(finding) || finding.severity === 'warning')) return 'missed';
  if (!shown || shown.evidence.length === 0) return 'empty';
  if (found.length > 0) return 'hint';
  return shown.due !== null && daysBetween(edition, shown.due) <= near ? 'soon' : 'met';
}

/**
 * How every duty stands for the county and each current town, from the findings of the checks
 * themselves: what they say is what stands here.
 */
export function dutyRecords({ county, statistics }: CheckInput): DutyRecord[] {
  const { edition } = county.site.value;
  const towns = currentTowns(county);
  return duties.flatMap((duty): DutyRecord[] => {
    const off = isOff(county, duty.duty);
    const alone = onlyDuty(county, duty.duty);
    const found = off ? [] : duty.checks.flatMap((check) => check({ county: alone, statistics }));
    const record = (town: Town | null, shown: Proof | null): DutyRecord => {
      const own = found.filter((finding) => townIn(finding) === (town?.id ?? null));
      const state = off ? 'off' : stateOf(own, shown, edition);
      const wrong = [...new Set(own.flatMap(pageOf))];
      return {
        duty: duty.duty,
        title: duty.title,
        basis: duty.basis,
        limit: off ? '' : limitOf(county, duty),
        town: town?.id ?? null,
        state,
        last: off ? null : (shown?.last ?? null),
        due: off ? null : (shown?.due ?? null),
        evidence: off ? [] : wrong.length > 0 ? wrong.slice(0, 6) : (shown?.evidence ?? []),
        remarks: own.map(({ message }) => message),
      };
    };
    return [
      ...(duty.ofCounty && towns.length > 0 ? [record(null, duty.ofCounty(county))] : []),
      ...(duty.ofTown
        ? towns.map((town) => record(town, duty.ofTown?.(county, town) ?? null))
        : []),
    ];
  });
}
