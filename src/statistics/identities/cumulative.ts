import { addDays } from '#domain/day.ts';
import { comparePeriods, parsePeriod } from '#domain/period.ts';
import { amountOf } from '#statistics/amount.ts';
import { parseReference } from '#statistics/reference.ts';
import { judgeSum } from './partition.ts';
import type { IdentityKind, Of } from './scene.ts';
import { named, relation } from './wording.ts';

const partsOf = ({ fact, periods }: Of<'cumulative'>): string[] =>
  periods.map((period) => `${fact.split('#')[0]}#${period}`);

/** True when the periods follow each other without gap or overlap and fill `whole`. */
function fills(whole: string, ids: readonly string[]): boolean {
  const target = parsePeriod(whole);
  const periods = ids.map(parsePeriod).filter((period) => period !== null);
  periods.sort(comparePeriods);
  if (!target || periods[0]?.from !== target.from || periods.at(-1)?.to !== target.to) return false;
  return periods.every(({ from }, index) => {
    const before = periods[index - 1];
    return before === undefined || addDays(before.to, 1) === from;
  });
}

/** The fact of this period is the sum of the same fact over shorter periods that fill it. */
export const cumulative: IdentityKind<'cumulative'> = {
  references: (identity) => [identity.fact, ...partsOf(identity)],
  describe: (identity, scene, sign) => {
    const total = scene.figure(identity.fact);
    const parts = partsOf(identity).map(
      (reference) =>
        `${parsePeriod(parseReference(reference).period ?? '')?.label ?? ''} ${amountOf(scene.figure(reference))}`,
    );
    return `${parts.join(' + ')} ${relation(sign)} ${named(scene, total)}`;
  },
  judge: (identity, scene) => {
    const total = scene.figure(identity.fact);
    if (total.measure !== 'flow') {
      return {
        holds: null,
        finding: {
          rule: 'invalid-content',
          message: `“${total.label}”不是期间发生数（measure 不是 flow），各期不能累加`,
          hint: '时点数、比率和标准不累加；去掉这条核对，或改正 measure',
        },
      };
    }
    if (!fills(total.period, identity.periods)) {
      return {
        holds: null,
        finding: {
          rule: 'invalid-content',
          message: `所列各期（${identity.periods.join('、')}）合起来不等于 ${total.period} 期`,
          hint: '逐期补齐，不重不漏',
        },
      };
    }
    return judgeSum(scene, total, partsOf(identity).map(scene.figure));
  },
};
