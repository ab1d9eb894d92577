import { isFamiliarSurname } from './surnames.ts';

export interface FamiliarName {
  start: number;
  end: number;
}

const elders =
  '大爷|大娘|大妈|大婶|大伯|大叔|大嫂|大姐|大哥|奶奶|爷爷|婆婆|阿姨|老汉|老太|婶|嫂|伯|叔|姨|老爹|老头';
/** 老张, 张大爷, 小芳: the village knows who that is. 张某, 王女士 and 李先生 hide enough. */
const pattern = new RegExp(
  `(?:[老小阿])(\\p{Script=Han})(?:头|哥|姐|妹|嫂|婶|家)?|(\\p{Script=Han})(?:${elders})|(?<=叫|名叫|外号|绰号|小名)[“"]?(\\p{Script=Han}{2,3})[”"]?(?=[的，,、。]|$)`,
  'gu',
);
/** Words of the language that begin in the same way. */
const words =
  /^(?:老(?:年|人|师|家|区|龄|党|干|少|弱|百|旧|房|屋|化|伴|幼|太|乡|板|兵|龙|路|街|城|城|校|庄|祁|连|于|边|卫|向|计|管|司|景|辛|成)|小(?:学|区|组|康|麦|米|微|型|型|时|额|程|孩|朋|计|流|农|高|白|黄|田|巷|江|石|龙|金|马|牛|羊|山|车|盘|池|桥|寨|庄|店|汤|便|范|满|雪|暑|寒|花|鲜|水|手|众|叶|毛|商|章|葛|柏|楼|溪|冲|湾|家)|阿(?:胶|姨|里))/;
const little =
  /[芳红明强军丽华燕梅兰英霞娟玲萍琴刚勇伟杰涛鹏飞波浩辉宝龙虎凤云菊莲娜静敏婷雪慧倩莉芹艳]/;
const after =
  /^(?:同志|[，、,（(]|$|因|患|的|家|他|她|今年|去年|前年|昨|已|未|被|又|也|和|与|怀|得了|查|住|中|确|做|生|突|是|在|刚|都|常|有|两|说|没|自|从|糖|高血|身|病|摔|受|吃|领|享|申|拿|欠|涉|打|骂|偷|吸|酗|离)/;

/** Names that neighbours use, where a sentence already says something that concerns nobody else. */
export function* familiarNames(sentence: string): Generator<FamiliarName> {
  if (!/[老小阿大奶爷婆婶嫂伯叔姨叫号名]/.test(sentence)) return;
  for (const { 0: name, 1: called, 2: elder, 3: quoted, index } of sentence.matchAll(pattern)) {
    const end = index + name.length;
    const behind = sentence.slice(end, end + 6);
    if (/^[（(]?化名/.test(behind)) continue;
    if (quoted !== undefined) {
      if (/[的了在是不这那什]/.test(quoted)) continue;
      yield { start: index, end };
      continue;
    }
    if (words.test(name) || !after.test(behind)) continue;
    if (called !== undefined) {
      const known = name.startsWith('小')
        ? little.test(called) || isFamiliarSurname(called)
        : isFamiliarSurname(called);
      if (!known || /[·•]/.test(sentence[index - 1] ?? '')) continue;
    } else if (!isFamiliarSurname(elder ?? '') && !/[文展索关石高江万方常安平向]/.test(elder ?? ''))
      continue;
    yield { start: index, end };
  }
}
