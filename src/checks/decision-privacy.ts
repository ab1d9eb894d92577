import type { Finding } from '#domain/finding.ts';
import { type Subject, subjectsOf } from '#privacy/sensitive-words.ts';
import type { Check } from './check.ts';

/** What is asked of a reader that no public page may ask, by the kind of datum. */
const asked: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['姓名', /姓名|名字|叫什么/],
  ['证件号码', /(?:身份证|证件|户口簿|护照|社保卡|医保卡)(?:号|编号)/],
  ['金融账户', /银行卡|卡号|账号|账户(?:号|名)|存折号|密码|验证码/],
  ['联系方式', /手机号|电话号|微信号|住址|门牌|详细地址/],
  ['生物识别和宗教信仰', /指纹|人脸|虹膜|宗教|信教|信仰/],
];

const subjects: Partial<Record<Subject, string>> = {
  fertility: '生育和避孕',
  health: '健康、残疾和丧亲',
  case: '案件和纠纷',
};

/** Papers and services by name say what a reader holds or wants, not what happened to them. */
const papers =
  /独生子女父母光荣证|光荣证|生育登记(?:服务)?|婚前检查|孕前检查|婚前孕前|出生医学证明|预防接种证|体检表/g;

/** The questions of a policy can be answered aloud before others: nothing sensitive is asked. */
export const decisionPrivacy: Check = ({ county }) =>
  county.policies.flatMap(({ value: { head }, placeOf }): Finding[] => {
    const names = [head.name, head.title].sort((left, right) => right.length - left.length);
    const plain = (text: string): string =>
      names.reduce((rest, name) => rest.replaceAll(name, ''), text).replace(papers, '');
    return (head.decision?.questions ?? []).flatMap(({ ask, help, answers }, index) =>
      [
        { text: ask, path: ['ask'] },
        ...(help === undefined ? [] : [{ text: help, path: ['help'] }]),
        ...answers.map(({ text }, answer) => ({ text, path: ['answers', answer, 'text'] })),
      ].flatMap(({ text, path }) => {
        const rest = plain(text);
        const kinds = [
          ...asked.flatMap(([kind, pattern]) => (pattern.test(rest) ? [kind] : [])),
          ...subjectsOf(rest).flatMap((subject) => subjects[subject] ?? []),
        ];
        if (kinds.length === 0) return [];
        return [
          {
            rule: 'decision-privacy' as const,
            severity: 'error' as const,
            message: `问答“${text}”问到敏感个人信息：${kinds.join('、')}`,
            hint: '只问可以当着别人回答的条件（年龄、户籍、持有什么证件、就读哪个班）；别的条件写成“要当面核对”的结果，请人带材料到窗口',
            place: { ...placeOf(['decision', 'questions', index, ...path]), quote: text },
          },
        ];
      }),
    );
  });
