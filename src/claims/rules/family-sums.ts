import type { Claim } from '#claims/claim.ts';
import { oneDigitOff, swapped } from '#claims/closeness.ts';
import { compareSum, sumFinding } from '#claims/compare-sum.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountLike, amountOf, sumOf } from '#claims/words.ts';
import { plainDigits } from '#domain/number.ts';

const reach = 40;

/** Names whose things together are the whole, by the words that stand before each number. */
const families: readonly { members: readonly RegExp[]; least: number }[] = [
  { members: [/[一1]孩/, /[二两2]孩/, /[三3]孩|多孩/], least: 2 },
  { members: [/男/, /女/], least: 2 },
  { members: [/一季度/, /二季度/, /三季度/, /四季度/], least: 4 },
  { members: [/上半年/, /下半年/], least: 2 },
  { members: [/春季/, /秋季/], least: 2 },
];
const ofAges =
  /\d{1,3}[-—–~至]\d{1,3}周?岁(?:组|人口|的)?$|\d{1,3}周?岁(?:及以上|以上|及以下|以下)(?:人口|的)?$/;
/** “收入明细：”, “从来源看，”, “按类型分，” at the head of a line. */
const opening =
  /^(?:[-*•·]\s)?(?:([\p{Script=Han}]{2,8}?)(?:明细|构成|组成|来源|去向|分布|主要(?:是|有|包括))[:,]|(?:从|按|分)[^,。;:]{1,8}(?:看|分|来说)?,)/u;
const totalled = /合计|共|总|全(?:镇|乡|县|村|街道|市|区|年)/;
const notWhole = /其中|同比|上年|去年|每|均|占|比/;

/** Parts whose names alone say that they are all: children by order, sexes, quarters, ages. */
export const familySums: ProseRule = (document) => {
  const seen = seenClaims(document);
  const known = families.filter(({ members }) =>
    members.every((one, at) => at > 1 || one.test(document.folded)),
  );
  const aged = document.folded.includes('岁');
  const found: ProseFinding[] = [];
  for (let at = 0; at < seen.length; at += 1) {
    const parts =
      familyAt(known, seen, at) ??
      (aged ? agesAt(document, seen, at) : null) ??
      listAt(document, seen, at);
    if (!parts) {
      found.push(...unexplained(document, seen, at));
      continue;
    }
    found.push(...judge(document, seen, at, parts));
    at += parts.parts.length - 1;
  }
  return found;
};

interface Parts {
  parts: SeenClaim[];
  /** What the whole's own words must hold; null when any total before it may be meant. */
  name: RegExp | null;
}

const usable = ({ claim, role }: SeenClaim): boolean =>
  role === 'level' && claim.nearness === 'exact' && !['rate', 'bare', 'times'].includes(claim.kind);

const inRow = (first: SeenClaim, one: SeenClaim | undefined): one is SeenClaim =>
  one !== undefined &&
  usable(one) &&
  one.paragraph === first.paragraph &&
  one.claim.unit === first.claim.unit &&
  one.claim.depth === first.claim.depth;

function familyAt(known: typeof families, seen: readonly SeenClaim[], at: number): Parts | null {
  const first = seen[at];
  if (!first || !usable(first)) return null;
  for (const { members, least } of known) {
    const parts: SeenClaim[] = [];
    for (const [index, member] of members.entries()) {
      const one = seen[at + index];
      if (!inRow(first, one) || !member.test(one.gap.slice(-14))) break;
      if (index > 0 && one.gap.length > 14) break;
      parts.push(one);
    }
    if (parts.length < least) continue;
    // Two orders of three: the third, if any, stands elsewhere.
    if (parts.length < members.length && least === 2 && parts.length < 3 && members.length > 2)
      return null;
    return { parts, name: null };
  }
  return null;
}

const orders = [/[一1]孩/, /[二两2]孩/];

/** “育龄妇女240人，一孩104人；二孩94人”: the others are not spoken of. */
function unexplained(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  at: number,
): ProseFinding[] {
  const [whole, first, second, next] = seen.slice(at - 1, at + 3);
  if (at < 1 || !whole || !first || !second || !usable(whole) || !usable(first)) return [];
  if (!inRow(first, second) || !inRow(whole, first) || /孩/.test(whole.gap)) return [];
  if (!orders.every((order, index) => order.test([first, second][index]?.gap.slice(-14) ?? '')))
    return [];
  if (/其中|[无零多三3]孩/.test(first.gap) || /[无零多三3]孩/.test(next?.gap ?? '')) return [];
  const left = whole.claim.value.sub(first.claim.value).sub(second.claim.value);
  if (left.s <= 0n || !/妇女|夫妇|家庭|户/.test(whole.gap)) return [];
  return [
    proseFinding(document, whole.claim, {
      rule: 'sum-mismatch',
      severity: 'notice',
      message: `${amountOf(whole.claim)}-${amountOf(first.claim)}-${amountOf(second.claim)}=${amountLike(left, whole.claim)}，这一部分没有说明`,
      hint: '补上其余的是什么，或写明“其中”',
    }),
  ];
}

function agesAt({ folded }: ProseDocument, seen: readonly SeenClaim[], at: number): Parts | null {
  const first = seen[at];
  if (!first || !usable(first)) return null;
  const parts: SeenClaim[] = [];
  for (let next = at; ; next += 1) {
    const one = seen[next];
    if (!inRow(first, one) || (next > at && one.gap.length > 14)) break;
    if (!ofAges.test(folded.slice(Math.max(0, one.claim.start - 12), one.claim.start))) break;
    parts.push(one);
  }
  const last = parts.at(-1);
  // A family of ages ends with one that is open upwards.
  return parts.length > 2 && last && /以上/.test(last.gap) ? { parts, name: null } : null;
}

/** The items of a line that opens with 明细, 构成 or 从…看. */
function listAt(
  { folded, sentences }: ProseDocument,
  seen: readonly SeenClaim[],
  at: number,
): Parts | null {
  const first = seen[at];
  const line = first ? sentences[first.claim.sentence] : undefined;
  if (!first || !line || !usable(first) || seen[at - 1]?.claim.sentence === first.claim.sentence)
    return null;
  const match = opening.exec(folded.slice(line.start, line.start + 24));
  if (!match || line.end - line.start > 600) return null;
  const parts: SeenClaim[] = [];
  for (let next = at; seen[next]?.claim.sentence === first.claim.sentence; next += 1) {
    const one: SeenClaim | undefined = seen[next];
    if (!one || one.claim.depth > first.claim.depth || one.claim.kind === 'rate') continue;
    if (!inRow(first, one) || totalled.test(one.gap) || notWhole.test(one.gap)) break;
    parts.push(one);
  }
  if (parts.length < 2) return null;
  return { parts, name: match[1] ? new RegExp(match[1].slice(-2)) : null };
}

function judge(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  at: number,
  { parts, name }: Parts,
): ProseFinding[] {
  const [first] = parts;
  if (!first) return [];
  const claims = parts.map(({ claim }) => claim);
  const isCandidate = (one: SeenClaim): boolean =>
    !parts.includes(one) &&
    one.claim.unit === first.claim.unit &&
    one.claim.nearness === 'exact' &&
    one.role !== 'each';
  const around = seen.slice(Math.max(0, at - reach), at + parts.length + 4).filter(isCandidate);
  const fits = (whole: Claim): boolean => compareSum(whole, claims) !== 'differs';
  if (around.some(({ claim }) => fits(claim))) return [];
  // Another row of parts with the same sum: both are the whole, though it is not stated.
  const largest = Math.max(...claims.map(({ size }) => size));
  const sum = sumOf(claims.map(({ value }) => value));
  if (!sum) return [];
  const wholes = seen
    .slice(Math.max(0, at - reach), at)
    .filter(
      (one) =>
        isCandidate(one) &&
        (one.role === 'level' || (one.role === 'past' && one.paragraph === first.paragraph)) &&
        one.claim.size >= largest &&
        !notWhole.test(one.clause) &&
        (name === null || name.test(one.claim.label)),
    );
  // “上半年X，下半年Y，全年共Z”: the whole may be said last.
  const behind = seen[at + parts.length];
  if (
    behind &&
    isCandidate(behind) &&
    behind.claim.sentence === first.claim.sentence &&
    /^,?[\p{Script=Han}]{0,4}(?:全年|合计|共)/u.test(behind.gap)
  )
    wholes.push(behind);
  // The name of the list may say nothing of its whole: 资金来源 of a 造价 right before.
  if (name !== null && wholes.length === 0)
    wholes.push(
      ...seen
        .slice(Math.max(0, at - 10), at)
        .filter(
          (one) =>
            isCandidate(one) &&
            one.claim.size >= largest &&
            !notWhole.test(one.clause) &&
            isSlip(one.claim, claims),
        ),
    );
  const likely = wholes.filter(({ claim }) => isSlip(claim, claims));
  const near = wholes.findLast(
    ({ claim, paragraph, gap }) =>
      (paragraph === first.paragraph || totalled.test(gap) || name !== null) &&
      Math.abs(claim.size - sum.valueOf()) <= claim.size * (name === null ? 0.1 : 0.25),
  );
  const whole = likely.at(-1) ?? near;
  if (!whole) return [];
  const found = sumFinding(document, whole.claim, claims, 'warning');
  if (whole.paragraph === first.paragraph) return [found];
  // The whole stands elsewhere: what is wrong is looked for among the parts first.
  const span = { start: first.claim.start, end: claims.at(-1)?.end ?? first.claim.end };
  return [proseFinding(document, span, found)];
}

/** Two digits that changed places, or one digit of a larger number, would explain the difference. */
function isSlip(whole: Claim, parts: readonly Claim[]): boolean {
  const sum = sumOf(parts.map(({ value }) => value));
  if (!sum || whole.size === 0) return false;
  const difference = whole.value.sub(sum);
  if (Math.abs(difference.valueOf()) > whole.size * 0.5) return false;
  const pairs = [
    [whole.value, sum] as const,
    ...parts.map(({ value }) => [value, value.add(difference)] as const),
  ].filter(([, right]) => right.s > 0n);
  return pairs.some(([seen, right]) => {
    const digits = [plainDigits(seen), plainDigits(right)] as const;
    return swapped(...digits) || (seen.valueOf() >= 100 && oneDigitOff(...digits));
  });
}
