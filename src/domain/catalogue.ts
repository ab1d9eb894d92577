import type { Day } from './day.ts';

interface DisclosureCategory {
  label: string;
  /** What the article says of it. */
  text: string;
  article: '第二十条' | '第二十一条';
  /** Number within Article 20; Article 21 numbers nothing. */
  item?: string;
  /** Of Article 21, for whom the item is meant. */
  level?: '县级' | '乡镇' | '县级和乡镇';
}

/**
 * What must be disclosed without being asked for: 政府信息公开条例 (国务院令第711号, in force since
 * 2019-05-15), Articles 20 and 21, in the order of the text. Ids are permanent: they are addresses.
 */
export const disclosureCategories = {
  'normative-documents': {
    label: '法规规章和规范性文件',
    text: '行政法规、规章和规范性文件',
    article: '第二十条',
    item: '一',
  },
  institutions: {
    label: '机构职能',
    text: '机关职能、机构设置、办公地址、办公时间、联系方式、负责人姓名',
    article: '第二十条',
    item: '二',
  },
  plans: {
    label: '规划计划',
    text: '国民经济和社会发展规划、专项规划、区域规划及相关政策',
    article: '第二十条',
    item: '三',
  },
  statistics: {
    label: '统计信息',
    text: '国民经济和社会发展统计信息',
    article: '第二十条',
    item: '四',
  },
  services: {
    label: '许可和管理服务',
    text: '办理行政许可和其他对外管理服务事项的依据、条件、程序以及办理结果',
    article: '第二十条',
    item: '五',
  },
  penalties: {
    label: '处罚和强制',
    text: '实施行政处罚、行政强制的依据、条件、程序以及本行政机关认为具有一定社会影响的行政处罚决定',
    article: '第二十条',
    item: '六',
  },
  budget: { label: '预算决算', text: '财政预算、决算信息', article: '第二十条', item: '七' },
  fees: {
    label: '收费项目',
    text: '行政事业性收费项目及其依据、标准',
    article: '第二十条',
    item: '八',
  },
  procurement: {
    label: '政府采购',
    text: '政府集中采购项目的目录、标准及实施情况',
    article: '第二十条',
    item: '九',
  },
  projects: {
    label: '重大建设项目',
    text: '重大建设项目的批准和实施情况',
    article: '第二十条',
    item: '十',
  },
  livelihood: {
    label: '民生政策和实施',
    text: '扶贫、教育、医疗、社会保障、促进就业等方面的政策、措施及其实施情况',
    article: '第二十条',
    item: '十一',
  },
  emergencies: {
    label: '应急管理',
    text: '突发公共事件的应急预案、预警信息及应对情况',
    article: '第二十条',
    item: '十二',
  },
  supervision: {
    label: '监督检查',
    text: '环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况',
    article: '第二十条',
    item: '十三',
  },
  recruitment: {
    label: '公务员招考',
    text: '公务员招考的职位、名额、报考条件等事项以及录用结果',
    article: '第二十条',
    item: '十四',
  },
  'other-required': {
    label: '其他应当公开的',
    text: '法律、法规、规章和国家有关规定规定应当主动公开的其他政府信息',
    article: '第二十条',
    item: '十五',
  },
  'rural-policy': {
    label: '农业农村政策',
    text: '贯彻落实农业农村政策',
    article: '第二十一条',
    level: '乡镇',
  },
  irrigation: {
    label: '农田水利',
    text: '农田水利工程建设运营',
    article: '第二十一条',
    level: '乡镇',
  },
  'land-contract': {
    label: '土地经营权流转',
    text: '农村土地承包经营权流转',
    article: '第二十一条',
    level: '乡镇',
  },
  homestead: {
    label: '宅基地审核',
    text: '宅基地使用情况审核',
    article: '第二十一条',
    level: '乡镇',
  },
  'land-expropriation': {
    label: '土地征收',
    text: '土地征收',
    article: '第二十一条',
    level: '县级和乡镇',
  },
  'house-expropriation': {
    label: '房屋征收',
    text: '房屋征收',
    article: '第二十一条',
    level: '县级和乡镇',
  },
  'funds-and-labour': {
    label: '筹资筹劳',
    text: '筹资筹劳',
    article: '第二十一条',
    level: '乡镇',
  },
  'social-assistance': {
    label: '社会救助',
    text: '社会救助',
    article: '第二十一条',
    level: '县级和乡镇',
  },
  'municipal-works': { label: '市政建设', text: '市政建设', article: '第二十一条', level: '县级' },
  'public-services': { label: '公共服务', text: '公共服务', article: '第二十一条', level: '县级' },
  'public-welfare': { label: '公益事业', text: '公益事业', article: '第二十一条', level: '县级' },
  'public-order': { label: '治安管理', text: '治安管理', article: '第二十一条', level: '县级' },
} as const satisfies Record<string, DisclosureCategory>;

export type DisclosureCategoryId = keyof typeof disclosureCategories;

export const disclosureCategoryIds = Object.keys(disclosureCategories) as [
  DisclosureCategoryId,
  ...DisclosureCategoryId[],
];

/** `第二十条第（十一）项`, or `第二十一条` with whom it is for. */
export function clauseOf(id: DisclosureCategoryId): string {
  const { article, item, level }: DisclosureCategory = disclosureCategories[id];
  if (item !== undefined) return `${article}第（${item}）项`;
  return level === undefined ? article : `${article}（${level}）`;
}

/**
 * 索引号: `QX-HEIZHU/2026-00003` is code and publisher, year of publication, serial number within
 * both; of the county itself (`town` is null) `QX/2026-00003`. Everything in it is written in the
 * content, so it changes only when somebody changes it there.
 */
export function indexNumber(
  code: string,
  town: string | null,
  { published, serial }: { published: Day; serial: number },
): string {
  const publisher = town === null ? code : `${code}-${town.toUpperCase()}`;
  return `${publisher}/${published.slice(0, 4)}-${String(serial).padStart(5, '0')}`;
}
