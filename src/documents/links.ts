import type { Definition, Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { Finding } from '#domain/finding.ts';
import { judgeUrl } from './judge-url.ts';
import { placeOf, problem, type Source } from './source-place.ts';

const linkHint =
  '链接只用 http、https、mailto、tel、相对路径和 #锚点，如 [办事指南](../documents/guide.html)';
const imageHint = '图片单独占一行，写成 ![说明文字](images/文件名.jpg "图题")';

/**
 * Judges every address of a fresh tree, writes `[text][name]` out as plain links and drops the
 * definitions. A refused link leaves its words, so the tree never holds an address that was refused.
 */
export function judgeLinks(tree: Root, source: Source): Finding[] {
  const findings: Finding[] = [];
  const definitions = collectDefinitions(tree);
  const refuse = (node: Nodes, parent: Nodes, message: string, hint: string): void => {
    findings.push(problem('unsafe-content', placeOf(source, node, parent), message, hint));
  };

  const settle = (child: PhrasingContent, parent: Parents): PhrasingContent[] => {
    if (child.type === 'image' || child.type === 'imageReference') {
      refuse(child, parent, '图片夹在文字里，或用了引用写法', imageHint);
      return [{ type: 'text', value: child.alt ?? '' }];
    }
    const link = child.type === 'linkReference' ? written(child, definitions) : child;
    if (link.type !== 'link') return [link];
    const rest = trimLiteral(link, source);
    const reason = judgeUrl(link.url);
    if (reason !== null) refuse(link, parent, reason, linkHint);
    const inner = link.children.find(
      ({ type }) => type === 'inlineComponent' || type === 'footnoteReference' || type === 'link',
    );
    if (inner) refuse(inner, link, '链接里又有链接', '把里面的组件、脚注或网址移到链接外面');
    const kept = reason !== null || inner ? link.children : [link];
    return rest === '' ? kept : [...kept, { type: 'text', value: rest }];
  };

  const walk = (node: Parents): void => {
    for (const child of node.children) if ('children' in child) walk(child);
    if (!isPhrasingParent(node)) {
      const parent = node as { children: Nodes[] };
      parent.children = parent.children.filter(({ type }) => type !== 'definition');
      return;
    }
    const before = node.children as PhrasingContent[];
    if (before.every(({ type }) => !addressed.has(type))) return;
    (node as { children: PhrasingContent[] }).children = before.flatMap((child) =>
      settle(child, node),
    );
  };
  walk(tree);
  return findings;
}

const addressed = new Set(['link', 'linkReference', 'image', 'imageReference']);
const phrasingParents = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'emphasis',
  'strong',
  'delete',
  'link',
  'linkReference',
]);
const isPhrasingParent = ({ type }: Nodes): boolean => phrasingParents.has(type);

function collectDefinitions(tree: Root): Map<string, Definition> {
  const found = new Map<string, Definition>();
  const walk = (node: Nodes): void => {
    if (node.type === 'definition' && !found.has(node.identifier)) found.set(node.identifier, node);
    if ('children' in node) for (const child of node.children) walk(child);
  };
  walk(tree);
  return found;
}

/** A reference as the link that it stands for. The parser makes references of defined names only. */
function written(
  node: Extract<PhrasingContent, { type: 'linkReference' }>,
  definitions: Map<string, Definition>,
): PhrasingContent {
  const url = definitions.get(node.identifier)?.url ?? '';
  return { type: 'link', url, title: null, children: node.children, ...positionOf(node) };
}

const positionOf = ({ position }: Nodes) => (position ? { position } : {});

/**
 * A bare address ends at the first Chinese character, full-width mark or bracket: in
 * `http://www.x.gov.cn，请登录` the rest is prose. Returns that rest.
 */
function trimLiteral(link: Link, source: Source): string {
  const start = link.position?.start.offset;
  const mark = start === undefined ? '' : source.body[start];
  if (mark === '[' || mark === '<') return '';
  const [only] = link.children;
  if (only?.type !== 'text') return '';
  const length = only.value.search(/[^!-~]|[<>"{}|\\^`]/);
  if (length <= 0) return '';
  const rest = only.value.slice(length);
  if (!link.url.endsWith(only.value)) return '';
  link.url = link.url.slice(0, link.url.length - rest.length);
  only.value = only.value.slice(0, length);
  return rest;
}
