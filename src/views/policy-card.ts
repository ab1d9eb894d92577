import type { Entry, ParsedDocument } from '#domain/county.ts';
import type { PolicyHead } from '#domain/document.ts';
import { policyPath } from '#domain/paths.ts';
import type { PolicyCardView } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { countyHotline } from './hotlines.ts';
import { appliesOn, standardText, validityText } from './policy.ts';

/** The policy in short for boards, posters and lists: only standards that apply at the edition. */
export function policyCard(
  context: ViewContext,
  entry: Entry<ParsedDocument<PolicyHead>>,
): PolicyCardView {
  const { head } = entry.value;
  const { edition } = context.county.site.value;
  return {
    id: entry.id,
    path: policyPath(entry.id),
    name: head.name,
    benefit: head.benefit,
    who: head.who,
    amounts: head.standards
      .filter((standard) => appliesOn(standard, edition))
      .map((standard) => ({
        label: standard.label,
        text: standardText(standard),
        validity: validityText(standard.from, standard.to),
      })),
    how: head.how.map(({ title }) => title),
    phones: head.hotlines.map((id) => countyHotline(context, id)),
    validity: validityText(head.validFrom, head.validTo),
  };
}
