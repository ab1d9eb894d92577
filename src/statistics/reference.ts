import type { FigureAddress } from '#domain/figure.ts';

/** A fact reference taken apart; `null` where it leaves village or period to its surroundings. */
export interface ReferenceParts {
  id: string;
  village: string | null;
  period: string | null;
}

/** The parts of `births@niujiaochong#2026-08`; the schema has already judged its form. */
export function parseReference(reference: string): ReferenceParts {
  const [head = '', period = null] = reference.split('#');
  const [id = '', village = null] = head.split('@');
  return { id, village, period };
}

/** The figure that a reference means in a town, when read in `period` and for `village`. */
export function addressOf(
  reference: string,
  context: { town: string; village: string | null; period: string },
): FigureAddress {
  const { id, village, period } = parseReference(reference);
  return {
    town: context.town,
    village: village ?? context.village,
    period: period ?? context.period,
    id,
  };
}

/** `births@niujiaochong#2026-08`: one key within a town, also the anchor on its pages. */
export const figureKey = ({ id, village, period }: Omit<FigureAddress, 'town'>): string =>
  `${id}${village === null ? '' : `@${village}`}#${period}`;
