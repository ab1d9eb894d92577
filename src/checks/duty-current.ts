import type { BoardFile } from '#domain/board.ts';
import type { County, Entry, ParsedDocument, Town } from '#domain/county.ts';
import type { DocumentHead, PolicyHead } from '#domain/document.ts';

/** Towns whose material is not history. */
export const currentTowns = (county: County): Town[] =>
  county.towns.filter(({ file }) => file.value.history === undefined);

/** Documents of a town without the history mark. */
export const currentDocuments = (town: Town): Entry<ParsedDocument<DocumentHead>>[] =>
  town.documents.filter(({ value }) => value.head.history === undefined);

/** Boards of a town that hang on the wall on `day`. */
export const currentBoards = (town: Town, day: string): Entry<BoardFile>[] =>
  town.boards.filter(
    ({ value }) => value.archived === undefined && value.posted <= day && value.until >= day,
  );

/** Policies without the history mark. */
export const currentPolicies = (county: County): Entry<ParsedDocument<PolicyHead>>[] =>
  county.policies.filter(({ value }) => value.head.history === undefined);
