import type { Claim } from '#claims/claim.ts';
import {
  apart,
  type Interval,
  intervalOf,
  inWrittenUnits,
  less,
  meet,
  over,
  swapped,
} from '#claims/closeness.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountLike, amountOf } from '#claims/words.ts';
import { exact, plainDigits, roundHalfUp } from '#domain/number.ts';

const difference =
  /([\p{Script=Han}]{0,10}?)(?:比|较)(?:最[多少高低大小]的)?([\p{Script=Han}]{2,10}?)(?:平均)?(?:的)?(?:多|少|高|低|大|小)(?:出|了)?$/u;
const multiple =
  /([\p{Script=Han}]{0,12}?)(?:是|为|相当于|达到?)(?:最[多少高低大小]的)?([\p{Script=Han}]{2,10}?)的$/u;
const quick = /[比较][^,。;\n]{2,14}[多少高低大小]|倍/;
/** Another day, or what was planned: judged as a change. */
const elsewhen =
  /年|上[季月届半]|同期|期初|季度|月|以前|过去|计划|目标|任务|预算|平均|标准|规定|要求|全[国省市县镇乡]/;
const reach = 40;
/** Cells of one column looked at for a name. */
const mostRows = 100;

/** One number of a named thing, in the text or in a table. */
interface Named {
  words: string;
  claim: Pick<Claim, 'unit' | 'written'>;
  interval: Interval;
  size: number;
  /** Named by the same words: the column's head, or what the label says besides the name. */
  measure: string;
}

/** Two named things compared in words: “甲镇比乙镇多338人”, “水稻亩产是玉米的1.3倍”. */
export const comparisons: ProseRule = (document) => {
  if (!quick.test(document.folded)) return [];
  const seen = seenClaims(document);
  return seen.flatMap((one) => {
    if (one.claim.nearness !== 'exact' || one.claim.bound || one.claim.kind === 'rate') return [];
    const ratio = one.claim.unit === '倍';
    if (!ratio && (one.role !== 'change' || !/[比较]/.test(one.clause))) return [];
    const past = ratio && one.gap === '的' ? seen[one.index - 1] : undefined;
    if (
      past?.role === 'past' ||
      /[是为]$/.test(past?.gap.replace(/(?:去年|上年|同期)的?$/, '') ?? '')
    )
      return judge(document, one, pastPair(seen, past), true);
    const match = (ratio ? multiple : difference).exec(one.clause);
    const [, subject = '', name = ''] = match ?? [];
    if (name === '' || elsewhen.test(name)) return [];
    const pairs = pairsOf(document, seen, one, subject, name);
    return judge(document, one, pairs, ratio);
  });
};

/** “23人，是去年11人的2.1倍”: the number right before the times, and the level before that. */
function pastPair(seen: readonly SeenClaim[], past: SeenClaim | undefined): [Named, Named][] {
  const top = past && seen[past.index - 1];
  return top &&
    top.segment === past.segment &&
    top.claim.unit === past.claim.unit &&
    top.claim.nearness === 'exact' &&
    past.claim.nearness === 'exact'
    ? [
        [
          { ...inProse(top, ''), measure: '' },
          { ...inProse(past, ''), measure: '' },
        ],
      ]
    : [];
}

function pairsOf(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  one: SeenClaim,
  subject: string,
  name: string,
): [Named, Named][] {
  const ratio = one.claim.unit === '倍';
  const before = seen
    .slice(Math.max(0, one.index - reach), one.index)
    .filter(
      ({ claim, role }) =>
        role !== 'change' &&
        claim.nearness === 'exact' &&
        claim.kind !== 'rate' &&
        claim.kind !== 'times' &&
        (ratio || claim.unit === one.claim.unit),
    );
  const key = name.slice(0, 4);
  const called = (words: string): boolean => words.includes(key) || words.includes(name.slice(-3));
  const bases = before.filter(({ claim }) => called(claim.label));
  const own = subject.slice(0, 2);
  const named = own === '' ? [] : before.filter(({ claim }) => claim.label.includes(own));
  const tops = (
    named.length > 0 ? named : before.filter(({ claim }) => claim.sentence === one.claim.sentence)
  ).filter((top) => !bases.includes(top));
  const prose = tops.flatMap((top) =>
    bases
      .filter(({ claim }) => claim.unit === top.claim.unit)
      .map((base): [Named, Named] => [inProse(top, own), inProse(base, key)]),
  );
  return prose.length > 0 ? prose : inTables(document, one, name);
}

const inProse = ({ claim }: SeenClaim, name: string): Named => ({
  words: amountOf(claim),
  claim,
  interval: intervalOf(claim),
  size: claim.size,
  measure: claim.label.replace(name, '').slice(-2),
});

/** The row of the thing named and those of the things that the sentence speaks of before it. */
function inTables(document: ProseDocument, one: SeenClaim, name: string): [Named, Named][] {
  const start = document.sentences[one.claim.sentence]?.start ?? one.claim.start;
  const words = document.folded.slice(Math.max(start, one.claim.start - 80), one.claim.start);
  return document.tables.slice(0, 4).flatMap(({ header, rows }) => {
    const first = rows.slice(0, mostRows);
    const nameOf = (row: (typeof rows)[number]): string => row[0]?.text ?? '';
    const base = first.find((row) => nameOf(row).length > 1 && name.includes(nameOf(row)));
    if (!base) return [];
    const spoken = words.slice(0, words.lastIndexOf(name));
    const tops = first.filter(
      (row) => row !== base && nameOf(row).length > 1 && spoken.includes(nameOf(row)),
    );
    return tops.flatMap((top) =>
      header.flatMap(({ text }, column): [Named, Named][] => {
        const [left, right] = [top[column]?.value, base[column]?.value];
        if (column === 0 || !left || !right) return [];
        const cell = (value: typeof left): Named => ({
          words: plainDigits(value),
          claim: { unit: '', written: '' },
          interval: { low: value.valueOf(), high: value.valueOf() },
          size: value.valueOf(),
          measure: text,
        });
        return [[cell(left), cell(right)]];
      }),
    );
  });
}

function judge(
  document: ProseDocument,
  { claim }: SeenClaim,
  pairs: readonly [Named, Named][],
  ratio: boolean,
): ProseFinding[] {
  // Cells have no unit: they are set against the number in the unit that is written.
  const written = inWrittenUnits(claim).valueOf();
  const inCells = pairs[0]?.[0].claim.unit === '';
  const size = inCells ? written : claim.size;
  const stated = inCells ? { low: size, high: size } : intervalOf(claim, ratio);
  const holds = ([top, base]: [Named, Named]): boolean => {
    const found = ratio ? over(top.interval, base.interval, 1) : less(top.interval, base.interval);
    const turned = { low: -found.high, high: -found.low };
    // Columns may be in 万 where the text is not.
    const scaled = top.claim.unit === '' && top.size !== base.size;
    return (
      meet(stated, found) ||
      meet(stated, turned) ||
      (scaled && apart(size / 10_000, Math.abs(found.low)) < 0.001)
    );
  };
  if (pairs.length === 0 || pairs.length > 24 || pairs.some(holds)) return [];
  const judged = pairs
    .filter(([top, base]) => base.size > 0 && top.measure === base.measure)
    .map(([top, base]) => ({
      top,
      base,
      value: ratio ? top.size / base.size : Math.abs(top.size - base.size),
    }));
  const [best] = judged.sort((left, right) => apart(size, left.value) - apart(size, right.value));
  if (!best) return [];
  const digits = String(Math.round(best.value * 100) / 100);
  const far = apart(size, best.value);
  if (far > (judged.length === 1 ? 0.6 : 0.15) && !swapped(String(size), digits)) return [];
  const right = ratio
    ? `${best.value.toFixed(claim.decimals)}倍`
    : best.top.claim.unit === ''
      ? `${roundHalfUp(exact(best.value), claim.decimals)}${claim.written}`
      : `${amountLike(claim.step.mul(roundHalfUp(exact(best.value / claim.stepSize), 0)), claim)}`;
  return [
    proseFinding(document, claim, {
      rule: ratio ? 'rate-mismatch' : 'difference-mismatch',
      severity: 'warning',
      message: `“${document.text.slice(Math.max(claim.lead.start, claim.start - 14), claim.end).trim()}”：${best.top.words}${ratio ? '÷' : '与'}${best.base.words}${ratio ? '=' : '相差'}${ratio ? best.value.toFixed(claim.decimals + 2) : right}，应为${right}`,
      hint: '核对相比的两个数；比的是别的项目，写明是什么',
      expected: right,
      actual: amountOf(claim),
    }),
  ];
}
