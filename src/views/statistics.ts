import { chineseDay } from '#domain/day.ts';
import type { Figure, Ledger } from '#domain/figure.ts';
import type { IdentityState } from '#domain/identity.ts';
import { dataPath, periodPath } from '#domain/paths.ts';
import { comparePeriods } from '#domain/period.ts';
import { indicatorOf } from '#statistics/indicators/index.ts';
import type { ChartView, TableView } from './blocks.ts';
import { changeOf } from './change.ts';
import type { StatisticsSection, StatisticsView } from './data-pages.ts';
import { sourcesOf } from './fact-tables.ts';
import { figureView } from './figure.ts';
import type { PageMeta } from './pages.ts';
import { roundingWords } from './rounding-words.ts';
import { periodCharts, townFigures, trendCharts, type VillageName } from './statistics-charts.ts';

/** What readers see for each state of an identity. */
export const identityLabels: Record<IdentityState, string> = {
  pass: '相符',
  fail: '不符',
  uncertain: '含约数或预计数，只作参考',
  'not-assessable': '有数未报，不能核对',
};

/** Columns of numbers beside the first, as many as a phone can hold. */
const mostColumns = 5;

function notesOf(figures: readonly Figure[]): string[] {
  const views = figures.map((figure) => figureView(figure));
  const remarks = views.flatMap(({ label, remark }) =>
    remark === '' ? [] : [`${label}：${remark}`],
  );
  return [...new Set(remarks)];
}

/** One row a village, some facts a table, with the town's own figure as the last row. */
function villageTables(ledger: Ledger, villages: readonly VillageName[]): TableView[] {
  const facts = townFigures(ledger).filter(({ id }) =>
    ledger.figures.some((figure) => figure.id === id && figure.village !== null),
  );
  const tables: TableView[] = [];
  for (let first = 0; first < facts.length; first += mostColumns) {
    const group = facts.slice(first, first + mostColumns);
    const rows = villages.flatMap(({ id, name }) => {
      const cells = group.map((whole) =>
        ledger.figures.find((one) => one.village === id && one.id === whole.id),
      );
      if (cells.every((figure) => figure === undefined)) return [];
      const texts = cells.map((figure) => (figure ? figureView(figure).text : '—'));
      return [{ kind: 'row' as const, cells: [name, ...texts] }];
    });
    const listed = ledger.figures.filter(
      ({ id, village }) => village !== null && group.some((whole) => whole.id === id),
    );
    tables.push({
      caption: `各村${group.map(({ label }) => label).join('、')}`,
      columns: [
        { label: '村', align: 'left' },
        ...group.map(({ label }) => ({ label, align: 'right' as const })),
      ],
      rows: [
        ...rows,
        { kind: 'total', cells: ['全镇', ...group.map((figure) => figureView(figure).text)] },
      ],
      notes: notesOf([...listed, ...group]),
      source: sourcesOf(group),
    });
  }
  return tables;
}

/** All figures of the whole town: stated ones, then computed ones with their formulas. */
function townTable(ledger: Ledger): TableView[] {
  const figures = ledger.figures.filter(({ village }) => village === null);
  if (figures.length === 0) return [];
  return [
    {
      caption: `${ledger.period.label}全部数据`,
      columns: [
        { label: '指标', align: 'left' },
        { label: '数值', align: 'right' },
        { label: '说明', align: 'left' },
      ],
      rows: figures.map((figure) => {
        const { label, text, remark, formula } = figureView(figure);
        const computed = formula === '' ? '' : `${formula}`;
        const explained = [computed, remark].filter((part) => part !== '').join('；');
        return { kind: 'row', cells: [label, text, explained] };
      }),
      notes: [],
      source: sourcesOf(figures.filter(({ derivation }) => derivation.origin === 'stated')),
    },
  ];
}

/** True for a ledger that only says what is planned or expected. */
export const isPlan = ({ figures }: Ledger): boolean =>
  figures.some(({ kind }) => kind === 'forecast') &&
  figures.every(
    ({ kind, measure }) => (kind !== 'exact' && kind !== 'approximate') || measure === 'standard',
  );

/** The figures that a ledger names as its headline, of the whole town, in the order named. */
export function headlineFigures(ledger: Ledger): Figure[] {
  return ledger.headline.flatMap(
    (id) => ledger.figures.find((figure) => figure.id === id && figure.village === null) ?? [],
  );
}

export function definitionsOf(ledgers: readonly Ledger[]): StatisticsView['definitions'] {
  const used = new Map<string, Figure>();
  for (const figure of ledgers.flatMap((ledger) => ledger.figures)) {
    const { indicator } = figure.derivation;
    if (indicator !== undefined && !used.has(indicator)) used.set(indicator, figure);
  }
  return [...used]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .flatMap(([id, figure]) => {
      const definition = indicatorOf(id);
      if (!definition) return [];
      const { title, clause, checked } = definition.source;
      return [
        {
          id,
          label: definition.name,
          formula: definition.formula,
          unit: definition.unitWords ?? figure.unit,
          denominator: definition.denominator,
          rounding: roundingWords(figure.decimals),
          source: `${title}，${clause}（${checked}查阅）`,
        },
      ];
    });
}

/** Everything that a period's part of the page shows. `ledgers` are all of this town. */
export function statisticsSection(
  ledger: Ledger,
  ledgers: readonly Ledger[],
  villages: readonly VillageName[],
  comparisons: readonly ChartView[] = [],
): StatisticsSection {
  const { id, label } = ledger.period;
  const figures = ledgers.flatMap((one) => one.figures);
  const view = (figure: Figure) => figureView(figure, { change: changeOf(figure, figures) });
  return {
    id,
    label,
    path: periodPath(ledger.town, id),
    asOf: asOfWords(ledger),
    source: ledger.source,
    headline: headlineFigures(ledger).map(view),
    charts: [...comparisons, ...periodCharts(ledger, ledgers, villages)],
    tables: [...villageTables(ledger, villages), ...townTable(ledger)],
    identities: ledger.identities.map(({ arithmetic, state }) => ({
      text: arithmetic,
      state,
      label: identityLabels[state],
    })),
    downloads: [
      { path: dataPath(ledger.town, id, 'csv'), label: `${label}数据表（CSV）` },
      { path: dataPath(ledger.town, id, 'json'), label: `${label}数据（JSON）` },
    ],
  };
}

const asOfWords = (ledger: Ledger): string =>
  isPlan(ledger) ? '计划数、预计数' : `截至${chineseDay(ledger.asOf)}`;

/** Rows of figures that one page can show in full: with more it would be heavy on old phones. */
const mostRows = 150;

/** The newest ledgers that a page can show in full, at least one. */
function shownTogether(newestFirst: readonly Ledger[]): Ledger[] {
  let rows = 0;
  return newestFirst.filter(({ figures }, index) => {
    rows += figures.length;
    return index === 0 || rows <= mostRows;
  });
}

/**
 * The statistics page of a town, or of the county's roll-ups: headline, targets, courses, then the
 * newest periods in full and links to the others. `villages` in the order of the town's file;
 * `ledgers` are this town's.
 */
export function statisticsView({
  town,
  villages,
  ledgers,
  meta,
  headline = { title: '', note: '', figures: [] },
  targets = [],
  comparisons = () => [],
  links = [],
}: {
  /** Name for readers. */
  town: string;
  villages: readonly VillageName[];
  ledgers: readonly Ledger[];
  meta: PageMeta;
  headline?: StatisticsView['headline'];
  targets?: ChartView[];
  /** Further charts of a period. */
  comparisons?: (ledger: Ledger) => ChartView[];
  links?: StatisticsView['links'];
}): StatisticsView {
  const newestFirst = ledgers.toSorted((left, right) => comparePeriods(right.period, left.period));
  const shown = shownTogether(newestFirst);
  return {
    page: 'statistics',
    meta,
    town,
    headline,
    targets,
    trends: trendCharts(ledgers),
    periods: shown.map((ledger) =>
      statisticsSection(ledger, ledgers, villages, comparisons(ledger)),
    ),
    others: newestFirst
      .filter((ledger) => !shown.includes(ledger))
      .map((ledger) => ({
        path: periodPath(ledger.town, ledger.period.id),
        label: ledger.period.label,
        asOf: asOfWords(ledger),
      })),
    links,
    definitions: definitionsOf(shown),
  };
}
