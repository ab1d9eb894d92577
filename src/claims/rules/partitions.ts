import type { Claim } from '#claims/claim.ts';
import { compareSum, someFirstFit, sumFinding } from '#claims/compare-sum.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import type { ProseFinding, ProseRule } from '#claims/prose-finding.ts';
import { isPart, runAt } from '#claims/runs.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { slipOf } from '#claims/slips.ts';
import { sumOf } from '#claims/words.ts';
import { bracketed, exhausted, names, opened, type Reading } from './partition-readings.ts';

/** What things may be besides: their sum may pass the whole, or fall short of it. */
const crossing =
  /女|妇|党员|岁|以上|以下|学历|新增|今年|住校|寄宿|留守|重点|规模|残疾|老人|老年|低保|脱贫|儿童|少数民族|骨干|代表|团员|退役/;

/**
 * Totals and their parts by the shape of the list: in a bracket right after the total, after
 * “甲中，”, or with a last part that leaves nothing out. What 其中 and 合计 mark is judged elsewhere.
 */
export const partitions: ProseRule = (document) => {
  const seen = seenClaims(document);
  const found: ProseFinding[] = [];
  const taken = new Map<string, number>();
  for (const [at, first] of seen.entries()) {
    if (!isPart(first) || first.claim.chinese) continue;
    const inBracket = first.claim.depth > (seen[at - 1]?.claim.depth ?? 0);
    if (at <= (taken.get(first.claim.unit) ?? -1) && !inBracket) continue;
    if (!mayGoOn(seen, at)) continue;
    const { parts, end } = runAt(document, seen, at);
    if (!inBracket) taken.set(first.claim.unit, end);
    if (parts.length < 2) continue;
    const reading = inBracket
      ? bracketed(document, seen, at, parts)
      : (opened(document, seen, at, parts) ??
        (closes.test(document.folded.slice(first.claim.lead.start, parts.at(-1)?.claim.end))
          ? exhausted(seen, at, parts)
          : null));
    if (reading) found.push(...judge(document, seen, at, reading));
  }
  return found;
};

/** One more number of the same unit follows soon. */
const mayGoOn = (seen: readonly SeenClaim[], at: number): boolean => {
  const unit = seen[at]?.claim.unit;
  return (
    seen[at + 1]?.claim.unit === unit ||
    seen[at + 2]?.claim.unit === unit ||
    seen[at + 3]?.claim.unit === unit
  );
};

/** Without these no list of opposites, and none that leaves nothing out. */
const closes =
  /[未不尚]|其[他它余]|余下|剩余|限期|继续|正在|弃权|等|及以下|及其他|[镇乡村]级|街道级|社区级|上级|中央|省级|财政|线[上下]|[网掌]上|窗口|现场|柜台|集中|分散|当场|转交|转办|移交|满意|单位|企业|集体|公办|民办|本[地村]|外[地村]|[省县镇][内外]|通过|批准|合格|[进出][港口城村]|城镇|城市|办结|完成|完工|竣工|成功|达标|归还/;

function judge(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  at: number,
  { parts, wholes, complete, sparse }: Reading,
): ProseFinding[] {
  const claims = parts.map(({ claim }) => claim);
  const sum = sumOf(claims.map(({ value }) => value));
  if (!sum) return [];
  const fits = (whole: Claim): boolean =>
    compareSum(whole, claims) !== 'differs' ||
    (!complete &&
      (someFirstFit(whole, claims) || claims.some(({ value }) => value.equals(whole.value))));
  const around = seen
    .slice(Math.max(0, at - 24), at + parts.length * 2 + 4)
    .filter((one) => one.claim.unit === claims[0]?.unit && !parts.includes(one));
  if (around.some(({ claim }) => fits(claim))) return [];
  const labels = names(parts).join();
  const judged = wholes
    .filter(({ claim }) => !claim.bound && claim.size > 0 && claim.nearness === 'exact')
    .map((whole) => {
      const share = Math.abs(sum.valueOf() - whole.claim.size) / whole.claim.size;
      return { whole, share, slip: slipOf(whole.claim, claims) };
    });
  const best = judged.findLast(({ slip, share }) => slip !== null && share < 0.6) ?? judged.at(-1);
  if (!best) return [];
  const { whole, share, slip } = best;
  const most = sparse ? 0.02 : complete ? 0.35 : crossing.test(labels) ? 0.03 : 0.2;
  const slipped =
    slip === 'swapped' || slip === 'power' ? true : slip === 'digit' && !crossing.test(labels);
  if (share > most && !(slipped && (share < 0.6 || slip === 'power'))) return [];
  return [sumFinding(document, whole.claim, claims, 'warning', claims)];
}
