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

test('a telephone number among words is not broken for words that can wrap', () => {
  const words = '共同生活的家庭成员人均收入低于当地低保标准的，可以申请';
  const { rows, ...rest } = table(['项目', '谁能享受', '电话'], ['低保', words, '']);
  const left = rest.columns.map((column) => ({ ...column, align: 'left' as const }));
  const cells = ['最低生活保障', words, '0600-5550122、12345'];
  const widths = columnWidths({ ...rest, columns: left, rows: [{ kind: 'row', cells }] }, 30, 620);
  // Eleven digits of 0.555 em, a hyphen of 0.347 and a full mark at 30 px, 5% air, a third of the type at each side.
  expect(widths[2]).toBeGreaterThanOrEqual(Math.floor((11 * 0.555 + 0.347 + 1) * 30 * 1.05 + 20));
  expect(rows).toHaveLength(1);
});
