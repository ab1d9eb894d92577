import Fraction from 'fraction.js';
import type { Town } from '#domain/county.ts';
import type { Sensitivity } from '#domain/fact.ts';
import type { Figure, IdentityResult } from '#domain/figure.ts';
import type { Identity } from '#domain/identity.ts';
import { convertUnit } from '#domain/unit.ts';
import { leadingUnit } from '#statistics/comparable.ts';
import { figuresOf } from '#statistics/identities/evaluate.ts';
import { isSmall, type Thresholds } from '#statistics/is-small.ts';
import { figureKey } from '#statistics/reference.ts';
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

/** The most delicate of what some figures are about; a duty only where all are. */
function delicacyOf(figures: readonly Figure[]): Sensitivity {
  const found = new Set(figures.map(({ sensitivity }) => sensitivity));
  const order: Sensitivity[] = ['health', 'fertility', 'relief', 'general', 'duty'];
  return order.find((one) => found.has(one)) ?? 'general';
}

/**
 * Adds `more` ≥ Σ `less`. What is between them is published nowhere, but readers know its sign. With
 * `thresholds` it is a rest that readers can name (all but three are insured): when that is small, it
 * is protected like a stated number.
 */
function addOrder(
  system: FigureSystem,
  more: Figure,
  less: readonly Figure[],
  thresholds?: Thresholds,
): void {
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
  const sensitivity = delicacyOf([more, ...less]);
  const rest =
    between === null || !whole ? null : { ...more, sensitivity, value: new Fraction(between) };
  const width = thresholds && rest && isSmall(rest, thresholds) ? thresholds.width : 0;
  const slack = system.addUnstated({ value: between, lower, whole, width });
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

/**
 * Takes one identity into the system; what does not add up is answered as relations. What holds for
 * the town holds for each village that states the same facts, for readers at least.
 */
export function addIdentity(
  system: FigureSystem,
  { identity }: IdentityResult,
  at: { town: Town; book: TownBook; file: PeriodFile },
  thresholds: Thresholds,
): Relation[] {
  const context = { village: null, period: at.file.period.id };
  const find = (reference: string): Figure | undefined => findFigure(at.book, reference, context);
  const all = figuresOf(identity, at.book, at.file);
  const own = addOne(system, identity, { all, find }, thresholds);
  if (identity.kind === 'count' || all.some(({ village }) => village !== null)) return own;
  const villages = at.town.file.value.villages.flatMap(({ id }): Relation[] => {
    const inVillage = (figure: Figure | undefined): Figure | undefined => {
      const found = figure && at.book.figures.get(figureKey({ ...figure, village: id }));
      // A set amount is the same everywhere.
      return found ?? (figure?.measure === 'standard' ? figure : undefined);
    };
    const figures: Figure[] = [];
    for (const figure of all) {
      const found = inVillage(figure);
      if (!found) return [];
      figures.push(found);
    }
    if (!holds(identity, figures)) return [];
    const scene = { all: figures, find: (reference: string) => inVillage(find(reference)) };
    return addOne(system, identity, scene, thresholds);
  });
  return [...own, ...villages];
}

/** False where a village's numbers contradict what the town declares, so that nobody can use it. */
function holds(identity: Identity, figures: readonly Figure[]): boolean {
  const signs = signsOf(identity, figures.length);
  const [first] = figures;
  if (!signs || !first || figures.some(({ value }) => value === null)) return true;
  const sum = figures.reduce((all, figure, index) => {
    const factor = factorTo(figure, first) ?? Number.NaN;
    return all + (signs[index] ?? -1) * factor * (figure.value?.valueOf() ?? 0);
  }, 0);
  return Math.abs(sum) < 1e-9;
}

function addOne(
  system: FigureSystem,
  identity: Identity,
  { all, find }: { all: Figure[]; find: (reference: string) => Figure | undefined },
  thresholds: Thresholds,
): Relation[] {
  const [result, ...rest] = all;
  if (!result) return [];
  // Each kind names what follows from the others first.
  const signs = signsOf(identity, all.length);
  if (signs) {
    const parts = all.map((figure, index): Part => ({ figure, sign: signs[index] ?? -1 }));
    return addSum(system, parts) ? [] : [{ result, inputs: rest }];
  }
  switch (identity.kind) {
    case 'subset':
      if (identity.disjoint) addOrder(system, result, rest, thresholds);
      else for (const part of rest) addOrder(system, result, [part], thresholds);
      return [];
    case 'order':
      for (const [index, less] of all.slice(0, -1).entries()) {
        const more = all[index + 1];
        if (more) addOrder(system, more, [less]);
      }
      return [];
    case 'product': {
      const products = identity.products.map((factors) =>
        factors.flatMap((factor) => find(factor) ?? []),
      );
      return addProduct(system, products, result) ? [] : [{ result, inputs: rest }];
    }
    case 'count': {
      // The rows are published one by one: everybody can count them.
      const cell = system.cellOf(result);
      if (cell !== null && result.value !== null) system.addEquation([{ cell, factor: 1 }]);
      return [];
    }
    default:
      return [{ result, inputs: rest }];
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
