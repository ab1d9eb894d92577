import type Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import { parsePeriod } from '#domain/period.ts';
import { convertUnit } from '#domain/unit.ts';
import { refusedComparison } from '#statistics/comparison.ts';
import { pointUnit } from '#statistics/indicators/change.ts';
import { yearOnYear } from '#statistics/indicators/year-on-year.ts';
import type { FigureView } from './blocks.ts';
import { comparisonsOf, figureAt, sameFacts } from './fact-index.ts';
import { digitsOf, printedValue } from './figure.ts';

const leads = { 'year-on-year': '同比', 'period-on-period': '环比' } as const;
const rules = {
  'year-on-year': 'same-period-last-year',
  'period-on-period': 'period-before',
} as const;
const kinds = ['year-on-year', 'period-on-period'] as const;

interface Comparison {
  lead: string;
  previous: Figure;
  /** The comparison that the facts file asks for; null for one that the page makes. */
  declared: Figure | null;
}

/** A comparison that the facts declare; its refusal counts as an answer, so no other is looked for. */
function declaredComparison(
  figure: Figure,
  figures: readonly Figure[],
): Comparison | 'refused' | null {
  const comparisons = comparisonsOf(figure, figures);
  for (const kind of kinds) {
    const declared = comparisons.find(({ derivation }) => derivation.indicator === kind);
    const address = declared?.derivation.inputs?.previous;
    if (!declared || !address) continue;
    const previous = figureAt(address, figures);
    if (declared.value === null || !previous?.value) return 'refused';
    return { lead: leads[kind], previous, declared };
  }
  return null;
}

/** The same fact a year before, else in the period just before, of equal length. */
function ownComparison(figure: Figure, figures: readonly Figure[]): Comparison | null {
  const day = parsePeriod(figure.period)?.kind === 'day';
  for (const kind of kinds) {
    const previous = sameFacts(figure, figures).find(
      (one) =>
        one.value !== null &&
        one.kind !== 'forecast' &&
        one.period !== figure.period &&
        (!day || one.period.slice(4) === figure.period.slice(4)) &&
        refusedComparison(rules[kind], figure.period, one.period, true) === null,
    );
    if (previous) return { lead: leads[kind], previous, declared: null };
  }
  return null;
}

/** `25.0%` in brackets after an amount; empty for rates and where there was nothing before. */
function percentOf(
  figure: Figure,
  { declared }: Comparison,
  now: Fraction,
  then: Fraction,
): string {
  if (pointUnit(figure) !== null || then.equals(0)) return '';
  const relative =
    declared?.value ??
    yearOnYear.compute({ current: now, previous: then }, { current: figure, previous: figure });
  if (relative === null) return '';
  const digits = digitsOf(
    { ...figure, scale: null, decimals: declared ? declared.decimals : 1 },
    relative.abs(),
  );
  return `（${relative.s < 0n ? '下降' : '增长'}${digits}%）`;
}

/**
 * How a figure changed against an earlier period among `figures`: as the facts declare it, else
 * against the same period of the year before, else against the period just before. Worked out from
 * the numbers as printed, so readers can check it. Null where nothing may be compared, for an
 * expected number, and where either number is not published.
 */
export function changeOf(figure: Figure, figures: readonly Figure[]): FigureView['change'] {
  if (figure.value === null || figure.kind === 'forecast') return null;
  const found = declaredComparison(figure, figures) ?? ownComparison(figure, figures);
  if (found === null || found === 'refused' || found.previous.kind === 'forecast') return null;
  const { lead, previous } = found;
  const now = printedValue(figure);
  const before = printedValue(previous);
  const then = before && convertUnit(before, previous.unit, figure.unit);
  if (!now || !then) return null;
  const against = parsePeriod(previous.period)?.label ?? previous.period;
  const difference = now.sub(then);
  if (difference.equals(0)) return { text: `${lead}持平`, direction: 'same', against };
  const points = pointUnit(figure);
  const rising = difference.s > 0n;
  const verb = points ? (rising ? '上升' : '下降') : rising ? '增加' : '减少';
  const about = [figure, previous].some(({ kind }) => kind === 'approximate') ? '约' : '';
  const digits = digitsOf(figure, difference.abs());
  const unit = points ?? `${figure.scale ?? ''}${figure.unit}`;
  return {
    text: `${lead}${verb}${about}${digits}${unit}${percentOf(figure, found, now, then)}`,
    direction: rising ? 'up' : 'down',
    against,
  };
}
