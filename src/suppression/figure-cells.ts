import Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import { comparable } from '#statistics/comparable.ts';
import { isCount, isSmall, type Thresholds } from '#statistics/is-small.ts';
import { figureKey } from '#statistics/reference.ts';
import type { Cell, Equation, LinearSystem } from './system.ts';

/** `qinghe/births@heyuan#2026`: one key within a county. */
export const countyKey = (address: Parameters<typeof figureKey>[0] & { town: string }): string =>
  `${address.town}/${figureKey(address)}`;

/** What hiding a figure costs readers, beside a village's number at 1. */
const costs = { village: 1, town: 30, county: 900, wanted: 200 };

/** Numbers of towns and the county, and those in sentences: hidden only where nothing else will do. */
export const dear = costs.town;

/** A system that grows figure by figure. */
export interface FigureSystem extends LinearSystem {
  /** The figure of a cell; null for numbers that are published nowhere. */
  figures: (Figure | null)[];
  cellOf: (figure: Figure) => number | null;
  /** The figure of this `countyKey` must be hidden, for reasons that lie outside the system. */
  mustHide: (key: string) => void;
  /** A number that readers know to exist, without any figure that states it. */
  addUnstated: (cell: Pick<Cell, 'value' | 'lower' | 'whole'> & { width?: number }) => number;
  /** Σ factor × figure (or cell) = 0, less what the true values miss it by. */
  addEquation: (
    terms: readonly { cell: number; factor: number }[],
    more?: { presumed?: true },
  ) => void;
}

/**
 * The cells of all figures that add up: amounts and states, stated or computed. `wanted` are figures
 * that sentences use.
 */
export function figureSystem(
  figures: readonly Figure[],
  thresholds: Thresholds,
  wanted: ReadonlySet<string>,
): FigureSystem {
  const cells: Cell[] = [];
  const equations: Equation[] = [];
  const owners: (Figure | null)[] = [];
  const places = new Map<string, number>();
  for (const figure of figures) {
    const { kind, measure, derivation, value } = figure;
    if (measure === 'rate' || measure === 'standard' || kind === 'not-applicable') continue;
    const key = countyKey(figure);
    // Hidden by the editor: to be kept. Missing, or lacking an input: unknown, nothing to keep.
    const kept = value !== null || (kind === 'suppressed' && derivation.origin === 'stated');
    const number = value === null ? null : value.valueOf();
    const signed =
      (number !== null && number < 0) ||
      ['difference', 'natural-increase'].includes(derivation.indicator ?? '');
    const hide = number === null || isSmall(figure, thresholds);
    const level =
      figure.village !== null
        ? costs.village
        : figure.town === 'county'
          ? costs.county
          : costs.town;
    places.set(key, cells.length);
    owners.push(figure);
    cells.push({
      value: number,
      lower: signed ? Number.NEGATIVE_INFINITY : 0,
      whole: isCount(figure),
      state: hide ? 'hidden' : 'open',
      cost: level + (wanted.has(key) ? costs.wanted : 0),
      width: kept ? thresholds.width : 0,
    });
  }
  return {
    cells,
    equations,
    figures: owners,
    cellOf: (figure) => places.get(countyKey(figure)) ?? null,
    mustHide(key) {
      const cell = cells[places.get(key) ?? -1];
      if (cell) cell.state = 'hidden';
    },
    addUnstated({ value, lower, whole, width = 0 }) {
      cells.push({ value, lower, whole, state: 'hidden', cost: 0, width });
      owners.push(null);
      return cells.length - 1;
    },
    addEquation(terms, more = {}) {
      const known = terms.every(({ cell }) => cells[cell]?.value !== null);
      const sum = known
        ? terms.reduce((all, { cell, factor }) => all + factor * (cells[cell]?.value ?? 0), 0)
        : 0;
      equations.push({ terms: [...terms], sum, ...more });
    },
  };
}

/** What one unit of `from` is in the unit of `to`; null when the two cannot stand in one sum. */
export const factorTo = (from: Figure, to: Figure): number | null =>
  comparable(new Fraction(1), from.unit, to.unit)?.valueOf() ?? null;
