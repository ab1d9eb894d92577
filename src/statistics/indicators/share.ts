import { defineIndicator, sourcesChecked } from './define.ts';

/** A part in % of its whole. */
export const share = defineIndicator({
  id: 'share',
  name: '比重',
  label: ({ part, whole }) => `${part.label}占${whole.label}的比重`,
  formula: '部分 ÷ 总体 × 100%',
  denominator: '总体',
  unit: () => '%',
  measure: () => 'rate',
  inputs: {
    part: { label: '部分', unit: 'any' },
    whole: { label: '总体', unit: 'any' },
  },
  alike: 'all',
  decimals: () => 2,
  source: { title: '按名称所示的定义计算', clause: '比重', checked: sourcesChecked },
  compute: (of) => (of.whole.equals(0) ? null : of.part.div(of.whole).mul(100)),
  arithmetic: (of) => `${of.part} ÷ ${of.whole} × 100%`,
});
