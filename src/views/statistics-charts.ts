import type { Figure, Ledger } from '#domain/figure.ts';
import { chartPath } from '#domain/paths.ts';
import type { Period } from '#domain/period.ts';
import { addressOf, figureKey } from '#statistics/reference.ts';
import type { ChartView } from './blocks.ts';
import { chartView } from './chart.ts';
import { figureView } from './figure.ts';
import { declaredTargets, targetChart } from './target-chart.ts';
import { lineOf, newestOfLines, trendChart, trendPoints } from './trend.ts';

export interface VillageName {
  id: string;
  name: string;
}

/** Most charts of one kind in a section: a page stays readable on a phone. */
const mostOfAKind = 3;
const mostRates = 2;
const mostTrends = 4;
const fewestVillages = 3;
const fewestTowns = 2;

const isAdditive = ({ measure }: Figure): boolean => measure === 'flow' || measure === 'stock';

/** The chart with the files that say the same; ids are stable, for they are addresses. */
const filed = (chart: ChartView, town: string, group: string, id: string): ChartView => ({
  ...chart,
  files: { csv: chartPath(town, group, id, 'csv'), png: chartPath(town, group, id, 'png') },
});

/** Town-level figures of a ledger, those of the headline first. */
export function townFigures(ledger: Ledger): Figure[] {
  const figures = ledger.figures.filter(({ village }) => village === null);
  const rank = ({ id }: Figure): number => {
    const index = ledger.headline.indexOf(id);
    return index === -1 ? ledger.headline.length : index;
  };
  return figures.toSorted((left, right) => rank(left) - rank(right));
}

interface Comparison {
  whole: Figure;
  points: { label: string; figure: Figure; own: boolean }[];
}

/** Facts that enough villages report, amounts before rates; `own` is the village of the page. */
export function villageComparisons(
  ledger: Ledger,
  villages: readonly VillageName[],
  own: string | null,
): Comparison[] {
  const comparisons = townFigures(ledger)
    .filter(({ measure }) => measure !== 'standard')
    .map((whole) => ({
      whole,
      points: villages.flatMap(({ id, name }) => {
        const figure = ledger.figures.find((one) => one.village === id && one.id === whole.id);
        return figure ? [{ label: name, figure, own: id === own }] : [];
      }),
    }))
    .filter(({ points }) => points.filter(({ figure }) => figure.value).length >= fewestVillages);
  return [
    ...comparisons.filter(({ whole }) => isAdditive(whole)).slice(0, mostOfAKind),
    ...comparisons.filter(({ whole }) => !isAdditive(whole)).slice(0, mostRates),
  ];
}

/** Bars, one a village, with the whole town in words. */
export function villageChart(ledger: Ledger, { whole, points }: Comparison): ChartView {
  const title = `各村${whole.label}`;
  const chart = chartView({ kind: 'bar', title, by: '村', series: [{ label: title, points }] });
  const all = figureView(whole).text;
  const reading =
    whole.value === null ? chart.reading : chart.reading.replace(/。$/, `；全镇${all}。`);
  return filed({ ...chart, reading }, ledger.town, ledger.period.id, `villages-${whole.id}`);
}

/** Parts are named while they are few, so that two divisions of one whole can be told apart. */
const partsTitle = (whole: Figure, parts: readonly Figure[]): string =>
  parts.length <= 4
    ? `${whole.label}：${parts.map(({ label }) => label).join('、')}`
    : `${whole.label}的构成`;

/** Parts of a whole, for partitions that hold between facts of the town. */
function partCharts(ledger: Ledger): ChartView[] {
  return ledger.identities
    .flatMap(({ identity, state }) => {
      if (identity.kind !== 'partition' || state !== 'pass') return [];
      const find = (reference: string): Figure | undefined => {
        const { town, period } = ledger;
        const key = figureKey(addressOf(reference, { town, village: null, period: period.id }));
        return ledger.figures.find((figure) => figureKey(figure) === key);
      };
      const whole = find(identity.total);
      const parts = identity.parts.flatMap((reference) => find(reference) ?? []);
      const ofTown = parts.every(({ village }) => village === null);
      if (!whole || !ofTown || parts.length !== identity.parts.length) return [];
      return [{ id: identity.id, whole, parts }];
    })
    .slice(0, mostOfAKind)
    .map(({ id, whole, parts }) => {
      const points = parts.map((figure) => ({ label: figure.label, figure }));
      const title = partsTitle(whole, parts);
      const chart = chartView({
        kind: 'parts',
        title,
        by: '项目',
        series: [{ label: whole.label, points }],
      });
      return filed(chart, ledger.town, ledger.period.id, `parts-${id}`);
    });
}

/** Targets that the ledger declares, with what was reached. */
function targetCharts(ledger: Ledger, figures: readonly Figure[]): ChartView[] {
  const pairs = declaredTargets(ledger, figures);
  if (pairs.length === 0) return [];
  const chart = targetChart(pairs, `${ledger.period.label}目标和完成情况`);
  return [filed(chart, ledger.town, ledger.period.id, 'targets')];
}

/** True for a month that is not the town's newest: its bars would only repeat the newest's. */
const isOlderMonth = (ledger: Ledger, ledgers: readonly Ledger[]): boolean =>
  ledger.period.kind === 'month' &&
  ledgers.some(({ period }) => period.kind === 'month' && period.to > ledger.period.to);

/** Charts of one period: targets, villages side by side, parts of a whole. */
export function periodCharts(
  ledger: Ledger,
  ledgers: readonly Ledger[],
  villages: readonly VillageName[],
): ChartView[] {
  const comparisons = isOlderMonth(ledger, ledgers)
    ? []
    : villageComparisons(ledger, villages, null);
  return [
    ...targetCharts(
      ledger,
      ledgers.flatMap(({ figures }) => figures),
    ),
    ...comparisons.map((comparison) => villageChart(ledger, comparison)),
    ...partCharts(ledger),
  ];
}

/** Courses over months, years or the same stretch of years, up to the newest period of each. */
export function trendCharts(ledgers: readonly Ledger[]): ChartView[] {
  const figures = ledgers.flatMap((ledger) => ledger.figures);
  return newestOfLines(ledgers.map(({ period }) => period)).flatMap((period: Period) => {
    const ledger = ledgers.find((one) => one.period.id === period.id);
    if (!ledger) return [];
    return townFigures(ledger)
      .filter(({ measure }) => measure !== 'standard')
      .flatMap((figure) => {
        const points = trendPoints(figure, figures);
        return points === null ? [] : [{ figure, points }];
      })
      .slice(0, mostTrends)
      .map(({ figure, points }) =>
        filed(trendChart(figure, points), ledger.town, 'trends', `${lineOf(period)}-${figure.id}`),
      );
  });
}

/** Bars, one a town, for each roll-up of a period that at least two towns reported. */
export function townComparisons(
  rollUp: Ledger,
  ledgers: readonly Ledger[],
  townNames: ReadonlyMap<string, string>,
): ChartView[] {
  const ofPeriod = ledgers.filter(({ period }) => period.id === rollUp.period.id);
  return rollUp.figures.flatMap((whole) => {
    const points = ofPeriod.flatMap(({ town, figures }) => {
      const figure = figures.find(({ id, village }) => id === whole.id && village === null);
      const label = townNames.get(town);
      return figure && label !== undefined ? [{ label, figure }] : [];
    });
    if (points.filter(({ figure }) => figure.value).length < fewestTowns) return [];
    const title = `各乡镇${whole.label}`;
    const chart = chartView({ kind: 'bar', title, by: '乡镇', series: [{ label: title, points }] });
    const sum =
      whole.value === null ? '' : `合计${figureView(whole).text}（${whole.note ?? ''}）。`;
    return [
      filed(
        { ...chart, reading: chart.reading.replace(/。$/, sum) },
        'county',
        rollUp.period.id,
        `towns-${whole.id}`,
      ),
    ];
  });
}
