import type { Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import type { PublicList } from '#domain/public-list.ts';
import type { TableView } from './blocks.ts';
import { type ViewContext, villageName } from './context.ts';
import { isListOver, listRecord } from './list-record.ts';

/**
 * The whitelisted columns of a public notice, names masked as written, and its period. After its
 * last day the list has left the site: what stays is its record, see `list-record.ts`.
 */
export function listTable(context: ViewContext, town: Town, list: PublicList): TableView {
  const { edition } = context.county.site.value;
  if (isListOver(list, edition)) return recordTable(town, list, edition);
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
function recordTable(town: Town, list: PublicList, edition: string): TableView {
  const record = listRecord(town, list, edition);
  return {
    caption: record.title,
    columns: [
      { label: '类别', align: 'left' },
      { label: '期间', align: 'left' },
      { label: '名单行数', align: 'right' },
      { label: '公示期', align: 'left' },
      { label: '公示天数', align: 'right' },
      { label: '负责单位', align: 'left' },
    ],
    rows: [
      {
        kind: 'row',
        cells: [
          record.kind,
          record.period,
          String(record.rows),
          `${chineseDay(record.posted)}至${chineseDay(record.until)}`,
          `${record.days}天`,
          record.responsible,
        ],
      },
    ],
    notes: [
      `公示期已满，名单已经撤下，只留这一条记录。${record.level}公示。`,
      `依据：${record.basis}。`,
    ],
    source: '',
  };
}
