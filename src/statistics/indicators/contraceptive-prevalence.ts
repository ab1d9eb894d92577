import { defineIndicator, sourcesChecked } from './define.ts';

/** History: couples using contraception in % of all married women of 15 to 49 (other variants leave some out). */
export const contraceptivePrevalence = defineIndicator({
  id: 'contraceptive-prevalence',
  name: '综合节育率',
  label: () => '综合节育率',
  formula: '采取避孕措施的已婚育龄妇女（本人或配偶采取） ÷ 15—49岁已婚育龄妇女总数 × 100%',
  denominator: '15—49岁已婚育龄妇女总数',
  unit: () => '%',
  measure: () => 'rate',
  inputs: {
    users: { label: '采取避孕措施的已婚育龄妇女（本人或配偶采取）', unit: 'head-count' },
    marriedWomen: { label: '15—49岁已婚育龄妇女总数', unit: 'head-count' },
  },
  alike: [],
  decimals: () => 2,
  source: {
    title: '计生指标计算公式',
    clause: '综合节育率（分母为全部已婚育龄妇女；历史指标）',
    checked: sourcesChecked,
  },
  compute: (of) => (of.marriedWomen.equals(0) ? null : of.users.div(of.marriedWomen).mul(100)),
  arithmetic: (of) => `${of.users} ÷ ${of.marriedWomen} × 100%`,
});
