import Fraction from 'fraction.js';
import { chineseDay } from '#domain/day.ts';
import type { Figure, Statistics } from '#domain/figure.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';
import { parsePeriod } from '#domain/period.ts';
import { convertUnit } from '#domain/unit.ts';
import { addressOf, figureKey } from '#statistics/reference.ts';
import type { FigureView } from './blocks.ts';

/** What stands instead of a number, by kind. */
export const absenceWords = {
  missing: '未报',
  'not-applicable': '不适用',
  suppressed: '数量过小，依规不公开',
} as const;

const powers = { 万: 10_000n, 亿: 100_000_000n } as const;

/** Printed digits of a value of the figure: scaled, rounded half-up where decimals are fixed. */
export function digitsOf(figure: Figure, value: Fraction): string {
  const scaled = figure.scale === null ? value : value.div(powers[figure.scale]);
  return figure.decimals === null ? plainDigits(scaled) : roundHalfUp(scaled, figure.decimals);
}

/** The unit as printed: a ratio has none. */
const printedUnit = (unit: string): string => (unit === '比值' ? '' : unit);

/** `万余份`, `元以上`: 余 stands before the measure word, even inside 万元; the others after it. */
function suffixOf({ scale, qualifier, unit }: Figure): string {
  const printed = printedUnit(unit);
  if (qualifier === '余') {
    const split = scale === null ? /^([万亿])(.+)$/.exec(printed) : null;
    return split ? `${split[1]}余${split[2]}` : `${scale ?? ''}余${printed}`;
  }
  const after = qualifier === '约' || qualifier === '近' ? '' : (qualifier ?? '');
  return `${scale ?? ''}${printed}${after}`;
}

function prefixOf({ kind, qualifier }: Figure): string {
  const about = qualifier === '约' || qualifier === '近' ? qualifier : '';
  return `${kind === 'forecast' ? '预计' : ''}${about}`;
}

/** When the number holds: the day of a state, or the stretch of an amount. */
function asOfText({ measure, period, asOf }: Figure): string {
  const parsed = parsePeriod(period);
  if (measure === 'stock' || measure === 'standard' || !parsed || parsed.kind === 'day') {
    return `截至${chineseDay(asOf)}`;
  }
  return asOf === parsed.to ? parsed.label : `${parsed.label}（截至${chineseDay(asOf)}）`;
}

/** The same weight in kilograms for 斤, which is no statutory unit. */
function kilograms({ unit, scale }: Figure, value: Fraction): string | null {
  if (unit !== '斤') return null;
  const converted = convertUnit(value, '斤', '千克');
  if (!converted) return null;
  const scaled = scale === null ? converted : converted.div(powers[scale]);
  return `合${plainDigits(scaled)}${scale ?? ''}千克`;
}

/** The value that a figure's text prints, in its unit and unscaled; null when it prints none. */
export function printedValue(figure: Figure): Fraction | null {
  const { value, kind, scale } = figure;
  if (value === null || kind in absenceWords) return null;
  const printed = new Fraction(digitsOf(figure, value));
  return scale === null ? printed : printed.mul(powers[scale]);
}

/**
 * A figure as every channel prints it: `text` is `prefix + number + suffix`. The only place where
 * values are rounded and scaled. No thousands separators; a value that does not exist is `—` with
 * the reason in `remark`. `change` comes from `changeOf`.
 */
export function figureView(
  figure: Figure,
  { change = null }: { change?: FigureView['change'] } = {},
): FigureView {
  const { value, kind } = figure;
  const absence = kind in absenceWords ? absenceWords[kind as keyof typeof absenceWords] : null;
  const known = value !== null && absence === null;
  const prefix = known ? prefixOf(figure) : '';
  const number = known ? digitsOf(figure, value) : '—';
  const suffix = known ? suffixOf(figure) : '';
  const remarks = [
    known ? kilograms(figure, value) : (absence ?? absenceWords.missing),
    figure.note,
  ].filter((text) => text !== null);
  return {
    key: figureKey(figure),
    label: figure.label,
    prefix,
    number,
    suffix,
    text: `${prefix}${number}${suffix}`,
    state: known || absence !== null ? kind : 'missing',
    remark: remarks
      .map((text, at) => (at < remarks.length - 1 ? text.replace(/。$/, '') : text))
      .join('；'),
    asOf: asOfText(figure),
    source: figure.source,
    formula: known ? (figure.derivation.formula ?? '') : '',
    change,
  };
}

/**
 * Finds what a reference means in a town (`county` for roll-ups), read in `period`; null when
 * there is no such figure, or when neither the reference nor the reader names a period.
 */
export type FigureLookup = (
  town: string,
  reference: string,
  period: string | null,
) => Figure | null;

/** A look-up over all ledgers, by town, village, period and id. */
export function figureLookup({ ledgers, county }: Statistics): FigureLookup {
  const figures = new Map<string, Figure>();
  for (const ledger of [...ledgers, ...county]) {
    for (const figure of ledger.figures) figures.set(`${figure.town}/${figureKey(figure)}`, figure);
  }
  return (town, reference, period) => {
    const address = addressOf(reference, { town, village: null, period: period ?? '' });
    return figures.get(`${town}/${figureKey(address)}`) ?? null;
  };
}
