import type { Entry, ParsedDocument } from '#domain/county.ts';
import { walkDecision } from '#domain/decision-walk.ts';
import type { PolicyHead } from '#domain/document.ts';
import type { Finding } from '#domain/finding.ts';
import { sameTitle } from '#domain/rule-table.ts';
import type { Check } from './check.ts';
import { knownHint } from './known-hint.ts';
import { repeated } from './repeated.ts';
import { unknownName } from './unknown-name.ts';

/** Whatever a reader answers, the questions of a policy lead on to an outcome with its grounds. */
export const decisionPath: Check = ({ county }) => {
  const hotlines = county.site.value.hotlines.map(({ id }) => id);
  return county.policies.flatMap((entry) => [...ways(entry), ...grounds(entry, hotlines)]);
};

type PolicyEntry = Entry<ParsedDocument<PolicyHead>>;

function ways(entry: PolicyEntry): Finding[] {
  const { decision } = entry.value.head;
  if (!decision) return [];
  const { questions, outcomes } = decision;
  const at = (...path: (string | number)[]) => entry.placeOf(['decision', ...path]);
  const report = (message: string, hint: string, place: Finding['place']): Finding => ({
    rule: 'decision-path',
    severity: 'error',
    message,
    hint,
    place,
  });
  const ids = [...questions, ...outcomes].map(({ id }) => id);
  const twice = repeated(ids).map(({ index }) =>
    report(
      `问答编号“${ids[index]}”出现两次`,
      '问题和结果的编号不能相同，给其中一个换一个编号，指向它的回答一起改',
      index < questions.length
        ? at('questions', index, 'id')
        : at('outcomes', index - questions.length, 'id'),
    ),
  );
  const answersTwice = questions.flatMap(({ ask, answers }, question) =>
    repeated(answers.map(({ text }) => text)).map(({ index }) =>
      report(
        `“${ask}”有两个一样的回答“${answers[index]?.text}”`,
        '两个回答写出区别，或者删去一个',
        at('questions', question, 'answers', index, 'text'),
      ),
    ),
  );
  const { unknown, cycles, unreachedQuestions, unreachedOutcomes } = walkDecision(decision);
  return [
    ...twice,
    ...answersTwice,
    ...unknown.flatMap(({ question, answer }) =>
      unknownName(questions[question]?.answers[answer]?.to ?? '', ids, {
        what: '问题或结果',
        lead: '可以去的有',
        place: () => at('questions', question, 'answers', answer, 'to'),
      }),
    ),
    ...cycles.map(({ question, answer, round }) =>
      report(
        `“${questions[question]?.ask}”答“${questions[question]?.answers[answer]?.text}”会绕回去：${round.join(' → ')}`,
        '改成去一个还没有问过的问题，或者去一个结果',
        at('questions', question, 'answers', answer, 'to'),
      ),
    ),
    ...unreachedQuestions.map((index) =>
      report(
        `问题“${questions[index]?.ask}”没有哪个回答会走到`,
        '让前面的某个回答指向它，或者删去；第一个问题写在最前面',
        at('questions', index),
      ),
    ),
    ...unreachedOutcomes.map((index) =>
      report(
        `结果“${outcomes[index]?.text}”没有哪个回答会走到`,
        '让某个回答指向它，或者删去',
        at('outcomes', index),
      ),
    ),
  ];
}

function grounds(entry: PolicyEntry, hotlines: readonly string[]): Finding[] {
  const { decision, basis } = entry.value.head;
  const titles = basis.map(({ title }) => title);
  return (decision?.outcomes ?? []).flatMap((outcome, index) => {
    const place = (field: string) => () => entry.placeOf(['decision', 'outcomes', index, field]);
    const known = titles.find((title) => sameTitle(title, outcome.basis));
    return [
      ...(known === undefined
        ? [
            {
              rule: 'unknown-reference' as const,
              severity: 'error' as const,
              message: `结果“${outcome.text}”的依据“${outcome.basis}”不在本政策的 basis 里`,
              hint: knownHint(outcome.basis, titles, 'basis 里有'),
              place: { ...place('basis')(), quote: outcome.basis },
              actual: outcome.basis,
            },
          ]
        : []),
      ...unknownName(outcome.ask, hotlines, {
        what: '电话',
        lead: '可用的电话',
        place: place('ask'),
      }),
    ];
  });
}
