import { allowedOf } from '#channels/wechat/allowed.ts';
import { type ArticleFault, oursHint } from './article-finding.ts';
import { attributeOf, beginning, type Element, type PlacedElement } from './article-tree.ts';
import { attributeStays } from './filter.ts';

/** Where an element may stand; its parent's tag, where that matters. */
const parents: Readonly<Record<string, readonly string[]>> = {
  li: ['ul', 'ol'],
  thead: ['table'],
  tbody: ['table'],
  tr: ['thead', 'tbody'],
  th: ['tr'],
  td: ['tr'],
};

const fault = (message: string, element: Element): ArticleFault => ({
  rule: 'wechat-markup',
  severity: 'error',
  message: `公众号文章${message}`,
  hint: oursHint,
  quote: beginning(element),
});

const isList = ({ tagName }: Element): boolean => tagName === 'ul' || tagName === 'ol';

function nestingFaults(element: Element, around: readonly Element[]): ArticleFault[] {
  const { tagName } = element;
  const parent = around.at(-1);
  const faults: ArticleFault[] = [];
  const expected = parents[tagName];
  if (expected && !expected.includes(parent?.tagName ?? '')) {
    faults.push(fault(`里 <${tagName}> 不在 <${expected.join('>、<')}> 里面`, element));
  }
  if (isList(element) && around.some(isList)) {
    faults.push(fault('里列表套列表：第二层会多出圆点，只能有一层', element));
  }
  if (tagName === 'table' && around.some((each) => each.tagName === 'table')) {
    faults.push(fault('里表格套表格', element));
  }
  if (tagName === 'li') {
    const bare = element.childNodes.some(
      (child) => child.nodeName === '#text' && 'value' in child && child.value.trim() !== '',
    );
    if (bare) faults.push(fault('里 <li> 的文字没有用 <section> 包住', element));
  }
  return faults;
}

/** Tags, attributes and nesting that do not stay, or do not look the same after pasting. */
export function markupFaults(elements: readonly PlacedElement[]): ArticleFault[] {
  return elements.flatMap(({ element, around }) => {
    const { tagName, attrs } = element;
    if (allowedOf(tagName) === null) {
      return [fault(`用了 <${tagName}>，粘贴后会被删掉`, element)];
    }
    const dropped = attrs
      .filter(
        ({ name, value }) =>
          name !== 'style' && name !== 'alt' && !attributeStays(element, name, value),
      )
      .map(({ name, value }) =>
        tagName === 'a' && name === 'href'
          ? fault(`里有站外链接“${value}”，只有公众号文章的链接能点开`, element)
          : fault(`的 <${tagName}> 用了属性 ${name}="${value}"，粘贴后会被删掉`, element),
      );
    const missing =
      tagName === 'img' && !attributeOf(element, 'alt')?.trim()
        ? [fault(`的图片“${attributeOf(element, 'src') ?? ''}”没有说明文字（alt）`, element)]
        : [];
    return [...dropped, ...missing, ...nestingFaults(element, around)];
  });
}
