import type { BoardFile } from '#domain/board.ts';
import type { Entry, ParsedDocument, Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import type { DocumentHead, PolicyHead } from '#domain/document.ts';
import { boardPath, documentPath, noticeId, policyPath } from '#domain/paths.ts';
import type { OwnWords } from '#domain/words.ts';
import type { Block, HotlineView, PolicyCardView } from './blocks.ts';
import { boardBlocks } from './board-blocks.ts';
import { hangsIn } from './board-sheet.ts';
import type { ViewContext } from './context.ts';
import { documentBlocks } from './document-blocks.ts';
import { countyHotline, townHotline } from './hotlines.ts';
import { policyCard } from './policy-card.ts';
import { boardSheet, printedAddress } from './posted-sheets.ts';
import { fillText } from './rich-text.ts';
import { shortAddress } from './short-address.ts';
import { hotlineView } from './site.ts';
import { boardStatus, isCurrentDocument, policyStatus } from './status.ts';
import { amountIds, factsIn, ownFacts } from './words-facts.ts';
import {
  amountsItem,
  figuresIn,
  figuresItem,
  inlineNames,
  listItem,
  type WordsItem,
} from './words-items.ts';

/** What a notice has to say, before it is cut to the measure of a channel. */
export interface WordsSource {
  /** `qinghe_board_childcare-2026-11`. */
  id: string;
  kind: '通知公告' | '政策解读' | '公开栏';
  entry: Entry<unknown>;
  town: string;
  /** Path of its page. */
  page: string;
  title: string;
  /** Names for the first line, the fullest first. */
  headlines: string[];
  /** Who speaks, in front of a text message. */
  signature: string;
  issuer: string;
  day: string;
  description: string;
  /** Facts that the description states, as `qinghe/births#2026-10`. */
  described: string[];
  /** Whole facts, the weightiest first. */
  items: WordsItem[];
  hotlines: HotlineView[];
  /** The short address; empty where the site has none. */
  address: string;
  demonstration: boolean;
  /** Of the wall, word by word. */
  slogans: string[];
  own: OwnWords;
  /** Facts that each wording of an officer's own states. */
  ownFacts: Partial<Record<keyof OwnWords, string[]>>;
}

/** Own wordings with their facts filled in. */
function filled(own: OwnWords | undefined, fill: (text: string) => string): OwnWords {
  if (!own) return {};
  const { slogans, ...lines } = own;
  const entries = Object.entries(lines).map(([name, text]) => [name, fill(text ?? '')]);
  return {
    ...(Object.fromEntries(entries) as OwnWords),
    ...(slogans ? { slogans: slogans.map(fill) } : {}),
  };
}
const distinct = (texts: (string | undefined)[]): string[] =>
  [...new Set(texts.filter((text) => text !== undefined && text !== ''))] as string[];

/** Telephones that the blocks list, in reading order. */
function phonesIn(blocks: readonly Block[]): HotlineView[] {
  return blocks.flatMap((block) => {
    if (block.type === 'hotlines') return block.hotlines;
    return block.type === 'notice' ? phonesIn(block.blocks) : [];
  });
}

const stepsIn = (blocks: readonly Block[]): string[] =>
  blocks.flatMap((block) =>
    block.type === 'steps' ? block.steps.map(({ title }) => title).filter(Boolean) : [],
  );

function distinctPhones(phones: readonly HotlineView[]): HotlineView[] {
  return [...new Map(phones.map((hotline) => [hotline.phone, hotline])).values()];
}

const cardsIn = (blocks: readonly Block[]): PolicyCardView[] =>
  blocks.flatMap((block) => (block.type === 'policy' ? [block.policy] : []));

const policyItems = (context: ViewContext, card: PolicyCardView): WordsItem[] => [
  amountsItem(card, amountIds(context, card.id)),
  listItem('对象', card.who, '；'),
];

function policySource(context: ViewContext, entry: Entry<ParsedDocument<PolicyHead>>): WordsSource {
  const { head } = entry.value;
  const card = policyCard(context, entry);
  const path = policyPath(entry.id);
  return {
    id: noticeId('policies', 'policy', entry.id),
    kind: '政策解读',
    entry,
    town: head.issuer,
    page: path,
    title: head.title,
    headlines: distinct([head.title, head.shortTitle, head.name]),
    signature: context.site.county,
    issuer: head.issuer,
    day: chineseDay(head.published),
    description: head.description,
    described: [],
    items: [
      amountsItem(card, amountIds(context, entry.id), card.validity),
      listItem('对象', head.who, '；'),
      listItem('有效期', [card.validity], ''),
      listItem('地点', head.where, '、'),
      listItem('步骤', card.how, '，'),
      listItem('材料', head.papers, '、'),
      listItem('说明', head.standards.length > 0 ? [head.benefit] : [], ''),
    ],
    hotlines: head.hotlines.map((id) => countyHotline(context, id)),
    address: shortAddress(context, noticeId('policies', 'policy', entry.id)).address,
    demonstration: head.demonstration === true,
    slogans: [],
    own: filled(head.words, (text) => text),
    ownFacts: {},
  };
}

function documentSource(
  context: ViewContext,
  town: Town,
  entry: Entry<ParsedDocument<DocumentHead>>,
): WordsSource {
  const { head, tree } = entry.value;
  const path = documentPath(town.id, entry.id);
  const fill = (text: string): string => fillText(context, town.id, head.period, text);
  const blocks = documentBlocks({ context, town, period: head.period, path }, tree);
  const cards = inlineNames(tree, 'Policy').flatMap((id) => {
    const policy = context.policies.get(id);
    return policy ? [policyCard(context, policy)] : [];
  });
  return {
    id: noticeId(town.id, 'document', entry.id),
    kind: '通知公告',
    entry,
    town: town.file.value.name,
    page: path,
    title: fill(head.title),
    headlines: distinct([head.title, head.shortTitle].map((text) => text && fill(text))),
    signature: town.file.value.name,
    issuer: head.issuer,
    day: chineseDay(head.published),
    description: fill(head.description),
    described: factsIn(context, town, head.period, head.description),
    items: [
      ...cards.slice(0, 1).flatMap((card) => policyItems(context, card)),
      listItem('有效期', head.validUntil ? [`至${chineseDay(head.validUntil)}`] : [], ''),
      figuresItem(figuresIn(context, town, head.period, tree, blocks), town.id),
      listItem('步骤', stepsIn(blocks), '，'),
      listItem('文号', head.number ? [head.number] : [], ''),
    ],
    hotlines: distinctPhones([
      ...phonesIn(blocks),
      ...inlineNames(tree, 'Hotline').map((id) => townHotline(context, town, id)),
      ...[
        ...town.file.value.hotlines.slice(0, 1),
        ...context.county.site.value.hotlines.slice(0, 1),
      ].map(hotlineView),
    ]),
    address: shortAddress(context, noticeId(town.id, 'document', entry.id)).address,
    demonstration: head.demonstration === true,
    slogans: [],
    own: filled(head.words, fill),
    ownFacts: ownFacts(context, town, head.period, head.words),
  };
}

function boardSource(context: ViewContext, town: Town, entry: Entry<BoardFile>): WordsSource {
  const board = entry.value;
  const path = boardPath(town.id, entry.id);
  const fill = (text: string): string => fillText(context, town.id, board.period, text);
  const blocks = boardBlocks(context, town, board);
  const { address } = printedAddress(context, boardSheet(context, town, entry).code);
  const notices = blocks.flatMap((block) => (block.type === 'public-notice' ? [block.notice] : []));
  return {
    id: noticeId(town.id, 'board', entry.id),
    kind: '公开栏',
    entry,
    town: town.file.value.name,
    page: path,
    title: fill(board.title),
    headlines: distinct([board.title, board.shortTitle].map((text) => text && fill(text))),
    signature: town.file.value.name,
    issuer: town.file.value.fullName,
    day: chineseDay(board.posted),
    description: fill(board.description),
    described: factsIn(context, town, board.period, board.description),
    items: [
      figuresItem(figuresIn(context, town, board.period, null, blocks), town.id),
      ...cardsIn(blocks)
        .slice(0, 1)
        .flatMap((card) => policyItems(context, card)),
      ...notices.map(({ period, days }) => listItem('公示期', [`${period}，${days}`], '')),
      listItem('张贴到', [chineseDay(board.until)], ''),
      listItem('张贴在', [`${hangsIn(town, board)}公开栏`], ''),
      listItem('步骤', stepsIn(blocks), '，'),
      listItem('期号', [board.issue], ''),
    ],
    hotlines: distinctPhones([
      ...phonesIn(blocks),
      townHotline(context, town, board.objection.hotline),
    ]),
    address,
    demonstration: board.demonstration === true,
    slogans: blocks.flatMap((block) => (block.type === 'slogans' ? block.lines : [])),
    own: filled(board.words, fill),
    ownFacts: ownFacts(context, town, board.period, board.words),
  };
}

/** Every notice that is current: history, archives and what has run out give no texts. */
export function wordsSources(context: ViewContext): WordsSource[] {
  const { county } = context;
  const { edition } = county.site.value;
  const { rules } = county.rules.value;
  const policies = county.policies
    .filter(({ value }) => policyStatus(value.head, rules, edition) === '现行')
    .map((entry) => policySource(context, entry));
  const towns = county.towns
    .filter(({ file }) => file.value.history === undefined)
    .flatMap((town) => [
      ...town.documents
        .filter(({ value: { head } }) => head.kind === 'notice')
        .filter(({ value }) => isCurrentDocument(town, value.head, edition))
        .map((entry) => documentSource(context, town, entry)),
      ...town.boards
        .filter(({ value }) => boardStatus(town, value, edition) !== '历史')
        .map((entry) => boardSource(context, town, entry)),
    ]);
  return [...policies, ...towns];
}
