import { z } from 'zod';
import { isDay } from './day.ts';
import { parsePeriod } from './period.ts';

/**
 * Building blocks of the content schemas. A custom message says what to write; the file, the field
 * and the value seen are added by the loader, which words every issue in one place.
 */

/** Name of a file, fact, village, …: part of addresses, so plain and short. */
export const Slug = z
  .string()
  .max(64, '最多 64 个字符')
  .regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/,
    '写小写英文或拼音，以字母开头，词之间用一个连字符，如 birth-count',
  );

/** Text of one line for readers: trimmed, not empty, without control characters. */
export const Line = z
  .string()
  .min(1, '不能为空')
  .max(300, '一行最多 300 字')
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, '写成一行，不含换行和控制字符')
  .refine((text) => text.trim() === text, '开头和结尾不留空格');

/** Text of some lines for readers. */
export const Paragraph = z.string().min(1, '不能为空').max(5000, '最多 5000 字');

export const DayField = z.string().refine(isDay, '写成存在的日期，如 2026-09-30');

/** Time of day, 24 hours. Stated or left out: never made up. */
export const TimeField = z
  .string()
  .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, '写成 24 小时制，如 "09:30"');

export const PeriodField = z
  .string()
  .refine((text) => parsePeriod(text) !== null, '写成 2026、2026-09、2026-01--08 或 2026-09-30');

/** `births`, `births@niujiaochong`, `births#2026-08`, `births@niujiaochong#2026-08`. */
export const FactReference = z
  .string()
  .regex(
    /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:@[a-z][a-z0-9]*(?:-[a-z0-9]+)*)?(?:#\d{4}(?:-\d{2}(?:--?\d{2})?)?)?$/,
    '写事实编号；别村加“@村”，别期加“#期”，如 births@niujiaochong#2026-08',
  );

/** An office telephone or hotline: never a resident's number. */
export const OfficePhone = z
  .string()
  .regex(
    /^(?:0\d{2,3}-\d{7,8}(?:-\d{1,4})?|400-\d{3}-\d{4}|1\d{2}|12\d{3}|9\d{4}|1[3-9]\d-\d{4}-\d{4})$/,
    '写区号加号码（如 0710-5550123）、热线（如 12345）；公务值班手机写成 138-0000-0000',
  );

/** Number that survives JSON: finite, at most 15 significant digits. */
export const FactNumber = z
  .number()
  .refine((value) => Math.abs(value) < 1e15, '数值过大，请核对')
  .refine((value) => !/e/i.test(String(value)), '小数位过多，请核对');

export const WaiverField = z.strictObject({
  reason: Line.describe('理由'),
  by: Line.describe('批准人职务，不写姓名'),
  until: DayField.describe('有效至'),
});
