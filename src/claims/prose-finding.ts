import type { RuleName, Severity } from '#domain/finding.ts';
import type { Span } from './claim.ts';
import type { ProseDocument } from './prose-document.ts';
import { spanAt } from './sentences.ts';

/** What a rule finds in one text; `line` and `column` count from 1 in the text itself. */
export interface ProseFinding extends Span {
  rule: RuleName;
  severity: Severity;
  message: string;
  hint: string;
  line: number;
  column: number;
  /** The words around, on one line. */
  quote: string;
  expected?: string;
  actual?: string;
}

export type ProseRule = (document: ProseDocument) => ProseFinding[];

type Words = Pick<ProseFinding, 'rule' | 'severity' | 'message' | 'hint'> &
  Partial<Pick<ProseFinding, 'expected' | 'actual'>>;

const around = 14;

/** A finding at a stretch of the document, with its line, column and quote. */
export function proseFinding(
  { text, paragraphs }: ProseDocument,
  { start, end }: Span,
  words: Words,
): ProseFinding {
  const line = paragraphs[spanAt(paragraphs, start)];
  const lineStart = line?.start ?? 0;
  const lineEnd = line?.end ?? text.length;
  const quote = text
    .slice(
      Math.max(lineStart, start - around),
      Math.min(lineEnd, Math.max(end, start + 1) + around),
    )
    .trim();
  return { ...words, start, end, line: 0, column: start - lineStart + 1, quote };
}
