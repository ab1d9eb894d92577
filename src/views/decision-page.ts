import { verdicts } from '#domain/decision.ts';
import type { PolicyHead } from '#domain/document.ts';
import { decisionPath, policiesPath, policyPath } from '#domain/paths.ts';
import { sameTitle } from '#domain/rule-table.ts';
import { UncheckedReferenceError, type ViewContext } from './context.ts';
import { countyHotline } from './hotlines.ts';
import { pageMeta } from './meta.ts';
import type { DecisionView } from './pages.ts';
import { rulePath } from './policy-page.ts';
import { policyStatus } from './status.ts';

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

const note =
  '答案留在您的手机里，不会发给任何人。结果只供参考，能不能办以窗口核对为准；要核对材料时，再带到窗口。';

/** The questions of a policy; null where it has none. */
export function decisionView(
  context: ViewContext,
  id: string,
  head: PolicyHead,
): DecisionView | null {
  const { decision } = head;
  if (!decision) return null;
  const { rules } = context.county.rules.value;
  const { edition } = context.county.site.value;
  const places = new Map([
    ...decision.questions.map(({ id: own }, index) => {
      const place = { anchor: `q-${own}`, number: `第${index + 1}问` };
      return [own, place] as const;
    }),
    ...decision.outcomes.map(({ id: own }, index) => {
      const place = { anchor: `o-${own}`, number: `结果${numerals[index]}` };
      return [own, place] as const;
    }),
  ]);
  const placeOf = (own: string): { anchor: string; number: string } => {
    const place = places.get(own);
    if (!place) throw new UncheckedReferenceError(`No question or outcome ${own} of policy ${id}`);
    return place;
  };
  const title = `${head.name}：能不能办，答几个问题`;
  return {
    page: 'decision',
    meta: pageMeta({
      path: decisionPath(id),
      title,
      shortTitle: '能不能办',
      description: `答几个问题，看看自己能不能办“${head.name}”，为什么，找谁问。`,
      keywords: head.keywords,
      trail: [
        { label: '政策解读', path: policiesPath },
        { label: head.name, path: policyPath(id) },
      ],
      demonstration: head.demonstration
        ? '演示数据：本页部分标准为演示用，办理以当地窗口答复为准。'
        : '',
    }),
    intro: `共 ${decision.questions.length} 个问题，点回答就到下一步。`,
    policy: { path: policyPath(id), title: head.title },
    questions: decision.questions.map((question) => ({
      ...placeOf(question.id),
      ask: question.ask,
      help: question.help ?? '',
      answers: question.answers.map(({ text, to }) => {
        const { anchor, number } = placeOf(to);
        return { text, anchor, leads: number };
      }),
    })),
    outcomes: decision.outcomes.map((outcome) => {
      const ground = head.basis.find(({ title: name }) => sameTitle(name, outcome.basis));
      if (!ground) throw new UncheckedReferenceError(`No basis ${outcome.basis} of policy ${id}`);
      return {
        ...placeOf(outcome.id),
        verdict: verdicts[outcome.verdict],
        tone: outcome.verdict,
        text: outcome.text,
        why: outcome.why,
        basis: {
          text: `《${ground.title.replace(/^[《〈]|[》〉]$/g, '')}》${outcome.clause}`,
          path: rulePath(ground, rules, edition),
        },
        hotline: countyHotline(context, outcome.ask),
      };
    }),
    note,
  };
}

/** The questions of every policy in force that has them. */
export function* decisionViews(context: ViewContext): Generator<DecisionView> {
  const { edition } = context.county.site.value;
  const { rules } = context.county.rules.value;
  for (const { id, value } of context.county.policies) {
    if (policyStatus(value.head, rules, edition) !== '现行') continue;
    const view = decisionView(context, id, value.head);
    if (view) yield view;
  }
}
