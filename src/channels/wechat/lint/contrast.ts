import { limits } from '#channels/wechat/allowed.ts';
import { contrast, parseHex, type Rgb, toHex } from '#channels/wechat/colour.ts';
import { outermost, type Shades, shadesInside } from '#channels/wechat/dark-mode.ts';
import { type ArticleFault, oursHint } from './article-finding.ts';
import {
  type ArticleTree,
  attributeOf,
  beginning,
  declarationsOf,
  type Element,
  isElement,
  type Tree,
} from './article-tree.ts';

function colourOf(element: Element, property: string): Rgb | null {
  const declarations = declarationsOf(attributeOf(element, 'style') ?? '') ?? [];
  const written = declarations.findLast((each) => each.property === property)?.value;
  return written === undefined ? null : parseHex(written);
}

const rounded = (ratio: number): string => String(Math.floor(ratio * 100) / 100);

function faultsOf(element: Element, { day, night }: Shades): ArticleFault[] {
  const says = element.childNodes.some(
    (child) => child.nodeName === '#text' && 'value' in child && child.value.trim() !== '',
  );
  if (!says) return [];
  return [
    { when: '白天', ...day },
    { when: '深色模式', ...night },
  ].flatMap(({ when, text, ground }): ArticleFault[] => {
    const ratio = contrast(text, ground);
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
  const shades = shadesInside(outside, {
    ground: colourOf(node, 'background-color'),
    text: colourOf(node, 'color'),
  });
  return [...faultsOf(node, shades), ...node.childNodes.flatMap((child) => walk(child, shades))];
}

/** Text that is hard to read by day, or by night after WeChat has changed its colours. */
export const contrastFaults = (tree: ArticleTree): ArticleFault[] =>
  tree.childNodes.flatMap((node) => walk(node, outermost));
