import type { OtherKind, OtherNumeral } from './claim.ts';
import { everyMatch } from './every-match.ts';

const year = '(?:(?:19|20)(?:\\d{2}|[xX×*]{2})|[xX×]{2,4}|[一二][〇零○九一二三四五六七八0]{3})';
const month = '(?:1[0-2]|0?[1-9]|[xX×]{1,2}|元|十[一二]?|[一二三四五六七八九])';
const dash = '[-—–~－―至到、]{1,2}';

/**
 * Numerals that are no quantities, the surest first: what one has taken, later ones leave alone.
 * No quantifier inside a quantifier without bound: each is linear.
 */
const patterns: readonly [OtherKind, RegExp, RegExp?][] = [
  [
    'document-number',
    /(?<=\p{Script=Han})[〔﹝[【(〈]\s?(?:\d{2,4}|20[xX×*]{2}|[xX×]{2,4})年?\s?[〕﹞\]】)〉]\s?第?\s?\d{1,5}\s?号/gu,
  ],
  ['document-number', /(?:令|函|字)?第?\d{1,5}号(?:令|文件?|公告|通知)?/g, /号/],
  ['phone', /(?<!\d)(?:0\d{2,3}[-—]\d{7,8}|400-?\d{3}-?\d{4}|1[3-9]\d[\d*-]{8,10})(?!\d)/g],
  [
    'phone',
    /(?<=(?:电话|热线|拨打|号码|平台|短号)[:为是]?\s?["“]?)\d{3,12}(?![\d.]|万|元|人|件|次|个)/g,
    /电话|热线|拨打|号码|平台|短号/,
  ],
  [
    'phone',
    /(?<!\d)(?:12345|12348|12315|12333|12393|12356|110|119|120|122)(?=热线|平台|电话|政务|报警|专线|["”])/g,
    /(?:12345|12348|12315|12333|12393|12356|11[09]|12[02])/,
  ],
  ['code', /(?<![\d.])\d{16,}(?!\d)/g],
  ['slogan', /["“'‘「][\d·.+-]{1,12}["”'’」]/g, /["“'‘「]/],
  ['slogan', /["“'‘「]\d{1,2}[.·]\d{1,2}["”'’」]/g, /["“'‘「]/],
  ['clock', /(?<!\d)(?:[01]?\d|2[0-4]):[0-5]\d(?::[0-5]\d)?(?!\d)/g, /\d:\d/],
  [
    'clock',
    /(?:上午|下午|凌晨|晚上?|早上?|中午)\d{1,2}[点时](?:\d{1,2}分|半)?/g,
    /[上下中]午|凌晨|晚|早/,
  ],
  ['clock', /(?<!\d)\d{1,2}时(?:\d{1,2}分)?(?!间)/g, /\d时/],
  [
    'months',
    new RegExp(
      `(?:${year}年(?:度)?)?(?<![\\d.])${month}月?份?${dash}${month}月份?(?!\\d{1,2}日)`,
      'g',
    ),
  ],
  [
    'date',
    new RegExp(
      `(?<!\\d)${year}年(?:度)?(?:${month}月(?:份|[底末初中]旬?|(?:\\d{1,2}|[xX×]{1,2}|[一二三十]{1,3})[日号])?|第?[一二三四]季度|上半年|下半年|[底末初中])?`,
      'g',
    ),
  ],
  [
    'date',
    new RegExp(
      `(?<![\\d.])${month}月(?:份|[底末初]|[上中下]旬|(?:\\d{1,2}|[xX×]{1,2}|[一二三十]{1,3})[日号])`,
      'g',
    ),
  ],
  ['date', new RegExp(`(?<![\\d.个])${month}月(?!\\d)`, 'g')],
  ['date', /(?<!\d)(?:19|20)\d{2}([-./])\d{1,2}\1\d{1,2}(?!\d)/g],
  ['date', /(?<!\d)(?:19|20)\d{2}[-—~至到](?:19|20)\d{2}(?:年|学年)/g],
  ['date', /(?<![\d.])\d{1,2}[日号](?!内|以)/g],
  ['age', /(?<![\d.])\d{1,3}(?:[-—~至到]{1,2}\d{1,3})?周?岁(?:以上|以下|以内|左右)?/g, /岁/],
  ['code', /(?<![A-Za-z])[A-Za-z]{1,12}[-.]?\d{1,8}(?![\d%])/g, /[A-Za-z]/],
  [
    'code',
    /(?<![\dA-Za-z])\d{1,4}(?!kg|km|KG|KM|m²|[xX]{2}|[xX×])[A-Za-z]{1,12}(?![A-Za-z²])/g,
    /\d[A-Za-z]/,
  ],
  ['ordinal', /第\s?(?:\d{1,5}|[零〇一二两三四五六七八九十百千]{1,8})/g, /第/],
  // 一类3座, 二等奖5名, 一档12户: which of several, with its own number right after it.
  [
    'ordinal',
    /[一二三四五六七八九十]{1,2}(?:类|等奖?|档|级|批)(?=[\p{Script=Han}]{0,4}\d)/gu,
    /[类等档级批][\p{Script=Han}]{0,4}\d/u,
  ],
  ['range', /(?<![\d.])\d{1,5}(?:\.\d{1,4})?(?:∶\d{1,5}(?:\.\d{1,4})?){1,4}(?![\d.])/g, /∶/],
  ['range', /(?<![\d.:])\d{1,3}(?:\.\d{1,4})?:\d{1,3}(?:\.\d{1,4})?(?=的?比|分担|配套)/g, /\d:\d/],
  ['ordinal', /(?<=^|\n)[ \t#>]*(?:[((]?[\d一二三四五六七八九十]{1,3}[)).、:]|[-*+] )(?!\d)/g],
  ['ordinal', /[一二三四五六七八九十]{1,3}(?:是(?!否)|要(?=[^求]))/g],
  ['ordinal', /[①-⑳]|(?<=[;。:,，；：\s])[((]\d{1,2}[))]|(?<=[。;；:：])\s?\d{1,2}[.、](?!\d)/g],
  ['ordinal', /(?<!\d)\d{1,3}(?=号(?:楼|线|地|院|门|机|井|田|库|桥))/g, /\d号/],
  [
    'ordinal',
    /(?:国道|省道|县道|乡道|专栏|编号|序号|代码|邮编|[GSXYC])\d{1,6}(?![\d.]|公里|千米|米|条)/g,
  ],
];

/** The end of a document number, without which the first pattern need not look at every word. */
const documentNumberEnd = /[〕﹞\]】)〉]\s?第?\s?\d{1,5}\s?号/;

/** Every numeral of the folded text that states no quantity, sorted, none over another. */
export function otherNumerals(folded: string): OtherNumeral[] {
  const taken = new Uint8Array(folded.length);
  const found: OtherNumeral[] = [];
  const applied = documentNumberEnd.test(folded) ? patterns : patterns.slice(1);
  for (const [kind, pattern, needs] of applied) {
    if (needs && !needs.test(folded)) continue;
    for (const match of everyMatch(pattern, folded)) {
      const start = match.index;
      const end = start + match[0].length;
      if (end === start || taken[start] === 1 || taken[end - 1] === 1) continue;
      taken.fill(1, start, end);
      found.push({ kind, start, end });
    }
  }
  return found.sort((left, right) => left.start - right.start);
}
