import type { Claim } from './claim.ts';
import type { ProseDocument } from './prose-document.ts';
import { spanAt } from './sentences.ts';

/** What a number says: a level, a level of an earlier day, a change between two, a share of one thing. */
export type Role = 'level' | 'past' | 'change' | 'each';

/** A claim with the words around it. */
export interface SeenClaim {
  claim: Claim;
  index: number;
  /** From the claim before it, or the sentence's beginning, at most 60 code units. */
  gap: string;
  role: Role;
  /** The end of `gap`, after its last comma, semicolon or colon. */
  clause: string;
  /** Number of the stretch between 。 or ； that it stands in. */
  segment: number;
  paragraph: number;
}

const longest = 60;
/** Beyond this it is no sentence that anyone wrote. */
const longestSentence = 3000;
const change =
  /(?:增加|增长|上升|提高|提升|扩大|上涨|增收|增产|增[收支产播种长]|[提涨降调]价|净增加?|新增|减少|下降|降低|回落|下滑|下跌|减产|减收|压减|压缩|缩短|缩减|节约|节省|节支|超支|短收|(?<![最不较提])[高低多少降升减](?:出|播|种|收|用|发)?|(?:增|降|涨|跌|升)幅|增速|(?<!自然)增长率)了?(?:约|近)?(?:为|达|是|约)?(?:分别(?:为)?)?$|(?:新增|净增|增加(?!值)|减少)了?[\p{Script=Han}]{1,6}$/u;
const each =
  /(?:每[\p{Script=Han}\d]{1,12}|[人户村亩场月日年队站组笔件家辆座所头次班期项栋台例对批个车校店企床园单船棚团]均(?!人口)|平均(?!人口|人数|户数)|亩产|单产|单价|(?<![\p{Script=Han}\d]月)月(?:工资|薪酬|报酬)(?:标准)?)[\p{Script=Han}]{0,8}$/u;
const since =
  /(?:(?:由|从(?![业事教军医严优快]))[^,;:]{0,16}|(?:(?:(?<!性别|[销偿药占收支费减付])比(?!例|重|率|如|赛)|较(?![大好高重多])|与)|相比于?)[^,;:]{0,16}|(?:去年|上(?:一年度?|年度?)(?!结[转余存])|前年|同期|年初|期初|月初|季初|上届|上学年|上季度?|上月|原有?|原来|原先|此前)的?[^,;:]{0,10}|(?:19|20)\d\d年(?:年?[底末])?的)$/;
const against = /(?:比|较)(?:年初|全年|当年)?(?:预算|计划|概算|任务|目标)(?:数|总?额)?(?:的|为)?$/;
const planned = /预算|计划|任务|目标|概算|指标/;
const toward =
  /(?:增加?|提高|提升|上升|扩大|发展|增长|减少?|下降|降低?|压减|回落|升|缩|变|涨|跌)[到至为成](?:了|(?:19|20)\d\d年(?:年?[底末])?的|目前的|现在的|今年的)?$/;
const inheriting = (gap: string): boolean =>
  gap.length < 2 && (gap === '' || '、,和及与'.includes(gap));

/** No pattern of a role is longer than this, its lookbehind included. */
const longestRole = 28;

/** Folded words after their last comma, semicolon or colon. */
function lastClause(words: string): string {
  let at = words.length;
  while (at > 0 && !clauseEnds.has(words.charCodeAt(at - 1))) at -= 1;
  return words.slice(at);
}

const clauseEnds = new Set([...',;:。'].map((sign) => sign.charCodeAt(0)));

function roleOf(gap: string, former: Role | null): Role {
  if (inheriting(gap) && former !== null) return former;
  if (gap === '') return 'level';
  const clause = lastClause(gap);
  const end = clause.slice(-longestRole);
  if (toward.test(end)) return 'level';
  if (change.test(gap.slice(-longestRole))) return 'change';
  if (each.test(end)) return /(?:由|从)(?:原来的?)?$/.test(end) ? 'past' : 'each';
  return (since.test(end) && !planned.test(clause)) || against.test(end) ? 'past' : 'level';
}

const ends = new Set([...'。;!?\n'].map((sign) => sign.charCodeAt(0)));
/** Every claim of the running text with the words before it; none of sentences that nobody wrote. */
export function seenClaims(document: ProseDocument): SeenClaim[] {
  document.seen ??= read(document);
  return document.seen;
}

function read({ claims, folded, sentences, paragraphs }: ProseDocument): SeenClaim[] {
  const seen: SeenClaim[] = [];
  let segment = 0;
  let at = 0;
  for (const claim of claims) {
    const index = seen.length;
    const within = sentences[claim.sentence];
    if (!within || within.end - within.start > longestSentence) continue;
    for (; at < claim.start; at += 1) if (ends.has(folded.charCodeAt(at))) segment += 1;
    const opened = within.start;
    const former = seen.at(-1);
    const floor = Math.max(opened, former?.claim.end ?? 0, claim.start - longest);
    const gap = folded.slice(floor, claim.start);
    const together = former?.claim.sentence === claim.sentence ? former.role : null;
    seen.push({
      claim,
      index,
      gap,
      role: roleOf(gap, together),
      clause: lastClause(gap) || (claim.inherited ? '' : claim.label),
      segment,
      paragraph: spanAt(paragraphs, claim.start),
    });
  }
  return seen;
}
