import { referencesInText } from '#documents/references.ts';
import type { Town } from '#domain/county.ts';
import type { OwnWords } from '#domain/words.ts';
import { figureKey } from '#statistics/reference.ts';
import { requireFigure, type ViewContext } from './context.ts';
import { appliesOn } from './policy.ts';

/** Facts in braces in a line of text, by their stable names: `qinghe/births#2026-10`. */
export function factsIn(
  context: ViewContext,
  town: Town,
  period: string | undefined,
  text: string,
): string[] {
  return referencesInText(text).map(
    (reference) => `${town.id}/${figureKey(requireFigure(context, town.id, reference, period))}`,
  );
}

/** The same for each wording of an officer's own, by its field. */
export function ownFacts(
  context: ViewContext,
  town: Town,
  period: string | undefined,
  own: OwnWords = {},
): Partial<Record<keyof OwnWords, string[]>> {
  return Object.fromEntries(
    Object.entries(own).map(([field, lines]) => [
      field,
      [lines].flat().flatMap((text) => factsIn(context, town, period, String(text))),
    ]),
  );
}

/** Facts of the amounts of a policy that hold at the edition, all of which its card lists. */
export function amountIds({ county, policies }: ViewContext, policy: string): string[] {
  const standards = policies.get(policy)?.value.head.standards ?? [];
  return standards
    .filter((standard) => appliesOn(standard, county.site.value.edition))
    .map(({ id }) => `policies/${policy}/${id}`);
}
