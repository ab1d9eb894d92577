import type { Figure, Ledger } from '#domain/figure.ts';
import { comparePeriods } from '#domain/period.ts';
import type { FigureView } from './blocks.ts';
import { changeOf } from './change.ts';
import { figureView } from './figure.ts';
import { headlineFigures, isPlan } from './statistics.ts';
import { trendOf } from './trend.ts';

const mostHeadlines = 8;

/** A figure with how it changed and its course, as far as `figures` hold earlier numbers. */
export function withCourse(figure: Figure, figures: readonly Figure[]): FigureView {
  const trend = trendOf(figure, figures);
  const view = figureView(figure, { change: changeOf(figure, figures) });
  return trend === undefined ? view : { ...view, trend };
}

export interface Headline {
  title: string;
  note: string;
  figures: FigureView[];
}

/**
 * The figures to show first: the headline of the newest ledger and of others that end on the same
 * day, longer periods first, each fact once, at most eight. Plans of a coming period are shown first
 * only where there is nothing else. Empty when no ledger names any.
 */
export function headlineOf(ledgers: readonly Ledger[]): Headline {
  const naming = ledgers.filter(({ headline }) => headline.length > 0);
  const actual = naming.filter((ledger) => !isPlan(ledger));
  const named = (actual.length > 0 ? actual : naming).toSorted((left, right) =>
    comparePeriods(left.period, right.period),
  );
  const end = named.at(-1)?.period.to;
  const figures = new Map<string, { figure: Figure; ledger: Ledger }>();
  for (const ledger of named.filter(({ period }) => period.to === end)) {
    for (const figure of headlineFigures(ledger)) {
      if (!figures.has(figure.id)) figures.set(figure.id, { figure, ledger });
    }
  }
  const shown = [...figures.values()].slice(0, mostHeadlines);
  const used = [...new Set(shown.map(({ ledger }) => ledger))];
  const all = ledgers.flatMap((ledger) => ledger.figures);
  return {
    title: used.map(({ period }) => period.label).join('、'),
    note: [...new Set(used.map(({ source }) => source))].join('；'),
    figures: shown.map(({ figure }) => withCourse(figure, all)),
  };
}
