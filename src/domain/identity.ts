import { z } from 'zod';
import { FactNumber, FactReference, Line, PeriodField, Slug, WaiverField } from './fields.ts';

const common = { id: Slug, note: Line.optional(), waiver: WaiverField.optional() };

/** One fact, or a sum of facts less others: `{ plus: [births], minus: [births-outside] }`. */
export const Term = z.union([
  FactReference,
  z.strictObject({
    plus: z.array(FactReference).min(1),
    minus: z.array(FactReference).optional(),
  }),
]);
export type Term = z.infer<typeof Term>;

/**
 * What must hold between facts. Each identity ends as pass, fail, uncertain (an approximate value
 * takes part) or not assessable (a value is missing).
 *
 * - `partition`: the parts add up to the total.
 * - `subset`: no part, nor the sum of disjoint parts, exceeds the whole; a remainder is a notice.
 * - `ratio`: numerator ÷ denominator × times, rounded half-up to `decimals`, is the result.
 * - `product`: the factors' product (or the sum of several products) is the result.
 * - `difference`: minuend − subtrahend = result.
 * - `cumulative`: the fact of this period is the sum of the same fact over `periods`.
 * - `order`: values do not fall (`<=`) or strictly rise (`<`) in the order given.
 * - `count`: rows of a register, optionally of one state, are as many as the fact says.
 */
export const Identity = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('partition'),
    total: FactReference,
    parts: z.array(FactReference).min(2),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('subset'),
    whole: FactReference,
    parts: z.array(FactReference).min(1),
    /** True when nobody is counted in two parts, so that their sum is bounded as well. */
    disjoint: z.boolean(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('ratio'),
    numerator: Term,
    denominator: Term,
    result: FactReference,
    times: z.literal([1, 100, 1000]),
    decimals: z.int().min(0).max(6),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('product'),
    /** Each inner list is multiplied; the products are added. */
    products: z.array(z.array(FactReference).min(2)).min(1),
    result: FactReference,
    tolerancePercent: FactNumber.min(0).max(5).optional(),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('difference'),
    minuend: FactReference,
    subtrahend: FactReference,
    result: FactReference,
  }),
  z.strictObject({
    ...common,
    kind: z.literal('cumulative'),
    fact: FactReference,
    periods: z.array(PeriodField).min(2),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('order'),
    ascending: z.array(FactReference).min(2),
    relation: z.enum(['<=', '<']),
  }),
  z.strictObject({
    ...common,
    kind: z.literal('count'),
    register: Slug,
    state: Line.optional(),
    result: FactReference,
  }),
]);
export type Identity = z.infer<typeof Identity>;

export type IdentityState = 'pass' | 'fail' | 'uncertain' | 'not-assessable';
