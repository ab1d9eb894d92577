import Fraction from 'fraction.js';
import type { IndicatorUse } from '#domain/fact.ts';
import type { Figure } from '#domain/figure.ts';
import type { Place } from '#domain/finding.ts';
import type { Period } from '#domain/period.ts';
import { isHeadCount } from '#domain/unit.ts';
import { digitsOf } from './amount.ts';
import { strictestSensitivity, weakestKind } from './certainty.ts';
import { comparable } from './comparable.ts';
import { isWholeYear } from './comparison.ts';
import type { IndicatorDefinition } from './indicators/define.ts';

type Inputs = Record<string, Figure>;

const zero = (): Fraction => new Fraction(0);

/** Why the inputs do not suit the formula (an editor's mistake), or `null`. */
export function unsuitedInputs(definition: IndicatorDefinition, inputs: Inputs): string | null {
  for (const [name, figure] of Object.entries(inputs)) {
    const rule = definition.inputs[name] ?? definition.more;
    if (rule?.unit === 'head-count' && !isHeadCount(figure.unit)) {
      return `“${figure.label}”的单位是“${figure.unit}”，${rule.label}（${name}）应以人、户等计数`;
    }
    if (definition.additive && figure.measure === 'rate') {
      return `“${figure.label}”是比率，不能相加减成数量`;
    }
  }
  const names = definition.alike === 'all' ? Object.keys(inputs) : definition.alike;
  const first = inputs[names[0] ?? ''];
  for (const name of names) {
    const figure = inputs[name];
    if (!first || !figure) continue;
    if (comparable(figure.value ?? first.value ?? zero(), figure.unit, first.unit)) continue;
    return `“${first.label}”的单位是“${first.unit}”，“${figure.label}”的单位是“${figure.unit}”，量的不是同一种东西`;
  }
  return null;
}

/** Inputs in the units in which the formula takes them. */
function convertedValues(
  definition: IndicatorDefinition,
  inputs: Inputs,
): Record<string, Fraction> {
  const names = definition.alike === 'all' ? Object.keys(inputs) : definition.alike;
  const target = inputs[names[0] ?? '']?.unit;
  return Object.fromEntries(
    Object.entries(inputs).map(([name, figure]) => {
      const value = figure.value ?? zero();
      const same = target !== undefined && names.includes(name);
      return [name, (same ? comparable(value, figure.unit, target) : null) ?? value];
    }),
  );
}

const absent = {
  suppressed: '所依据的数不公开，不计算',
  missing: '所依据的数未报，不计算',
  'not-applicable': '所依据的数不适用，不计算',
} as const;

/**
 * The figure of one use of an indicator: unrounded, as sure as its least sure input, without
 * value when an input has none or the denominator is 0 (`not-applicable`). `refused` says why a
 * comparison is not made.
 */
export function indicatorFigure(
  definition: IndicatorDefinition,
  use: IndicatorUse,
  inputs: Inputs,
  at: {
    town: string;
    village: string | null;
    period: Period;
    asOf: string;
    place: () => Place;
    refused: string | null;
  },
): Figure {
  const figures = Object.values(inputs);
  const weakest = weakestKind(figures);
  const known = !(weakest in absent) && at.refused === null;
  const values = convertedValues(definition, inputs);
  const value = known ? definition.compute(values, inputs) : null;
  const digits = Object.fromEntries(
    Object.entries(values).map(([name, one]) => {
      const figure = inputs[name];
      const text = figure ? digitsOf(figure, one) : '';
      return [name, text.startsWith('-') ? `(−${text.slice(1)})` : text];
    }),
  );
  const partial = definition.annual === true && !isWholeYear(at.period);
  const why = weakest in absent ? absent[weakest as keyof typeof absent] : null;
  const notes = [
    partial ? `${at.period.label}累计，不与全年比率相比` : null,
    use.note ?? null,
    at.refused ?? why ?? (known && value === null ? '分母为 0，不计算' : null),
  ].filter((text) => text !== null);
  const noValue = at.refused === null && why !== null ? weakest : 'not-applicable';
  return {
    town: at.town,
    village: at.village,
    period: at.period.id,
    id: use.id,
    label: use.label ?? definition.label(inputs),
    unit: definition.unit(inputs),
    measure: definition.measure(inputs),
    kind: value === null ? noValue : weakest,
    value,
    qualifier: value !== null && figures.some((figure) => figure.qualifier !== null) ? '约' : null,
    scale: null,
    decimals: use.decimals ?? definition.decimals(inputs),
    sensitivity: strictestSensitivity(figures),
    asOf: at.asOf,
    source: `根据${[...new Set(figures.map((figure) => figure.source))].join('、')}计算`,
    note: notes.length > 0 ? notes.join('；') : null,
    demonstration: figures.some((figure) => figure.demonstration),
    history: figures.some((figure) => figure.history),
    derivation: {
      origin: 'indicator',
      indicator: definition.id,
      ...(value === null ? {} : { formula: definition.arithmetic(digits, inputs) }),
      inputs: Object.fromEntries(
        Object.entries(inputs).map(([name, { town, village, period, id }]) => [
          name,
          { town, village, period, id },
        ]),
      ),
    },
    get place() {
      return at.place();
    },
  };
}
