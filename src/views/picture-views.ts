import type { BoardFile } from '#domain/board.ts';
import type { Entry, Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import { posterStem, shareStem } from '#domain/paths.ts';
import type { Block, FigureView } from './blocks.ts';
import { boardBlocks } from './board-blocks.ts';
import { boardPosts, hangsIn, objectionText, postedText } from './board-sheet.ts';
import type { ViewContext } from './context.ts';
import { periodLabel } from './fact-tables.ts';
import { headlineOf } from './headline.ts';
import { siteShareStem, townShareStem } from './link-card.ts';
import { isArchivedBoard } from './links.ts';
import type { EmblemView, PosterView, ShareView } from './pictures.ts';
import { policyCard } from './policy-card.ts';
import { boardSheet, printedAddress } from './posted-sheets.ts';
import { fillText } from './rich-text.ts';
import { ledgersOf } from './town-page.ts';

const shareFigures = 3;

/** The town's mark as pictures carry it; null for a town without one. */
export const emblemView = ({ emblem }: Town): EmblemView | null =>
  emblem === undefined
    ? null
    : {
        src: `data:image/png;base64,${emblem.png}`,
        width: emblem.width,
        height: emblem.height,
      };

/** Figures that stand in blocks, in reading order. */
export function figuresIn(blocks: readonly Block[]): FigureView[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figures') return block.figures;
    if (block.type === 'notice') return figuresIn(block.blocks);
    return [];
  });
}

const pairs = (figures: readonly FigureView[]): ShareView['figures'] =>
  figures.slice(0, shareFigures).map(({ label, text }) => ({ label, text }));

function posterView(context: ViewContext, town: Town, entry: Entry<BoardFile>): PosterView {
  const board = entry.value;
  const blocks = boardBlocks(context, town, board);
  const sources = [...new Set(figuresIn(blocks).map(({ source }) => source))];
  const { code } = boardSheet(context, town, entry);
  return {
    id: posterStem(town.id, entry.id),
    file: entry.file,
    town: town.file.value.name,
    emblem: emblemView(town),
    theme: town.file.value.theme ?? 'teal',
    title: fillText(context, town.id, board.period, board.title),
    topic: board.topic,
    column: board.column,
    issue: board.issue,
    villages: hangsIn(town, board),
    blocks,
    posted: postedText(board),
    posts: boardPosts(board),
    objection: objectionText(context, town, board),
    hotlines: context.site.hotlines.slice(0, 1),
    asOf: periodLabel(board.period),
    source: sources.join('；'),
    demonstration: board.demonstration ? '演示数据' : '',
    ...printedAddress(context, code),
    code,
  };
}

/** Posters of the boards that hang now; archived boards and historical towns have none. */
export const posterViews = (context: ViewContext): PosterView[] =>
  context.county.towns.flatMap((town) =>
    town.boards
      .filter(({ value }) => !isArchivedBoard(town, value))
      .map((entry) => posterView(context, town, entry)),
  );

function townShares(context: ViewContext, town: Town): ShareView[] {
  const { name } = town.file.value;
  const documents = town.documents.map((entry): ShareView => {
    const { head } = entry.value;
    const fill = (text: string): string => fillText(context, town.id, head.period, text);
    return {
      id: shareStem(town.id, 'document', entry.id),
      file: entry.file,
      kicker: name,
      emblem: emblemView(town),
      title: fill(head.shortTitle ?? head.title),
      figures: pairs(periodFigures(context, town, head.period)),
      footer: `${head.issuer} ${chineseDay(head.published)}`,
      history: head.history !== undefined,
      demonstration: head.demonstration === true,
    };
  });
  const boards = town.boards.map((entry): ShareView => {
    const board = entry.value;
    return {
      id: shareStem(town.id, 'board', entry.id),
      file: entry.file,
      kicker: `${name}·${board.column}公开`,
      emblem: emblemView(town),
      title: fillText(context, town.id, board.period, board.shortTitle ?? board.title),
      figures: pairs(figuresIn(boardBlocks(context, town, board))),
      footer: `${board.issue} ${chineseDay(board.posted)}`,
      history: isArchivedBoard(town, board),
      demonstration: board.demonstration === true,
    };
  });
  return [...documents, ...boards];
}

/** The headline of a document's period; empty where it has none. */
function periodFigures(context: ViewContext, town: Town, period: string | undefined): FigureView[] {
  const ledger = context.statistics.ledgers.find(
    (candidate) => candidate.town === town.id && candidate.period.id === period,
  );
  return ledger ? headlineOf([ledger]).figures : [];
}

/** Share pictures of the site and of each town, for all pages that have none of their own. */
function publisherShares(context: ViewContext): ShareView[] {
  const { county, site, statistics } = context;
  const current = statistics.county.filter(({ history }) => history === null);
  const headline = headlineOf(current);
  return [
    {
      id: siteShareStem,
      file: county.site.file,
      kicker: site.county,
      emblem: null,
      title: site.shortName === '' ? site.name : site.shortName,
      figures: pairs(headline.figures),
      footer: headline.title,
      history: false,
      demonstration: false,
    },
    ...county.towns.map((town): ShareView => {
      const { figures, title } = headlineOf(ledgersOf(context, town));
      return {
        id: townShareStem(town.id),
        file: town.file.file,
        kicker: site.county,
        emblem: null,
        title: town.file.value.name,
        figures: pairs(figures),
        footer: title,
        history: town.file.value.history !== undefined,
        demonstration: town.file.value.demonstration !== undefined,
      };
    }),
  ];
}

/** Share pictures of the site, of every town, document, board and policy. */
export function shareViews(context: ViewContext): ShareView[] {
  const policies = context.county.policies.map((entry): ShareView => {
    const { head } = entry.value;
    const { amounts } = policyCard(context, entry);
    return {
      id: shareStem('policies', 'policy', entry.id),
      file: entry.file,
      kicker: '政策解读',
      emblem: null,
      title: head.shortTitle ?? head.title,
      figures: amounts.slice(0, shareFigures).map(({ label, text }) => ({ label, text })),
      footer: `${head.issuer} ${chineseDay(head.lastReview)}核对`,
      history: head.history !== undefined,
      demonstration: head.demonstration === true,
    };
  });
  return [
    ...publisherShares(context),
    ...policies,
    ...context.county.towns.flatMap((town) => townShares(context, town)),
  ];
}
