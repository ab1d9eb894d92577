import type { Nodes } from 'mdast';
import type { Town } from '#domain/county.ts';
import type { Block, FigureView, PolicyCardView } from './blocks.ts';
import { requireFigure, type ViewContext } from './context.ts';
import { figureView } from './figure.ts';

/** A fact that a wording states. */
export interface StatedFact {
  /** `qinghe/births#2026-10`, `policies/childcare/yearly`. */
  id: string;
  /** True where its day or stretch of time is said with it. */
  dated: boolean;
}

/** One fact of a notice, or several of a kind: never cut, only taken whole or left out. */
export interface WordsItem {
  /** `对象`; printed before the text where there is room for it. */
  label: string;
  /** From the fullest to the shortest; each is whole in itself. Empty: nothing to say. */
  variants: string[];
  /** Facts that each variant states; none where left out. */
  facts?: StatedFact[][];
}

/** Facts in a sentence, which says their time or not as its writer likes. */
export const undated = (ids: readonly string[]): StatedFact[] =>
  ids.map((id) => ({ id, dated: false }));

/** Without the mark at its end, so that pieces can be joined. */
export const bare = (text: string): string => text.replace(/[。；，、：;,.\s]+$/u, '');

/** All parts in one line: a list is not shortened, for a shorter one would say something else. */
export function listItem(label: string, parts: readonly string[], mark: string): WordsItem {
  const texts = parts.map(bare).filter((text) => text !== '');
  const variants = texts.length === 0 ? [] : [texts.join(mark)];
  return { label, variants };
}

/** Amounts with their validity, else without, else the first alone where there is only one. */
export function amountsItem(
  { amounts, benefit }: PolicyCardView,
  ids: string[],
  days = '',
): WordsItem {
  if (amounts.length === 0) return { label: '享受什么', variants: [bare(benefit)] };
  const full = amounts.map(({ label, text, validity }) =>
    // The policy's own days are said once, beside its name.
    validity === days ? `${label}${text}` : `${label}${text}（${validity}）`,
  );
  const plain = amounts.map(({ label, text }) => `${label}${text}`);
  const only = amounts.length === 1 ? [amounts[0]?.text ?? ''] : [];
  const variants = [full.join('；'), plain.join('；'), ...only];
  return { label: '标准', variants, facts: variants.map(() => undated(ids)) };
}

const mostFigures = 4;

/** Figures by the time they hold, from four down to one: `2026年1—10月：新受理96人，发放22.1万元`. */
export function figuresItem(figures: readonly FigureView[], town: string): WordsItem {
  const known = figures.filter(
    ({ state }) => !['missing', 'not-applicable', 'suppressed'].includes(state),
  );
  const counts = Array.from(
    { length: Math.min(mostFigures, known.length) },
    (_, index) => index + 1,
  );
  counts.reverse();
  return {
    label: '数据',
    facts: counts.map((count) =>
      known.slice(0, count).map(({ key }) => ({ id: `${town}/${key}`, dated: true })),
    ),
    variants: counts.map((count) => {
      const groups = Map.groupBy(known.slice(0, count), ({ asOf }) => asOf);
      return [...groups]
        .map(([asOf, some]) => `${asOf}，${some.map(({ label, text }) => label + text).join('，')}`)
        .join('；');
    }),
  };
}

/** Every node of a tree, in reading order. */
export function eachNode(node: Nodes, visit: (node: Nodes) => void): void {
  visit(node);
  if ('children' in node) for (const child of node.children) eachNode(child, visit);
}

/** Ids of an inline component in a document, in order, once each. */
export function inlineNames(tree: Nodes, name: string): string[] {
  const ids = new Set<string>();
  eachNode(tree, (node) => {
    if (node.type === 'inlineComponent' && node.name === name) ids.add(node.attributes.id ?? '');
  });
  return [...ids];
}

function figuresOf(blocks: readonly Block[]): FigureView[] {
  return blocks.flatMap((block) => {
    if (block.type === 'figures') return block.figures;
    return block.type === 'notice' ? figuresOf(block.blocks) : [];
  });
}

/** Key figures: those shown large, else those in the sentences of the document, once each. */
export function figuresIn(
  context: ViewContext,
  town: Town,
  period: string | undefined,
  tree: Nodes | null,
  blocks: readonly Block[],
): FigureView[] {
  const large = figuresOf(blocks);
  const found = new Map(large.map((figure) => [figure.key, figure]));
  if (tree && large.length === 0) {
    eachNode(tree, (node) => {
      if (node.type !== 'factReference') return;
      const figure = figureView(requireFigure(context, town.id, node.value, period));
      found.set(figure.key, figure);
    });
  }
  return [...found.values()];
}
