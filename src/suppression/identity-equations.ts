import Fraction from 'fraction.js';
import type { Town } from '#domain/county.ts';
import type { Figure, IdentityResult } from '#domain/figure.ts';
import type { Identity } from '#domain/identity.ts';
import { convertUnit } from '#domain/unit.ts';
import { leadingUnit } from '#statistics/comparable.ts';
import { figuresOf } from '#statistics/identities/evaluate.ts';
import { findFigure, type PeriodFile, type TownBook } from '#statistics/town-book.ts';
import { type FigureSystem, factorTo } from './figure-cells.ts';

/** Figures of which one follows from the others, though not by adding up. */
export interface Relation {
  inputs: Figure[];
  result: Figure;
  /** The inputs do not follow from the result. */
  oneWay?: true;
}

type Part = { figure: Figure; sign: 1 | -1 };

/** Adds Σ sign × figure = 0 in the unit of the first; false when a figure has no place in sums. */
export function addSum(system: FigureSystem, parts: readonly Part[]): boolean {
  const [first] = parts;
  if (!first) return false;
  const terms: { cell: number; factor: number }[] = [];
  for (const { figure, sign } of parts) {
    if (figure.kind === 'not-applicable') continue;
    const cell = system.cellOf(figure);
    const factor = factorTo(figure, first.figure);
    if (cell === null || factor === null) return false;
    terms.push({ cell, factor: sign * factor });
  }
  system.addEquation(terms);
  return true;
}

/** Adds `more` ≥ Σ `less`: what is between them is published nowhere, but readers know its sign. */
function addOrder(system: FigureSystem, more: Figure, less: readonly Figure[]): void {
  const terms: { cell: number; factor: number }[] = [];
  for (const [at, figure] of [more, ...less].entries()) {
    const cell = system.cellOf(figure);
    const factor = factorTo(figure, more);
    if (cell === null || factor === null) return;
    terms.push({ cell, factor: at === 0 ? factor : -factor });
  }
  const values = terms.map(({ cell, factor }) => {
    const value = system.cells[cell]?.value ?? null;
    return value === null ? null : value * factor;
  });
  const between = values.includes(null)
    ? null
    : values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
  const whole = terms.every(
    ({ cell, factor }) => system.cells[cell]?.whole && Number.isInteger(factor),
  );
  const lower = between !== null && between < 0 ? Number.NEGATIVE_INFINITY : 0;
  const slack = system.addUnstated({ value: between, lower, whole });
  system.addEquation([...terms, { cell: slack, factor: -1 }]);
}

/** Result = Σ set amount × count, as a sum; false when a product has two factors to hide. */
function addProduct(system: FigureSystem, products: readonly Figure[][], result: Figure): boolean {
  const own = system.cellOf(result);
  if (own === null) return false;
  const terms = [{ cell: own, factor: -1 }];
  for (const factors of products) {
    const open = factors.filter((figure) => system.cellOf(figure) !== null);
    const [count] = open;
    if (open.length !== 1 || !count) return false;
    let price = new Fraction(1);
    let unit = leadingUnit(count.unit);
    for (const figure of factors) {
      if (figure === count) continue;
      if (figure.value === null) return false;
      price = price.mul(figure.value);
      const leading = leadingUnit(figure.unit);
      if (convertUnit(new Fraction(1), leading, leadingUnit(result.unit))) unit = leading;
    }
    const inResult = convertUnit(price, unit, leadingUnit(result.unit));
    const cell = system.cellOf(count);
    if (inResult === null || cell === null) return false;
    const factor = inResult.valueOf();
    terms.push({ cell, factor });
    const amount = system.cells[own];
    const people = system.cells[cell];
    // An amount gives its count away unless it stays open by as many set amounts.
    if (amount && people) amount.width = Math.max(amount.width, people.width * Math.abs(factor));
  }
  system.addEquation(terms);
  return true;
}

/** Takes one identity into the system; what does not add up is answered as a relation. */
export function addIdentity(
  system: FigureSystem,
  { identity }: IdentityResult,
  at: { town: Town; book: TownBook; file: PeriodFile },
): Relation | null {
  const context = { village: null, period: at.file.period.id };
  const find = (reference: string): Figure | undefined => findFigure(at.book, reference, context);
  const all = figuresOf(identity, at.book, at.file);
  const [result, ...rest] = all;
  if (!result) return null;
  // Each kind names what follows from the others first.
  const signs = signsOf(identity, all.length);
  if (signs) {
    const parts = all.map((figure, index): Part => ({ figure, sign: signs[index] ?? -1 }));
    if (addSum(system, parts)) return null;
    return { result, inputs: rest };
  }
  switch (identity.kind) {
    case 'subset':
      if (identity.disjoint) addOrder(system, result, rest);
      else for (const part of rest) addOrder(system, result, [part]);
      return null;
    case 'order':
      for (const [index, less] of all.slice(0, -1).entries()) {
        const more = all[index + 1];
        if (more) addOrder(system, more, [less]);
      }
      return null;
    case 'product': {
      const products = identity.products.map((factors) =>
        factors.flatMap((factor) => find(factor) ?? []),
      );
      return addProduct(system, products, result) ? null : { result, inputs: rest };
    }
    case 'count': {
      // The rows are published one by one: everybody can count them.
      const cell = system.cellOf(result);
      if (cell !== null && result.value !== null) system.addEquation([{ cell, factor: 1 }]);
      return null;
    }
    default:
      return { result, inputs: rest };
  }
}

/** Signs of an identity that adds up, in the order of its references; null for other kinds. */
function signsOf(identity: Identity, count: number): (1 | -1)[] | null {
  switch (identity.kind) {
    case 'partition':
    case 'cumulative':
      return Array.from({ length: count }, (_, at) => (at === 0 ? 1 : -1));
    case 'difference':
      return [1, -1, 1];
    default:
      return null;
  }
}
