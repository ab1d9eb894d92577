import type { Figure, Ledger } from '#domain/figure.ts';
import { comparePeriods, parsePeriod } from '#domain/period.ts';
import { addressOf, figureKey } from '#statistics/reference.ts';
import type { ChartView } from './blocks.ts';
import { chartView, villageChart } from './chart.ts';

export interface VillageName {
  id: string;
  name: string;
}

/** Most charts of one kind in a section: a page stays readable on a phone. */
const mostOfAKind = 3;
const fewestVillages = 3;
const fewestMonths = 3;

const isAdditive = ({ measure }: Figure): boolean => measure === 'flow' || measure === 'stock';

/** Town-level figures of a ledger, those of the headline first. */
export function townFigures(ledger: Ledger): Figure[] {
  const figures = ledger.figures.filter(({ village }) => village === null);
  const rank = ({ id }: Figure): number => {
    const index = ledger.headline.indexOf(id);
    return index === -1 ? ledger.headline.length : index;
  };
  return figures.toSorted((left, right) => rank(left) - rank(right));
}

function villageCharts(ledger: Ledger, villages: readonly VillageName[]): ChartView[] {
  return townFigures(ledger)
    .filter(isAdditive)
    .map((whole) => ({
      whole,
      points: villages.flatMap(({ id, name }) => {
        const figure = ledger.figures.find((one) => one.village === id && one.id === whole.id);
        return figure ? [{ label: name, figure }] : [];
      }),
    }))
    .filter(({ points }) => points.filter(({ figure }) => figure.value).length >= fewestVillages)
    .slice(0, mostOfAKind)
    .map(({ whole, points }) => villageChart(`各村${whole.label}`, points));
}

/** The month `count` months before `YYYY-MM`. */
function monthBefore(month: string, count: number): string {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 - count;
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
}

/** Lines over the twelve months up to a month's ledger; only at the newest month of the town. */
function monthlyLines(ledger: Ledger, ledgers: readonly Ledger[]): ChartView[] {
  const months = ledgers
    .filter(({ period }) => period.kind === 'month')
    .toSorted((left, right) => comparePeriods(left.period, right.period));
  if (months.at(-1)?.period.id !== ledger.period.id) return [];
  const byId = new Map(months.map((month) => [month.period.id, month]));
  const window = Array.from({ length: 12 }, (_, index) =>
    monthBefore(ledger.period.id, 11 - index),
  );
  const start = window.findIndex((month) => byId.has(month));
  const shown = window.slice(Math.max(0, start));
  if (shown.filter((month) => byId.has(month)).length < fewestMonths) return [];
  return townFigures(ledger)
    .filter((figure) => figure.measure === 'flow' && figure.value !== null)
    .map((last) => ({
      last,
      points: shown.map((month) => ({
        label: parsePeriod(month)?.label ?? month,
        figure:
          byId.get(month)?.figures.find((one) => one.village === null && one.id === last.id) ??
          null,
      })),
    }))
    .filter(({ points }) => points.filter(({ figure }) => figure?.value).length >= fewestMonths)
    .slice(0, mostOfAKind)
    .map(({ last, points }) =>
      chartView({
        kind: 'line',
        title: `${last.label}逐月情况`,
        by: '月份',
        series: [{ label: last.label, points }],
      }),
    );
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
      return [{ whole, parts }];
    })
    .slice(0, mostOfAKind)
    .map(({ whole, parts }) =>
      chartView({
        kind: 'parts',
        title: partsTitle(whole, parts),
        by: '项目',
        series: [
          { label: whole.label, points: parts.map((figure) => ({ label: figure.label, figure })) },
        ],
      }),
    );
}

/** True for a month that is not the town's newest: its bars would only repeat the newest's. */
const isOlderMonth = (ledger: Ledger, ledgers: readonly Ledger[]): boolean =>
  ledger.period.kind === 'month' &&
  ledgers.some(({ period }) => period.kind === 'month' && period.to > ledger.period.to);

/** Charts of one period: months in a line, villages side by side, parts of a whole. */
export const periodCharts = (
  ledger: Ledger,
  ledgers: readonly Ledger[],
  villages: readonly VillageName[],
): ChartView[] => [
  ...monthlyLines(ledger, ledgers),
  ...(isOlderMonth(ledger, ledgers) ? [] : villageCharts(ledger, villages)),
  ...partCharts(ledger),
];
