import { fromHtml } from 'hast-util-from-html';
import { toString as words } from 'hast-util-to-string';
import { expect, test } from 'vitest';
import { parseDocument } from '#documents/parse.ts';
import { plainText } from '#documents/plain-text.ts';
import { segments } from '#documents/segments.ts';
import { knownNames } from './known-names.ts';

const at = { file: 'a.mdx', line: 1 };

// Ordinary sentences of public documents; each must come out letter for letter.
const lines = [
  '年收入<5000元的家庭',
  '见{附件1}',
  '《<通知>》已印发',
  '室温<5℃时停工',
  'A&B两类',
  'a<b 且 c>d',
  '申请人{张三}',
  'x<y时取y',
  '详见{见附件 2}',
  '人数≤50人',
  '转发<<意见>>的通知',
  '空括号{ }留着',
  '空括号{}也留着',
  '3~5天内，7~8人',
  '出生率为11.8‰，同比提高0.3个百分点',
  '占比>=50%且<=80%',
  '成绩<60分者补考',
  'PM2.5<35微克/立方米',
  '价格：￥3,600.00元（每年）',
  '文号：某政发〔2026〕3号',
  '第1、2、3组（共5户）',
  '电话0710-5550123，传真同号',
  '比例1:2，时间8:30—17:30',
  '5*8小时制与7*24小时值班',
  '张*三、李*四、王*五',
  '文件名a_b_c与x_1',
  '集合{1，2，3}',
  '{1}号楼与{2}号楼',
  '类别{A}的补贴',
  '①登记；②审核；③公示',
  '“双随机、一公开”检查',
  '引用：『一次办好』',
  'C++与C#培训班',
  '网址<www.example.gov.cn>可查',
  '邮编 431500 & 区号 0710',
  '甲/乙/丙三方',
  '温度-5～10℃',
  '使用Word、Excel填报',
  '通过import平台报关',
  '产品export总量增长',
  '增长率=（本年-上年）÷上年',
  '㐂、𠮷、𬱖等生僻字',
  '注：※为必填，△为选填',
  '净增{约 20 人}',
  '{附件1(盖章)}',
  '<附件>与<附表>',
  '<1>总则',
  '家庭人均收入<低保标准>的部分',
  '若a<b则取a，若A<B则取A',
  '100%的村 + 90%的户',
  '到期日：2026-09-30',
  '电量 30kW·h、面积 12m²',
  '他说：“好！”',
  '……以此类推',
];

test.each(lines)('%s', (line) => {
  const { tree, findings } = parseDocument(line, at);
  expect(findings).toEqual([]);
  expect(plainText(tree, knownNames)).toBe(line);
  const [segment] = segments(tree, knownNames);
  expect(segment?.type === 'prose' && words(fromHtml(segment.html, { fragment: true }))).toBe(line);
});

test('the list is long enough to mean something', () => {
  expect(lines.length).toBeGreaterThanOrEqual(40);
});

test.each([
  ['邮箱<a@b.cn>收件', '邮箱a@b.cn收件'],
  ['写作 &lt;b&gt; 的标签', '写作 <b> 的标签'],
  ['花括号 \\{births\\} 原样', '花括号 {births} 原样'],
  ['尖括号 \\<b> 原样', '尖括号 <b> 原样'],
  ['代码 `{births} <b> import a from "b"` 原样', '代码 {births} <b> import a from "b" 原样'],
  [
    '```js\nimport fs from "fs"\n<script>{1+1}</script>\n```',
    'import fs from "fs"\n<script>{1+1}</script>',
  ],
  ['    行首缩进的段落', '行首缩进的段落'],
  ['网址 http://www.a.gov.cn，请登录', '网址 http://www.a.gov.cn，请登录'],
  ['第一行\n第二行', '第一行第二行'],
  ['Windows\r\n换行', 'Windows换行'],
  ['共{births}人', '共【births】人'],
  [
    '共<Fact id="births" of="niujiaochong" period="2026-08" />人',
    '共【births@niujiaochong#2026-08】人',
  ],
  ['1－8月{births@a-b#2026-01--08}', '1－8月【births@a-b#2026-01--08】'],
])('%j is read as %j', (body, text) => {
  const { tree, findings } = parseDocument(body, at);
  expect(findings).toEqual([]);
  expect(plainText(tree, knownNames)).toBe(text);
});

test.each([
  '[指南](guide.html)',
  '[上级](../policies/childcare.html#s1)',
  '[本页](#s1-2)',
  '[网](https://www.example.gov.cn/a?b=c&d=e)',
  '[信](mailto:a@b.cn)',
  '[话](tel:0710-5550123)',
  '[引用][甲]\n\n[甲]: guide.html',
])('%s is a link', (body) => {
  expect(parseDocument(body, at).findings).toEqual([]);
});

test('a long ordinary document passes', () => {
  const part =
    '一、基本情况\n\n全镇总人口{births}人，<5℃的{附件1}见[链接](a.html)。今年**工作**扎实，群众满意，各项任务按期完成，为下一步打下基础。\n\n| 村 | 人 |\n|---|---|\n| 甲 | {c} |\n\n';
  const body = part.repeat(Math.ceil(100_000 / Buffer.byteLength(part)));
  expect(parseDocument(body, at).findings).toEqual([]);
});
