import type { Entry, ParsedDocument } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import type { PolicyHead, Standard } from '#domain/document.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { repeated } from './repeated.ts';
import { unknownName } from './unknown-name.ts';

/** Amounts of current policies are in force, one at a time, and examples count with one of them. */
export const policyStandards: Check = ({ county }) =>
  county.policies.flatMap((entry) => [
    ...amounts(entry, county.site.value.edition),
    ...examples(entry, county.site.value.edition),
  ]);

const over = (standard: Standard, day: string): boolean =>
  standard.to !== undefined && standard.to < day;

const inForce = (standard: Standard, day: string): boolean =>
  standard.from <= day && !over(standard, day);

const sameSubject = (left: Standard, right: Standard): boolean =>
  left.label === right.label && left.region === right.region && left.per === right.per;

const overlap = (left: Standard, right: Standard): boolean =>
  left.from <= (right.to ?? '9999-12-31') && right.from <= (left.to ?? '9999-12-31');

function amounts(entry: Entry<ParsedDocument<PolicyHead>>, edition: string): Finding[] {
  const { standards, history } = entry.value.head;
  const findings: Finding[] = repeated(standards.map(({ id }) => id)).map(({ index }) => ({
    rule: 'duplicate-name',
    severity: 'error',
    message: `标准编号“${standards[index]?.id}”出现两次`,
    hint: '给其中一个标准换一个编号',
    place: entry.placeOf(['standards', index, 'id']),
  }));

  for (const [index, standard] of standards.entries()) {
    const { label, from, to } = standard;
    const place = () => entry.placeOf(['standards', index]);
    if (to !== undefined && to < from) {
      findings.push({
        rule: 'order-broken',
        severity: 'error',
        message: `“${label}”从${chineseDay(from)}到${chineseDay(to)}，终止早于起始`,
        hint: '改正 from 或 to',
        place: place(),
      });
      continue;
    }
    const rival = standards
      .slice(0, index)
      .find((other) => sameSubject(other, standard) && overlap(other, standard));
    if (rival) {
      findings.push({
        rule: 'duplicate-name',
        severity: 'error',
        message: `“${label}”在同一时间有两个金额：${rival.amount}${rival.unit}和${standard.amount}${standard.unit}`,
        hint: '给旧标准写终止日期 to；对象不同的，label 写出区别',
        place: place(),
        expected: `${rival.amount}${rival.unit}`,
        actual: `${standard.amount}${standard.unit}`,
      });
    }
    const replaced = standards.some(
      (other) => sameSubject(other, standard) && inForce(other, edition),
    );
    if (history || !over(standard, edition) || replaced) continue;
    findings.push({
      rule: 'superseded-term',
      severity: 'error',
      message: `“${label}”的标准到${chineseDay(to ?? edition)}为止，没有现行标准接替`,
      hint: '补上现行标准和它的依据；停止执行的给政策写 history',
      place: place(),
      expected: `${edition} 有效的标准`,
      actual: `到 ${to}`,
    });
  }
  return findings;
}

function examples(entry: Entry<ParsedDocument<PolicyHead>>, edition: string): Finding[] {
  const { standards, history } = entry.value.head;
  return entry.value.head.examples.flatMap(({ title, standard: id }, index): Finding[] => {
    const place = () => entry.placeOf(['examples', index, 'standard']);
    const standard = standards.find((candidate) => candidate.id === id);
    if (!standard) {
      const known = standards.map((candidate) => candidate.id);
      return unknownName(id, known, { what: '标准', lead: 'standards 里有', place });
    }
    if (history || !over(standard, edition)) return [];
    return [
      {
        rule: 'superseded-term',
        severity: 'error',
        message: `算例“${title}”用的标准“${standard.label}”到${chineseDay(standard.to ?? '')}为止`,
        hint: '改用现行标准',
        place: place(),
      },
    ];
  });
}
