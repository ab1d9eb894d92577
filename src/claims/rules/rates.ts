import type { Claim } from '#claims/claim.ts';
import { swapped } from '#claims/closeness.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { formulaOfName, rateFormulas } from '#claims/rate-formulas.ts';
import { spanAt } from '#claims/sentences.ts';
import { amountOf, namedAmount } from '#claims/words.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';
import { groups, type Pair, pairsOf, words } from './rate-pairs.ts';

const other =
  /同比|上年|去年|同期|环比|比上|较上|增加|减少|提高|下降|增长(?!率)|目标|计划达|力争|以上/;
const bounded =
  /(?:参保|合格|满意|覆盖|普及|入学|投票|接种|办结|整改|到会|出席|签约|建档|达标|知晓|节育|符合|检查|体检|处理|化解)率$/;
const reach = 260;
/** Beyond this it is no sentence that anyone wrote. */
const longestSentence = 3000;

const times: Record<string, number> = { '%': 100, '‰': 1000 };
/** Stated rates against the two numbers that their name divides. */
export const rates: ProseRule = (document) =>
  document.claims.flatMap((claim, index) => {
    const sentence = document.sentences[claim.sentence];
    if (!sentence || sentence.end - sentence.start > longestSentence) return [];
    return [
      ...ofShare(document, claim, index),
      ...ofName(document, claim, index),
      ...beyondAll(document, claim),
    ];
  });

function beyondAll(document: ProseDocument, claim: Claim): ProseFinding[] {
  if (claim.unit !== '%' || claim.value.compare(100) <= 0 || !bounded.test(claim.label)) return [];
  return [
    proseFinding(document, claim, {
      rule: 'rate-mismatch',
      severity: 'warning',
      message: `“${namedAmount(claim)}”超过了100%`,
      hint: '核对分子、分母和小数点',
    }),
  ];
}

function ofName(document: ProseDocument, rate: Claim, index: number): ProseFinding[] {
  const ratio = rate.unit === '' && /性别比$/.test(rate.label);
  if (!ratio && rate.unit !== '%' && rate.unit !== '‰') return [];
  if (rate.bound || rate.nearness !== 'exact' || other.test(rate.label)) return [];
  if (isPlanned(document, rate)) return [];
  const named = rateFormulas.filter((formula) => formula.rate.test(rate.label));
  const own = named.length === 0 ? formulaOfName(rate.label) : null;
  const formulas = own ? [own] : named;
  if (formulas.length === 0) return [];
  const near = nearby(document, rate, index);
  const beside = bounding(
    rate,
    formulas.flatMap((formula) => pairsOf(formula, near, rate)),
  );
  const pairs =
    beside.length > 0 || !wide.test(rate.label)
      ? beside
      : bounding(
          rate,
          formulas.flatMap((formula) => pairsOf(formula, faraway(document, rate), rate)),
        );
  return verdict(
    document,
    rate,
    pairs,
    ratio ? 100 : (times[rate.unit] ?? 100),
    formulas.some(({ loose }) => loose),
  );
}

/** What is to be reached: “2024年计划：一、…；二、建档率达到95%”. */
const isPlanned = ({ folded, sentences }: ProseDocument, { sentence, start }: Claim): boolean =>
  /(?:计划|目标|力争|争取|确保|预期|打算)(?!生育|[内外人口完任])/.test(
    folded.slice(Math.max(sentences[sentence]?.start ?? 0, start - 120), start),
  );

/** Numbers that a rate may be about: before it in its paragraph, or after it in its sentence. */
function nearby({ claims, paragraphs }: ProseDocument, rate: Claim, index: number): Claim[] {
  const line = (paragraphs[spanAt(paragraphs, rate.start)]?.start ?? 0) - 1;
  const floor = rate.start - reach;
  const before = claims.slice(Math.max(0, index - 24), index).filter(({ start }) => start > floor);
  const after = claims
    .slice(index + 1, index + 4)
    .filter(({ sentence }) => sentence === rate.sentence);
  const usable = (list: Claim[]): Claim[] =>
    list.filter(
      (claim) => claim.kind !== 'rate' && claim.kind !== 'times' && !other.test(claim.label),
    );
  return usable([
    ...(before.some(({ start }) => start > line)
      ? before.filter(({ start }) => start > line)
      : before),
    ...after,
  ]);
}

/** A share of one is at most all of it: pairs that would give more are of other things. */
const bounding = (rate: Claim, pairs: Pair[]): Pair[] =>
  rate.unit === '%' &&
  /率$/.test(rate.label) &&
  !/(?:增长|完成|执行|达成|实现|利用)率$/.test(rate.label)
    ? pairs.filter(({ numerator, denominator }) => numerator.compare(denominator) <= 0)
    : pairs;

/** Rates of the whole town, whose population stands in another paragraph. */
const wide = /(?:出生|死亡|增长|自增|参保|参合|生育|符合|建档|签约)率$/;
const short = 8;

/** Numbers with a short, plain name that other paragraphs state: 出生, 总人口. */
const faraway = (document: ProseDocument, rate: Claim): Claim[] => {
  const plain = plainOnes.get(document) ?? document.claims.filter(isPlain);
  plainOnes.set(document, plain);
  return plain.filter(({ start }) => start < rate.end + 40 && start > rate.start - furthest);
};

const furthest = 2500;
const plainOnes = new WeakMap<ProseDocument, Claim[]>();

const isPlain = (claim: Claim): boolean =>
  claim.label.length <= short &&
  claim.label !== '' &&
  !claim.inherited &&
  ['people', 'count', 'money', 'area'].includes(claim.kind) &&
  claim.nearness === 'exact' &&
  !other.test(claim.label) &&
  !groups.test(claim.label);

function verdict(
  document: ProseDocument,
  rate: Claim,
  pairs: readonly Pair[],
  scale: number,
  loose: boolean,
): ProseFinding[] {
  const judged = pairs
    .filter(({ denominator }) => !denominator.equals(0))
    .map((pair) => ({ ...pair, exact: pair.numerator.div(pair.denominator).mul(scale) }));
  if (
    judged.some(
      ({ exact }) => roundHalfUp(exact, rate.decimals) === roundHalfUp(rate.value, rate.decimals),
    )
  )
    return [];
  const [best] = judged.sort((left, right) => left.distance - right.distance);
  if (!best || fitsBeside(document, rate, scale)) return [];
  const right = roundHalfUp(best.exact, rate.decimals);
  const off = best.exact.sub(rate.value).abs();
  const relative = off.div(best.exact.equals(0) ? 1 : best.exact.abs()).valueOf();
  const cut = off.mul(10 ** rate.decimals).compare(1) < 0 && rate.value.compare(best.exact) < 0;
  const typed = swapped(
    right.replace('.', ''),
    roundHalfUp(rate.value, rate.decimals).replace('.', ''),
  );
  if (loose && relative < 0.05 && !cut && !typed) return [];
  // A rate far from what the two numbers give is about other numbers, unless the point slipped.
  const power = best.exact.equals(0) ? 0 : rate.value.div(best.exact).valueOf();
  const slipped = [10, 0.1].some((factor) => Math.abs(power / factor - 1) < 0.02);
  if (relative > 0.6 && !slipped && !typed) return [];
  const sure = pairs.length === 1 && !loose && relative < 0.5;
  const unit = rate.unit;
  return [
    proseFinding(document, rate, {
      rule: 'rate-mismatch',
      severity: cut || !sure ? 'warning' : 'error',
      message: `“${namedAmount(rate)}”：${best.formula()}${scale === 1000 ? '×1000‰' : unit === '' ? '×100' : '×100%'}=${plainDigits(best.exact, rate.decimals + 2)}${unit}，四舍五入是${right}${unit}${cut ? '，原文是直接截去的' : ''}`,
      hint: cut ? `写成${right}${unit}` : '核对分子、分母和算出的数；口径不同的，写明口径',
      expected: `${right}${unit}`,
      actual: amountOf(rate),
    }),
  ];
}

/** The two numbers right before the rate make it: those are meant, whatever else a name would fit. */
function fitsBeside({ claims }: ProseDocument, rate: Claim, scale: number): boolean {
  const at = claims.indexOf(rate);
  const [whole, part] = claims.slice(Math.max(0, at - 2), at);
  return (
    whole !== undefined &&
    part !== undefined &&
    whole.unit === part.unit &&
    whole.sentence === rate.sentence &&
    whole.size > 0 &&
    roundHalfUp(part.value.div(whole.value).mul(scale), rate.decimals) ===
      roundHalfUp(rate.value, rate.decimals)
  );
}

const share = /占(?:到|了)?([\p{Script=Han}]{1,14}?)的?(?:比例|比重)?(?:为|达到?|约)?$/u;

/** “党员30人，占总人数的25%”: the number right before, over the one whose name is said. */
function ofShare(document: ProseDocument, rate: Claim, index: number): ProseFinding[] {
  if (rate.unit !== '%' || rate.bound || rate.nearness !== 'exact') return [];
  const lead = document.folded.slice(rate.lead.start, rate.start);
  const match = share.exec(lead);
  const part = document.claims[index - 1];
  if (
    !match ||
    !part ||
    part.sentence !== rate.sentence ||
    part.kind === 'rate' ||
    part.nearness !== 'exact'
  )
    return [];
  if (document.folded.slice(part.end, rate.start).length > 24) return [];
  const name = (match[1] ?? '').replace(
    /^(?:全[镇县乡村市区]|总|全部|应)|(?:总数|总量|总额|总人数|人数|总)$/g,
    '',
  );
  const key = name.slice(-2);
  if (key === '' && !/总/.test(match[1] ?? '')) return [];
  const wholes = nearby(document, rate, index).filter(
    (claim) =>
      claim !== part &&
      claim.unit === part.unit &&
      claim.nearness === 'exact' &&
      claim.value.compare(part.value) >= 0 &&
      (key === '' ? claim.start < part.start : words(claim).includes(key)),
  );
  const pairs = wholes.map((whole) => ({
    numerator: part.value,
    denominator: whole.value,
    formula: () => `${amountOf(part)}÷${amountOf(whole)}`,
    distance: rate.start - whole.start,
  }));
  return verdict(document, rate, pairs, 100, false);
}
