import type { ClaimKind } from './claim.ts';

type UnitKind = ClaimKind | 'duration' | 'age';

/** Units of official prose by what they measure. */
const families: Record<UnitKind, string> = {
  money: '元 块钱 角 美元',
  people: '人次 户次 家次 头次 例次 人 名 位 户 对 例 家 口人 家庭户',
  area: '平方公里 平方千米 平方米 平米 公顷 亩次 亩 ㎡ m² m2',
  mass: '公斤 千克 吨 斤 kg 克 立方米 万方 方 升',
  length: '公里 千米 毫米 厘米 米 km',
  count:
    '个 件 次 份 本 场次 场 条 期 处 座 台套 台 套 辆 册 张 只 头 羽 盏 口 眼 所 支 部 项 类 批 间 栋 幢 棵 株 盒 箱 包 袋 桶 幅 块 面 篇 宗 起 笔 堂 节 轮 遍 组 队 千瓦时 千瓦 度 层 道 副 艘 架 根 床 卷 页 种 门 车次 车 班次 班 票 枚 批次 樽 尊 具 尾 匹 顶 片 滴 瓶 株次 点次 点位 网格 村 剂次 剂 版 台次 张次 条次',
  rate: '% ‰ 个百分点 百分点 个千分点 千分点 成',
  times: '倍',
  duration: '年 个月 月 天 日 周 小时 分钟 个工作日 个小时 学时 课时 季度',
  age: '岁 周岁',
  bare: '',
};

const kinds = new Map<string, UnitKind>();
for (const [kind, words] of Object.entries(families) as [UnitKind, string][]) {
  for (const word of words.split(' ')) if (word !== '') kinds.set(word, kind);
}

/** Words that begin like a unit but are none: 3部门, 5本村. */
const notUnits: Record<string, string> = {
  家: '(?![庭长属园乡])',
  名: '(?![称单额次])',
  本: '(?![村镇级年月科地县乡市])',
  部: '(?![门分队长])',
  人: '(?![民口均力大才员])',
  组: '(?![织长建])',
  面: '(?![积向对])',
  方: '(?![面式案便法向])',
  期: '(?![间末限满])',
  点位: '',
  位: '(?![置于列次])',
  项: '(?!目)',
  口: '(?![岸号人])',
  口人: '',
  条: '(?![件例])',
  类: '(?![似])',
  处: '(?![理置罚长分])',
  起: '(?![来草到])',
  对: '(?![口象应比照])',
  户: '(?![籍外])',
  成: '(?![立为员果绩功效本熟年])',
  度: '(?![假])',
  村: '(?![民委里级务干长口庄道])',
  只: '(?![有要能是])',
  块: '(?!钱)',
  升: '(?![级学至到])',
  克: '(?![服])',
  角: '(?![度色落])',
  门: '(?![诊口])',
  节: '(?![约能日育])',
  道: '(?![路德])',
  队: '(?![伍员])',
  车: '(?![辆站间])',
  班: '(?![子])',
  包: '(?![括含保])',
  场: '(?![所地])',
  批: '(?![准评复])',
  所: '(?![有以需])',
  支: '(?![部出持付])',
  台: '(?![账帐风湾])',
  头: '(?![等])',
  张: '(?![榜贴])',
  层: '(?![次级])',
  件: '(?!次)',
  次: '(?![性日])',
  里: '(?!.)',
  架: '(?![构])',
  套: '(?![餐])',
  票: '(?![据])',
  片: '(?![区])',
  根: '(?![据])',
  笔: '(?![记试])',
  页: '',
  版: '(?![本权面])',
  剂: '(?![量])',
  轮: '(?![流])',
  元: '(?![月旦])',
};

const literal = (text: string): string => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');

/** Alternation of all units, the longest first; rates per thing, as 元/人, are one unit. */
export const unitSource = [...kinds.keys()]
  .sort((left, right) => right.length - left.length || (left < right ? -1 : 1))
  .map((unit) => `${literal(unit)}${notUnits[unit] ?? ''}`)
  .join('|');

export const kindOfUnit = (unit: string): UnitKind =>
  unit === '' ? 'bare' : (kinds.get(unit) ?? 'rate');

const spellings: Record<string, string> = {
  百分点: '个百分点',
  千分点: '个千分点',
  名: '人',
  位: '人',
  口人: '人',
  家庭户: '户',
  块钱: '元',
  平米: '平方米',
  '㎡': '平方米',
  'm²': '平方米',
  m2: '平方米',
  平方千米: '平方公里',
  千米: '公里',
  km: '公里',
  kg: '公斤',
};

/** One spelling for units that mean the same: 名 and 位 count persons as 人 does. */
export const plainUnit = (unit: string): string => spellings[unit] ?? unit;
