/** A stretch of text, in UTF-16 units, that a line never divides. */
export interface Stretch {
  start: number;
  end: number;
}

// Longest first, so that 平方米 is not taken for 平.
const longUnits =
  '百分点|千分点|比值|平方公里|平方米|立方米|千瓦时|工作日|个月|个点|公里|公顷|公斤|千克|毫克|毫米|厘米|周岁|人次|人份|户次|万元|亿元|万人|万户|万亩|万吨|百万|千万|点钟|小时|分钟|季度|年度|月份|日内|天内|号令|号文|以上|以下';

const surnames =
  '欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|令狐|司徒|司空|夏侯|端木|宇文|长孙|轩辕|南宫|闻人|申屠|澹台|拓跋|呼延|完颜';

const patterns: readonly RegExp[] = [
  // 〔2026〕3号, [2026]12号, （2026）第3号
  /[〔[［（(](?:19|20)\d\d[〕\]］）)](?:第)?\d+号?/gu,
  // Numbers with separators, ranges, times, ratios, masked phones: 1,200.50, 1—8, 8:30, 138****0000
  /[\d*＊]+(?:[.,:：/×\-‐‑—–−~～]+[\d*＊]+)+|[\d*＊]{2,}/gu,
  // Phones in groups: 028 1234 5678, 138 0000 0000, (028) 12345678, 400-000-0000转8
  /(?:\+\d{1,3}[ -])?(?:[(（]0\d{2,3}[)）]\s?)?\d{2,4}(?:[ -]\d{3,8}){1,3}(?:转\d{1,6})?/gu,
  /[(（]0\d{2,3}[)）]\s?\d{7,8}/gu,
  // A number with what counts it, and with what the two are one word: 约30, 第3条, 1—8月
  /\d\s?(?:\p{Script=Han}|㎡|㎥|℃|％|%|‰|[A-Za-z]+)/gu,
  new RegExp(`\\d\\s?[个多余]?(?:${longUnits})`, 'gu'),
  /(?:[约第超近达逾满]|[+\-−±＋－])\d/gu,
  // Years, days and ordinals in words: 二〇二六年, 二十三日, 第三十五条
  /[〇○零一二三四五六七八九]{4}年|[一二三]?十[一二三四五六七八九]?[年月日]/gu,
  /第[〇零一二三四五六七八九十百千]{1,7}[条章节款项号届期]?/gu,
  // 3—5月, 10%～15%
  /[%％‰℃年月日时点][—–~～-]\d/gu,
  // Masked names: 张*三, 李**, 欧阳*, 王某某
  new RegExp(`(?:${surnames}|\\p{Script=Han})[*＊×]{1,3}\\p{Script=Han}?`, 'gu'),
  new RegExp(`(?:${surnames}|\\p{Script=Han})某{1,2}`, 'gu'),
  // Dashes and ellipses are two letters wide and one mark.
  /—{2,}|…{2,}|⋯{2,}|-{2,}/gu,
];

/** Stretches that belong together: numbers with their unit, document numbers, phones, masked names. */
export const keptWhole = (content: string): Stretch[] =>
  patterns.flatMap((pattern) =>
    [...content.matchAll(pattern)].map(({ index, 0: found }) => ({
      start: index,
      end: index + found.length,
    })),
  );
