import { everyMatch } from '#claims/every-match.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';
import { plainDigits } from '#domain/number.ts';

/** Services that one person gets again and again, so that their number is one of times. */
const repeated =
  /门诊|接诊|诊疗|急诊|访视|随访|巡诊|义诊|走访|家访|接访|咨询|免费乘车|借阅|参观|接待游客|客流/;
/** Said of distinct persons after all. */
const distinct =
  /对象|人口|名单|不重复|去重|确诊|建档|签约|患者人数|常住|登记|应|队伍|人员|志愿者|新生儿|产后|产妇/;
const inverted =
  /(?:服务|接待|培训|走访|访视|宣传|诊疗|咨询|慰问|巡诊|随访)[^,。;，；\n\d]{0,8}(人)(\d{1,9}) ?次/g;
const sessions = /(?:培训|讲座|演练|宣讲|宣传活动|演出|放映|义诊|授课)/;

const fewer = /(\d{1,9})(?:人|名)[、,，]?(?:共|累计|计)?(\d{1,9})人次/g;

/** “109人、76人次”: nobody is counted less than once. */
function fewerTimes(document: ProseDocument, match: RegExpExecArray): ProseFinding[] {
  const [seen, persons = '', times = ''] = match;
  if (Number(times) >= Number(persons)) return [];
  return [
    proseFinding(
      document,
      { start: match.index, end: match.index + seen.length },
      {
        rule: 'person-times',
        severity: 'warning',
        message: `${persons}人至少是${persons}人次，写的是${times}人次`,
        hint: '核对人数和人次，是否写颠倒了',
        actual: seen,
      },
    ),
  ];
}

/** Persons (人) where the number is plainly one of times (人次). Only strong cases. */
export const personTimes: ProseRule = (document) => [
  ...document.claims.flatMap((claim, index) => {
    if (claim.bound || claim.unit !== '人' || claim.written.includes('次') || claim.chinese)
      return [];
    const { folded } = document;
    const words = folded.slice(claim.lead.start, claim.end);
    const former = document.claims[index - 1];
    const many =
      former !== undefined &&
      former.sentence === claim.sentence &&
      /^(?:场次?|期|次|班|堂|轮)$/.test(former.written) &&
      former.value.compare(2) >= 0 &&
      claim.value.compare(former.value.mul(10)) >= 0 &&
      claim.value.compare(100) >= 0 &&
      (sessions.test(folded.slice(former.lead.start, former.end + 12)) ||
        (/^场/.test(former.written) && /^参[加与]/.test(claim.label))) &&
      /^(?:共|累计|合计)?(?:参加|参训|参演|观摩|培训|受训|听课|受教育|参与|受益|观众|宣讲|覆盖)?(?:群众|农民|党员|干部|人员|村民|学员|职工|听众|志愿者|师生|学生|老人|居民|妇女)?$/.test(
        claim.inherited && former.written === '期' ? '' : claim.label,
      ) &&
      folded.slice(former.end, claim.start).length < 14 &&
      !/^[,，]?[\p{Script=Han}]{0,4}(?:取得|取证|结业|毕业|合格|获证|领证)/u.test(
        folded.slice(claim.end, claim.end + 12),
      );
    // “访视1371人，访视率96%”, and 名: distinct persons.
    const next = document.claims[index + 1];
    const rated =
      next !== undefined &&
      next.unit === '%' &&
      next.start - claim.end < 12 &&
      /率/.test(next.label);
    const service =
      repeated.test(claim.label) &&
      !distinct.test(words) &&
      !rated &&
      claim.plain !== '名' &&
      claim.value.compare(100) >= 0;
    if (!many && !service) return [];
    const times = `${plainDigits(claim.value)}人次`;
    return [
      proseFinding(document, claim, {
        rule: 'person-times',
        severity: 'warning',
        message: many
          ? `${folded.slice(former.start, former.end)}活动合计${folded.slice(claim.start, claim.end)}：多次活动的人数相加是“人次”`
          : `“${claim.label.slice(-12)}”按次数统计，应当写“人次”`,
        hint: `写成“${times}”；确已去掉重复的，写明“不重复计算”`,
        expected: times,
      }),
    ];
  }),
  ...everyMatch(fewer, document.folded).flatMap((match) => fewerTimes(document, match)),
  ...everyMatch(inverted, document.folded).map((match) =>
    proseFinding(
      document,
      { start: match.index, end: match.index + match[0].length },
      {
        rule: 'person-times',
        severity: 'warning',
        message: `“人${match[2]}次”写颠倒了`,
        hint: `写成“${match[2]}人次”`,
        expected: `${match[2]}人次`,
      },
    ),
  ),
];
