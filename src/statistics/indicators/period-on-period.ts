import { change } from './change.ts';
import { defineIndicator } from './define.ts';

/** Change against the period just before (环比). */
export const periodOnPeriod = defineIndicator({
  ...change,
  id: 'period-on-period',
  name: '环比',
  unitWords: '%；百分比为个百分点，千分比为个千分点',
  label: ({ current }) => `${current.label}环比`,
  against: 'period-before',
});
