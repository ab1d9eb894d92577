import type { Span } from './claim.ts';
import { judgeDocument } from './judge-prose.ts';
import { proseDocument } from './prose-document.ts';
import type { ProseFinding } from './prose-finding.ts';
import { type TypedNumber, typedNumbers } from './typed-numbers.ts';

/** What one text says by itself; plain data, so that it can go from thread to thread. */
export interface JudgedText {
  findings: ProseFinding[];
  typed: TypedNumber[];
}

/** Judges a text by every rule. `bound`: sorted stretches put in for facts. Pure. */
export function judgeText(text: string, bound: readonly Span[]): JudgedText {
  const document = proseDocument(text, bound);
  return { findings: judgeDocument(document), typed: typedNumbers(document) };
}
