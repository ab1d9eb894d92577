import type { Finding } from '#domain/finding.ts';
import { type OwnWords, wordLimits } from '#domain/words.ts';
import { ownStated, type Stated, type WordText } from './word-text.ts';
import { characters, messageParts, messageUnits, utf8Bytes } from './words-count.ts';
import { halfWidthFindings, ownTooLong, tooLongFinding } from './words-findings.ts';
import type { WordsSource } from './words-source.ts';
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

export interface Channel {
  field: Exclude<keyof OwnWords, 'headline' | 'slogans' | 'loudspeaker'>;
  file: string;
  name: string;
  limit: number;
  count: (text: string) => number;
  draft: (source: WordsSource) => Draft;
  finish: (source: WordsSource, own: string) => string;
}

/** Written channels in the order in which pages show them. */
export const channels: readonly Channel[] = [
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

const smsNote = (text: string): string => {
  const parts = messageParts(text).length;
  return parts === 1 ? '发 1 条' : `按 ${parts} 条发，每条最多 ${wordLimits.smsPart} 字`;
};

/** The text for one channel, the officer's own or a draft; none where it is too long, with the finding. */
export function channelText(source: WordsSource, channel: Channel): [WordText[], Finding[]] {
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
