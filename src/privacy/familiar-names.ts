import { givenCharacters } from './given-names.ts';
import { namesAKind } from './possible-name.ts';
import { wordBegins } from './surname-words.ts';
import { isFamiliarSurname, surnameAt } from './surnames.ts';

export interface FamiliarName {
  start: number;
  end: number;
}

const elders =
  '大爷|大娘|大妈|大婶|大伯|大叔|大嫂|大姐|大哥|奶奶|爷爷|婆婆|阿姨|老汉|老太|婶|嫂|伯|叔|姨|老爹|老头';
/** 老张, 张大爷, 小芳: the village knows who that is. 张某, 王女士 and 李先生 hide enough. */
const pattern = new RegExp(
  `(?<=[的头家叫边里户，、：]|^)([二三四五狗铁石栓](?:蛋|娃|狗|毛|妮|丫|柱|牛|虎|胖|妞|嘎|愣|锁|墩|宝)子?)|(?:(?<![养敬助为涉适孝尊爱护扶古陈元衰抗终退偕])老|(?<![大中弱微最缩减矮幼细])小|阿)(\\p{Script=Han})(?:头|哥|姐|妹|嫂|婶|家)?|(\\p{Script=Han})(?:${elders}|老[二三四五六七八九幺])|(?<=叫|名叫|外号|绰号|小名)[“"]?(\\p{Script=Han}{2,3})[”"]?(?=[的，,、。]|$)`,
  'gu',
);
/** Words of the language that begin in the same way. */
const words =
  /^(?:老(?:年|人|师|家|区|龄|党|干|少|弱|百|旧|房|屋|化|伴|幼|太|乡|板|兵|龙|路|街|城|城|校|庄|祁|连|于|边|卫|向|计|管|司|景|辛|成)|小(?:学|区|组|康|麦|米|微|型|型|时|额|程|孩|朋|计|流|农|高|白|黄|田|巷|江|石|龙|金|马|牛|羊|山|车|盘|池|桥|寨|庄|店|汤|便|范|满|雪|暑|寒|花|鲜|水|手|众|叶|毛|商|章|葛|柏|楼|溪|冲|湾|家)|阿(?:胶|姨|里))/;
const little =
  /[芳红明强军丽华燕梅兰英霞娟玲萍琴刚勇伟杰涛鹏飞波浩辉宝龙虎凤云菊莲娜静敏婷雪慧倩莉芹艳]/;
/** What shows that the two signs began a longer word or the name of a place. */
const noPerson =
  /^(?:[庄村湾沟坝坪庙集镇乡屯寨营店铺桥河塘堰垭岭山庄园街巷路弄里城乡师板爷人年区院寺]|小学|中学|社区|自然村|问[:：])/;

/** What may follow a pet name, where a longer word would go on with another sign. */
const goesOn =
  /^(?:$|[^\p{Script=Han}]|[家的他她患因被是有在与和得住生怀已去今病还也又没不上说叫偷打])/u;

const edge = /[\s，、。；：:,;|（(]/;
const ofAge = /^.(?:老[太汉二三四五六七八九幺]|大[爷娘]|婆婆|奶奶)/;
const han = /\p{Script=Han}/u;
const houseEdge = /[^\p{Script=Han}]|[的被由把对让叫是有和今]/u;
/** 闵家小子, 曾家老太: the village knows who that is. */
const ofHouse =
  /家(?:小子|老太|老汉|老头|媳妇|闺女|丫头|姑娘|妮子|老[大二三四五幺]|儿子|女儿|两口子|那口子|婆娘|大娘|大嫂|[大二三四]嫂|孙子|孙女|兄弟|姐妹)/gu;
/** 根生媳妇, 翠花姨: a given name and a tie. */
const ofGiven = /媳妇|[他她][爹娘妈爸]|家的|婶|姨|嫂|叔|伯/g;
/** 照顾他爹: no name, but what is done to him. */
const dealsWith =
  /照[顾料看]|看[望着病]|陪|带|告诉|[赡抚]养|孝敬|埋怨|[伺侍]候|送|给|帮|听|找到|联系|通知|管|[打骂殴气]|同意|需要|还有|以及|[让叫把和被跟为替找劝]|说服|结果|后来|因为|当时|只有|不料|可是|[是有]$/;
/** “兴旺这孩子: whoever is called so. */
const thisChild = /这(?:孩子|娃|丫头|小子|闺女|后生|老头)/g;
const calledAhead = /(?:^|[^\p{Script=Han}])(\p{Script=Han}{2,3})$/u;
/** A shop or a brand that is called by its owner: 王嫂家常菜馆. */
const shop = /^[^，。；：、]{0,6}(?:[店馆铺坊楼摊]|超市|公司|合作社|工作室|食堂|品牌|豆腐|粉条)/;

const tied = /[媳婶姨嫂叔伯他她这]|家[小老媳闺丫姑妮儿女两那婆大二三四孙兄姐的]/;

/** A family's or a given name with the tie by which it is called. */
function* tiedNames(sentence: string): Generator<FamiliarName> {
  for (const { 0: tie, index } of sentence.matchAll(ofHouse)) {
    const family = sentence[index - 1] ?? '';
    if (!isFamiliarSurname(family) || family === '东') continue;
    if (!houseEdge.test(sentence[index - 2] ?? '，')) continue;
    const end = index + tie.length;
    if (!shop.test(sentence.slice(end, end + 10))) yield { start: index - 1, end };
  }
  for (const { 0: tie, index } of sentence.matchAll(ofGiven)) {
    const given = sentence.slice(Math.max(0, index - 2), index);
    if (given.length < 2 || han.test(sentence[index - 3] ?? '')) continue;
    const whole =
      [...given].every((sign) => givenCharacters.has(sign)) ||
      (/[他她]/.test(tie) &&
        han.test(given[0] ?? '') &&
        han.test(given[1] ?? '') &&
        !dealsWith.test(given));
    if (whole && !namesAKind(given)) yield { start: index - 2, end: index + tie.length };
  }
  for (const { index } of sentence.matchAll(thisChild)) {
    const name = calledAhead.exec(sentence.slice(Math.max(0, index - 4), index))?.[1];
    if (name !== undefined && !namesAKind(name)) yield { start: index - name.length, end: index };
  }
}

/** Names that neighbours use, where a sentence already says something that concerns nobody else. */
export function* familiarNames(sentence: string): Generator<FamiliarName> {
  if (tied.test(sentence)) yield* tiedNames(sentence);
  if (!/[老小阿大二三四五黑狗铁石栓毛奶爷婆婶嫂伯叔姨叫号名]/.test(sentence)) return;
  for (const { 0: name, 1: pet, 2: called, 3: elder, 4: quoted, index } of sentence.matchAll(
    pattern,
  )) {
    const end = index + name.length;
    const behind = sentence.slice(end, end + 6);
    if (/^[（(]?化名/.test(behind)) continue;
    if (pet !== undefined) {
      if (!noPerson.test(behind) && goesOn.test(behind)) yield { start: index, end };
      continue;
    }
    if (quoted !== undefined) {
      if (/[的了在是不这那什]/.test(quoted)) continue;
      yield { start: index, end };
      continue;
    }
    if (
      words.test(name) ||
      noPerson.test(behind) ||
      shop.test(sentence.slice(end, end + 10)) ||
      /^家[村庄湾沟坝]/.test(behind)
    )
      continue;
    if (called !== undefined) {
      const known = name.startsWith('小')
        ? little.test(called) || isFamiliarSurname(called)
        : isFamiliarSurname(called);
      // 老|金融产品
      if (!known || wordBegins(sentence, index + 1)) continue;
      if (/[·•]/.test(sentence[index - 1] ?? '')) continue;
      // 阿尔|茨海默病
      if (/^阿[尔拉卡司莫]/.test(name) && !goesOn.test(behind)) continue;
    } else if (
      !(ofAge.test(name) && edge.test(sentence[index - 1] ?? '，') && surnameAt(name, 0)) &&
      !isFamiliarSurname(elder ?? '') &&
      !(/^.[婶嫂]$/.test(name) && givenCharacters.has(elder ?? '')) &&
      !/[文展索关石高江万方常安平向]/.test(elder ?? '')
    )
      continue;
    yield { start: index, end };
  }
}
