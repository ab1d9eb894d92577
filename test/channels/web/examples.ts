import type {
  Block,
  ChartPoint,
  ChartView,
  FigureView,
  HotlineView,
  PolicyCardView,
  TableView,
} from '#views/blocks.ts';
import { legendOf } from '#views/chart-legend.ts';
import { shareImages } from '#views/meta.ts';
import type { LinkView, PageMeta, PageView, SiteView, TownLinkView } from '#views/pages.ts';

/** Invented views of every page kind: for tests of the web channel and for looking at pages. */

const county: HotlineView = {
  label: '县政务服务热线',
  phone: '12345',
  hours: '24小时',
  level: '县',
};
const office: HotlineView = {
  label: '镇民政办公室',
  phone: '0730-8765432转2',
  hours: '工作日8:30—17:30',
  level: '镇',
};

export const site: SiteView = {
  name: '云岭县公开栏',
  shortName: '',
  county: '云岭县',
  description: '云岭县各乡镇的文件、惠民政策和村级公开栏。每个数字只写一次，处处相同。',
  organiser: '云岭县人民政府办公室',
  contact: { address: '云岭县城关镇人民路1号', phone: '0730-8765400', hours: '工作日8:30—17:30' },
  edition: '2026年9月30日',
  base: 'https://example.org/yunling',
  signing: null,
  siteIdCode: '',
  icp: '',
  police: '',
  hotlines: [county],
  navigation: [
    { label: '首页', path: 'index.html' },
    { label: '乡镇', path: 'towns/index.html' },
    { label: '惠民政策', path: 'policies/index.html' },
    { label: '文件', path: 'documents/index.html' },
    { label: '公开栏', path: 'boards/index.html' },
    { label: '历史资料', path: 'archive/index.html' },
  ],
  officers: [
    { label: '张贴安排', path: 'boards/planner.html' },
    { label: '海报图库', path: 'boards/posters.html' },
  ],
};

function figure(
  label: string,
  number: string,
  suffix: string,
  more: Partial<FigureView> = {},
): FigureView {
  const { prefix = '' } = more;
  return {
    key: `${label}@qingshan#2026-09`,
    label,
    prefix,
    number,
    suffix,
    text: `${prefix}${number}${suffix}`,
    state: 'exact',
    remark: '',
    asOf: '截至2026年9月30日',
    source: '云岭县卫生健康局月报',
    formula: '',
    change: null,
    ...more,
  };
}

const figures: FigureView[] = [
  figure('户籍人口', '32,518', '人', {
    change: { text: '减少126人', direction: 'down', against: '比2025年末' },
  }),
  figure('育儿补贴发放', '1,204', '人', {
    change: { text: '增加87人', direction: 'up', against: '比上月' },
  }),
  figure('补贴资金', '216.72', '万元', { prefix: '约', state: 'approximate', asOf: '2026年1—9月' }),
  figure('出生率', '5.62', '‰', {
    formula: '出生183人 ÷ 平均人口32,581人 × 1000‰',
    asOf: '2026年1—9月',
    remark: '前三季度累计，不与全年比较',
  }),
  figure('村卫生室', '—', '', { state: 'missing', remark: '9月未报，不按0计' }),
  figure('困难残疾人', '—', '', { state: 'suppressed', remark: '人数少，为保护隐私不公布' }),
];

const villageTable: TableView = {
  caption: '2026年9月各村育儿补贴发放情况',
  columns: [
    { label: '村', align: 'left' },
    { label: '申请人数（人）', align: 'right' },
    { label: '通过人数（人）', align: 'right' },
    { label: '发放金额（元）', align: 'right' },
    { label: '累计金额（元）', align: 'right' },
  ],
  rows: [
    { kind: 'row', cells: ['牛角冲村', '42', '41', '12,300', '110,700'] },
    { kind: 'row', cells: ['青石板塘村', '38', '38', '11,400', '102,600'] },
    { kind: 'row', cells: ['大屋场社区', '67', '65', '19,500', '175,500'] },
    { kind: 'row', cells: ['岩背村', '—', '—', '—', '48,000'] },
    { kind: 'total', cells: ['合计', '147', '144', '43,200', '436,800'] },
  ],
  notes: ['“—”表示当月未报。', '合计不含未报的村。'],
  source: '青山镇民政办公室台账',
};

const point = (label: string, value: number | null, unit: string): ChartPoint => ({
  label,
  value,
  text: value === null ? '未报' : `${value}${unit}`,
  state: value === null ? 'missing' : 'exact',
});

function twin(caption: string, series: ChartView['series']): TableView {
  return {
    caption,
    columns: [
      { label: '项目', align: 'left' },
      ...series.map(({ label }) => ({ label, align: 'right' as const })),
    ],
    rows: (series[0]?.points ?? []).map((first, index) => ({
      kind: 'row',
      cells: [first.label, ...series.map(({ points }) => points[index]?.text ?? '')],
    })),
    notes: [],
    source: '',
  };
}

function chart(
  kind: ChartView['kind'],
  title: string,
  reading: string,
  unit: string,
  series: ChartView['series'],
): ChartView {
  return {
    kind,
    title,
    reading,
    unit,
    series,
    table: twin(title, series),
    asOf: '截至2026年9月30日',
    definition: ['填报数；所在时期内发生的数，各期可以相加'],
    legend: legendOf(series.flatMap(({ points }) => points)),
  };
}

const births = [21, 18, 24, 19, null, 22, 25, 17, 20];
export const charts: ChartView[] = [
  chart('bar', '各村申请人数', '大屋场社区最多，67人；岩背村未报。', '人', [
    {
      label: '申请人数',
      points: [
        point('牛角冲村', 42, '人'),
        point('青石板塘村', 38, '人'),
        point('大屋场社区', 67, '人'),
        point('岩背村', null, '人'),
        point('黄泥坳易地扶贫搬迁集中安置社区第一党小组', 12, '人'),
      ],
    },
  ]),
  chart('line', '1—9月出生人数', '每月17到25人，5月未报。', '人', [
    { label: '出生', points: births.map((value, index) => point(`${index + 1}月`, value, '人')) },
  ]),
  chart('line', '出生和死亡人数', '各月死亡人数多于出生人数。', '人', [
    {
      label: '出生',
      points: births.map((value, index) => point(`2026年${index + 1}月`, value, '人')),
    },
    {
      label: '死亡',
      points: [31, 28, 25, 27, 24, 29, 33, 26, 28].map((value, index) =>
        point(`2026年${index + 1}月`, value, '人'),
      ),
    },
  ]),
  chart('parts', '资金去向', '育儿补贴占一半以上。', '万元', [
    {
      label: '金额',
      points: [
        point('育儿补贴', 216.72, '万元'),
        point('高龄津贴', 88.4, '万元'),
        point('临时救助', 42.15, '万元'),
        point('奖励扶助', 61.2, '万元'),
        point('孤儿保障', 2.1, '万元'),
        point('其他', null, '万元'),
      ],
    },
  ]),
  chart('bar', '人口变动', '迁出多于迁入，自然增长为负。', '人', [
    {
      label: '2025年',
      points: [point('自然增长', -52, '人'), point('净迁入', -74, '人'), point('落户', 15, '人')],
    },
    {
      label: '2026年',
      points: [point('自然增长', -38, '人'), point('净迁入', -81, '人'), point('落户', 22, '人')],
    },
  ]),
];

/** Every look that a number can have. */
const looks: ChartPoint[] = [
  { ...point('青石板塘村', 38, '人') },
  { ...point('牛角冲村', 42, '人'), text: '约42人', state: 'approximate', own: true },
  { ...point('大屋场社区', 67, '人'), text: '预计67人', state: 'forecast' },
  point('岩背村', null, '人'),
  { ...point('黄泥坳村', null, '人'), text: '不适用', state: 'not-applicable' },
  { ...point('李家湾村', null, '人'), text: '数量过小，依规不公开', state: 'suppressed' },
];
charts.push(
  chart('bar', '各村人数，各种情形', '最多的是大屋场社区，预计67人。', '人', [
    { label: '人数', points: looks },
  ]),
  chart('line', '走势，各种情形', '从青石板塘村的38人到大屋场社区的预计67人。', '人', [
    { label: '人数', points: looks },
  ]),
  chart('parts', '构成，各种情形', '大屋场社区最多。', '人', [{ label: '人数', points: looks }]),
);

const targets: ChartView = chart('target', '工作目标和完成情况', '2项目标中1项已达到。', '', [
  {
    label: '目标',
    points: [
      {
        label: '65周岁及以上免费体检',
        value: 91,
        text: '2026年1—10月：3469人，目标3812人，为目标的91.00%。○未达到，还差343人',
        state: 'exact',
      },
      {
        label: '老年助餐',
        value: 124.5,
        text: '2026年1—10月：34681人次，目标27856人次，为目标的124.50%。✓已达到，超出6825人次',
        state: 'exact',
      },
    ],
  },
]);

const policyCard: PolicyCardView = {
  id: 'childcare-subsidy',
  path: 'policies/childcare-subsidy.html',
  name: '育儿补贴',
  benefit: '3周岁以下的孩子，每个孩子每年补贴3600元。',
  who: ['2025年1月1日以后出生的孩子', '2022年至2024年出生、未满3周岁的孩子，按剩余月数补贴'],
  amounts: [{ label: '每孩每年', text: '3600元', validity: '2025年1月1日起' }],
  how: ['网上或到村便民服务点申请', '镇里初审，县里确认', '按年打入银行卡'],
  phones: [office],
  validity: '有效，2026年9月30日核对',
};

const elder: PolicyCardView = {
  ...policyCard,
  id: 'elder-allowance',
  path: 'policies/elder-allowance.html',
  name: '高龄津贴',
  benefit: '80周岁以上老人每月领取津贴。',
  who: ['本县户籍、年满80周岁的老人'],
  amounts: [
    { label: '80—89周岁', text: '每月50元', validity: '' },
    { label: '90—99周岁', text: '每月100元', validity: '' },
    { label: '100周岁以上', text: '每月500元', validity: '' },
  ],
};

const link = (
  path: string,
  title: string,
  kind: string,
  date: string,
  more: Partial<LinkView> = {},
): LinkView => ({
  path,
  title,
  kind,
  date,
  description: '',
  history: false,
  town: '青山镇',
  ...more,
});

const boards = [
  link(
    'towns/qingshan/boards/childcare-2026q3.html',
    '2026年第三季度育儿补贴发放公开',
    '村务公开',
    '2026-09-30',
    {
      description: '本季度4个村发放43,200元，144人。',
    },
  ),
  link(
    'towns/qingshan/boards/finance-2026-09.html',
    '2026年9月村级财务公开',
    '财务公开',
    '2026-09-25',
  ),
  link(
    'towns/qingshan/boards/relief-2026-09.html',
    '临时救助拟救助对象公示',
    '公示',
    '2026-09-20',
    {
      description: '张榜7日，欢迎监督。',
    },
  ),
];

const documents = [
  link(
    'towns/qingshan/documents/summary.html',
    '青山镇2026年前三季度“一老一小”工作情况',
    '工作总结',
    '2026-09-30',
    {
      description: '育儿补贴、托育、养老和卫生室四项工作的进度。',
    },
  ),
  link(
    'towns/qingshan/documents/plan.html',
    '青山镇2026年第四季度工作安排',
    '工作计划',
    '2026-09-28',
  ),
];

const oldDocument = link(
  'towns/heizhu/documents/summary.html',
  '黑竹镇2014年工作总结',
  '工作总结',
  '2014-12-20',
  {
    history: true,
    town: '黑竹镇',
  },
);

export const meta = (path: string, title: string, more: Partial<PageMeta> = {}): PageMeta => ({
  path,
  title,
  shortTitle: title,
  description: `${title}，云岭县公开栏。`,
  keywords: ['云岭县', title],
  breadcrumb: [
    { label: '首页', path: 'index.html' },
    { label: title, path },
  ],
  column: null,
  article: null,
  history: '',
  demonstration: '本页人名、地名和数字都是虚构的，用来演示。',
  share: null,
  card: { titles: [title], description: '' },
  ...more,
});

const inTown = (path: string, title: string) => [
  { label: '首页', path: 'index.html' },
  { label: '乡镇', path: 'towns/index.html' },
  { label: '青山镇', path: 'towns/qingshan/index.html' },
  { label: title, path },
];

const article = { published: '2026-09-30 00:00', source: '青山镇人民政府', author: '' };
const share = (id: string) => shareImages(`share/qingshan/${id}`, id);

const town: TownLinkView = {
  path: 'towns/qingshan/index.html',
  name: '青山镇',
  kind: '镇',
  intro: '县城东南18公里，辖8个村、1个社区，茶叶和楠竹是主要收入。',
  history: false,
  documents: 12,
  boards: 9,
  headline: figures.slice(0, 2),
};
const archivedTown: TownLinkView = {
  ...town,
  path: 'towns/heizhu/index.html',
  name: '黑竹镇',
  intro: '2014年的工作资料，所依据的规定已经废止。',
  history: true,
  documents: 3,
  boards: 0,
  headline: [],
};

const prose = (html: string): Block => ({
  type: 'prose',
  html,
  text: html.replace(/<[^>]*>/g, ''),
});

const sheet: Block[] = [
  prose(
    '<p>按照<a href="../../../policies/childcare-subsidy.html">育儿补贴</a>的规定，现将2026年第三季度发放情况公开如下，请群众监督。</p>',
  ),
  { type: 'figures', title: '本季度情况', figures: figures.slice(1, 4) },
  { type: 'table', table: villageTable },
  {
    type: 'notice',
    tone: 'warning',
    title: '谨防诈骗',
    blocks: [prose('<p>育儿补贴不收任何费用，不需要转账，不会索要验证码。</p>')],
  },
  { type: 'policy', policy: policyCard },
  { type: 'hotlines', title: '咨询电话', hotlines: [office, county] },
];

const pixels = (name: string) => `images/qingshan/${name}-0123abcd.jpg`;

const body: Block[] = [
  prose(
    '<h2 id="s1">一、总体情况</h2><p>前三季度全镇发放育儿补贴约216.72万元，惠及1204人。各村张榜公开36次，没有收到书面异议。2026年9月起，申请材料由5份减为3份<sup><a id="fnref-1" href="#fn-1">1</a></sup>。</p><h3 id="s1-1">（一）育儿补贴</h3><p>全镇符合条件的孩子全部建立台账，按月核对出生登记，做到不漏一户、不重一人。</p><ul><li>网上申请占八成，其余由村便民服务点代办；</li><li>镇里每月20日前完成初审，公示期满后报县。</li></ul>',
  ),
  { type: 'figures', title: '主要数字', figures },
  { type: 'table', table: villageTable },
  { type: 'identity', text: '各村通过人数合计144人，与镇报表相同。', state: 'pass' },
  { type: 'identity', text: '约数不参加合计。', state: 'uncertain' },
  ...charts.map((item): Block => ({ type: 'chart', chart: item })),
  prose(
    '<h2 id="s2">二、办理流程</h2><p>群众申请、村里核对、镇里审核、县里确认，四步都有时限。</p>',
  ),
  {
    type: 'steps',
    title: '申请办法',
    steps: [
      { title: '提出申请', blocks: [prose('<p>网上申请，或者到村便民服务点填表。</p>')] },
      { title: '镇里初审', blocks: [prose('<p>5个工作日内完成。</p>')] },
      { title: '公示', blocks: [prose('<p>在村公开栏张榜7日。</p>')] },
      { title: '发放', blocks: [prose('<p>县里确认后的次月15日前打入银行卡。</p>')] },
    ],
  },
  {
    type: 'notice',
    tone: 'info',
    title: '说明',
    blocks: [prose('<p>本页数字来自同一份台账，与公开栏、海报一致。</p>')],
  },
  {
    type: 'image',
    image: {
      path: pixels('hall'),
      width: 1200,
      height: 800,
      alt: '村便民服务点的柜台，两名工作人员在帮老人填表',
      caption: '牛角冲村便民服务点',
    },
  },
  prose(
    '<h2 id="s3">三、下一步安排</h2><p>第四季度逐户回访，政策见<a href="https://www.gov.cn/zhengce/">国家有关规定</a>。</p><section class="footnotes"><ol><li id="fn-1">见青政发〔2026〕3号。<a href="#fnref-1" aria-label="返回正文">↩</a></li></ol></section>',
  ),
];

const offices = [
  {
    name: '党政办公室',
    duty: '文件、信访、政务公开',
    phone: '0730-8765430',
    address: '镇政府一楼',
  },
  {
    name: '民政办公室',
    duty: '救助、养老、儿童福利',
    phone: '0730-8765432',
    address: '便民服务中心3号窗口',
  },
];

const withCourse: FigureView[] = figures.map((figure, index) =>
  index > 0
    ? figure
    : {
        ...figure,
        trend: {
          span: '2026年1月—2026年9月',
          reading: '从1月的21人到9月的20人，减少1人；另有1项未报。',
          points: births.map((value, at) => point(`${at + 1}月`, value, '人')),
        },
      },
);

export const pages: PageView[] = [
  {
    page: 'home',
    all: {
      boards: { path: 'boards/index.html', label: '全部2块公开栏' },
      policies: { path: 'policies/index.html', label: '全部1项政策' },
    },
    meta: meta('index.html', '云岭县公开栏', {
      breadcrumb: [],
      column: {
        name: '首页',
        description: site.description,
        keywords: '云岭县,村务公开',
        type: '首页',
      },
    }),
    headline: { title: '全县主要数字', note: '由各乡镇报表汇总，未报的乡镇不按0计。', figures },
    towns: [town, { ...town, path: 'towns/index.html', name: '大楠镇' }],
    archivedTowns: [archivedTown],
    policies: [policyCard, elder],
    newest: [...documents, oldDocument],
    boards,
    withheld: [],
  },
  {
    page: 'town',
    meta: meta('towns/qingshan/index.html', '青山镇', {
      breadcrumb: inTown('towns/qingshan/index.html', '青山镇').slice(0, 3),
    }),
    fullName: '云岭县青山镇人民政府',
    intro: town.intro,
    headline: { title: '主要数字', note: '', figures },
    documents,
    boards,
    villages: [
      { path: 'towns/qingshan/villages/niujiaochong.html', name: '牛角冲村' },
      { path: 'towns/qingshan/villages/niujiaochong.html', name: '青石板塘村' },
      { path: 'towns/qingshan/villages/niujiaochong.html', name: '大屋场社区' },
    ],
    offices,
    hotlines: [office, county],
    registers: [
      { path: 'towns/qingshan/registers/clinics.html', title: '村卫生室一览', kind: '台账' },
    ],
    statistics: [{ path: 'towns/qingshan/statistics.html', label: '看全部数字和图表' }],
  },
  {
    page: 'village',
    meta: meta('towns/qingshan/villages/niujiaochong.html', '牛角冲村', {
      breadcrumb: inTown('towns/qingshan/villages/niujiaochong.html', '牛角冲村'),
    }),
    town: '青山镇',
    figures: [{ label: '人口', figures }],
    boards,
    service: { address: '村部一楼', hours: '每天8:30—17:00', phone: '0730-8765499' },
    comparisons: { title: '2026年9月与各村相比', charts: charts.slice(0, 1) },
    links: [{ path: 'towns/yunxi/statistics.html', label: '统计数据' }],
    hotlines: [office],
  },
  {
    page: 'document',
    word: '',
    wordSize: '',
    meta: meta('towns/qingshan/documents/summary.html', '青山镇2026年前三季度“一老一小”工作情况', {
      breadcrumb: inTown('towns/qingshan/documents/summary.html', '工作总结'),
      article,
      share: share('document-summary'),
    }),
    kind: '工作总结',
    head: {
      indexNumber: '430600012/2026-00031',
      topic: '民政、卫生',
      issuer: '青山镇人民政府',
      number: '青政发〔2026〕3号',
      written: '2026年9月29日',
      published: '2026年9月30日',
      validity: '有效',
    },
    outline: [
      { level: 2, id: 's1', text: '一、总体情况' },
      { level: 3, id: 's1-1', text: '（一）育儿补贴' },
      { level: 2, id: 's2', text: '二、办理流程' },
      { level: 2, id: 's3', text: '三、下一步安排' },
    ],
    blocks: body,
    source: '青山镇各办公室2026年9月月报',
    related: [...boards.slice(0, 1), ...documents.slice(1)],
  },
  {
    page: 'document',
    word: '',
    wordSize: '',
    meta: meta('towns/heizhu/documents/summary.html', '黑竹镇2014年工作总结', {
      article: { ...article, published: '2014-12-20 00:00', source: '黑竹镇人民政府' },
      history:
        '所依据的《流动人口计划生育工作条例》已由2021年国务院令第747号废止。本页只作资料，不作为办事依据。',
    }),
    kind: '工作总结',
    head: {
      indexNumber: '',
      topic: '历史资料',
      issuer: '黑竹镇人民政府',
      number: '',
      written: '2014年12月20日',
      published: '2014年12月20日',
      validity: '失效',
    },
    outline: [],
    blocks: [prose('<p>全镇出生183人。</p>')],
    source: '',
    related: [],
  },
  {
    page: 'policy',
    word: '',
    wordSize: '',
    status: '现行',
    meta: meta('policies/childcare-subsidy.html', '育儿补贴怎么领', {
      breadcrumb: [
        { label: '首页', path: 'index.html' },
        { label: '惠民政策', path: 'policies/index.html' },
        { label: '育儿补贴', path: 'policies/childcare-subsidy.html' },
      ],
      article,
      share: share('policy-childcare'),
    }),
    name: '育儿补贴',
    benefit: policyCard.benefit,
    card: {
      who: { title: '谁能领', lines: policyCard.who },
      amount: { title: '领多少', lines: ['每孩每年3600元'] },
      how: { title: '怎么办', lines: ['提出申请 → 镇里初审 → 发放', '在哪里：镇便民服务中心'] },
      ask: '找谁',
    },
    questions: 'policies/childcare-subsidy/questions.html',
    related: [...boards.slice(0, 1), ...documents.slice(0, 1)],
    loudspeaker: {
      text: '【播音稿】\n各位乡亲，请注意收听。【停两秒】',
      measure: '13/300 字',
      path: 'towns/qingshan/index.html',
    },
    who: policyCard.who,
    standards: [
      {
        label: '每孩每年',
        text: '3600元',
        region: '全国',
        validity: '2025年1月1日起',
        source: '《育儿补贴制度实施方案》第二条',
        current: true,
        status: '现行',
      },
      {
        label: '一次性生育补助',
        text: '1000元',
        region: '云岭县',
        validity: '2023年1月1日至2024年12月31日',
        source: '',
        current: false,
        status: '历史',
      },
    ],
    examples: [
      {
        title: '孩子2024年7月出生，2025年起能领多少',
        arithmetic: '2025年12个月、2026年12个月、2027年6个月，共30个月；3600元 ÷ 12个月 × 30个月',
        result: '9000元',
        asOf: '按2026年9月30日的标准',
      },
    ],
    how: [
      { title: '提出申请', text: '网上申请，或者到村便民服务点填表。' },
      { title: '镇里初审', text: '5个工作日内完成。' },
      { title: '发放', text: '县里确认后的次月15日前打入银行卡。' },
    ],
    where: ['孩子户籍所在的村便民服务点', '镇便民服务中心3号窗口'],
    papers: ['户口簿', '出生医学证明', '申请人银行卡'],
    hotlines: [office, county],
    basis: [
      {
        title: '《育儿补贴制度实施方案》',
        number: '中办发〔2025〕25号',
        day: '2025年7月28日',
        clause: '第二条',
        status: '现行',
        path: 'rules/index.html#rule-a',
      },
    ],
    region: '全国',
    validity: '2025年1月1日起，长期有效',
    lastReview: '2026年9月30日',
    nextReview: '2026年12月31日',
    issuer: '云岭县卫生健康局',
    blocks: [prose('<h2 id="q1">常见问题</h2><p>补贴不计入低保家庭收入，也不缴个人所得税。</p>')],
  },
  {
    page: 'decision',
    meta: meta('policies/childcare-subsidy/questions.html', '育儿补贴：能不能办，答几个问题', {
      breadcrumb: [
        { label: '首页', path: 'index.html' },
        { label: '惠民政策', path: 'policies/index.html' },
        { label: '育儿补贴', path: 'policies/childcare-subsidy.html' },
        { label: '能不能办', path: 'policies/childcare-subsidy/questions.html' },
      ],
    }),
    intro: '共 1 个问题，点回答就到下一步。',
    policy: { path: 'policies/childcare-subsidy.html', title: '育儿补贴怎么领' },
    questions: [
      {
        anchor: 'q-age',
        number: '第1问',
        ask: '孩子满三周岁了吗？',
        help: '按户口簿上的出生日期算。',
        answers: [
          { text: '没有', anchor: 'o-yes', leads: '结果一' },
          { text: '满了', anchor: 'o-no', leads: '结果二' },
        ],
      },
    ],
    outcomes: (['yes', 'no'] as const).map((tone, index) => ({
      anchor: `o-${tone}`,
      number: `结果${index === 0 ? '一' : '二'}`,
      verdict: tone === 'yes' ? '符合条件，可以申请' : '不符合条件',
      tone,
      text: '到镇便民服务中心办。',
      why: '补贴发到孩子年满三周岁为止。',
      basis: { text: '《育儿补贴制度实施方案》第二条', path: 'rules/index.html#rule-a' },
      hotline: office,
    })),
    note: '答案不会发给任何人。',
  },
  {
    page: 'board',
    word: '',
    wordSize: '',
    status: '现行',
    meta: meta('towns/qingshan/boards/childcare-2026q3.html', '2026年第三季度育儿补贴发放公开', {
      breadcrumb: inTown('towns/qingshan/boards/childcare-2026q3.html', '公开栏'),
      article,
      share: share('board-childcare'),
    }),
    town: '青山镇',
    column: '村务公开',
    topic: '育儿补贴',
    issue: '2026年第3期',
    villages: '牛角冲村、青石板塘村、大屋场社区、岩背村',
    posted: '2026年9月30日',
    until: '2026年10月15日',
    days: '15日',
    posts: [
      { label: '拟稿', text: '镇民政办公室' },
      { label: '审核', text: '分管副镇长' },
      { label: '监督', text: '村务监督委员会' },
    ],
    objection: '张榜期间可向镇民政办公室（0730-8765432）或县监督电话12345反映，5个工作日内答复。',
    blocks: sheet,
    posters: [
      {
        path: 'posters/qingshan/childcare-2026q3.png',
        width: 3508,
        height: 4961,
        alt: '育儿补贴发放公开海报，文字内容与本页相同',
        caption: 'A3海报',
      },
    ],
    code: 'QS-7F3-K3F9',
    codePath: 'c/qs7f3k3f9/index.html',
    policies: [],
  },
  {
    page: 'statistics',
    meta: meta('towns/qingshan/statistics.html', '青山镇主要数字', {
      breadcrumb: inTown('towns/qingshan/statistics.html', '主要数字'),
    }),
    town: '青山镇',
    headline: { title: '2026年9月', note: '青山镇各办公室月报', figures: withCourse },
    targets: [targets],
    trends: charts.filter(({ kind }) => kind === 'line'),
    others: [
      { path: 'towns/qingshan/index.html', label: '2026年1—7月', asOf: '截至2026年7月31日' },
    ],
    links: [{ path: 'towns/qingshan/index.html', label: '数据字典' }],
    periods: ['2026-09', '2026-08'].map((id) => ({
      id,
      path: 'towns/qingshan/index.html',
      label: id === '2026-09' ? '2026年1—9月' : '2026年1—8月',
      asOf: id === '2026-09' ? '截至2026年9月30日' : '截至2026年8月31日',
      source: '青山镇各办公室月报',
      headline: figures.map((item) => ({ ...item, key: `${item.label}@qingshan#${id}` })),
      charts,
      tables: [villageTable],
      identities: [{ text: '144 = 41 + 38 + 65', state: 'pass', label: '核对相符' }],
      downloads: [
        { path: `data/qingshan/${id}.json`, label: '下载JSON', size: '12 KB' },
        { path: `data/qingshan/${id}.csv`, label: '下载CSV表格', size: '12 KB' },
      ],
    })),
    definitions: [
      {
        id: 'birth-rate',
        label: '出生率',
        formula: '出生人数 ÷ 年平均人口 × 1000‰',
        unit: '‰',
        denominator: '户籍人口的年平均数',
        rounding: '四舍五入到两位小数',
        source: '人口统计指标解释',
      },
    ],
  },
  {
    page: 'register',
    meta: meta('towns/qingshan/registers/clinics.html', '村卫生室一览', {
      breadcrumb: inTown('towns/qingshan/registers/clinics.html', '村卫生室一览'),
    }),
    town: '青山镇',
    kind: '台账',
    asOf: '截至2026年9月30日',
    charts: [],
    tables: [{ ...villageTable, caption: '村卫生室一览' }],
    source: '镇卫生院',
    note: '每季度更新一次。',
  },
  {
    page: 'archive',
    meta: meta('archive/index.html', '历史资料'),
    intro: '以往年份的文件，只供查阅。',
    years: [
      { year: '2017年', links: [oldDocument] },
      { year: '2014年', links: [oldDocument] },
    ],
  },
  ...(
    [
      ['towns/index.html', '乡镇'],
      ['policies/index.html', '惠民政策'],
      ['documents/index.html', '文件'],
      ['boards/index.html', '公开栏'],
    ] as const
  ).map(
    ([path, title]): PageView => ({
      page: 'listing',
      meta: meta(path, title, {
        column: { name: title, description: `全县${title}`, keywords: title, type: '信息公开目录' },
      }),
      intro: `全县${title}，新的在前。`,
      groups: [
        { title: '青山镇', links: documents },
        { title: '黑竹镇', links: [oldDocument] },
      ],
    }),
  ),
  {
    page: 'not-found',
    meta: meta('404.html', '没有找到这个页面', {
      description: '网址可能写错了，或者页面已经撤下。',
    }),
  },
];
