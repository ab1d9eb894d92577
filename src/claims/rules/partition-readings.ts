import { compareSum } from '#claims/compare-sum.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { isPart } from '#claims/runs.ts';
import type { SeenClaim } from '#claims/seen-claims.ts';
import { slipOf } from '#claims/slips.ts';
import { sumOf } from '#claims/words.ts';

/** Parts of which each thing is in exactly one, by their names. */
const opposites: readonly (readonly [RegExp, RegExp])[] = [
  [/^已|已[\p{Script=Han}]{1,4}$|^[\p{Script=Han}]{0,4}已/u, /^未|未[\p{Script=Han}]{1,6}$|^尚未/u],
  [/镇级|乡级|街道级/, /村级|社区级/],
  [/中央|省级|上级|财政/, /自筹|县级|镇级|群众|本级|地方/],
  [/线上|网上|掌上/, /线下|窗口|现场|柜台/],
  [/集中/, /分散/],
  [/^(?:[很非]常?)?满意/, /基本满意/],
  [/当场|现场/, /转交|转办|交办|移交/],
  [/单位|企业|集体/, /个人|个体|农户/],
  [/公办/, /民办/],
  [/本地|本村|省内|县内|镇内/, /外地|外村|省外|县外|镇外/],
  [/通过|批准|合格/, /退回|驳回|不予|未通过/],
  [/进[港口城村]/, /出[港口城村]/],
  [/城镇|城市/, /农村|乡村/],
  [/办结|完成|完工|竣工|成功|合格|达标|归还/, /在办|在建|正在|未|不合格|不达标/],
];
/** The last of a list that leaves nothing out. */
const last =
  /^(?:(?:其他|其它|其余|余下|剩余|限期|继续|不满意|不合格|不达标|弃权)|[尚还]?(?:未|有待)(?!成年|来|婚)|正在)|等$|(?<!岁)(?:及以下|及其他)$/;
const finished = /完工|竣工|完成|办结|成功|合格|达标|满意|同意|赞成|归还|整改|开工|^已/;
/** “甲中，”, “按…分，”, “分…看，”: the whole is divided. */
const opener =
  /(?:([\p{Script=Han}“”"'、]{1,12}?)(?:之?中|里)|[按从分][\p{Script=Han}]{1,8}(?:分|看|来说|统计)),[^,;:]{0,16}$|(?<=^|[,;。:])按[\p{Script=Han}]{1,6}:[^,;:]{0,12}$/u;
/** What announces a list in so many words is judged as such. */
const marked = /其中|包括|分为|分别|[::]/;
const before = 14;

/** How a list is read: its parts, what may be the whole of them. */
export interface Reading {
  parts: readonly SeenClaim[];
  wholes: readonly SeenClaim[];
  /** The words prove that the parts leave nothing out. */
  complete: boolean;
  /** Two parts alone after “甲中，”: only a misprint shows that they were to be all. */
  sparse?: true;
}

export const names = (parts: readonly SeenClaim[]): string[] =>
  parts.map(({ claim, clause, gap }) =>
    gap.length < 2 ? claim.label : clause.replace(/^[,;:]?(?:其中)?/, '').trim() || claim.label,
  );

/** 小（一）型: brackets around a number alone are none. */
const unnumbered = (words: string): string =>
  words.replace(/\([一二三四五六七八九十\d]{1,2}\)/g, '');

/** “公厕38座（一类3座、二类15座、三类20座）”. */
export function bracketed(
  { folded }: ProseDocument,
  seen: readonly SeenClaim[],
  at: number,
  parts: readonly SeenClaim[],
): Reading | null {
  const whole = seen[at - 1];
  const [first] = parts;
  const end = parts.at(-1)?.claim.end ?? 0;
  if (!whole || !first || whole.claim.unit !== first.claim.unit) return null;
  if (first.claim.depth !== whole.claim.depth + 1 || whole.claim.nearness !== 'exact') return null;
  const between = unnumbered(folded.slice(whole.claim.end, first.claim.start));
  if (!/^[\p{Script=Han}]{0,6}\([^,;:)]{0,14}$/u.test(between)) return null;
  if (!/^[\p{Script=Han}]{0,4}\)/u.test(folded.slice(end, end + 6))) return null;
  return { parts, wholes: [whole], complete: false };
}

/** “18个村中，好6个、较好9个、一般3个”, “已参保人员中，…”. */
export function opened(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  at: number,
  parts: readonly SeenClaim[],
): Reading | null {
  const [first, second] = parts;
  // “18个村中，评为好的6个…”, “安排35万元，用于甲28万元、乙7万元”.
  if (first && second && parts.length > 2) {
    const inside = /^[\p{Script=Han}]{0,4}?(?:之?中|里)(?!心|央|学|小|医)/u.test(first.claim.noun);
    const words = document.folded.slice(first.claim.end, second.claim.start);
    if (inside || /^[\p{Script=Han}]{0,4},(?:主要|分别)?用于/u.test(words))
      return { parts: parts.slice(1), wholes: [first], complete: false };
  }
  if (!first || parts.length < 2) return null;
  const from = Math.max(
    document.sentences[first.claim.sentence]?.start ?? 0,
    first.claim.start - 40,
  );
  const match = opener.exec(document.folded.slice(from, first.claim.start));
  if (!match) return null;
  const former = seen[at - 1];
  if (former?.segment === first.segment && former.claim.end > from + match.index)
    return parts.length < 3
      ? null
      : former.claim.unit === first.claim.unit && isPart(former)
        ? { parts, wholes: [former], complete: true }
        : null;
  const key = (match[1] ?? '').replace(/^(?:在|全[镇乡县村])|(?:人员|对象|户|资金|总数)$/g, '');
  const wholes = seen
    .slice(Math.max(0, at - 30), at)
    .filter(
      (one) =>
        one.claim.unit === first.claim.unit &&
        isPart(one) &&
        (match[1] === undefined
          ? first.claim.sentence - one.claim.sentence < 2
          : `${one.gap}${one.claim.noun}`.includes(key)),
    );
  const complete = match[1] === undefined;
  if (parts.length < 3 && (complete || !key)) return null;
  if (wholes.length === 0) return null;
  return { parts, wholes, complete, ...(parts.length < 3 ? { sparse: true } : {}) };
}

/** “受理318件…；成功309件，正在调解6件，未办结3件”, or two that exclude each other. */
export function exhausted(
  seen: readonly SeenClaim[],
  at: number,
  run: readonly SeenClaim[],
): Reading | null {
  const [head] = run;
  if (!head || marked.test(head.gap)) return null;
  const labels = names(run);
  const closing = labels.findIndex((label, index) => index > 0 && last.test(label));
  const pair = labels.findIndex((label, index) => {
    const next = labels[index + 1];
    if (next === undefined) return false;
    return (
      opposites.some(
        ([left, right]) =>
          (left.test(label) && !right.test(label) && right.test(next)) ||
          (right.test(label) && left.test(next) && !right.test(next)),
      ) || negates(label, next)
    );
  });
  if (closing < 1 && pair < 0) return null;
  const wholesBefore = seen
    .slice(Math.max(0, at - before), at)
    .filter(
      (one) =>
        one.claim.unit === head.claim.unit &&
        (isPart(one) || (one.role === 'each' && /^每[年月季]/.test(one.clause))) &&
        one.paragraph === head.paragraph &&
        head.claim.sentence - one.claim.sentence < (closing > 0 ? 2 : 3),
    );
  if (closing > 0) return nearest(run, wholesBefore, closing);
  if (pair > 1 || run.length > pair + 2) return null;
  const parts = run.slice(pair, pair + 2);
  const own = pair > 0 ? run.slice(0, pair) : wholesBefore;
  return own.length > 0 ? { parts, wholes: own, complete: true } : null;
}

/** 到期归还 and 未到期, 满意 and 不满意. */
const negates = (label: string, next: string): boolean => {
  const stem = /^(?:尚?未|不|没有)([\p{Script=Han}]{2})/u.exec(next)?.[1];
  return stem !== undefined && label.includes(stem) && !/[未不]/.test(label);
};

/** The whole and the stretch of the run, up to its closing part or its end, that differ least; null when some fit. */
function nearest(
  run: readonly SeenClaim[],
  wholesBefore: readonly SeenClaim[],
  closing: number,
): Reading | null {
  let best: { reading: Reading; share: number } | null = null;
  // Where the first of them says what was done, it is a part itself: 完工5个，在建3个.
  const most = finished.test(run[0]?.claim.label ?? '') ? 1 : Math.min(closing, 2);
  for (let from = 0; from < most; from += 1) {
    const former = run[from - 1];
    for (const parts of [run.slice(from), run.slice(from, closing + 1)]) {
      const claims = parts.map(({ claim }) => claim);
      const sum = sumOf(claims.map(({ value }) => value))?.valueOf() ?? 0;
      for (const whole of former ? [former] : wholesBefore) {
        if (compareSum(whole.claim, claims) !== 'differs') return null;
        // A list whose first number alone may be the total: only what is nearly right is one.
        if (former && slipOf(whole.claim, claims) === null) continue;
        const share = Math.abs(sum - whole.claim.size) / Math.max(whole.claim.size, 1e-9);
        if (!best || share < best.share)
          best = { reading: { parts, wholes: [whole], complete: true }, share };
      }
    }
  }
  return best?.reading ?? null;
}
