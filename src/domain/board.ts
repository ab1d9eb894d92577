import { z } from 'zod';
import {
  DayField,
  FactReference,
  Line,
  Paragraph,
  PeriodField,
  Slug,
  TimeField,
} from './fields.ts';
import { MovedFrom } from './moved.ts';
import { OwnWords } from './words.ts';

/** Parts of a board, from top to bottom. Text may hold fact references in braces. */
export const BoardPart = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('text'),
    title: Line.optional(),
    paragraphs: z.array(Paragraph).min(1),
  }),
  z.strictObject({
    kind: z.literal('figures'),
    title: Line.optional(),
    facts: z.array(FactReference).min(1).max(8),
  }),
  /** One row a fact: name, value, note. `total` adds a computed row, checked against nothing typed. */
  z.strictObject({
    kind: z.literal('facts'),
    title: Line,
    facts: z.array(FactReference).min(1),
    total: z.literal(true).optional(),
  }),
  /** One row a village, one column a fact, with a computed row of totals. */
  z.strictObject({
    kind: z.literal('villages'),
    title: Line,
    facts: z.array(FactReference).min(1).max(5),
  }),
  z.strictObject({ kind: z.literal('policy'), policy: Slug }),
  z.strictObject({ kind: z.literal('register'), title: Line.optional(), register: Slug }),
  z.strictObject({ kind: z.literal('list'), list: Slug }),
  z.strictObject({
    kind: z.literal('hotlines'),
    title: Line.optional(),
    hotlines: z.array(Slug).min(1),
  }),
  /** 构成: facts that make up a whole, as bars. */
  z.strictObject({
    kind: z.literal('parts'),
    title: Line,
    facts: z.array(FactReference).min(2).max(8),
  }),
  /** One row a policy: what one can get, who, how much, whom to ask. */
  z.strictObject({
    kind: z.literal('policies'),
    title: Line,
    policies: z.array(Slug).min(2).max(20),
  }),
  /** 标语: one to three lines in giant letters; on a banner they follow one another. */
  z.strictObject({
    kind: z.literal('slogans'),
    lines: z.array(Line.max(20, '标语每行最多 20 字')).min(1).max(3, '标语最多三行'),
    signature: Line.max(20, '落款最多 20 字').optional(),
  }),
  /** 章程: articles in their order, numbered 第一条, 第二条 by the program. */
  z.strictObject({
    kind: z.literal('charter'),
    title: Line.optional(),
    articles: z.array(z.array(Paragraph).min(1)).min(2).max(99),
  }),
  /** 责任卡: which post answers for what, and its phone. */
  z.strictObject({
    kind: z.literal('duties'),
    title: Line.optional(),
    duties: z
      .array(
        z.strictObject({
          item: Line.max(40, '最多 40 字'),
          post: Line.describe('岗位，不写姓名'),
          hotline: Slug,
        }),
      )
      .min(1)
      .max(12),
  }),
  /** The town's current boards by column, and places where sheets of paper are clipped. */
  z.strictObject({
    kind: z.literal('columns'),
    pockets: z.strictObject({ size: z.enum(['a4', 'a3']), each: z.int().min(1).max(6) }).optional(),
  }),
]);
export type BoardPart = z.infer<typeof BoardPart>;

/** `content/towns/<town>/boards/<id>.json`: what hangs on the village board. */
export const BoardFile = z.strictObject({
  title: Line.max(60, '公开栏标题最多 60 字'),
  shortTitle: Line.max(28, '短标题最多 28 字').optional(),
  description: Line,
  /** For link cards, at most 40 characters as printed. */
  shortDescription: Line.max(80, '短说明最多 80 字').optional(),
  /** One of `boardColumns` of site.json. */
  column: Line,
  topic: Line,
  issue: Line.describe('期号'),
  period: PeriodField.optional(),
  /** `all`, or the villages where it hangs. */
  villages: z.union([z.literal('all'), z.array(Slug).min(1)]),
  posted: DayField,
  postedTime: TimeField.optional(),
  /** Day of removal; law: at least 15 days after posting. */
  until: DayField,
  preparedBy: Line.describe('岗位，不写姓名'),
  reviewedBy: Line.describe('岗位，不写姓名'),
  supervisedBy: Line.describe('岗位，不写姓名'),
  objection: z.strictObject({ hotline: Slug, note: Line.optional() }),
  parts: z.array(BoardPart).min(1),
  demonstration: z.literal(true).optional(),
  words: OwnWords.optional(),
  /** Addresses that this page had before. */
  movedFrom: MovedFrom.optional(),
  /** Withdrawn: stays readable in the archive, no poster. */
  archived: z.strictObject({ since: DayField, reason: Line }).optional(),
});
export type BoardFile = z.infer<typeof BoardFile>;
