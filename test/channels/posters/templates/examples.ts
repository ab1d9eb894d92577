import type { Block, FigureView } from '#views/blocks.ts';
import type { PosterView } from '#views/pictures.ts';
import { figure, poster } from '../examples.ts';

const villages = [
  '禾源村',
  '柳树湾村',
  '石桥头村',
  '白云岭村',
  '南坡村',
  '东塘村',
  '新建村',
  '龙潭村',
  '红旗水库库区移民安置新村',
];

const hotline = {
  label: '镇便民服务中心',
  phone: '0600-5551101',
  hours: '工作日 8:30—17:30',
  level: '镇',
};

const board = (id: string, title: string, blocks: Block[], rest: Partial<PosterView> = {}) =>
  poster({
    id: `posters/qingshan/${id}`,
    title,
    column: '村务',
    topic: '村务公开',
    blocks,
    hotlines: [hotline],
    address: 'https://zhangbang.example/c/QS7K2M.html',
    addressText: 'zhangbang.example/c/qs-c7d-k3f9',
    code: 'QS-C7D-K3F9',
    ...rest,
  });

const words = (text: string): Block => ({ type: 'prose', html: '', text });

const policyCard = board('policy-card', '育儿补贴', [
  {
    type: 'policy',
    policy: {
      id: 'childcare',
      path: '',
      name: '育儿补贴制度',
      benefit: '每孩每年3600元，至年满三周岁',
      who: ['2025年1月1日以后出生、不满三周岁的婴幼儿', '之前出生、不满三周岁的，按应补贴月数折算'],
      amounts: [{ label: '国家基础标准', text: '每孩每年3600元', validity: '2025年1月1日起' }],
      how: [
        '准备户口簿和出生医学证明',
        '线上或到镇便民服务中心申请',
        '镇级初审，县级审核',
        '补贴到账',
      ],
      phones: [hotline],
      validity: '现行有效',
    },
  },
]);

const programmes = [
  '企业退休职工独生子女父母一次性补助',
  '奖励扶助',
  '特别扶助',
  '独生子女父母奖励',
  '城镇无业人员独生子女父母补助',
  '育儿补贴',
  '高龄津贴',
  '最低生活保障',
  '特困人员供养',
  '学前一年免费教育',
  '居民医保参保补助',
];

const benefitTable = board('benefit-table', '惠民补贴十一项', [
  {
    type: 'table',
    table: {
      caption: '现行项目',
      columns: ['项目', '谁能享受', '标准', '咨询电话'].map((label) => ({ label, align: 'left' })),
      rows: programmes.map((name, index) => ({
        kind: 'row',
        cells: [
          name,
          '本镇户籍，符合条件的家庭或个人',
          `每人每年${(index + 1) * 120}元`,
          '0600-5551101',
        ],
      })),
      notes: ['标准为演示数据。'],
      source: '',
    },
  },
]);

const change = (text: string, direction: 'up' | 'down'): Partial<FigureView> => ({
  change: { text, direction, against: '比上年同期' },
});

const statistics = board('statistics', '人口与家庭', [
  {
    type: 'figures',
    title: '',
    figures: [
      figure('户籍人口', '23105', '人', change('减少126人', 'down')),
      figure('出生', '148', '人', change('增加9人', 'up')),
      figure('六十岁以上占比', '26.32', '%', change('上升0.8个百分点', 'up')),
    ],
  },
  {
    type: 'chart',
    chart: {
      kind: 'parts',
      title: '年龄构成',
      reading: '18至59周岁最多，13126人，占合计的56.8%。',
      unit: '人',
      series: [
        {
          label: '年龄构成',
          points: [
            { label: '0至2周岁', value: 420, text: '420人', state: 'exact' },
            { label: '3至17周岁', value: 3478, text: '3478人', state: 'exact' },
            { label: '18至59周岁', value: 13126, text: '13126人', state: 'exact' },
            { label: '60周岁及以上', value: 6081, text: '6081人', state: 'exact' },
          ],
        },
      ],
      table: { caption: '', columns: [], rows: [], notes: [], source: '镇便民服务中心台账' },
      asOf: '截至2026年9月30日',
      definition: [],
      legend: [],
    },
  },
]);

const columns = (pockets: number, size: 'A4' | 'A3') =>
  board('whole-board', '村务公开栏', [
    {
      type: 'columns',
      columns: ['党务', '村务', '财务', '服务'].map((title, index) => ({
        title,
        entries: Array.from({ length: index + 2 }, (_, at) => ({
          title: `${title}公开第${at + 1}项内容`,
          text: '2026年第11期，2026年11月10日至2026年12月10日',
        })),
        pockets: Array.from({ length: pockets }, () => ({
          label: `${size} 张贴处`,
          width: size === 'A4' ? 210 : 297,
          height: size === 'A4' ? 297 : 420,
        })),
        pocketNote: '',
      })),
    },
  ]);

/** A public notice with as many masked rows as wanted. */
export const notice = (rows: number, common: boolean): PosterView =>
  board('notice', '十一月新增低保家庭公示', [
    words('下列家庭经镇里审核、县民政部门确认，现予公布。'),
    {
      type: 'public-notice',
      notice: {
        title: '2026年11月新增最低生活保障家庭公示',
        period: '2026年11月12日至2026年11月27日',
        days: '10个工作日',
        level: '村级公示',
        basis: '依据：社会救助法第四十五条。',
        objection: '公示期内有异议，请向镇政府一楼民政窗口反映。',
        hotlines: [hotline, { ...hotline, label: '县民政局', phone: '0600-5550122', level: '县' }],
      },
    },
    {
      type: 'table',
      table: {
        caption: `名单（共${rows}行）`,
        columns: [
          { label: '序号', align: 'right' },
          { label: '姓名', align: 'left' },
          { label: '村', align: 'left' },
          ...(common
            ? []
            : [
                { label: '项目', align: 'left' as const },
                { label: '期间', align: 'left' as const },
              ]),
          { label: '金额（元）', align: 'right' },
        ],
        rows: Array.from({ length: rows }, (_, index) => ({
          kind: 'row' as const,
          cells: [
            String(index + 1),
            ['张*三', '欧阳*', '王**'][index % 3] ?? '',
            villages[index % 8] ?? '',
            ...(common ? [] : ['最低生活保障', '2026年11月起每月']),
            String(480 + (index % 7) * 35),
          ],
        })),
        notes: ['姓名已遮掩。'],
        source: '',
      },
    },
  ]);

const procedure = board('procedure', '办证六步', [
  {
    type: 'steps',
    title: '怎么办',
    steps: ['准备材料', '提出申请', '窗口受理', '镇级初审', '县级审核', '领证或到账'].map(
      (title, index) => ({
        title,
        blocks: [
          words(
            `第${index + 1}步要做的事在这里写清楚，材料不全的一次告知。时限：${index + 1}个工作日。`,
          ),
        ],
      }),
    ),
  },
]);

const progress = board('progress', '九个村卫生室改造进度', [
  {
    type: 'progress',
    progress: {
      title: '标准化改造',
      stages: ['已投入使用', '装修收尾', '主体施工', '前期准备', '尚未启动'].map(
        (label, index) => ({
          label,
          count: `${[3, 2, 2, 1, 1][index]}个`,
        }),
      ),
      total: '共9个',
      reading: '',
      projects: villages.map((village, index) => ({
        name: `${village}卫生室`,
        place: '',
        work: '改造诊室和观察室（2026年）',
        stage: [0, 0, 0, 1, 1, 2, 2, 3, 4][index] ?? 0,
      })),
      notes: ['每个项目只有一个状态。'],
      source: '镇卫生院项目台账',
    },
  },
]);

const duties = board('duties', '办事找谁', [
  {
    type: 'duties',
    title: '',
    duties: ['育儿补贴、出生登记', '低保、临时救助', '家庭医生签约', '村务公开监督'].map(
      (item, index) => ({
        item,
        post: '镇便民服务中心综合窗口',
        phone: `0600-555110${index + 1}`,
        hours: '工作日 8:30—17:30',
      }),
    ),
  },
]);

/** A slogan of one to three lines. */
export const slogan = (...lines: string[]): PosterView =>
  board('slogan', '宣传标语', [{ type: 'slogans', lines, signature: '青山镇宣传岗' }]);

const charter = board('charter', '村民自治章程', [
  {
    type: 'articles',
    title: '',
    articles: [
      '一',
      '二',
      '三',
      '四',
      '五',
      '六',
      '七',
      '八',
      '九',
      '十',
      '十一',
      '十二',
      '十三',
      '十四',
      '十五',
      '十六',
    ].map((number) => ({
      number: `第${number}条`,
      paragraphs: [
        '村里的大事由村民会议或者村民代表会议讨论决定，村民委员会负责落实，村务监督委员会负责监督。',
      ],
    })),
  },
]);

const ratings = board('ratings', '示范村评星', [
  {
    type: 'ratings',
    ratings: {
      title: '各村星级',
      ratings: villages.map((name, index) => {
        const stars = index === 8 ? null : 5 - (index % 4);
        return {
          name,
          stars,
          words: stars === null ? '未评星' : `${['', '一', '二', '三', '四', '五'][stars]}星`,
          marks: stars === null ? '未评完' : `${stars * 18}分`,
        };
      }),
      notes: ['五星：90分及以上。'],
      source: '',
    },
  },
]);

/** Each template once, by name, with modest content. */
export const templateExamples: Readonly<Record<string, PosterView>> = {
  policyCard,
  benefitTable,
  statistics,
  wholeBoard: columns(2, 'A4'),
  notice: notice(24, true),
  procedure,
  progress,
  duties,
  slogan: slogan('村里的事村民议', '公开账目大家看'),
  charter,
  ratings,
};

export const wholeBoardA3 = columns(1, 'A3');
