import type { Finding } from '#domain/finding.ts';
import { wordLimits } from '#domain/words.ts';
import type { ViewContext } from './context.ts';
import { ownStated, type WordText } from './word-text.ts';
import { channels, channelText } from './words-channels.ts';
import { characters } from './words-count.ts';
import { halfWidthFindings, ownTooLong } from './words-findings.ts';
import { slogansOf, slogansText } from './words-slogans.ts';
import { type WordsSource, wordsSources } from './words-source.ts';
import { loudspeakerText } from './words-spoken.ts';

export interface NoticeWords {
  source: WordsSource;
  texts: WordText[];
  findings: Finding[];
}

/** Texts that every notice has, unless they are too long; slogans it may do without. */
export const alwaysMade: readonly string[] = [...channels.map(({ name }) => name), '大喇叭'];

function sloganText(source: WordsSource): [WordText[], Finding[]] {
  const slogans = slogansOf(source);
  const findings = (source.own.slogans ?? []).flatMap((slogan, index) => {
    const over = characters(slogan) - wordLimits.slogan;
    return [
      ...(over > 0
        ? [
            ownTooLong(source, ['slogans', index], '标语', slogan, {
              over,
              limit: wordLimits.slogan,
              unit: '字',
            }),
          ]
        : []),
      ...halfWidthFindings(source, ['slogans', index], slogan),
    ];
  });
  if (slogans.length === 0) return [[], findings];
  const longest = slogans.reduce((most, slogan) => Math.max(most, characters(slogan)), 0);
  return [
    [
      {
        file: 'slogans.txt',
        name: '标语',
        text: slogansText(source, slogans),
        count: longest,
        limit: wordLimits.slogan,
        unit: '字',
        note: '字数是最长的一条',
        own: source.own.slogans !== undefined,
        ...ownStated(source, 'slogans'),
      },
    ],
    findings,
  ];
}

/** An own headline that is too long would give way to another without a word. */
function headlineFindings(source: WordsSource): Finding[] {
  const { headline = '' } = source.own;
  const limit = wordLimits.headline;
  const over = characters(headline) - limit;
  return over > 0
    ? [ownTooLong(source, ['headline'], '群通知第一行', headline, { over, limit, unit: '字' })]
    : [];
}

function noticeWords(source: WordsSource): NoticeWords {
  const parts = [
    ...channels.map((channel) => channelText(source, channel)),
    loudspeakerText(source),
    sloganText(source),
  ];
  return {
    source,
    texts: parts.flatMap(([texts]) => texts),
    findings: [...headlineFindings(source), ...parts.flatMap(([, findings]) => findings)],
  };
}

/** What keeps a text from being made or sent. */
export const wordsFindings = (context: ViewContext): Finding[] =>
  allWords(context).flatMap(({ findings }) => findings);

const known = new WeakMap<ViewContext['county'], Map<string, NoticeWords[]>>();

/** Texts of every current notice, worked out once for each county and address. */
export function allWords(context: ViewContext): readonly NoticeWords[] {
  const byBase = known.get(context.county) ?? new Map<string, NoticeWords[]>();
  known.set(context.county, byBase);
  const words = byBase.get(context.site.base) ?? wordsSources(context).map(noticeWords);
  byBase.set(context.site.base, words);
  return words;
}
