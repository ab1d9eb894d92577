import type Fraction from 'fraction.js';

/** A stretch of the original text: code units from `start` up to, not including, `end`. */
export interface Span {
  start: number;
  end: number;
}

export type ClaimKind =
  | 'money'
  | 'people'
  | 'area'
  | 'mass'
  | 'length'
  | 'count'
  | 'rate'
  | 'times'
  | 'bare';

/** How far the stated number may be from the real one; `exact` when nothing says otherwise. */
export type Nearness = 'exact' | 'about' | 'at-least' | 'at-most';

/** One quantity that a text states. */
export interface Claim extends Span {
  /** The digits or Chinese numerals alone. */
  number: Span;
  /** Exact, in the base unit of `unit`'s family: 3.5万元 is 35000 of 元. */
  value: Fraction;
  /** Base unit, e.g. 元, 人, %, 个百分点; empty for a bare number. */
  unit: string;
  /** `value` as a plain number, for quick comparisons that need not be exact. */
  size: number;
  /** Unit as written, with 万 or 亿. */
  written: string;
  /** Unit as written, without 万 or 亿. */
  plain: string;
  /** What the last written digit is worth in the base unit; 1 for whole numbers without 万. */
  step: Fraction;
  /** `step` as a plain number. */
  stepSize: number;
  decimals: number;
  /** With decimals, or in 万 and 亿: such numbers were rounded; whole ones were counted. */
  rounded: boolean;
  kind: ClaimKind;
  nearness: Nearness;
  /** 余, 以上, 约, … as written; null for an exact number. */
  qualifier: string | null;
  /** Written with Chinese numerals. */
  chinese: boolean;
  /** What is measured, from the words before: 出生, 男婴; inherited in “X人、Y元”. */
  label: string;
  inherited: boolean;
  /** The words right after the unit: 村 in “6个村”. */
  noun: string;
  /** The words before the number back to the last boundary, as written. */
  lead: Span;
  /** Number of brackets that the claim stands in. */
  depth: number;
  /** Index into the document's sentences. */
  sentence: number;
  /** Last date or period written before it in its sentence; null when there is none. */
  period: string | null;
  /** Stands for a fact that the editor bound in braces. */
  bound: boolean;
}

export type OtherKind =
  | 'mask'
  | 'document-number'
  | 'phone'
  | 'code'
  | 'date'
  | 'months'
  | 'clock'
  | 'ordinal'
  | 'duration'
  | 'age'
  | 'slogan'
  | 'range';

/** A numeral that states no quantity. */
export interface OtherNumeral extends Span {
  kind: OtherKind;
}
