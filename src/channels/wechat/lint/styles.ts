import { allowedOf } from '#channels/wechat/allowed.ts';
import { type ArticleFault, oursHint } from './article-finding.ts';
import {
  type ArticleTree,
  attributeOf,
  beginning,
  declarationsOf,
  type Element,
  elementsOf,
  wordsIn,
} from './article-tree.ts';

const fault = (message: string, element: Element): ArticleFault => ({
  rule: 'wechat-style',
  severity: 'error',
  message: `公众号文章${message}`,
  hint: oursHint,
  quote: beginning(element),
});

/** Blocks that carry their own colour, so that nothing depends on what is around them. */
const coloured = new Set(['p', 'h2', 'h3', 'h4', 'li', 'td', 'th']);
const cells = new Set(['td', 'th']);

function missingFaults(element: Element, properties: readonly string[]): ArticleFault[] {
  const { tagName } = element;
  if (!coloured.has(tagName) || wordsIn(element).trim() === '') return [];
  const wanted = cells.has(tagName) ? ['color', 'font-size', 'border', 'padding'] : ['color'];
  return wanted
    .filter((property) => !properties.includes(property))
    .map((property) => fault(`的 <${tagName}> 没有写 ${property}`, element));
}

/**
 * Properties and values that do not stay (one takes the whole style with it), and colours and sizes
 * that must be written where they are used.
 */
export function styleFaults(tree: ArticleTree): ArticleFault[] {
  return [...elementsOf(tree.childNodes)].flatMap(({ element }) => {
    const { tagName } = element;
    const properties = allowedOf(tagName)?.properties;
    const declarations = declarationsOf(attributeOf(element, 'style') ?? '');
    if (!properties) return [];
    if (declarations === null) return [fault(`的 <${tagName}> 样式读不懂`, element)];
    const unknown = declarations.flatMap(({ property, value }) => {
      const pattern = Object.hasOwn(properties, property)
        ? properties[property as keyof typeof properties]
        : undefined;
      if (pattern?.test(value)) return [];
      const what = pattern ? `${property} 的值“${value}”` : `样式 ${property}`;
      return [fault(`的 <${tagName}> 用了${what}：粘贴后这一处的样式会全部丢掉`, element)];
    });
    return [
      ...unknown,
      ...missingFaults(
        element,
        declarations.map(({ property }) => property),
      ),
    ];
  });
}
