import { addDays, chineseDay, type Day, daysBetween } from '#domain/day.ts';
import type { Finding, Place } from '#domain/finding.ts';
import { ruleOf, ruleStatus } from '#domain/rule-table.ts';
import type { Check } from './check.ts';
import { dutyNumber } from './duty-profile.ts';

interface Ending {
  what: string;
  to: Day;
  place: () => Place;
}

/** What ends within the next days, with nothing declared to follow, is announced in time. */
export const policyExpiry: Check = ({ county }) => {
  const days = dutyNumber(county, 'expiry');
  if (days === null) return [];
  const { edition } = county.site.value;
  const { rules } = county.rules.value;
  const endings = county.policies.flatMap(({ value: { head }, placeOf }): Ending[] => {
    if (head.history) return [];
    const { validTo, standards, basis } = head;
    return [
      ...(validTo === undefined
        ? []
        : [{ what: `政策“${head.name}”`, to: validTo, place: () => placeOf(['validTo']) }]),
      ...standards.flatMap((standard, index): Ending[] => {
        const { to, from, label, region, per } = standard;
        // A standard that ends with its policy is told once; a future one is not yet in force.
        if (to === undefined || from > edition || (validTo !== undefined && validTo <= to))
          return [];
        const followed = standards.some(
          (other) =>
            other.label === label &&
            other.region === region &&
            other.per === per &&
            other.from > to &&
            other.from <= addDays(to, 1),
        );
        if (followed) return [];
        return [{ what: `标准“${label}”`, to, place: () => placeOf(['standards', index, 'to']) }];
      }),
      ...basis.flatMap((ground, index): Ending[] => {
        const rule = ruleOf(rules, ground, edition);
        if (rule?.to === undefined || ruleStatus(rule, edition) !== '现行') return [];
        return [
          { what: `依据“${rule.title}”`, to: rule.to, place: () => placeOf(['basis', index]) },
        ];
      }),
    ];
  });
  return endings
    .filter(({ to }) => to >= edition && daysBetween(edition, to) <= days)
    .map(
      ({ what, to, place }): Finding => ({
        rule: 'freshness',
        severity: 'warning',
        message: `${what}到${chineseDay(to)}为止，只剩 ${daysBetween(edition, to)} 天，还没有写接替的`,
        hint: '向主管部门核实下一期；有了的写进来，没有的到期写 history',
        place: place(),
      }),
    );
};
