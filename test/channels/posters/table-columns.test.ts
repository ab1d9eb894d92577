import { expect, test } from 'vitest';
import { columnWidths } from '#channels/posters/templates/table-columns.ts';
import type { TableView } from '#views/blocks.ts';

const table = (labels: string[], cells: string[]): TableView => ({
  caption: '',
  columns: labels.map((label, index) => ({ label, align: index === 0 ? 'left' : 'right' })),
  rows: [{ kind: 'row', cells }],
  notes: [],
  source: '',
});

test('columns fill the width exactly', () => {
  const widths = columnWidths(table(['村', '人数', '金额'], ['牛角冲村', '12', '3,600']), 30, 1001);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(1001);
});

test('a long name wraps before a number is squeezed', () => {
  const [name = 0, amount = 0] = columnWidths(
    table(['村', '金额'], ['很'.repeat(60), '1,234,567.00']),
    30,
    800,
  );
  // Nine digits of 0.555 em and three marks of 0.278 em at 30 px, 5% air, a third of the type at each side.
  expect(amount).toBeGreaterThanOrEqual(Math.floor((9 * 0.555 + 3 * 0.278) * 30 * 1.05 + 20));
  expect(name).toBeGreaterThan(amount);
});
