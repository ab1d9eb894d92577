import { change } from './change.ts';
import { defineIndicator } from './define.ts';

/** Change against the period just before (环比). */
export const periodOnPeriod = defineIndicator({
  ...change,
  id: 'period-on-period',
  label: ({ current }) => `${current.label}环比`,
  against: 'period-before',
});
