import { intervalOf, meet, over } from '#claims/closeness.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import type { SeenClaim } from '#claims/seen-claims.ts';

const reach = 24;
/** What a whole is in the unit of a rate. */
export const scales: Readonly<Record<string, number>> = { '%': 100, '‰': 1000 };

/** How the words of a rate say what is divided. */
export type Form = 'inline' | 'bracket' | 'share' | 'stem' | 'beside';

export interface Reading {
  form: Form;
  part: SeenClaim;
  wholes: SeenClaim[];
  /** Words that name the whole; empty when there are none. */
  name: string;
}

export const counts = ({ claim }: SeenClaim): boolean =>
  !['rate', 'times', 'bare'].includes(claim.kind) && claim.nearness === 'exact';

/** How the words around a rate are read; null when they say nothing of what is divided. */
export function readingOf(
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
  const bracket = inBracket(document, seen, rate, levels);
  if (bracket) return bracket;
  const inline = /^[\p{Script=Han}]{0,6}的(?:比例)?(?:为|达|是)?$/u.test(rate.gap);
  if (inline && last && counts(last) && last.segment === rate.segment) {
    const own = levels.filter((one) => one !== last && one.segment === rate.segment);
    // “累计11所，占18个村的61.1%”: one for each, so that the units are unlike.
    const beside = /占$/.test(last.clause) && last.claim.kind === 'count' ? own.at(-1) : undefined;
    const alike = own.filter((one) => one.claim.unit === last.claim.unit);
    // “7—9月入库286万元，1—9月912万元，上半年626万元，完成预算1200万元的76%”: any that fits is meant.
    const fitting = alike.find(({ claim }) =>
      meet(
        intervalOf(rate.claim, true),
        over(intervalOf(claim), intervalOf(last.claim), scales[rate.claim.unit] ?? 100),
      ),
    );
    const part =
      fitting ??
      alike.at(-1) ??
      (beside?.claim.kind === 'count' && beside.claim.size <= last.claim.size ? beside : undefined);
    if (part) return { form: 'inline', part, wholes: [last], name: '' };
    // “…收入3215万元。…收入完成预算3100万元的103.7%”: the same name, a sentence before.
    const same = levels.findLast(
      ({ claim: { label, unit, sentence } }) =>
        label.length > 2 &&
        unit === last.claim.unit &&
        sentence < last.claim.sentence &&
        last.claim.label.startsWith(label),
    );
    return same ? { form: 'stem', part: same, wholes: [last], name: '' } : null;
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
      wholes: isOutside(document, share[1] ?? '')
        ? []
        : [...wholesOf(levels, part), ...namedBefore(seen, part, share[1] ?? '')],
      name: share[1] ?? '',
    };
  }
  const label =
    /([\p{Script=Han}]{1,12})(?:率|密度|占比|度|水平|比例|比重)(?:按[\p{Script=Han}]{1,3}计)?(?:已?(?:为|达到?|是))?$/u.exec(
      rate.gap,
    );
  if (!label) return ofTask(levels, rate);
  const stem = (label[1] ?? '').replace(/^.*[的,，;；、]/, '');
  const named = levels.findLast((one) => one.segment === rate.segment && says(document, one, stem));
  const named2 =
    named ??
    near.findLast(
      (one) => one.role === 'each' && /平均/.test(one.clause) && says(document, one, stem),
    ) ??
    after.find((one) => says(document, one, stem)) ??
    levels.findLast((one) => says(document, one, stem));
  if (named2) {
    const wholes = [
      ...ofSameName(seen, named2),
      ...otherUnit(seen, named2),
      ...wholesOf([...levels, ...after], named2),
    ];
    return wholes.length > 0 ? { form: 'stem', part: named2, wholes, name: '' } : null;
  }
  // Amounts for one stand between: “发放52户，户均4万元，户贷率54.7%”.
  const beside = near.findLast(({ role }) => role !== 'each');
  if (!beside || beside.segment !== rate.segment) return null;
  if (seen.slice(beside.index + 1, rate.index).some(({ role }) => role !== 'each')) return null;
  if (rate.gap.length > 14 || beside.role === 'past') return null;
  // What people were asked is of those asked.
  if (/满意|知晓/.test(rate.gap)) return null;
  const next = seen[rate.index + 1];
  const following =
    next && next.paragraph === rate.paragraph && counts(next) && /^全|总/.test(next.gap)
      ? [next]
      : [];
  const wholes = wholesOf([...levels, ...after, ...following], beside);
  return wholes.length > 0 ? { form: 'beside', part: beside, wholes, name: '' } : null;
}

const done = /^[,]?(?:已|目前)?(?:完成|兑现|到位|拨付|支出|进度|占比)(?:了|为|达到?|率)?$/;

/** “任务共1.8万亩；已种1.53万亩，完成85%”: of what was to be done. */
function ofTask(levels: readonly SeenClaim[], rate: SeenClaim): Reading | null {
  const part = levels.at(-1);
  if (!done.test(rate.gap) || part?.index !== rate.index - 1) return null;
  const wholes = wholesOf(levels, part).filter(({ gap }) =>
    /任务|计划|目标|应|共|合计|总/.test(gap),
  );
  return wholes.length > 0 ? { form: 'beside', part, wholes, name: '' } : null;
}

/** “保障面2.9%（户籍人口35720人）”, “满意率97.8%（44件满意）”: the other number stands right after the rate. */
function inBracket(
  { folded }: ProseDocument,
  seen: readonly SeenClaim[],
  rate: SeenClaim,
  levels: readonly SeenClaim[],
): Reading | null {
  const next = seen[rate.index + 1];
  if (!next || !counts(next) || next.claim.depth !== rate.claim.depth + 1) return null;
  if (!/^\([^,;:)]{0,12}$/.test(folded.slice(rate.claim.end, next.claim.start))) return null;
  if (!/^[\p{Script=Han}]{0,4}\)/u.test(folded.slice(next.claim.end, next.claim.end + 6)))
    return null;
  if (/上年|去年|同期|其中/.test(next.gap)) return null;
  const own = levels.filter(
    ({ claim }) => claim.unit === next.claim.unit && claim.depth === rate.claim.depth,
  );
  const part = own.findLast(({ claim }) => claim.value.compare(next.claim.value) <= 0);
  const whole = own.findLast(({ claim }) => claim.value.compare(next.claim.value) >= 0);
  const near = own.at(-1);
  if (part && near === part) return { form: 'bracket', part, wholes: [next, ...own], name: '' };
  return whole && near === whole && own.length > 0
    ? { form: 'bracket', part: next, wholes: own, name: '' }
    : null;
}

/** “占全县的6.5%” in a town's report: of a number that the report does not state. */
const isOutside = ({ folded }: ProseDocument, name: string): boolean => {
  const area = /^全[县市区省国]/.exec(name)?.[0];
  return area !== undefined && folded.indexOf(area) === folded.lastIndexOf(area);
};

/** Words in front of a name that say nothing about what it counts. */
const plainName = (name: string): string =>
  name.replace(/^(?:全[镇乡县村部]|已经?|现有?|总)|(?:总人数|人数|总数|总量|数|的)$/g, '');

/** What the words name in full, stated in an earlier paragraph: 占常住人口的. */
const namedBefore = (seen: readonly SeenClaim[], part: SeenClaim, name: string): SeenClaim[] => {
  // “占全镇的P%”: of a number of the whole town, wherever it stands.
  if (/^(?:全[镇乡县村部]|总)[\p{Script=Han}]{0,2}$/u.test(name))
    return seen
      .slice(Math.max(0, part.index - 60), part.index)
      .filter(
        (one) =>
          one.paragraph < part.paragraph &&
          one.role === 'level' &&
          one.claim.unit === part.claim.unit &&
          one.claim.size >= part.claim.size,
      );
  const key = name.replace(/^全[镇乡县村]|的$/g, '');
  const stem = plainName(key);
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
            (one.claim.label.endsWith(key) ||
              plainName(one.claim.label) === stem ||
              (one.claim.label.length > 1 && key.startsWith(one.claim.label))) &&
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
  const words = `${lastPart(gap)}${document.folded.slice(claim.end, claim.end + 8).split(/[,，;；。、()\d]/)[0]}`;
  const [first = '', second = ''] = stem.slice(-2);
  const at = first === '' ? -1 : words.lastIndexOf(first);
  if (at < 0 || (second !== '' && words.indexOf(second, at + 1) < 0)) return false;
  return (
    !/[应未不需无]$/.test(words.slice(0, at)) &&
    !/[应未不](?=.{0,2}$)/.test(words.slice(0, at).slice(-2))
  );
}

/** “一标段完成…；二标段完成…”: one of a row of like things, told apart by its number. */
const isSibling = ({ claim: { label: left } }: SeenClaim, { claim: { label: right } }: SeenClaim) =>
  left !== right &&
  left.length === right.length &&
  numbered.test(left) &&
  left.replace(numbered, '') === right.replace(numbered, '');

/** “一标段1820万元…一标段完成1274万元，完成率70%”: the number of the same name in a line before. */
const ofSameName = (seen: readonly SeenClaim[], part: SeenClaim): SeenClaim[] =>
  part.claim.label.length < 3 || !/完成|支出|到位|发放/.test(part.clause)
    ? []
    : seen
        .slice(Math.max(0, part.index - 60), part.index)
        .filter(
          (one) =>
            one.claim.label === part.claim.label &&
            one.claim.unit === part.claim.unit &&
            one.claim.nearness === 'exact' &&
            one.claim.size >= part.claim.size &&
            one.clause !== part.clause,
        );

const numbered = /^[一二三四五六七八九十甲乙丙丁]/;

/** What a part may be a part of, the likeliest first: what stands before its 其中, then the nearest. */
function wholesOf(near: readonly SeenClaim[], part: SeenClaim): SeenClaim[] {
  const wholes = near.filter(
    (one) =>
      one !== part &&
      !isSibling(one, part) &&
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
