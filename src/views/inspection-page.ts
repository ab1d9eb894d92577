import { chineseDay } from '#domain/day.ts';
import { type DutyRecord, dutyStates } from '#domain/duty.ts';
import { inspectionCsvPath, inspectionPath } from '#domain/paths.ts';
import type { ViewContext } from './context.ts';
import { noticeLinks } from './links.ts';
import { pageMeta } from './meta.ts';
import type { PageMeta } from './pages.ts';

/** 迎检清单: every duty of publishing with its state and its evidence. */
export interface InspectionView {
  page: 'inspection';
  meta: PageMeta;
  intro: string;
  summary: string[];
  csv: string;
  groups: { title: string; anchor: string; rows: InspectionRow[] }[];
  /** What no program can judge. */
  byHand: string[];
}

export interface InspectionRow {
  title: string;
  basis: string;
  limit: string;
  state: string;
  missed: boolean;
  last: string;
  due: string;
  evidence: { path: string; label: string }[];
  remarks: string[];
}

/** Items of the inspection (A3 of the norms) that only people can look at. */
const byHand = [
  '网站打得开：一周内每天多次访问，打不开的不超过百分之五',
  '没有严重表述错误，没有泄密和有害信息',
  '咨询、留言渠道有用，三个月内都有答复',
  '办事指南的事项、依据、条件、材料齐全，能办',
  '公众号两周内有更新，功能可用',
];

/** Titles of the pages that records may name. */
function labelsOf(context: ViewContext): Map<string, string> {
  const links = noticeLinks(context);
  return new Map([
    ...context.site.navigation.map(({ path, label }): [string, string] => [path, label]),
    ...links.map(({ path, title }): [string, string] => [path, title]),
  ]);
}

const dayText = (day: string | null): string => (day === null ? '—' : chineseDay(day));

function rowOf(record: DutyRecord, labels: ReadonlyMap<string, string>): InspectionRow {
  const { title, basis, limit, state, last, due, evidence, remarks } = record;
  const label = (path: string): string =>
    labels.get(path) ?? (path.endsWith('statistics.html') ? '统计数据' : '本镇主页');
  return {
    title,
    basis,
    limit: limit || '—',
    state: dutyStates[state],
    missed: state === 'missed',
    last: dayText(last),
    due: dayText(due),
    evidence: evidence.map((path) => ({ path, label: label(path) })),
    remarks,
  };
}

/** The inspection page of the county; null where the edition was made without the records. */
export function inspectionView(context: ViewContext): InspectionView | null {
  const { county, duties } = context;
  if (!duties) return null;
  const labels = labelsOf(context);
  const groups = [
    { id: null, title: '全县' },
    ...county.towns.map(({ id, file }) => ({ id, title: file.value.name })),
  ]
    .map(({ id, title }) => ({
      title,
      anchor: `of-${id ?? 'county'}`,
      rows: duties.filter(({ town }) => town === id).map((record) => rowOf(record, labels)),
    }))
    .filter(({ rows }) => rows.length > 0);
  const day = chineseDay(county.site.value.edition);
  const intro = `公开工作要做到的每一条、依据、期限和证明，按${day}的内容核对。没有做到的写明原因，点证明可以看到网页。`;
  return {
    page: 'inspection',
    meta: pageMeta({
      path: inspectionPath,
      title: '迎检清单',
      description: intro,
      unlisted: true,
    }),
    intro,
    summary: Object.entries(dutyStates).flatMap(([state, word]) => {
      const count = duties.filter((record) => record.state === state).length;
      return count === 0 ? [] : [`${word}：${count}项`];
    }),
    csv: inspectionCsvPath,
    groups,
    byHand,
  };
}
