import { chineseDay } from '#domain/day.ts';
import type { Finding, RuleName } from '#domain/finding.ts';
import { type Rule, sameTitle } from '#domain/rule-table.ts';
import type { Check } from './check.ts';
import { repeated } from './repeated.ts';
import { unknownName } from './unknown-name.ts';

/** The table of rules agrees with itself: only then can a status be computed from it. */
export const supersededTable: Check = ({ county }) => {
  const { value, placeOf } = county.rules;
  const { rules } = value;
  const ids = rules.map(({ id }) => id);
  return [
    ...repeated(ids).map(
      ({ index }): Finding => ({
        rule: 'duplicate-name',
        severity: 'error',
        message: `编号“${ids[index]}”出现两次`,
        hint: '给其中一条换一个编号',
        place: placeOf(['rules', index, 'id']),
      }),
    ),
    ...rules.flatMap((rule, index): Finding[] => [
      ...(rule.replacedBy === undefined
        ? []
        : unknownName(rule.replacedBy, ids, {
            what: '规定',
            lead: 'rules.json 里有',
            place: () => placeOf(['rules', index, 'replacedBy']),
          })),
      ...faults(rule).map(
        ({ name, field, message, hint }): Finding => ({
          rule: name,
          severity: 'error',
          message: `“${rule.title}”${message}`,
          hint,
          place: placeOf(['rules', index, field]),
        }),
      ),
      ...twoAtOnce(rules, index).map(
        (message): Finding => ({
          rule: 'duplicate-name',
          severity: 'error',
          message,
          hint: '给旧的一条写终止日期 to 和 ending；对象不同的，title 写出区别',
          place: placeOf(['rules', index]),
        }),
      ),
    ]),
  ];
};

interface Fault {
  name: RuleName;
  field: string;
  message: string;
  hint: string;
}

function faults({ from, to, ending, kind, amount, terms = [] }: Rule): Fault[] {
  const found: Fault[] = [];
  const add = (name: RuleName, field: string, message: string, hint: string): void => {
    found.push({ name, field, message, hint });
  };
  if (from !== undefined && to !== undefined && to < from)
    add(
      'order-broken',
      'to',
      `从${chineseDay(from)}到${chineseDay(to)}，终止早于起始`,
      '改正 from 或 to',
    );
  if ((to === undefined) !== (ending === undefined))
    add(
      'invalid-content',
      to === undefined ? 'ending' : 'to',
      'to 和 ending 要么都写，要么都不写',
      '停止的写最后一天 to，和 ending：amended 修订、repealed 废止、expired 其他',
    );
  if (kind === 'standard' && (from === undefined || amount === undefined))
    add(
      'invalid-content',
      from === undefined ? 'from' : 'amount',
      '是标准，没有起始日期或金额，不能当作现行标准',
      '补上 from 和 amount（value、unit、per）',
    );
  if (kind !== 'standard' && amount !== undefined)
    add('invalid-content', 'amount', '不是标准，却写了金额', '金额另写一条，kind 写 standard');
  if (to === undefined && terms.some(({ since }) => since === undefined))
    add(
      'invalid-content',
      'terms',
      '还没有终止，词语不知道从哪一天起不再适用',
      '给这些词写 since，或给规定写 to',
    );
  return found;
}

const subject = ({ kind, region, amount }: Rule): string =>
  JSON.stringify([kind === 'standard', region, amount?.per ?? '']);

/** Versions of one title never overlap. */
function twoAtOnce(rules: readonly Rule[], index: number): string[] {
  const rule = rules[index];
  if (!rule || rule.pending) return [];
  const rival = rules
    .slice(0, index)
    .find(
      (other) =>
        !other.pending &&
        sameTitle(other.title, rule.title) &&
        subject(other) === subject(rule) &&
        (other.from ?? '') <= (rule.to ?? '9999-12-31') &&
        (rule.from ?? '') <= (other.to ?? '9999-12-31'),
    );
  return rival ? [`“${rule.title}”有两条在同一时间有效：${rival.id} 和 ${rule.id}`] : [];
}
