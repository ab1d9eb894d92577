import type Fraction from 'fraction.js';
import type { Claim } from '#claims/claim.ts';
import {
  apart,
  type Interval,
  intervalOf,
  meet,
  over,
  slipped,
  swapped,
} from '#claims/closeness.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountOf } from '#claims/words.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';
import { commonWhole } from './common-whole.ts';
import { type Reading, readingOf, scales } from './share-readings.ts';

const elsewhere =
  /去年|上年|同期|同比|目标(?!人群|对象)|力争|计划(?:达|生育)|预计|要求|以上|标准|比例为|利率|税率|预期/;

const ofPopulation = /(?:出生|死亡|自然增长|自增)率$/;

/**
 * Shares and rates whose own words say what is divided by what: “N1的P%”, “N，占(总数的)P%”,
 * “应免N1，实免N2，免疫率P%”. Named formulas with more than two numbers are in `rates`.
 */
export const shares: ProseRule = (document) => {
  const seen = seenClaims(document);
  return seen.flatMap((rate) => {
    const { claim, role, gap } = rate;
    if (!(claim.unit in scales) || claim.kind !== 'rate' || claim.bound) return [];
    if (claim.nearness !== 'exact' || role !== 'level' || elsewhere.test(gap)) return [];
    // Divided by a mean or another day's population: `rates` knows them.
    if (ofPopulation.test(claim.label)) return [];
    const reading = readingOf(document, seen, rate);
    return reading ? judge(document, rate, reading) : [];
  });
};

/** The name's last two signs, or else any two of them in a row but the most general. */
const shareSigns = (words: string, key: string, name: string): boolean =>
  words.includes(key) ||
  (name.length > 2 &&
    [...name].some((_, at) => {
      const two = name.slice(at, at + 2);
      return (
        two.length === 2 && !/[总全的数应量]|人口|资金|面积|人员/.test(two) && words.includes(two)
      );
    }));

/** Two digits of the share changed places. */
const isTyped = (claim: Claim, part: Claim, whole: Claim, scale: number): boolean =>
  whole.size > 0 &&
  swapped(
    roundHalfUp(part.value.div(whole.value).mul(scale), claim.decimals).replace('.', ''),
    roundHalfUp(claim.value, claim.decimals).replace('.', ''),
  );

const general =
  /^(?:全[镇乡县村部体校]?|总|其|应|任务|计划|年度)?(?:总?[人户件个]?数|总量|总额|任务|计划)?$/;

function judge(document: ProseDocument, rate: SeenClaim, reading: Reading): ProseFinding[] {
  const { claim } = rate;
  const scale = scales[claim.unit] ?? 100;
  const { form, part, wholes } = reading;
  if (part.claim.bound && wholes.every((whole) => whole.claim.bound)) return [];
  const stated: Interval = intervalOf(claim, true);
  const fits = (whole: Claim): boolean =>
    meet(stated, over(intervalOf(part.claim), intervalOf(whole), scale));
  if (wholes.some((whole) => fits(whole.claim))) return [];
  const key = reading.name.replace(/^全[镇乡县村]|总(?:人|户|件)?数$|[人户]数$/g, '').slice(-2);
  const meant =
    form === 'share' && !general.test(reading.name)
      ? wholes.filter((whole) =>
          shareSigns(`${whole.claim.label}${whole.gap}${whole.claim.noun}`, key, reading.name),
        )
      : wholes;
  const together =
    form === 'share' && reading.name === ''
      ? commonWhole(seenClaims(document), rate, part)
      : undefined;
  if (together === null) return [];
  // “占全镇的P%”: of the largest number of its unit, not of another part.
  const [first] =
    form === 'share' && reading.name !== '' && general.test(reading.name)
      ? meant.toSorted((left, right) => right.claim.size - left.claim.size)
      : meant;
  const best =
    together ?? (first ? { value: first.claim.value, words: () => amountOf(first.claim) } : null);
  if (!best || best.value.equals(0)) return [];
  if (
    together &&
    meet(
      stated,
      over(
        intervalOf(part.claim),
        intervalOf({ ...part.claim, size: best.value.valueOf() }),
        scale,
      ),
    )
  )
    return [];
  const adjacent = part.index === rate.index - 1;
  const most = {
    inline: 1,
    bracket: 0.7,
    share: adjacent ? 0.7 : 0.5,
    stem: adjacent ? 0.7 : 0.5,
    beside: 0.4,
  }[form];
  const exactOf = (whole: Fraction): Fraction => part.claim.value.div(whole).mul(scale);
  const far = (exact: Fraction): boolean =>
    apart(claim.value.valueOf(), exact.valueOf()) > most &&
    !slipped(claim.value.valueOf(), exact.valueOf());
  const typed = far(exactOf(best.value))
    ? wholes.find((whole) => isTyped(claim, part.claim, whole.claim, scale))
    : undefined;
  if (far(exactOf(best.value)) && !typed) return [];
  const divisor = typed ? { value: typed.claim.value, words: () => amountOf(typed.claim) } : best;
  const exact = exactOf(divisor.value);
  const cut =
    claim.value.compare(exact) < 0 &&
    exact
      .sub(claim.value)
      .mul(10 ** claim.decimals)
      .compare(1) < 0;
  const right = `${roundHalfUp(exact, claim.decimals)}${claim.unit}`;
  return [
    proseFinding(document, claim, {
      rule: 'rate-mismatch',
      severity: 'warning',
      message: `“${document.text.slice(Math.max(claim.lead.start, claim.start - 12), claim.end).trim()}”：${amountOf(part.claim)}÷${divisor.words()}×${scale}${claim.unit}=${plainDigits(exact, claim.decimals + 2)}${claim.unit}，四舍五入是${right}${cut ? '，原文是直接截去的' : ''}`,
      hint: cut ? `写成${right}` : '核对分子、分母和算出的数；分母另有所指的，写明是什么的百分之几',
      expected: right,
      actual: amountOf(claim),
    }),
  ];
}
