import { createHash } from 'node:crypto';
import type { z } from 'zod';
import type { Entry, ParsedDocument } from '#domain/county.ts';
import { isError } from '#domain/finding.ts';
import type { Outcome } from '#domain/outcome.ts';
import { decodeText, tooLarge } from './decode.ts';
import { judge } from './entry.ts';
import type { ContentFile } from './layout.ts';
import type { ParseCache } from './parse-cache.ts';
import { readBytes } from './read-bytes.ts';
import { invalid } from './structured.ts';
import { readYaml } from './yaml.ts';

const limitBytes = 256 * 1024;

/** Front matter and body of a document, with the line on which each begins. */
function splitFrontMatter(text: string): { head: string; body: string; bodyLine: number } | null {
  const match = /^---[ \t]*\n([\s\S]*?)\n---[ \t]*(?:\n|$)/.exec(text);
  if (!match) return null;
  const body = text.slice(match[0].length);
  return { head: match[1] ?? '', body, bodyLine: match[0].split('\n').length };
}

/**
 * Reads one document: front matter by its schema, body by the one parser. The tree that is judged
 * here is the tree that channels render.
 */
export async function loadDocument<Schema extends z.ZodType>(
  source: ContentFile,
  schema: Schema,
  cache: ParseCache,
): Promise<Outcome<Entry<ParsedDocument<z.infer<Schema>>>>> {
  const bytes = readBytes(source.path, limitBytes);
  if ('tooLargeBytes' in bytes) {
    return { ok: false, ...tooLarge(source.file, bytes.tooLargeBytes, limitBytes) };
  }
  const decoded = decodeText(bytes.bytes, source.file, limitBytes);
  if ('findings' in decoded) return { ok: false, findings: decoded.findings };
  const parts = splitFrontMatter(decoded.text);
  if (!parts) {
    return {
      ok: false,
      findings: [
        invalid(
          '没有文件头',
          '第一行写三个英文减号 ---，下面逐行写字段，再用一行 --- 结束，然后写正文',
          { file: source.file, line: 1, column: 1 },
        ),
      ],
    };
  }
  const { tree, findings } = await cache.parse(parts.body, {
    file: source.file,
    line: parts.bodyLine,
  });
  const read = readYaml(parts.head, source.file, 2);
  const judged = read.ok ? judge(schema, read.value, source) : read;
  const all = [...(judged.ok ? [] : judged.findings), ...findings];
  if (!judged.ok || all.some(isError)) return { ok: false, findings: all };
  const digest = createHash('sha256').update(decoded.text).digest('hex');
  return {
    ok: true,
    value: { ...judged.value, value: { head: judged.value.value, tree, digest } },
    findings: all,
  };
}
