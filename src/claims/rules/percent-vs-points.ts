import { everyMatch } from '#claims/every-match.ts';
import { type ProseRule, proseFinding } from '#claims/prose-finding.ts';

const change =
  /(?:上升|下降|提高|提升|增加|增长|减少|降低|回落|收窄|上涨|下滑|高出?|低|多|快|慢|升|降)(?:了|约|近|出)?$/;
const rate = /(?<![效频速功汇心])率|[增降涨跌]幅|增速|进度|比重|占比|比例|满意度|知晓度|贡献度/;
const level = /(?:老龄化|城镇化|机械化|信息化|健康素养|管护|覆盖)(?:程度|水平)/;
const relative =
  /比率?(?:去年|上年|上期|同期|年初|上月|前)|同比|环比|较(?:去年|上年|上期|同期|年初|上月)/;
const clauseEnd = /[,;:。!?，；：\n]/g;

/** The difference of two rates is stated in points, not in percent. */
export const percentVsPoints: ProseRule = (document) =>
  document.claims.flatMap((claim, index) => {
    if (claim.unit !== '%' && claim.unit !== '‰') return [];
    const sentence = document.sentences[claim.sentence];
    if (!sentence) return [];
    const words = document.folded.slice(Math.max(sentence.start, claim.start - 80), claim.start);
    const former = document.claims[index - 1];
    // “占计划的65%，低于序时进度10%”: set against another rate.
    const beyond =
      former !== undefined &&
      former.unit === claim.unit &&
      former.sentence === claim.sentence &&
      /^,?(?:低于|高于|快于|慢于|落后于?|超过?)(?:序时进度|时间进度|目标|全[省市县镇]平均(?:水平)?)$/.test(
        document.folded.slice(former.end, claim.start),
      );
    if (!change.test(words) && !beyond) return [];
    const clause = words.slice(
      Math.max(...everyMatch(clauseEnd, words).map((m) => m.index + 1), 0),
    );
    const followsRate =
      relative.test(clause) &&
      former !== undefined &&
      former.sentence === claim.sentence &&
      former.unit === claim.unit &&
      (rate.test(former.label) || level.test(former.label)) &&
      !/[一-鿿]{8,}/.test(clause.replace(relative, ''));
    // “由31%提高到46%，提高15%”: just their difference.
    const earlier = document.claims[index - 2];
    const difference =
      former !== undefined &&
      earlier !== undefined &&
      earlier.sentence === claim.sentence &&
      [former, earlier].every(({ unit }) => unit === claim.unit) &&
      former.value.sub(earlier.value).abs().equals(claim.value);
    const subject = clause.replace(/增长率(?=同比|比)/, '率');
    // “占59.8%，比上届提高18.5%”: two shares right after each other.
    const gap = former ? document.folded.slice(former.end, claim.start) : '';
    const straight =
      former !== undefined &&
      former.sentence === claim.sentence &&
      former.unit === claim.unit &&
      /占|率|比重|比例/.test(
        former.label + document.folded.slice(former.lead.start, former.start),
      ) &&
      !change.test(document.folded.slice(former.lead.start, former.start)) &&
      /^,?(?:(?:同比|环比|[比较][^,;。]{1,8}?)(?:分别)?)?(?:上升|下降|提高|提升|增加|增长|减少|降低|回落|高|低)了?$/.test(
        gap,
      );
    if (
      !beyond &&
      !rate.test(subject) &&
      !followsRate &&
      !straight &&
      !difference &&
      !level.test(subject)
    )
      return [];
    const points = claim.unit === '%' ? '个百分点' : '个千分点';
    const seen = document.folded.slice(claim.number.start, claim.end);
    const number = document.folded.slice(claim.number.start, claim.number.end);
    return [
      proseFinding(document, claim, {
        rule: 'percent-vs-points',
        severity: 'warning',
        message: `两个率相差“${seen}”，应当写“${number}${points}”`,
        hint: '两个率相减的，写“个百分点”（千分率写“个千分点”）；确是相对变化的，写“由……到……”',
        expected: `${number}${points}`,
        actual: seen,
      }),
    ];
  });
