import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { supersededWording } from '#checks/superseded-wording.ts';
import { type CountyParts, checkInput } from './county-builder.ts';
import { seen as seenIn } from './seen.ts';

// The table that is published with the demonstration: its words are what editors meet.
const { rules } = JSON.parse(readFileSync('content/rules.json', 'utf8')) as {
  rules: NonNullable<CountyParts['rules']>;
};
const seen = (check: typeof supersededWording, parts: CountyParts) =>
  seenIn(check, { rules, ...parts });

const verdict = (body: string) =>
  supersededWording(checkInput({ rules, documents: { d: { body } } })).map(
    ({ severity, actual }) => [severity, actual],
  );

test.each([
  ['足额征收社会抚养费。', 'error', '社会抚养费'],
  ['严肃查处违法生育。', 'error', '违法生育'],
  ['计划外生育得到控制。', 'error', '计划外生育'],
  ['计划生育实行一票否决。', 'error', '一票否决'],
  ['安全生产实行一票否决。', 'warning', '一票否决'],
  ['宣传单独两孩政策。', 'error', '单独两孩'],
  ['落实全面二孩政策。', 'error', '全面二孩'],
  ['办理二孩生育证。', 'error', '二孩生育证'],
  ['外出前办理婚育证明。', 'error', '婚育证明'],
  ['完成结扎任务。', 'error', '结扎'],
  ['组织育龄妇女参加三查。', 'error', '三查'],
  ['开展三查活动。', 'warning', '三查'],
  ['综合节育率达到九成。', 'error', '综合节育率'],
  ['政策符合率有所提高。', 'warning', '政策符合率'],
  ['到县卫计局办理。', 'warning', '卫计局'],
  ['参加新型农村合作医疗。', 'error', '新型农村合作医疗'],
  ['设立二孩生育公示栏。', 'error', '二孩生育公示'],
  ['依照《流动人口计划生育工作条例》登记。', 'error', '流动人口计划生育工作条例'],
  ['按社会抚养费征收管理办法办理。', 'error', '社会抚养费征收管理办法'],
])('%s', (body, severity, actual) => {
  expect(verdict(body)).toEqual([[severity, actual]]);
});

test.each([
  '免费提供结扎手术，群众自愿选择。',
  '县卫生健康局（原卫计局）负责。',
  '第三查询窗口在一楼，三查找不到的材料另行补正。',
  '企业超生产能力组织生产。',
  '独生子女父母奖励和计划生育家庭特别扶助继续执行。',
  '办理生育登记，申领育儿补贴。',
])('%s is today’s language', (body) => {
  expect(verdict(body)).toEqual([]);
});

test('a sentence that says that the rule has ended is a notice, its neighbour is not', () => {
  expect(verdict('2021年起取消社会抚养费。')).toEqual([['notice', '社会抚养费']]);
  expect(verdict('有的规定已经废止。继续征收社会抚养费。')).toEqual([['error', '社会抚养费']]);
});

test('the finding says where, since when and on what ground', () => {
  const body = '第一段。\n\n为完成任务，要足额征收**社会**抚养费。';
  expect(supersededWording(checkInput({ rules, documents: { d: { body } } }))).toMatchObject([
    {
      rule: 'superseded-term',
      message: expect.stringContaining('“社会抚养费”是2021年8月20日起不再适用的说法'),
      hint: '现行文件里删去；讲历史的给文件写 history',
      place: {
        file: 'towns/qingshan/documents/d.mdx',
        line: 3,
        quote: expect.stringContaining('征收社会抚养费'),
      },
    },
  ]);
});

const history = { basis: '2021年修法', since: '2021-08-20' };
const text = '征收社会抚养费';

test('every file of a town is read, and every mark silences its own file', () => {
  const step = { title: '一', text };
  const everywhere = (mark: object, archived: object) => ({
    policies: { p: { benefit: text, ...mark } },
    facts: { '2015': { source: text, ...mark } },
    documents: {
      d: {
        description: text,
        body: `# ${text}\n\n| 甲 |\n| - |\n| ${text} |\n\n<Notice tone="info" title="${text}">\n正文\n</Notice>`,
        ...mark,
      },
    },
    boards: { b: { topic: text, ...archived } },
  });
  expect(seen(supersededWording, everywhere({}, {})).map((line) => line.split(': ')[0])).toEqual([
    'superseded-term error policies/p.mdx benefit',
    'superseded-term error documents/d.mdx description',
    'superseded-term error documents/d.mdx:1',
    'superseded-term error documents/d.mdx:5',
    'superseded-term error documents/d.mdx:7',
    'superseded-term error facts/2015.json source',
    'superseded-term error boards/b.json topic',
  ]);
  const archived = { archived: { since: '2026-09-25', reason: '更正' } };
  expect(seen(supersededWording, everywhere({ history }, archived))).toEqual([]);
  const registers = { r: { kind: 'procedure', steps: [step, { title: '二', text: '办结' }] } };
  const town = { history: { reason: '旧材料', ...history } };
  expect(seen(supersededWording, { registers, town })).toEqual([]);
  expect(seen(supersededWording, { registers })).toHaveLength(1);
});

test('a row of a register is read as one', () => {
  const entries = [
    { title: '社会抚养费征收办法', issuer: '县政府', form: '文件', note: '2021年废止' },
    { title: '社会抚养费征收通知', issuer: '县政府', form: '文件' },
  ];
  const registers = { r: { kind: 'documents', entries } };
  expect(seen(supersededWording, { registers }).map((line) => line.split(': ')[0])).toEqual([
    'superseded-term notice registers/r.json entries[0].title',
    'superseded-term error registers/r.json entries[1].title',
  ]);
});

test('before a rule ended its words were right', () => {
  const documents = { d: { body: '卫计局征收社会抚养费。' } };
  expect(
    seen(supersededWording, { site: { edition: '2019-06-30' }, documents }).map((line) =>
      line.slice(0, 60),
    ),
  ).toEqual([expect.stringContaining('“卫计局”')]);
});

test('a repealed title is today’s again where a rule of the same title is in force', () => {
  const row = (id: string, more: object) => ({
    id,
    title: '某某管理办法',
    kind: 'regulation',
    region: '全县',
    basis: '县政府令',
    source: '县政府公报',
    ...more,
  });
  const old = row('old', { to: '2020-12-31', ending: 'repealed' });
  const renewed = row('renewed', { from: '2021-01-01' });
  const documents = { d: { body: '按某某管理办法办理。' } };
  expect(seen(supersededWording, { rules: [old], documents })).toHaveLength(1);
  expect(seen(supersededWording, { rules: [old, renewed], documents })).toEqual([]);
});

test('words are plain: signs in them have no meaning of their own', () => {
  const rule = {
    id: 'odd',
    title: '旧办法',
    kind: 'policy',
    region: '全县',
    to: '2020-12-31',
    ending: 'expired',
    basis: '县政府令',
    source: '县政府公报',
    terms: [{ term: '甲（乙）', words: ['甲(.*)乙'], hint: '删去' }],
  };
  const body = (text: string) => ({ rules: [rule], documents: { d: { body: text } } });
  expect(seen(supersededWording, body('甲丙乙。'))).toEqual([]);
  expect(seen(supersededWording, body('甲(.*)乙。'))).toHaveLength(1);
});
