import { z } from 'zod';
import type { Entry } from './county.ts';
import { type Day, isDay } from './day.ts';
import { DayField, Line, Paragraph } from './fields.ts';
import { Statement } from './posted.ts';

/** What can have versions; also the beginning of the folder's name. */
export const versionKinds = ['document', 'board', 'policy'] as const;
export type VersionKind = (typeof versionKinds)[number];

/**
 * `content/towns/<town>/versions/<kind>-<id>/<day>.json` (of policies: `content/versions/…`): what a
 * page said when it was published, kept by `zhangbang record`. Figures stand as references, so that
 * what is not public today is not shown from an old version; telephones and lists are left out.
 */
export const VersionFile = z.strictObject({
  /** 更正说明: why this version follows the one before; every version but the first has one. */
  note: Paragraph.max(500, '最多 500 字').optional(),
  /** Empty only when the version was taken back. */
  statements: z.array(Statement).max(5000),
  /** Taken back: its day and reason stay in the list, what it said does not. */
  retracted: z.strictObject({ since: DayField, reason: Line }).optional(),
});
export type VersionFile = z.infer<typeof VersionFile>;

/** A version as read. `id` is its day, with `-2` … `-9` for further ones of the same day. */
export interface RecordedVersion extends Entry<VersionFile> {
  kind: VersionKind;
  /** Id of the document, board or policy. */
  subject: string;
}

/** `document-summary` taken apart; null for other names. */
export function versionFolder(name: string): { kind: VersionKind; subject: string } | null {
  const at = name.indexOf('-');
  const kind = versionKinds.find((candidate) => candidate === name.slice(0, at));
  const subject = name.slice(at + 1);
  return kind && subject !== '' ? { kind, subject } : null;
}

/** The day of `2026-11-20` or `2026-11-20-2`; null for other names. */
export function versionDay(id: string): Day | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:-[2-9])?$/.exec(id);
  return match?.[1] !== undefined && isDay(match[1]) ? match[1] : null;
}

/** Name for one more version of a day, after those that are there; null when there are nine. */
export function nextVersionId(ids: readonly string[], day: Day): string | null {
  const names = [day, ...Array.from({ length: 8 }, (_, index) => `${day}-${index + 2}`)];
  return names.find((name) => !ids.includes(name)) ?? null;
}

/** The versions of one subject, oldest first. */
export const versionsOf = (
  versions: readonly RecordedVersion[] | undefined,
  kind: VersionKind,
  subject: string,
): RecordedVersion[] =>
  (versions ?? [])
    .filter((version) => version.kind === kind && version.subject === subject)
    .sort((left, right) => (left.id < right.id ? -1 : 1));

const compact = (value: unknown): string => JSON.stringify(value);

/** The file's text: one line a statement, so that changes are easy to read. */
export function versionText({ note, statements, retracted }: VersionFile): string {
  const fields = [
    ...(note === undefined ? [] : [`"note": ${compact(note)}`]),
    ...(retracted === undefined ? [] : [`"retracted": ${compact(retracted)}`]),
    `"statements": ${
      statements.length === 0 ? '[]' : `[\n    ${statements.map(compact).join(',\n    ')}\n  ]`
    }`,
  ];
  return `{\n  ${fields.join(',\n  ')}\n}\n`;
}
