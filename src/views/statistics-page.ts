import type { Town } from '#domain/county.ts';
import type { Ledger } from '#domain/figure.ts';
import {
  chartPath,
  countyStatisticsPath,
  dictionaryPath,
  openDataPath,
  periodPath,
  statisticsPath,
  townPath,
  townsPath,
} from '#domain/paths.ts';
import type { ChartView } from './blocks.ts';
import { demonstrationText } from './board-page.ts';
import type { ViewContext } from './context.ts';
import type { StatisticsView } from './data-pages.ts';
import { goalTargets } from './goal-targets.ts';
import { headlineOf } from './headline.ts';
import { historyText } from './history.ts';
import { pageMeta } from './meta.ts';
import type { PageMeta } from './pages.ts';
import { definitionsOf, statisticsSection, statisticsView } from './statistics.ts';
import { townComparisons, type VillageName } from './statistics-charts.ts';
import { targetChart } from './target-chart.ts';
import { ledgersOf } from './town-page.ts';

/** Where the numbers are explained and to be had. */
const dataLinks = (town: string): StatisticsView['links'] => [
  { path: dictionaryPath(town), label: '数据字典：每个数的含义' },
  { path: openDataPath, label: '开放数据：下载和说明' },
];

type Common = Pick<PageMeta, 'history' | 'demonstration'>;

const commonOf = (town: Town): Common => {
  const { history, demonstration } = town.file.value;
  return {
    history: historyText(history && { basis: history.basis, since: history.since }),
    demonstration: demonstration ? demonstrationText(town) : '',
  };
};

/** Results beside the targets that registers of goals declare; empty without any. */
function goalCharts(context: ViewContext, town: Town): ChartView[] {
  const pairs = goalTargets(context, town);
  if (pairs.length === 0) return [];
  const file = (extension: 'csv' | 'png') => chartPath(town.id, 'goals', 'targets', extension);
  const chart = targetChart(pairs, '工作目标和完成情况');
  return [{ ...chart, files: { csv: file('csv'), png: file('png') } }];
}

/** One period on a page of its own. */
function periodView(
  ledger: Ledger,
  ledgers: readonly Ledger[],
  {
    name,
    villages,
    common,
    trail,
    comparisons = [],
  }: {
    name: string;
    villages: readonly VillageName[];
    common: Common;
    trail: PageMeta['breadcrumb'];
    comparisons?: ChartView[];
  },
): StatisticsView {
  const { id, label } = ledger.period;
  const description = `${name}${label}统计数据、图表、核对结果和下载。`;
  return {
    page: 'statistics',
    meta: pageMeta({
      path: periodPath(ledger.town, id),
      title: `${name}${label}统计数据`,
      shortTitle: label,
      description,
      trail,
      column: {
        name: '统计数据',
        description,
        keywords: `${name},${label},统计数据`,
        type: '数据发布',
      },
      ...common,
    }),
    town: name,
    headline: { title: '', note: '', figures: [] },
    targets: [],
    trends: [],
    periods: [statisticsSection(ledger, ledgers, villages, comparisons)],
    others: [],
    links: dataLinks(ledger.town),
    definitions: definitionsOf([ledger]),
  };
}

/** All periods of one town: the overview, then one page a period. */
export function* townStatisticsViews(context: ViewContext, town: Town): Generator<StatisticsView> {
  const { name, villages } = town.file.value;
  const description = `${name}各期统计数据、图表、核对结果和下载。`;
  const ledgers = ledgersOf(context, town);
  const common = commonOf(town);
  const trail = [
    { label: '乡镇', path: townsPath },
    { label: name, path: townPath(town.id) },
  ];
  yield statisticsView({
    town: name,
    villages,
    ledgers,
    headline: headlineOf(ledgers),
    targets: goalCharts(context, town),
    links: dataLinks(town.id),
    meta: pageMeta({
      path: statisticsPath(town.id),
      title: `${name}统计数据`,
      description,
      trail,
      column: { name: '统计数据', description, keywords: `${name},统计数据`, type: '数据发布' },
      ...common,
    }),
  });
  const overview = { label: '统计数据', path: statisticsPath(town.id) };
  for (const ledger of ledgers) {
    yield periodView(ledger, ledgers, { name, villages, common, trail: [...trail, overview] });
  }
}

/** The county's roll-ups: sums over the towns that reported, with how many did. */
export function* countyStatisticsViews(context: ViewContext): Generator<StatisticsView> {
  const { county } = context.site;
  const { ledgers, county: rollUps } = context.statistics;
  const description = `${county}各期汇总数据：由各镇上报数相加，注明已报的镇数。`;
  const names = new Map(
    context.county.towns
      .filter(({ file }) => file.value.kind !== 'county-office')
      .map(({ id, file }) => [id, file.value.name]),
  );
  const comparisons = (ledger: Ledger) => townComparisons(ledger, ledgers, names);
  const current = rollUps.filter(({ history }) => history === null);
  yield statisticsView({
    town: county,
    villages: [],
    ledgers: rollUps,
    headline: headlineOf(current),
    comparisons,
    links: dataLinks('county'),
    meta: pageMeta({
      path: countyStatisticsPath,
      title: `${county}汇总数据`,
      description,
      column: { name: '统计数据', description, keywords: `${county},统计数据`, type: '数据发布' },
    }),
  });
  for (const ledger of rollUps) {
    yield periodView(ledger, rollUps, {
      name: county,
      villages: [],
      common: {
        history: historyText(ledger.history ?? undefined),
        demonstration: '',
      },
      trail: [{ label: '数据', path: countyStatisticsPath }],
      comparisons: comparisons(ledger),
    });
  }
}
