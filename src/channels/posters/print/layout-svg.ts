import { lengthOf } from '#channels/posters/engine/edges.ts';
import type { LaidBox, Layout, Run } from '#channels/posters/engine/layout.ts';
import type { Edge, Node, Style } from '#channels/posters/node.ts';
import { joinedRuns } from './joined-runs.ts';

/** Family under which a face is known to the PDF typesetter; no machine has a font of that name. */
export const printFamily = (name: string): string => `zhangbang ${name.toLowerCase()}`;

type Rectangle = Pick<LaidBox, 'left' | 'top' | 'width' | 'height'>;

const escaped = (value: unknown): string =>
  String(value).replace(/&/gu, '&amp;').replace(/"/gu, '&quot;').replace(/</gu, '&lt;');

const element = (name: string, attributes: Record<string, unknown>, inner = ''): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => ` ${key}="${escaped(value)}"`)
    .join('')}>${inner}</${name}>`;

const rectangle = ({ left, top, width, height }: Rectangle, rest: Record<string, unknown>) =>
  element('rect', { x: left, y: top, width, height, ...rest });

/** `4px dashed #123`: width, kind and colour. */
function border(value: Style[string] | undefined) {
  const [, kind = '', colour = ''] = /^\S+ (solid|dashed) (.+)$/u.exec(String(value)) ?? [];
  return { width: lengthOf(value), kind, colour };
}

function borders(box: Rectangle, style: Style, radius: number): string {
  const { left, top, width, height } = box;
  const around = border(style['border']);
  const half = around.width / 2;
  const dashed = around.kind === 'dashed';
  const whole =
    around.width === 0
      ? ''
      : rectangle(
          {
            left: left + half,
            top: top + half,
            width: width - around.width,
            height: height - around.width,
          },
          {
            rx: Math.max(0, radius - half),
            fill: 'none',
            stroke: around.colour,
            'stroke-width': around.width,
            ...(dashed ? { 'stroke-dasharray': `${around.width * 2} ${around.width}` } : {}),
          },
        );
  const sides = (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => {
    const { width: wide, colour } = border(style[`border${side}`]);
    if (wide === 0) return '';
    const flat = side === 'Top' || side === 'Bottom';
    return rectangle(
      {
        left: side === 'Right' ? left + width - wide : left,
        top: side === 'Bottom' ? top + height - wide : top,
        width: flat ? width : wide,
        height: flat ? wide : height,
      },
      { fill: colour },
    );
  });
  return [whole, ...sides].join('');
}

/** A box over those edges of the sheet that its background reaches. */
function bled(box: Rectangle, edges: readonly Edge[], bleed: number): Rectangle {
  const by = (edge: Edge): number => (edges.includes(edge) ? bleed : 0);
  return {
    left: box.left - by('left'),
    top: box.top - by('top'),
    width: box.width + by('left') + by('right'),
    height: box.height + by('top') + by('bottom'),
  };
}

const markup = ({ type, props: { style: _, children, ...attributes } }: Node): string =>
  element(type, attributes, Array.isArray(children) ? children.map(markup).join('') : '');

/** A drawing of ours in its box. */
function drawing({ props }: Node, { left, top, width, height }: Rectangle): string {
  const [, , across = width, down = height] = String(props['viewBox']).split(' ').map(Number);
  const transform = `translate(${left} ${top}) scale(${width / across} ${height / down})`;
  const children = Array.isArray(props.children) ? props.children : [];
  return element('g', { transform }, children.map(markup).join(''));
}

function shapes(node: Node, boxes: Iterator<LaidBox>, bleed: number, root: boolean): string {
  const { value: box } = boxes.next();
  if (box === undefined) throw new Error('fewer boxes than nodes');
  if (node.type === 'svg') return drawing(node, box);
  if (node.type === 'img') {
    const { left: x, top: y, width, height } = box;
    const attributes = {
      x,
      y,
      width,
      height,
      preserveAspectRatio: 'none',
      href: node.props['src'],
    };
    return element('image', attributes);
  }
  const { style = {}, children } = node.props;
  const everywhere: readonly Edge[] = ['top', 'right', 'bottom', 'left'];
  const place = bled(box, root ? everywhere : (node.bleeds ?? []), bleed);
  const radius = lengthOf(style['borderRadius']);
  const fill = style['backgroundColor'];
  const ground =
    fill === undefined ? '' : rectangle(place, { fill, ...(radius > 0 ? { rx: radius } : {}) });
  const inner = Array.isArray(children)
    ? children.map((child) => shapes(child, boxes, bleed, false)).join('')
    : '';
  return `${ground}${borders(place, style, radius)}${inner}`;
}

/** Attributes of a run's letters, in the families of the typesetter; no line asks for a height. */
const lettersStyle = (style: string): string =>
  style.replace(/ height="[^"]*"/u, '').replace(/font-family="([^"]*)"/u, (_, families) => {
    const renamed = String(families)
      .split(',')
      .map((family) => printFamily(family.trim()));
    return `font-family="${renamed.join(',')}"`;
  });

/** Runs of one style one after the other are one text, so that the typesetter finds its face once. */
function words(runs: readonly Run[]): string {
  const styles = new Map<string, string>();
  const parts: string[] = [];
  let last: string | null = null;
  for (const { left, baseline, style = '', content } of joinedRuns(runs)) {
    const own = styles.get(style) ?? lettersStyle(style);
    styles.set(style, own);
    if (own !== last) parts.push(last === null ? '' : '</text>', `<text${own}>`);
    last = own;
    parts.push(`<tspan x="${left}" y="${baseline}">${escaped(content)}</tspan>`);
  }
  return last === null ? '' : `${parts.join('')}</text>`;
}

/**
 * A sheet as satori laid it out, as SVG whose letters stay text, set in the families of
 * `printFamily`: small, searchable, and placed run by run, so that no viewer lays it out again.
 * `bleed` layout pixels of its ground stand around it. Draws what our templates use: grounds,
 * borders, round corners, drawings, pictures, text. Sizes are layout pixels.
 */
export function layoutSvg(
  node: Node,
  layout: Layout,
  { width, height }: { width: number; height: number },
  bleed: number,
): string {
  const view = `${-bleed} ${-bleed} ${width + bleed * 2} ${height + bleed * 2}`;
  // Spaces are part of the words: dropped at the beginning of a run, they would move all of it.
  const sheet = { xmlns: 'http://www.w3.org/2000/svg', viewBox: view, 'xml:space': 'preserve' };
  const drawn = shapes(node, layout.boxes.values(), bleed, true);
  return element('svg', sheet, `${drawn}${words(layout.runs)}`);
}
