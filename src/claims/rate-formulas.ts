/**
 * A rate by its name: what is divided by what. A formula is tried only where both are found near
 * the rate; there is no “some ratio fits”.
 */
export interface RateFormula {
  rate: RegExp;
  numerator: RegExp;
  denominator: RegExp;
  /** Label of what is left over when the numerator itself is not stated: 367−4 within policy. */
  remainder?: RegExp;
  /** The numerator as a difference of two: births less deaths. */
  less?: RegExp;
  /** The denominator is a mean or another day's population: a small difference proves nothing. */
  loose?: true;
}

const people = /总人口|户籍人口|常住人口|年末人口|人口总数|全员人口|人口数$|人口$/;

/** The first formula whose name fits is meant; the narrower names stand first. */
export const rateFormulas: readonly RateFormula[] = [
  {
    rate: /政策符合率|符合政策生育率|政策生育率|计划生育率/,
    numerator: /政策内|计内|计划内|符合政策/,
    denominator: /出生/,
    remainder: /政策外|计外|计划外/,
  },
  { rate: /性别比$/, numerator: /男/, denominator: /女/ },
  {
    rate: /自然增长率|自增率/,
    numerator: /自然增长(?!率)|净增|自增(?!率)|新增人口/,
    denominator: people,
    loose: true,
  },
  { rate: /自然增长率|自增率/, numerator: /出生/, less: /死亡/, denominator: people, loose: true },
  { rate: /审减率|核减率/, numerator: /送审/, less: /审定/, denominator: /送审/ },
  {
    rate: /审减率|核减率/,
    numerator: /(?:审|核)减(?!率)/,
    denominator: /送审|中标|合同|预算|申报|概算/,
  },
  { rate: /出生率/, numerator: /出生/, denominator: people, loose: true },
  { rate: /死亡率/, numerator: /死亡/, denominator: people, loose: true },
  { rate: /节育率/, numerator: /节育措施/, denominator: /育龄妇女|育龄夫妇/ },
  {
    rate: /满意率|满意度/,
    numerator: /(?<!不)满意/,
    denominator: /收回|回收|有效|回访|调查|访问|受访|测评|问卷|评价|抽样|参评|发放|电话/,
    remainder: /不满意/,
  },
  {
    rate: /合格率|达标率|优良率/,
    numerator: /(?<!不)(?:合格|达标|优良)/,
    denominator: /抽检|检测|检查|抽查|送检|验收|监测|抽样|检验|化验|参考|考核/,
    remainder: /不合格|不达标|未达标/,
  },
  {
    rate: /参保率|参合率/,
    numerator: /(?<!应|未)(?:参保|参合|缴费|参加)/,
    denominator: /应参保|应参合|总人口|户籍人口|常住人口|农业人口|参保对象|符合(?:参保)?条件/,
    remainder: /未参保/,
  },
  {
    rate: /投票率|参选率|参投率/,
    numerator: /参加投票|参选|投票|收回选票|参加选举/,
    denominator: /登记选民|选民|有选举权|应参加|发出选票/,
  },
  {
    rate: /得票率|赞成率/,
    numerator: /得票|赞成|同意/,
    denominator: /有效票|收回选票|参加投票|投票|实到|(?<!应)到会|(?<!应)出席|表决/,
  },
  {
    rate: /到会率|出席率|参会率|参训率|到课率/,
    numerator: /(?<!应)(?:实到|到会|出席|参会|参训|参加)/,
    denominator: /应到|应出席|应参会|应参训|应参加/,
  },
  {
    rate: /入学率|就学率/,
    numerator: /(?<!应|未)(?:入学|就读|在校|在读)/,
    denominator: /适龄|应入学/,
    remainder: /未入学/,
  },
  { rate: /巩固率/, numerator: /毕业/, denominator: /入学|招生/ },
  { rate: /升学率|录取率/, numerator: /升学|升入|录取/, denominator: /毕业|参考|考生/ },
  {
    rate: /接种率/,
    numerator: /(?<!应|未)接种|实种/,
    denominator: /应接种|应种/,
    remainder: /未接种/,
  },
  {
    rate: /报销比例|报销率|报销比|补偿比|支付比例/,
    numerator: /报销|补偿|基金支付|统筹支付/,
    denominator: /医疗费|总费用|医药费|住院费|政策范围内费用|费用/,
  },
  {
    rate: /办结率/,
    numerator: /(?<!未)办结/,
    denominator: /受理|收到|接收|交办|接到|收件|办件/,
    remainder: /未办结|正在办理|在办/,
  },
  {
    rate: /整改率|销号率/,
    numerator: /(?<!未|应)(?:整改|销号)/,
    denominator: /发现|排查|查出|隐患|问题/,
    remainder: /未整改|正在整改/,
  },
  {
    rate: /化解率|调解率|调处率|调解成功率/,
    numerator: /化解|调解成功|成功调解|调处/,
    denominator: /受理|排查|纠纷|接待|调解/,
    remainder: /未化解|正在化解/,
  },
  { rate: /签约率/, numerator: /(?<!应)签约/, denominator: people },
  { rate: /建档率/, numerator: /建档|建立(?:居民)?(?:电子)?健康档案/, denominator: people },
  { rate: /发生率/, numerator: /贫困|发生|返贫/, denominator: people },
  { rate: /药占比/, numerator: /药品/, denominator: /业务收入|医疗收入|总收入/ },
  { rate: /脱贫率/, numerator: /脱贫/, denominator: /贫困/ },
  {
    rate: /就业率/,
    numerator: /(?<!未)就业/,
    denominator: /劳动力|毕业生|应就业|培训/,
    remainder: /未就业/,
  },
  {
    rate: /收缴率|征缴率|缴费率|收费率/,
    numerator: /(?<!应|未)(?:收缴|征缴|入库|收取|缴纳|缴费|实收)/,
    denominator: /应收|应缴|任务|应征/,
  },
  { rate: /执行率|支出进度/, numerator: /支出|执行/, denominator: /预算|下达|安排/ },
  { rate: /到位率/, numerator: /到位/, denominator: /计划|预算|下达|应到位|总投资/ },
  {
    rate: /发放率|兑现率/,
    numerator: /(?<!应)(?:发放|兑现)/,
    denominator: /应发|应兑现|计划|下达/,
  },
  {
    rate: /完成率|任务完成|完成比例/,
    numerator: /(?<!未|应|尚)完成(?!率)/,
    denominator: /任务|计划|目标|应/,
  },
  {
    rate: /处置率|处理率|清运率|无害化/,
    numerator: /(?<!未)(?:处理|处置|清运|无害化)/,
    denominator: /产生|收集|清运|总量/,
  },
  {
    rate: /普及率|覆盖率|通达率|入户率|受益率|使用率|受检率|检查率|体检率|管理率|安装率|改造率|硬化率|通水率|供水率|入住率|配备率/,
    numerator:
      /(?<!应|未)(?:普及|覆盖|通|安装|改造|使用|用上|受益|参检|检查|体检|管理|硬化|供水|入住|配备|建成|完成|卫生厕所|接入|用水)/,
    denominator: /总户|农户|常住户|全部|应|适龄|老年人|对象|总数|总里程|户数$|共有/,
  },
];

const ofStems = new Map<string, RateFormula>();

/** 甲率 = 甲 ÷ 应甲: for names that the table does not know, by the rate's own word. */
export function formulaOfName(name: string): RateFormula | null {
  const stem = /([一-鿿]{2})(?:率|密度)$/.exec(name)?.[1];
  if (!stem || /增长|下降|比例|效|频|功|税|利/.test(stem)) return null;
  const known = ofStems.get(stem);
  if (known) return known;
  // Names of rates are few; a text of nonsense may hold many.
  if (ofStems.size > 500) ofStems.clear();
  const formula = {
    rate: new RegExp(`${stem}(?:率|密度)`),
    numerator: new RegExp(`(?<!应|未|不|需)${stem}(?!率|任务)`),
    denominator: new RegExp(`应${stem}|应${stem[0]}(?!急)|需${stem}|${stem}任务|应当${stem}`),
  };
  ofStems.set(stem, formula);
  return formula;
}
