import type { Claim } from '#claims/claim.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { type SeenClaim, seenClaims } from '#claims/seen-claims.ts';
import { amountOf, namedAmount } from '#claims/words.ts';

/** Opens a sentence or a line that says what is to be reached. */
const aims =
  /(?:力争|争取|确保|目标(?!人群|任务(?!是|为)|完成)|明年|下一?年|20\d\d年(?:计划|要|力争|目标|,)|下一步|今后|下半年)/;
const upward = /(?:达到?|突破|提高到|提升到|增加到|扩大到|稳定在|保持在|不低于|不少于|超过)$/;
const downward = /(?:控制在|压减到|下降到|降到|降至|降低到|不超过|不高于|少于)$/;
const past = /去年|上年|同期|原来?|计划|目标|任务|力争|年初|此前|其中|每|均/;
const filler =
  /^(?:使|把|将|让|全[镇乡县村年]|我[镇乡县村]|实现|完成|年末?)+|(?:起数|人数|户数|数量|数|总量|的|在|了)+$/g;
const longestPlan = 160;

/** What is to be reached and is below what the same text says was reached already, or above for limits. */
export const targets: ProseRule = (document) => {
  if (!aims.test(document.folded)) return [];
  const seen = seenClaims(document);
  return seen.flatMap((one): ProseFinding[] => {
    const sense = senseOf(document, one);
    if (sense === 0) return [];
    const name = nameOf(document, one.claim);
    if (name.length < 2) return [];
    const reached = seen.filter(
      (other) =>
        other.index < one.index &&
        other.claim.unit === one.claim.unit &&
        other.claim.plain === one.claim.plain &&
        other.role === 'level' &&
        other.claim.nearness === 'exact' &&
        other.claim.depth === 0 &&
        !past.test(other.gap) &&
        !isAim(document, other.claim) &&
        (alike(name, nameOf(document, other.claim)) ||
          (changed.test(document.folded.slice(one.claim.start - 6, one.claim.start)) &&
            near(name, nameOf(document, other.claim)))),
    );
    const [result, more] = reached;
    // Several things of the name: which is meant is not said.
    if (!result || (more && reached.some(({ claim }) => !claim.value.equals(result.claim.value))))
      return [];
    const over = one.claim.value.compare(result.claim.value);
    if (over === 0 || over > 0 === sense > 0) return [];
    return [
      proseFinding(document, one.claim, {
        rule: 'value-conflict',
        severity: 'warning',
        message: `目标${amountOf(one.claim)}${sense > 0 ? '比已经达到的' : '比现在的'}“${namedAmount(result.claim)}”还${sense > 0 ? '低' : '高'}`,
        hint: '核对目标数和完成数；有意调低的，写明原因',
        expected: sense > 0 ? `不低于${amountOf(result.claim)}` : `不高于${amountOf(result.claim)}`,
        actual: amountOf(one.claim),
      }),
    ];
  });
};

const isAim = ({ folded, sentences }: ProseDocument, { sentence, start }: Claim): boolean =>
  aims.test(folded.slice(Math.max(sentences[sentence]?.start ?? 0, start - longestPlan), start));

/** 1 for what is to be at least so much, -1 for what is to be at most so much, 0 for no target. */
function senseOf(document: ProseDocument, { claim }: SeenClaim): 1 | -1 | 0 {
  if (claim.bound || ['bare', 'times'].includes(claim.kind) || !isAim(document, claim)) return 0;
  const words = document.folded.slice(Math.max(claim.lead.start, claim.start - 12), claim.start);
  if (downward.test(words) || claim.nearness === 'at-most') return -1;
  return upward.test(words) || claim.nearness === 'at-least' ? 1 : 0;
}

const nameOf = ({ folded }: ProseDocument, { lead, label, start }: Claim): string =>
  (label || folded.slice(lead.start, start))
    .replace(
      /(?:达到?|突破|提高到?|提升到?|增加到?|扩大到?|稳定|保持|控制|不低于|不超过|不少于|降到?|压减到?)$/,
      '',
    )
    .replace(filler, '');

/** Verbs that compare what is to come with what is. */
const changed = /(?:增加到|扩大到|提高到|提升到|发展到|稳定在|保持在|降到|压减到|下降到)$/;
const vague = /全镇|全乡|全村|全县|年度|工作|项目|资金|面积|人数|数量|总数|建设|完成|累计/;

/** Two signs in a row of both names, but for the most general. */
const near = (left: string, right: string): boolean =>
  [...left].some((_, at) => {
    const two = left.slice(at, at + 2);
    return two.length === 2 && !vague.test(two) && right.includes(two);
  });

/** One name is the end of the other: 整改率 and 隐患整改率. */
const alike = (left: string, right: string): boolean =>
  right.length > 1 &&
  (left === right ||
    (right.length > 2 && left.endsWith(right)) ||
    (left.length > 2 && right.endsWith(left)));
