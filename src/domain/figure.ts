import type Fraction from 'fraction.js';
import type { Day } from './day.ts';
import type { FactKind, Measure, Qualifier, Sensitivity } from './fact.ts';
import type { Finding, Place } from './finding.ts';
import type { Identity, IdentityState } from './identity.ts';
import type { Period } from './period.ts';

/** Where a figure belongs. `town` is `county` for roll-ups; `village` is null for the whole town. */
export interface FigureAddress {
  town: string;
  village: string | null;
  period: string;
  id: string;
}

/** How a computed figure came about, in words and as data for pages. */
export interface Derivation {
  /** `stated` as read; `sum-of-villages`; `indicator`; `county-roll-up`. */
  origin: 'stated' | 'sum-of-villages' | 'indicator' | 'county-roll-up';
  indicator?: string;
  /** The formula with this figure's own inputs: `(367−4) ÷ 367 × 100%`. */
  formula?: string;
  /** Figures that an indicator was computed from, by input name. */
  inputs?: Record<string, FigureAddress>;
  /** Towns that reported, of towns asked; county roll-ups only. */
  reported?: number;
  /** Ids of the towns whose numbers are in the sum, in their order. */
  reportedBy?: string[];
  asked?: number;
}

/**
 * One number that channels may show, stated or computed. `value` is exact and null whenever the
 * kind is missing, not-applicable or suppressed; it is unrounded, and `decimals` says how many
 * decimals to print (null: as many as the value has).
 */
export interface Figure extends FigureAddress {
  label: string;
  unit: string;
  measure: Measure;
  kind: FactKind;
  value: Fraction | null;
  qualifier: Qualifier | null;
  scale: '万' | '亿' | null;
  decimals: number | null;
  sensitivity: Sensitivity;
  asOf: Day;
  source: string;
  note: string | null;
  demonstration: boolean;
  history: boolean;
  derivation: Derivation;
  place: Place;
}

/** One town's period: its figures in the order stated, then computed ones. */
export interface Ledger {
  town: string;
  period: Period;
  asOf: Day;
  source: string;
  demonstration: boolean;
  history: { basis: string; since: Day } | null;
  figures: Figure[];
  headline: string[];
  identities: IdentityResult[];
  file: string;
}

/** An identity after evaluation, with the arithmetic in words whatever the state. */
export interface IdentityResult {
  identity: Identity;
  state: IdentityState;
  /** `180 + 187 = 367`, with units. */
  arithmetic: string;
  place: Place;
}

/** All ledgers, and the findings of evaluating them. */
export interface Statistics {
  ledgers: Ledger[];
  county: Ledger[];
  findings: Finding[];
}
