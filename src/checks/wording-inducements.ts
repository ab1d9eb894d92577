import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { textsOf } from './texts.ts';

const gain =
  '(?:奖品|奖金|大奖|红包|现金|话费|流量|礼品|礼物|好礼|大礼|礼包|积分|优惠券|福利|鸡蛋|洗衣液)';
const share = '(?:转发|分享|转给|转到|群发)';
/** What may stand between the act and the gain; over a comma only with words of promise. */
const between =
  '[^。；！？，,\\n]{0,16}?(?:[，,]\\s*(?:即可|就能|就可以?|可以?|便可|有机会|参与|参加)[^。；！？，,\\n]{0,8}?)?';
const getting = `(?:抽奖|领奖|(?:领取?|抽取?|送|得|赢取?|兑换|换取?)${gain})`;

/**
 * Inducements to share, like or follow, which 微信外部链接内容管理规范 (2019-10-28) forbids: the link is
 * stopped, and the account may be.
 */
const inducements: readonly RegExp[] = [
  new RegExp(`${share}${between}${getting}`),
  new RegExp(`${share}[^。；！？，,\\n]{0,4}(?:有奖|有礼)`),
  new RegExp(`${share}[^。；！？，,\\n]{0,12}(?:后可见|后查看|后才能看|才能看)`),
  /集(?:齐|满|够)?\s*\d*\s*个?[“"]?赞(?![成助同许])/,
  new RegExp(`点赞${between}(?:${getting}|有奖|有礼)`),
  new RegExp(`关注[^。；，,\\n]{0,10}(?:号|我们|微信|抖音)${between}(?:${getting}|有礼)`),
  /不转(?:发)?[^。；，\n]{0,4}(?:不是|对不起|后悔|就不算)/,
  /是[^。；，\n]{0,8}(?:人|家长|党员|干部|老乡)就(?:转发|转起来|转[！!。]|点赞|顶)/,
  /(?:好友|朋友|亲友)(?:帮忙|帮我|来)?(?:助力|砍价)[^。；，\n]{0,10}(?:领|红包|奖|免费拿|提现|礼)|砍一刀/,
  new RegExp(`邀请[^。；，,\\n]{0,8}(?:好友|朋友|亲友|群友)${between}${getting}`),
];

/** Every inducement holds one of these; most texts hold none. */
const quick = /转|分享|群发|赞|关注|顶|助力|砍|邀请/;

/** Words of a sentence that warns of such things or forbids them. */
const warned =
  /谨防|警惕|防范|防骗|诈骗|骗局|骗取|虚假|谣言|不得|禁止|严禁|不准|不要|请勿|切勿|不搞|不再|杜绝|整治|清理|举报|取消|违规|违反|叫停|反对/;

/** An office that passes on a paper of another: 转发…的通知. */
const passesOn = /转发[^，。]{0,24}(?:通知|文件|意见|方案|办法|公告|《)/;
const toFriends = /朋友圈|微信群|好友|亲友|[到给]群/;

/** No text that readers see, history included, induces them to share, like or follow for a gain. */
export const wordingInducements: Check = ({ county }) =>
  textsOf(county).flatMap(({ text, place, row }) => {
    if (!quick.test(text)) return [];
    return text.split(/(?<=[。！？!?；;\n])/).flatMap((sentence): Finding[] => {
      const match = inducements
        .map((pattern) => pattern.exec(sentence))
        .find((found) => found !== null);
      if (!match || warned.test(row ?? sentence)) return [];
      if (passesOn.test(sentence) && !toFriends.test(sentence)) return [];
      return [
        {
          rule: 'wording',
          severity: 'error',
          message: `“${match[0]}”是诱导转发、点赞或关注的说法`,
          hint: '删去；微信会停止访问含有诱导内容的链接，群众看到的是拦截页',
          place: { ...place(), quote: match[0] },
          actual: match[0],
        },
      ];
    });
  });
