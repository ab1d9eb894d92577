import type { Node } from '#channels/posters/node.ts';
import type { Layout, Run } from './layout.ts';
import { letters } from './letters.ts';

/** Takes what belongs to one text off the front of a layout's boxes and runs. */
interface Feed {
  boxes: Iterator<Layout['boxes'][number]>;
  runs: Iterator<Run>;
}

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

function pin(node: Node, feed: Feed): Node {
  const { value: box } = feed.boxes.next();
  const { children, style } = node.props;
  if (node.type === 'svg') return node;
  if (typeof children !== 'string') {
    const inner = (children ?? []).map((child) => pin(child, feed));
    return { ...node, props: { ...node.props, children: inner } };
  }
  if (box === undefined) throw new Error(`no box for ${JSON.stringify(children)}`);
  const { width, height } = box;
  const fixed = { width, height, flexShrink: 0, whiteSpace: 'pre', textWrap: 'nowrap' };
  const lines = broken(children, lineStarts(children, feed.runs));
  return { ...node, props: { ...node.props, style: { ...style, ...fixed }, children: lines } };
}

/**
 * The same tree with every text as large as satori laid it out and broken where satori broke it, so
 * that another engine has only letters to draw, whatever its own rules of lines and of rounding.
 */
export const pinned = (node: Node, { boxes, runs }: Layout): Node =>
  pin(node, { boxes: boxes.values(), runs: runs.values() });
