import type { Span } from '#claims/claim.ts';
import { type JudgedText, judgeText } from '#claims/judged-text.ts';
import type { Statistics } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check, CheckInput } from './check.ts';
import { proseRules } from './prose-rules.ts';
import { type ProseText, proseTexts } from './prose-texts.ts';
import { unboundNumbers } from './unbound-numbers.ts';

/** Judges one text, e.g. in another thread. */
export type JudgeText = (text: string, bound: readonly Span[]) => Promise<JudgedText>;

const place = (text: ProseText, judged: JudgedText, statistics: Statistics): Finding[] => [
  ...proseRules(text, judged.findings),
  ...unboundNumbers(text, judged.typed, statistics),
];

/** What the words of every document's body and every board's paragraphs say, each read once. */
export const prose: Check = (input) => {
  const found: Finding[] = [];
  for (const read of proseTexts(input)) {
    const text = read();
    found.push(...place(text, judgeText(text.text, text.bound), input.statistics));
  }
  return found;
};

/** Texts that wait for the judge at most: enough for the other checks' time, and no county in memory. */
const mostWaiting = 6000;

/** The same findings, by a judge that answers later. */
export async function proseBy(judge: JudgeText, input: CheckInput): Promise<Finding[]> {
  const waiting: Promise<Finding[]>[] = [];
  for (const read of proseTexts(input)) {
    const { text, bound } = read();
    waiting.push(
      judge(text, bound).then((judged) =>
        // Most texts are in order; only the others are read again, for their places.
        judged.findings.length + judged.typed.length === 0
          ? []
          : place(read(), judged, input.statistics),
      ),
    );
    await waiting.at(-mostWaiting);
  }
  return (await Promise.all(waiting)).flat();
}
