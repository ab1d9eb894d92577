import { z } from 'zod';

const Count = z
  .int('写不带引号的整数')
  .min(0, '人数、户数不能为负')
  .max(1_000_000_000_000, '超过一万亿，请核对')
  .nullable();

const Name = z.string('写文字').min(1, '不能为空').max(100, '最多 100 字');

/** One table of counts as `zhangbang protect` reads and writes it; null is a hidden number. */
export const Table = z.strictObject({
  rows: z.array(Name).min(1, '至少一行').max(500, '最多 500 行'),
  columns: z.array(Name).min(1, '至少一列').max(500, '最多 500 列'),
  cells: z.array(z.array(Count)),
  rowTotals: z.array(Count).optional(),
  columnTotals: z.array(Count).optional(),
  total: Count.optional(),
});
export type Table = z.infer<typeof Table>;
