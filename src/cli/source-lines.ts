import { lstat, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Place } from '#domain/finding.ts';
import { decodeText } from '#load/decode.ts';

const limitBytes = 4 * 1024 * 1024;

/** A line of an editor's file, or the stretch of a very long one, with the place's column in it. */
export interface SourceLine {
  text: string;
  column: number;
}

/** The line that a place points at; null when there is none to show. */
export type LineAt = (place: Place) => SourceLine | null;

const longest = 2000;
const around = 400;

/** Reads the files that findings point into, once each; what is no readable text has no lines. */
export async function sourceLines(content: string, findings: readonly Finding[]): Promise<LineAt> {
  const files = new Set(
    findings.flatMap(({ place }) => (place.line === undefined ? [] : [place.file])),
  );
  const lines = new Map<string, string[]>();
  for (const file of files) lines.set(file, await linesOf(join(content, file), file));
  return ({ file, line, column = 1 }) => {
    const text = line === undefined ? undefined : lines.get(file)?.[line - 1];
    if (text === undefined) return null;
    if (text.length <= longest) return { text, column };
    const start = Math.max(0, column - 1 - around);
    return { text: text.slice(start, column - 1 + longest), column: column - start };
  };
}

async function linesOf(path: string, file: string): Promise<string[]> {
  const status = await lstat(path).catch(() => null);
  if (!status?.isFile() || status.size > limitBytes) return [];
  const decoded = decodeText(await readFile(path), file, limitBytes);
  return 'text' in decoded ? decoded.text.split('\n') : [];
}
