import { limits } from '#channels/wechat/allowed.ts';
import { contrast, parseHex, type Rgb, toHex } from '#channels/wechat/colour.ts';
import { outermost, type Shades, shadesInside } from '#channels/wechat/dark-mode.ts';
import { type ArticleFault, oursHint } from './article-finding.ts';
import {
  type ArticleTree,
  attributeOf,
  beginning,
  type Declaration,
  declarationsOf,
  type Element,
  isElement,
  type Tree,
} from './article-tree.ts';

const colourOf = (declarations: readonly Declaration[], property: string): Rgb | null => {
  const written = declarations.findLast((each) => each.property === property)?.value;
  return written === undefined ? null : parseHex(written);
};

/** Inside each shades, those of a style: an article has a dozen, on a hundred places. */
const inside = new WeakMap<Shades, Map<string, Shades>>();
const mostStyles = 2000;

function shadesOf(element: Element, outside: Shades): Shades {
  const style = attributeOf(element, 'style');
  if (style === null) return outside;
  const known = inside.get(outside) ?? new Map<string, Shades>();
  if (known.size >= mostStyles) known.clear();
  inside.set(outside, known);
  const declarations = declarationsOf(style) ?? [];
  const shades =
    known.get(style) ??
    shadesInside(outside, {
      ground: colourOf(declarations, 'background-color'),
      text: colourOf(declarations, 'color'),
    });
  known.set(style, shades);
  return shades;
}

/** Contrast by day and by night; each pair of shades is weighed once. */
const weighed = new WeakMap<Shades, { day: number; night: number }>();

function weigh(shades: Shades): { day: number; night: number } {
  const known = weighed.get(shades);
  if (known) return known;
  const { day, night } = shades;
  const ratios = {
    day: contrast(day.text, day.ground),
    night: contrast(night.text, night.ground),
  };
  weighed.set(shades, ratios);
  return ratios;
}

const rounded = (ratio: number): string => String(Math.floor(ratio * 100) / 100);

function faultsOf(element: Element, shades: Shades): ArticleFault[] {
  const ratios = weigh(shades);
  if (Math.min(ratios.day, ratios.night) >= limits.contrast) return [];
  const says = element.childNodes.some(
    (child) => child.nodeName === '#text' && 'value' in child && child.value.trim() !== '',
  );
  if (!says) return [];
  return [
    { when: '白天', ratio: ratios.day, ...shades.day },
    { when: '深色模式', ratio: ratios.night, ...shades.night },
  ].flatMap(({ when, ratio, text, ground }): ArticleFault[] => {
    if (ratio >= limits.contrast) return [];
    return [
      {
        rule: 'wechat-contrast',
        severity: 'error',
        message: `公众号文章的文字在${when}看不清：${toHex(text)} 在 ${toHex(ground)} 上，对比度 ${rounded(ratio)}，至少要 ${limits.contrast}`,
        hint: oursHint,
        quote: beginning(element),
        expected: `${limits.contrast}`,
        actual: rounded(ratio),
      },
    ];
  });
}

function walk(node: Tree, outside: Shades): ArticleFault[] {
  if (!isElement(node)) return [];
  const shades = shadesOf(node, outside);
  return [...faultsOf(node, shades), ...node.childNodes.flatMap((child) => walk(child, shades))];
}

/** Text that is hard to read by day, or by night after WeChat has changed its colours. */
export const contrastFaults = (tree: ArticleTree): ArticleFault[] =>
  tree.childNodes.flatMap((node) => walk(node, outermost));
