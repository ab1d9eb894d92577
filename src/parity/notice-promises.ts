import type { County } from '#domain/county.ts';
import { boardPath, documentPath, policyPath } from '#domain/paths.ts';
import {
  boardDisplays,
  type ContentDisplays,
  documentDisplays,
  policyDisplays,
} from './content-displays.ts';
import type { Display } from './display.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import type { NoticeName } from './notice-outputs.ts';
import { type OutputText, outputText } from './output-text.ts';

/** A notice, policy or board with all that its content shows. */
export interface Notice extends NoticeName {
  page: string;
  content: ContentDisplays;
}

export function* noticesOf(county: County, ledger: LedgerFacts): Generator<Notice> {
  const day = county.site.value.edition;
  for (const entry of county.policies) {
    const content = policyDisplays(ledger, entry, day);
    yield { folder: 'policies', kind: 'policy', id: entry.id, page: policyPath(entry.id), content };
  }
  for (const town of county.towns) {
    for (const entry of town.documents) {
      const content = documentDisplays(ledger, town, entry);
      const page = documentPath(town.id, entry.id);
      yield { folder: town.id, kind: 'document', id: entry.id, page, content };
    }
    for (const entry of town.boards) {
      const content = boardDisplays(ledger, county, town, entry);
      const page = boardPath(town.id, entry.id);
      yield { folder: town.id, kind: 'board', id: entry.id, page, content };
    }
  }
}

/** The facts that are shown as figures with their time, on the page that a sheet's code leads to. */
export const stated = ({ body }: ContentDisplays): Display[] => [
  ...new Map(
    body.filter(({ dated }) => dated).map((display) => [display.fact.id, display]),
  ).values(),
];

/** What even the shortest channel shows: a board's first figure, a policy's first amount. */
export function leading({ kind, content: { body } }: Notice): Display[] {
  const first = body.find(({ dated, fact }) =>
    kind === 'policy' ? fact.scope === 'policies' : kind === 'board' && dated,
  );
  return first && first.fact.value !== null ? [first] : [];
}

/** Facts of the board itself in its sentences. */
export const sentences = (body: readonly Display[]): Display[] =>
  body.filter(({ anchor, fact }) => anchor.kind === 'words' && fact.scope !== 'policies');

/** Facts that stand beside their names, and amounts: what short channels may show. */
export const named = (body: readonly Display[]): Display[] => [
  ...new Map(
    body
      .filter(({ dated, fact }) => dated || fact.scope === 'policies')
      .map((display) => [display.fact.id, display]),
  ).values(),
];

/** Lines of a set page as one text: a number never stands apart from its unit, nor beside another number. */
export const joinedText = (lines: readonly string[]): OutputText =>
  outputText(lines.join(' ').split(/(?<=\d)\s+(?=\d)/));

/** What a text without rows and boxes can prove: sentences by their words, other numbers by standing there. */
export const joined = (body: readonly Display[]): Display[] => [
  ...body.filter(({ anchor }) => anchor.kind === 'words'),
  ...new Map(
    body
      .filter(({ anchor, fact }) => anchor.kind !== 'words' && fact.value !== null)
      .map(({ fact }) => [fact.id, { fact, anchor: { kind: 'anywhere' }, dated: false } as const]),
  ).values(),
];
