import type { Claim } from '#claims/claim.ts';
import { apart, intervalOf, meet } from '#claims/closeness.ts';
import { everyMatch } from '#claims/every-match.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { spanAt, spansWithin } from '#claims/sentences.ts';
import { amountLike, amountOf } from '#claims/words.ts';

const ratio =
  /([\p{Script=Han}]{2,12}?)之?比(?:例|率)?(?:约?为|是|达到?|约)?(\d{1,5}(?:\.\d{1,3})?)(?:[:∶](\d{1,5}(?:\.\d{1,3})?)(?![:∶\d])|(?=[,，。;；、(（]))/gu;

/** Without it no ratio ends anywhere. */
const quick = /比(?:例|率)?(?:约?为|是|达到?|约)?\d/;

/** What stands on either side, by the ratio's name. */
const sides: readonly (readonly [RegExp, RegExp, RegExp])[] = [
  [/男女$/, /男/, /女/],
  [/性别$/, /男/, /女/],
  [/城乡(?:居民)?(?:收入|消费)?$/, /城镇|城市/, /农村|乡村/],
  [/师生$/, /教师|教职工|专任/, /学生/],
  [/生师$/, /学生/, /教师|教职工|专任/],
  [/医护$/, /医生|医师/, /护士|护师/],
  [/收支$/, /收入/, /支出/],
  [/政企$/, /财政|政府/, /企业/],
];

/** 专职与生态护林员: two names joined, alike at their ends or not. */
function joined(name: string): (typeof sides)[number] | null {
  const match = /^([\p{Script=Han}]{2,6}?)[与和]([\p{Script=Han}]{2,8})$/u.exec(name);
  if (!match) return null;
  const [left = '', right = ''] = match.slice(1).map((one) => one.slice(0, 2));
  return left === right ? null : [/$/, new RegExp(left), new RegExp(right)];
}

/** 进出港: what begins with either of the two first signs, and ends alike. */
function opposed(name: string): (typeof sides)[number] | null {
  const match =
    /(进出|供需|存贷|投产|购销|产销|收支|干群|公私|水旱|主客)([\p{Script=Han}]{0,2})$/u.exec(name);
  if (!match) return null;
  const [left = '', right = ''] = match[1] ?? '';
  const tail = match[2] ?? '';
  return [/$/, new RegExp(`${left}${tail}`), new RegExp(`${right}${tail}`)];
}

/** “男女比为1.3∶1” against the two numbers of its paragraph. */
export const ratios: ProseRule = (document) => [
  ...(document.folded.includes('按')
    ? everyMatch(split, document.folded).flatMap((match) => ofSplit(document, match))
    : []),
  ...(quick.test(document.folded) ? everyMatch(ratio, document.folded) : []).flatMap(
    (match): ProseFinding[] => {
      const [seen, name = '', left = '', right = '1'] = match;
      // “性别比108.3” is of a hundred, and judged among the rates.
      if (match[3] === undefined && (/性别/.test(name) || Number(left) > 20)) return [];
      const side = sides.find(([words]) => words.test(name)) ?? opposed(name) ?? joined(name);
      const second = Number(right);
      if (!side || second === 0) return [];
      const pair = pairOf(document, match.index, side);
      if (!pair) return [];
      const exact = pair[0].size / pair[1].size;
      const stated = Number(left) / second;
      // Either number may have been rounded: half of its last digit to either side.
      const margin =
        half(left) / second +
        (right === '1' || right === '100' ? 0 : (half(right) * stated) / second);
      // “1∶N”: the one is exact, the other is so many times as much.
      const inverse = left === '1' && right !== '1';
      const near = inverse
        ? Math.abs(1 / exact - second) <= half(right) * 1.0001
        : Math.abs(exact - stated) <= margin * 1.0001;
      if (near || apart(stated, exact) > 1.5) return [];
      const decimals = (inverse ? right : left).split('.')[1]?.length ?? 0;
      const value = inverse ? 1 / exact : exact * second;
      const shown = value.toFixed(decimals);
      const wanted = inverse ? `1∶${shown}` : `${shown}∶${right}`;
      const [over, under] = inverse ? [pair[1], pair[0]] : pair;
      const times = second === 1 || inverse ? '' : `×${right}`;
      return [
        proseFinding(
          document,
          { start: match.index, end: match.index + seen.length },
          {
            rule: 'rate-mismatch',
            severity: 'warning',
            message: `“${seen}”：${amountOf(over)}÷${amountOf(under)}${times}=${value.toFixed(decimals + 2)}，应为${wanted}`,
            hint: '核对两边的数和算出的比；口径不同的，写明口径',
            expected: wanted,
            actual: `${left}∶${right}`,
          },
        ),
      ];
    },
  ),
];

const split =
  /按(?:照)?(\d{1,2})[:∶](\d{1,2})(?![:∶\d])的?(?:比例)?[\p{Script=Han}]{0,4}(?:分担|承担|负担|配套|分配|分成|出资|筹集)/gu;

/** “需资金16.92万元，县镇按7:3分担，镇级承担5.08万元”: each share of the total before it. */
function ofSplit(document: ProseDocument, match: RegExpExecArray): ProseFinding[] {
  const [seen, left = '', right = ''] = match;
  const line = document.paragraphs[spanAt(document.paragraphs, match.index)];
  if (!line) return [];
  const end = match.index + seen.length;
  const whole = spansWithin(document.claims, {
    start: Math.max(line.start, match.index - 80),
    end: match.index,
  }).findLast(({ kind, nearness }) => kind === 'money' && nearness === 'exact');
  const stop = document.folded.slice(end, end + 80).search(/[。\n]/);
  const shares = spansWithin(document.claims, {
    start: end,
    end: Math.min(line.end, end + (stop < 0 ? 80 : stop)),
  })
    .filter(
      ({ kind, nearness, label }) =>
        kind === 'money' && nearness === 'exact' && !/每|均/.test(label),
    )
    .slice(0, 2);
  const sum = Number(left) + Number(right);
  if (!whole || sum === 0) return [];
  const sizes = [left, right].map((part) => (whole.size * Number(part)) / sum);
  return shares.flatMap((share): ProseFinding[] => {
    const interval = intervalOf(share, true);
    if (share.size >= whole.size || sizes.some((size) => meet(interval, { low: size, high: size })))
      return [];
    const nearest = sizes.toSorted((a, b) => apart(share.size, a) - apart(share.size, b))[0] ?? 0;
    if (apart(share.size, nearest) > 0.4) return [];
    const wanted = amountLike(share.step.mul(Math.round(nearest / share.stepSize)), share);
    return [
      proseFinding(document, share, {
        rule: 'product-mismatch',
        severity: 'warning',
        message: `${amountOf(whole)}${seen}，应为${wanted}，写的是${amountOf(share)}`,
        hint: '核对总数、比例和各方的数',
        expected: wanted,
        actual: amountOf(share),
      }),
    ];
  });
}

const half = (digits: string): number => 0.5 / 10 ** (digits.split('.')[1]?.length ?? 0);

/** The two numbers of one unit that stand nearest to the ratio in its paragraph, one of each side. */
function pairOf(
  document: ProseDocument,
  at: number,
  [, left, right]: (typeof sides)[number],
): [Claim, Claim] | null {
  const { claims, paragraphs } = document;
  const line = paragraphs[spanAt(paragraphs, at)];
  if (!line) return null;
  const stretch = { start: Math.max(line.start, at - 200), end: Math.min(line.end, at + 200) };
  const near = spansWithin(claims, stretch).filter(
    ({ kind, nearness, size }) =>
      nearness === 'exact' && kind !== 'rate' && kind !== 'bare' && size > 0,
  );
  const reached = (claim: Claim): number => Math.abs(claim.start - at);
  const firsts = near.filter(({ label }) => left.test(label) && !right.test(label));
  const [first] = firsts.sort((one, other) => reached(one) - reached(other));
  const [second] = near
    .filter(
      (claim) => right.test(claim.label) && !left.test(claim.label) && claim.unit === first?.unit,
    )
    .sort((one, other) => reached(one) - reached(other));
  return first && second ? [first, second] : null;
}
