import type { Element, ElementContent, Nodes as HastNodes } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { Link, RootContent, Table } from 'mdast';
import { type Handlers, toHast } from 'mdast-util-to-hast';
import type { FootnoteNumbers } from './footnotes.ts';
import type { InlineComponentNode } from './nodes.ts';
import { plainText, type Resolve, resolved } from './plain-text.ts';

/**
 * Valid HTML of a run of nodes without flow components. The only elements are those of Markdown,
 * facts and inline components; there is no path for raw HTML.
 */
export function proseHtml(
  nodes: RootContent[],
  resolve: Resolve,
  numbers: FootnoteNumbers,
): string {
  const tree = toHast({ type: 'root', children: nodes }, { handlers: handlers(resolve, numbers) });
  return toHtml(tree as HastNodes, { allowDangerousHtml: false }).trim();
}

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });

const text = (value: string): ElementContent => ({ type: 'text', value });

function handlers(resolve: Resolve, numbers: FootnoteNumbers): Handlers {
  return {
    factReference(_state, node: { value: string }) {
      const fact = resolved(resolve.fact(node.value), 'fact', node.value);
      const title = fact.title === undefined ? {} : { title: fact.title };
      return element('span', { className: ['fact'], dataFact: fact.key, ...title }, [
        text(fact.text),
      ]);
    },
    inlineComponent: (_state, node: InlineComponentNode) => inline(node, resolve),
    footnoteReference(_state, node: { identifier: string }) {
      const { number, id } = numbers.refer(node.identifier);
      const link = { href: `#fn-${number}`, id, role: 'doc-noteref', ariaLabel: `脚注${number}` };
      return element('sup', {}, [element('a', link, [text(`［${number}］`)])]);
    },
    link(state, node: Link) {
      if (resolve.isAbsent?.(node.url)) {
        return element('span', { className: ['absent-link'] }, [
          ...state.all(node),
          text('（本期没有发布）'),
        ]);
      }
      const outside = /^https?:/i.test(node.url) ? { rel: ['noopener', 'noreferrer'] } : {};
      return element('a', { href: node.url, ...outside }, state.all(node));
    },
    table(state, node: Table) {
      const rows = node.children.map((row, index) =>
        element(
          'tr',
          {},
          (node.align ?? row.children).map((_, column) => {
            const cell = row.children[column];
            const align = node.align?.[column];
            const properties = align ? { className: [`align-${align}`] } : {};
            return index === 0
              ? element('th', { scope: 'col', ...properties }, cell ? state.all(cell) : [])
              : element('td', properties, cell ? state.all(cell) : []);
          }),
        ),
      );
      const [head, ...body] = rows;
      const label = node.children[0]?.children.map((cell) => plainText(cell, resolve)).join('、');
      return element(
        'div',
        { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: `表格：${label}` },
        [
          element('table', {}, [
            ...(head ? [element('thead', {}, [head])] : []),
            ...(body.length > 0 ? [element('tbody', {}, body)] : []),
          ]),
        ],
      );
    },
    // Nothing raw and nothing from outside: the parser leaves none, and none would pass.
    html: () => undefined,
    image: () => undefined,
    imageReference: () => undefined,
  };
}

function inline({ name, attributes }: InlineComponentNode, resolve: Resolve): Element {
  const id = attributes.id ?? '';
  if (name === 'Policy') {
    const policy = resolved(resolve.policy(id), 'policy', id);
    return element('a', { className: ['policy-link'], href: policy.href }, [text(policy.text)]);
  }
  const hotline = resolved(resolve.hotline(id), 'hotline', id);
  const words = hotline.text.includes(hotline.phone)
    ? hotline.text
    : `${hotline.text} ${hotline.phone}`;
  const href = `tel:${hotline.phone.replace(/[^\d+]/g, '')}`;
  return element('a', { className: ['hotline'], href }, [text(words)]);
}
