import { z } from 'zod';
import { DayField, FactNumber, FactReference, Line, PeriodField, Slug } from './fields.ts';
import { Identity } from './identity.ts';

/**
 * How sure a value is. `exact` and `approximate` describe what happened, `forecast` what is
 * expected; the other three have no value and never become 0.
 */
const factKinds = [
  'exact',
  'approximate',
  'forecast',
  'missing',
  'not-applicable',
  'suppressed',
] as const;
export type FactKind = (typeof factKinds)[number];

const qualifiers = ['余', '以上', '以下', '左右', '约', '近'] as const;
export type Qualifier = (typeof qualifiers)[number];

/** What a number measures: an amount over the period, a state at its end, a rate, or a set amount. */
const measures = ['flow', 'stock', 'rate', 'standard'] as const;
export type Measure = (typeof measures)[number];

/**
 * What a count is about. `duty` counts posts and officials in their duty role, which are public
 * however few; small counts of the others are not published, see `small-counts.ts`.
 */
const sensitivities = ['general', 'duty', 'health', 'fertility', 'relief'] as const;
export type Sensitivity = (typeof sensitivities)[number];

const valueFields = {
  kind: z.enum(factKinds).optional(),
  value: FactNumber.optional(),
  qualifier: z.enum(qualifiers).optional(),
  note: Line.optional(),
};

/** A village's value: a number (exact), or its kind with value and qualifier. */
export const VillageValue = z.union([FactNumber, z.strictObject(valueFields)]);

/**
 * One fact of one period. `kind` may be left out for an exact value. `fromVillages` instead of a
 * value: the town's value is the sum of `villages`. `scale` prints 35000 as 3.5万; `decimals` fixes
 * the printed decimals of a rate. A rule of presence across fields (a value and its kind, a
 * qualifier and an approximate kind) is checked after the schema, by the loader.
 */
export const FactEntry = z.strictObject({
  id: Slug,
  label: Line.max(40, '名称最多 40 字'),
  unit: Line.max(12, '单位最多 12 字'),
  measure: z.enum(measures),
  ...valueFields,
  scale: z.enum(['万', '亿']).optional(),
  decimals: z.int().min(0).max(6).optional(),
  sensitivity: z.enum(sensitivities).optional(),
  villages: z.record(Slug, VillageValue).optional(),
  fromVillages: z.literal(true).optional(),
  source: Line.optional(),
});
export type FactEntry = z.infer<typeof FactEntry>;

/**
 * A figure computed from facts: the indicator's formula is applied to `inputs`, for the town and,
 * when `villages` is true, for each village that has all inputs.
 */
export const IndicatorUse = z.strictObject({
  id: Slug,
  indicator: Slug,
  label: Line.max(40, '名称最多 40 字').optional(),
  inputs: z.record(z.string().regex(/^[a-z][A-Za-z]*$/), FactReference),
  decimals: z.int().min(0).max(6).optional(),
  villages: z.literal(true).optional(),
  note: Line.optional(),
});
export type IndicatorUse = z.infer<typeof IndicatorUse>;

/** `content/towns/<town>/facts/<period>.json`: all that the town states for one period. */
export const FactsFile = z.strictObject({
  period: PeriodField,
  /** Day of the state that stocks describe; the period's last day when left out. */
  asOf: DayField.optional(),
  /** Where the numbers come from; a fact may name its own. */
  source: Line,
  /** Invented or filled-in numbers carry the mark 演示数据 in every channel. */
  demonstration: z.literal(true).optional(),
  /** Facts about rules since repealed: never on a current board, poster or policy card. */
  history: z.strictObject({ basis: Line, since: DayField }).optional(),
  facts: z.array(FactEntry),
  indicators: z.array(IndicatorUse).optional(),
  identities: z.array(Identity).optional(),
  /** Ids shown first on the town's page, in this order. */
  headline: z.array(Slug).max(8, '首要指标最多 8 个').optional(),
});
export type FactsFile = z.infer<typeof FactsFile>;
