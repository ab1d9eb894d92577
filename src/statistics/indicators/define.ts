import type Fraction from 'fraction.js';
import type { Measure } from '#domain/fact.ts';
import type { Figure } from '#domain/figure.ts';

/** What an input must be: its name for editors, and the units that it may have. */
interface InputRule {
  label: string;
  unit: 'head-count' | 'any';
}

/** Where a formula stands, and the day on which somebody last looked it up. */
interface FormulaSource {
  title: string;
  clause: string;
  checked: string;
}

/**
 * How a figure is computed, with all that pages print about it. Values are exact and unrounded;
 * percent is 0–100. `compute` gets inputs in one unit where `alike` says so, and answers `null`
 * when the denominator is 0, for then no rate exists.
 */
export interface IndicatorDefinition<Input extends string = string> {
  id: string;
  /** Name in the dictionary of definitions. */
  name: string;
  /** Unit in the dictionary, where it depends on the inputs. */
  unitWords?: string;
  /** Label when the editor gives none. */
  label: (inputs: Record<Input, Figure>) => string;
  formula: string;
  /** What stands over the line, where the formula does not begin with it. */
  numerator?: string;
  /** What stands under the line, in words; empty when nothing is divided. */
  denominator: string;
  unit: (inputs: Record<Input, Figure>) => string;
  measure: (inputs: Record<Input, Figure>) => Measure;
  inputs: Record<Input, InputRule>;
  /** Rule of further inputs of any name; none are allowed when left out. */
  more?: InputRule;
  /** Inputs that are converted to the unit of the first; `all` includes further ones. */
  alike: NoInfer<Input>[] | 'all';
  /** Inputs are amounts that add up: no rates. */
  additive?: true;
  /** Decimals to print, half-up; `null` prints all that the value has. */
  decimals: (inputs: Record<Input, Figure>) => number | null;
  /** A rate per year: over a part of a year it is marked 累计. */
  annual?: true;
  /** Comparison with an earlier period, and which one. */
  against?: 'same-period-last-year' | 'period-before';
  source: FormulaSource;
  compute: (values: Record<Input, Fraction>, inputs: Record<Input, Figure>) => Fraction | null;
  /** The formula with numbers: `(367−4) ÷ 367 × 100%`. */
  arithmetic: (digits: Record<Input, string>, inputs: Record<Input, Figure>) => string;
}

/** Types `compute` and the rest from `inputs`: a misspelt input does not compile. */
export const defineIndicator = <Input extends string>(
  definition: IndicatorDefinition<Input>,
): IndicatorDefinition => definition as unknown as IndicatorDefinition;

/** Day on which the formulas' sources below were read. */
export const sourcesChecked = '2026-11-23';
