import type { BoardFile } from '#domain/board.ts';
import type { Entry, ParsedDocument, Town } from '#domain/county.ts';
import type { DocumentHead, PolicyHead } from '#domain/document.ts';
import { boardPath, documentPath, noticeId, policyPath } from '#domain/paths.ts';
import type { ViewContext } from './context.ts';
import { ownedTitles } from './link-card.ts';
import { fillText } from './rich-text.ts';

/** What a notice is called in the head of its page and on its card, with its facts filled in. */
export interface NoticeTitles {
  title: string;
  shortTitle: string | undefined;
  description: string;
  card: { titles: string[]; description: string | undefined };
}

interface Written {
  title: string;
  shortTitle?: string | undefined;
  description: string;
  shortDescription?: string | undefined;
}

function titlesOf(owner: string, written: Written, fill: (text: string) => string): NoticeTitles {
  const filled = (text: string | undefined): string | undefined => text && fill(text);
  const title = fill(written.title);
  const shortTitle = filled(written.shortTitle);
  return {
    title,
    shortTitle,
    description: fill(written.description),
    card: {
      titles: ownedTitles(owner, [title, shortTitle]),
      description: filled(written.shortDescription),
    },
  };
}

export const documentTitles = (
  context: ViewContext,
  town: Town,
  { value: { head } }: Entry<ParsedDocument<DocumentHead>>,
): NoticeTitles =>
  titlesOf(town.file.value.name, head, (text) => fillText(context, town.id, head.period, text));

export const boardTitles = (
  context: ViewContext,
  town: Town,
  { value: board }: Entry<BoardFile>,
): NoticeTitles =>
  titlesOf(town.file.value.name, board, (text) => fillText(context, town.id, board.period, text));

/** A policy holds for the whole county: its own name is enough. */
export const policyTitles = ({
  value: { head },
}: Entry<ParsedDocument<PolicyHead>>): NoticeTitles => titlesOf('', head, (text) => text);

/** A policy, document or board with what its card is made from. */
export interface Carded {
  /** Stable name of the notice: `qinghe_board_childcare-2026-11`. */
  id: string;
  kind: 'policy' | 'document' | 'board';
  /** Null for a policy, which is the county's. */
  town: Town | null;
  page: string;
  entry: Entry<unknown>;
  /** As written, with references in braces. */
  written: { title: string; shortTitle?: string | undefined };
  titles: NoticeTitles;
  /** History is not passed on: its titles need not be told apart. */
  current: boolean;
  demonstration: boolean;
}

/** Everything of the county that has a card of its own. */
export function carded(context: ViewContext): Carded[] {
  const { policies, towns } = context.county;
  return [
    ...policies.map((entry) => ({
      id: noticeId('policies', 'policy', entry.id),
      kind: 'policy' as const,
      town: null,
      page: policyPath(entry.id),
      entry,
      written: entry.value.head,
      titles: policyTitles(entry),
      current: entry.value.head.history === undefined,
      demonstration: entry.value.head.demonstration === true,
    })),
    ...towns.flatMap((town) => {
      const live = town.file.value.history === undefined;
      return [
        ...town.documents.map((entry) => ({
          id: noticeId(town.id, 'document', entry.id),
          kind: 'document' as const,
          town,
          page: documentPath(town.id, entry.id),
          entry,
          written: entry.value.head,
          titles: documentTitles(context, town, entry),
          current: live && entry.value.head.history === undefined,
          demonstration: entry.value.head.demonstration === true,
        })),
        ...town.boards.map((entry) => ({
          id: noticeId(town.id, 'board', entry.id),
          kind: 'board' as const,
          town,
          page: boardPath(town.id, entry.id),
          entry,
          written: entry.value,
          titles: boardTitles(context, town, entry),
          current: live && entry.value.archived === undefined,
          demonstration: entry.value.demonstration === true,
        })),
      ];
    }),
  ];
}
