import { expect, test } from 'vitest';
import { viewContext } from '#views/context.ts';
import { listRecords } from '#views/list-record.ts';
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

function tableOf(fields: Record<string, unknown>) {
  const { county, statistics } = checkInput({
    lists: { l: { posted: '2026-09-01', rows, ...fields } },
  });
  const context = viewContext({ county, statistics, withheld: [] }, undefined);
  const [town] = county.towns;
  const list = town?.lists[0]?.value;
  if (!town || !list) throw new Error('no list');
  return listTable(context, town, list);
}

const cells = (fields: Record<string, unknown>): string[][] =>
  tableOf(fields).rows.map((row) => row.cells);

// The edition's day is 2026-09-30. From 1 to 29 September: 28 days, the first not counted.
const record = [
  '社会救助',
  '2026年8月',
  '2',
  '2026年9月1日至2026年9月29日',
  '28天',
  '青山镇人民政府（镇民政办）',
];

test('after its last day a list is a record without anybody in it', () => {
  expect(cells({ until: '2026-09-29' })).toEqual([record]);
  const title = '张*三临时救助公示';
  const named = tableOf({ until: '2026-09-29', title });
  expect(named.caption).toBe('社会救助公示');
  expect(JSON.stringify(named)).not.toContain('张');
  expect(tableOf({ until: '2026-09-30', title }).caption).toBe(title);
});

test('the record stays when the names have left the file', () => {
  const emptied = { rows: [], record: { rows: 2, period: '2026年8月' } };
  expect(cells({ until: '2026-09-29', ...emptied })).toEqual([record]);
});

test('on its last day the masked names still stand', () => {
  expect(cells({ until: '2026-09-30' }).map(([, name]) => name)).toEqual(['张*三', '张*三']);
});

test('open data knows the record of every list, over or not, and no name', () => {
  const { county } = checkInput({
    lists: { a: { posted: '2026-09-01', until: '2026-09-29', rows }, b: { rows } },
  });
  const [town] = listRecords(county);
  expect(town?.records.map(({ rows: count, days, over }) => [count, days, over])).toEqual([
    [2, 28, true],
    [2, 7, false],
  ]);
  expect(JSON.stringify(town)).not.toContain('张');
});
