import { chineseDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { eachRegister } from './each-register.ts';

/** Events stand in the order of their days, each has a day or words for it, and counts agree. */
export const timelineRegister = eachRegister('timeline', ({ entry, register }) => {
  const findings: Finding[] = [];
  let latest: string | null = null;
  for (const [index, { day, dayText, text }] of register.entries.entries()) {
    if (day === undefined && dayText === undefined) {
      findings.push({
        rule: 'coverage',
        severity: 'error',
        message: `“${text}”没有日期`,
        hint: '写 day；原文没有确切日期的，写 dayText，如“5月中旬”',
        place: entry.placeOf(['entries', index]),
      });
    }
    if (day === undefined) continue;
    if (latest !== null && day < latest) {
      findings.push({
        rule: 'order-broken',
        severity: 'error',
        message: `“${text}”是${chineseDay(day)}，排在${chineseDay(latest)}的事项后面`,
        hint: '按日期先后排列，或改正日期',
        place: { ...entry.placeOf(['entries', index, 'day']), quote: day },
        expected: `${latest} 或以后`,
        actual: day,
      });
    } else {
      latest = day;
    }
  }

  for (const [kind, expected] of Object.entries(register.expected ?? {})) {
    const listed = register.entries.filter(({ kindOf }) => kindOf === kind).length;
    if (listed === expected) continue;
    const verb = listed < expected ? '补录缺少的' : '删去多余的';
    findings.push({
      rule: 'list-count',
      severity: 'error',
      message: `“${kind}”应有 ${expected} 次，列了 ${listed} 次`,
      hint: `${verb}事项，或改正 expected 里的次数`,
      place: entry.placeOf(['expected', kind]),
      expected: String(expected),
      actual: String(listed),
    });
  }
  return findings;
});
