import type { Entry, ParsedDocument } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import type { PolicyHead } from '#domain/document.ts';
import type { Finding } from '#domain/finding.ts';
import { type Rule, ruleOf, ruleStatus, sameTitle } from '#domain/rule-table.ts';
import type { Check } from './check.ts';
import { unknownName } from './unknown-name.ts';

/** A current policy rests on rules in force, and its amounts are those of the table. */
export const policyBasis: Check = ({ county }) => {
  const { edition } = county.site.value;
  const { rules } = county.rules.value;
  return county.policies.flatMap((entry) => [
    ...basisFindings(entry, rules, edition),
    ...amountFindings(entry, rules, edition),
  ]);
};

type PolicyEntry = Entry<ParsedDocument<PolicyHead>>;

const unknownRule = (id: string, rules: readonly Rule[], place: () => Finding['place']) =>
  unknownName(
    id,
    rules.map((rule) => rule.id),
    { what: '规定', lead: 'rules.json 里有', place },
  );

/** `到2021年9月8日为止，已废止：…`, with what is still to be confirmed. */
function ended(rule: Rule, edition: string): string {
  const to = rule.to === undefined ? '' : `到${chineseDay(rule.to)}为止，`;
  const doubt = rule.confirm === undefined ? '' : `（待核实：${rule.confirm}）`;
  return `${to}${ruleStatus(rule, edition)}：${rule.basis}${doubt}`;
}

function successor(rule: Rule, rules: readonly Rule[]): string {
  const next = rules.find(({ id }) => id === rule.replacedBy);
  if (!next) return '换成现行的依据；政策已经停止的写 history（依据和日期）';
  const when = next.day ?? next.from;
  const name = `${next.title}${when === undefined ? '' : `（${chineseDay(when)}）`}`;
  return `改为“${name}”，对照新规定核对全文；政策已经停止的写 history`;
}

function basisFindings(entry: PolicyEntry, rules: readonly Rule[], edition: string): Finding[] {
  const { basis, history, validFrom } = entry.value.head;
  return basis.flatMap((ground, index): Finding[] => {
    const place = () => entry.placeOf(['basis', index]);
    if (ground.rule !== undefined) {
      const unknown = unknownRule(ground.rule, rules, () =>
        entry.placeOf(['basis', index, 'rule']),
      );
      if (unknown.length > 0) return unknown;
    }
    const rule = ruleOf(rules, ground, edition);
    if (!rule) return [];
    if (!sameTitle(rule.title, ground.title)) {
      return [
        {
          rule: 'unknown-reference',
          severity: 'error',
          message: `依据写“${ground.title}”，编号“${rule.id}”指的是“${rule.title}”`,
          hint: '标题和编号改成同一个规定',
          place: place(),
          expected: rule.title,
          actual: ground.title,
        },
      ];
    }
    const status = ruleStatus(rule, edition);
    if (history || status === '现行') return [];
    if (status === '尚未施行') {
      if (validFrom > edition) return [];
      return [
        {
          rule: 'freshness',
          severity: 'warning',
          message: `政策已经作为现行发布，依据“${rule.title}”尚未施行`,
          hint: '写现在施行的依据；到施行那天再换',
          place: place(),
        },
      ];
    }
    return [
      {
        rule: 'superseded-term',
        severity: rule.confirm === undefined ? 'error' : 'warning',
        message: `政策依据“${rule.title}”${ended(rule, edition)}`,
        hint: successor(rule, rules),
        place: place(),
      },
    ];
  });
}

function amountFindings(entry: PolicyEntry, rules: readonly Rule[], edition: string): Finding[] {
  const { standards, history } = entry.value.head;
  return standards.flatMap((standard, index): Finding[] => {
    if (standard.rule === undefined) return [];
    const place = () => entry.placeOf(['standards', index, 'rule']);
    const rule = rules.find(({ id }) => id === standard.rule);
    if (!rule) return unknownRule(standard.rule, rules, place);
    const severity = rule.confirm === undefined ? ('error' as const) : ('warning' as const);
    const { amount } = rule;
    if (!amount || amount.value !== standard.amount || amount.unit !== standard.unit) {
      const expected = amount ? `${amount.value}${amount.unit}` : '没有金额';
      return [
        {
          rule: 'superseded-term',
          severity,
          message: `“${standard.label}”写 ${standard.amount}${standard.unit}，时效表里的“${rule.title}”是 ${expected}`,
          hint: '对照原文件，改正其中一处；另有标准的，去掉 rule',
          place: place(),
          expected,
          actual: `${standard.amount}${standard.unit}`,
        },
      ];
    }
    const current =
      standard.from <= edition && (standard.to === undefined || standard.to >= edition);
    if (history || !current || ruleStatus(rule, edition) === '现行') return [];
    return [
      {
        rule: 'superseded-term',
        severity,
        message: `“${standard.label}”当作现行标准，时效表里的“${rule.title}”${ended(rule, edition)}`,
        hint: successor(rule, rules),
        place: place(),
      },
    ];
  });
}
