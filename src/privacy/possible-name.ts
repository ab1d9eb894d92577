import { subjectsOf } from './sensitive-words.ts';
import { surnameAt } from './surnames.ts';

/**
 * Words for what somebody is, which stand where a name might: 患者（65岁）, 司机涉嫌酒驾. Most end
 * alike, so that no list of them all is needed.
 */
const kinds =
  /某|^.[一二两三几数][位名个]$|^曾[经因]|^(?:已经|应该|时[而常]|一旦|万一|凡是|不得)$|[奖杯]$|[内外婚次后前时期间度]$|[人员户者工民长师友童妇象主东商企队部机众客犯头男女类级岁度法案事症院校局所站镇乡市县省区街路厂店会社厅委组班家等群层村]$|^(?:老年|高龄|孤儿|学生|考生|婴儿|幼儿|孩子|儿子|女子|男子|妻子|弟子|双方|对方|自己|本人|医生|大夫|老汉|同学|同志|同伙|团伙|夫妻|夫妇|父母|子女|家属|家庭|邻居|亲属|公司|集团|部分|有的|其他|其中|今年|去年|目前|经查|另有|此外|同时|因此|据查|最大|最小|平均|单亲|应当|常年|全年|当年|时常|经常|近期|前期|后期|早期|晚期|安全|平安|高温|暴雨|严寒|洪水|车辆|机械|山洪|农药|煤气|食物|资金|项目|工程|房屋|成都|任何|单位|祖国|英雄|国家|全国|全家|家长|金融|经济|计划|管理|方案|常规|农村|成年|水利|文化|党内|元旦|丰收|连续|关键|温馨|幸福|健康|康复|宣传|查询|支持|充分|利用|相关|国际|国内)$/;
/** 患者, 司机, 高龄: what somebody is, where a name might stand. */
export const namesAKind = (text: string): boolean => kinds.test(text);

/** A surname with one or two more signs, and no word for what somebody is. */
export const mayBeName = (text: string): boolean => {
  const surname = surnameAt(text, 0);
  return (
    surname !== null &&
    text.length > surname.length &&
    text.length <= surname.length + 2 &&
    !kinds.test(text)
  );
};

/** Signs of grammar, which no name holds. */
const grammar = /[的了是不与及们被对]/;

/** Two or three signs that name no kind of person and no illness, relief or case: 雨露. */
export const mayBeCalled = (text: string): boolean =>
  text.length >= 2 &&
  text.length <= 3 &&
  !kinds.test(text) &&
  !grammar.test(text) &&
  subjectsOf(text).length === 0;

/** Like `mayBeName`, and no word of illness, relief or a case: 高血压 is none, though 高 is a surname. */
export const mayStandAsName = (text: string): boolean =>
  mayBeName(text) && !grammar.test(text) && subjectsOf(text).length === 0;
