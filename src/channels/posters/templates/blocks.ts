import { box, type Node } from '#channels/posters/node.ts';
import { framed, type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import type { Block } from '#views/blocks.ts';
import { articlesPieces } from './articles.ts';
import { chartPieces } from './chart.ts';
import { columnsPieces } from './columns.ts';
import { dutiesPieces } from './duties.ts';
import { figuresPieces } from './figures.ts';
import { hotlinesPieces } from './hotlines.ts';
import { policyPieces } from './policy.ts';
import { progressPieces } from './progress.ts';
import { headedProsePieces, messagePieces } from './prose.ts';
import { publicNoticePieces } from './public-notice.ts';
import { ratingsPieces } from './ratings.ts';
import { setHeading } from './set-words.ts';
import { slogansPieces } from './slogans.ts';
import { stepsPieces } from './steps.ts';
import { tablePieces } from './table.ts';

interface Context {
  /** Day printed at the foot for all figures that carry the same. */
  commonAsOf: string;
  /** Whether the columns of a whole board stand each for itself, as one piece. */
  stacks: boolean;
}

function noticePieces(
  { tone, title, blocks }: Extract<Block, { type: 'notice' }>,
  setting: Setting,
  context: Context,
): Piece[] {
  const sides = spacing(setting, 36);
  const bar = spacing(setting, 12);
  const colour = tone === 'warning' ? setting.theme.colours.accent : setting.theme.colours.main;
  const frame = (node: Node, gap: number) =>
    box(
      {
        borderLeft: `${bar}px solid ${colour}`,
        borderRight: `2px solid ${setting.theme.colours.rule}`,
        paddingLeft: sides - bar,
        paddingRight: sides - 2,
        paddingTop: gap + spacing(setting, 6),
        paddingBottom: spacing(setting, 6),
      },
      node,
    );
  const inner = blocks.flatMap((block) =>
    blockPieces(block, { ...setting, width: setting.width - sides * 2 }, context),
  );
  const head =
    title === ''
      ? []
      : [
          piece(
            setHeading(title, setting, {
              size: Math.round(setting.body * 1.1),
              factor: 1.5,
              width: setting.width - sides * 2,
              colour,
            }),
            title,
            { keepWithNext: inner.length > 0 },
          ),
        ];
  return framed([...head, ...inner], frame).map((each, index) =>
    index === 0 ? { ...each, gap: setting.space * 2, elastic: true } : each,
  );
}

/**
 * A block as pieces, top to bottom. Arithmetic notes (`identity`) and photographs stay on the web
 * page: a wall has no room for the first, and the second would not print well.
 */
function blockPieces(block: Block, setting: Setting, context: Context): Piece[] {
  switch (block.type) {
    case 'prose':
      return headedProsePieces(block, setting);
    case 'figures':
      return figuresPieces(block, { headline: false, ...context }, setting);
    case 'table':
      return tablePieces(block.table, setting);
    case 'chart':
      return chartPieces(block.chart, setting);
    case 'steps':
      return stepsPieces(block, setting, (inner, narrower) =>
        blockPieces(inner, narrower, context),
      );
    case 'notice':
      return noticePieces(block, setting, context);
    case 'policy':
      return policyPieces(block.policy, setting);
    case 'hotlines':
      return hotlinesPieces(block, setting);
    case 'public-notice':
      return publicNoticePieces(block.notice, setting);
    case 'progress':
      return progressPieces(block.progress, setting);
    case 'ratings':
      return ratingsPieces(block.ratings, setting);
    case 'slogans':
      return slogansPieces(block, setting);
    case 'articles':
      return articlesPieces(block, setting);
    case 'duties':
      return dutiesPieces(block, setting);
    case 'columns':
      return columnsPieces(block.columns, setting, context.stacks);
    case 'identity':
    case 'image':
      return [];
  }
}

const mostMessageLetters = 48;

/** What a poster says that has nothing but one or two sentences, perhaps with phones below them. */
function messageOf([first, ...rest]: Block[]): string | null {
  if (first?.type !== 'prose' || rest.some(({ type }) => type !== 'hotlines')) return null;
  const words = first.text.trim();
  return /[\n\t]/u.test(words) || [...words].length > mostMessageLetters ? null : words;
}

/**
 * All blocks of a poster. What matters most, a lone message or the first group of figures, is in the
 * largest type.
 */
export function postersPieces(blocks: Block[], setting: Setting, context: Context): Piece[] {
  const message = messageOf(blocks);
  if (message !== null)
    return [
      ...messagePieces(message, setting),
      ...postersPieces(blocks.slice(1), setting, context),
    ];
  const headline = blocks.findIndex(({ type }) => type === 'figures');
  return blocks.flatMap((block, index) =>
    index === headline && block.type === 'figures'
      ? figuresPieces(block, { headline: true, ...context }, setting)
      : blockPieces(block, setting, context),
  );
}
