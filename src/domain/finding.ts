/**
 * Names of the rules, permanent once published: editors search for them and waivers refer to them.
 * Each has a page under `channels/web/pages/guide/checks/`.
 */
export const ruleNames = [
  'invalid-content',
  'unreadable-file',
  'duplicate-name',
  'unsafe-content',
  'unknown-reference',
  'broken-link',
  'sum-mismatch',
  'subset-exceeds',
  'rate-mismatch',
  'product-mismatch',
  'difference-mismatch',
  'rank-mismatch',
  'date-mismatch',
  'order-broken',
  'list-count',
  'not-assessable',
  'malformed-number',
  'masked-value',
  'doc-number-form',
  'value-conflict',
  'percent-vs-points',
  'missing-unit',
  'person-times',
  'period-mix',
  'duplicate-phrase',
  'two-documents',
  'misspelling',
  'unbound-number',
  'coverage',
  'roll-up',
  'superseded-term',
  'wording',
  'freshness',
  'decision-path',
  'decision-privacy',
  'missing-glyph',
  'overflow',
  'emblem-image',
  'small-count',
  'personal-data',
  'waiver',
  'stale-board',
  'posted-record',
  'posted-overdue',
  'posted-early',
  'posted-missing',
  'posted-photo',
  'sheet-code',
  'link-card',
  'version-record',
  'correction-note',
  'unrecorded-change',
  'moved-page',
  'channel-mismatch',
  'wechat-text',
  'wechat-markup',
  'wechat-style',
  'wechat-contrast',
  'wechat-table',
  'wechat-picture',
] as const;

export type RuleName = (typeof ruleNames)[number];

export type Severity = 'error' | 'warning' | 'notice';

/** Where an editor looks. `file` is relative to the content folder; line and column count from 1. */
export interface Place {
  file: string;
  line?: number;
  column?: number;
  /** Field inside a JSON file or front matter, e.g. `facts[3].value`. */
  path?: string;
  /** The text that was seen. */
  quote?: string;
}

/** Who decided that a finding is acceptable, why, and until when (a day string, inclusive). */
export interface Waiver {
  reason: string;
  by: string;
  until: string;
}

/**
 * Something an editor can mend. `message` (what is wrong) and `hint` (what to do) are Chinese.
 * A waived finding keeps its waiver and counts as a notice.
 */
export interface Finding {
  rule: RuleName;
  severity: Severity;
  message: string;
  hint: string;
  place: Place;
  expected?: string;
  actual?: string;
  waiver?: Waiver;
}

/** True for findings that stop publication. */
export const isError = (finding: Finding): boolean => finding.severity === 'error';

const byText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** Order for reports: file, line, column, rule, message; the same on every machine. */
export function compareFindings(left: Finding, right: Finding): number {
  return (
    byText(left.place.file, right.place.file) ||
    (left.place.line ?? 0) - (right.place.line ?? 0) ||
    (left.place.column ?? 0) - (right.place.column ?? 0) ||
    byText(left.rule, right.rule) ||
    byText(left.message, right.message)
  );
}
