import type { BoardFile } from '#domain/board.ts';
import type { Entry, ParsedDocument, Town } from '#domain/county.ts';
import type { DocumentHead, PolicyHead } from '#domain/document.ts';
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
