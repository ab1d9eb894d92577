import { change } from './change.ts';
import { defineIndicator } from './define.ts';

/** Change against the same period of the year before (同比). */
export const yearOnYear = defineIndicator({
  ...change,
  id: 'year-on-year',
  label: ({ current }) => `${current.label}同比`,
  against: 'same-period-last-year',
});
