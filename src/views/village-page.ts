import type { Town } from '#domain/county.ts';
import type { Ledger } from '#domain/figure.ts';
import { dictionaryPath, statisticsPath, townPath, townsPath, villagePath } from '#domain/paths.ts';
import { comparePeriods } from '#domain/period.ts';
import type { Village } from '#domain/town.ts';
import { demonstrationText } from './board-page.ts';
import type { ViewContext } from './context.ts';
import { figureView } from './figure.ts';
import { withCourse } from './headline.ts';
import { historyText } from './history.ts';
import { boardLink, newestFirst } from './links.ts';
import { pageMeta } from './meta.ts';
import type { VillageView } from './pages.ts';
import { hotlineView } from './site.ts';
import { villageChart, villageComparisons } from './statistics-charts.ts';
import { figuresOf, ledgersOf } from './town-page.ts';

/** Newest periods whose numbers show how they changed; for older ones the numbers alone will do. */
const courses = 2;

/** This village among the others, in the newest period with enough villages. */
function comparisonsOf(
  town: Town,
  village: Village,
  newestFirstLedgers: readonly Ledger[],
): VillageView['comparisons'] {
  for (const ledger of newestFirstLedgers) {
    const found = villageComparisons(ledger, town.file.value.villages, village.id);
    if (found.length === 0) continue;
    const charts = found.map((comparison) => villageChart(ledger, comparison));
    return { title: `${ledger.period.label}与各村相比`, charts };
  }
  return { title: '', charts: [] };
}

/** A village's page: its figures of each period, newest first, and the boards that hang there. */
export function villageView(context: ViewContext, town: Town, village: Village): VillageView {
  const { name, history, hotlines, demonstration } = town.file.value;
  const service = village.servicePoint;
  const all = figuresOf(context, town);
  const newestFirstLedgers = ledgersOf(context, town)
    .filter(({ figures }) => figures.some((figure) => figure.village === village.id))
    .toSorted((left, right) => comparePeriods(right.period, left.period));
  return {
    page: 'village',
    meta: pageMeta({
      path: villagePath(town.id, village.id),
      title: `${name}${village.name}`,
      description: `${name}${village.name}的数据、公开栏和服务点。`,
      trail: [
        { label: '乡镇', path: townsPath },
        { label: name, path: townPath(town.id) },
      ],
      column: {
        name: village.name,
        description: `${name}${village.name}的村务公开`,
        keywords: `${name},${village.name},村务公开`,
        type: '信息公开目录',
      },
      history: historyText(history && { basis: history.basis, since: history.since }),
      demonstration: demonstration ? demonstrationText(town) : '',
    }),
    town: name,
    figures: newestFirstLedgers
      .map((ledger, index) => ({
        label: ledger.period.label,
        figures: ledger.figures
          .filter((figure) => figure.village === village.id)
          .map((figure) => (index < courses ? withCourse(figure, all) : figureView(figure))),
      }))
      .filter(({ figures }) => figures.length > 0),
    comparisons: comparisonsOf(town, village, newestFirstLedgers),
    links: [
      { path: statisticsPath(town.id), label: `${name}统计数据` },
      { path: dictionaryPath(town.id), label: '数据字典：每个数的含义' },
    ],
    boards: town.boards
      .filter(({ value }) => value.villages === 'all' || value.villages.includes(village.id))
      .map((entry) => boardLink(context, town, entry))
      .sort(newestFirst),
    service: service
      ? { address: service.address, hours: service.hours, phone: service.phone ?? '' }
      : null,
    hotlines: [...hotlines, ...context.county.site.value.hotlines].map(hotlineView),
  };
}
