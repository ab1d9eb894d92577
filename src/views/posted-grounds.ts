import type { Entry, ParsedDocument } from '#domain/county.ts';
import type { PolicyHead } from '#domain/document.ts';
import type { Statement } from '#domain/posted.ts';
import { type Rule, ruleOf, ruleStatus } from '#domain/rule-table.ts';
import type { HotlineView } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { policyCard } from './policy-card.ts';
import { policyStatus } from './status.ts';

/** One line of a sheet; nothing for an empty text. */
export const line = (key: string, label: string, text: string): Statement[] =>
  text === '' ? [] : [{ key, kind: 'line', label, text }];

/** A telephone with its hours. */
export const phone = ({ label, phone: number, hours }: HotlineView): Statement[] =>
  line(`phone/${label}`, label, [number, hours].filter((part) => part !== '').join('，'));

function ruleStatement(context: ViewContext, rule: Rule): Statement {
  const day = context.county.site.value.edition;
  return {
    key: `rule/${rule.id}`,
    kind: 'rule',
    label: `依据《${rule.title.replace(/^[《〈]|[》〉]$/g, '')}》`,
    text: ruleStatus(rule, day),
    ...(rule.number ? { note: rule.number } : {}),
  };
}

/** What a policy's card says, its state, and the states of the rules that it rests on. */
export function policyStatements(
  context: ViewContext,
  entry: Entry<ParsedDocument<PolicyHead>>,
): Statement[] {
  const { head } = entry.value;
  const { edition } = context.county.site.value;
  const { rules } = context.county.rules.value;
  const card = policyCard(context, entry);
  const state = (part: string, label: string, text: string): Statement => ({
    key: `policy/${entry.id}/${part}`,
    kind: 'policy',
    label: `${card.name}：${label}`,
    text,
  });
  const grounds = [
    ...head.basis.map((basis) => ruleOf(rules, basis, edition)),
    ...head.standards.map(({ rule }) => rules.find(({ id }) => id === rule) ?? null),
  ];
  return [
    state('status', '状态', policyStatus(head, rules, edition)),
    state('validity', '有效期', card.validity),
    state('benefit', '给什么', card.benefit),
    ...card.amounts.map(({ label, text, validity }) =>
      state(`amount/${label}`, label, `${text}（${validity}）`),
    ),
    state('who', '给谁', card.who.join('；')),
    state('how', '怎么办', card.how.join('；')),
    ...card.phones.flatMap(phone),
    ...grounds.filter((rule) => rule !== null).map((rule) => ruleStatement(context, rule)),
  ];
}

/** Laws and policies of the table that a text names, in the version in force. */
export function namedRules(context: ViewContext, text: string): Statement[] {
  const { rules } = context.county.rules.value;
  const day = context.county.site.value.edition;
  const plain = (title: string): string =>
    title.replace(/^[《〈]|[》〉]$/g, '').replace(/^中华人民共和国/, '');
  const titles = new Set(
    rules
      .filter(({ kind, title }) => kind !== 'standard' && plain(title).length >= 4)
      .map(({ title }) => plain(title))
      .filter((title) => text.includes(title)),
  );
  return [...titles].flatMap((title) => {
    const rule = ruleOf(rules, { title }, day);
    return rule ? [ruleStatement(context, rule)] : [];
  });
}
