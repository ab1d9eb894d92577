import type { County } from '#domain/county.ts';
import type { Figure, Statistics } from '#domain/figure.ts';
import { indicatorOf } from '#statistics/indicators/index.ts';
import { isSmall, type Thresholds, thresholdsOf } from '#statistics/is-small.ts';
import { figureKey } from '#statistics/reference.ts';
import { periodFiles, type TownBook } from '#statistics/town-book.ts';
import { addRollUps } from './county-equations.ts';
import { countyKey, dear, type FigureSystem, figureSystem } from './figure-cells.ts';
import { addIdentity, addSum, type Relation } from './identity-equations.ts';
import { addTimes, addVillageSums } from './presumed-equations.ts';
import { protectSystem } from './protect-system.ts';
import type { Solver } from './solver.ts';

/** Why a figure is hidden: small, to keep a small one hidden, or computed from a hidden one. */
export type Reason = 'small' | 'linked' | 'derived';

export interface HiddenFigures {
  /** By `countyKey`; figures that the editor hid are not among them. */
  hidden: Map<string, Reason>;
  /** Figures that are not safe even so; nothing may be published while there are any. */
  exposed: Figure[];
  /** True when the attack could not be made, for the values contradict each other. */
  contradictory: boolean;
}

/** Rounds in which hiding one figure makes another one hide; each hides at least one more. */
const rounds = 12;

/**
 * Which figures of a county are not published: small counts, as few others as it takes that no
 * sum over villages, parts, periods or towns gives them back, and what is computed from them.
 * `wanted` figures (by `countyKey`) are hidden only where nothing else will do.
 */
export function protectFigures(
  solver: Solver,
  county: County,
  statistics: Statistics,
  wanted: ReadonlySet<string> = new Set(),
): HiddenFigures {
  const thresholds = thresholdsOf(county);
  const ledgers = [...statistics.ledgers, ...statistics.county];
  const figures = ledgers.flatMap((ledger) => ledger.figures);
  const byKey = new Map(figures.map((figure) => [countyKey(figure), figure]));
  const hidden = new Map<string, Reason>();
  for (const figure of figures) {
    if (isSmall(figure, thresholds)) hidden.set(countyKey(figure), 'small');
  }
  const answer: HiddenFigures = { hidden, exposed: [], contradictory: false };
  const system = figureSystem(figures, thresholds, wanted);
  const relations = addAll(system, county, statistics, byKey, thresholds);
  for (let round = 0; round < rounds; round += 1) {
    for (const key of hidden.keys()) system.mustHide(key);
    const before = hidden.size;
    for (const { key, reason } of related(relations, hidden)) hidden.set(key, reason);
    if (hidden.size > before) continue;
    const result = protectSystem(solver, system, dear);
    answer.contradictory = result.contradictory;
    answer.exposed = result.exposed.flatMap((at) => system.figures[at] ?? []);
    for (const [at, one] of result.hidden.entries()) {
      const figure = system.figures[at];
      if (!one || !figure || figure.value === null) continue;
      if (!hidden.has(countyKey(figure))) hidden.set(countyKey(figure), 'linked');
    }
    if (hidden.size === before) return answer;
  }
  // Hiding never came to rest, so nothing is proven.
  answer.contradictory = true;
  return answer;
}

/** All equations of the county; answers what follows from other figures without adding up. */
function addAll(
  system: FigureSystem,
  county: County,
  statistics: Statistics,
  byKey: ReadonlyMap<string, Figure>,
  thresholds: Thresholds,
): Relation[] {
  const relations: Relation[] = [];
  for (const town of county.towns) {
    const own = statistics.ledgers.filter((ledger) => ledger.town === town.id);
    const figures = own.flatMap((ledger) => ledger.figures);
    const book: TownBook = {
      town,
      files: periodFiles(town),
      figures: new Map(figures.map((figure) => [figureKey(figure), figure])),
    };
    addVillageSums(system, town, figures, thresholds);
    addTimes(system, figures, thresholds);
    for (const ledger of own) {
      const file = book.files.find(({ period }) => period.id === ledger.period.id);
      for (const result of file ? ledger.identities : []) {
        if (file) relations.push(...addIdentity(system, result, { town, book, file }, thresholds));
      }
    }
    for (const figure of figures) {
      const inputs = Object.entries(figure.derivation.inputs ?? {}).flatMap(([name, address]) => {
        const input = byKey.get(countyKey(address));
        return input ? [{ name, input }] : [];
      });
      if (inputs.length === 0) continue;
      const signs = linearSigns(
        figure,
        inputs.map(({ name }) => name),
      );
      const parts = inputs.map(({ input }, at) => ({ figure: input, sign: signs?.[at] ?? 1 }));
      if (signs && addSum(system, [{ figure, sign: -1 }, ...parts])) continue;
      relations.push({ result: figure, inputs: inputs.map(({ input }) => input) });
      const amount = inputs.find(({ name }) => name === 'amount')?.input;
      const heads = inputs.find(({ name }) => name === 'heads')?.input;
      // Readers know what one person gets, so the amount for two tells that they are two.
      if (amount && heads) relations.push({ result: amount, inputs: [heads], oneWay: true });
    }
  }
  addRollUps(system, county, statistics);
  return relations;
}

/** Signs with which an indicator's inputs add up to it; null when they do not. */
function linearSigns(figure: Figure, names: readonly string[]): (1 | -1)[] | null {
  const definition = indicatorOf(figure.derivation.indicator ?? '');
  if (!definition || figure.measure === 'rate') return null;
  if (definition.additive !== true && definition.id !== 'difference') return null;
  const first = {
    sum: null,
    remainder: 'whole',
    difference: 'minuend',
    'natural-increase': 'births',
  };
  const plus = first[definition.id as keyof typeof first];
  if (plus === undefined) return null;
  return names.map((name) => (plus === null || name === plus ? 1 : -1));
}

/** Figures that must be hidden too: results of hidden inputs, and an input of a lone hidden result. */
function related(
  relations: readonly Relation[],
  hidden: ReadonlyMap<string, Reason>,
): { key: string; reason: Reason }[] {
  const isHidden = (figure: Figure): boolean => hidden.has(countyKey(figure));
  return relations.flatMap(({ result, inputs, oneWay }): { key: string; reason: Reason }[] => {
    if (result.value === null) return [];
    if (!isHidden(result)) {
      return inputs.some(isHidden) ? [{ key: countyKey(result), reason: 'derived' }] : [];
    }
    // A result that is small itself is worked out again from inputs that are all published.
    if (oneWay || hidden.get(countyKey(result)) === 'derived' || inputs.some(isHidden)) return [];
    const input = inputs.find(({ measure }) => measure === 'flow' || measure === 'stock');
    return input ? [{ key: countyKey(input), reason: 'linked' }] : [];
  });
}
