import type { Finding, RuleName, Severity } from '#domain/finding.ts';

/** What a rule found in an article; the place is the content file that it was made from. */
export interface ArticleFault {
  rule: Extract<RuleName, `wechat-${string}`>;
  severity: Severity;
  message: string;
  hint: string;
  quote?: string;
  expected?: string;
  actual?: string;
}

/** For faults that no editor makes: our own styles and markup. */
export const oursHint = '这是排版程序的问题，不是内容写错了：请把这一条报给维护张榜的人';

export const findingOf = (file: string, { quote, ...fault }: ArticleFault): Finding => ({
  ...fault,
  place: { file, ...(quote === undefined || quote === '' ? {} : { quote }) },
});
