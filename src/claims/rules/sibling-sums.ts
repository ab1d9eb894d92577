import type { Claim } from '#claims/claim.ts';
import { someFirstFit, sumFinding } from '#claims/compare-sum.ts';
import type { ProseRule } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { slipOf } from '#claims/slips.ts';
import { sumOf } from '#claims/words.ts';

const reach = 24;
const marked = /其中|包括|分为|分别|[::]|按[^,。;]{1,8}分|从[^,。;]{1,8}看/;
const opening = /^(?:其中|按[^,。;]{1,8}分|从[^,。;]{1,8}看|分[^,。;]{1,6}看|包括)/;
const totalled = /共|总|合计|全部/;
const stops = /(?<!公)共(?!产|同|青)|合计|总计|累计|全[镇乡县村年]|同比|去年|上年/;
/** Groups that people may be in at once. */
const overlapping =
  /残疾|老年|老人|党员|妇女|女性|低保|脱贫|儿童|青年|退役|少数民族|骨干|干部|代表|学生|团员|重点|主要/;

/** What one person may be at once. */
const kinds = [/党员|团员/, /妇女|女性|女/, /老年|老人|岁/, /残疾/, /低保|脱贫|困难/, /少数民族/];

/** A total and the things of one kind listed right after it, in its sentence or the next. */
export const siblingSums: ProseRule = (document) => {
  const seen = seenClaims(document);
  return seen.flatMap((first, at) => {
    const { claim } = first;
    if (claim.kind === 'rate' || claim.kind === 'bare' || claim.kind === 'times') return [];
    const next = seen[at + 1];
    if (first.role !== 'level' || !next || next.claim.sentence !== claim.sentence) return [];
    const words = document.folded.slice(
      Math.max(document.sentences[claim.sentence]?.start ?? 0, claim.start - 80),
      claim.start,
    );
    const opened = opening.test(words) && !/[,;:].*[,;:].*[,;:]/.test(words);
    const before = seen
      .slice(Math.max(0, at - 12), at)
      .filter(
        (one) =>
          one.paragraph === first.paragraph &&
          one.claim.unit === claim.unit &&
          one.claim.depth <= claim.depth &&
          (one.role === 'level' || one.role === 'change') &&
          one.claim.nearness === 'exact' &&
          claim.sentence - one.claim.sentence <= (opened ? 1 : 0),
      );
    const near = before.at(-1);
    if (!near || (opened && near.claim.sentence === claim.sentence)) return [];
    const between = document.folded.slice(near.claim.end, claim.start);
    if (between.length > 120) return [];
    const parts = partsOf(document.folded, seen.slice(at, at + reach), first);
    if (mixesUnits(seen, at, parts.at(-1))) return [];
    if (parts.length < 2 || parts.some(({ nearness }) => nearness !== 'exact')) return [];
    const hasMark = opened || marked.test(between);
    const fits = (whole: Claim): boolean =>
      parts.some((part) => part.value.equals(whole.value)) || someFirstFit(whole, parts);
    const beside = parallel(parts);
    if (!hasMark) {
      // A number listed among others is no total of those that follow it.
      if (before.length > 1 && before.at(-2)?.segment === near.segment) return [];
      if (near.segment !== first.segment || /[%‰]/.test(between) || between.length > 24) return [];
      if (!beside || !/^[^、]{0,4}[,:(]/.test(between)) return [];
      if (!totalled.test(near.gap) && !common(parts)) return [];
      if (parts.some((part) => part.value.compare(near.claim.value) > 0)) return [];
    }
    const wider = seen
      .slice(Math.max(0, at - 16), at)
      .filter((one) => one.claim.unit === claim.unit);
    if (wider.some((one) => fits(one.claim))) return [];
    const wholes = (opened ? before : [near]).map((one) => one.claim);
    const whole =
      wholes.find(
        (one) => likely(one, parts, hasMark, beside) && slipOf(one, parts) === 'swapped',
      ) ?? wholes.findLast((one) => likely(one, parts, hasMark, beside));
    if (!whole) return [];
    const around = seen.slice(at, at + 12).map((one) => one.claim);
    const severity = isRemainder(whole, parts) ? 'notice' : 'warning';
    return [sumFinding(document, whole, parts, severity, around)];
  });
};

/** Two parts that leave something over: perhaps a third was not written down. */
function isRemainder(whole: Claim, parts: readonly Claim[]): boolean {
  const sum = sumOf(parts.map(({ value }) => value));
  return (
    parts.length === 2 &&
    sum !== null &&
    sum.compare(whole.value) < 0 &&
    slipOf(whole, parts) === null
  );
}

function partsOf(folded: string, next: readonly SeenClaim[], first: SeenClaim): Claim[] {
  const parts: Claim[] = [];
  for (const one of next.slice(next.indexOf(first))) {
    if (one.claim.sentence !== first.claim.sentence) break;
    const last = parts.at(-1);
    const words = last ? folded.slice(last.end, one.claim.start) : '';
    if (last && (words.length > 50 || stops.test(words))) break;
    // After a semicolon the list goes on only with one more of its kind.
    if (
      last &&
      /;/.test(words) &&
      parts.length > 1 &&
      one.claim.unit === first.claim.unit &&
      one.claim.depth === first.claim.depth &&
      one.role === 'level' &&
      !parallel([...parts, one.claim])
    )
      // Whether it goes on is not said: nothing can be said of its sum.
      return [];
    if (one.claim.unit !== first.claim.unit || one.claim.depth > first.claim.depth) continue;
    if (one.role !== 'level' && !(one.role === 'change' && /新增/.test(one.gap))) continue;
    if (one.claim.depth < first.claim.depth) break;
    parts.push(one.claim);
  }
  return parts;
}

/** Things counted in unlike units (36台、9架、其他100台) are judged together elsewhere. */
const mixesUnits = (seen: readonly SeenClaim[], at: number, last: Claim | undefined): boolean =>
  last?.kind === 'count' &&
  /其他|其它|其余/.test(last.label) &&
  seen
    .slice(at, at + reach)
    .some(
      ({ claim }) => claim.start < last.start && claim.kind === 'count' && claim.unit !== last.unit,
    );

const nameOf = ({ label, noun }: Claim): string => label || noun;

/** Labels that end or begin alike, so that they name kinds of one thing. */
const parallel = (parts: readonly Claim[]): boolean => {
  const names = parts.map(nameOf);
  const [head = ''] = names;
  return (
    names.every((name) => name.at(-1) === head.at(-1)) ||
    names.every((name) => name[0] === head[0]) ||
    common(parts)
  );
};

/** The labels share their last two signs, or name opposites. */
const common = (parts: readonly Claim[]): boolean => {
  const names = parts.map(nameOf);
  const [head = ''] = names;
  const tail = head.slice(-2);
  return tail.length === 2 && names.every((name) => name.endsWith(tail));
};

function likely(whole: Claim, parts: readonly Claim[], hasMark: boolean, beside: boolean): boolean {
  const sum = sumOf(parts.map(({ value }) => value));
  if (sum === null || whole.value.equals(0)) return false;
  const share = sum.sub(whole.value).abs().div(whole.value).valueOf();
  const slip = slipOf(whole, parts);
  const labels = parts.map(({ label }) => label).join();
  if (kinds.filter((kind) => kind.test(labels)).length > 1) return share < 0.03;
  if (overlapping.test(labels) && !beside)
    return share < 0.03 || (slip === 'swapped' && share < 0.3);
  if (slip === 'swapped') return share < (parts.length > 2 ? 0.6 : 0.4);
  if (parts.length > 2)
    return share <= (hasMark ? 0.2 : 0.1) || (slip === 'digit' && hasMark && share < 0.4);
  return (
    share <= (hasMark && beside ? 0.25 : 0.12) ||
    (slip === 'digit' && hasMark && beside && share < 0.4)
  );
}
