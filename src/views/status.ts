import type { BoardFile } from '#domain/board.ts';
import type { Town } from '#domain/county.ts';
import type { Day } from '#domain/day.ts';
import type { DocumentHead, PolicyHead } from '#domain/document.ts';
import { type Rule, type RuleStatus, ruleOf, ruleStatus } from '#domain/rule-table.ts';
import { isArchivedBoard } from './links.ts';

/** The status of a stretch of validity on `day`, both ends inclusive. */
export function statusOn({ from, to }: { from: Day; to?: Day | undefined }, day: Day): RuleStatus {
  if (from > day) return '尚未施行';
  return to === undefined || to >= day ? '现行' : '历史';
}

/** The status of a policy's basis on `day`; empty where the table does not know it. */
export function basisStatus(
  basis: PolicyHead['basis'][number],
  rules: readonly Rule[],
  day: Day,
): RuleStatus | '' {
  const rule = ruleOf(rules, basis, day);
  return rule ? ruleStatus(rule, day) : '';
}

/** A policy that is history says how: with a repealed basis 已废止, with an amended one 已修订. */
export function policyStatus(head: PolicyHead, rules: readonly Rule[], day: Day): RuleStatus {
  if (!head.history) return statusOn({ from: head.validFrom, to: head.validTo }, day);
  const grounds = head.basis.map((basis) => basisStatus(basis, rules, day));
  if (grounds.includes('已废止')) return '已废止';
  return grounds.includes('已修订') ? '已修订' : '历史';
}

/** Whether a document holds: neither history, nor of a historical town, nor run out. */
export const isCurrentDocument = (town: Town, head: DocumentHead, day: Day): boolean =>
  head.history === undefined &&
  town.file.value.history === undefined &&
  (head.validUntil === undefined || head.validUntil >= day);

/** Whether a board still hangs: withdrawn, over, or of a historical town, it is history. */
export const boardStatus = (town: Town, board: BoardFile, day: Day): RuleStatus =>
  isArchivedBoard(town, board) ? '历史' : statusOn({ from: board.posted, to: board.until }, day);
