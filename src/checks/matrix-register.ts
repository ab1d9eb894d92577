import type { Finding } from '#domain/finding.ts';
import { eachRegister, villageIds, villageName } from './each-register.ts';
import { knownHint } from './known-hint.ts';
import { repeated } from './repeated.ts';
import { unknownVillage } from './unknown-village.ts';

/** Every village of the town answers every topic of a matrix, in one of the declared states. */
export const matrixRegister = eachRegister('matrix', ({ town, entry, register }) => {
  const findings: Finding[] = [];
  const { topics, states, cells } = register;
  const topicIds = topics.map(({ id }) => id);
  for (const { index } of repeated(topicIds)) {
    const id = topicIds[index] ?? '';
    findings.push({
      rule: 'duplicate-name',
      severity: 'error',
      message: `主题编号“${id}”出现两次`,
      hint: '给其中一个主题换一个编号',
      place: { ...entry.placeOf(['topics', index, 'id']), quote: id },
      actual: id,
    });
  }

  for (const village of villageIds(town)) {
    for (const topic of topics) {
      if (cells[village]?.[topic.id] !== undefined) continue;
      findings.push({
        rule: 'coverage',
        severity: 'error',
        message: `${villageName(town, village)}的“${topic.label}”没有填`,
        hint: `在 cells.${village} 里写 "${topic.id}"，填 ${states.join('、')} 之一`,
        place: entry.placeOf(cells[village] ? ['cells', village] : ['cells']),
        expected: states.join('、'),
      });
    }
  }

  for (const [village, row] of Object.entries(cells)) {
    findings.push(...unknownVillage(town, village, () => entry.placeOf(['cells', village])));
    for (const [topic, state] of Object.entries(row)) {
      const place = () => entry.placeOf(['cells', village, topic]);
      if (!topicIds.includes(topic)) {
        findings.push({
          rule: 'unknown-reference',
          severity: 'error',
          message: `没有编号为“${topic}”的主题`,
          hint: knownHint(topic, topicIds, 'topics 里有'),
          place: { ...place(), quote: topic },
          actual: topic,
        });
      } else if (!states.includes(state)) {
        findings.push({
          rule: 'coverage',
          severity: 'error',
          message: `${villageName(town, village)}的状态“${state}”不在 states 里`,
          hint: knownHint(state, states, '可填'),
          place: { ...place(), quote: state },
          expected: states.join('、'),
          actual: state,
        });
      }
    }
  }
  return findings;
});
