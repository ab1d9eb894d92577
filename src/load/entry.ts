import type { z } from 'zod';
import type { Entry } from '#domain/county.ts';
import type { Finding } from '#domain/finding.ts';
import type { Outcome } from '#domain/outcome.ts';
import { decodeText, tooLarge } from './decode.ts';
import { issueFindings } from './describe-issue.ts';
import { readJson } from './json.ts';
import type { ContentFile } from './layout.ts';
import { readBytes } from './read-bytes.ts';
import type { Structured } from './structured.ts';
import { unseenCharacters } from './unseen-characters.ts';

const limitBytes = 4 * 1024 * 1024;

/** Judges a structured text by a schema: the entry, or a finding for each thing to mend. */
export function judge<Schema extends z.ZodType>(
  schema: Schema,
  structured: Structured,
  { id, file }: ContentFile,
): { ok: true; value: Entry<z.infer<Schema>> } | { ok: false; findings: Finding[] } {
  const parsed = schema.safeParse(structured.value);
  if (!parsed.success) return { ok: false, findings: issueFindings(parsed.error, structured) };
  const unseen = unseenCharacters(parsed.data, structured);
  if (unseen.length > 0) return { ok: false, findings: unseen };
  return { ok: true, value: { id, file, value: parsed.data, placeOf: structured.placeOf } };
}

/** Reads one JSON file of the content folder and judges it by its schema. */
export async function loadJson<Schema extends z.ZodType>(
  source: ContentFile,
  schema: Schema,
): Promise<Outcome<Entry<z.infer<Schema>>>> {
  const read = readBytes(source.path, limitBytes);
  if ('tooLargeBytes' in read) {
    return { ok: false, ...tooLarge(source.file, read.tooLargeBytes, limitBytes) };
  }
  const decoded = decodeText(read.bytes, source.file, limitBytes);
  if ('findings' in decoded) return { ok: false, findings: decoded.findings };
  const structured = readJson(decoded.text, source.file);
  if (!structured.ok) return structured;
  const judged = judge(schema, structured.value, source);
  return judged.ok ? { ...judged, findings: [] } : judged;
}
