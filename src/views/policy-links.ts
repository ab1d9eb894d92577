import { linkTarget } from '#documents/link-target.ts';
import { referencesInTree } from '#documents/tree-references.ts';
import type { BoardFile } from '#domain/board.ts';
import type { Entry, ParsedDocument, Town } from '#domain/county.ts';
import type { DocumentHead } from '#domain/document.ts';
import { documentPath, policyPath } from '#domain/paths.ts';
import type { ViewContext } from './context.ts';
import { boardLink, documentLink, newestFirst, policyLink } from './links.ts';
import type { LinkView } from './pages.ts';
import { boardStatus, isCurrentDocument } from './status.ts';

/** Ids of the policies that a document names or links to, once each, in reading order. */
function policiesInDocument(
  context: ViewContext,
  town: Town,
  entry: Entry<ParsedDocument<DocumentHead>>,
): string[] {
  const page = documentPath(town.id, entry.id);
  const byPath = new Map([...context.policies.keys()].map((id) => [policyPath(id), id]));
  const ids = referencesInTree(entry.value.tree).flatMap(({ kind, value }) => {
    if (kind === 'policy') return [value];
    if (kind !== 'link') return [];
    return byPath.get(linkTarget(value, page).path ?? '') ?? [];
  });
  return [...new Set(ids)];
}

/** Ids of the policies that a board shows. */
const policiesOnBoard = (board: BoardFile): string[] => [
  ...new Set(
    board.parts.flatMap((part) => {
      if (part.kind === 'policy') return [part.policy];
      return part.kind === 'policies' ? part.policies : [];
    }),
  ),
];

const linksTo = (context: ViewContext, ids: readonly string[]): LinkView[] =>
  ids.flatMap((id) => {
    const policy = context.policies.get(id);
    return policy ? [policyLink(policy)] : [];
  });

export const policiesOfDocument = (
  context: ViewContext,
  town: Town,
  entry: Entry<ParsedDocument<DocumentHead>>,
): LinkView[] => linksTo(context, policiesInDocument(context, town, entry));

export const policiesOfBoard = (context: ViewContext, board: BoardFile): LinkView[] =>
  linksTo(context, policiesOnBoard(board));

const known = new WeakMap<ViewContext['county'], Map<string, LinkView[]>>();

/** Current documents and boards of all towns by the policies that they lead to, worked out once. */
function currentNotices(context: ViewContext): Map<string, LinkView[]> {
  const kept = known.get(context.county);
  if (kept) return kept;
  const { edition } = context.county.site.value;
  const notices = new Map<string, LinkView[]>();
  const add = (ids: readonly string[], link: () => LinkView): void => {
    for (const id of ids) notices.set(id, [...(notices.get(id) ?? []), link()]);
  };
  for (const town of context.county.towns) {
    for (const entry of town.documents) {
      if (!isCurrentDocument(town, entry.value.head, edition)) continue;
      add(policiesInDocument(context, town, entry), () => documentLink(context, town, entry));
    }
    for (const entry of town.boards) {
      if (boardStatus(town, entry.value, edition) !== '现行') continue;
      add(policiesOnBoard(entry.value), () => boardLink(context, town, entry));
    }
  }
  known.set(context.county, notices);
  return notices;
}

/** Current documents and boards, of all towns, that lead to the policy; newest first. */
export const noticesOfPolicy = (context: ViewContext, policy: string): LinkView[] =>
  (currentNotices(context).get(policy) ?? []).toSorted(newestFirst);
