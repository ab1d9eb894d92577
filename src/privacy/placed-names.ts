import { mayBeCalled, mayStandAsName, mayBeName as named, namesAKind } from './possible-name.ts';
import { syllablesAt } from './sounded-names.ts';
import { wordBegins } from './surname-words.ts';
import { isSurnameStart } from './surnames.ts';

export interface PlacedName {
  start: number;
  end: number;
}

/** What only a person undergoes, right after a name. */
const personal =
  /^(?:因[\p{Script=Han}]{0,8}(?:手术|住院|转[至入院]|送(?:[往医到至])|车祸|工伤|(?:摔|溺|触电)[伤亡]?|致残|[病伤残](?:[致去住返]|丧失)|去世|病逝|病故|引产|流产|怀孕|早产|入院|就医)|患(?!者|儿|病率|过)|为(?:[智肢听视言精多](?:力|体|神|重)|重度)残|(?:办理|做)了?(?:病残儿|流产|引产|人流|结扎|节育)|自述|自称|(?:子宫|乳腺|卵巢|甲状腺|胆囊|胃|脾)[\p{Script=Han}]{0,3}(?:切除|手术)|身患|确诊|涉嫌|(?:引产|流产|难产|早产|生产)(?:住院|手术|后)|怀(?:孕|上|二胎|三胎|第)|酒[后驾]|醉驾|吸毒|系[我本该]?(?:[村镇乡组]|五保|低保|特困|残疾|孤儿)|是[我本]?[村镇]?[\p{Script=Han}]{0,4}(?:低保户|特困户|五保户|脱贫户|贫困户|孤儿)|(?:已)?怀有|(?:长期|常年)(?:服药|患病|卧床)|每[周月]到[\p{Script=Han}]{1,6}(?:报到|复查|透析)|被(?:确诊|诊断|刑拘|拘留|查|立案)|领取(?:低保|残疾|高龄)|享受(?:低保|特困|五保)|辍学)/u;
const kin =
  '母亲|父亲|妈妈|爸爸|奶奶|爷爷|妻子|丈夫|女儿|儿子|孙子|孙女|媳妇|老婆|老公|老伴|弟弟|妹妹|哥哥|姐姐|外婆|外公|婆婆';
/** 高龄的母亲, 年轻的妻子: how somebody is. */
const kindsOfKin =
  /^(?:高[龄大兴]|幸[福运]|慈[祥爱]|温[柔暖]|单[身亲]|全[职体新]|平[凡常]|普通|安详|勤劳|贫[穷困]|强[势壮]|辛苦|老实|常年|广大|年[轻迈]|孤[独寡]|相[依爱]|同[行龄]|盲人|残疾|农村|城[镇市]|应[届有]|国[内外]|家[里中]|危[重难]|满[月意]|单独)/;

const edge = '(?<=^|[\\s，、。；：:,;|（(“"])';
const inBracket = new RegExp(
  `${edge}([\\p{Script=Han}]{2,4})[（(](?:(?:男|女)[，,、)）]|(?:现?年)?\\d{1,3}(?:周?岁|个?月)[^（()），,、]{0,6}[，,、)）]|[\\p{Script=Han}]{1,4}族[，,、)）]|[本我该]村|[一二三四五六七八九十\\d]{1,3}[组队社][，,、)）]|[^（()）]{0,8}村民[，,])`,
  'gu',
);
const asSubject =
  /(?<=^|[\s，、。；：:,;|（(“"查]|村民|居民|对象|学生|人员|女工|职工|店主|户主|老人|儿童|组|村)(?![民委干长])([\p{Script=Han}]{2,3})(?=因|(?<![隐后忧水外内疫])患|为|办|做|自|子宫|乳腺|卵巢|甲状|胆囊|胃|脾|身患|确诊|涉嫌|怀|酒|醉|吸|系|是|已|长期|常年|每|被|领取|享受|辍)/gu;
const ofKin = new RegExp(
  `${edge}([\\p{Script=Han}]{2,3}?)的[大小二三长次]?(?:${kin})(?!节|河|们|会|水)`,
  'gu',
);
/** 祝福女士, 柳絮阿姨: a form of address right after the name. */
const addressed =
  /(?<=^|[\s，、。；：:,;|（(“"的])([\p{Script=Han}]{2,3})(?:女士|先生|夫妇|阿姨|大姐|大叔|大爷|大娘|大妈)(?!们|讲|互)/gu;
/** The same before a word for many, so only under a sign that begins no common word. */
const addressedLoosely = /(?:小朋友|同学|老人)(?![们会节院家])/g;
const nameAtEdge = /(?:^|[\s，、。；：:,;|｜（(“"的])(\p{Script=Han}{2,3})$/u;
/** 被举报人万事达，: who it is about, and then the name alone. */
const called =
  /(?:报警人|被害人|报案人|男童|女童|男婴|女婴|患儿|被举报人|被告人?|原告|举报人|上访人员?|信访人|当事人|嫌疑人|矫正对象|其[妻夫父母子女]|[儿妻女]子|丈夫|女儿|[长次]子|[长次]女|侄[子女儿]|外甥女?|家庭子女|儿媳|女婿|被申请人|邻居|低保户|五保户|特困户|孕妇|产妇|死者|伤者)([\p{Script=Han}]{2,3})(?=[，,、；;。（(]|$|因|于|每|在|称|说|与|诉|就|先天|[身突]?患[^者]|确诊|怀[孕了上]|流产|住院|引产|冒领|考[上取]|打[架伤]|骗取|顶替)/gu;
const atLaw = /^(?:.?原告|.?被告|被害人|报案人|报警人).{2,3}(?:[，、与诉就称]|$)/;
const afflicted = /^(?:先天|[身突]?患[^者]|确诊|怀[孕了上])/;
const disease = /[病症炎癌瘤障疾痛伤残死亡产]/;
const listed =
  /((?:[\p{Script=Han}]{2,4}、){1,12}[\p{Script=Han}]{2,4}?)(?:等)?(?:[两二三四五六七八九十]{1,2}|\d{1,3})[名位人](?=[\p{Script=Han}]{0,8}(?:儿童|学生|老人|村民|患者|同学|孤儿|居民|妇女|党员|职工|对象|群众|孕妇|产妇|少年|人员))/gu;
/** 夏至，女，精神分裂症: what somebody is, in a part of its own right behind. */
const status =
  /[，,；;|｜]\s?(?:男|女|\p{Script=Han}{1,3}族|(?:19|20)\d\d年[^，,；;]{0,8}生?|(?:现年|今年)?\d{1,3}岁|[一二三四五六七八九初高][一二三]?年级(?:学生)?|[^，,、；;。：:]{0,8}(?:残疾|[重肢体视力听智]残|障碍|抑郁|病史|病|癌|症|瘤|炎|低保户?|特困户?|五保户?|孤儿|戒毒|吸毒|盗窃|酒驾|赌博|诈骗|[一二三]孩|[二三]胎|结扎|上环|流产|引产|早孕|孕\d+周|未婚|离异|丧偶|失独|缓刑|判刑|刑满|在逃|大[一二三四]|高[一二三]|初[一二三]|[一二三四]级))(?:患者|人员|对象)?(?=[，,；;。（）()|｜]|$)/uy;
const nameAhead = /(?:^|[\s，、。；：:,;|｜（(“"①-⑳.．])(\p{Script=Han}{2,4})$/u;
const nameBehindKind =
  /(?:对象|患者|患儿|学生|儿童|村民|户主|老人|孕妇|产妇|[低五特困贫保]户)(\p{Script=Han}{2,3})$/u;
/** 小胖（大名常乐）, @柳絮: what comes behind is what somebody is called. */
const nicknamed =
  /(大名|实名|真名|原名|本名|乳名|@)[“"]?(\p{Script=Han}{2,4}?)(?=[）)，,、。；”"\s:：你您]|$)/gu;
const sounded =
  /(?<=^|[\s，、。；：:,;|])([\p{Script=Han}]{4,6})(?=(?:一家|家(?:[一二三四五六七八]口|里|中|人)))/gu;

function* namesWithStatus(sentence: string): Generator<PlacedName> {
  for (let index = 2; index < sentence.length; index += 1) {
    if (!'，；,;|｜'.includes(sentence[index] ?? '')) continue;
    if (![2, 3, 4].some((length) => isSurnameStart(sentence[index - length] ?? ''))) continue;
    status.lastIndex = index;
    if (!status.test(sentence)) continue;
    const ahead = sentence.slice(Math.max(0, index - 9), index);
    const name = nameBehindKind.exec(ahead)?.[1] ?? nameAhead.exec(ahead)?.[1] ?? '';
    if (name !== '' && mayStandAsName(name)) yield { start: index - name.length, end: index };
  }
}

/**
 * Names that where they stand proves, though they be words of the dictionary as well: 谷雨（女，34岁）,
 * 白雪因宫外孕转院, 马到成的女儿, 方圆、程实两名学生.
 */
export function* placedNames(sentence: string): Generator<PlacedName> {
  if (/[（(]/.test(sentence)) {
    for (const { 1: name = '', index } of sentence.matchAll(inBracket)) {
      if (!namesAKind(name)) yield { start: index, end: index + name.length };
    }
  }
  for (const { 1: name = '', index } of sentence.matchAll(asSubject)) {
    if (!personal.test(sentence.slice(index + name.length, index + name.length + 24))) continue;
    if (named(name)) yield { start: index, end: index + name.length };
  }
  for (const { 1: name = '', index } of sentence.matchAll(ofKin)) {
    if (named(name) && !kindsOfKin.test(name)) yield { start: index, end: index + name.length };
  }
  for (const { 0: whole, 1: name = '', index } of sentence.matchAll(called)) {
    const start = index + whole.length - name.length;
    if (
      named(name) &&
      !disease.test(name) &&
      (!wordBegins(name, 0) ||
        atLaw.test(sentence.slice(start - 3)) ||
        afflicted.test(sentence.slice(start + name.length)))
    )
      yield { start, end: start + name.length };
  }
  for (const { 1: name = '', index } of sentence.matchAll(addressed)) {
    if (
      named(name) &&
      !/^(?:全体|各位|相关|有关|广大|在座|应届|年轻|宿舍|文明|优秀|向上)/.test(name)
    )
      yield { start: index, end: index + name.length };
  }
  for (const { index } of sentence.matchAll(addressedLoosely)) {
    const name = nameAtEdge.exec(sentence.slice(Math.max(0, index - 4), index))?.[1] ?? '';
    if (
      name !== '' &&
      !wordBegins(name, 0) &&
      !/[应可已须需能待]/.test(name[0] ?? '') &&
      mayStandAsName(name)
    )
      yield { start: index - name.length, end: index };
  }
  yield* namesWithStatus(sentence);
  for (const { 0: whole, 1: mark, 2: name = '', index } of sentence.matchAll(nicknamed)) {
    if (mark === '实名' || mark === '@' ? mayStandAsName(name) : mayBeCalled(name)) {
      yield { start: index + whole.length - name.length, end: index + whole.length };
    }
  }
  for (const { 1: names = '', index } of sentence.matchAll(listed)) {
    const each = names.split('、');
    if (!each.every(named)) continue;
    let start = index;
    for (const name of each) {
      yield { start, end: start + name.length };
      start += name.length + 1;
    }
  }
  for (const { 1: name = '', index } of sentence.matchAll(sounded)) {
    if (syllablesAt(sentence, index) >= name.length)
      yield { start: index, end: index + name.length };
  }
}
