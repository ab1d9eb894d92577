import { z } from 'zod';
import { disclosureCategoryIds } from './catalogue.ts';
import { Decision } from './decision.ts';
import { DayField, FactNumber, Line, PeriodField, Slug, TimeField } from './fields.ts';
import { MovedFrom } from './moved.ts';
import { OwnWords } from './words.ts';

export const documentKinds = {
  'work-summary': '工作总结',
  'work-plan': '工作计划',
  notice: '通知公告',
  report: '情况报告',
  procedure: '办事程序',
  brief: '工作动态',
} as const;
export type DocumentKind = keyof typeof documentKinds;

const History = z.strictObject({
  /** What ended the rules described, e.g. the amending law with its day. */
  basis: Line,
  since: DayField,
});

const head = {
  title: Line.max(120, '标题最多 120 字'),
  /** For cards and narrow places; needed when the title is longer than 28 characters. */
  shortTitle: Line.max(28, '短标题最多 28 字').optional(),
  description: Line,
  /** For link cards, at most 40 characters as printed; needed when no sentence of the description is so short. */
  shortDescription: Line.max(80, '短说明最多 80 字').optional(),
  keywords: z.array(Line).max(10).optional(),
  demonstration: z.literal(true).optional(),
  words: OwnWords.optional(),
  /** Addresses that this page had before. */
  movedFrom: MovedFrom.optional(),
  /** What of 政府信息公开条例 Articles 20 and 21 it is; under it the catalogue lists it. */
  category: z.enum(disclosureCategoryIds).optional(),
};

/** Serial number within publisher and year of publication, part of the index number (索引号). */
const serial = z.int().min(1).max(99999);

/** Front matter of `content/towns/<town>/documents/<id>.mdx`. */
export const DocumentHead = z.strictObject({
  ...head,
  kind: z.enum(Object.keys(documentKinds) as [DocumentKind, ...DocumentKind[]]),
  topic: Line.describe('主题分类'),
  issuer: Line,
  /** 〔2026〕3号 form: agency code, year in 六角括号, number without leading zero. */
  number: z
    .string()
    .regex(
      /^[\p{Script=Han}]{1,20}〔\d{4}〕[1-9]\d*号$/u,
      '写成“某政发〔2026〕3号”，六角括号，编号前不加零和“第”',
    )
    .optional(),
  serial,
  written: DayField,
  published: DayField,
  publishedTime: TimeField.optional(),
  /** Facts in braces are of this period. */
  period: PeriodField.optional(),
  validUntil: DayField.optional(),
  source: Line,
  history: History.optional(),
});
export type DocumentHead = z.infer<typeof DocumentHead>;

/** An amount set by a rule: without validity it is never published as current. */
export const Standard = z.strictObject({
  id: Slug,
  label: Line,
  amount: FactNumber.positive(),
  unit: z.enum(['元', '万元']),
  /** `每孩每年`, `每人每月`: printed after the amount. */
  per: Line.max(20, '最多 20 字'),
  region: Line,
  from: DayField,
  to: DayField.optional(),
  source: Line,
  /** Id of the amount's row in rules.json, which it must not contradict. */
  rule: Slug.optional(),
});
export type Standard = z.infer<typeof Standard>;

/**
 * A stretch that is paid by the month. Months count whole: the first one when the right begins in
 * it (`this-month`, 当月起) or only the one after (`next-month`, 次月起), and the month of `to`.
 */
const PaidMonths = z.strictObject({
  from: DayField,
  to: DayField,
  begin: z.enum(['this-month', 'next-month']),
  /** For how many months the standard is: 12 for a yearly one; a monthly one leaves it out. */
  of: z.int().min(2).max(12).optional(),
});
export type PaidMonths = z.infer<typeof PaidMonths>;

/**
 * A worked example: standard × count₁ ÷ of₁ × count₂ ÷ of₂ …, e.g. 3600 元 × 2 个孩子 × 6/12 年.
 * With `months`, they are counted, and each has the amount of its own time: a standard's former
 * amounts are those of the same label, region and `per`.
 */
export const WorkedExample = z.strictObject({
  title: Line,
  standard: Slug,
  months: PaidMonths.optional(),
  factors: z
    .array(
      z.strictObject({
        label: Line,
        count: FactNumber.positive(),
        of: FactNumber.positive().optional(),
        unit: Line.max(6, '最多 6 字'),
      }),
    )
    .min(1)
    .max(4),
});
export type WorkedExample = z.infer<typeof WorkedExample>;

/** Front matter of `content/policies/<id>.mdx`: a policy explanation with its money as data. */
export const PolicyHead = z.strictObject({
  ...head,
  name: Line.max(30, '政策名最多 30 字'),
  topic: Line,
  /** Of the county's own numbers; without it the catalogue shows no index number. */
  serial: serial.optional(),
  issuer: Line,
  published: DayField,
  publishedTime: TimeField.optional(),
  who: z.array(Line).min(1),
  /** What the policy is about, for the words of its card: `money` when it has standards. */
  gives: z.enum(['money', 'service', 'cost']).optional(),
  standards: z.array(Standard),
  examples: z.array(WorkedExample),
  /** Where it pays no money: what is given. */
  benefit: Line,
  decision: Decision.optional(),
  how: z.array(z.strictObject({ title: Line, text: Line })).min(1),
  where: z.array(Line).min(1),
  papers: z.array(Line),
  /** Ids of hotlines in `site.json`. */
  hotlines: z.array(Slug).min(1),
  basis: z
    .array(
      z.strictObject({
        title: Line,
        number: Line.optional(),
        day: DayField.optional(),
        clause: Line.optional(),
        /** Id of its row in rules.json. */
        rule: Slug.optional(),
      }),
    )
    .min(1),
  region: Line,
  validFrom: DayField,
  validTo: DayField.optional(),
  lastReview: DayField,
  nextReview: DayField,
  history: History.optional(),
});
export type PolicyHead = z.infer<typeof PolicyHead>;
