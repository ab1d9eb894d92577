import { defineIndicator, sourcesChecked } from './define.ts';

/** Result in % of the target; may exceed 100. */
export const completionRate = defineIndicator({
  id: 'completion-rate',
  name: '完成率',
  label: ({ result }) => `${result.label}完成率`,
  formula: '完成数 ÷ 目标数 × 100%',
  denominator: '目标数',
  unit: () => '%',
  measure: () => 'rate',
  inputs: {
    result: { label: '完成数', unit: 'any' },
    target: { label: '目标数', unit: 'any' },
  },
  alike: 'all',
  decimals: () => 2,
  source: { title: '按名称所示的定义计算', clause: '目标完成率', checked: sourcesChecked },
  compute: (of) => (of.target.equals(0) ? null : of.result.div(of.target).mul(100)),
  arithmetic: (of) => `${of.result} ÷ ${of.target} × 100%`,
});
