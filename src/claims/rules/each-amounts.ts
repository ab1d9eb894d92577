import { plainWritten } from '#claims/closeness.ts';
import { everyMatch } from '#claims/every-match.ts';
import { chineseNumber } from '#claims/numerals.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import type { SeenClaim } from '#claims/seen-claims.ts';
import { spanAt } from '#claims/sentences.ts';

const mean =
  /([人户村亩场月日年队站组笔件家辆座所头次班期项栋台例对批个车校店企床园单船棚团])均[\p{Script=Han}]{0,8}$/u;
const every =
  /每([一个名位家座处支台]{1,2}(?=\p{Script=Han}))?(\p{Script=Han}{1,5}?)(?:每([月年天日季])|平均|补助|补贴|奖励|发放|各|造价|投入|租金|配备|安装|资助)?(?:度)?[\p{Script=Han}]{0,4}$/u;
/** 平均面积320平方米: the mean over what is counted right before. */
const alone = /平均(?!每|年龄|寿命|气温|降雨|期望|预期|水平|工资|价)[\p{Script=Han}]{2,4}$/u;
const yield_ = /亩产|亩单产/;
/** Rules and norms, which no total of the text need follow. */
const norm = /不低于|不少于|不超过|最高|最低|标准(?:由|从)|应当|原则上|提高到|调整为|最多|至少/;

const dayCounts = /(\d{1,3})天/g;
const monthCounts = /(\d{1,2})个月/g;
const chineseMonths = /([两二三四五六七八九十]{1,2})个月/g;
/** 月工资3200元: for one person and one month. */
const salary = /月(?:基本)?(?:工资|薪酬?|报酬|补助|补贴|津贴|生活费)(?:标准)?(?:为|是)?$/;
const monthRanges = /(?<!\d)(\d{1,2})月?[-—–~至到](\d{1,2})月(?!\d{1,2}日)/g;

/** What one amount is for, by the words before it. */
export interface Each {
  /** Every sign after 每, for units of several signs: 公里. */
  whole: string;
  /** What one amount is for: 户, 人, 村, 月. */
  thing: string;
  /** 座 of 每座造价: what is counted, when the words after it are not. */
  classifier: string;
  time: '月' | '年' | '天' | null;
  /** A computed mean, rounded; not a fixed amount. */
  mean: boolean;
}

/** The thing that an amount is for; null for none. `former`: what the count right before it counts. */
export function eachOf({ gap, clause }: SeenClaim, former: string): Each | null {
  if (norm.test(gap.slice(-16))) return null;
  if (salary.test(clause) && !/[每均]/.test(clause))
    return { whole: '', thing: '人', classifier: '', time: '月', mean: false };
  const average = mean.exec(clause);
  if (average) {
    const time = /均每?月/.test(clause) ? '月' : null;
    return { whole: '', thing: average[1] ?? '', classifier: '', time, mean: true };
  }
  if (yield_.test(clause))
    return { whole: '', thing: '亩', classifier: '', time: null, mean: true };
  if (former !== '' && /单价(?:为|是|约)?$/.test(clause))
    return { whole: '', thing: former, classifier: '', time: null, mean: false };
  const match = every.exec(clause);
  if (!match)
    return alone.test(clause)
      ? { whole: '', thing: former, classifier: '', time: null, mean: true }
      : null;
  const thing = (match[2] ?? '').replace(/^[个名位]/, '');
  const time = (match[3] ?? '').replace('日', '天').replace('季', '');
  if (/^[月年天日]$/.test(thing) && time === '')
    return { whole: '', thing, classifier: '', time: null, mean: false };
  return {
    whole: /每([\p{Script=Han}]{1,12})$/u.exec(clause)?.[1] ?? '',
    thing: thing === '' ? (match[0].includes('个') ? '个' : '') : thing,
    classifier: (match[1] ?? '').replace('一', ''),
    time: time === '' ? null : (time as '月' | '年' | '天'),
    mean: /平均/.test(clause),
  };
}

/** “7个中心，平均面积…”: the noun, or else the unit, of the count in the clause before. */
export function formerOf(seen: readonly SeenClaim[], one: SeenClaim): string {
  const former = seen[one.index - 1];
  return former &&
    former.segment === one.segment &&
    former.claim.kind === 'count' &&
    one.gap.length < 12
    ? plainWritten(former.claim)
    : '';
}

/** “户均增收300元，合计18万元”: a change for each, with its total right after it. */
export function isMeanChange(
  seen: readonly SeenClaim[],
  { role, clause, index, segment, claim }: SeenClaim,
): boolean {
  const next = seen[index + 1];
  return (
    role === 'change' &&
    /[人户亩]均/.test(clause) &&
    next !== undefined &&
    next.segment === segment &&
    next.claim.unit === claim.unit &&
    /合计|共|总|^,年/.test(next.gap)
  );
}

/** Periods and days that the words around state, as factors; the nearest first. */
export function manyOf(
  document: ProseDocument,
  one: SeenClaim,
  each: Each,
): [number, string, boolean][] {
  const { folded, sentences, paragraphs } = document;
  const sentence = sentences[one.claim.sentence];
  const paragraph = paragraphs[spanAt(paragraphs, one.claim.start)];
  const near = folded.slice(
    sentence?.start ?? 0,
    Math.min(sentence?.end ?? 0, (sentence?.start ?? 0) + 400),
  );
  const wide = folded.slice(
    paragraph?.start ?? 0,
    Math.min(paragraph?.end ?? 0, (paragraph?.start ?? 0) + 600),
  );
  const title = folded.slice(0, Math.min(paragraphs[0]?.end ?? 0, 80));
  const found: [number, string, boolean][] = [];
  for (const [index, words] of [near, wide, title].entries()) {
    const sure = index === 0;
    if (each.time === '天' || each.thing === '天' || each.thing === '日') {
      for (const [, days] of everyMatch(dayCounts, words))
        found.push([Number(days), `${days}天`, sure]);
      continue;
    }
    for (const [, months] of everyMatch(monthCounts, words))
      found.push([Number(months), `${months}个月`, sure]);
    for (const [, months = ''] of everyMatch(chineseMonths, words)) {
      const many = chineseNumber(months)?.valueOf() ?? 0;
      if (many > 0) found.push([many, `${many}个月`, sure]);
    }
    for (const [, first, last] of everyMatch(monthRanges, words)) {
      const many = Number(last) - Number(first) + 1;
      if (many > 0) found.push([many, `${many}个月`, sure]);
    }
    if (/半年/.test(words)) found.push([6, '6个月', sure]);
    if (/季度/.test(words)) found.push([3, '3个月', sure]);
    if ((each.time === '月' || each.thing === '月') && /每年/.test(words))
      found.push([12, '12个月', sure]);
    if (sure && /[,;]年(?:支出|发放|需|补助|报酬|费用|工资)/.test(words))
      found.push([12, '12个月', true]);
    if (/全年|年度|一年|\d{4}年(?!\d{1,2}月)/.test(words))
      found.push([12, '12个月', sure && /全年|一年/.test(words)]);
  }
  return found;
}
