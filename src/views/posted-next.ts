import { chineseDay, type Day } from '#domain/day.ts';
import { ruleOf } from '#domain/rule-table.ts';
import type { ViewContext } from './context.ts';
import type { BoardSheet } from './posted-sheets.ts';

/** The next day on which something ends that a board shows, and what it is. */
export interface NextChange {
  day: Day;
  what: string;
}

/** Ends of the board's own days, its policies, their amounts and grounds, and its lists. */
export function nextChange(context: ViewContext, { town, entry }: BoardSheet): NextChange {
  const { edition } = context.county.site.value;
  const { rules } = context.county.rules.value;
  const ends: NextChange[] = [{ day: entry.value.until, what: '张贴期满' }];
  const add = (day: Day | undefined, what: string): void => {
    if (day !== undefined && day >= edition) ends.push({ day, what });
  };
  for (const part of entry.value.parts) {
    if (part.kind === 'list') {
      add(town.lists.find(({ id }) => id === part.list)?.value.until, '公示期满');
    }
    const head = part.kind === 'policy' ? context.policies.get(part.policy)?.value.head : undefined;
    if (!head) continue;
    add(head.validTo, `${head.name}到期`);
    for (const { to, label } of head.standards) add(to, `${head.name}“${label}”到期`);
    for (const basis of head.basis) {
      add(ruleOf(rules, basis, edition)?.to, `${head.name}的依据到期`);
    }
  }
  return ends.reduce((first, end) => (end.day < first.day ? end : first));
}

export const nextChangeText = ({ day, what }: NextChange): string => `${chineseDay(day)}，${what}`;
