import { addDays, type Day } from '#domain/day.ts';
import { type Rule, type RuleTerm, ruleStatus, sameTitle } from '#domain/rule-table.ts';

/** A word of a rule that is no longer in force, ready to be looked for. */
export interface EndedTerm {
  rule: Rule;
  pattern: RegExp;
  /** First day on which the word no longer describes the rules. */
  since: Day;
  /** What to write instead, or how to keep the text. */
  hint: string;
  context: { words: RegExp; otherwise: 'warning' | null } | null;
}

/** The words of the table that no longer describe the rules on `day`, titles of repealed rules too. */
export function endedTerms(rules: readonly Rule[], day: Day): EndedTerm[] {
  return rules.flatMap((rule) =>
    [...(rule.terms ?? []), ...titleTerms(rule, rules, day)].flatMap((term): EndedTerm[] => {
      const since = term.since ?? (rule.to === undefined ? undefined : addDays(rule.to, 1));
      if (since === undefined || since > day) return [];
      const { context } = term;
      return [
        {
          rule,
          pattern: termPattern(term),
          since,
          hint: term.hint,
          context: context
            ? {
                words: anyOf(context.words, ''),
                otherwise: context.otherwise === 'silent' ? null : 'warning',
              }
            : null,
        },
      ];
    }),
  );
}

/** The title of a repealed rule speaks of it, unless a rule of the same title is in force. */
function titleTerms(rule: Rule, rules: readonly Rule[], day: Day): RuleTerm[] {
  if (rule.ending !== 'repealed' || ruleStatus(rule, day) !== '已废止') return [];
  const renewed = rules.some(
    (other) => sameTitle(other.title, rule.title) && ruleStatus(other, day) === '现行',
  );
  if (renewed) return [];
  const hint = '换成现行的依据；讲历史的给文件写 history';
  return [{ term: rule.title, words: [rule.title.slice(0, 30)], hint }];
}

const escaped = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

const longestFirst = (left: string, right: string): number =>
  right.length - left.length || (left < right ? -1 : left > right ? 1 : 0);

const alternatives = (words: readonly string[]): string =>
  words.toSorted(longestFirst).map(escaped).join('|');

const anyOf = (words: readonly string[], flags: string): RegExp =>
  new RegExp(alternatives(words), flags);

/** Plain words made into one pattern; nothing in them has a meaning of its own. */
function termPattern({ words, notAfter = [], notBefore = [] }: RuleTerm): RegExp {
  const before = notAfter.length > 0 ? `(?<!${alternatives(notAfter)})` : '';
  const after = notBefore.length > 0 ? `(?!${alternatives(notBefore)})` : '';
  return new RegExp(`${before}(?:${alternatives(words)})${after}`, 'g');
}

/** Words of a sentence that tells readers that the rule has ended. */
export const endedWords =
  /废止|取消|不再|停止|停用|终止|失效|已撤销|删去|历史上|不得(?:再)?(?:要求|索要|出具|收取|征收)/;
