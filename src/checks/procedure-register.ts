import type { Finding } from '#domain/finding.ts';
import { eachRegister } from './each-register.ts';
import { repeated } from './repeated.ts';

/** Steps of a procedure have different titles; that there are at least two is the schema's rule. */
export const procedureRegister = eachRegister('procedure', ({ entry, register }) =>
  repeated(register.steps.map(({ title }) => title)).map(
    ({ index, first }): Finding => ({
      rule: 'duplicate-name',
      severity: 'warning',
      message: `第 ${index + 1} 步与第 ${first + 1} 步同名：“${register.steps[index]?.title}”`,
      hint: '合并两步，或写出两步的区别',
      place: entry.placeOf(['steps', index, 'title']),
    }),
  ),
);
