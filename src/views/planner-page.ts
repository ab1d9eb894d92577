import type { Town } from '#domain/county.ts';
import { chineseDay, daysBetween } from '#domain/day.ts';
import { paperFormat } from '#domain/paper.ts';
import { plannerPath, plannersPath, townPath } from '#domain/paths.ts';
import { postingLaw } from '#domain/posted.ts';
import { hangs } from '#domain/posted-record.ts';
import type { TableView } from './blocks.ts';
import { boardVillageIds } from './board-sheet.ts';
import type { ViewContext } from './context.ts';
import { pageMeta } from './meta.ts';
import type { PlannerView } from './pages.ts';
import { nextChange, nextChangeText } from './posted-next.ts';
import { type PrintItem, printQueue, printReasons, queueCost } from './posted-queue.ts';
import { type BoardSheet, currentSheets } from './posted-sheets.ts';
import { staleBoards } from './posted-stale.ts';
import { fillText } from './rich-text.ts';

const left = (label: string): TableView['columns'][number] => ({ label, align: 'left' });
const right = (label: string): TableView['columns'][number] => ({ label, align: 'right' });

const titleOf = (context: ViewContext, { town, entry }: BoardSheet): string =>
  fillText(context, town.id, entry.value.period, entry.value.shortTitle ?? entry.value.title);

/** Village by village, what hangs there: age and size, or what is to be done. */
function wallTable(context: ViewContext, town: Town, sheets: readonly BoardSheet[]): TableView {
  const { edition } = context.county.site.value;
  const stale = new Set(
    staleBoards(context)
      .filter((board) => board.town === town.id)
      .flatMap(({ code, places }) => places.map(({ village }) => `${code} ${village}`)),
  );
  const cell = (sheet: BoardSheet, village: string): string => {
    const { entry } = sheet;
    const here = boardVillageIds(town, entry.value).includes(village);
    const open = town.posted?.value.sheets.findLast(
      (other) => other.board === entry.id && other.village === village && hangs(other),
    );
    if (!open) return here ? '未登记' : '—';
    const age = daysBetween(open.posted, edition);
    const state = stale.has(`${open.code} ${village}`)
      ? '，要换'
      : entry.value.until < edition && age >= postingLaw.days
        ? '，要撤'
        : '';
    return `${age}天 ${paperFormat(open.size)?.label ?? open.size}${state}`;
  };
  return {
    caption: '各村墙上',
    columns: [left('公开栏'), ...town.file.value.villages.map(({ name }) => left(name))],
    rows: sheets.map((sheet) => ({
      kind: 'row',
      cells: [
        titleOf(context, sheet),
        ...town.file.value.villages.map(({ id }) => cell(sheet, id)),
      ],
    })),
    notes: [
      '“天”是到本期日期挂了多少天，后面是幅面。要换：内容已经变了；要撤：张贴期已满；未登记：应当挂，还没有登记张贴；—：不用挂。',
    ],
    source: '',
  };
}

/** When each board changes next, and on how many walls it hangs. */
function boardsTable(context: ViewContext, sheets: readonly BoardSheet[]): TableView {
  return {
    caption: '下一次变动',
    columns: [left('公开栏'), left('主题'), left('版本码'), right('已挂'), left('下一次变动')],
    rows: sheets
      .map((sheet) => ({ sheet, next: nextChange(context, sheet) }))
      .sort((a, b) => (a.next.day < b.next.day ? -1 : a.next.day > b.next.day ? 1 : 0))
      .map(({ sheet, next }) => {
        const { town, entry, code } = sheet;
        const wanted = boardVillageIds(town, entry.value);
        const hanging = new Set(
          (town.posted?.value.sheets ?? [])
            .filter((other) => other.board === entry.id && hangs(other))
            .map(({ village }) => village),
        );
        const hung = wanted.filter((id) => hanging.has(id)).length;
        return {
          kind: 'row' as const,
          cells: [
            titleOf(context, sheet),
            entry.value.topic,
            code,
            `${hung}/${wanted.length}村`,
            nextChangeText(next),
          ],
        };
      }),
    notes: [],
    source: '',
  };
}

function queueTable(items: readonly PrintItem[]): TableView {
  const cost = queueCost(items);
  const priced = items.every((item) => item.cost !== null);
  const sheets = items.reduce((sum, item) => sum + (item.sheets ?? 0) * item.copies, 0);
  return {
    caption: '印刷清单',
    columns: [
      left('公开栏'),
      left('为什么'),
      left('幅面'),
      right('每份张数'),
      right('份数'),
      right('费用'),
      left('送到'),
    ],
    rows: [
      ...items.map((item) => ({
        kind: 'row' as const,
        cells: [
          `${item.title}（${item.code}）`,
          printReasons[item.reason],
          [item.formatName, item.material].filter((part) => part !== null).join(' '),
          item.sheets === null ? '—' : `${item.sheets}张`,
          `${item.copies}份`,
          item.cost === null ? '—' : `${item.cost}元`,
          item.villages.map(({ name }) => name).join('、'),
        ],
      })),
      {
        kind: 'total' as const,
        cells: [
          '合计',
          '',
          '',
          `共${sheets}张`,
          `${items.reduce((sum, { copies }) => sum + copies, 0)}份`,
          cost === null ? '—' : `${cost}元`,
          '',
        ],
      },
    ],
    notes: [
      ...(priced ? [] : ['费用“—”：site.json 的 printPrices 没有写这种幅面的单价，合计不含它。']),
      '只印要换的：zhangbang print --stale；只印缺的：zhangbang print --due。',
    ],
    source: '',
  };
}

/** Officers' page of a town: what hangs where, what changes next, what is to be printed. */
export function plannerView(context: ViewContext, town: Town): PlannerView {
  const { edition } = context.county.site.value;
  const { name } = town.file.value;
  const sheets = currentSheets(context).filter((sheet) => sheet.town === town);
  const queue = printQueue(context).filter((item) => item.town === town.id);
  return {
    page: 'planner',
    meta: pageMeta({
      path: plannerPath(town.id),
      title: `${name}张贴安排`,
      shortTitle: '张贴安排',
      description: `${name}各村墙上挂着什么、哪些要换要撤、要印多少张。`,
      trail: [
        { label: '张贴安排', path: plannersPath },
        { label: name, path: townPath(town.id) },
      ],
    }),
    intro: `按${chineseDay(edition)}计算。张贴、更换和撤下用 zhangbang posted 登记。${town.posted ? '' : '这个镇还没有张贴台账。'}`,
    tables: [
      ...(queue.length === 0 ? [] : [queueTable(queue)]),
      wallTable(context, town, sheets),
      boardsTable(context, sheets),
    ],
  };
}

/** One line for the county's list: how many walls, and what is to be done. */
export function plannerSummary(context: ViewContext, town: Town): string {
  const open = (town.posted?.value.sheets ?? []).filter(hangs).length;
  const queue = printQueue(context).filter((item) => item.town === town.id);
  const copies = (reason: PrintItem['reason']): number =>
    queue.filter((item) => item.reason === reason).reduce((sum, item) => sum + item.copies, 0);
  const cost = queueCost(queue);
  return [
    `墙上${open}处`,
    `要换${copies('stale')}处`,
    `未登记${copies('due') + copies('new')}处`,
    ...(cost === null ? [] : [`印刷约${cost}元`]),
  ].join('，');
}
