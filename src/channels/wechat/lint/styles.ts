import { allowedOf, patternOf } from '#channels/wechat/allowed.ts';
import { type ArticleFault, oursHint } from './article-finding.ts';
import {
  attributeOf,
  beginning,
  declarationsOf,
  type Element,
  type PlacedElement,
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

const wantedOf = (tagName: string): readonly string[] =>
  cells.has(tagName)
    ? ['color', 'font-size', 'border', 'padding']
    : coloured.has(tagName)
      ? ['color']
      : [];

/** What is wrong with a style on a tag: always, and only where the element says something. */
interface JudgedStyle {
  always: string[];
  withWords: string[];
}

const judged = new Map<string, JudgedStyle>();
const mostJudged = 2000;

/** A style stands on a hundred elements of an article; on each tag it is judged once. */
function judgeStyle(tagName: string, style: string): JudgedStyle {
  const key = `${tagName} ${style}`;
  const known = judged.get(key);
  if (known) return known;
  if (judged.size >= mostJudged) judged.clear();
  const found = readStyle(tagName, style);
  judged.set(key, found);
  return found;
}

function readStyle(tagName: string, style: string): JudgedStyle {
  if (allowedOf(tagName) === null) return { always: [], withWords: [] };
  const declarations = declarationsOf(style);
  if (declarations === null) return { always: [`的 <${tagName}> 样式读不懂`], withWords: [] };
  const always = declarations.flatMap(({ property, value }) => {
    const pattern = patternOf(tagName, property);
    if (pattern?.test(value)) return [];
    const what = pattern ? `${property} 的值“${value}”` : `样式 ${property}`;
    return [`的 <${tagName}> 用了${what}：粘贴后这一处的样式会全部丢掉`];
  });
  const written = declarations.map(({ property }) => property);
  const withWords = wantedOf(tagName)
    .filter((property) => !written.includes(property))
    .map((property) => `的 <${tagName}> 没有写 ${property}`);
  return { always, withWords };
}

/**
 * Properties and values that do not stay (one takes the whole style with it), and colours and sizes
 * that must be written where they are used.
 */
export function styleFaults(elements: readonly PlacedElement[]): ArticleFault[] {
  return elements.flatMap(({ element }) => {
    const { always, withWords } = judgeStyle(element.tagName, attributeOf(element, 'style') ?? '');
    const missing = withWords.length > 0 && wordsIn(element).trim() !== '' ? withWords : [];
    return [...always, ...missing].map((message) => fault(message, element));
  });
}
