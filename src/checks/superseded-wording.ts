import { chineseDay } from '#domain/day.ts';
import type { Finding, Severity } from '#domain/finding.ts';
import { ruleStatus } from '#domain/rule-table.ts';
import type { Check } from './check.ts';
import { type EndedTerm, endedTerms, endedWords } from './superseded-terms.ts';
import { type Text, textsOf } from './texts.ts';

/**
 * Words of rules that are no longer in force stand only where readers see that it is history.
 * A sentence that says that the rule has ended is a notice.
 */
export const supersededWording: Check = ({ county }) => {
  const { edition } = county.site.value;
  const ended = endedTerms(county.rules.value.rules, edition);
  const any = new RegExp(ended.map(({ pattern }) => pattern.source).join('|') || '(?!)');
  return textsOf(county)
    .filter(({ history, text }) => !history && any.test(text))
    .flatMap((text) => judge(text, ended, edition));
};

interface Hit {
  term: EndedTerm;
  word: string;
  at: number;
}

/** One finding for each sentence and term; a word inside a longer one is not told twice. */
function judge({ text, place, row }: Text, ended: EndedTerm[], edition: string): Finding[] {
  return sentences(text).flatMap((sentence) => {
    const hits = ended.flatMap((term): Hit[] => {
      const match = sentence.matchAll(term.pattern).next().value;
      return match ? [{ term, word: match[0], at: match.index }] : [];
    });
    return hits
      .filter((hit) => !hits.some((other) => isInside(hit, other)))
      .flatMap((hit) => finding(hit, sentence, row ?? sentence, place, edition));
  });
}

const isInside = (hit: Hit, other: Hit): boolean =>
  hit.word.length < other.word.length &&
  other.at <= hit.at &&
  hit.at + hit.word.length <= other.at + other.word.length;

function finding(
  { term, word, at }: Hit,
  sentence: string,
  around: string,
  place: Text['place'],
  edition: string,
): Finding[] {
  const severity = severityOf(around, term);
  if (severity === null) return [];
  const { rule } = term;
  const status = ruleStatus(rule, edition);
  const doubt = rule.confirm === undefined ? '' : `（待核实：${rule.confirm}）`;
  return [
    {
      rule: 'superseded-term',
      severity,
      message:
        severity === 'notice'
          ? `提到了已经停止的“${word}”，并说明了已经停止`
          : `“${word}”是${chineseDay(term.since)}起不再适用的说法（${rule.title}：${status}）：${rule.basis}${doubt}`,
      hint: severity === 'notice' ? `核对依据：${rule.basis}` : term.hint,
      place: { ...place(), quote: excerpt(sentence, at, word.length) },
      actual: word,
    },
  ];
}

function severityOf(around: string, { rule, context, pattern }: EndedTerm): Severity | null {
  if (endedWords.test(around)) return context && context.otherwise === null ? null : 'notice';
  if (context && !context.words.test(around.replaceAll(pattern, ''))) return context.otherwise;
  return rule.confirm === undefined ? 'error' : 'warning';
}

const sentences = (text: string): string[] => text.split(/(?<=[。！？!?；;\n])/);

const side = 12;

const excerpt = (sentence: string, at: number, length: number): string =>
  sentence.slice(Math.max(0, at - side), at + length + side).trim();
