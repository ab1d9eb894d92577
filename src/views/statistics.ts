import { chineseDay } from '#domain/day.ts';
import type { Figure, Ledger } from '#domain/figure.ts';
import type { IdentityState } from '#domain/identity.ts';
import { dataPath } from '#domain/paths.ts';
import { comparePeriods } from '#domain/period.ts';
import { indicatorOf } from '#statistics/indicators/index.ts';
import type { TableView } from './blocks.ts';
import { sourcesOf } from './fact-tables.ts';
import { changeOf, figureView } from './figure.ts';
import type { PageMeta, StatisticsView } from './pages.ts';
import { periodCharts, townFigures, type VillageName } from './statistics-charts.ts';

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

function definitionsOf(ledgers: readonly Ledger[]): StatisticsView['definitions'] {
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
      const { decimals } = figure;
      const { title, clause, checked } = definition.source;
      return [
        {
          id,
          label: definition.name,
          formula: definition.formula,
          unit: definition.unitWords ?? figure.unit,
          denominator: definition.denominator,
          rounding: decimals === null ? '不舍入' : `四舍五入，保留${decimals}位小数`,
          source: `${title}，${clause}（${checked}查阅）`,
        },
      ];
    });
}

/**
 * The statistics page of a town, or of the county's roll-ups: one section a period, newest first.
 * `villages` in the order of the town's file; `ledgers` are this town's.
 */
export function statisticsView({
  town,
  villages,
  ledgers,
  meta,
}: {
  /** Name for readers. */
  town: string;
  villages: readonly VillageName[];
  ledgers: readonly Ledger[];
  meta: PageMeta;
}): StatisticsView {
  const newestFirst = ledgers.toSorted((left, right) => comparePeriods(right.period, left.period));
  const figures = ledgers.flatMap((ledger) => ledger.figures);
  return {
    page: 'statistics',
    meta,
    town,
    periods: newestFirst.map((ledger) => {
      const { id, label } = ledger.period;
      const view = (figure: Figure) => figureView(figure, { change: changeOf(figure, figures) });
      return {
        id,
        label,
        asOf: isPlan(ledger) ? '计划数、预计数' : `截至${chineseDay(ledger.asOf)}`,
        source: ledger.source,
        headline: headlineFigures(ledger).map(view),
        charts: periodCharts(ledger, ledgers, villages),
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
    }),
    definitions: definitionsOf(ledgers),
  };
}
