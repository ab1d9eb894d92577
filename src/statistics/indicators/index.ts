import { averagePopulation } from './average-population.ts';
import { birthRate } from './birth-rate.ts';
import { completionRate } from './completion-rate.ts';
import { contraceptivePrevalence } from './contraceptive-prevalence.ts';
import { coverageRate } from './coverage-rate.ts';
import { deathRate } from './death-rate.ts';
import type { IndicatorDefinition } from './define.ts';
import { difference } from './difference.ts';
import { naturalIncrease } from './natural-increase.ts';
import { naturalIncreaseRate } from './natural-increase-rate.ts';
import { naturalIncreaseRateYearEnd } from './natural-increase-rate-year-end.ts';
import { perHead } from './per-head.ts';
import { perUnit } from './per-unit.ts';
import { periodOnPeriod } from './period-on-period.ts';
import { policyConformity } from './policy-conformity.ts';
import { remainder } from './remainder.ts';
import { sexRatioAtBirth } from './sex-ratio-at-birth.ts';
import { sexRatioByOrder } from './sex-ratio-by-order.ts';
import { share } from './share.ts';
import { sum } from './sum.ts';
import { yearOnYear } from './year-on-year.ts';

/** All indicators that content may use, by id. */
export const indicators: readonly IndicatorDefinition[] = [
  averagePopulation,
  birthRate,
  completionRate,
  contraceptivePrevalence,
  coverageRate,
  deathRate,
  difference,
  naturalIncreaseRateYearEnd,
  naturalIncreaseRate,
  naturalIncrease,
  perHead,
  perUnit,
  periodOnPeriod,
  policyConformity,
  remainder,
  sexRatioAtBirth,
  sexRatioByOrder,
  share,
  sum,
  yearOnYear,
];

/** The definition of an id, or `undefined`. */
export const indicatorOf = (id: string): IndicatorDefinition | undefined =>
  indicators.find((definition) => definition.id === id);
