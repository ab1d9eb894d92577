import type { Finding } from '#domain/finding.ts';
import { wordLimits } from '#domain/words.ts';
import { ownStated, type Stated, type WordText } from './word-text.ts';
import { characters } from './words-count.ts';
import { halfWidthFindings, ownTooLong, tooLongFinding } from './words-findings.ts';
import { breathless, loudspeakerDraft, ownLoudspeaker, spokenLength } from './words-loudspeaker.ts';
import type { WordsSource } from './words-source.ts';

/** The script for the loudspeaker, the officer's own or a draft; none where it is too long. */
export function loudspeakerText(source: WordsSource): [WordText[], Finding[]] {
  const { own } = source;
  const wordText = (text: string, spoken: string, rest: Stated): WordText => ({
    file: 'loudspeaker.txt',
    name: '大喇叭',
    text,
    count: spokenLength(spoken),
    limit: wordLimits.loudspeaker,
    unit: '字',
    note: '字数只算要念的，念两遍',
    own: own.loudspeaker !== undefined,
    leftOut: rest.leftOut,
    facts: rest.facts,
  });
  if (own.loudspeaker === undefined) {
    const drafted = loudspeakerDraft(source);
    if ('text' in drafted) return [[wordText(drafted.text, drafted.spoken, drafted)], []];
    const isClause = breathless(drafted.spoken) !== '';
    const limit = isClause ? wordLimits.breath : wordLimits.loudspeaker;
    return [
      [],
      [tooLongFinding(source, isClause ? '大喇叭的一口气' : '大喇叭', drafted, limit, '字')],
    ];
  }
  const { text, spoken } = ownLoudspeaker(source, own.loudspeaker);
  const clause = breathless(spoken);
  const over = spokenLength(spoken) - wordLimits.loudspeaker;
  const findings = [
    ...(over > 0
      ? [
          ownTooLong(source, ['loudspeaker'], '大喇叭', spoken, {
            over,
            limit: wordLimits.loudspeaker,
            unit: '字',
          }),
        ]
      : []),
    ...(clause === ''
      ? []
      : [
          ownTooLong(source, ['loudspeaker'], '大喇叭的一口气', clause, {
            over: characters(clause) - wordLimits.breath,
            limit: wordLimits.breath,
            unit: '字',
          }),
        ]),
    ...halfWidthFindings(source, ['loudspeaker'], own.loudspeaker),
  ];
  return [[wordText(text, spoken, ownStated(source, 'loudspeaker'))], findings];
}
