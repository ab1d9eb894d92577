import type { Town } from '#domain/county.ts';
import { countyStatisticsPath, statisticsPath, townPath, townsPath } from '#domain/paths.ts';
import { demonstrationText } from './board-page.ts';
import type { ViewContext } from './context.ts';
import { historyText } from './history.ts';
import { pageMeta } from './meta.ts';
import type { StatisticsView } from './pages.ts';
import { statisticsView } from './statistics.ts';
import { ledgersOf } from './town-page.ts';

/** All periods of one town. */
export function townStatisticsView(context: ViewContext, town: Town): StatisticsView {
  const { name, history, villages, demonstration } = town.file.value;
  const description = `${name}各期统计数据、图表、核对结果和下载。`;
  return statisticsView({
    town: name,
    villages,
    ledgers: ledgersOf(context, town),
    meta: pageMeta({
      path: statisticsPath(town.id),
      title: `${name}统计数据`,
      description,
      trail: [
        { label: '乡镇', path: townsPath },
        { label: name, path: townPath(town.id) },
      ],
      column: { name: '统计数据', description, keywords: `${name},统计数据`, type: '数据发布' },
      history: historyText(history && { basis: history.basis, since: history.since }),
      demonstration: demonstration ? demonstrationText(town) : '',
    }),
  });
}

/** The county's roll-ups: sums over the towns that reported, with how many did. */
export function countyStatisticsView(context: ViewContext): StatisticsView {
  const { county } = context.site;
  const description = `${county}各期汇总数据：由各镇上报数相加，注明已报的镇数。`;
  return statisticsView({
    town: county,
    villages: [],
    ledgers: context.statistics.county,
    meta: pageMeta({
      path: countyStatisticsPath,
      title: `${county}汇总数据`,
      description,
      column: { name: '统计数据', description, keywords: `${county},统计数据`, type: '数据发布' },
    }),
  });
}
