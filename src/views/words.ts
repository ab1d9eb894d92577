import type { Finding } from '#domain/finding.ts';
import { type OwnWords, wordLimits } from '#domain/words.ts';
import type { ViewContext } from './context.ts';
import { characters, messageParts, messageUnits, utf8Bytes } from './words-count.ts';
import { halfWidthFindings, ownTooLong, tooLongFinding } from './words-findings.ts';
import { type StatedFact, undated } from './words-items.ts';
import { breathless, loudspeakerDraft, ownLoudspeaker, spokenLength } from './words-loudspeaker.ts';
import { slogansOf, slogansText } from './words-slogans.ts';
import { type WordsSource, wordsSources } from './words-source.ts';
import {
  announcementDraft,
  type Draft,
  groupDraft,
  headlineOf,
  momentsDraft,
  ownText,
  signed,
  smsDraft,
  wecomDraft,
} from './words-texts.ts';

/** One text, ready to be sent, read or painted. */
export interface WordText {
  file: string;
  /** `短信`. */
  name: string;
  text: string;
  count: number;
  limit: number;
  unit: '字' | '字节';
  /** `1条` or how many parts; empty where there is nothing to say. */
  note: string;
  /** Written by an officer. */
  own: boolean;
  /** Labels of facts for which there was no room. */
  leftOut: string[];
  /** Facts that the text states, as often as it does. */
  facts: StatedFact[];
}

export interface NoticeWords {
  source: WordsSource;
  texts: WordText[];
  findings: Finding[];
}

interface Channel {
  field: Exclude<keyof OwnWords, 'headline' | 'slogans' | 'loudspeaker'>;
  file: string;
  name: string;
  limit: number;
  count: (text: string) => number;
  draft: (source: WordsSource) => Draft;
  finish: (source: WordsSource, own: string) => string;
}

const channels: readonly Channel[] = [
  {
    field: 'sms',
    file: 'sms.txt',
    name: '短信',
    limit: wordLimits.smsMost,
    count: messageUnits,
    draft: smsDraft,
    finish: (source, own) => {
      const text = signed(source, own.trim());
      return source.demonstration && !text.includes('演示') ? `${text}（演示）` : text;
    },
  },
  {
    field: 'group',
    file: 'group.txt',
    name: '群通知',
    limit: wordLimits.group,
    count: characters,
    draft: groupDraft,
    finish: (source, own) => ownText(source, own, '\n\n'),
  },
  {
    field: 'announcement',
    file: 'announcement.txt',
    name: '公告',
    limit: wordLimits.announcement,
    count: characters,
    draft: announcementDraft,
    finish: (source, own) => ownText(source, own, '\n\n'),
  },
  {
    field: 'moments',
    file: 'moments.txt',
    name: '朋友圈',
    limit: wordLimits.moments,
    count: characters,
    draft: momentsDraft,
    finish: (source, own) => ownText({ ...source, address: '' }, own, ''),
  },
  {
    field: 'wecom',
    file: 'wecom.md',
    name: '企业微信',
    limit: wordLimits.wecomBytes,
    count: utf8Bytes,
    draft: wecomDraft,
    finish: (source, own) => ownText(source, own, '\n'),
  },
];

/** Texts that every notice has, unless they are too long; slogans it may do without. */
export const alwaysMade: readonly string[] = [...channels.map(({ name }) => name), '大喇叭'];

/** What a text states and what it has no room for. */
type Stated = Pick<WordText, 'leftOut' | 'facts'>;

const ownStated = ({ ownFacts }: WordsSource, field: keyof OwnWords): Stated => ({
  leftOut: [],
  facts: undated(ownFacts[field] ?? []),
});

const smsNote = (text: string): string => {
  const parts = messageParts(text).length;
  return parts === 1 ? '发 1 条' : `按 ${parts} 条发，每条最多 ${wordLimits.smsPart} 字`;
};

function channelText(source: WordsSource, channel: Channel): [WordText[], Finding[]] {
  const { field, file, name, limit, count, draft, finish } = channel;
  const unit = field === 'wecom' ? '字节' : '字';
  const wordText = (text: string, own: boolean, rest: Stated): WordText => ({
    file,
    name,
    text,
    count: count(text),
    limit: field === 'sms' && text.length <= wordLimits.sms ? wordLimits.sms : limit,
    unit,
    note: field === 'sms' ? smsNote(text) : '',
    own,
    ...rest,
  });
  const own = source.own[field];
  if (own !== undefined) {
    const text = finish(source, own);
    const over = count(text) - limit;
    const first = text.split('\n')[0] ?? '';
    const headlineOver = field === 'group' ? characters(first) - wordLimits.headline : 0;
    const findings = [
      ...(over > 0 ? [ownTooLong(source, [field], name, text, { over, limit, unit })] : []),
      ...(headlineOver > 0
        ? [
            ownTooLong(source, [field], `${name}第一行`, first, {
              over: headlineOver,
              limit: wordLimits.headline,
              unit,
            }),
          ]
        : []),
      ...halfWidthFindings(source, [field], own),
    ];
    return [[wordText(text, true, ownStated(source, field))], findings];
  }
  const drafted = draft(source);
  if ('text' in drafted) {
    const { leftOut, facts } = drafted;
    return [[wordText(drafted.text, false, { leftOut, facts })], []];
  }
  const isHeadline = field === 'group' && headlineOf(source) === null;
  const part = isHeadline ? `${name}第一行` : name;
  return [
    [],
    [tooLongFinding(source, part, drafted, isHeadline ? wordLimits.headline : limit, unit)],
  ];
}

function loudspeakerText(source: WordsSource): [WordText[], Finding[]] {
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
        leftOut: [],
        facts: source.own.slogans === undefined ? [] : undated(source.ownFacts.slogans ?? []),
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
