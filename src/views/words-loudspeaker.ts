import { wordLimits } from '#domain/words.ts';
import { characters } from './words-count.ts';
import { type Chosen, fillToLimit } from './words-fill.ts';
import { bare, undated, type WordsItem } from './words-items.ts';
import { readAloud } from './words-read-aloud.ts';
import type { WordsSource } from './words-source.ts';
import { type Draft, demonstrationMark } from './words-texts.ts';

const opening = '各位乡亲，请注意收听';
const closing = '播送完毕，谢谢收听';

/** How one asks for it when speaking. */
const spokenLabels: Readonly<Record<string, string>> = {
  对象: '谁能办',
  地点: '在哪里办',
  步骤: '怎么办',
  材料: '要带什么',
};

/** About four characters a second, as announcers read. */
const perSecond = 4;

const phonesOf = ({ hotlines }: WordsSource): Set<string> =>
  new Set(hotlines.map(({ phone }) => phone));

/** Marks between which one breath must do. */
const breathMarks = /[，。；：、？！…（）“”《》〈〉\n]+/u;

/** The longest stretch without a mark; empty where every one is short enough. */
export function breathless(spoken: string): string {
  return spoken.split(breathMarks).find((clause) => characters(clause) > wordLimits.breath) ?? '';
}

const sentencesOf = (text: string): string[] =>
  text
    .split(/(?<=[。！？；])|\n+/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The telephone, said twice. */
function phoneSentences(source: WordsSource, phones: ReadonlySet<string>): string[] {
  const [hotline] = source.hotlines;
  if (!hotline) return [];
  const words = readAloud(`电话：${hotline.phone}`, phones).replace(/^电话：/, '');
  return [`咨询电话：${words}。`, `再说一遍：${words}。`];
}

/** What is said once through, a sentence an entry, all numbers in words. */
function spokenSentences(
  source: WordsSource,
  chosen: readonly Chosen[],
  phones: ReadonlySet<string>,
): string[] {
  const headline = source.own.headline ?? source.headlines.at(-1) ?? source.title;
  const said = chosen.flatMap(({ label, text }) => {
    const spoken = label === '' ? text : `${spokenLabels[label] ?? label}：${text}`;
    return sentencesOf(`${spoken}。`);
  });
  return [
    `${opening}。`,
    ...[`${bare(headline)}。`, ...said].map((text) => readAloud(text, phones)),
    ...phoneSentences(source, phones),
    `${closing}。`,
  ];
}

/** Marks for whoever reads: in 【】, not to be read. */
function script(sentences: readonly string[], demonstration: boolean): string {
  const [first = '', ...rest] = sentences;
  const last = rest.pop() ?? '';
  const seconds = Math.ceil(characters(sentences.join('')) / perSecond);
  return [
    `【播音稿：约${seconds}秒一遍，念两遍。【】里的字不念】`,
    ...(demonstration ? ['【演示数据，不要播出】'] : []),
    `${first}【停两秒】`,
    ...rest.map((text) => `${text}【停一秒】`),
    '【停三秒，从头再念一遍，然后念下一行】',
    last,
  ].join('\n');
}

export const spokenLength = (spoken: string): number => characters(spoken.replaceAll('\n', ''));

/** The script with what it says, to be counted and judged. */
export interface Spoken {
  text: string;
  spoken: string;
}

export function loudspeakerDraft(source: WordsSource): Draft & { spoken: string } {
  const phones = phonesOf(source);
  const description: WordsItem[] =
    source.kind === '政策解读'
      ? []
      : [{ label: '', variants: [bare(source.description)], facts: [undated(source.described)] }];
  const items = [
    ...description,
    ...source.items.filter(({ label }) => !['期号', '文号', '说明'].includes(label)),
  ];
  const say = (chosen: readonly Chosen[]): string =>
    spokenSentences(source, chosen, phones).join('\n');
  const fits = (spoken: string): boolean =>
    spokenLength(spoken) <= wordLimits.loudspeaker && breathless(spoken) === '';
  const filled = fillToLimit(items, say, fits);
  if (filled) {
    const sentences = filled.text.split('\n');
    return {
      text: script(sentences, demonstrationMark(source, '') !== ''),
      leftOut: filled.leftOut,
      facts: filled.facts,
      spoken: filled.text,
    };
  }
  const spoken = say([]);
  const clause = breathless(spoken);
  const over =
    clause === ''
      ? spokenLength(spoken) - wordLimits.loudspeaker
      : characters(clause) - wordLimits.breath;
  return { tooLong: clause || spoken, over, spoken };
}

/** An officer's own script, with numbers in words and the marks for reading. */
export function ownLoudspeaker(source: WordsSource, own: string): Spoken {
  const phones = phonesOf(source);
  const sentences = [
    `${opening}。`,
    ...sentencesOf(own).map((text) => readAloud(text, phones)),
    `${closing}。`,
  ];
  return { text: script(sentences, source.demonstration), spoken: sentences.join('\n') };
}
