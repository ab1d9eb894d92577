import type { Finding } from '#domain/finding.ts';
import { eachRegister } from './each-register.ts';
import { repeated } from './repeated.ts';

/**
 * In a “1234” scheme (goals numbered 1 to k) goal n has n items. Numbers that leave a gap are no
 * such scheme: that is a warning, and the items are not counted.
 */
export const goalsRegister = eachRegister('goals', ({ entry, register }) => {
  const numbers = register.goals.map(({ number }) => number);
  const twice: Finding[] = repeated(numbers.map(String)).map(({ index }) => ({
    rule: 'duplicate-name',
    severity: 'error',
    message: `目标编号 ${numbers[index]} 出现两次`,
    hint: '改正其中一个编号',
    place: entry.placeOf(['goals', index, 'number']),
    actual: String(numbers[index]),
  }));
  if (twice.length > 0) return twice;

  const missing = Array.from({ length: Math.max(0, ...numbers) }, (_, index) => index + 1).filter(
    (number) => !numbers.includes(number),
  );
  if (missing.length > 0) {
    return [
      {
        rule: 'coverage',
        severity: 'warning',
        message: `目标编号不连续：缺 ${missing.join('、')}`,
        hint: '目标从 1 起依次编号；补上缺少的目标，或改正编号',
        place: entry.placeOf(['goals']),
        expected: `1 至 ${Math.max(...numbers)}`,
        actual: numbers.join('、'),
      },
    ];
  }

  return register.goals.flatMap(({ number, title, items }, index): Finding[] =>
    items.length === number
      ? []
      : [
          {
            rule: 'list-count',
            severity: 'error',
            message: `第 ${number} 个目标“${title}”应有 ${number} 项，列了 ${items.length} 项`,
            hint: '补齐或删去条目，使项数与编号一致',
            place: entry.placeOf(['goals', index, 'items']),
            expected: String(number),
            actual: String(items.length),
          },
        ],
  );
});
