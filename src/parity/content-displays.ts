import type { Nodes, Root } from 'mdast';
import { attributeWords } from '#documents/components.ts';
import type { BoardFile, BoardPart } from '#domain/board.ts';
import type { County, Entry, ParsedDocument, Town } from '#domain/county.ts';
import type { DocumentHead, PolicyHead, Standard } from '#domain/document.ts';
import type { OwnWords } from '#domain/words.ts';
import type { Display } from './display.ts';
import type { LedgerFacts } from './ledger-facts.ts';
import { lettersOf } from './output-text.ts';
import { type FactOf, lineDisplays, treeDisplays } from './sentence-displays.ts';
import { factOfStandard } from './shown-fact.ts';
import { namedDisplays, periodDisplays, type Reading, villageDisplays } from './table-displays.ts';

/** What one notice, policy or board shows, by where in its content it is said. */
export interface ContentDisplays {
  title: Display[];
  description: Display[];
  /** Under the title, in full channels. */
  body: Display[];
  /** Wordings of an officer's own, by their field. */
  own: Partial<Record<keyof OwnWords, Display[]>>;
}

const current = ({ from, to }: Standard, day: string): boolean =>
  from <= day && (to === undefined || day <= to);

/** Amounts of a policy, each found by whom it is for: 每孩每年3600元. */
export function standardDisplays(
  policy: Entry<ParsedDocument<PolicyHead>>,
  day: string | null,
): Display[] {
  return policy.value.head.standards
    .filter((standard) => day === null || current(standard, day))
    .map((standard): Display => {
      const before = lettersOf(standard.per);
      const anchor: Display['anchor'] =
        before.length >= 2
          ? { kind: 'words', before, after: '' }
          : { kind: 'label', label: standard.label };
      return { fact: factOfStandard(policy.id, standard), anchor, dated: false };
    });
}

const factOfTown =
  (ledger: LedgerFacts, town: string, period: string | undefined): FactOf =>
  (reference) => {
    const figure = ledger.figure(town, period, reference);
    return figure && ledger.fact(figure);
  };

function ownDisplays(own: OwnWords | undefined, factOf: FactOf): ContentDisplays['own'] {
  const entries = Object.entries(own ?? {}).map(([field, text]) => [
    field,
    [text].flat().flatMap((line) => lineDisplays(String(line), factOf)),
  ]);
  return Object.fromEntries(entries) as ContentDisplays['own'];
}

/** Tables and charts of a document. */
function componentDisplays(reading: Reading, tree: Root): Display[] {
  const visit = (node: Nodes): Display[] => {
    if (node.type !== 'flowComponent') {
      return 'children' in node ? node.children.flatMap(visit) : [];
    }
    const { facts = '', periods, by, total } = node.attributes;
    const references = attributeWords(facts);
    const inner = node.children.flatMap(visit);
    if (references.length === 0) return inner;
    if (by === 'village') {
      return villageDisplays(reading, references, { totals: node.name === 'FactTable' });
    }
    if (periods !== undefined) {
      const form = node.name === 'FactTable' ? 'table' : 'chart';
      return periodDisplays(reading, references, attributeWords(periods), form);
    }
    return namedDisplays(reading, references, { total: total !== undefined });
  };
  return visit(tree);
}

const captionsIn = (tree: Root, factOf: FactOf): Display[] => {
  const visit = (node: Nodes): Display[] => {
    const inner = 'children' in node ? node.children.flatMap(visit) : [];
    if (node.type !== 'flowComponent') return inner;
    const { caption = '', title = '' } = node.attributes;
    return [...[caption, title].flatMap((text) => lineDisplays(text, factOf)), ...inner];
  };
  return visit(tree);
};

export function documentDisplays(
  ledger: LedgerFacts,
  town: Town,
  { value: { head, tree } }: Entry<ParsedDocument<DocumentHead>>,
): ContentDisplays {
  const factOf = factOfTown(ledger, town.id, head.period);
  const reading = { ledger, town, period: head.period };
  return {
    title: lineDisplays(head.title, factOf),
    description: lineDisplays(head.description, factOf),
    body: [
      ...treeDisplays(tree, factOf),
      ...componentDisplays(reading, tree),
      ...captionsIn(tree, factOf),
    ],
    own: ownDisplays(head.words, factOf),
  };
}

export function policyDisplays(
  ledger: LedgerFacts,
  policy: Entry<ParsedDocument<PolicyHead>>,
  day: string,
): ContentDisplays {
  const { head, tree } = policy.value;
  const factOf = factOfTown(ledger, 'county', undefined);
  return {
    title: [],
    description: [],
    body: [...standardDisplays(policy, day), ...treeDisplays(tree, factOf)],
    own: ownDisplays(head.words, factOf),
  };
}

function partDisplays(reading: Reading, county: County, part: BoardPart): Display[] {
  const { ledger, town, period } = reading;
  const day = county.site.value.edition;
  const factOf = factOfTown(ledger, town.id, period);
  const policies = (ids: readonly string[]): Display[] =>
    county.policies
      .filter(({ id }) => ids.includes(id))
      .flatMap((policy) => standardDisplays(policy, day));
  const heading = 'title' in part && part.title ? lineDisplays(part.title, factOf) : [];
  switch (part.kind) {
    case 'text':
      return [...heading, ...part.paragraphs.flatMap((text) => lineDisplays(text, factOf))];
    case 'figures':
      return [...heading, ...namedDisplays(reading, part.facts, { dated: true })];
    case 'facts':
      return [...heading, ...namedDisplays(reading, part.facts, { total: part.total === true })];
    case 'parts':
      return [...heading, ...namedDisplays(reading, part.facts)];
    case 'villages':
      return [...heading, ...villageDisplays(reading, part.facts, { totals: true })];
    case 'policy':
      return policies([part.policy]);
    case 'policies':
      return [...heading, ...policies(part.policies)];
    case 'charter':
      return part.articles.flat().flatMap((text) => lineDisplays(text, factOf));
    default:
      return [];
  }
}

export function boardDisplays(
  ledger: LedgerFacts,
  county: County,
  town: Town,
  { value: board }: Entry<BoardFile>,
): ContentDisplays {
  const factOf = factOfTown(ledger, town.id, board.period);
  const reading = { ledger, town, period: board.period };
  return {
    title: lineDisplays(board.title, factOf),
    description: lineDisplays(board.description, factOf),
    body: board.parts.flatMap((part) => partDisplays(reading, county, part)),
    own: ownDisplays(board.words, factOf),
  };
}
