import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Place } from '#domain/finding.ts';
import { decodeText } from '#load/decode.ts';

const limitBytes = 4 * 1024 * 1024;

/** The line of an editor's file that a place points at; null when there is none to show. */
export type LineAt = (place: Place) => string | null;

/** Reads the files that findings point into, once each; what is no readable text has no lines. */
export async function sourceLines(content: string, findings: readonly Finding[]): Promise<LineAt> {
  const files = new Set(
    findings.flatMap(({ place }) => (place.line === undefined ? [] : [place.file])),
  );
  const lines = new Map<string, string[]>();
  for (const file of files) lines.set(file, await linesOf(join(content, file), file));
  return ({ file, line }) => (line === undefined ? null : (lines.get(file)?.[line - 1] ?? null));
}

async function linesOf(path: string, file: string): Promise<string[]> {
  const status = await lstat(path).catch(() => null);
  if (!status?.isFile() || status.size > limitBytes) return [];
  const decoded = decodeText(await readFile(path), file, limitBytes);
  return 'text' in decoded ? decoded.text.split('\n') : [];
}
