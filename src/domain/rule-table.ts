import { z } from 'zod';
import type { Day } from './day.ts';
import { DayField, FactNumber, Line, Slug } from './fields.ts';

export const ruleKinds = {
  law: '法律',
  regulation: '法规规章',
  policy: '政策',
  standard: '标准',
  institution: '机构',
} as const;
export type RuleKind = keyof typeof ruleKinds;

/** How a rule ended: by a later version, by a repeal, or without either. */
export const ruleEndings = { amended: '已修订', repealed: '已废止', expired: '历史' } as const;

/**
 * Words by which a text speaks of a rule that has ended. Plain words, never patterns: each stands
 * for itself.
 */
export const RuleTerm = z.strictObject({
  /** What editors call it. */
  term: Line.max(30, '最多 30 字'),
  words: z.array(Line.max(30, '最多 30 字').min(2, '至少两个字')).min(1).max(60, '最多 60 个词'),
  /** Not meant when one of these stands directly before or after the word. */
  notAfter: z.array(Line).optional(),
  notBefore: z.array(Line).optional(),
  /** First day on which the word no longer describes the rules; the day after `to` when left out. */
  since: DayField.optional(),
  /** What to write instead. */
  hint: Line,
  /**
   * Words that must stand in the same sentence for an error, where the word has lawful senses too;
   * `otherwise` says what it is without them.
   */
  context: z
    .strictObject({ words: z.array(Line).min(1), otherwise: z.enum(['warning', 'silent']) })
    .optional(),
});
export type RuleTerm = z.infer<typeof RuleTerm>;

/** One version of a law, policy or amount, with its days. Both days are inclusive. */
export const Rule = z.strictObject({
  id: Slug,
  title: Line,
  /** 文号 */
  number: Line.optional(),
  kind: z.enum(Object.keys(ruleKinds) as [RuleKind, ...RuleKind[]]),
  region: Line,
  /** Day of adoption, as a policy's `basis` quotes it. */
  day: DayField.optional(),
  /** First day in force; left out where no source gives it. */
  from: DayField.optional(),
  /** Last day in force; left out while it is in force. */
  to: DayField.optional(),
  ending: z.enum(Object.keys(ruleEndings) as [keyof typeof ruleEndings]).optional(),
  replacedBy: Slug.optional(),
  /** Announced, not adopted. */
  pending: z.literal(true).optional(),
  /** What established or ended it, for readers. */
  basis: Line,
  /** Official title of the text in which this was read. */
  source: Line,
  /** What nobody has confirmed in an official text yet: findings of this row stay warnings. */
  confirm: Line.optional(),
  /** Kind `standard` only. */
  amount: z
    .strictObject({ value: FactNumber.positive(), unit: z.enum(['元', '万元']), per: Line })
    .optional(),
  terms: z.array(RuleTerm).optional(),
});
export type Rule = z.infer<typeof Rule>;

/** `content/rules.json`: rules and amounts with their days, from which every status is computed. */
export const RuleTable = z.strictObject({ rules: z.array(Rule).min(1).max(2000) });
export type RuleTable = z.infer<typeof RuleTable>;

export type RuleStatus = '现行' | '已修订' | '已废止' | '历史' | '尚未施行';

/** The status of a rule on `day`; computed, never typed. */
export function ruleStatus({ from, to, ending, pending }: Rule, day: Day): RuleStatus {
  if (pending || (from !== undefined && from > day)) return '尚未施行';
  if (to === undefined || to >= day) return '现行';
  return ruleEndings[ending ?? 'expired'];
}

const plainTitle = (title: string): string =>
  title.replace(/^[《〈]|[》〉]$/g, '').replace(/^中华人民共和国/, '');

/** True when two titles name one rule: brackets and 中华人民共和国 in front do not matter. */
export const sameTitle = (left: string, right: string): boolean =>
  plainTitle(left) === plainTitle(right);

/**
 * The row that a policy's basis means: by its id, else by title and then number or day. Several
 * versions of one title without number or day mean the one in force on `day`, else the last.
 * Null when the table does not know it.
 */
export function ruleOf(
  rules: readonly Rule[],
  basis: {
    rule?: string | undefined;
    title: string;
    number?: string | undefined;
    day?: Day | undefined;
  },
  day: Day,
): Rule | null {
  if (basis.rule !== undefined) return rules.find(({ id }) => id === basis.rule) ?? null;
  const versions = rules.filter(
    ({ title, kind }) => kind !== 'standard' && sameTitle(title, basis.title),
  );
  const named = versions.find(
    (rule) =>
      (basis.number !== undefined && rule.number === basis.number) ||
      (basis.day !== undefined && (rule.day === basis.day || rule.from === basis.day)),
  );
  const current = versions.find((rule) => ruleStatus(rule, day) === '现行');
  return named ?? current ?? versions.at(-1) ?? null;
}
