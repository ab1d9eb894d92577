import Fraction from 'fraction.js';
import type { Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import type { PublicList } from '#domain/public-list.ts';
import type { TableView } from './blocks.ts';
import { type ViewContext, villageName } from './context.ts';

/**
 * The whitelisted columns of a public notice, names masked as written, and its period. After its
 * last day the list has left the site: what stays is how many, how much and when.
 */
export function listTable(context: ViewContext, town: Town, list: PublicList): TableView {
  if (list.until < context.county.site.value.edition) return listRecord(list);
  const from = chineseDay(list.posted);
  const until = chineseDay(list.until);
  return {
    caption: list.title,
    columns: [
      { label: '序号', align: 'right' },
      { label: '姓名', align: 'left' },
      { label: '村', align: 'left' },
      { label: '项目', align: 'left' },
      { label: '标准', align: 'left' },
      { label: '金额（元）', align: 'right' },
      { label: '期间', align: 'left' },
    ],
    rows: list.rows.map((row) => ({
      kind: 'row',
      cells: [
        String(row.serial),
        row.name,
        villageName(town, row.village),
        row.programme,
        row.standard ?? '—',
        String(row.amount),
        row.period,
      ],
    })),
    notes: [
      `公示期：${from}至${until}（${list.dayCount.days}${list.dayCount.unit}），${list.level}公示。`,
      `依据：${list.basis}。`,
      `有异议请向${list.objection.address}反映。`,
      ...(list.note ? [list.note] : []),
    ],
    source: '',
  };
}

/** The record of a list whose time is over: nobody is in it. */
function listRecord({ title, rows, posted, until, level, basis }: PublicList): TableView {
  const sum = rows.reduce((total, { amount }) => total.add(amount), new Fraction(0));
  const periods = [...new Set(rows.map(({ period }) => period))];
  return {
    caption: title,
    columns: [
      { label: '公示期', align: 'left' },
      { label: '人数（人）', align: 'right' },
      { label: '金额合计（元）', align: 'right' },
      { label: '期间', align: 'left' },
    ],
    rows: [
      {
        kind: 'row',
        cells: [
          `${chineseDay(posted)}至${chineseDay(until)}`,
          String(rows.length),
          sum.toString(),
          periods.join('、'),
        ],
      },
    ],
    notes: [`公示期已满，名单已经撤下，只留人数和金额。${level}公示。`, `依据：${basis}。`],
    source: '',
  };
}
