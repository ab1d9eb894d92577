import type { Block, FigureView, TableView } from '#views/blocks.ts';
import type { PosterView, ShareView } from '#views/pictures.ts';

export const figure = (
  label: string,
  number: string,
  suffix: string,
  rest: Partial<FigureView> = {},
): FigureView => ({
  key: label,
  label,
  prefix: '',
  number,
  suffix,
  text: `${rest.prefix ?? ''}${number}${suffix}`,
  state: 'exact',
  remark: '',
  asOf: '2026年1—9月',
  source: '演示数据',
  formula: '',
  change: null,
  ...rest,
});

const villageNames = [
  '牛角冲村',
  '青山嘴社区居民委员会',
  '石门坎村',
  '双河口村',
  '大坪上村',
  '新场街社区',
];

export const table = (caption: string, names: string[]): TableView => ({
  caption,
  columns: [
    { label: '村（社区）', align: 'left' },
    { label: '符合条件婴幼儿', align: 'right' },
    { label: '已发放', align: 'right' },
    { label: '发放金额（元）', align: 'right' },
  ],
  rows: [
    ...names.map((name, index) => ({
      kind: 'row' as const,
      cells: [name, `${20 + index}人`, `${18 + index}人`, `${(18 + index) * 3},600.00`],
    })),
    { kind: 'total', cells: ['合计', '135人', '123人', '442,800.00'] },
  ],
  notes: ['“—”表示本期没有这项数。'],
  source: '',
});

export const poster = (rest: Partial<PosterView> = {}): PosterView => ({
  id: 'posters/qingshan/childcare',
  file: 'towns/qingshan/boards/childcare.json',
  town: '青山镇',
  emblem: null,
  theme: 'teal',
  title: '育儿补贴发放情况公示',
  topic: '育儿补贴',
  column: '惠民政策',
  issue: '2026年第3期',
  villages: '全镇6个村（社区）',
  blocks: [
    {
      type: 'figures',
      title: '',
      figures: [
        figure('发放人数', '123', '人'),
        figure('发放金额', '44.28', '万元', {
          change: { text: '增加3.1万元', direction: 'up', against: '比上季度' },
        }),
        figure('待补材料', '12', '人', { remark: '缺银行卡复印件的9人' }),
      ],
    },
    {
      type: 'prose',
      html: '',
      text: '对2026年1月1日以后出生、不满3周岁的婴幼儿，每孩每年补贴3600元，直至年满3周岁。申请由父母一方在网上或镇便民服务中心办理，不收任何费用。',
    },
    { type: 'table', table: table('各村发放情况（2026年1—9月）', villageNames) },
    {
      type: 'steps',
      title: '怎么申请',
      steps: [
        {
          title: '准备材料',
          blocks: [{ type: 'prose', html: '', text: '申请人身份证、婴幼儿出生医学证明、户口簿。' }],
        },
        { title: '网上申请或到镇便民服务中心3号窗口提交', blocks: [] },
        { title: '20个工作日内审核，结果短信告知', blocks: [] },
      ],
    },
  ],
  posted: '2026年10月20日公布，2026年11月10日撤下（公布21天）',
  posts: [
    { label: '拟稿', text: '镇卫生健康办公室' },
    { label: '审核', text: '分管负责人' },
    { label: '监督', text: '村务监督委员会' },
  ],
  objection: '对公布内容有异议，请在撤下前拨打 028-0000 1234 反映',
  hotlines: [
    { label: '镇便民服务中心', phone: '028-00001234', hours: '工作日9:00—17:00', level: '' },
    { label: '县卫生健康局', phone: '028-00005678', hours: '', level: '' },
  ],
  asOf: '2026年1—9月',
  source: '来源：镇卫生健康办公室台账',
  demonstration: '演示数据',
  address: 'https://zhangbang.example/c/qs7d2k3f9/',
  addressText: 'zhangbang.example/c/qs7d2k3f9',
  code: 'QS-7D2-K3F9',
  ...rest,
});

const chart = (kind: 'bar' | 'line' | 'parts'): Block => ({
  type: 'chart',
  chart: {
    kind,
    title: kind === 'parts' ? '补贴资金来源' : kind === 'line' ? '每月出生登记' : '各村发放人数',
    reading: kind === 'parts' ? '中央资金占八成五。' : '9月最多。',
    unit: '人',
    series: [
      {
        label: '2026年',
        points:
          kind === 'line'
            ? Array.from({ length: 9 }, (_, month) => ({
                label: `${month + 1}月`,
                value: month === 4 ? null : 8 + ((month * 7) % 5),
                text: month === 4 ? '—' : `${8 + ((month * 7) % 5)}人`,
                state: month === 4 ? ('missing' as const) : ('exact' as const),
              }))
            : [
                { label: '中央', value: 85, text: '85.0万元', state: 'exact' },
                { label: '省级', value: 10, text: '10.0万元', state: 'exact' },
                { label: '县级', value: 5, text: '5.0万元', state: 'exact' },
              ],
      },
    ],
    table: { caption: '', columns: [], rows: [], notes: ['按户籍所在村统计。'], source: '' },
    asOf: '截至2026年9月30日',
    definition: [],
    legend: [],
  },
});

/** Every kind of block. */
export const everything = poster({
  id: 'posters/qingshan/everything',
  title: '2026年第三季度镇村政务服务和惠民补贴落实情况公开',
  column: '政务公开',
  blocks: [
    {
      type: 'figures',
      title: '本季度要点',
      figures: [
        figure('出生登记', '98', '人'),
        figure('参保率', '97.35', '%'),
        figure('养老机构', '3', '家', { asOf: '截至2026年9月30日' }),
        figure('村医', '约12', '人', { number: '12', prefix: '约', state: 'approximate' }),
      ],
    },
    chart('line'),
    chart('parts'),
    {
      type: 'policy',
      policy: {
        id: 'childcare',
        path: '',
        name: '育儿补贴制度',
        benefit: '每孩每年3600元，至年满3周岁',
        who: ['2025年1月1日以后出生、不满3周岁的婴幼儿', '之前出生、不满3周岁的，按应补贴月数折算'],
        amounts: [{ label: '国家基础标准', text: '3600元/年', validity: '2025年1月1日起' }],
        how: ['在“育儿补贴”小程序提交申请', '乡镇初审，县级确认'],
        phones: [{ label: '咨询', phone: '12345', hours: '全天', level: '' }],
        validity: '现行有效，依据国办发〔2025〕3号',
      },
    },
    {
      type: 'notice',
      tone: 'warning',
      title: '谨防诈骗',
      blocks: [
        { type: 'prose', html: '', text: '办理补贴不收费，不需要提供银行卡密码、短信验证码。' },
      ],
    },
    {
      type: 'figures',
      title: '服务机构',
      figures: [figure('托育机构', '2', '家'), figure('村卫生室', '8', '家')],
    },
    {
      type: 'hotlines',
      title: '服务电话',
      hotlines: [{ label: '托育服务', phone: '028-00002222', hours: '8:30—17:30', level: '县' }],
    },
    { type: 'identity', text: '不上海报的核算说明', state: 'pass' },
  ],
});

/** Forty villages in one table: several sheets. */
export const fortyVillages = poster({
  id: 'posters/qingshan/forty',
  title: '全县四十个村低保金发放情况公示',
  blocks: [
    { type: 'prose', html: '', text: '本期低保金于2026年9月10日前发放到位。'.repeat(4) },
    {
      type: 'table',
      table: table(
        '各村发放情况',
        Array.from({ length: 40 }, (_, index) => `第${index + 1}村民委员会驻地村`),
      ),
    },
    {
      type: 'table',
      table: table(
        '各村上期发放情况',
        Array.from({ length: 20 }, (_, index) => `第${index + 1}村`),
      ),
    },
  ],
});

/** The longest village names of the country's registers, and a title of sixty characters. */
export const longest = poster({
  id: 'posters/qingshan/longest',
  town: '积石山保安族东乡族撒拉族自治县刘集乡',
  title:
    '关于二〇二六年第三季度农村居民最低生活保障特困人员救助供养临时救助残疾人两项补贴孤儿基本生活费发放情况的公示公告'
      .padEnd(60, '稿')
      .slice(0, 60),
  villages:
    '双江拉祜族佤族布朗族傣族自治县沙河乡布京村、那洛村、允俸村、平掌村、陈家寨村、土戈村、邦木村、小黑江村',
  blocks: [
    {
      type: 'table',
      table: table('发放情况', [
        '孟定镇遮哈村民委员会芒美自然村',
        '勐勐镇彝家村民委员会',
        '乌鲁木齐县水西沟镇平西梁哈萨克族村',
        '沙河乡布京村',
      ]),
    },
  ],
});

/** Every optional field empty. */
export const bare = poster({
  id: 'posters/qingshan/bare',
  topic: '',
  issue: '',
  villages: '',
  blocks: [
    { type: 'figures', title: '', figures: [figure('出生登记', '—', '', { state: 'missing' })] },
  ],
  posts: [],
  objection: '',
  hotlines: [],
  asOf: '',
  source: '',
  demonstration: '',
  address: '',
  code: '',
});

/** Rare characters of names and places that the faces must draw. */
export const rare = poster({
  id: 'posters/qingshan/rare',
  title: '㛃𬱖䶮村集体收支公开',
  blocks: [{ type: 'prose', html: '', text: '承包方：张*㛃、李*𬱖、王*䶮；面积12.5㎡，温度26℃。' }],
});

export const share = (rest: Partial<ShareView> = {}): ShareView => ({
  id: 'share/qingshan/board-childcare',
  file: 'towns/qingshan/boards/childcare.json',
  kicker: '青山镇 · 公开栏',
  emblem: null,
  title: '育儿补贴发放情况公示',
  figures: [
    { label: '发放人数', text: '123人' },
    { label: '发放金额', text: '44.28万元' },
  ],
  footer: '2026年1—9月',
  history: false,
  demonstration: true,
  ...rest,
});

export const historicalShare = share({
  id: 'share/qingshan/doc-plan',
  title: '关于做好2012年城乡居民基本医疗保险缴费工作的情况总结',
  figures: [],
  history: true,
  demonstration: false,
});
