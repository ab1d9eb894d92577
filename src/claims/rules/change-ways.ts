import type { Claim } from '#claims/claim.ts';
import type { SeenClaim } from '#claims/seen-claims.ts';

const reach = 12;
const points: Record<string, string> = { 个百分点: '%', 个千分点: '‰' };

/** A change as two levels, or as a level and the amount of the change, give it. */
export interface Way {
  now: Claim | null;
  past: Claim | null;
  by: Claim | null;
  distance: number;
}

const against =
  /(去年|上年|上一?年度?|同期|同比|(?:19|20)\d\d年)|(年初|期初|月初)|(上届)|(上季|季度|上月|环比|上半年|上学年)/;

/** Which earlier day a change is measured from, when the words say so. */
const dayOf = (words: string): number | null => {
  const match = against.exec(words);
  return match ? match.slice(1).findIndex((group) => group !== undefined) : null;
};

const sameLine = (left: SeenClaim, right: SeenClaim): boolean => left.paragraph === right.paragraph;

/** Two characters in a row that both labels hold. */
function alike(left: string, right: string): boolean {
  for (let at = 0; at + 1 < left.length; at += 1) {
    if (right.includes(left.slice(at, at + 2))) return true;
  }
  return false;
}

/** Every reading of a stated change with the numbers around it. */
export function waysOf(seen: readonly SeenClaim[], one: SeenClaim): Way[] {
  const { claim, index } = one;
  const share = claim.unit === '%' || claim.unit === '‰';
  const levelUnit = points[claim.unit] ?? (share ? null : claim.unit);
  const fits = ({ claim: other }: SeenClaim): boolean =>
    other.nearness === 'exact' &&
    (levelUnit === null
      ? other.kind !== 'rate' && other.kind !== 'times' && other.kind !== 'bare'
      : other.unit === levelUnit && other.kind !== 'times' && other.kind !== 'bare');
  const around = seen
    .slice(Math.max(0, index - reach), index + 4)
    .filter((other) => other !== one && sameLine(other, one));
  const inside = around.filter((other) => other.segment === one.segment && fits(other));
  const later = around.filter(
    (other) =>
      other.index > index &&
      other.segment > one.segment &&
      other.role === 'past' &&
      fits(other) &&
      /去年|上年|同期/.test(other.gap),
  );
  const day = dayOf(one.gap);
  const past = [
    ...inside.filter((other) => other.role === 'past' && agrees(day, dayOf(other.gap))),
    ...later,
  ];
  const isLevel = ({ role }: SeenClaim): boolean => role === 'level' || role === 'each';
  const within = inside.filter(
    (other) =>
      isLevel(other) && (other.index < index || past.some((before) => before.index < other.index)),
  );
  // “支出比上年的A增加B”: the level itself stands in a sentence before.
  const amount = inside.findLast((other) => other.role === 'change' && other.index < index);
  // 同去年同期比: says against what, names nothing.
  const aim = within.findLast((other) => planned.test(other.gap));
  const subject = past[0]?.gap ?? aim?.claim.label ?? (share ? amount?.gap : undefined) ?? one.gap;
  const reached = within.filter((other) => !planned.test(other.gap));
  const levels =
    reached.length > 0
      ? within
      : around.filter(
          (other) =>
            other.segment < one.segment &&
            isLevel(other) &&
            fits(other) &&
            alike(
              other.claim.label,
              subject.replace(/^[,;]?[同比较与][^,;]{0,10},/, '').replace(/[比较与].*$/, ''),
            ),
        );
  const named = levels.some((other) => alike(other.claim.label, subject));
  const ways: Way[] = [];
  for (const before of past) {
    for (const now of levels) {
      if (now.claim.unit !== before.claim.unit || unlikePeriods(now, before)) continue;
      if (before.segment !== one.segment && !alike(now.claim.label, before.claim.label)) continue;
      const distance =
        Math.abs(now.index - before.index) +
        Math.abs(index - before.index) +
        (now.index > index ? 9 : 0) +
        (planned.test(now.gap) ? 12 : 0);
      ways.push({ now: now.claim, past: before.claim, by: null, distance });
    }
  }
  if (!share) return ways;
  const amounts = inside.filter((other) => other.role === 'change' && other.claim.kind !== 'rate');
  // “投入68万元，其中…，同比增加18万元”: the change is one of the whole.
  const opened = inside.find((other) => other.index < index && /其中/.test(other.gap));
  for (const by of amounts) {
    for (const now of levels) {
      if (now.claim.unit !== by.claim.unit || now.index > by.index) continue;
      const own = named && alike(now.claim.label, subject);
      const aside = opened && now.index >= opened.index && !own ? 12 : 0;
      const distance =
        1 +
        aside +
        (planned.test(now.gap) ? 12 : 0) +
        (named && !alike(now.claim.label, subject) ? 6 : 0) +
        Math.abs(by.index - index) +
        Math.abs(by.index - now.index);
      ways.push({ now: now.claim, past: null, by: by.claim, distance });
    }
    for (const before of past) {
      if (before.claim.unit !== by.claim.unit) continue;
      const distance = 1 + Math.abs(by.index - index) + Math.abs(by.index - before.index);
      ways.push({ now: null, past: before.claim, by: by.claim, distance });
    }
  }
  return ways;
}

/** “去年全年120件，今年上半年48件”: a whole year beside a part of one. */
const unlikePeriods = ({ gap: now }: SeenClaim, { gap: before }: SeenClaim): boolean =>
  /全年/.test(before) && /上半年|下半年|季度|[—–~至-]\d{1,2}月/.test(now);

const planned = /(?:预算|计划|任务|目标|概算|指标)(?:数|总额|安排)?(?:为|的)?$/;

const agrees = (left: number | null, right: number | null): boolean =>
  left === null || right === null || left === right;
