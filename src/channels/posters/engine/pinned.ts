import type { Node } from '#channels/posters/node.ts';
import type { Canvas } from './canvas.ts';
import { borderOf } from './edges.ts';
import type { Layout, Run } from './layout.ts';
import { letters } from './letters.ts';

/** Takes what belongs to one text off the front of a layout's boxes and runs. */
interface Feed {
  boxes: Iterator<Layout['boxes'][number]>;
  runs: Iterator<Run>;
}

interface Stretch {
  x: number;
  y: number;
}

const noMargins = { margin: 0, marginLeft: 0, marginTop: 0, marginRight: 0, marginBottom: 0 };

/** Numbers of the letters that lines of this text begin with, but for the first line. */
function lineStarts(content: string, runs: Iterator<Run>): Set<number> {
  const starts = new Set<number>();
  const count = letters(content).length;
  let baseline: number | null = null;
  for (let at = 0; at < count; ) {
    const { done, value: run } = runs.next();
    if (done) break;
    const own = letters(run.content).length;
    if (own === 0) continue;
    if (baseline !== null && Math.abs(run.baseline - baseline) > 1) starts.add(at);
    baseline = run.baseline;
    at += own;
  }
  return starts;
}

function broken(content: string, starts: Set<number>): string {
  let at = 0;
  let lines = '';
  for (const character of content) {
    const isLetter = letters(character).length > 0;
    if (isLetter && starts.has(at)) lines = `${lines.trimEnd()}\n`;
    lines += character;
    if (isLetter) at += 1;
  }
  return lines;
}

interface Place {
  left: number;
  top: number;
}

/** `corner`: where the parent's content begins; null for the root. */
function pin(node: Node, corner: Place | null, feed: Feed, stretch: Stretch): Node {
  const { value: box } = feed.boxes.next();
  if (box === undefined) throw new Error('fewer boxes than nodes');
  const { children, style = {} } = node.props;
  const left = box.left * stretch.x;
  const top = box.top * stretch.y;
  const place =
    corner === null
      ? { position: 'relative' }
      : { position: 'absolute', left: left - corner.left, top: top - corner.top };
  const size = { width: box.width * stretch.x, height: box.height * stretch.y };
  const fixed = { ...style, ...noMargins, ...place, ...size };
  if (node.type === 'svg' || node.type === 'img')
    return { ...node, props: { ...node.props, style: fixed } };
  if (typeof children === 'string') {
    const lines = broken(children, lineStarts(children, feed.runs));
    const set = { ...fixed, whiteSpace: 'pre', textWrap: 'nowrap' };
    return { ...node, props: { ...node.props, style: set, children: lines } };
  }
  const inside = { left: left + borderOf(style, 'Left'), top: top + borderOf(style, 'Top') };
  const inner = (children ?? []).map((child) => pin(child, inside, feed, stretch));
  return { ...node, props: { ...node.props, style: fixed, children: inner } };
}

/**
 * The same tree with every box where satori laid it out and every text broken where satori broke
 * it, so that another engine has only letters and boxes to draw, whatever its own rules of lines,
 * of room and of rounding. Stretched to the canvas, whose dots are seldom whole layout pixels.
 */
export function pinned(node: Node, { boxes, runs }: Layout, canvas: Canvas): Node {
  const { width, height, dots, factor } = canvas;
  const stretch = { x: dots.width / factor / width, y: dots.height / factor / height };
  return pin(node, null, { boxes: boxes.values(), runs: runs.values() }, stretch);
}
