import type { Claim, OtherNumeral, Span } from './claim.ts';
import { inDeclaredUnit } from './declared-unit.ts';
import type { Enumeration } from './enumerations.ts';
import { readNumerals } from './extract-claims.ts';
import { foldText } from './fold.ts';
import type { SeenClaim } from './seen-claims.ts';
import { isInside, paragraphsOf, sentencesOf } from './sentences.ts';
import { type Table, tablesOf } from './tables.ts';

/** One text, read once, that every rule judges. All offsets are into `text`. */
export interface ProseDocument {
  text: string;
  /** Same length, half-width. */
  folded: string;
  /** Claims of running text; those in tables are in `tables`. */
  claims: Claim[];
  others: OtherNumeral[];
  sentences: Span[];
  paragraphs: Span[];
  tables: Table[];
  /** Stretches that stand for facts bound in braces, already replaced by their values. */
  bound: readonly Span[];
  /** Filled by `seenClaims` when the first rule asks for it. */
  seen?: SeenClaim[];
  /** Filled by `enumerationsOf`. */
  enumerations?: readonly Enumeration[];
}

/** The text with its sentences, tables and numbers. `bound`: sorted stretches put in for facts. */
export function proseDocument(text: string, bound: readonly Span[] = []): ProseDocument {
  const folded = foldText(text);
  const { claims, others } = readNumerals(folded);
  const tables = tablesOf(folded);
  let next = 0;
  const prose = inDeclaredUnit(folded, claims)
    .filter(({ start }) => !isInside(tables, start))
    .map((claim) => {
      while ((bound[next]?.end ?? Number.POSITIVE_INFINITY) <= claim.start) next += 1;
      return (bound[next]?.start ?? Number.POSITIVE_INFINITY) <= claim.number.start
        ? { ...claim, bound: true }
        : claim;
    });
  return {
    text,
    folded,
    claims: prose,
    others,
    sentences: sentencesOf(folded),
    paragraphs: paragraphsOf(folded),
    tables,
    bound,
  };
}
