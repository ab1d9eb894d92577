import { chineseDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { eachRegister } from './each-register.ts';
import { knownHint } from './known-hint.ts';
import { repeated } from './repeated.ts';

const done = new Set(['完成', '已完成', '办结', '已办结', '已销号']);

/** Every problem is answered by a task; a task whose day has passed says that it is done. */
export const tasksRegister = eachRegister('tasks', ({ town, entry, register, edition }) => {
  const { tasks } = register;
  const problems = register.problems ?? [];
  const problemIds = problems.map(({ id }) => id);
  const findings: Finding[] = [];
  const lists = [
    { field: 'tasks', name: '任务', ids: tasks.map(({ id }) => id) },
    { field: 'problems', name: '问题', ids: problemIds },
  ];
  for (const { field, name, ids } of lists) {
    for (const { index } of repeated(ids)) {
      findings.push({
        rule: 'duplicate-name',
        severity: 'error',
        message: `${name}编号“${ids[index]}”出现两次`,
        hint: '给其中一个换一个编号',
        place: entry.placeOf([field, index, 'id']),
      });
    }
  }

  for (const [index, { id, text }] of problems.entries()) {
    if (tasks.some(({ answers }) => answers?.includes(id))) continue;
    findings.push({
      rule: 'coverage',
      severity: 'error',
      message: `问题“${text}”没有对应的任务`,
      hint: `在解决它的任务的 answers 里写 "${id}"，或补一项任务`,
      place: entry.placeOf(['problems', index]),
    });
  }

  for (const [index, { title, due, state, answers = [] }] of tasks.entries()) {
    for (const [position, answer] of answers.entries()) {
      if (problemIds.includes(answer)) continue;
      findings.push({
        rule: 'unknown-reference',
        severity: 'error',
        message: `任务“${title}”对应的问题“${answer}”不存在`,
        hint: knownHint(answer, problemIds, 'problems 里有'),
        place: { ...entry.placeOf(['tasks', index, 'answers', position]), quote: answer },
        actual: answer,
      });
    }
    // A historical town's days have all passed; that says nothing to anybody.
    if (town.file.value.history || due === undefined || due >= edition) continue;
    if (state !== undefined && done.has(state)) continue;
    findings.push({
      rule: 'freshness',
      severity: 'notice',
      message: `任务“${title}”的期限是${chineseDay(due)}，已经过了，状态是“${state ?? '未填'}”`,
      hint: '完成了的写“已完成”；没有完成的更新期限并说明',
      place: entry.placeOf(['tasks', index, 'due']),
      expected: '已完成',
      actual: state ?? '未填',
    });
  }
  return findings;
});
