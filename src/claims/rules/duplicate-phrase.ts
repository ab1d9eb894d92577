import type { Span } from '#claims/claim.ts';
import { everyMatch } from '#claims/every-match.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { isInside } from '#claims/sentences.ts';

const han = /\p{Script=Han}/u;
/** Doubled on purpose: verbs said twice (商量商量), one by one (一个问题一个问题), names of bodies. */
const benign =
  /^(?:[很太好]\p{Script=Han}$|.着$|一.{1,2}一|(?:暖和|热闹|高兴|委员会|好好|慢慢|常常|天天|人人|家家|年年|月月|多多|大大|小小|往往|层层|个个|件件|事事|处处|村村|户户|样样|句句|条条|道道|一一|点滴|非常|千万|如何)){1,2}/u;
/** A verb said twice ends its clause, or is followed by a word of trying: 商量商量再定. */
const tried =
  /^(?:商量|研究|讨论|考虑|学习|了解|打听|打扫|休息|走访|收拾|检查|锻炼|体验|介绍|解释|教育|帮助|参谋|琢磨|评议|比较){2}(?=[^\p{Script=Han}]|[再吧呢了啊一就]|$)/u;
/** 一个, 一步. */
const one = '一[个步次粒张本遍点块条件层项户村家人句字页笔天年月米寸道桩批]';
/** 一步一步, 一个问题一个问题, wherever in it the repetition begins. */
const oneByOne = new RegExp(`^(?=.{2,6}$)(?:${one}|.*(?:一|${one})$)`, 'u');
const doubledSign = /(\p{Script=Han})\1(?=[了过]|[,，。;；、《“"\d(（]|\n|$)/gu;
/** Words of grammar, which never stand twice; 目的的 and 和和气气 are words with them. */
const doubledWord =
  /(?<!目)的的(?!确)|(?<!为|除)了了(?!解|然|结|[无])|和和(?![气睦美])|与与|(?<!实实)在在|及及(?!时)|由由|被被|并并|经经(?![营济过常历受由办])|(?<!因|作|认|行|成)为为(?!何|了|民)|将将(?!士)|(?<!各)各各(?!自|位|级)|于于|(?<!尤|极|与)其其(?!他|它|中|实|余)|而而|把把(?!关)|让让|使使(?!用|命)|(?<![绝相反应面针核校])对对(?!子|照|象)|等等等|(?<!求)是是(?!非)/g;
const doubles =
  '短整足种看想听试谈聊逛坐治剪闪汹济萋姥拜婷飘铮赳融森弯套悠读玩歇尝晃飒徐潺涓灼皑某作做常人天一个家户村处时事样层次步年月日夜多少大小实妈爸爷奶哥姐弟妹叔伯姑舅公婆谢等刚仅渐慢好早晚往稳深真细重多默悄暗频屡连满堂洋欣勃条道件句声字粒滴点岁代辈组街镇校班队社区门店厂场行业业田块片座栋项桩笔两双对遍处星宝朵纷累源绵茫苍巍滔滚阵团圈串排串只头口名位份本张面色泛落寥区楚白红绿亮满密匆急忙脉切历津乐孜矻兢业业战朗蒸腾腾翼奕睽津斤郁葱粥饽饺蛋宝囡囡仔娃蝈蛐猩狒';

const newLine = 10;

const longestRepeat = 30;

/**
 * By length, the ends of stretches that follow once more right after themselves: each sign is
 * compared with those before it that are the same, which are few.
 */
function doubledAt(text: string): number[][] {
  const ends: number[][] = [];
  const last = new Map<number, number>();
  const former = new Int32Array(text.length);
  const runs = new Int32Array(longestRepeat + 1);
  const seenAt = new Int32Array(longestRepeat + 1).fill(-2);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    let before = last.get(code) ?? -1;
    former[at] = before;
    last.set(code, at);
    if (code === newLine) continue;
    while (before >= 0 && at - before <= longestRepeat) {
      const length = at - before;
      const run = seenAt[length] === before - 1 ? (runs[length] ?? 0) + 1 : 1;
      seenAt[length] = before;
      runs[length] = run < length ? run : 0;
      if (run >= length && length > 1) {
        const list = ends[length] ?? [];
        list.push(before);
        ends[length] = list;
      }
      before = former[before] ?? -1;
    }
  }
  return ends;
}

/** Stretches said twice, the longest first; each is found at its first code unit. */
function repeats(text: string): Span[] {
  const found: Span[] = [];
  const covered = new Uint8Array(text.length);
  const ends = doubledAt(text);
  for (let length = longestRepeat; length >= 2; length -= 1) {
    for (const at of ends[length] ?? []) {
      const start = at - length + 1;
      if (covered[start] === 1 || covered[at] === 1) continue;
      covered.fill(1, start, start + length * 2);
      found.push({ start, end: start + length });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

const isWords = (text: string): boolean =>
  [...text].filter((sign) => han.test(sign)).length * 5 >= text.length * 4;

/** Words, phrases and sentences that stand twice. */
export const duplicatePhrase: ProseRule = (document) => {
  const { folded, tables } = document;
  const inTable = ({ start }: Span): boolean => isInside(tables, start);
  const phrases = repeats(folded).filter((span) => {
    const text = folded.slice(span.start, span.end);
    if (inTable(span) || !isWords(text) || new Set(text).size < 2 || /^[，。,;；、]/.test(text))
      return false;
    const whole = folded.slice(Math.max(0, span.start - 1), span.end + text.length);
    if (benign.test(text) || benign.test(whole) || oneByOne.test(text)) return false;
    if (tried.test(folded.slice(span.start, span.end + text.length + 1))) return false;
    // 特困户每户每月, 各村每村: one by one.
    if (/^.每|^每.$/.test(text)) return false;
    // 村民委员会委员会议: the second word is the beginning of another.
    return text.length !== 3 || !/[员会]$/.test(text);
  });
  const doubled = phrases.map(({ start, end }) => ({ start, end: end * 2 - start }));
  const seen = (span: Span, text: string): ProseFinding =>
    proseFinding(document, span, {
      rule: 'duplicate-phrase',
      severity: text.length >= 4 ? 'error' : 'warning',
      message: `“${text}”连写了两遍`,
      hint: '删去多余的一遍',
      actual: text + text,
    });
  const signs = everyMatch(doubledSign, folded)
    .filter(
      (match) =>
        !doubles.includes(match[1] ?? '') &&
        !/目$|(.)\1$/.test(folded.slice(Math.max(0, match.index - 2), match.index)),
    )
    .map((match) => ({ start: match.index, end: match.index + 1 }))
    .filter((span) => !inTable(span) && !isInside(doubled, span.start));
  return [
    ...phrases.map((span) => seen(span, folded.slice(span.start, span.end))),
    ...everyMatch(doubledWord, folded)
      .map((match) => ({ start: match.index, end: match.index + 1 }))
      .filter((span) => !inTable(span) && !isInside(doubled, span.start))
      .map((span) => seen(span, folded.slice(span.start, span.end))),
    ...signs.map((span) => seen(span, folded.slice(span.start, span.end))),
    ...repeatedSentences(document),
  ];
};

const shortest = 16;

const repeatedSentences: ProseRule = (document) => {
  const first = new Map<string, number>();
  return document.sentences.flatMap((sentence, index) => {
    const text = document.folded.slice(sentence.start, sentence.end).trim();
    if (text.length < shortest || /[|\t]/.test(text) || !/。$/.test(text)) return [];
    const before = first.get(text);
    first.set(text, before ?? index);
    // Beside each other it is a repeated phrase already.
    if (before === undefined || (before === index - 1 && text.length <= 30)) return [];
    return [
      proseFinding(document, sentence, {
        rule: 'duplicate-phrase',
        severity: 'warning',
        message: '这句话前面已经写过一遍',
        hint: '删去多余的一遍',
      }),
    ];
  });
};
