import type { Entry, ParsedDocument } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import type { PolicyHead, Standard, WorkedExample } from '#domain/document.ts';
import type { Finding } from '#domain/finding.ts';
import { chineseMonth, paidMonths, sameSubject } from '#domain/paid-months.ts';
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
  return entry.value.head.examples.flatMap((example, index): Finding[] => {
    const { title, standard: id } = example;
    const place = () => entry.placeOf(['examples', index, 'standard']);
    const standard = standards.find((candidate) => candidate.id === id);
    if (!standard) {
      const known = standards.map((candidate) => candidate.id);
      return unknownName(id, known, { what: '标准', lead: 'standards 里有', place });
    }
    const months = monthFindings(example, standard, standards, () =>
      entry.placeOf(['examples', index, 'months']),
    );
    if (history || !over(standard, edition)) return months;
    return [
      {
        rule: 'superseded-term',
        severity: 'error',
        message: `算例“${title}”用的标准“${standard.label}”到${chineseDay(standard.to ?? '')}为止`,
        hint: '改用现行标准',
        place: place(),
      },
      ...months,
    ];
  });
}

/** Every month of an example has one amount, from its first day to its last. */
function monthFindings(
  { title, months }: WorkedExample,
  standard: Standard,
  standards: readonly Standard[],
  place: () => Finding['place'],
): Finding[] {
  if (!months) return [];
  const report = (rule: Finding['rule'], message: string, hint: string): Finding[] => [
    { rule, severity: 'error', message, hint, place: place() },
  ];
  const { stretches, unpaid } = paidMonths(months, standard, standards);
  if (unpaid) {
    const month = chineseMonth(unpaid.month);
    return unpaid.reason === 'no-amount'
      ? report(
          'superseded-term',
          `算例“${title}”算到${month}，“${standard.label}”在这个月没有覆盖整月的标准`,
          '补上那段时间的标准（label、region、per 相同，写起止日期），或改短算例',
        )
      : report(
          'period-mix',
          `算例“${title}”里，${month}有两个“${standard.label}”标准，不能按整月算`,
          '按文件的规定拆成两个算例，各用一个标准；标准从月初换的，改正 from 和 to',
        );
  }
  if (stretches.length > 0) return [];
  const { from, to } = months;
  return report(
    'order-broken',
    `算例“${title}”从${chineseDay(from)}到${chineseDay(to)}，一个月也没有`,
    '改正 from、to 或 begin',
  );
}
