import type { Block } from '#views/blocks.ts';
import {
  columnNodes,
  dutyNodes,
  hotlineNodes,
  policyNodes,
  progressNodes,
  publicNoticeNodes,
  ratingNodes,
} from './cards.ts';
import { chartNodes, figureNodes } from './figures.ts';
import { type ArticleNode, el } from './node.ts';
import { proseNodes } from './prose.ts';
import type { ArticleSetting } from './setting.ts';
import { tableNodes } from './tables.ts';

const identityLabels = { pass: '核对相符', uncertain: '口径待核', 'not-assessable': '无法核对' };

const titleNodes = (title: string, { theme }: ArticleSetting): ArticleNode[] =>
  title === '' ? [] : [el('h2', theme.h2, [title])];

/** Blocks of an article, from top to bottom. */
export const blockNodes = (blocks: readonly Block[], setting: ArticleSetting): ArticleNode[] =>
  blocks.flatMap((block) => nodesOf(block, setting));

function nodesOf(block: Block, setting: ArticleSetting): ArticleNode[] {
  const { theme } = setting;
  const titled = (title: string, nodes: ArticleNode[]): ArticleNode[] => [
    ...titleNodes(title, setting),
    ...nodes,
  ];
  switch (block.type) {
    case 'prose':
      return proseNodes(block.html, setting);
    case 'figures':
      return titled(block.title, figureNodes(block.figures, setting));
    case 'table':
      return tableNodes(block.table, setting);
    case 'chart':
      return chartNodes(block.chart, setting);
    case 'steps':
      return titled(block.title, stepNodes(block, setting));
    case 'notice':
      return [noticeNode(block, setting)];
    case 'identity':
      return [
        el('p', theme.small, [el('strong', {}, [identityLabels[block.state]]), `　${block.text}`]),
      ];
    case 'image': {
      const { path, alt, caption } = block.image;
      return [
        el('img', theme.picture, [], { src: setting.photograph(path), alt }),
        ...(caption === '' ? [] : [el('p', { ...theme.small, 'text-align': 'center' }, [caption])]),
      ];
    }
    case 'policy':
      return [policyNodes(block.policy, setting)];
    case 'hotlines':
      return titled(block.title, [hotlineNodes(block.hotlines, setting)]);
    case 'public-notice':
      return publicNoticeNodes(block.notice, setting);
    case 'progress':
      return progressNodes(block.progress, setting);
    case 'ratings':
      return ratingNodes(block.ratings, setting);
    case 'slogans':
      return [
        el('section', theme.part, [
          ...block.lines.map((line) => el('p', theme.slogan, [line])),
          ...(block.signature === ''
            ? []
            : [el('p', { ...theme.small, 'text-align': 'center' }, [block.signature])]),
        ]),
      ];
    case 'articles':
      return titled(
        block.title,
        block.articles.flatMap(({ number, paragraphs }) =>
          paragraphs.map((words, index) =>
            el('p', theme.paragraph, [
              index === 0 ? el('strong', theme.strongMain, [`${number}　`]) : null,
              words,
            ]),
          ),
        ),
      );
    case 'duties':
      return titled(block.title, dutyNodes(block.duties, setting));
    case 'columns':
      return columnNodes(block.columns, setting);
  }
}

function stepNodes(
  { steps }: Extract<Block, { type: 'steps' }>,
  setting: ArticleSetting,
): ArticleNode[] {
  const { theme } = setting;
  return steps.map(({ title, blocks }, index) =>
    el('section', theme.step, [
      el('p', theme.stepTitle, [`第${index + 1}步${title === '' ? '' : `　${title}`}`]),
      ...blockNodes(blocks, { ...setting, paragraphs: 'close' }),
    ]),
  );
}

function noticeNode(
  { tone, title, blocks }: Extract<Block, { type: 'notice' }>,
  setting: ArticleSetting,
): ArticleNode {
  const { theme } = setting;
  const label = title || (tone === 'warning' ? '注意' : '说明');
  return el('section', theme[tone], [
    el('p', tone === 'warning' ? theme.warningTitle : theme.cardTitle, [label]),
    ...blockNodes(blocks, { ...setting, paragraphs: 'close' }),
  ]);
}
