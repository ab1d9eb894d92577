import { expect, test } from 'vitest';
import { viewContext } from '#views/context.ts';
import { listTable } from '#views/list-table.ts';
import { checkInput } from '../checks/county-builder.ts';

const rows = [120.1, 80.2].map((amount, index) => ({
  serial: index + 1,
  name: '张*三',
  village: 'east',
  programme: '临时救助',
  amount,
  unit: '元',
  period: '2026年8月',
}));

function cells(until: string): string[][] {
  const { county, statistics } = checkInput({
    lists: { l: { posted: '2026-09-01', until, rows } },
  });
  const context = viewContext({ county, statistics, withheld: [] }, undefined);
  const [town] = county.towns;
  const list = town?.lists[0]?.value;
  if (!town || !list) throw new Error('no list');
  return listTable(context, town, list).rows.map((row) => row.cells);
}

// The edition's day is 2026-09-30. 120.1 + 80.2 = 200.3.
test('after its last day a list is a record of how many and how much', () => {
  expect(cells('2026-09-29')).toEqual([['2026年9月1日至2026年9月29日', '2', '200.3', '2026年8月']]);
});

test('on its last day the masked names still stand', () => {
  expect(cells('2026-09-30').map(([, name]) => name)).toEqual(['张*三', '张*三']);
});
