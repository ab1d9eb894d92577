import { expect, test } from 'vitest';
import { decisionPath } from '#checks/decision-path.ts';
import { decisionPrivacy } from '#checks/decision-privacy.ts';
import { policyStandards } from '#checks/policy-standards.ts';
import { seen } from './seen.ts';

interface Answer {
  text: string;
  to: string;
}
const question = (id: string, ask: string, ...answers: Answer[]) => ({ id, ask, answers });
const outcome = (id: string, fields: Record<string, unknown> = {}) => ({
  id,
  verdict: 'yes',
  text: `${id}的结果`,
  why: '规定如此',
  basis: '育儿补贴制度实施方案',
  clause: '第二条',
  ask: 'county',
  ...fields,
});
const policy = (
  questions: unknown[],
  outcomes: unknown[],
  fields: Record<string, unknown> = {},
) => ({
  policies: { p: { decision: { questions, outcomes }, ...fields } },
});
const yes = (to: string): Answer => ({ text: '是', to });
const no = (to: string): Answer => ({ text: '不是', to });
const home = question('home', '户口在本县吗？', yes('age'), no('elsewhere'));
const age = question('age', '满三周岁了吗？', yes('grown'), no('apply'));
const ends = [outcome('apply'), outcome('grown'), outcome('elsewhere')];

test('every way ends: nothing is said', () => {
  expect(seen(decisionPath, policy([home, age], ends))).toEqual([]);
  expect(seen(decisionPrivacy, policy([home, age], ends))).toEqual([]);
  // Two ways may come together in one question.
  const both = question('both', '哪一种？', yes('age'), no('age'));
  expect(seen(decisionPath, policy([both, age], ends.slice(0, 2)))).toEqual([]);
  expect(seen(decisionPath, { policies: { p: {} } })).toEqual([]);
});

test('round and round, to nowhere, and what nobody comes to', () => {
  const questions = [
    home,
    question('age', '满三周岁了吗？', yes('home'), no('aply')),
    question('alone', '没有人来问', yes('apply'), no('apply')),
  ];
  expect(seen(decisionPath, policy(questions, ends))).toEqual([
    'unknown-reference error policies/p.mdx decision.questions[1].answers[1].to: 没有编号为“aply”的问题或结果',
    'decision-path error policies/p.mdx decision.questions[1].answers[0].to: “满三周岁了吗？”答“是”会绕回去：home → age → home',
    'decision-path error policies/p.mdx decision.questions[2]: 问题“没有人来问”没有哪个回答会走到',
    'decision-path error policies/p.mdx decision.outcomes[0]: 结果“apply的结果”没有哪个回答会走到',
    'decision-path error policies/p.mdx decision.outcomes[1]: 结果“grown的结果”没有哪个回答会走到',
  ]);
});

test('a question that leads to itself, one id twice, one answer twice', () => {
  const questions = [question('home', '户口在本县吗？', yes('home'), no('apply'))];
  expect(seen(decisionPath, policy(questions, [outcome('apply'), outcome('apply')]))).toEqual([
    'decision-path error policies/p.mdx decision.outcomes[1].id: 问答编号“apply”出现两次',
    'decision-path error policies/p.mdx decision.questions[0].answers[0].to: “户口在本县吗？”答“是”会绕回去：home → home',
  ]);
  const twice = [question('home', '户口在本县吗？', yes('apply'), yes('apply'))];
  expect(seen(decisionPath, policy(twice, [outcome('apply')]))).toEqual([
    'decision-path error policies/p.mdx decision.questions[0].answers[1].text: “户口在本县吗？”有两个一样的回答“是”',
  ]);
});

test('an outcome rests on the policy’s own basis and names a telephone that exists', () => {
  const questions = [question('home', '户口在本县吗？', yes('apply'), no('apply'))];
  expect(
    seen(decisionPath, policy(questions, [outcome('apply', { basis: '别的办法', ask: 'nobody' })])),
  ).toEqual([
    'unknown-reference error policies/p.mdx decision.outcomes[0].basis: 结果“apply的结果”的依据“别的办法”不在本政策的 basis 里',
    'unknown-reference error policies/p.mdx decision.outcomes[0].ask: 没有编号为“nobody”的电话',
  ]);
});

test.each([
  ['您的身份证号是多少？', '证件号码'],
  ['请写姓名和手机号', '姓名、联系方式'],
  ['收款的银行卡号？', '金融账户'],
  ['家里有人得重病吗？', '健康、残疾和丧亲'],
  ['残疾等级是几级？', '健康、残疾和丧亲'],
  ['孩子去世了吗？', '健康、残疾和丧亲'],
  ['现在怀孕几个月？', '生育和避孕'],
  ['做过流产手术吗？', '生育和避孕、健康、残疾和丧亲'],
  ['有没有违法犯罪记录，被起诉过吗？', '案件和纠纷'],
  ['您信仰什么宗教？', '生物识别和宗教信仰'],
])('nobody is asked: %s', (ask, kinds) => {
  const questions = [question('q', ask, yes('apply'), no('apply'))];
  expect(seen(decisionPrivacy, policy(questions, [outcome('apply')]))).toEqual([
    `decision-privacy error policies/p.mdx decision.questions[0].ask: 问答“${ask}”问到敏感个人信息：${kinds}`,
  ]);
});

test('answers and help are judged too; papers, services and the policy’s own name are not', () => {
  const questions = [
    {
      ...question(
        'q',
        '有没有独生子女父母光荣证？',
        { text: '做婚前检查', to: 'apply' },
        no('apply'),
      ),
      help: '免费孕前检查的预约单也可以',
    },
    question('r', '是残疾人两项补贴的对象吗？', { text: '得了癌症', to: 'apply' }, no('apply')),
  ];
  const name = '残疾人两项补贴';
  expect(seen(decisionPrivacy, policy(questions, [outcome('apply')], { name }))).toEqual([
    'decision-privacy error policies/p.mdx decision.questions[1].answers[0].text: 问答“得了癌症”问到敏感个人信息：健康、残疾和丧亲',
  ]);
});

const standard = (id: string, amount: number, from: string, to?: string) => ({
  id,
  label: '津贴',
  amount,
  unit: '元',
  per: '每人每月',
  region: '全县',
  from,
  source: '办法',
  ...(to === undefined ? {} : { to }),
});
const example = (from: string, to: string, begin = 'this-month') => ({
  title: '例',
  standard: 'new',
  months: { from, to, begin },
  factors: [{ label: '人', count: 1, unit: '人' }],
});

test('each month of an example has one amount from its first day to its last', () => {
  const standards = [
    standard('old', 50, '2025-07-01', '2026-06-30'),
    standard('new', 60, '2026-07-01'),
  ];
  const judge = (...examples: unknown[]) =>
    seen(policyStandards, { policies: { p: { standards, examples } } });
  expect(judge(example('2026-05-10', '2026-08-01'))).toEqual([]);
  expect(
    judge(example('2025-06-30', '2026-08-01'), example('2026-08-05', '2026-08-31', 'next-month')),
  ).toEqual([
    'superseded-term error policies/p.mdx examples[0].months: 算例“例”算到2025年6月，“津贴”在这个月没有覆盖整月的标准',
    'order-broken error policies/p.mdx examples[1].months: 算例“例”从2026年8月5日到2026年8月31日，一个月也没有',
  ]);
});

test('an amount that changes inside a month cannot be counted by months', () => {
  const standards = [
    standard('old', 50, '2025-07-01', '2026-06-14'),
    standard('new', 60, '2026-06-15'),
  ];
  const examples = [example('2026-05-01', '2026-07-31')];
  expect(seen(policyStandards, { policies: { p: { standards, examples } } })).toEqual([
    'period-mix error policies/p.mdx examples[0].months: 算例“例”里，2026年6月有两个“津贴”标准，不能按整月算',
  ]);
});
