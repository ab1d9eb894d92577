import { expect, test } from 'vitest';
import { extractClaims } from '#claims/extract-claims.ts';
import { foldText } from '#claims/fold.ts';
import { judgeProse } from '#claims/judge-prose.ts';
import { plainDigits } from '#domain/number.ts';

const read = (text: string): string[] =>
  extractClaims(text).map(
    ({ value, unit, nearness }) =>
      `${plainDigits(value)}${unit}${nearness === 'exact' ? '' : ` ${nearness}`}`,
  );

test.each([
  ['共３６７人', ['367人']],
  ['投入1,234.5万元', ['12345000元']],
  ['印发3.5万余份', ['35000份 about']],
  ['拨付50000余元', ['50000元 about']],
  ['约200户', ['200户 about']],
  ['达到90%以上', ['90% at-least']],
  ['不足30人', ['30人 at-most']],
  ['两个村、廿八户', ['2个', '28户']],
  ['百分之九十五点五', ['95.5%']],
  ['增长三点五倍', ['3.5倍']],
  ['提高0.7个百分点', ['0.7个百分点']],
  ['肥料5400斤', ['2700千克']],
  ['自然增长率为-3.5‰', ['-3.5‰']],
])('%s', (text, claims) => {
  expect(read(text)).toEqual(claims);
});

test.each([
  '2026年3月8日上午9:30',
  '第十二条',
  '某政发〔2026〕3号',
  '电话0715-5550123',
  '60岁以上',
  '1—8月',
  '10—15亩',
  '一是宣传；二是检查',
  '统一安排，进一步落实',
  '15个工作日内',
])('%s states no quantity', (text) => {
  expect(read(text)).toEqual([]);
});

test('offsets are those of the original, full-width text', () => {
  const text = '全镇有男婴１８０人、女婴187人。';
  expect(extractClaims(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    '１８０人',
    '187人',
  ]);
  expect(foldText(text)).toHaveLength(text.length);
});

test('“X人、Y元” measure one thing', () => {
  expect(extractClaims('兑现奖扶资金1432人、1239000元').map(({ label }) => label)).toEqual([
    '兑现奖扶资金',
    '兑现奖扶资金',
  ]);
});

/** Same numbers from run to run: a linear congruential generator. */
function* chances(seed: number): Generator<number, never> {
  let state = seed;
  while (true) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    yield state / 2_147_483_648;
  }
}

const alphabet = [
  ...'0123456789.,，、。；：:%‰元人户万亿一二三十百千点两廿余多年月日第其中共合计男女率是（）()〔〕《》“”|\t\n xX×截止我局镇村',
];

test('random texts are read and judged without an exception, with offsets inside the text', () => {
  const random = chances(20260901);
  for (let round = 0; round < 300; round += 1) {
    const text = Array.from(
      { length: 120 },
      () => alphabet[Math.floor(random.next().value * alphabet.length)],
    ).join('');
    for (const { start, end } of [...extractClaims(text), ...judgeProse(text)]) {
      expect(start >= 0 && start <= end && end <= text.length).toBe(true);
    }
  }
});

test.each([
  ['digits', '1'],
  ['grouped digits', '111,'],
  ['Chinese numerals', '十'],
  ['dates', '2026年1月'],
  ['brackets', '('],
  ['list', '甲、'],
  ['claims', '出生12人，'],
  ['sentences', '全镇共有流入人口4427人，其中男20人、女30人。'],
  ['items', '一是发放10元；'],
  ['subsets', '其中3人：'],
  ['tables', '|甲|1|\n|乙|2|\n|合计|3|\n\n'],
  ['lists', '共3项：一是1元；二是2元。'],
  ['rankings', '甲村最高，为5人，乙村最低，为9人。'],
  ['quarters', '一季度5万元，二季度环比增长9%，'],
  ['ratios', '男女比为1.5:1，男5人，女4人；'],
  ['shares', '甲占38%，其他占27%，'],
  ['families', '一孩5人，二孩3人，三孩2人，男1人，女2人。'],
  ['partitions', '建公厕38座（一类3座、二类15座、三类21座），完工5座，在建3座，未开工2座；'],
  ['ledgers', '1．办公费：2,458.60\n合计：66,598.60\n'],
  ['semicolon lists', '其中甲17万元，占40%；乙14万元，占35%；'],
  ['computed columns', '| 甲 | 1,200 | 1,140 | 95% |\n'],
  ['stocks', '季初612户，本季新增19户，退出27户，季末605户，净增8户，'],
  ['phrases', '与时具进，自我教育、自我管自我服务、'],
  ['quoted', '“甲乙”“丙丁”两个节点，“三不准”：'],
  ['rates', '任务20户，完成10户，完成率60%，'],
])('a million characters of %s do not hang', (_, unit) => {
  const text = unit.repeat(Math.ceil(1_000_000 / unit.length));
  const before = process.cpuUsage();
  judgeProse(text);
  const { user } = process.cpuUsage(before);
  expect(user / 1_000_000).toBeLessThan(20);
});
