import type { Claim } from '#claims/claim.ts';
import { apart, isRounded } from '#claims/closeness.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountLike, amountOf, sumOf } from '#claims/words.ts';
import { balances } from './named-balances.ts';

const reach = 14;

/** What came and what went, in one sentence: 新增187人，死亡注销142人，净增45人. */
const came =
  /新增|接收|招录|新聘|新申请|新?纳入|新批准|增加|出生|迁入|转入|净流入|增员|新进|入会|购入|采购|入库|举借|借入|新借|新受理/;
const went =
  /注销|解除|离职|调出|取消|停发|剔除|减少|死亡|迁出|转出|退出|清退|减员|流失|核减|偿还|归还|还款|还贷|售出|出栏|出库|领用|发出|报废|核销/;
const stock = /[期年季月]初/;
const stockEnd = /[期年季月]末|现有|目前|在册/;

const rest =
  /(?:[尚还仅]余|余款|[还尚][差缺欠]|欠付|[还仅尚]剩|还有|缺额|空缺|未(?!成年|来|婚|满|发生)[\p{Script=Han}]{0,6}的?|剩余|余下|尚有|剩下的?|其余)(?:的)?[\p{Script=Han}]{0,3}$/u;
/** Without these words no remainder and no balance is stated anywhere. */
const restQuick = /未|剩|余|尚有|[还尚][差缺欠]|欠付|缺额|空缺/;
const balanceQuick =
  /弃权|应[到出参]|自然[增减]|在建|送审|结算|竣工|在册|现有|净[增减]|自增|[期年季月](?:末|结|终)|结余|亏损|盈余|超支/;
const done =
  /已|完成|整改|办结|签约|消除|到位|拨付|加固|拆除|修复|建成|处理|调解|销号|搬迁|验收|实现|化解|解决|合格|竣工|转正|发放|支付|缴费|兑付|报到|录取/;

/** What remains, and named balances, by subtraction. */
export const balancesOf: ProseRule = (document) => {
  const seen = seenClaims(document);
  const left = restQuick.test(document.folded);
  const held = balanceQuick.test(document.folded);
  if (!left && !held) return [];
  return seen.flatMap((one) => [
    ...(left ? remainder(document, seen, one) : []),
    ...(held ? named(document, seen, one) : []),
    ...(held ? netOf(document, seen, one) : []),
  ]);
};

/** Of the whole period: 本年收入, 总支出. */
const ofAll = /^(?:本|上|当)[年季月期]|总/;

const usable = (one: SeenClaim, claim: Claim): boolean =>
  one.claim.unit === claim.unit && one.claim.kind !== 'rate' && one.claim.kind !== 'bare';

function remainder(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  left: SeenClaim,
): ProseFinding[] {
  const { claim, index } = left;
  const { clause } = left;
  const former0 = seen[index - 1];
  const joined = left.gap === '' && former0 !== undefined && rest.test(former0.clause);
  if ((!rest.test(clause) && !joined) || claim.nearness !== 'exact' || claim.kind === 'rate')
    return [];
  const before = seen
    .slice(Math.max(0, index - reach), index)
    .filter((one) => one.paragraph === left.paragraph && usable(one, claim));
  if (before.some(({ claim: one }) => one.nearness !== 'exact')) return [];
  for (const [high, whole] of before.entries()) {
    for (const part of before.slice(high + 1)) {
      if (whole.claim.value.sub(part.claim.value).equals(claim.value)) return [];
      const third = before.find(
        (one) =>
          one !== part &&
          one !== whole &&
          whole.claim.value.sub(part.claim.value).sub(one.claim.value).equals(claim.value),
      );
      if (third) return [];
    }
  }
  const own = before.filter(
    (one) =>
      one.claim.sentence === claim.sentence &&
      done.test(one.clause) &&
      !/^[,;]?(?:应|需|计划|任务|共)/.test(one.clause),
  );
  if (
    own.length > 1 &&
    own.length === before.filter((one) => one.claim.sentence === claim.sentence).length
  )
    return afterAll(document, seen, left, own);
  const part = before.at(-1);
  const whole = before.findLast(
    (one) => one !== part && one.claim.value.compare(part?.claim.value ?? 0) >= 0,
  );
  if (!part || !whole || part.claim.sentence !== claim.sentence) return [];
  const doing = `${part.gap}${seen[part.index - 1]?.gap ?? ''}`;
  if (!done.test(doing) || isRounded(claim) !== isRounded(whole.claim)) return [];
  const expected = whole.claim.value.sub(part.claim.value);
  if (expected.mul(4).compare(whole.claim.value.mul(3)) > 0 && claim.size > whole.claim.size)
    return [];
  return [
    finding(
      document,
      claim,
      `${amountOf(whole.claim)}-${amountOf(part.claim)}=${amountLike(expected, claim)}`,
      amountLike(expected, claim),
    ),
  ];
}

/** “已修19户，拆除13户，尚余5户”: the whole stands in a sentence before. */
function afterAll(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  { claim, index }: SeenClaim,
  own: readonly SeenClaim[],
): ProseFinding[] {
  const gone = sumOf(own.map((one) => one.claim.value));
  if (!gone) return [];
  const wholes = seen
    .slice(Math.max(0, index - 12), index)
    .filter(
      (one) =>
        one.claim.sentence !== claim.sentence &&
        one.claim.unit === claim.unit &&
        one.claim.nearness === 'exact' &&
        one.claim.value.compare(gone) > 0,
    );
  const lefts = wholes.map((one) => ({ one, left: one.claim.value.sub(gone) }));
  if (lefts.some(({ left }) => left.equals(claim.value))) return [];
  const [best] = lefts.sort(
    (a, b) => apart(claim.size, a.left.valueOf()) - apart(claim.size, b.left.valueOf()),
  );
  if (!best || apart(claim.size, best.left.valueOf()) > 0.6) return [];
  const words = [best.one, ...own].map((one) => amountOf(one.claim)).join('-');
  const expected = amountLike(best.left, claim);
  return [finding(document, claim, `${words}=${expected}`, expected)];
}

/** 净增 against what came and went; a stock at the end against that at the beginning. */
function netOf(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  one: SeenClaim,
): ProseFinding[] {
  const { claim, index, gap } = one;
  if (claim.nearness !== 'exact' || claim.kind === 'rate' || claim.kind === 'bare') return [];
  const words = gap === '' || gap.length < 2 ? (seen[index - 1]?.gap ?? '') : gap;
  const net = /净[增减]/.test(words);
  const end = stockEnd.test(words);
  if (!net && !end) return [];
  const own = seen
    .slice(Math.max(0, index - 10), net ? index : index + 6)
    .filter(
      (other) =>
        other !== one &&
        other.paragraph === one.paragraph &&
        usable(other, claim) &&
        claim.sentence === other.claim.sentence,
    );
  // In “34人” of “新增19户34人” the words stand before the first of the two.
  const wordsOf = (other: SeenClaim): string =>
    (other.gap.length < 2 ? seen[other.index - 1]?.clause : other.clause) ?? '';
  const into = own.findLast((other) => came.test(wordsOf(other)) && !/净/.test(wordsOf(other)));
  const out = own.findLast((other) => went.test(wordsOf(other)) && !came.test(wordsOf(other)));
  const begin = end ? own.find((other) => stock.test(wordsOf(other))) : undefined;
  if (!into || !out || (end && !begin)) return [];
  const change = into.claim.value.sub(out.claim.value);
  const expected = begin ? begin.claim.value.add(change) : change;
  if (expected.equals(claim.value) || (net && expected.abs().equals(claim.value.abs()))) return [];
  if (own.length > (begin ? 3 : 2) + 1) return [];
  const words2 = `${begin ? `${amountOf(begin.claim)}+` : ''}${amountOf(into.claim)}-${amountOf(out.claim)}=${amountLike(expected, claim)}`;
  return [finding(document, claim, words2, amountLike(expected, claim))];
}

function named(
  document: ProseDocument,
  seen: readonly SeenClaim[],
  one: SeenClaim,
): ProseFinding[] {
  const { claim, index } = one;
  if (claim.nearness !== 'exact' || claim.kind === 'rate' || claim.kind === 'bare') return [];
  const clause = one.clause;
  return balances.flatMap(({ result, plus, minus }) => {
    if (!result.test(clause)) return [];
    const around = seen
      .slice(Math.max(0, index - 12), index + 6)
      .filter((other) => other !== one && usable(other, claim) && other.claim.nearness === 'exact');
    const earlier = seen
      .slice(Math.max(0, index - 40), index)
      .filter((other) => usable(other, claim) && other.claim.nearness === 'exact');
    const find = (pattern: RegExp): Claim | undefined =>
      (
        around.findLast(
          (other) =>
            other.paragraph === one.paragraph && other.index < index && pattern.test(other.clause),
        ) ??
        // In lists of points each number stands on a line of its own.
        earlier.findLast(
          (other) =>
            other.claim.label.length < 13 &&
            ofAll.test(other.claim.label) &&
            pattern.test(other.claim.label),
        ) ??
        around.findLast(
          (other) =>
            other.index < index && other.claim.label.length < 7 && pattern.test(other.claim.label),
        )
      )?.claim;
    const ins = plus.map(find);
    const outs = minus.map(find);
    if ([...ins, ...outs].some((part) => part === undefined)) return [];
    const [first, ...more] = ins.filter((part) => part !== undefined);
    const lost = outs.filter((part) => part !== undefined);
    const total = sumOf([first, ...more].flatMap((part) => (part ? [part.value] : [])));
    const gone = sumOf(lost.map(({ value }) => value));
    if (!total) return [];
    const expected = gone ? total.sub(gone) : total;
    // “请假5人，缺席1人”: what is left is that of both together.
    const beside = [seen[index - 1], seen[index + 1]].filter(
      (other) =>
        other !== undefined && other.claim.unit === claim.unit && result.test(other.clause),
    );
    const both = sumOf([claim.value, ...beside.map((other) => other?.claim.value ?? claim.value)]);
    if (beside.length > 0 && both?.equals(expected)) return [];
    const off = expected.abs().sub(claim.value.abs()).abs().valueOf();
    const steps = [claim, first, ...more, ...lost].flatMap((part) => (part ? part.stepSize : []));
    // Numbers written to unlike digits may be apart by what was rounded away.
    if (off === 0 || (new Set(steps).size > 1 && off <= Math.max(...steps))) return [];
    const words = `${[[first, ...more].flatMap((part) => (part ? [amountOf(part)] : [])).join('+'), ...lost.map(amountOf)].join('-')}=${amountLike(expected, claim)}`;
    return [finding(document, claim, words, amountLike(expected, claim))];
  });
}

const finding = (
  document: ProseDocument,
  claim: Claim,
  arithmetic: string,
  expected: string,
): ProseFinding =>
  proseFinding(document, claim, {
    rule: 'difference-mismatch',
    severity: 'warning',
    message: `${document.text.slice(Math.max(claim.lead.start, claim.start - 12), claim.end).trim()}：${arithmetic}`,
    hint: '核对相减的两个数和差',
    expected,
    actual: amountOf(claim),
  });
