import { z } from 'zod';
import { DayField, Line } from './fields.ts';
import { type RuleName, ruleNames } from './finding.ts';

/** Rules that protect people or the site itself: nobody may wave them through. */
const neverWaived =
  /^(?:invalid-|unreadable-|unsafe-|privacy|personal-|emblem-|small-|duplicate-|waiver|wechat-(?!text))/;

export const waivableRules: readonly RuleName[] = ruleNames.filter(
  (rule) => !neverWaived.test(rule),
);

/** Length of a finding's fingerprint, in hexadecimal digits. */
export const fingerprintLength = 12;

/**
 * `content/waivers.json`: warnings that somebody answers for. A waiver covers one text: when the
 * text changes, so does the fingerprint, and the warning is back.
 */
export const WaiversFile = z.strictObject({
  waivers: z.array(
    z.strictObject({
      rule: z.enum(waivableRules as [RuleName, ...RuleName[]]),
      /** Relative to the content folder. */
      file: z
        .string()
        .max(200, '最多 200 个字符')
        .regex(
          /^(?!\/)(?!(?:.*\/)?\.{1,2}(?:\/|$))[^\\\p{Cc}]+$/u,
          '写内容文件夹里的文件，如 towns/danan/documents/notice.mdx',
        ),
      fingerprint: z.string().regex(/^[0-9a-f]{12}$/, '抄报告里的指纹，12 位数字和小写字母'),
      reason: Line,
      /** 批准人职务，不写姓名. */
      role: Line.max(40, '职务最多 40 字'),
      until: DayField,
    }),
  ),
});
export type WaiversFile = z.infer<typeof WaiversFile>;
