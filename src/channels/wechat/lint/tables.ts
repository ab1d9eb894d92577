import { limits } from '#channels/wechat/allowed.ts';
import { leastWidth } from '#channels/wechat/text-width.ts';
import { type ArticleFault, oursHint } from './article-finding.ts';
import {
  attributeOf,
  beginning,
  declarationsOf,
  type Element,
  elementsOf,
  isElement,
  type PlacedElement,
  wordsIn,
} from './article-tree.ts';

const pixels = (text: string | undefined): number => Number(/^(\d+)px/.exec(text ?? '')?.[1] ?? 0);

/** The narrowest that a cell can be: its longest number or word, its padding and one border. */
function leastCell(cell: Element): number {
  const style = new Map(
    (declarationsOf(attributeOf(cell, 'style') ?? '') ?? []).map(({ property, value }) => [
      property,
      value,
    ]),
  );
  const size = pixels(style.get('font-size')) || 16;
  const padding = (style.get('padding') ?? '0').split(' ');
  const sides = pixels(padding[1] ?? padding[0]) + pixels(padding[3] ?? padding[1] ?? padding[0]);
  return leastWidth(wordsIn(cell)) * size + sides + pixels(style.get('border'));
}

/** The least width of a table in pixels, as a browser finds it for columns without fixed widths. */
function leastTable(table: Element): number {
  const columns: number[] = [];
  for (const { element: row } of elementsOf(table.childNodes)) {
    if (row.tagName !== 'tr') continue;
    for (const [index, cell] of row.childNodes.filter(isElement).entries()) {
      columns[index] = Math.max(columns[index] ?? 0, leastCell(cell));
    }
  }
  return Math.ceil(columns.reduce((sum, width) => sum + width, 1));
}

/** Tables that a phone cannot show whole: an article cannot be scrolled sideways. */
export function tableFaults(elements: readonly PlacedElement[]): ArticleFault[] {
  return elements.flatMap(({ element }): ArticleFault[] => {
    if (element.tagName !== 'table') return [];
    const width = leastTable(element);
    if (width <= limits.width) return [];
    return [
      {
        rule: 'wechat-table',
        severity: 'error',
        message: `公众号文章的表格至少要 ${width} 像素宽，手机上只有 ${limits.width} 像素`,
        hint: oursHint,
        quote: beginning(element),
        expected: `${limits.width} 像素以内`,
        actual: `${width} 像素`,
      },
    ];
  });
}
