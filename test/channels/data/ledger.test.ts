import { expect, test } from 'vitest';
import { dataFiles } from '#channels/data/data-files.ts';
import { ledgerCsv } from '#channels/data/ledger-csv.ts';
import { ledgerJson } from '#channels/data/ledger-json.ts';
import { computeStatistics } from '#statistics/compute.ts';
import { editionData, type LedgerData } from '#views/data.ts';
import { figureView } from '#views/figure.ts';
import { fact, sampleCounty, sampleTown } from '../../statistics/sample-county.ts';

const { value: _, ...empty } = fact('deaths', 0, '人');

const county = sampleCounty(
  [
    sampleTown({
      villages: ['east'],
      facts: [
        {
          period: '2025',
          facts: [
            fact('births', 7, '人', { villages: { east: 7 } }),
            { ...empty, kind: 'missing' },
            fact('change', -3, '人', { note: '=HYPERLINK("x")' }),
            fact('leaflets', 35000, '份', { kind: 'approximate', qualifier: '余', scale: '万' }),
          ],
          indicators: [
            { id: 'rate', indicator: 'per-unit', inputs: { amount: 'leaflets', units: 'births' } },
          ],
        },
      ],
    }),
  ],
  [{ id: 'births', label: '出生人数', unit: '人', measure: 'flow' }],
);
const statistics = computeStatistics(county);
const [ledger] = editionData({ county, statistics }) as Iterable<LedgerData>;
if (!ledger) throw new Error('the sample has a ledger');

test('JSON holds exact decimals as text, and null where there is no value', () => {
  const { figures, ...head } = JSON.parse(ledgerJson(ledger)) as LedgerData;
  expect(head).toMatchObject({
    town: 'qingshan',
    townName: '青山镇',
    period: '2025',
    asOf: '2025-12-31',
    demonstration: false,
  });
  const brief = figures.map(({ id, village, value, text, kind }) => [
    id,
    village,
    value,
    text,
    kind,
  ]);
  expect(brief).toEqual([
    ['births', null, '7', '7人', 'exact'],
    ['births', 'east', '7', '7人', 'exact'],
    ['deaths', null, null, '—', 'missing'],
    ['change', null, '-3', '-3人', 'exact'],
    ['leaflets', null, '35000', '3.5万余份', 'approximate'],
    // 35,000 ÷ 7 = 5,000.
    ['rate', null, '5000.00', '约5000.00份', 'approximate'],
  ]);
});

test('the text is the one that pages print', () => {
  const printed = statistics.ledgers[0]?.figures.map((figure) => figureView(figure).text);
  expect(ledger.figures.map(({ text }) => text)).toEqual(printed);
});

test('CSV opens in spreadsheets and runs nothing', () => {
  const csv = ledgerCsv(ledger);
  expect(csv.startsWith('\uFEFF单位,')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const lines = csv.split('\r\n');
  expect(lines).toHaveLength(8);
  expect(lines[3]).toBe(
    '青山镇,2025年,2025-12-31,deaths,deaths,,,人,未报,,—,,未报,青山镇统计报表,',
  );
  expect(lines[4]).toBe(
    `青山镇,2025年,2025-12-31,change,change,,-3,人,准数,,'-3人,,"'=HYPERLINK(""x"")",青山镇统计报表,`,
  );
});

test('cells that begin like formulas are defused', () => {
  const [figure] = ledger.figures;
  if (!figure) throw new Error('the sample has figures');
  for (const start of ['=1', '+1', '-1', '@a', '\ta']) {
    const csv = ledgerCsv({ ...ledger, figures: [{ ...figure, label: start }] });
    expect(csv).toContain(`,'${start},`);
  }
});

test('every ledger gives two files, and the index names them', () => {
  const files = [...dataFiles(editionData({ county, statistics }))];
  expect(files.map(({ path }) => path)).toEqual([
    'data/qingshan/2025.json',
    'data/qingshan/2025.csv',
    'data/county/2025.json',
    'data/county/2025.csv',
    'data/index.json',
  ]);
  const index = JSON.parse(files.at(-1)?.text ?? '') as {
    ledgers: { json: string; figures: number }[];
  };
  expect(index.ledgers.map(({ json, figures }) => [json, figures])).toEqual([
    ['data/qingshan/2025.json', 6],
    ['data/county/2025.json', 1],
  ]);
});
