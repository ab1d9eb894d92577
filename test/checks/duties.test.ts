import { expect, test } from 'vitest';
import { dutyBlankColumns } from '#checks/duty-blank-columns.ts';
import { dutyDocumentHead } from '#checks/duty-document-head.ts';
import { dutyNewest } from '#checks/duty-newest.ts';
import { dutyNoticePeriods } from '#checks/duty-notice-periods.ts';
import { dutyPolicyLinks } from '#checks/duty-policy-links.ts';
import { dutyPublicationTime } from '#checks/duty-publication-time.ts';
import { dutyStatistics } from '#checks/duty-statistics.ts';
import { dutyVillageItems } from '#checks/duty-village-items.ts';
import { wordingInducements } from '#checks/wording-inducements.ts';
import type { CountyParts } from './county-builder.ts';
import { seen } from './seen.ts';

// The edition of the builder's county is 2026-09-30.
const profile = (fields: Record<string, unknown>): CountyParts => ({ site: { profile: fields } });
const history = { basis: '2021年修法', since: '2021-08-20' };

test('the home page is new for fourteen days, 动态 too, notices and policies for 180', () => {
  const brief = (published: string): CountyParts => ({
    policies: { p: { published: '2026-04-03' } },
    documents: { b: { kind: 'brief', written: published, published } },
  });
  // 16 September to 30 September: 14 days; 3 April to 30 September: 180 days.
  expect(seen(dutyNewest, brief('2026-09-16'))).toEqual([]);
  expect(seen(dutyNewest, brief('2026-09-15'))).toEqual([
    'freshness warning site.json edition: “首页”最新的内容是2026年9月15日的，已有 15 天没有更新，最多 14 天',
    'freshness warning site.json edition: “工作动态”最新的内容是2026年9月15日的，已有 15 天没有更新，最多 14 天',
  ]);
  expect(seen(dutyNewest, { policies: { p: { published: '2026-04-02' } } }).at(-1)).toBe(
    'freshness warning site.json edition: “通知公告和政策”最新的内容是2026年4月2日的，已有 181 天没有更新，最多 180 天',
  );
});

test('where only historical towns were read, the lists of the county are not judged', () => {
  const parts: CountyParts = {
    policies: { p: { published: '2020-01-01', validFrom: '2020-01-01' } },
    town: { history: { reason: '旧', ...history } },
  };
  expect(seen(dutyNewest, parts)).toEqual([]);
  expect(seen(dutyBlankColumns, parts)).toEqual([]);
});

test('history is no news; the profile changes a number and switches a duty off', () => {
  const old = { documents: { b: { kind: 'brief', published: '2026-09-15' } } };
  expect(seen(dutyNewest, { documents: { b: { kind: 'brief', history } } })).toEqual([]);
  expect(seen(dutyNewest, { ...old, ...profile({ newest: 15, briefs: 'off' }) })).toEqual([]);
  expect(seen(dutyNewest, { ...old, ...profile({ newest: 'on', briefs: 'off' }) })).toHaveLength(1);
});

test('a list or board column without any current entry is blank', () => {
  const full: CountyParts = {
    policies: { p: {} },
    facts: { '2026-08': {} },
    documents: { b: { kind: 'brief' } },
    boards: Object.fromEntries(
      ['党务', '村务', '财务', '服务'].map((column, index) => [`b${index}`, { column }]),
    ),
  };
  expect(seen(dutyBlankColumns, full)).toEqual([]);
  const boards = {
    a: { column: '村务' },
    b: { column: '财务', until: '2026-09-29' },
    c: { column: '党务', archived: { since: '2026-09-25', reason: '更正' } },
  };
  expect(seen(dutyBlankColumns, { ...full, policies: {}, boards })).toEqual([
    'coverage warning site.json edition: “政策解读”栏目没有一条现行内容，是空白栏目',
    'coverage warning town.json name: 青山镇的公开栏“党务”“财务”“服务”没有现行内容，是空白栏目',
  ]);
  expect(seen(dutyBlankColumns, { ...full, boards, ...profile({ blankColumns: 'off' }) })).toEqual(
    [],
  );
});

const items = {
  meeting: { topic: '村民代表会议决定事项' },
  relief: { title: '临时救助发放情况' },
  help: { title: '协助镇里工作情况' },
  talk: { topic: '议事协商' },
  money: { column: '财务' },
  other: { column: '党务', topic: '土地承包', title: '承包地确权' },
};

test('each village has each item of the law within the quarter', () => {
  expect(seen(dutyVillageItems, { boards: items })).toEqual([]);
  // 30 June to 30 September: 92 days.
  const edge = { posted: '2026-06-30', until: '2026-07-20' };
  expect(
    seen(dutyVillageItems, { boards: { ...items, talk: { ...items.talk, ...edge } } }),
  ).toEqual([]);
  expect(
    seen(dutyVillageItems, {
      boards: {
        ...items,
        talk: { ...items.talk, ...edge, posted: '2026-06-29' },
        money: { column: '财务', villages: ['west'] },
      },
    }),
  ).toEqual([
    'coverage warning town.json villages: 青山镇全部 2 个村：92 天内没有公开“议事协商结果”（村民委员会组织法第三十五条）',
    'coverage warning town.json villages: 青山镇东村：92 天内没有公开“财务收支”（村民委员会组织法第三十五条）',
  ]);
});

test('without a board on anything else, 其他事项 is a notice', () => {
  const { other: _, ...named } = items;
  const notice = '92 天内没有公开“其他事项”（涉及村民利益、村民普遍关心的）';
  expect(seen(dutyVillageItems, { boards: named })).toEqual([
    `coverage notice town.json villages: 青山镇全部 2 个村：${notice}`,
  ]);
  const boards = { ...named, other: { ...items.other, villages: ['east'] } };
  expect(seen(dutyVillageItems, { boards })).toEqual([
    `coverage notice town.json villages: 青山镇西村：${notice}`,
  ]);
});

test('a site with an inspection number hears how many pages have no time of publication', () => {
  const stated = { publishedTime: '09:30' };
  const parts: CountyParts = {
    documents: { a: stated, old: { history } },
    policies: { p: stated },
    boards: { b: { postedTime: '00:00' }, over: { until: '2026-09-29' } },
  };
  expect(seen(dutyPublicationTime, parts)).toEqual([]);
  const without = { ...parts, policies: { p: {} }, boards: { b: {} } };
  expect(seen(dutyPublicationTime, without)).toEqual([]);
  const site = { inspection: { siteIdCode: '3406000012' } };
  expect(seen(dutyPublicationTime, { ...parts, site })).toEqual([]);
  expect(seen(dutyPublicationTime, { ...without, site })).toEqual([
    'coverage warning site.json inspection.siteIdCode: 2 份现行文件、政策和公开栏没有写发布的时刻，页面的 PubDate 只写到日，不编造时刻',
  ]);
  expect(() =>
    seen(dutyPublicationTime, { documents: { a: { publishedTime: '24:00' } } }),
  ).toThrow();
});

test('no board at all is one finding; before the law of 2026, in history and without villages none', () => {
  expect(seen(dutyVillageItems, {})).toEqual([
    'coverage warning town.json villages: 青山镇的 2 个村 92 天内没有张贴公开栏',
  ]);
  expect(seen(dutyVillageItems, { site: { edition: '2025-12-31' } })).toEqual([]);
  expect(seen(dutyVillageItems, { town: { history: { reason: '旧', ...history } } })).toEqual([]);
  expect(seen(dutyVillageItems, { town: { villages: [] } })).toEqual([]);
});

test('a catalogue names every item and proves none', () => {
  const registers = {
    c: {
      kind: 'catalogue',
      title: '议事协商公开目录',
      items: [{ title: '协商', basis: '法', cadence: '每季度', channel: '公开栏' }],
    },
  };
  const talk = { parts: [{ kind: 'register', register: 'c' }] };
  expect(seen(dutyVillageItems, { registers, boards: { ...items, talk } })).toHaveLength(1);
});

test('statistics are at most 92 days old', () => {
  // June ends 92 days before 30 September.
  expect(seen(dutyStatistics, { facts: { '2026-06': {} } })).toEqual([]);
  expect(seen(dutyStatistics, { facts: { '2026-05': {} } })).toEqual([
    'freshness warning town.json name: 青山镇最新的数据截至2026年5月31日，已有 122 天，最多 92 天',
  ]);
  expect(seen(dutyStatistics, { facts: { '2012': { history } } })).toEqual([]);
});

test('months follow each other where there is a series; a declared number is asked for in full', () => {
  const months = (...names: string[]) => Object.fromEntries(names.map((name) => [name, {}]));
  expect(seen(dutyStatistics, { facts: months('2025-08', '2026-08') })).toEqual([]);
  expect(seen(dutyStatistics, { facts: months('2026-06', '2026-07', '2026-08') })).toEqual([]);
  expect(seen(dutyStatistics, { facts: months('2026-05', '2026-06', '2026-08') })).toEqual([
    'coverage warning town.json name: 青山镇的月度数据缺 1 个月：2026年7月',
  ]);
  expect(
    seen(dutyStatistics, { facts: months('2026-06', '2026-08'), ...profile({ months: 4 }) }),
  ).toEqual(['coverage warning town.json name: 青山镇的月度数据缺 2 个月：2026年5月、2026年7月']);
});

test('heads of documents', () => {
  expect(seen(dutyDocumentHead, { documents: { d: {} } })).toEqual([]);
  const wrong = { number: '青山政发〔2025〕3号', description: '工作情况' };
  expect(seen(dutyDocumentHead, { documents: { d: wrong, n: { kind: 'notice' } } })).toEqual([
    'coverage warning documents/d.mdx description: 内容概述与标题相同，等于没有写',
    'order-broken warning documents/d.mdx number: 文号的年份是 2025 年，成文日期是2026年9月1日',
    'coverage notice documents/n.mdx kind: 通知公告没有写文号',
  ]);
});

test('publication within twenty working days', () => {
  const day = (written: string, published: string) =>
    seen(dutyDocumentHead, { documents: { d: { written, published } } });
  // Twenty working days after Mon 3 August 2026: Mon 31 August.
  expect(day('2026-08-03', '2026-08-31')).toEqual([]);
  expect(day('2026-08-03', '2026-09-01')).toEqual([
    'freshness warning documents/d.mdx published: 2026年8月3日成文，2026年9月1日才发布，隔了 21 个工作日，应在 20 个工作日内',
  ]);
  expect(day('2027-08-03', '2027-08-20')).toEqual([]);
  expect(day('2027-08-03', '2027-08-31')).toEqual([
    'freshness notice documents/d.mdx published: 成文后 20 个工作日所在的年份还没有放假安排，无法核对发布是否及时',
  ]);
});

const periods = (body: string) =>
  seen(dutyNoticePeriods, { documents: { d: { body } } }).map((line) => line.split(': ')[1]);

test.each([
  '公示时间为2026年8月3日至2026年8月9日，共7天。',
  '公示时间为2026年8月3日至8月10日（7天）。',
  '公示期五个工作日，自2026年8月3日起至8月7日止。',
  '公示5个工作日（2026年9月28日至10月9日）。',
  '名单公示7天，联系电话见下。',
  '2026年8月3日至5日开展宣传，公示另行安排。',
])('%s', (body) => {
  expect(periods(body)).toEqual([]);
});

test.each([
  [
    '公示时间为2026年8月3日至2026年8月7日，共7天。',
    '写明公示 7 天，2026年8月3日至2026年8月7日是 5 天（开始当日不计算的，4 天）',
  ],
  [
    '公示七个工作日，2026年8月3日至9日。',
    '写明公示 7 个工作日，2026年8月3日至2026年8月9日是 5 个工作日（开始当日不计算的，4 个工作日）',
  ],
  [
    '公示期5个工作日，2026年9月30日至10月6日。',
    '写明公示 5 个工作日，2026年9月30日至2026年10月6日是 1 个工作日（开始当日不计算的，0 个工作日）',
  ],
  [
    '公示5个工作日，2026年12月30日至2027年1月6日。',
    '公示 5 个工作日，2026年12月30日至2027年1月6日所在的年份还没有放假安排，无法核对',
  ],
])('%s', (body, message) => {
  expect(periods(body)).toEqual([message]);
});

test('a document that names a policy leads to its explanation', () => {
  const links = (fields: Record<string, unknown>) =>
    seen(dutyPolicyLinks, { policies: { p: {} }, documents: { d: fields } });
  const finding = ['coverage notice documents/d.mdx: 文件讲到“育儿补贴”，没有连到它的政策解读'];
  expect(links({ kind: 'notice', body: '开始申领育儿补贴。' })).toEqual(finding);
  expect(links({ body: '按照《育儿补贴制度实施方案》办理。' })).toEqual(finding);
  expect(links({ body: '发放育儿补贴。' })).toEqual([]);
  expect(links({ kind: 'notice', body: '开始申领<Policy id="p" />（育儿补贴）。' })).toEqual([]);
  expect(links({ kind: 'notice', body: '开始申领[育儿补贴](../../../policies/p.html)。' })).toEqual(
    [],
  );
});

const induced = (body: string) =>
  seen(wordingInducements, { documents: { d: { body } } }).map((line) => line.split(' ')[1]);

test.each([
  '转发本文到朋友圈，即可领取红包。',
  '分享有礼，先到先得。',
  '集满 30 个赞领鸡蛋。',
  '点赞抽奖，每天十名。',
  '关注公众号领取礼品。',
  '不转不是青山人！',
  '是党员就转发！',
  '分享给三位好友后可见。',
  '邀请好友参加可得现金。',
])('%s induces', (body) => {
  expect(induced(body)).toEqual(['error']);
});

test.each([
  '县里转发了省民政厅关于有奖举报的通知。',
  '转发县医保局关于领取奖金的通知，请各村遵照执行。',
  '请转告符合条件的家庭到村里申请。',
  '谨防“转发领红包”骗局。',
  '不得以集赞、点赞抽奖等方式宣传。',
  '是党员就转变作风走在前。',
  '村民代表为好做法点赞，年底评选奖励先进。',
  '收集赞成票 36 张，募集赞助 2 笔。',
  '各方助力乡村振兴取得进展。',
  '关注留守儿童，送礼物到家。',
  '参加积分制的家庭用积分兑换礼品。',
])('%s is plain information', (body) => {
  expect(induced(body)).toEqual([]);
});
