import type Fraction from 'fraction.js';
import type { Finding } from '#domain/finding.ts';
import { exact, plainDigits } from '#domain/number.ts';
import { eachRegister, type RegisterCase } from './each-register.ts';
import { knownHint } from './known-hint.ts';
import { repeated } from './repeated.ts';
import { starFindings } from './scoring-stars.ts';
import { unknownVillage } from './unknown-village.ts';

const sum = (values: readonly number[]): Fraction =>
  values.reduce((total, value) => total.add(exact(value)), exact(0));

/** Weights add up to the full marks; no unit has more than an item's weight, or less than 0. */
export const scoringRegister = eachRegister('scoring', (single) => {
  const { entry, register } = single;
  const findings: Finding[] = repeated(register.items.map(({ id }) => id)).map(({ index }) => ({
    rule: 'duplicate-name',
    severity: 'error',
    message: `考核项目编号“${register.items[index]?.id}”出现两次`,
    hint: '给其中一个项目换一个编号',
    place: entry.placeOf(['items', index, 'id']),
  }));

  const total = sum(register.items.map(({ weight }) => weight));
  if (!total.equals(exact(register.fullMarks))) {
    const seen = plainDigits(total);
    const difference = plainDigits(total.sub(exact(register.fullMarks)).abs());
    findings.push({
      rule: 'sum-mismatch',
      severity: 'error',
      message: `各项分值合计 ${seen} 分，满分写的是 ${register.fullMarks} 分，相差 ${difference} 分`,
      hint: '改正各项分值，或改正满分',
      place: entry.placeOf(['fullMarks']),
      expected: String(register.fullMarks),
      actual: seen,
    });
  }
  return [...findings, ...markFindings(single), ...starFindings(single)];
});

function markFindings({ town, entry, register }: RegisterCase<'scoring'>): Finding[] {
  const findings: Finding[] = [];
  const itemIds = register.items.map(({ id }) => id);
  for (const [index, { unit, village, marks }] of (register.scores ?? []).entries()) {
    if (village !== undefined) {
      findings.push(
        ...unknownVillage(town, village, () => entry.placeOf(['scores', index, 'village'])),
      );
    }
    for (const { id, label, weight } of register.items) {
      const mark = marks[id];
      if (mark === undefined) {
        findings.push({
          rule: 'coverage',
          severity: 'error',
          message: `${unit}的“${label}”没有填`,
          hint: `填得分；还没有考核的写 null，不要写 0`,
          place: entry.placeOf(['scores', index, 'marks']),
          expected: `0 至 ${weight}，或 null`,
        });
      } else if (mark !== null && (mark < 0 || mark > weight)) {
        findings.push({
          rule: 'subset-exceeds',
          severity: 'error',
          message: `${unit}的“${label}”得 ${mark} 分，${mark < 0 ? '低于 0 分' : `超过分值 ${weight} 分`}`,
          hint: '核对得分和分值',
          place: entry.placeOf(['scores', index, 'marks', id]),
          expected: `0 至 ${weight}`,
          actual: String(mark),
        });
      }
    }
    for (const id of Object.keys(marks).filter((key) => !itemIds.includes(key))) {
      findings.push({
        rule: 'unknown-reference',
        severity: 'error',
        message: `${unit}的得分里有“${id}”，考核项目里没有`,
        hint: knownHint(id, itemIds, 'items 里有'),
        place: { ...entry.placeOf(['scores', index, 'marks', id]), quote: id },
        actual: id,
      });
    }
  }
  return findings;
}
