import type { Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import type { PublicList } from '#domain/public-list.ts';
import type { Block, TableView } from './blocks.ts';
import { type ViewContext, villageName } from './context.ts';
import { townHotline } from './hotlines.ts';
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

/**
 * A public notice as the wall shows it: its period, ground and where to object, then the masked
 * names. What is the same in all rows is said once above them, so that two rows fit side by side.
 */
export function listBlocks(context: ViewContext, town: Town, list: PublicList): Block[] {
  const table = listTable(context, town, list);
  if (isListOver(list, context.county.site.value.edition)) return [{ type: 'table', table }];
  const isCommon = (column: number): boolean =>
    column >= firstCommon &&
    list.rows.length > 1 &&
    new Set(table.rows.map(({ cells }) => cells[column])).size === 1;
  const kept = table.columns.flatMap((_, column) => (isCommon(column) ? [] : [column]));
  const common = table.columns.flatMap(({ label }, column) =>
    isCommon(column) ? [`${label}：${table.rows[0]?.cells[column] ?? ''}`] : [],
  );
  return [
    {
      type: 'public-notice',
      notice: {
        title: list.title,
        period: `${chineseDay(list.posted)}至${chineseDay(list.until)}`,
        days: `${list.dayCount.days}${list.dayCount.unit}`,
        level: `${list.level}公示`,
        basis: `依据：${list.basis}。`,
        objection: `公示期内有异议，请向${list.objection.address}反映。`,
        hotlines: [townHotline(context, town, list.objection.hotline)],
      },
    },
    {
      type: 'table',
      table: {
        ...table,
        caption: `名单（共${list.rows.length}行）`,
        columns: kept.flatMap((column) => table.columns[column] ?? []),
        rows: table.rows.map(({ kind, cells }) => ({
          kind,
          cells: kept.map((column) => cells[column] ?? ''),
        })),
        notes: [
          ...(common.length === 0 ? [] : [`名单中各行相同：${common.join('，')}。`]),
          ...(list.note ? [list.note] : []),
        ],
      },
    },
  ];
}

/** Columns from here on can be the same for everybody: programme, standard, amount, period. */
const firstCommon = 3;

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
