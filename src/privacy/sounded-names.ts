/** Parts of names of Tibetans, Mongols, Uyghurs, Kazakhs, Yi and others, as they are written by sound. */
const parts =
  '仓央 巴依尔 巴依 塔依 阿布 艾力江 多杰 多加 才郎 周措 桑德 贡保 桑周 德庆 曲央 平多 巴珠 克珠 央吉 央措 卓央 卓嘎 达珍 其美 江白 江参 朗卡 拉巴 次仁 扎西 顿珠 卓玛 央宗 白玛 央金 尼玛 达瓦 米玛 普布 边巴 巴桑 格桑 丹增 旦增 多吉 平措 旺堆 旺姆 旺久 旺扎 德吉 曲珍 曲扎 仓决 仓曲 拉姆 桑杰 索朗 强巴 罗布 洛桑 贡布 贡嘎 嘎玛 赤列 晋美 次旦 次旺 次央 次珍 群培 群宗 土登 阿旺 仁青 仁增 益西 朗杰 朗加 尼珍 玉珍 美朵 梅朵 央拉 江村 江措 才让 才旦 才仁 索南 拉毛 卓嘎 措姆 欧珠 扎巴 加措 桑珠 桑吉 桑布 丹巴 泽仁 泽旺 旦巴 夏吾 更登 完玛 南杰 南加 东珠 项欠 周加 公保 太本 华旦 三智 久美 ' +
  '那日 那日松 帖木儿 贴木尔 巴雅 图门 乌力吉 吉雅 阿古达木 恩和 恩克 苏和 图力古尔 牧其尔 赛罕 赛音 娜布其 吉日木图 朝伦 其其格 巴图 巴特尔 乌兰 萨仁 娜仁 吉日嘎拉 查干 巴拉 苏日 格日勒 格日乐 图雅 托娅 高娃 敖登 斯琴 牧仁 宝音 朝鲁 阿木尔 额尔 德木图 布和 那顺 呼和 孟和 特木尔 铁木尔 哈斯 朝格图 阿拉坦 乌日娜 乌云 塔娜 萨日娜 萨如拉 莫日根 斯日古楞 苏布德 呼日勒 德力格尔 毕力格 额尔登 孟克 巴雅尔 巴音 扎布 道尔吉 敖其尔 乌恩 吉木斯 通拉嘎 琪琪格 満都 满都拉 满达 满都呼 阿古拉 朝克 ' +
  '阿孜 哈丽 哈丽娜 阿孜古丽 吾买 阿迪力 艾斯 艾孜 凯赛尔 迪丽 热娜 祖丽 姑再 帕尔哈提 亚库甫 卡米力 买买提 麦麦提 买合木提 艾合买提 吐尔逊 吐尔地 吐逊 玉素甫 玉苏甫 热合曼 阿不都 阿布都 阿卜杜 阿不力 阿布力 依明 木沙 卡德尔 亚森 库尔班 古丽 阿依 努尔 帕提 帕提古丽 热依 肉孜 吾买尔 艾力 艾山 艾买 艾买提 依马木 伊敏 赛买提 赛依 海日 米吉提 米热 祖农 塔依尔 托合提 吐拉 沙吾提 阿吉 哈力克 克力木 加帕尔 巴哈尔 达吾提 图尔荪 图尔迪 热孜 如则 再娜 再努 古海 孜莱 姑丽 沙拉 买尔旦 地力 迪力 夏提 木拉提 拜克 别克 哈孜 巴合提 努尔兰 叶尔 加依娜 阿娜尔 马合木提 赛力克 塔里 阿曼 胡安 达娜 木合塔尔 艾尔肯 艾则孜 穆罕默德 阿里木 伊力 苏来曼 尔江 布都 提江 合尼 孜古 ' +
  '木呷 阿呷 日且 曲比 沙马 吉克 尔古 阿牛 阿木 吉木 拉且 曲木 木果 阿果 尔布 乌呷 尔聪 日火 依合 各布 史古 阿支 惹牛 拉日 马海 阿苦 俄木 古次 伍呷 石一 以呷 莫色 阿嘎 铁哈 比曲 金古 加巴 拉铁';

const units = new Set(parts.split(/\s+/));
const longest = Math.max(...[...units].map((unit) => unit.length));
const starts = new Set([...units].map((unit) => unit[0]));
/** Signs that other syllables of such names are written with. */
const syllable =
  /[阿艾安巴白贝比布才达丹德迪地都尔尕嘎戈格古哈海汗合呼加江杰居卡凯坎康克库拉来兰朗勒力丽里利列洛麻马玛买麦曼米木姆穆纳娜那乃尼努帕皮普其奇恰切且曲热仁日若萨赛桑色沙斯苏塔台坦提铁图吐托瓦汪旺维乌吾西希夏辛雅亚牙耶叶伊依音玉孜扎泽增珍哲措卓顿旦珠多尖肉逊永宗央决吉毛]/;
/** Medicines and foreign places are written with the same signs. */
const notNames =
  /(?:西林|地平|他汀|沙坦|普利|洛尔|拉唑|沙星|霉素|匹林|双胍|列汀|列净|米星|硝唑|环素|替丁|洛韦|尼龙|西泮|罗非|巴比妥|洛芬)/;
const placeBehind =
  /^(?:自治)?(?:[州盟县旗市镇乡村区省国寺庙湖河山站路街]|草原|苏木|嘎查|牧场|机场|地区|小学|中学|学校|医院|社区)/;

export interface SoundedName {
  start: number;
  end: number;
}

/** Names written by sound, such as 拉巴次仁 and 阿依古丽·买买提; offsets in the text. */
export function* soundedNames(text: string): Generator<SoundedName> {
  for (let start = 0; start < text.length; start += 1) {
    if (!starts.has(text[start] ?? '')) continue;
    const end = nameEnd(text, start);
    if (end === null) continue;
    const name = text.slice(start, end);
    if (!notNames.test(text.slice(start, end + 4)) && !placeBehind.test(text.slice(end))) {
      yield { start, end };
    }
    start += name.length - 1;
  }
  for (const { index } of text.matchAll(/[·•‧・]/g)) {
    const name = besideDot(text, index);
    if (name && !placeBehind.test(text.slice(name.end))) yield name;
  }
}

/** 木扎提·艾尼瓦尔: nothing but syllables on both sides of a dot, five at least. */
function besideDot(text: string, dot: number): SoundedName | null {
  let start = dot;
  while (dot - start < 6 && syllable.test(text[start - 1] ?? '')) start -= 1;
  let end = dot + 1;
  while (end - dot < 7 && syllable.test(text[end] ?? '')) end += 1;
  return dot - start >= 2 && end - dot > 2 && end - start > 5 ? { start, end } : null;
}

/** Two known parts, or one and a dot with another name, make a name; a part of three signs does alone. */
function nameEnd(text: string, start: number): number | null {
  let end = start;
  let known = 0;
  let most = 0;
  let dotted = false;
  while (end < text.length && end - start < 16) {
    const unit = unitAt(text, end);
    if (unit > 0) {
      known += 1;
      most = Math.max(most, unit);
      end += unit;
    } else if (
      known > 0 &&
      /[·•‧・]/.test(text[end] ?? '') &&
      /\p{Script=Han}/u.test(text[end + 1] ?? '')
    ) {
      dotted = true;
      end += 1;
    } else if (
      known > 0 &&
      syllable.test(text[end] ?? '') &&
      (dotted ||
        pairBehind(text, end) ||
        unitAt(text, end + 1) > 0 ||
        end - start >= 3 ||
        text[end] === '江' ||
        text[end] === '汗' ||
        text[end] === '措' ||
        text[end] === '姆')
    ) {
      end += 1;
    } else break;
  }
  if (/[·•‧・]/.test(text[end - 1] ?? '')) end -= 1;
  return known >= 2 || most >= 3 || (dotted && known >= 1) || (known === 1 && end - start >= 3)
    ? end
    : null;
}

function unitAt(text: string, at: number): number {
  for (let length = Math.min(longest, text.length - at); length >= 2; length -= 1) {
    if (units.has(text.slice(at, at + length))) return length;
  }
  return 0;
}

/** A single part of a sounded name, where a role or label says that a person is meant. */
export const isSoundedPart = (name: string): boolean => units.has(name);

/** Two more syllables, and then no third: 索南|多杰. */
const pairBehind = (text: string, at: number): boolean =>
  syllable.test(text[at + 1] ?? '') && !syllable.test(text[at + 2] ?? '');

/** True when a name written by sound, or a part of one, may begin with the sign. */
export const isSoundedStart = (sign: string): boolean => starts.has(sign) || syllable.test(sign);

/** How many signs from here on are syllables of such names. */
export function syllablesAt(text: string, start: number): number {
  let end = start;
  while (end - start < 8 && syllable.test(text[end] ?? '')) end += 1;
  return end - start;
}
