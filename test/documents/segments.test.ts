import { expect, test } from 'vitest';
import { parseDocument } from '#documents/parse.ts';
import { sourceText } from '#documents/plain-text.ts';
import { referencesInText, substituteText } from '#documents/references.ts';
import { segments } from '#documents/segments.ts';
import { referencesInTree } from '#documents/tree-references.ts';
import { knownNames } from './known-names.ts';

const read = (body: string) => {
  const { tree, findings } = parseDocument(body, { file: 'a.mdx', line: 1 });
  expect(findings).toEqual([]);
  // Kept trees come back from JSON.
  return segments(JSON.parse(JSON.stringify(tree)), knownNames);
};
const html = (body: string) =>
  read(body)
    .map((segment) => (segment.type === 'prose' ? segment.html : `[${segment.name}]`))
    .join('\n');

test('facts, policies and hotlines in a line', () => {
  expect(html('共{births}人，见<Policy id="childcare" />，拨<Hotline id="county" />。')).toBe(
    '<p>共<span class="fact" data-fact="births">【births】</span>人，见<a class="policy-link" href="../../policies/childcare.html">政策childcare</a>，拨<a class="hotline" href="tel:07105550123">热线county 0710-5550123</a>。</p>',
  );
});

test('a table scrolls and its head cells have a scope', () => {
  expect(html('| 村 | 人 |\n|---|--:|\n| 甲 | 1 |')).toBe(
    '<div class="table-scroll" tabindex="0" role="region" aria-label="表格：村、人"><table><thead><tr><th scope="col">村</th><th scope="col" class="align-right">人</th></tr></thead><tbody><tr><td>甲</td><td class="align-right">1</td></tr></tbody></table></div>',
  );
});

test('footnotes have Chinese labels and count through components', () => {
  const page = html('甲[^b]\n\n<Identity id="a" />\n\n乙[^a]丙[^b]\n\n[^a]: 注一\n\n[^b]: 注二');
  expect(page).toContain('id="fnref-1" role="doc-noteref" aria-label="脚注1">［1］</a>');
  expect(page).toContain('[Identity]');
  expect(page).toContain('id="fnref-1-2"');
  expect(page).toContain('<li id="fn-1"><p>注二</p><p><a href="#fnref-1"');
  expect(page).toContain('aria-label="返回正文第2处"');
  expect(page).toContain('<li id="fn-2"><p>注一</p>');
});

test('links to other sites get a rel, own pages do not', () => {
  expect(html('[甲](https://x.cn/a) [乙](../b.html)')).toBe(
    '<p><a href="https://x.cn/a" rel="noopener noreferrer">甲</a> <a href="../b.html">乙</a></p>',
  );
});

test('components stand between prose with their place', () => {
  const found = read('甲\n<FactTable facts="a b" caption="表" by="village" />\n乙');
  expect(found.map(({ type }) => type)).toEqual(['prose', 'component', 'prose']);
  expect(found[1]).toEqual({
    type: 'component',
    name: 'FactTable',
    attributes: { facts: 'a b', caption: '表', by: 'village' },
    place: { file: 'a.mdx', line: 2, column: 1 },
    children: [],
  });
});

test('a component may stretch over lines, and quotes may be single', () => {
  const [found] = read("<Chart\n  kind='bar'\n  title='各村'\n  facts='a'\n/>");
  expect(found).toMatchObject({
    name: 'Chart',
    attributes: { kind: 'bar', title: '各村', facts: 'a' },
  });
});

test('a picture alone is the component Figure', () => {
  expect(read('![公开栏](images/a.jpg "图题")')).toMatchObject([
    { name: 'Figure', attributes: { src: 'images/a.jpg', alt: '公开栏', caption: '图题' } },
  ]);
});

const paragraph = (text: string) => [{ type: 'prose', html: `<p>${text}</p>`, text }];

test('steps of a list', () => {
  const [steps] = read(
    '<Steps title="办理">\n\n1. **申请**：带身份证。\n2. 受理\n3. 审核：三日内。\n4. 登记并当场告知申请人，材料不齐的一次说明所缺的全部材料。\n\n</Steps>',
  );
  expect(steps).toMatchObject({
    name: 'Steps',
    attributes: { title: '办理' },
    children: [],
    steps: [
      { title: '申请', children: paragraph('带身份证。') },
      { title: '受理', children: [] },
      { title: '审核', children: paragraph('三日内。') },
      {
        title: '',
        children: paragraph('登记并当场告知申请人，材料不齐的一次说明所缺的全部材料。'),
      },
    ],
  });
});

test('steps of headings, which stay out of the outline', () => {
  const [steps] = read(
    '<Steps title="办理">\n\n### 申请\n\n带证。\n\n<Identity id="a" />\n\n### 受理\n\n当场。\n\n</Steps>',
  );
  expect(steps).toMatchObject({
    steps: [
      {
        title: '申请',
        children: [...paragraph('带证。'), { type: 'component', name: 'Identity' }],
      },
      { title: '受理', children: paragraph('当场。') },
    ],
  });
});

test('a notice holds prose and components', () => {
  const [notice] = read(
    '<Notice tone="warning" title="注意{births}">\n\n甲\n\n<HotlineList ids="a b" />\n\n</Notice>',
  );
  expect(notice).toMatchObject({
    attributes: { tone: 'warning', title: '注意{births}' },
    children: [...paragraph('甲'), { name: 'HotlineList', attributes: { ids: 'a b' } }],
  });
});

test('an unknown name is a fault of whoever renders unchecked', () => {
  const { tree } = parseDocument('{births}', { file: 'a.mdx', line: 1 });
  expect(() => segments(tree, { ...knownNames, fact: () => null })).toThrow('No fact named births');
});

test('references in one line', () => {
  expect(referencesInText('{a}和{b@c#2026-08}，{甲}')).toEqual(['a', 'b@c#2026-08']);
  expect(substituteText('{a}和{甲}，{b}', (reference) => `[${reference}]`)).toBe('[a]和{甲}，[b]');
});

test('references in a tree, with components and places', () => {
  const { tree } = parseDocument(
    '共{a}人<Hotline id="h" />\n\n<Chart kind="line" title="{t}" facts="b c" periods="2026-01 2026-02" />\n\n[x](b.html)\n\n![图](images/a.jpg)',
    { file: 'a.mdx', line: 3 },
  );
  expect(
    referencesInTree(tree).map(({ kind, value, component, periods, place }) =>
      [kind, value, component, periods.length, place.line, place.column].join(' '),
    ),
  ).toEqual([
    'fact a  0 3 2',
    'hotline h Hotline 0 3 6',
    'fact b Chart 2 5 1',
    'fact c Chart 2 5 1',
    'fact t Chart 0 5 1',
    'link b.html  0 7 1',
    'figure images/a.jpg Figure 0 9 1',
  ]);
});

test.each([
  ['**注意：**请带证', '<p><strong>注意：</strong>请带证</p>'],
  ['见**《通知》**要求', '<p>见<strong>《通知》</strong>要求</p>'],
  ['是**重点**内容', '<p>是<strong>重点</strong>内容</p>'],
  ['张**、李**', '<p>张**、李**</p>'],
  ['*着重*，5*8', '<p><em>着重</em>，5*8</p>'],
])('asterisks: %s', (body, expected) => {
  expect(html(body)).toBe(expected);
});

test('plain text has a line for each paragraph and row, and no footnotes', () => {
  const { tree } = parseDocument(
    '一、甲\n\n共{a}人[^1]。\n\n| 村 | 人 |\n|---|---|\n| 乙 | {b} |\n\n- 丙\n- 丁\n\n<Notice tone="info" title="戊">\n\n己\n\n</Notice>\n\n[^1]: 注',
    { file: 'a.mdx', line: 1 },
  );
  expect(sourceText(tree)).toBe('一、甲\n共{a}人。\n村\t人\n乙\t{b}\n丙\n丁\n戊\n己');
});
