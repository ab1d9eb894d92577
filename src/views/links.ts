import type { BoardFile } from '#domain/board.ts';
import type { Entry, ParsedDocument, Town } from '#domain/county.ts';
import { type DocumentHead, documentKinds, type PolicyHead } from '#domain/document.ts';
import { boardPath, documentPath, policyPath } from '#domain/paths.ts';
import type { ViewContext } from './context.ts';
import type { LinkView } from './pages.ts';
import { fillText } from './rich-text.ts';

/** True when a board is not for the wall any more: withdrawn, or of a historical town. */
export const isArchivedBoard = (town: Town, board: BoardFile): boolean =>
  board.archived !== undefined || town.file.value.history !== undefined;

export function documentLink(
  context: ViewContext,
  town: Town,
  entry: Entry<ParsedDocument<DocumentHead>>,
): LinkView {
  const { head } = entry.value;
  return {
    path: documentPath(town.id, entry.id),
    title: fillText(context, town.id, head.period, head.title),
    kind: documentKinds[head.kind],
    date: head.published,
    description: fillText(context, town.id, head.period, head.description),
    history: head.history !== undefined,
    town: town.file.value.name,
  };
}

export function boardLink(context: ViewContext, town: Town, entry: Entry<BoardFile>): LinkView {
  const board = entry.value;
  return {
    path: boardPath(town.id, entry.id),
    title: fillText(context, town.id, board.period, board.title),
    kind: board.column,
    date: board.posted,
    description: fillText(context, town.id, board.period, board.description),
    history: isArchivedBoard(town, board),
    town: town.file.value.name,
  };
}

export function policyLink(entry: Entry<ParsedDocument<PolicyHead>>): LinkView {
  const { head } = entry.value;
  return {
    path: policyPath(entry.id),
    title: head.title,
    kind: '政策解读',
    date: head.published,
    description: head.description,
    history: head.history !== undefined,
    town: head.issuer,
  };
}

/** Every policy, document and board of the edition, in the county's order. */
export const noticeLinks = (context: ViewContext): LinkView[] => [
  ...context.county.policies.map(policyLink),
  ...context.county.towns.flatMap((town) => [
    ...town.documents.map((entry) => documentLink(context, town, entry)),
    ...town.boards.map((entry) => boardLink(context, town, entry)),
  ]),
];

/** Newest first; of one day, by path. */
export const newestFirst = (left: LinkView, right: LinkView): number =>
  left.date === right.date ? (left.path < right.path ? -1 : 1) : left.date < right.date ? 1 : -1;
