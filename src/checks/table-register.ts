import type { Finding } from '#domain/finding.ts';
import { eachRegister } from './each-register.ts';

/** Each row of a table has as many cells as there are columns. */
export const tableRegister = eachRegister('table', ({ entry, register }) =>
  register.rows.flatMap((row, index): Finding[] =>
    row.length === register.columns.length
      ? []
      : [
          {
            rule: 'list-count',
            severity: 'error',
            message: `第 ${index + 1} 行有 ${row.length} 格，表头有 ${register.columns.length} 列`,
            hint: '补齐或删去这一行的格子；没有内容的格子写“—”',
            place: entry.placeOf(['rows', index]),
            expected: String(register.columns.length),
            actual: String(row.length),
          },
        ],
  ),
);
