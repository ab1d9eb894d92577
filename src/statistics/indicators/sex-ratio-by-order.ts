import type { IndicatorDefinition } from './define.ts';
import { sexRatioAtBirth } from './sex-ratio-at-birth.ts';

/** Boys for 100 girls within one birth order; the label that the editor gives names the order. */
export const sexRatioByOrder: IndicatorDefinition = {
  ...sexRatioAtBirth,
  id: 'sex-ratio-by-order',
  name: '分孩次出生人口性别比',
  label: () => '分孩次出生人口性别比（女=100）',
};
