import { change } from './change.ts';
import { defineIndicator } from './define.ts';

/** Change against the same period of the year before (同比). */
export const yearOnYear = defineIndicator({
  ...change,
  id: 'year-on-year',
  name: '同比',
  unitWords: '%；百分比为个百分点，千分比为个千分点',
  label: ({ current }) => `${current.label}同比`,
  against: 'same-period-last-year',
});
