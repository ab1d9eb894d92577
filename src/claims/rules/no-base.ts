import type { Claim } from '#claims/claim.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { amountOf } from '#claims/words.ts';

/** What a rate is to be, not what it is. */
const goal =
  /目标|确保|力争|要求|应|须|必须|计划(?!生育)|预计|不低于|不少于|达标|标准|规定|争取|保持|符合|低于|条件|控制/;
/** Said of a share of something: 占, 是…造成的, 的群众. */
const share = /占|属于|来自|集中在/;
const shareAfter =
  /^的?(?:都?是|为|属于|来自|的?(?:群众|农户|村民|居民|家庭|对象|人员|党员|资金|土地))/;
const counts = new Set(['people', 'money', 'area', 'mass', 'length', 'count']);

/** Shares said roughly (90%以上) of nothing that is counted, and “已有37个村” of nobody knows how many. */
export const noBase: ProseRule = (document) =>
  document.claims.flatMap((claim) =>
    claim.unit === '%' ? ofShare(document, claim) : ofVillages(document, claim),
  );

function ofShare(document: ProseDocument, claim: Claim): ProseFinding[] {
  if (claim.unit !== '%' || claim.nearness === 'exact' || claim.bound) return [];
  const { folded, sentences, claims } = document;
  const sentence = sentences[claim.sentence];
  if (!sentence || sentence.end - sentence.start > 600) return [];
  const before = folded.slice(Math.max(sentence.start, claim.start - 30), claim.start);
  const clause = before.split(/[,;:]/).at(-1) ?? '';
  if (!share.test(clause) && !shareAfter.test(folded.slice(claim.end, claim.end + 8))) return [];
  if (goal.test(folded.slice(sentence.start, sentence.end))) return [];
  const counted = claims.some(
    (one) =>
      one !== claim &&
      counts.has(one.kind) &&
      claim.sentence - one.sentence <= 1 &&
      one.sentence <= claim.sentence,
  );
  if (counted) return [];
  return [
    proseFinding(document, claim, {
      rule: 'not-assessable',
      severity: 'warning',
      message: `“${folded.slice(Math.max(claim.lead.start, claim.start - 12), claim.end).trim()}”没有写明分子和分母，无法核对`,
      hint: '写出各是多少（例如“41起，其中37起”）和出处；没有统计过的，不写百分比',
    }),
  ];
}

const already = /(?:已有|已经有|先后有|共有)$/;
const village = /^(?:行政|建制|自然)?(?:村|社区|居委会)(?!干|民|级|务|医|道|容|规)/;

function ofVillages(document: ProseDocument, claim: Claim): ProseFinding[] {
  const { folded, claims } = document;
  if (claim.unit !== '个' || claim.bound || claim.chinese || !village.test(claim.noun)) return [];
  if (!already.test(folded.slice(Math.max(0, claim.start - 4), claim.start))) return [];
  if (/^(?:行政|建制|自然)?(?:村|社区|居委会)[,。;、]/.test(folded.slice(claim.end, claim.end + 8)))
    return [];
  const total = claims.some(
    (one) =>
      one !== claim &&
      one.unit === '个' &&
      one.size >= claim.size &&
      (village.test(one.noun) || /村|社区$/.test(one.label)),
  );
  const all = /全部|所有|各(?:行政)?村(?:均|都)/.test(folded.slice(claim.start, claim.end + 30));
  if (total || all) return [];
  return [
    proseFinding(document, claim, {
      rule: 'not-assessable',
      severity: 'warning',
      message: `“${amountOf(claim)}${village.exec(claim.noun)?.[0] ?? ''}”没有写明一共有多少，看不出进度`,
      hint: '写成“全镇45个村中已有37个”的样子',
    }),
  ];
}
