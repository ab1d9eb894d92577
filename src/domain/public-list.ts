import { z } from 'zod';
import { DayField, FactNumber, Line, Paragraph, Slug } from './fields.ts';

/**
 * Masked name: 张*、张**、张*三、欧阳*. No schema has a field for a number of an identity card,
 * a bank card, a resident's phone, an address, health, fertility or a child's name.
 */
export const MaskedName = z
  .string()
  .regex(/^\p{Script=Han}{1,2}[*＊]{1,3}\p{Script=Han}?$/u, '姓名须遮掩，写成 张*三 或 张**');

const row = z.strictObject({
  /** Tells namesakes apart within the village. */
  serial: z.int().min(1),
  name: MaskedName,
  village: Slug,
  programme: Line.max(20, '最多 20 字'),
  standard: Line.max(30, '最多 30 字').optional(),
  amount: FactNumber.nonnegative(),
  unit: z.literal('元'),
  period: Line.max(30, '最多 30 字'),
});

export const listKinds = {
  relief: '社会救助',
  subsidy: '补贴补助',
  reward: '奖励扶助',
  'recruitment-result': '招录招聘结果',
} as const;
export type ListKind = keyof typeof listKinds;

/**
 * `content/towns/<town>/lists/<id>.json`: a public notice (公示) of decisions on money, with the
 * whitelisted columns only. After `until` the list leaves the site, and a record without names
 * stays. The names may then leave the file too: `rows` is empty and `record` says what they were.
 */
export const PublicList = z.strictObject({
  title: Line,
  kind: z.enum(Object.keys(listKinds) as [ListKind, ...ListKind[]]),
  basis: Line,
  level: z.enum(['村级', '镇级', '县级']),
  posted: DayField,
  until: DayField,
  dayCount: z.strictObject({ days: z.int().min(1), unit: z.enum(['日', '个工作日']) }),
  objection: z.strictObject({ hotline: Slug, address: Line }),
  rows: z.array(row),
  /** Instead of rows, once the list has left the site: how many there were, and for what period. */
  record: z.strictObject({ rows: z.int().min(1), period: Line.max(60, '最多 60 字') }).optional(),
  note: Paragraph.optional(),
  demonstration: z.literal(true).optional(),
});
export type PublicList = z.infer<typeof PublicList>;
