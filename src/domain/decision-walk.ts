import type { Decision } from './decision.ts';

type Step = { question: number; answer: number };

/** What keeps a reader of the questions from coming to an outcome. Indices count from 0. */
export interface DecisionFaults {
  /** Answers that lead to no question and no outcome. */
  unknown: Step[];
  /** Answers that lead back to a question already passed, with the ids on the way round. */
  cycles: (Step & { round: string[] })[];
  /** Questions and outcomes to which no way leads. */
  unreachedQuestions: number[];
  unreachedOutcomes: number[];
}

/** Walks every way from the first question. */
export function walkDecision({ questions, outcomes }: Decision): DecisionFaults {
  const at = new Map(questions.map(({ id }, index) => [id, index]));
  const ends = new Set(outcomes.map(({ id }) => id));
  const faults: DecisionFaults = {
    unknown: [],
    cycles: [],
    unreachedQuestions: [],
    unreachedOutcomes: [],
  };
  const reached = new Set<string>();
  const walk = (index: number, way: readonly string[]): void => {
    const question = questions[index];
    if (!question || reached.has(question.id)) return;
    reached.add(question.id);
    const here = [...way, question.id];
    for (const [answer, { to }] of question.answers.entries()) {
      const next = at.get(to);
      const round = here.indexOf(to);
      if (ends.has(to)) reached.add(to);
      else if (next === undefined) faults.unknown.push({ question: index, answer });
      else if (round >= 0)
        faults.cycles.push({ question: index, answer, round: [...here.slice(round), to] });
      else walk(next, here);
    }
  };
  walk(0, []);
  // What is not reached may be wrong in itself.
  for (const [index, { id, answers }] of questions.entries()) {
    if (reached.has(id)) continue;
    faults.unreachedQuestions.push(index);
    for (const [answer, { to }] of answers.entries()) {
      if (!at.has(to) && !ends.has(to)) faults.unknown.push({ question: index, answer });
    }
  }
  for (const [index, { id }] of outcomes.entries()) {
    if (!reached.has(id)) faults.unreachedOutcomes.push(index);
  }
  return faults;
}
