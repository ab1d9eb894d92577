/** A word of a rule that is no longer in force, with what ended it. Dates and bases: see `basis`. */
export interface SupersededTerm {
  /** What editors call it. */
  term: string;
  pattern: RegExp;
  /** First day on which the word no longer describes the rules. */
  since: string;
  basis: string;
  /** What to write instead, or how to keep the text. */
  hint: string;
  /**
   * Words that must stand in the same sentence for an error, where the word has other, lawful
   * senses; `otherwise` says what it is without them (null: nothing).
   */
  context?: { words: RegExp; otherwise: 'warning' | null };
}

const law2021 = '人口与计划生育法 2021 年 8 月 20 日修正';
const repeal2021 = '国务院令第 747 号（2021 年 9 月 9 日）废止三部计划生育行政法规';
const reform2018 = '2018 年 3 月国务院机构改革';
const target =
  /目标|任务|指标|考核|达标|达到|不低于|不少于|保持在|控制在|力争|确保|完成|以上|责任书/;
const familyPlanning = /计生|计划生育|人口|生育|超生|节育/;

/** The list of words, in no order that matters; one sentence may hold several. */
export const supersededTerms: readonly SupersededTerm[] = [
  {
    term: '社会抚养费',
    pattern: /社会抚养费/g,
    since: '2021-08-20',
    basis: `${law2021}删去社会抚养费；${repeal2021}`,
    hint: '现行文件里删去；讲历史的给文件写 history',
  },
  {
    term: '计划外生育、违法生育',
    pattern:
      /计划外(?:生育|怀孕|出生)|违法生育|违反政策生育|政策外(?:生育|出生|怀孕)|超生(?![产理物命])/g,
    since: '2021-08-20',
    basis: law2021,
    hint: '现行法律没有这一类，删去；讲历史的给文件写 history',
  },
  {
    term: '一票否决',
    pattern: /一票否决/g,
    since: '2021-08-20',
    basis: `${law2021}后，计划生育一票否决已停止执行`,
    hint: '删去；讲的是安全生产等别的事项的，保留并核对依据',
    context: { words: familyPlanning, otherwise: 'warning' },
  },
  {
    term: '单独两孩',
    pattern: /单独[两二]孩/g,
    since: '2016-01-01',
    basis: '人口与计划生育法 2015 年 12 月 27 日修正，2016 年 1 月 1 日起施行全面两孩',
    hint: '现行政策是一对夫妻可以生育三个子女',
  },
  {
    term: '全面两孩',
    pattern: /全面[两二]孩/g,
    since: '2021-08-20',
    basis: `${law2021}：一对夫妻可以生育三个子女`,
    hint: '现行政策是一对夫妻可以生育三个子女',
  },
  {
    term: '二孩生育证',
    pattern: /[二两]孩(?:生育证|准生证|生育指标)|准生证/g,
    since: '2016-01-01',
    basis: '人口与计划生育法 2015 年 12 月 27 日修正：两个以内子女改为生育登记',
    hint: '写“生育登记”',
  },
  {
    term: '二孩生育公示栏',
    pattern: /[二两]孩生育公示|生育指标公示/g,
    since: '2021-08-20',
    basis: `${law2021}；村民委员会组织法（2026 年 1 月 1 日起施行）的公开事项里没有计划生育`,
    hint: '撤下；生育情况属于个人隐私，不能张榜',
  },
  {
    term: '婚育证明',
    pattern: /婚育证明/g,
    since: '2021-09-09',
    basis: `${repeal2021}（流动人口计划生育工作条例）`,
    hint: '不能再要求群众提供，删去',
  },
  {
    term: '结扎、上环任务',
    pattern: /结扎|上环|放环|四术/g,
    since: '2021-08-20',
    basis: `${law2021}：国家提供避孕服务，公民自愿选择`,
    hint: '不能定任务或指标，删去；介绍免费服务的，写“自愿选择”',
    context: { words: target, otherwise: null },
  },
  {
    term: '三查',
    pattern: /(?<!第)三查(?![询找看阅验处实])/g,
    since: '2021-09-09',
    basis: repeal2021,
    hint: '妇女的查环查孕查病已停止，删去；讲的是别的“三查”的，写明查什么',
    context: {
      words: /[孕环]|避孕|育龄|妇女|妇检|计生|计划生育/,
      otherwise: 'warning',
    },
  },
  {
    term: '综合节育率',
    pattern: /(?:综合)?节育率/g,
    since: '2021-08-20',
    basis: `${law2021}后，不再考核节育率`,
    hint: '不能作为目标，删去；历史数据放进有 history 的文件',
    context: { words: target, otherwise: 'warning' },
  },
  {
    term: '政策符合率',
    pattern: /政策符合率|符合政策生育率|计划生育率|政策生育率/g,
    since: '2021-08-20',
    basis: `${law2021}后，不再考核政策符合率`,
    hint: '不能作为目标，删去；历史数据放进有 history 的文件',
    context: { words: target, otherwise: 'warning' },
  },
  {
    term: '卫计局',
    pattern:
      /(?<!原[县市区镇乡]?)(?:卫计[局委办]|计生[局委办]|卫生和计划生育(?:局|委员会|办公室)|人口和计划生育(?:局|委员会))/g,
    since: '2018-03-17',
    basis: reform2018,
    hint: '写“卫生健康局”（委、办）；指当时机构的，前面加“原”',
  },
  {
    term: '新型农村合作医疗',
    pattern: /新型农村合作医疗|新农合/g,
    since: '2016-01-03',
    basis: '国发〔2016〕3号：整合城乡居民基本医疗保险制度',
    hint: '写“城乡居民基本医疗保险”',
  },
];

/** Words of a sentence that tells readers that the rule has ended. */
export const endedWords =
  /废止|取消|不再|停止|停用|终止|失效|已撤销|删去|历史上|不得(?:再)?(?:要求|索要|出具|收取|征收)/;
