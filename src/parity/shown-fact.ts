import Fraction from 'fraction.js';
import type { Day } from '#domain/day.ts';
import type { Standard } from '#domain/document.ts';
import type { FactKind, Qualifier } from '#domain/fact.ts';
import type { Figure } from '#domain/figure.ts';
import { exact } from '#domain/number.ts';
import { parsePeriod } from '#domain/period.ts';
import { figureKey } from '#statistics/reference.ts';
import { plainUnit, scaleOf, type Unit } from './plain-unit.ts';

/** When a number holds: a day of a state, a stretch of time, or a stretch counted up to a day. */
export interface AsOf {
  from: Day | null;
  to: Day | null;
  on: Day | null;
}

/** What every channel that shows a fact has to show, from the ledger alone. */
export interface ShownFact {
  /** `qinghe/births@heyuan#2026-10`, `policies/childcare/yearly`. */
  id: string;
  /** A town, `county` or `policies`. */
  scope: string;
  village: string | null;
  period: string | null;
  label: string;
  /** In `unit`, unrounded; null where no number may stand. */
  value: Fraction | null;
  unit: string;
  plain: Unit;
  kind: FactKind;
  qualifier: Qualifier | null;
  /** The most by which a rounded display may differ, twice, in the plain unit. */
  step: Fraction;
  asOf: AsOf | null;
}

/** Decimals that a number has at most where its ledger sets none. */
const mostDecimals = 6;

function asOfOf({ measure, period, asOf }: Figure): AsOf {
  const stretch = parsePeriod(period);
  if (measure === 'stock' || measure === 'standard' || !stretch || stretch.kind === 'day') {
    return { from: null, to: null, on: asOf };
  }
  const { from, to } = stretch;
  return { from, to, on: asOf === to ? null : asOf };
}

/** A figure of the ledger as a fact that channels show; `id` where it is none of a ledger. */
export function factOfFigure(figure: Figure, id = figureKey(figure)): ShownFact {
  const { town, village, period, label, value, unit, kind, qualifier, scale, decimals } = figure;
  const plain = plainUnit(unit);
  return {
    id: `${town}/${id}`,
    scope: town,
    village,
    period,
    label,
    value,
    unit,
    plain,
    kind: value === null && !absentKinds.has(kind) ? 'missing' : kind,
    qualifier: value === null ? null : qualifier,
    step: plain.factor
      .mul(scaleOf(scale ?? ''))
      .div(new Fraction(10n ** BigInt(decimals ?? mostDecimals))),
    asOf: asOfOf(figure),
  };
}

const absentKinds = new Set<FactKind>(['missing', 'not-applicable', 'suppressed']);

/** An amount that a policy sets. It is shown with whom it is for: 每孩每年3600元. */
export function factOfStandard(policy: string, { id, label, amount, unit }: Standard): ShownFact {
  return {
    id: `policies/${policy}/${id}`,
    scope: 'policies',
    village: null,
    period: null,
    label,
    value: exact(amount),
    unit,
    plain: plainUnit(unit),
    kind: 'exact',
    qualifier: null,
    step: new Fraction(0),
    asOf: null,
  };
}
