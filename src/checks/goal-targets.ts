import Fraction from 'fraction.js';
import type { Figure } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import { convertUnit } from '#domain/unit.ts';
import { addressOf, figureKey } from '#statistics/reference.ts';
import type { Check } from './check.ts';

/**
 * A result stands beside a target of the same thing: both of the whole town, in units of one
 * family. References that lead nowhere are found by `factReferences`.
 */
export const goalTargets: Check = ({ county, statistics }) =>
  county.towns.flatMap((town) => {
    const own = statistics.ledgers.filter((ledger) => ledger.town === town.id);
    const figures = new Map(
      own.flatMap((ledger) => ledger.figures).map((figure) => [figureKey(figure), figure]),
    );
    const find = (reference: string): Figure | undefined =>
      figures.get(figureKey(addressOf(reference, { town: town.id, village: null, period: '' })));
    return town.registers.flatMap((entry): Finding[] =>
      entry.value.kind !== 'goals'
        ? []
        : (entry.value.targets ?? []).flatMap(({ label, ...pair }, index): Finding[] => {
            const [result, target] = [find(pair.result), find(pair.target)];
            const refuse = (
              message: string,
              hint: string,
              field: 'result' | 'target',
            ): Finding => ({
              rule: 'invalid-content',
              severity: 'error',
              message: `目标“${label}”${message}`,
              hint,
              place: entry.placeOf(['targets', index, field]),
              actual: pair[field],
            });
            const ofVillage = (['result', 'target'] as const).find((field) =>
              pair[field].includes('@'),
            );
            if (ofVillage) {
              return [refuse('指明了一个村：目标按全镇比', '去掉“@”和后面的村', ofVillage)];
            }
            if (!result || !target) return [];
            if (convertUnit(new Fraction(1), target.unit, result.unit)) return [];
            return [
              refuse(
                `不能相比：完成数“${result.label}”的单位是“${result.unit}”，目标数“${target.label}”的单位是“${target.unit}”`,
                '换成同一种单位的事实',
                'target',
              ),
            ];
          }),
    );
  });
