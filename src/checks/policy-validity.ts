import type { Entry, ParsedDocument } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import type { PolicyHead } from '#domain/document.ts';
import type { Finding, RuleName, Severity } from '#domain/finding.ts';
import type { Check } from './check.ts';

type Path = (string | number)[];

/** A policy's days do not contradict each other or the edition, and its review is not overdue. */
export const policyValidity: Check = ({ county }) =>
  county.policies.flatMap((entry) => judge(entry, county.site.value.edition));

function judge(entry: Entry<ParsedDocument<PolicyHead>>, edition: string): Finding[] {
  const { validFrom, validTo, history, lastReview, nextReview, published } = entry.value.head;
  const findings: Finding[] = [];
  const report = (
    rule: RuleName,
    severity: Severity,
    path: Path,
    message: string,
    hint: string,
  ): void => {
    findings.push({ rule, severity, message, hint, place: entry.placeOf(path) });
  };

  if (validTo !== undefined && validTo < validFrom) {
    report(
      'order-broken',
      'error',
      ['validTo'],
      `有效期从${chineseDay(validFrom)}到${chineseDay(validTo)}，终止早于起始`,
      '改正 validFrom 或 validTo',
    );
  } else if (validTo !== undefined && validTo < edition && !history) {
    report(
      'superseded-term',
      'error',
      ['validTo'],
      `政策有效期到${chineseDay(validTo)}，早于本期日期${chineseDay(edition)}，仍作为现行政策`,
      '延长了的改 validTo；停止执行的写 history（依据和日期）',
    );
  }
  if (history && history.since > edition) {
    report(
      'order-broken',
      'error',
      ['history', 'since'],
      `写明${chineseDay(history.since)}起停止，晚于本期日期${chineseDay(edition)}`,
      '到那一天再写 history；现在写 validTo',
    );
  }
  if (history && validTo !== undefined && validTo > history.since) {
    report(
      'order-broken',
      'error',
      ['validTo'],
      `有效期到${chineseDay(validTo)}，而历史标记说${chineseDay(history.since)}起已停止`,
      '两个日期改成一致',
    );
  }
  if (published > edition) {
    report(
      'freshness',
      'error',
      ['published'],
      `发布日期${chineseDay(published)}晚于本期日期${chineseDay(edition)}`,
      '发布日期不能提前写；改正日期，或更新 site.json 的 edition',
    );
  }
  if (lastReview > edition) {
    report(
      'order-broken',
      'error',
      ['lastReview'],
      `最近核对日期${chineseDay(lastReview)}晚于本期日期${chineseDay(edition)}`,
      '写实际核对的日期',
    );
  }
  if (nextReview <= lastReview) {
    report(
      'order-broken',
      'error',
      ['nextReview'],
      `下次核对${chineseDay(nextReview)}不晚于最近核对${chineseDay(lastReview)}`,
      '改正 lastReview 或 nextReview',
    );
  } else if (nextReview < edition && !history) {
    report(
      'freshness',
      'warning',
      ['nextReview'],
      `应在${chineseDay(nextReview)}核对，已经过期`,
      '对照依据核对全文，再更新 lastReview 和 nextReview',
    );
  }
  if (validFrom > edition && !history) {
    report(
      'freshness',
      'warning',
      ['validFrom'],
      `政策${chineseDay(validFrom)}起施行，现在还没有生效`,
      '正文里写明施行日期',
    );
  }
  return findings;
}
