import type { Claim, Span } from '#claims/claim.ts';
import { extractClaims } from '#claims/extract-claims.ts';
import { foldText } from '#claims/fold.ts';
import { sentencesOf } from '#claims/sentences.ts';
import type { Figure } from '#domain/figure.ts';
import { inBaseUnit } from '#domain/unit.ts';
import { type Mention, mentionsOf, type TownNames } from './small-count-names.ts';

/** A number in a text that speaks of a hidden figure. */
export interface Spoken {
  quote: string;
  seen: string;
  figure: Figure;
  /** The number is the hidden one; otherwise only its subject is the same. */
  same: boolean;
}

const closing = /[,;、。!?|\n]/;

/**
 * What a number is about: the name right behind it (2名特困人员), else the last one before it in its
 * sentence, else the next one.
 */
function subjectOf<Named>(
  folded: string,
  mentions: readonly Mention<Named>[],
  claim: Span,
): Mention<Named> | null {
  const behind = mentions.find(({ start }) => start >= claim.end);
  const close =
    behind && behind.start - claim.end <= 2 && !closing.test(folded.slice(claim.end, behind.start));
  if (close) return behind;
  return mentions.findLast(({ end }) => end <= claim.start) ?? behind ?? null;
}

const heads = new Set(['人', '名', '位', '例']);

const sameUnit = (figure: string, written: string): boolean =>
  figure === written || (heads.has(figure) && heads.has(written));

const baseUnit = (unit: string): string => (unit === 'percent' ? '%' : unit);

/** True when the number says the figure's value, as exactly as it is written. */
function says(figure: Figure, { value, unit, step, kind }: Claim): boolean {
  if (!figure.value) return false;
  const based = inBaseUnit(figure.value, figure.unit);
  const own = baseUnit(based.unit);
  if (kind !== 'bare' && !sameUnit(own, unit)) return false;
  const apart = Math.abs(based.value.sub(value).valueOf());
  return figure.measure === 'rate' ? apart <= step.valueOf() / 2 + 1e-9 : apart === 0;
}

/**
 * The numbers of one text that speak of a hidden figure. `own`: the town is the text's own, so that
 * it need not be named. `isSmall` tells whether a number would be hidden if the figure were it.
 */
export function spokenIn(
  text: string,
  names: TownNames,
  isSmall: (figure: Figure, value: Claim['value']) => boolean,
): Spoken[] {
  const folded = foldText(text);
  if (!names.watched.some((form) => folded.includes(form))) return [];
  const claims = extractClaims(text);
  return sentencesOf(folded).flatMap((sentence) => {
    const inside = ({ start, end }: Span): boolean =>
      start >= sentence.start && end <= sentence.end;
    const own = claims.filter(inside);
    if (own.length === 0) return [];
    const labels = mentionsOf(folded, names.labels).filter(inside);
    const villages = mentionsOf(folded, names.villages).filter(inside);
    return own.flatMap((claim): Spoken[] => {
      const label = subjectOf(folded, labels, claim);
      if (!label) return [];
      // A bare number says nothing unless it stands at the name.
      if (claim.kind === 'bare' && Math.abs(claim.start - label.end) > 2) return [];
      const village = subjectOf(folded, villages, claim)?.named ?? null;
      const figures = label.named.filter((figure) => figure.village === village);
      const seen = text.slice(claim.start, claim.end);
      const quote = text.slice(Math.min(claim.start, label.start), Math.max(claim.end, label.end));
      const same = figures.find((figure) => says(figure, claim));
      if (same) return [{ quote, seen, figure: same, same: true }];
      const like = figures.find(
        (figure) =>
          sameUnit(figure.unit, claim.unit) && !claim.bound && isSmall(figure, claim.value),
      );
      return like ? [{ quote, seen, figure: like, same: false }] : [];
    });
  });
}

/** A table in a text: the words of its cells; the first row and first column name the others. */
export interface Grid {
  caption: string;
  rows: string[][];
}

const plainNumber = /^(\d{1,9}(?:\.\d{1,6})?)\s*(?:人|户|名|例|对|%)?$/;

/** The cells of a table that say a hidden figure: named by their column, their row and the caption. */
export function spokenInGrid({ caption, rows }: Grid, names: TownNames): Spoken[] {
  const [header = []] = rows;
  const all = foldText([caption, ...rows.flat()].join(' '));
  if (!names.watched.some((form) => all.includes(form))) return [];
  return rows.slice(1).flatMap((row) =>
    row.flatMap((cell, column): Spoken[] => {
      const number = plainNumber.exec(foldText(cell).trim())?.[1];
      if (number === undefined) return [];
      const words = row.filter((one) => !plainNumber.test(foldText(one).trim()));
      // What stands nearest names the number: its column, then its row, then the caption.
      const around = [header[column] ?? '', words.join(' '), caption].map(foldText);
      const first = <Named>(known: ReadonlyMap<string, Named>): Named | undefined =>
        around.flatMap((one) => mentionsOf(one, known))[0]?.named;
      const village = first(names.villages) ?? null;
      const figure = (first(names.labels) ?? []).find(
        (one) => one.village === village && one.value?.valueOf() === Number(number),
      );
      if (!figure) return [];
      return [{ quote: row.join(' | '), seen: cell, figure, same: true }];
    }),
  );
}
