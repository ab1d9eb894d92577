import { intervalOf, less, meet, over } from '#claims/closeness.ts';
import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountOf } from '#claims/words.ts';
import { plainDigits, roundHalfUp } from '#domain/number.ts';

/** Claims to either side that a change is measured from. */
const reach = 16;
const quick = /季度|上半年|下半年/;
const period = /第?([一二三四])季度|(上半年)|(下半年)|(前三季度|前三个季度)/;
const filler = /^(?:[,、;:]|其中|第|全[镇乡县村]|累计|合计|共|实现|完成|为|达到?|是|约|有)*$/;
/** What each longer period is made of. */
const made: readonly (readonly [string, readonly string[]])[] = [
  ['上半年', ['一', '二']],
  ['下半年', ['三', '四']],
  ['前三', ['一', '二', '三']],
];

/** Quarters of one paragraph against its half-years, and a change 环比 between two of them. */
export const quarters: ProseRule = (document) => {
  if (!quick.test(document.folded)) return [];
  const seen = seenClaims(document);
  const lines = Map.groupBy(
    seen.filter(({ gap }) => quick.test(gap)),
    ({ paragraph, claim }) => `${paragraph} ${claim.unit}`,
  );
  return [...lines.values(), ...changesOf(seen)].flatMap((group) => judge(document, group));
};

/** Groups that hold the levels of the quarters, and what changed in one of them. */
const changesOf = (seen: readonly SeenClaim[]): SeenClaim[][] =>
  seen
    .filter(
      ({ role, gap, claim }) =>
        role === 'change' && /环比/.test(gap) && period.test(gap) && claim.unit === '%',
    )
    .map((one) => [
      ...seen
        .slice(Math.max(0, one.index - reach), one.index + reach)
        .filter(
          (other) =>
            other.paragraph === one.paragraph && other.claim.unit !== '%' && period.test(other.gap),
        ),
      one,
    ]);

function judge(document: Parameters<ProseRule>[0], group: readonly SeenClaim[]): ProseFinding[] {
  const levels = new Map<string, SeenClaim>();
  for (const one of group) {
    const match = period.exec(one.gap);
    if (
      !match ||
      one.role !== 'level' ||
      one.claim.nearness !== 'exact' ||
      one.claim.kind === 'rate'
    )
      continue;
    if (!filler.test(one.gap.replace(match[0], ''))) continue;
    const name = match[1] ?? match[2] ?? match[3] ?? '前三';
    // Two of one name are of different things.
    if (levels.has(name)) return [];
    levels.set(name, one);
  }
  const sums = made.flatMap(([name, parts]): ProseFinding[] => {
    const whole = levels.get(name)?.claim;
    const known = parts.flatMap((part) => levels.get(part)?.claim ?? []);
    if (!whole || known.length < parts.length || compareSum(whole, known) !== 'differs') return [];
    return [sumFinding(document, whole, known, 'warning')];
  });
  const change = group.find(({ role, claim }) => role === 'change' && claim.unit === '%');
  return change ? changed(document, levels, change) : sums;
}

function changed(
  document: Parameters<ProseRule>[0],
  levels: ReadonlyMap<string, SeenClaim>,
  { claim, gap }: SeenClaim,
): ProseFinding[] {
  const name = period.exec(gap)?.[1] ?? '';
  const now = levels.get(name)?.claim;
  const past = levels.get('一二三四'.charAt('一二三四'.indexOf(name) - 1))?.claim;
  if (!now || !past || past.size <= 0 || name === '一' || name === '') return [];
  const interval = over(less(intervalOf(now), intervalOf(past)), intervalOf(past), 100);
  const [low, high] = [Math.abs(interval.low), Math.abs(interval.high)];
  if (meet(intervalOf(claim, true), { low: Math.min(low, high), high: Math.max(low, high) }))
    return [];
  const exact = now.value.sub(past.value).abs().div(past.value).mul(100);
  const right = `${roundHalfUp(exact, claim.decimals)}%`;
  return [
    proseFinding(document, claim, {
      rule: 'rate-mismatch',
      severity: 'warning',
      message: `环比${amountOf(claim)}：${amountOf(now)}与${amountOf(past)}相差${plainDigits(exact, claim.decimals + 2)}%，应为${right}`,
      hint: '核对两个季度的数和算出的变化',
      expected: right,
      actual: amountOf(claim),
    }),
  ];
}
