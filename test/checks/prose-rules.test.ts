import { expect, test } from 'vitest';
import type { Check, CheckInput } from '#checks/check.ts';
import { proseRules as rulesOf } from '#checks/prose-rules.ts';
import { type ProseText, proseTexts } from '#checks/prose-texts.ts';
import { unboundNumbers as numbersOf } from '#checks/unbound-numbers.ts';
import { judgeText } from '#claims/judged-text.ts';
import { checkInput, fact } from './county-builder.ts';
import { seen } from './seen.ts';

const texts = (input: CheckInput): ProseText[] => [...proseTexts(input)].map((read) => read());
const proseRules: Check = (input) =>
  texts(input).flatMap((text) => rulesOf(text, judgeText(text.text, text.bound).findings));
const unboundNumbers: Check = (input) =>
  texts(input).flatMap((text) =>
    numbersOf(text, judgeText(text.text, text.bound).typed, input.statistics),
  );

const facts = {
  '2026-08': { facts: [fact('births', 367), fact('boys', 180), fact('girls', 188)] },
};

test('facts in braces count as the numbers that they stand for', () => {
  const body = '本月出生{births}，男婴{boys}、女婴{girls}。';
  const lines = seen(proseRules, { facts, documents: { d: { body, period: '2026-08' } } });
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(
    'sum-mismatch error documents/d.mdx:1: 本月出生367人，各项相加 180人+188人=368人，少1人',
  );
});

test('a finding stands on its own line and column of the file', () => {
  const body = '第一段。\n\n全镇合格率98、88%。';
  expect(proseRules(checkInput({ documents: { d: { body } } }))).toMatchObject([
    { rule: 'malformed-number', place: { line: 3, column: 6 } },
  ]);
});

test('paragraphs of boards are judged', () => {
  const parts = [{ kind: 'text', paragraphs: ['全村xx户。'] }];
  expect(seen(proseRules, { boards: { b: { parts } } })).toEqual([
    'masked-value error boards/b.json parts[0].paragraphs[0]: “xx”是没有填的空',
  ]);
});

test('titles and descriptions are judged', () => {
  const parts = [{ kind: 'text', paragraphs: ['全村和睦。'] }];
  expect(
    seen(proseRules, { boards: { b: { title: '合格率98、88%', parts } } }).map(
      (line) => line.split(':')[0],
    ),
  ).toEqual(['malformed-number error boards/b.json title']);
});

test('a typed number is to be bound, to the fact of that period with its value', () => {
  const parts = { facts, documents: { d: { body: '全镇出生367人。', period: '2026-08' } } };
  expect(unboundNumbers(checkInput(parts))).toMatchObject([
    { rule: 'unbound-number', severity: 'warning', hint: '把 367人 改为 {births}' },
  ]);
});

test.each([
  '本月出生{births}。',
  '2026年8月15日印发第3期。',
  '按规定每人发放100元。',
  '年满60岁的，15日内办理。',
])('%s needs no fact', (body) => {
  expect(
    unboundNumbers(checkInput({ facts, documents: { d: { body, period: '2026-08' } } })),
  ).toEqual([]);
});
