import { z } from 'zod';
import { DayField, Line, Slug } from './fields.ts';
import { sheetCodePattern } from './posted-code.ts';

const statementKinds = ['line', 'text', 'figure', 'policy', 'rule', 'row', 'list'] as const;
export type StatementKind = (typeof statementKinds)[number];

/**
 * One thing that a sheet says. `text` and `row` stand in order and may share a key; every other key
 * occurs once. A text keeps its figures as references in braces, `{births#2026-09}`, so that a
 * changed number is one change, wherever it is printed.
 */
export const Statement = z.strictObject({
  key: z.string().min(1).max(300),
  kind: z.enum(statementKinds),
  label: Line,
  text: z.string().min(1).max(5000),
  /** When a figure holds, in words. */
  asOf: Line.optional(),
  note: z.string().min(1).max(2000).optional(),
  /** Fingerprint of what is not repeated here: the rows of a list of persons. */
  mark: z.string().max(16).optional(),
});
export type Statement = z.infer<typeof Statement>;

const SheetCode = z.string().regex(sheetCodePattern, '抄海报右下角的版本码，如 QH-C7D-K3F9');

/** One edition of a board as it was printed: enough to compare with, whatever becomes of the board. */
const PostedEdition = z.strictObject({
  code: SheetCode,
  board: Slug,
  statements: z.array(Statement).min(1),
});
export type PostedEdition = z.infer<typeof PostedEdition>;

/** One sheet (or set of sheets) on one village's wall, from `posted` to `removed`. */
const PostedSheet = z.strictObject({
  board: Slug,
  village: Slug,
  code: SheetCode,
  /** Name of a format of `paper.ts`. */
  size: Line.max(30, '最多 30 字'),
  posted: DayField,
  removed: DayField.optional(),
  /** The office keeps the photo; here are its name and the beginning of its SHA-256. */
  photo: z
    .strictObject({
      name: Line.max(120, '最多 120 字'),
      digest: z.string().regex(/^[0-9a-f]{16}$/),
    })
    .optional(),
});
export type PostedSheet = z.infer<typeof PostedSheet>;

/** `content/towns/<town>/posted.json`: what hangs where, kept by `zhangbang posted`. */
export const PostedFile = z.strictObject({
  sheets: z.array(PostedSheet).max(20_000),
  editions: z.array(PostedEdition).max(5000),
});
export type PostedFile = z.infer<typeof PostedFile>;

/** 村民委员会组织法（2025 年修正）：村务公开应当至少张贴 15 日，自 2026 年 1 月 1 日起施行。 */
export const postingLaw = { inForce: '2026-01-01', days: 15 };
