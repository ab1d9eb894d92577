import { chineseDay } from '#domain/day.ts';
import type { Finding, Severity } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { endedWords, type SupersededTerm, supersededTerms } from './superseded-terms.ts';
import { type Text, textsOf } from './texts.ts';

/**
 * Words of rules that are no longer in force stand only where readers see that it is history.
 * A sentence that says that the rule has ended is a notice.
 */
export const supersededWording: Check = ({ county }) => {
  const { edition } = county.site.value;
  const ended = supersededTerms.filter(({ since }) => since <= edition);
  const any = new RegExp(ended.map(({ pattern }) => pattern.source).join('|') || '(?!)');
  return textsOf(county)
    .filter(({ history, text }) => !history && any.test(text))
    .flatMap((text) => ended.flatMap((term) => judge(text, term)));
};

/** One finding for each sentence that holds the term. */
function judge({ text, place, row }: Text, term: SupersededTerm): Finding[] {
  return sentences(text).flatMap((sentence): Finding[] => {
    const match = sentence.matchAll(term.pattern).next().value;
    if (!match) return [];
    const around = row ?? sentence;
    const severity = severityOf(around, term);
    if (severity === null) return [];
    return [
      {
        rule: 'superseded-term',
        severity,
        message:
          severity === 'notice'
            ? `提到了已经停止的“${match[0]}”，并说明了已经停止`
            : `“${match[0]}”是${chineseDay(term.since)}起不再适用的说法：${term.basis}`,
        hint: severity === 'notice' ? `核对依据：${term.basis}` : term.hint,
        place: { ...place(), quote: excerpt(sentence, match.index, match[0].length) },
        actual: match[0],
      },
    ];
  });
}

function severityOf(around: string, term: SupersededTerm): Severity | null {
  if (endedWords.test(around)) return term.context?.otherwise === null ? null : 'notice';
  if (!term.context || term.context.words.test(around.replaceAll(term.pattern, ''))) return 'error';
  return term.context.otherwise;
}

const sentences = (text: string): string[] => text.split(/(?<=[。！？!?；;\n])/);

const side = 12;

const excerpt = (sentence: string, at: number, length: number): string =>
  sentence.slice(Math.max(0, at - side), at + length + side).trim();
