/** The commonest hundred or so, which running text seldom has as a word of its own. */
const common =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭曾肖萧田董袁潘蒋蔡余杜叶程苏魏吕丁沈姚卢姜崔钟谭陆汪范金廖贾夏付傅白邹孟熊秦邱尹薛闫阎段雷侯龙陶黎贺顾毛郝龚邵钱严武戴莫孔汤赖';

/** The rest of 百家姓 and what later registers of surnames added. */
const rarer =
  '芦介勒兀粘尕帖淡訾蓬褚施华戚喻柏窦章云葛奚鲁韦昌俞柳酆鲍史廉岑倪滕殷毕邬乐皮卞康伍卜穆湛祁禹狄贝臧伏谈茅庞纪舒屈祝阮蓝闵席季麻娄童颜梅刁骆樊凌霍虞柯昝房裘缪宗宣贲郁杭洪诸左吉钮嵇邢裴翁荀於惠甄曲封芮羿储靳汲邴糜松井巫乌焦巴隗谷宓蓬郗仰秋仲伊仇栾钭戎祖符詹束韶郜蓟薄邰鄂籍卓蔺屠蒙池乔胥苍闻莘翟贡劳逄姬扶堵冉宰郦雍却璩桑桂濮边扈燕冀郏浦庄晏柴瞿慕茹宦艾鱼慎戈庾暨衡耿弘匡寇禄阙东欧殳蔚夔隆师巩厍聂晁勾敖融訾辛阚简饶沙乜鞠须巢蒯荆竺逯盖桓覃佟代兰涂仝佘鄢苟栗岳冼迟揭么佴茶沐盘邝谯谌亢郇郄仉邸岂弥瓮幺粘柘尧闭奉蹇牟肇朴檀尉宾哈诺侴隽卯仪侍冒伦贠丘佀楚阿尔丑尕妥鹿仵赫昂宛粱苑晋洛';

/** Surnames that running text has more often as words: they need more evidence around them. */
const doubtful =
  '家初言律候者居步空那折呼楼衣拜摆拓励慈宿怀容充寿广越益公沃斯智咸弓牧山危成关申平时应管路南方于常安明高江万任向项全党单易水石农连司温干元国强卫计包权双官解门文宫阳尤尚齐盛车后木利鲜费满冷白花海米麦牛羊禾苗景古宁丰甘幸暴巨展支查战帅凤别游达班益荣台次红阴郎养植布习厉索操滑蒲母毋终寸豆火玉银粟普印通铁锁虎富冶税敬药库线召';

/** Surnames that are grammar nearly always. */
const grammatical = '都和同由从才户经原相但能占种区过';

/** Compound surnames that are words as well. */
const doubtfulCompound = [
  '东方',
  '第五',
  '百里',
  '南门',
  '东门',
  '西门',
  '子车',
  '单于',
  '司空',
  '太史',
  '乐正',
];

const compound =
  '欧阳 上官 司马 诸葛 皇甫 尉迟 令狐 慕容 司徒 端木 长孙 东方 夏侯 公孙 轩辕 宇文 南宫 独孤 钟离 闾丘 申屠 百里 呼延 拓跋 澹台 淳于 太史 赫连 濮阳 第五 西门 东郭 公冶 宗政 鲜于 万俟 仲孙 单于 左丘 公羊 闻人 谷梁 梁丘 公西 南门 东门 子车 颛孙 亓官 司空 公良 漆雕 乐正 壤驷 拓拔 夹谷 褚师 张简 范姜 微生 羊舌'.split(
    ' ',
  );

/** How much a surname says that a name begins: by how seldom its sign is a word. */
const weights = new Map<string, number>([
  ...[...grammatical].map((sign) => [sign, -2] as const),
  ...[...doubtful].map((sign) => [sign, -1] as const),
  ...[...rarer].map((sign) => [sign, 0.5] as const),
  ...[...common].map((sign) => [sign, 1] as const),
  ...compound.map((name) => [name, 1.5] as const),
  ...doubtfulCompound.map((name) => [name, -1] as const),
]);

export interface Surname {
  length: 1 | 2;
  /** From -2 (都: nearly always another word) to 1.5 (欧阳). */
  weight: number;
}

const twos = new Set([...compound, ...doubtfulCompound].map((surname) => surname[0]));
const starts = new Set([...weights.keys()].map((surname) => surname[0]));

/** True when a surname may begin with the sign. */
export const isSurnameStart = (sign: string): boolean => starts.has(sign);

/** The surname that begins at an offset; null when none does. */
export function surnameAt(text: string, start: number): Surname | null {
  const two = twos.has(text[start] ?? '') ? weights.get(text.slice(start, start + 2)) : undefined;
  if (two !== undefined) return { length: 2, weight: two };
  const one = weights.get(text[start] ?? '');
  return one === undefined ? null : { length: 1, weight: one };
}

/** Surnames that may follow 老 or 小, or precede 大爷: 老张, 王婶. */
export const isFamiliarSurname = (sign: string): boolean =>
  common.includes(sign) || rarer.includes(sign);
