import { chineseDay, type Day } from '#domain/day.ts';
import { exact, plainDigits } from '#domain/number.ts';
import { policiesPath, rulesPath } from '#domain/paths.ts';
import { type Rule, type RuleKind, ruleKinds, ruleStatus } from '#domain/rule-table.ts';
import type { ViewContext } from './context.ts';
import { pageMeta } from './meta.ts';
import type { RulesView } from './pages.ts';

/** Anchor of a rule's row in the listing. */
const ruleAnchor = (id: string): string => `rule-${id}`;

/** Path of a rule's row, relative to the site's root. */
export const ruleRowPath = (id: string): string => `${rulesPath}#${ruleAnchor(id)}`;

function daysText({ from, to, pending }: Rule): string {
  const day = (value: Day | undefined, unknown: string): string =>
    value === undefined ? unknown : chineseDay(value);
  if (pending) return '尚未通过';
  if (to !== undefined) return `${day(from, '起始日期未载')}至${chineseDay(to)}`;
  return from === undefined ? '起始日期未载' : `${chineseDay(from)}起`;
}

function row(
  rule: Rule,
  rules: readonly Rule[],
  edition: Day,
): RulesView['groups'][number]['rows'][number] {
  const status = ruleStatus(rule, edition);
  const next = rules.find(({ id }) => id === rule.replacedBy);
  const { amount } = rule;
  return {
    anchor: ruleAnchor(rule.id),
    title: rule.title,
    number: rule.number ?? '',
    adopted: rule.day === undefined ? '' : `${chineseDay(rule.day)}通过`,
    amount: amount ? `${amount.per}${plainDigits(exact(amount.value))}${amount.unit}` : '',
    status,
    current: status === '现行',
    days: daysText(rule),
    basis: rule.basis,
    source: rule.source,
    remark: rule.confirm ?? '',
    region: rule.region,
    replacement: next
      ? { title: next.title, days: daysText(next), path: ruleRowPath(next.id) }
      : null,
  };
}

/** The table of rules and amounts (法规政策时效表), by kind, in the order of the file. */
export function rulesView({ county }: ViewContext): RulesView {
  const { rules } = county.rules.value;
  const { edition } = county.site.value;
  const title = '法规政策时效表';
  const intro = `本站用到的法律、法规、政策和标准，状态按${chineseDay(edition)}计算：现行、已修订、已废止、历史、尚未施行。`;
  const kinds = Object.keys(ruleKinds) as RuleKind[];
  const groups = kinds.map((kind) => ({
    title: ruleKinds[kind],
    anchor: `kind-${kind}`,
    rows: rules.filter((rule) => rule.kind === kind).map((rule) => row(rule, rules, edition)),
  }));
  return {
    page: 'rules',
    meta: pageMeta({
      path: rulesPath,
      title,
      description: intro,
      trail: [{ label: '政策解读', path: policiesPath }],
      column: { name: title, description: intro, keywords: title, type: '政策文件' },
    }),
    intro,
    groups: groups.filter(({ rows }) => rows.length > 0),
  };
}
