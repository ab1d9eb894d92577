import type { Protection } from './protect-system.ts';
import { type Component, componentsToProtect, withoutKnown } from './system.ts';

/** Parts of up to so many cells are solved whole, with the fewest cells hidden. */
const smallEnough = 400;

/**
 * Protects a large part in smaller ones: open cells that cost `dear` or more are published, so that
 * they only stand in sums and what they held together falls apart. Where a smaller part cannot be
 * protected so, the dear cells that touch it may be hidden too, until all are protected or nothing
 * is left to give up. `protect` answers for one part as a whole.
 */
export function protectInParts(
  part: Component,
  dear: number,
  protect: (part: Component) => Protection,
): Protection {
  if (part.cells.length <= smallEnough) return protect(part);
  const shown = new Set(
    part.cells.flatMap(({ state, cost, value }, at) =>
      state === 'open' && cost >= dear && value !== null ? [at] : [],
    ),
  );
  const known = new Map<string, Protection>();
  for (;;) {
    const rest = withoutKnown(part, (at) => shown.has(at));
    const answers = componentsToProtect(rest).map((smaller) => {
      const members = smaller.members.map((at) => rest.members[at] ?? at);
      const key = members.join();
      const answer = known.get(key) ?? protect(smaller);
      known.set(key, answer);
      return { members, answer };
    });
    const failed = new Set(
      answers.flatMap(({ members, answer }) =>
        answer.exposed.length > 0 || answer.contradictory ? members : [],
      ),
    );
    const given = part.equations
      .filter(({ terms }) => terms.some(({ cell }) => failed.has(cell)))
      .flatMap(({ terms }) => terms.flatMap(({ cell }) => (shown.has(cell) ? [cell] : [])));
    if (given.length === 0) return joined(part, answers);
    for (const cell of given) shown.delete(cell);
  }
}

/** The answers of parts as one of the whole; cells of no part are hidden only if they must be. */
export function joined(
  { cells }: Pick<Component, 'cells'>,
  answers: readonly { members: readonly number[]; answer: Protection }[],
): Protection {
  const whole: Protection = {
    hidden: cells.map(({ state }) => state === 'hidden'),
    exposed: [],
    contradictory: false,
  };
  for (const { members, answer } of answers) {
    const global = (at: number): number => members[at] ?? at;
    for (const [at, one] of answer.hidden.entries()) if (one) whole.hidden[global(at)] = true;
    whole.exposed.push(...answer.exposed.map(global));
    whole.contradictory ||= answer.contradictory;
  }
  return whole;
}
