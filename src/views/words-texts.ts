import { wordLimits } from '#domain/words.ts';
import { characters, messageUnits, utf8Bytes } from './words-count.ts';
import { type Chosen, type Filled, fillToLimit } from './words-fill.ts';
import { bare, undated, type WordsItem } from './words-items.ts';
import type { WordsSource } from './words-source.ts';

/** A text put together, or how much even its shortest form is too long. */
export type Draft = Filled | { tooLong: string; over: number };

const site = '网址';
const summary = '摘要';
/** Read without a label: they say themselves what they are. */
const unlabelled = new Set(['标准', '数据', summary, '享受什么']);
/** Labels that go on into their text: 张贴到2026年12月10日. */
const running = new Set(['张贴到', '张贴在', '公示期', '有效期']);
const minor = new Set(['期号', '文号', '说明']);

const sentence = ({ label, text }: Chosen): string => {
  if (unlabelled.has(label)) return text;
  return running.has(label) ? `${label}${text}` : `${label}：${text}`;
};
const line = ({ label, text }: Chosen): string =>
  label === summary ? `${text}。` : `${label}：${text}。`;

/** The first name that fits on the first line; null where all are too long. */
export const headlineOf = ({ own, headlines }: WordsSource): string | null =>
  [own.headline, ...headlines].find(
    (text) => text !== undefined && characters(text) <= wordLimits.headline,
  ) ?? null;

const shortest = ({ own, headlines }: WordsSource): string =>
  own.headline ??
  headlines.reduce((best, text) => (characters(text) < characters(best) ? text : best));

/** A name before what is said of it: one colon is enough. */
const named = (name: string, said: string): string =>
  said === '' ? `${name}。` : `${name}${name.includes('：') ? '。' : '：'}${said}。`;

/** Invented content says so in every text, once. */
export const demonstrationMark = ({ demonstration }: WordsSource, text: string): string =>
  demonstration && !text.includes('演示数据') ? '（演示数据）' : '';

const phone = ({ hotlines }: WordsSource): string =>
  hotlines[0] ? `咨询${hotlines[0].phone}` : '';

const phoneLine = ({ hotlines }: WordsSource, most: number): string =>
  hotlines
    .slice(0, most)
    .map(({ label, phone: digits }) =>
      label.includes(digits) ? `咨询电话：${label}` : `咨询电话：${label} ${digits}`,
    )
    .join('\n');

const addressItem = ({ address }: WordsSource): WordsItem => ({
  label: site,
  variants: address === '' ? [] : [address],
});
const summaryItem = ({ description, described }: WordsSource): WordsItem => ({
  label: summary,
  variants: [bare(description)],
  facts: [undated(described)],
});

/** `text` with an address on a line of its own. */
const withAddress = (text: string, address: string, gap: string): string =>
  address === '' || text.includes(address) ? text : `${text}${gap}${address}`;

/** The text, or by how much its shortest form is too long. */
function drafted(
  items: readonly WordsItem[],
  layOut: (chosen: readonly Chosen[]) => string,
  count: (text: string) => number,
  limit: number,
): Draft {
  const filled = fillToLimit(items, layOut, (text) => count(text) <= limit);
  if (filled) return filled;
  const tooLong = layOut([]);
  return { tooLong, over: count(tooLong) - limit };
}

/** `【青禾镇】` in front, unless the officer has written a signature. */
export const signed = (source: WordsSource, text: string): string =>
  text.startsWith('【') ? text : `【${source.signature}】${text}`;

/** One message where that is possible, else as many as it takes. */
export function smsDraft(source: WordsSource): Draft {
  const items = [...source.items.filter(({ label }) => !minor.has(label)), addressItem(source)];
  const layOut = (chosen: readonly Chosen[]): string => {
    const said = chosen.filter(({ label }) => label !== site).map(sentence);
    const tail = [phone(source)].filter(Boolean);
    const body = [said.join('；'), ...tail].filter(Boolean).join('。');
    const text = signed(source, named(shortest(source), body));
    const marked = text + (source.demonstration && !text.includes('演示') ? '（演示）' : '');
    return withAddress(marked, chosen.find(({ label }) => label === site)?.text ?? '', '\n');
  };
  const single = drafted(items, layOut, messageUnits, wordLimits.sms);
  return 'text' in single ? single : drafted([], layOut, messageUnits, wordLimits.smsMost);
}

export function groupDraft(source: WordsSource): Draft {
  const headline = headlineOf(source);
  if (headline === null) {
    const tooLong = shortest(source);
    return { tooLong, over: characters(tooLong) - wordLimits.headline };
  }
  const layOut = (chosen: readonly Chosen[]): string => {
    const body = [...chosen.map(line), phoneLine(source, 1)].filter(Boolean).join('\n');
    const text = `${headline}\n\n${body}`;
    const mark = demonstrationMark(source, text);
    return withAddress(mark ? `${text}\n${mark}` : text, source.address, '\n\n');
  };
  return drafted([summaryItem(source), ...source.items], layOut, characters, wordLimits.group);
}

export function announcementDraft(source: WordsSource): Draft {
  const layOut = (chosen: readonly Chosen[]): string => {
    const body = [...chosen.map(line), phoneLine(source, 2)].filter(Boolean).join('\n');
    const text = `${source.title}\n\n${body}`;
    const mark = demonstrationMark(source, text);
    const signature = `${source.issuer}\n${source.day}`;
    const addressed = withAddress(mark ? `${text}\n${mark}` : text, source.address, '\n\n');
    return `${addressed}\n\n${signature}`;
  };
  return drafted(
    [summaryItem(source), ...source.items],
    layOut,
    characters,
    wordLimits.announcement,
  );
}

export function momentsDraft(source: WordsSource): Draft {
  const layOut = (chosen: readonly Chosen[]): string => {
    const said = chosen.filter(({ label }) => label !== site).map(sentence);
    const body = [said.join('；'), phone(source)].filter(Boolean).join('。');
    const text = named(shortest(source), body);
    const marked = text + demonstrationMark(source, text);
    return withAddress(marked, chosen.find(({ label }) => label === site)?.text ?? '', '\n');
  };
  const items = source.items.filter(
    ({ label, variants }) => !minor.has(label) && variants.length > 0,
  );
  return drafted(
    [...items.slice(0, 1), addressItem(source), ...items.slice(1), summaryItem(source)],
    layOut,
    characters,
    wordLimits.moments,
  );
}

/** Signs that 企业微信 would take for marks, as full-width ones: it knows no escape. */
const plain = (text: string): string =>
  text.replace(/[*`_<>[\]#]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));

export function wecomDraft(source: WordsSource): Draft {
  const layOut = (chosen: readonly Chosen[]): string => {
    const body = chosen.map(({ label, text }) =>
      label === summary ? `> ${plain(text)}。` : `**${label}**：${plain(text)}。`,
    );
    const phones = source.hotlines.map(
      ({ label, phone: digits }) => `**咨询电话**：${plain(label)} ${digits}`,
    );
    const text = [`# ${plain(source.title)}`, ...body, ...phones].join('\n');
    const mark = demonstrationMark(source, text);
    return [text, mark, source.address && `[${source.address}](${source.address})`]
      .filter(Boolean)
      .join('\n');
  };
  return drafted([summaryItem(source), ...source.items], layOut, utf8Bytes, wordLimits.wecomBytes);
}

/** An officer's own text as it goes out: marked where invented, its address on its own line. */
export function ownText(source: WordsSource, text: string, gap: string): string {
  const mark = demonstrationMark(source, text);
  return withAddress(text.trim() + mark, source.address, gap);
}
