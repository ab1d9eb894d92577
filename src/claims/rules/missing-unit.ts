import type { Claim } from '#claims/claim.ts';
import { everyMatch } from '#claims/every-match.ts';
import type { ProseDocument } from '#claims/prose-document.ts';
import { type ProseFinding, type ProseRule, proseFinding } from '#claims/prose-finding.ts';

const unitless =
  /比$|性别比|指数|系数|得分|评分|分值|排名|排位|位次|名次|编号|代码|密码|版本|型号|邮编|账号|标准|代号|表|附件|图|温度|血压|[A-Za-z/+=×÷*-]$|比(?:上年|去年|同期)|(?:同比|环比).{0,3}(?:上升|下降|增加|减少|提高|降低)/;
const money =
  /资金|投资|投入|经费|收入|支出|金额|款|产值|补助|补贴|拨付|捐|列支|自筹|筹集|配套|出资/;
const ends = /^ ?(?:[,，。;；、)）]|$|\n)/;
const months =
  /(?:(?:19|20)(?:\d{2}|[xX×]{2})年|今年|本年|全年)(\d{1,2}) ?[-—–~至] ?(\d{1,2})(?! ?[\d月日号.年-])(?=\p{Script=Han})/gu;

/** Numbers that do not say of what they are so many. */
export const missingUnit: ProseRule = (document) => [
  ...document.claims.flatMap((claim, index) => judge(document, claim, document.claims[index + 1])),
  ...everyMatch(months, document.folded)
    .filter(([, from, to]) => Number(from) < Number(to) && Number(to) <= 12)
    .map((match) =>
      proseFinding(
        document,
        { start: match.index, end: match.index + match[0].length },
        {
          rule: 'missing-unit',
          severity: 'warning',
          message: `“${match[0]}”后面没有“月”`,
          hint: `写成“${match[1]}—${match[2]}月”`,
          expected: `${match[0]}月`,
        },
      ),
    ),
];

/** “一、收入（单位：元）” says it for all the lines below. */
const declared = ({ folded }: ProseDocument, { start }: Claim): boolean =>
  /单位[::] ?[\p{Script=Han}]/u.test(folded.slice(Math.max(0, start - 600), start));

function judge(document: ProseDocument, claim: Claim, next: Claim | undefined): ProseFinding[] {
  if (claim.bound || claim.unit !== '' || claim.chinese) return [];
  const { folded } = document;
  // “412户786，”: a second count right after the first.
  const straight =
    claim.start > 0 &&
    /[户人次名个件对例]/.test(folded[claim.start - 1] ?? '') &&
    claim.label === '';
  if (straight && /^[,，。;；、]/.test(folded.slice(claim.end, claim.end + 1)))
    return [
      proseFinding(document, claim, {
        rule: 'missing-unit',
        severity: 'warning',
        message: `${folded.slice(claim.start, claim.end)} 没有单位`,
        hint: '补上单位',
      }),
    ];
  if (claim.inherited) return [];
  if (!ends.test(folded.slice(claim.end, claim.end + 2))) return [];
  const label = claim.label;
  const lead = folded.slice(claim.lead.start, claim.lead.end);
  if (!/\p{Script=Han}{2}$/u.test(label) || unitless.test(lead.trim()) || unitless.test(label))
    return [];
  if (declared(document, claim) || /^以/.test(lead.trim())) return [];
  const scaled = claim.written !== '';
  if (scaled && !money.test(label)) return [];
  const rate = /率$/.test(label);
  // 5、8%: the unit of the last number is that of all.
  const gap = next ? folded.slice(claim.end, next.start) : '';
  if (next && /^ ?[、,和及]$/.test(gap)) return [];
  const listed = next !== undefined && gap.length < 16 && next.unit !== '' && /^[、]/.test(gap);
  return [
    proseFinding(document, claim, {
      rule: 'missing-unit',
      severity: listed ? 'notice' : 'warning',
      message: `“${label.slice(-12)}”后面的 ${folded.slice(claim.start, claim.end)} 没有单位`,
      hint: rate ? '补上百分号或千分号' : scaled ? '补上“元”' : '补上单位',
    }),
  ];
}
