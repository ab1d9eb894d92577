import type { BoardFile } from '#domain/board.ts';
import {
  clauseOf,
  type DisclosureCategoryId,
  disclosureCategories,
  indexNumber,
} from '#domain/catalogue.ts';
import type { Entry, ParsedDocument, Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import { type DocumentHead, documentKinds, type PolicyHead } from '#domain/document.ts';
import type { ViewContext } from './context.ts';
import { validity } from './document-page.ts';
import { boardLink, documentLink, newestFirst, policyLink } from './links.ts';
import type { LinkView } from './pages.ts';
import { validityText } from './policy.ts';
import { boardStatus, policyStatus } from './status.ts';

/** One line of the disclosure catalogue (公开目录). */
export interface CatalogueEntry extends LinkView {
  /** 索引号; empty for boards, which are village affairs, and for policies without a serial number. */
  indexNumber: string;
  /** 文号 as printed; empty without one. */
  number: string;
  topic: string;
  issuer: string;
  /** 生成日期; a board's is the day it was posted. */
  written: string;
  /** 有效性 in words. */
  validity: string;
  /** Item of Articles 20 and 21, `village-affairs` for boards, null where nobody has said. */
  category: DisclosureCategoryId | 'village-affairs' | null;
  categoryLabel: string;
  clause: string;
  /** Id of the kind, part of the address of its list. */
  kindId: string;
  /** Id of the town; null for the county's own. */
  townId: string | null;
  demonstration: boolean;
}

export const villageAffairs = {
  label: '村务公开',
  clause: '村民委员会组织法第三十五条',
} as const;
export const unclassedLabel = '未标类别';

const classed = (
  category: DisclosureCategoryId | undefined,
): Pick<CatalogueEntry, 'category' | 'categoryLabel' | 'clause'> =>
  category === undefined
    ? { category: null, categoryLabel: unclassedLabel, clause: '' }
    : {
        category,
        categoryLabel: disclosureCategories[category].label,
        clause: clauseOf(category),
      };

function documentEntry(
  context: ViewContext,
  town: Town,
  entry: Entry<ParsedDocument<DocumentHead>>,
): CatalogueEntry {
  const { head } = entry.value;
  const { indexCode, edition } = context.county.site.value;
  return {
    ...documentLink(context, town, entry),
    indexNumber: indexNumber(indexCode, town.id, head),
    number: head.number ?? '',
    topic: head.topic,
    issuer: head.issuer,
    written: head.written,
    validity: validity(head, edition),
    ...classed(head.category),
    kindId: head.kind,
    townId: town.id,
    demonstration: head.demonstration === true,
  };
}

function policyEntry(
  context: ViewContext,
  entry: Entry<ParsedDocument<PolicyHead>>,
): CatalogueEntry {
  const { head } = entry.value;
  const { serial, published } = head;
  const { indexCode, edition } = context.county.site.value;
  const status = policyStatus(head, context.county.rules.value.rules, edition);
  return {
    ...policyLink(entry),
    indexNumber: serial === undefined ? '' : indexNumber(indexCode, null, { published, serial }),
    number: '',
    topic: head.topic,
    issuer: head.issuer,
    written: head.published,
    validity: `${status}（${validityText(head.validFrom, head.validTo)}）`,
    ...classed(head.category),
    kindId: 'policy',
    townId: null,
    demonstration: head.demonstration === true,
  };
}

function boardEntry(context: ViewContext, town: Town, entry: Entry<BoardFile>): CatalogueEntry {
  const board = entry.value;
  const status = boardStatus(town, board, context.county.site.value.edition);
  return {
    ...boardLink(context, town, entry),
    indexNumber: '',
    number: '',
    topic: board.topic,
    issuer: town.file.value.fullName,
    written: board.posted,
    validity: `${status}（张贴至${chineseDay(board.until)}）`,
    category: 'village-affairs',
    categoryLabel: villageAffairs.label,
    clause: villageAffairs.clause,
    kindId: 'board',
    townId: town.id,
    demonstration: board.demonstration === true,
  };
}

/** Everything that the county publishes as a paper or a board, newest first. */
export const catalogueEntries = (context: ViewContext): CatalogueEntry[] =>
  [
    ...context.county.policies.map((entry) => policyEntry(context, entry)),
    ...context.county.towns.flatMap((town) => [
      ...town.documents.map((entry) => documentEntry(context, town, entry)),
      ...town.boards.map((entry) => boardEntry(context, town, entry)),
    ]),
  ].sort(newestFirst);

/** Names of the kinds, in the order of the catalogue. */
export const catalogueKinds: Readonly<Record<string, string>> = {
  ...documentKinds,
  policy: '政策解读',
  board: villageAffairs.label,
};
