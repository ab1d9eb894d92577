import { attributeWords } from '#documents/components.ts';
import type { Town } from '#domain/county.ts';
import type { Figure } from '#domain/figure.ts';
import { parsePeriod } from '#domain/period.ts';
import type { ChartView } from './blocks.ts';
import { type ChartRequest, chartView } from './chart.ts';
import { requireFigure } from './context.ts';
import type { DocumentPlace } from './document-place.ts';
import { periodLabel } from './fact-tables.ts';
import { lineName, lineOf } from './trend.ts';

interface PeriodPoint {
  id: string;
  label: string;
  figure: Figure | null;
}

/**
 * One line a length of period: what ran up over a part of a year is not joined to whole years.
 * States of a day may stand in one line whatever their periods are.
 */
function linesOf(name: string, points: PeriodPoint[]): { label: string; points: PeriodPoint[] }[] {
  const state = points.every(({ figure }) => figure === null || figure.measure === 'stock');
  if (state) return [{ label: name, points }];
  const groups = [
    ...Map.groupBy(points, ({ id }) => {
      const period = parsePeriod(id);
      return period === null ? '' : lineOf(period);
    }).values(),
  ];
  if (groups.length === 1) return [{ label: name, points }];
  return groups.map((group) => {
    const period = parsePeriod(group[0]?.id ?? '');
    return { label: `${name}（${period === null ? '' : lineName(period)}）`, points: group };
  });
}

/**
 * The chart that a `<Chart>` asks for: by village or by period one series a fact, otherwise one
 * series with a point a fact.
 */
export function documentChart(
  { context, period }: DocumentPlace,
  town: Town,
  attributes: Record<string, string>,
  title: string,
): ChartView {
  const references = attributeWords(attributes.facts ?? '');
  const kind = attributes.kind as ChartRequest['kind'];
  const label = (reference: string, periods: (string | undefined)[]): string =>
    periods
      .map((candidate) => context.figure(town.id, reference, candidate ?? null))
      .find((figure) => figure !== null)?.label ?? reference;
  if (attributes.by === 'village') {
    const series = references.map((reference) => ({
      label: requireFigure(context, town.id, reference, period).label,
      points: town.file.value.villages.map(({ id, name }) => ({
        label: name,
        figure: context.figure(town.id, `${reference}@${id}`, period ?? null),
      })),
    }));
    return chartView({ kind, title, by: '村', series });
  }
  if (attributes.periods !== undefined) {
    const periods = attributeWords(attributes.periods);
    const series = references.flatMap((reference) => {
      const points = periods.map((id) => ({
        id,
        label: periodLabel(id),
        figure: context.figure(town.id, reference, id),
      }));
      const name = label(reference, periods);
      return kind === 'line' ? linesOf(name, points) : [{ label: name, points }];
    });
    return chartView({ kind, title, by: '期间', series });
  }
  const points = references.map((reference) => {
    const figure = requireFigure(context, town.id, reference, period);
    return { label: figure.label, figure };
  });
  return chartView({ kind, title, by: '项目', series: [{ label: title, points }] });
}
