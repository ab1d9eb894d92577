import type { ListItem, Nodes, Paragraph, Parents, Root, RootContent } from 'mdast';
import type { Finding } from '#domain/finding.ts';
import type { ComponentTagNode, FlowComponentNode } from './nodes.ts';
import { readTag, type Tag } from './read-tag.ts';
import { placeOf, problem, type Source } from './source-place.ts';

/**
 * Turns tags into components: inline ones in their line, flow ones at the outermost level, in a
 * container, or in an item of a list in Steps. A tag that may not stand where it stands becomes text again, with a
 * finding. A picture alone in its paragraph becomes the component Figure.
 */
export function placeComponents(tree: Root, source: Source): Finding[] {
  const findings: Finding[] = [];
  tree.children = pair(tree.children, source, findings);
  settle(tree, source, findings);
  return findings;
}

interface Open {
  component: FlowComponentNode;
  tag: ComponentTagNode;
  siblings: RootContent[];
}

/** Nests what stands between `<Name>` and `</Name>` of one list of siblings. */
function pair(nodes: RootContent[], source: Source, findings: Finding[]): RootContent[] {
  const stack: Open[] = [];
  let siblings: RootContent[] = [];
  const refuse = (node: Nodes, message: string, hint: string): void => {
    findings.push(problem('invalid-content', placeOf(source, node), message, hint));
  };
  for (const node of nodes) {
    if (node.type !== 'componentTag' || isInline(node)) {
      siblings.push(pictureOf(node, source, findings));
      continue;
    }
    const { tag, findings: judged } = readTag(node.value, placeOf(source, node));
    findings.push(...judged);
    if (tag.kind === 'close') {
      const open = stack.at(-1);
      if (open?.component.name !== tag.name) {
        refuse(
          node,
          open
            ? `</${tag.name}> 关闭的不是最近打开的 <${open.component.name}>`
            : `</${tag.name}> 前面没有 <${tag.name} …>`,
          '成对书写：<Notice …> 在前，</Notice> 在后，里外不交叉',
        );
        continue;
      }
      stack.pop();
      open.component.children = siblings;
      siblings = open.siblings;
      judgeSteps(open.component, source, findings);
      continue;
    }
    const component: FlowComponentNode = {
      type: 'flowComponent',
      name: tag.name,
      attributes: tag.attributes,
      children: [],
      ...(node.position ? { position: node.position } : {}),
    };
    judgeForm(tag, node, refuse);
    siblings.push(component);
    if (tag.kind === 'open' && isContainer(tag.name)) {
      if (stack.length > 0)
        refuse(node, `${tag.name} 里外套叠`, '分成前后两块，不要套在别的组件里');
      if (stack.length > 2) continue;
      stack.push({ component, tag: node, siblings });
      siblings = [];
    }
  }
  for (let open = stack.pop(); open; open = stack.pop()) {
    open.component.children = siblings;
    siblings = open.siblings;
    refuse(
      open.tag,
      `<${open.component.name}> 没有关闭`,
      `在这一块的末尾另起一行写 </${open.component.name}>`,
    );
  }
  return siblings;
}

const isContainer = (name: string): boolean => name === 'Steps' || name === 'Notice';

function judgeForm(
  { name, kind }: Tag,
  node: Nodes,
  refuse: (node: Nodes, message: string, hint: string) => void,
): void {
  if (isContainer(name) && kind === 'alone') {
    refuse(node, `<${name} … /> 里没有内容`, `写成 <${name} …>，另起一行写内容，最后 </${name}>`);
  }
  if (!isContainer(name) && kind === 'open') {
    refuse(node, `<${name} …> 没有以 /> 结尾`, `把 > 改成 />；${name} 里不放内容`);
  }
}

const isInline = (node: ComponentTagNode): boolean =>
  /^<(?:Fact|Policy|Hotline)\b/.test(node.value);

/** Steps holds one list, or headings each with what belongs to it. */
function judgeSteps(component: FlowComponentNode, source: Source, findings: Finding[]): void {
  if (component.name !== 'Steps') return;
  const [first] = component.children;
  const fits =
    first?.type === 'heading' || (first?.type === 'list' && component.children.length === 1);
  if (fits) return;
  findings.push(
    problem(
      'invalid-content',
      placeOf(source, first ?? component),
      'Steps 里应只有一个编号列表，或若干个带正文的小标题',
      '写成 1. 第一步 2. 第二步；每步较长时用 ### 小标题，下面写正文。说明文字放到 Steps 外面',
    ),
  );
}

function pictureOf(node: RootContent, source: Source, findings: Finding[]): RootContent {
  if (node.type !== 'paragraph' || node.children.length !== 1) return node;
  const [image] = node.children;
  if (image?.type !== 'image') return node;
  const quoted = (text: string): string => `"${text.replaceAll('"', "'").replace(/\s+/g, ' ')}"`;
  const caption = image.title ? ` caption=${quoted(image.title)}` : '';
  const raw = `<Figure src=${quoted(image.url)} alt=${quoted(image.alt ?? '')}${caption} />`;
  const { tag, findings: judged } = readTag(raw, placeOf(source, image));
  const hint = '写成 ![说明文字](images/文件名.jpg "图题")，图片放在本镇的 images 目录';
  findings.push(...judged.map((finding) => ({ ...finding, hint })));
  const position = image.position ? { position: image.position } : {};
  return {
    type: 'flowComponent',
    name: 'Figure',
    attributes: tag.attributes,
    children: [],
    ...position,
  };
}

/** Below the outermost level: inline tags become nodes, flow tags are refused where they may not be. */
function settle(parent: Parents, source: Source, findings: Finding[]): void {
  const nodes = parent.children as RootContent[];
  (parent as { children: RootContent[] }).children = nodes.map((child) => {
    if (child.type !== 'componentTag') {
      if (child.type === 'flowComponent') settleComponent(child, source, findings);
      else if ('children' in child) settle(child, source, findings);
      return child;
    }
    if (isInline(child)) return inlineOf(child, source, findings);
    findings.push(
      problem(
        'invalid-content',
        placeOf(source, child),
        '组件写在列表、引用或脚注里',
        '移到文章最外层，单独占行，前面不留空格',
      ),
    );
    return { type: 'paragraph', children: [{ type: 'text', value: child.value }] } as Paragraph;
  });
}

function settleComponent(component: FlowComponentNode, source: Source, findings: Finding[]): void {
  const [list] = component.children;
  if (component.name === 'Steps' && list?.type === 'list') {
    for (const item of list.children) {
      item.children = pair(item.children, source, findings) as ListItem['children'];
    }
  }
  settle(component, source, findings);
}

function inlineOf(node: ComponentTagNode, source: Source, findings: Finding[]): RootContent {
  const { tag, findings: judged } = readTag(node.value, placeOf(source, node));
  findings.push(...judged);
  const position = node.position ? { position: node.position } : {};
  if (tag.refused) return { type: 'text', value: node.value, ...position };
  const { name, attributes } = tag;
  if (name !== 'Fact') return { type: 'inlineComponent', name, attributes, ...position };
  const { id = '', of, period } = attributes;
  const value = `${id}${of === undefined ? '' : `@${of}`}${period === undefined ? '' : `#${period}`}`;
  return { type: 'factReference', value, ...position };
}
