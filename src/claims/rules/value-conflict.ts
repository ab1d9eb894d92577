import type { Claim } from '#claims/claim.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { amountOf } from '#claims/words.ts';

/** States, which have one value at a time; acts (召开会议3次) may well be several. */
const state =
  /人口|人数|户数|总数|对象|面积|总额|耕地|林地|党员|学生|教师|劳动力|妇女|儿童|老人|老年人|村民|农户|居民|脱贫户|低保户|五保|特困|选民|职工|志愿者|里程|产量|产值|收入|存栏|资产|预算|投资|资金$|率$|比$|监测户|参保/;
const elsewhere =
  /去年|上年|同期|同比|比上|较上|增加|减少|提高|下降|计划|预计|目标|力争|原|由|从|新增|其中|每|人均|户均|平均|标准|最高|最低|余下|剩余|截至.{0,6}底前|月份|季度|追加|另|再|又|第[一二三四]批|首批/;
const place =
  /(?<!全|我|本|该)[\p{Script=Han}]{1,6}(?:村|社区|组|小学|中学|学校|公司|支部|合作社|园区|基地|农场|水库|路|桥|项目|工程)(?!民|干|级|务|委|长|里|口|庄|卫|医|网)/u;
const whole = /全(?:镇|县|乡|村|市|区|街道|社区|校|局)|我(?:镇|县|乡|村|市|区|街道|社区|校)/;

interface Mention {
  claim: Claim;
  key: string;
  scope: string;
  wide: boolean;
}

/** The same quantity with two values: same name, unit, period and scope. */
export const valueConflict: ProseRule = (document) => {
  const groups = Map.groupBy(mentions(document), ({ key }) => key);
  return [...groups.values()].flatMap((group) => judge(document, group));
};

function mentions(document: ProseDocument): Mention[] {
  const { claims, sentences, folded } = document;
  return claims.flatMap((claim): Mention[] => {
    if (
      claim.bound ||
      claim.inherited ||
      claim.chinese ||
      claim.depth > 0 ||
      claim.nearness !== 'exact'
    )
      return [];
    const name = claim.label
      .replace(/^[\p{Script=Han}]{0,4}(?:共有|享有|拥有|现有)/u, '')
      .replace(/总人数$/, '人数');
    const sentence = sentences[claim.sentence];
    if (!sentence) return [];
    const counted = placesOf(document, claim);
    if (counted) return [{ claim, key: `${counted}/${claim.unit}`, scope: '', wide: true }];
    if (name.length < 3 || !state.test(name)) return [];
    const before = folded.slice(Math.max(sentence.start, claim.start - 200), claim.start);
    const clause = before.split(/[,;，；。]/).at(-1) ?? '';
    if (elsewhere.test(clause) || /其中|去年|上年|同期/.test(before)) return [];
    const scope = (place.exec(before)?.[0] ?? '').slice(0, 12);
    return [
      {
        claim,
        key: `${name}/${claim.unit}`,
        scope: whole.test(clause) ? '' : scope,
        wide: whole.test(before),
      },
    ];
  });
}

const bodies = '(?:行政村|建制村|自然村|村民小组|居民小组|村|社区|网格|居委会)';
const bodyNoun = new RegExp(`^(${bodies})(?=[,，、;。共都均全上)）]|$)`);
const bodyLabel = new RegExp(`(?:有|辖|辖有)(${bodies})$`);
const ofAll = /全(?:镇|乡|街道|县|区|市)|我(?:镇|乡|街道|县)|下?辖/;

/** “全镇14个村”, “共有社区9个”: how many places of a kind there are, of which a town has one number. */
function placesOf({ folded, sentences }: ProseDocument, claim: Claim): string | null {
  if (claim.unit !== '个') return null;
  const start = sentences[claim.sentence]?.start ?? 0;
  const words = folded.slice(Math.max(start, claim.start - 14), claim.start);
  if (!ofAll.test(words) || /[,;、]/.test(words.slice(words.search(ofAll)))) return null;
  const label = folded.slice(Math.max(start, claim.start - 12), claim.start);
  return (
    bodyNoun.exec(folded.slice(claim.end, claim.end + 6))?.[1] ?? bodyLabel.exec(label)?.[1] ?? null
  );
}

const digits = (period: string | null): string =>
  (period ?? '').replace(/[年度月份底末初日号\s]/g, '');

function judge(document: ProseDocument, group: readonly Mention[]): ProseFinding[] {
  const [first, ...rest] = group;
  if (!first) return [];
  return rest.slice(0, 3).flatMap((mention): ProseFinding[] => {
    const former = group.find(
      (one) =>
        one !== mention &&
        one.claim.start < mention.claim.start &&
        one.scope === mention.scope &&
        (one.claim.period === null ||
          mention.claim.period === null ||
          digits(one.claim.period) === digits(mention.claim.period) ||
          one.claim.period.includes(mention.claim.period) ||
          mention.claim.period.includes(one.claim.period)),
    );
    if (!former || former.claim.value.equals(mention.claim.value)) return [];
    // Items of one sentence are different things that share a name.
    if (former.claim.sentence === mention.claim.sentence) return [];
    if (group.length > 3) return [];
    if (mention.claim.kind === 'rate' && !former.wide && !mention.wide) return [];
    const name = mention.key.split('/')[0] ?? '';
    const sure =
      name.length >= 4 &&
      (former.wide || mention.wide) &&
      former.scope === '' &&
      mention.scope === '';
    return [
      proseFinding(document, mention.claim, {
        rule: 'value-conflict',
        severity: sure ? 'error' : 'warning',
        message: `“${name}”前面写的是${amountOf(former.claim)}（“${document.text.slice(former.claim.lead.start, former.claim.end).trim()}”），这里是${amountOf(mention.claim)}`,
        hint: '查原始报表，两处写成同一个数；口径或时间不同的，写明口径和时间',
        expected: amountOf(former.claim),
        actual: amountOf(mention.claim),
      }),
    ];
  });
}
