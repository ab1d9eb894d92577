import type Fraction from 'fraction.js';
import type { Claim } from '#claims/claim.ts';
import { apart, type Interval, intervalOf, meet, over, slipped } from '#claims/closeness.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountLike, amountOf, sumOf } from '#claims/words.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';

const reach = 16;
const scales: Record<string, number> = { '%': 100, '‰': 1000 };
const elsewhere =
  /去年|上年|同期|同比|目标(?!人群|对象)|力争|计划(?:达|生育)|预计|要求|以上|标准|比例为|利率|税率|预期/;

/** How the words of a rate say what is divided. */
type Form = 'inline' | 'share' | 'stem' | 'beside';

interface Reading {
  form: Form;
  part: SeenClaim;
  wholes: SeenClaim[];
  /** Words that name the whole; empty when there are none. */
  name: string;
}

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
    const reading = readingOf(document, seen, rate);
    return reading ? judge(document, rate, reading) : [];
  });
};

const counts = ({ claim }: SeenClaim): boolean =>
  !['rate', 'times', 'bare'].includes(claim.kind) && claim.nearness === 'exact';

function readingOf(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  rate: SeenClaim,
): Reading | null {
  const near = seen
    .slice(Math.max(0, rate.index - reach), rate.index)
    .filter((one) => one.paragraph === rate.paragraph && counts(one));
  const after = seen
    .slice(rate.index + 1, rate.index + 3)
    .filter((one) => one.segment === rate.segment && counts(one) && one.role === 'level');
  const levels = near.filter(({ role }) => role === 'level' || role === 'change');
  const last = seen[rate.index - 1];
  const inline = /^[\p{Script=Han}]{0,6}的(?:比例)?(?:为|达|是)?$/u.test(rate.gap);
  if (inline && last && counts(last) && last.segment === rate.segment) {
    const part = levels.findLast(
      (one) => one !== last && one.segment === rate.segment && one.claim.unit === last.claim.unit,
    );
    return part ? { form: 'inline', part, wholes: [last], name: '' } : null;
  }
  const share = /占(?:到|了|比)?([^,，;:]{0,16}?)(?:的?(?:比例|比重))?的?(?:为|达到?|约)?$/.exec(
    rate.gap,
  );
  if (share) {
    const part = near.findLast((one) => one.segment === rate.segment);
    if (!part || part.role === 'past' || near.at(-1) !== part) return null;
    if (/分别/.test(rate.gap) || rate.claim.inherited) return null;
    return {
      form: 'share',
      part,
      wholes: [...wholesOf(levels, part), ...namedBefore(seen, part, share[1] ?? '')],
      name: share[1] ?? '',
    };
  }
  const label =
    /([\p{Script=Han}]{1,12})(?:率|密度|占比|度|水平|比例|比重)(?:按[\p{Script=Han}]{1,3}计)?(?:已?(?:为|达到?|是))?$/u.exec(
      rate.gap,
    );
  if (!label) return null;
  const stem = (label[1] ?? '').replace(/^.*[的,，;；、]/, '');
  const named = levels.findLast((one) => one.segment === rate.segment && says(document, one, stem));
  const named2 =
    named ??
    after.find((one) => says(document, one, stem)) ??
    levels.findLast((one) => says(document, one, stem));
  if (named2) {
    const wholes = [...wholesOf([...levels, ...after], named2), ...otherUnit(seen, named2)];
    if (wholes.length > 0) return { form: 'stem', part: named2, wholes, name: '' };
  }
  const beside = near.at(-1);
  if (!beside || beside.segment !== rate.segment || beside.index !== rate.index - 1) return null;
  if (rate.gap.length > 14 || beside.role === 'past') return null;
  const next = seen[rate.index + 1];
  const following =
    next && next.paragraph === rate.paragraph && counts(next) && /^全|总/.test(next.gap)
      ? [next]
      : [];
  const wholes = wholesOf([...levels, ...after, ...following], beside);
  return wholes.length > 0 ? { form: 'beside', part: beside, wholes, name: '' } : null;
}

/** What the words name in full, stated in an earlier paragraph: 占常住人口的. */
const namedBefore = (seen: readonly SeenClaim[], part: SeenClaim, name: string): SeenClaim[] => {
  const key = name.replace(/^全[镇乡县村]|的$/g, '');
  const stem = key.replace(/(?:总人数|人数|总数|总量|数)$/, '');
  return key.length < 3
    ? []
    : seen
        .slice(Math.max(0, part.index - 60), part.index)
        .filter(
          (one) =>
            one.paragraph < part.paragraph &&
            one.role === 'level' &&
            one.claim.unit === part.claim.unit &&
            one.claim.nearness === 'exact' &&
            (one.claim.label.endsWith(key) || one.claim.label === stem) &&
            intervalOf(one.claim).high >= intervalOf(part.claim).low,
        );
};

/** “床位120张，入住78人”, “老人300人，建立档案290份”: two counts side by side in unlike units. */
function otherUnit(seen: readonly SeenClaim[], part: SeenClaim): SeenClaim[] {
  const before = seen[part.index - 1];
  if (!before || !counts(before) || before.role !== 'level') return [];
  const { claim } = before;
  return before.claim.sentence === part.claim.sentence &&
    claim.unit !== part.claim.unit &&
    ['count', 'people'].includes(claim.kind) &&
    ['count', 'people'].includes(part.claim.kind) &&
    claim.value.compare(part.claim.value) >= 0
    ? [before]
    : [];
}

/** After the last comma, semicolon or full stop; a colon does not end a name. */
const lastPart = (gap: string): string =>
  gap.slice(Math.max(gap.lastIndexOf(','), gap.lastIndexOf(';'), gap.lastIndexOf('。')) + 1);

/** The last two signs of the rate's name stand in the words of the number, in their order. */
function says(document: ProseDocument, one: SeenClaim, stem: string): boolean {
  const { claim, gap } = one;
  const words = `${lastPart(gap)}${document.folded.slice(claim.end, claim.end + 8).split(/[,，;；。、\d]/)[0]}`;
  const [first = '', second = ''] = stem.slice(-2);
  const at = first === '' ? -1 : words.lastIndexOf(first);
  if (at < 0 || (second !== '' && words.indexOf(second, at + 1) < 0)) return false;
  return (
    !/[应未不需无]$/.test(words.slice(0, at)) &&
    !/[应未不](?=.{0,2}$)/.test(words.slice(0, at).slice(-2))
  );
}

/** What a part may be a part of, the likeliest first: what stands before its 其中, then the nearest. */
function wholesOf(near: readonly SeenClaim[], part: SeenClaim): SeenClaim[] {
  const wholes = near.filter(
    (one) =>
      one !== part &&
      one.role !== 'each' &&
      one.claim.unit === part.claim.unit &&
      intervalOf(one.claim).high >= intervalOf(part.claim).low,
  );
  const opened = near.findLast(
    (one) =>
      one.index <= part.index && /其中/.test(one.gap) && one.claim.sentence === part.claim.sentence,
  );
  const weight = (one: SeenClaim): number =>
    (opened && one.index < opened.index ? 0 : opened ? 40 : 0) +
    (one.index > part.index ? 20 : 0) +
    (one.segment === part.segment ? 0 : one.claim.sentence === part.claim.sentence ? 4 : 8) +
    Math.abs(part.index - one.index);
  return wholes.sort((left, right) => weight(left) - weight(right));
}

const sharing = /占(?:到|了|比)?$/;

/** The parts that have a bare 占P% behind them, in the same sentence or paragraph. */
const sharesBeside = (
  seen: readonly SeenClaim[],
  rate: SeenClaim,
): { part: Claim; rate: Claim }[] =>
  seen.slice(Math.max(0, rate.index - reach), rate.index + reach).flatMap((one) => {
    const part = seen[one.index - 1];
    return one.paragraph === rate.paragraph &&
      one.claim.unit === rate.claim.unit &&
      sharing.test(one.gap) &&
      part &&
      counts(part) &&
      part.segment === one.segment
      ? [{ part: part.claim, rate: one.claim }]
      : [];
  });

/** Several 占P% in a row have one whole: the number before them that most of them fit, or their sum. */
function commonWhole(
  seen: readonly SeenClaim[],
  rate: SeenClaim,
  part: SeenClaim,
): { value: Fraction; words: () => string } | null | undefined {
  const beside = sharesBeside(seen, rate).filter(({ part: one }) => one.unit === part.claim.unit);
  if (beside.length < 2) return undefined;
  const scale = scales[rate.claim.unit] ?? 100;
  const sum = sumOf(beside.map((one) => one.part.value));
  const parts = new Set(beside.map((one) => one.part));
  const wholes = [
    ...seen
      .slice(Math.max(0, rate.index - 24), rate.index)
      .filter((one) => counts(one) && one.claim.unit === part.claim.unit && !parts.has(one.claim))
      .map(({ claim }) => ({ value: claim.value, words: () => amountOf(claim), claim }))
      .reverse(),
    ...(sum ? [{ value: sum, words: () => amountLike(sum, part.claim), claim: part.claim }] : []),
  ].filter(({ value }) => value.compare(part.claim.value) >= 0);
  const fitting = wholes.map((whole) => ({
    ...whole,
    fits: beside.filter((one) =>
      meet(
        intervalOf(one.rate, true),
        over(
          intervalOf(one.part),
          intervalOf({ ...whole.claim, size: whole.value.valueOf() }),
          scale,
        ),
      ),
    ).length,
  }));
  const best = fitting.reduce<(typeof fitting)[number] | null>(
    (most, one) => (most && most.fits >= one.fits ? most : one),
    null,
  );
  return best && best.fits > 0 && best.fits * 2 >= beside.length ? best : null;
}

/** The name's last two signs, or else any two of them in a row but the most general. */
const shareSigns = (words: string, key: string, name: string): boolean =>
  words.includes(key) ||
  (name.length > 3 &&
    [...name].some((_, at) => {
      const two = name.slice(at, at + 2);
      return (
        two.length === 2 && !/[总全的数应]|人口|资金|面积|人员/.test(two) && words.includes(two)
      );
    }));

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
  const [first] = meant;
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
  const exact = part.claim.value.div(best.value).mul(scale);
  const cut =
    claim.value.compare(exact) < 0 &&
    exact
      .sub(claim.value)
      .mul(10 ** claim.decimals)
      .compare(1) < 0;
  const adjacent = part.index === rate.index - 1;
  const most = { inline: 1, share: adjacent ? 0.7 : 0.5, stem: adjacent ? 0.7 : 0.5, beside: 0.4 }[
    form
  ];
  if (
    apart(claim.value.valueOf(), exact.valueOf()) > most &&
    !slipped(claim.value.valueOf(), exact.valueOf())
  )
    return [];
  const right = `${roundHalfUp(exact, claim.decimals)}${claim.unit}`;
  return [
    proseFinding(document, claim, {
      rule: 'rate-mismatch',
      severity: 'warning',
      message: `“${document.text.slice(Math.max(claim.lead.start, claim.start - 12), claim.end).trim()}”：${amountOf(part.claim)}÷${best.words()}×${scale}${claim.unit}=${plainDigits(exact, claim.decimals + 2)}${claim.unit}，四舍五入是${right}${cut ? '，原文是直接截去的' : ''}`,
      hint: cut ? `写成${right}` : '核对分子、分母和算出的数；分母另有所指的，写明是什么的百分之几',
      expected: right,
      actual: amountOf(claim),
    }),
  ];
}
