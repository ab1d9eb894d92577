import type { Figure } from '#domain/figure.ts';

/**
 * True when two figures are one fact of one place at different times: comparing them makes sense.
 * Sums over towns must be of the same towns.
 */
export const isSameFact = (one: Figure, other: Figure): boolean =>
  one.id === other.id &&
  one.village === other.village &&
  one.town === other.town &&
  one.measure === other.measure &&
  (one.derivation.reportedBy ?? []).join() === (other.derivation.reportedBy ?? []).join();
