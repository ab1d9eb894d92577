import type { Finding } from '#domain/finding.ts';
import { eachRegister } from './each-register.ts';
import { knownHint } from './known-hint.ts';
import { repeated } from './repeated.ts';
import { unknownVillage } from './unknown-village.ts';

/** Each project has its own id, stands in a village of the town, and is in one declared state. */
export const projectsRegister = eachRegister('projects', ({ town, entry, register }) => {
  const { projects, states } = register;
  const findings: Finding[] = repeated(projects.map(({ id }) => id)).map(({ index, first }) => ({
    rule: 'duplicate-name',
    severity: 'error',
    message: `项目编号“${projects[index]?.id}”与第 ${first + 1} 个项目相同`,
    hint: '给其中一个项目换一个编号',
    place: entry.placeOf(['projects', index, 'id']),
  }));
  for (const [index, { name, state, village }] of projects.entries()) {
    if (!states.includes(state)) {
      findings.push({
        rule: 'unknown-reference',
        severity: 'error',
        message: `“${name}”的状态“${state}”不在 states 里`,
        hint: knownHint(state, states, '可填'),
        place: { ...entry.placeOf(['projects', index, 'state']), quote: state },
        expected: states.join('、'),
        actual: state,
      });
    }
    if (village !== undefined) {
      findings.push(
        ...unknownVillage(town, village, () => entry.placeOf(['projects', index, 'village'])),
      );
    }
  }
  return findings;
});
