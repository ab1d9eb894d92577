import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { chartCsv } from '#channels/data/chart-csv.ts';
import { csvText } from '#channels/data/csv.ts';
import { dataFiles } from '#channels/data/data-files.ts';
import { publisherFiles } from '#channels/data/publisher-files.ts';
import { computeStatistics } from '#statistics/compute.ts';
import { chartView } from '#views/chart.ts';
import { editionData, type LedgerData } from '#views/data.ts';
import { figureView } from '#views/figure.ts';
import { fact, sampleCounty, sampleTown } from '../../statistics/sample-county.ts';
import { sampleFigure } from '../../views/sample-figure.ts';
import { readPackage } from './read-package.ts';

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
const site = { edition: '2026-01-20', organiser: '县办公室（测试用）' };
const [town] = editionData({ county, statistics });
if (!town) throw new Error('the sample has a town');
const files = new Map(publisherFiles(town, site).map(({ path, content }) => [path, content]));
const read = (path: string): Buffer => Buffer.from(files.get(`data/qingshan/${path}`) ?? 'missing');

test('JSON holds exact decimals as text, and null where there is no value', () => {
  const { figures, ...head } = JSON.parse(read('2025.json').toString()) as LedgerData;
  expect(head).toMatchObject({
    town: 'qingshan',
    townName: '青山镇',
    period: '2025',
    from: '2025-01-01',
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

test('CSV opens in spreadsheets and runs nothing', () => {
  const csv = read('2025.csv').toString();
  expect(csv.startsWith('\uFEFF单位,')).toBe(true);
  expect(csv.endsWith('\r\n')).toBe(true);
  const lines = csv.split('\r\n');
  expect(lines).toHaveLength(8);
  expect(lines[3]).toBe(
    '青山镇,2025年,2025-12-31,deaths,deaths,,,人,未报,,—,,未报,青山镇统计报表,,2025-01-01,2025-12-31,,期内数',
  );
  expect(lines[4]).toBe(
    `青山镇,2025年,2025-12-31,change,change,,-3,人,准数,,'-3人,,"'=HYPERLINK(""x"")",青山镇统计报表,,2025-01-01,2025-12-31,,期内数`,
  );
});

test.each([
  ['=1', "'=1"],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@a', "'@a"],
  ['\ta', "'\ta"],
  ["'a", "''a"],
  // Village codes and telephone numbers keep their digits; days and powers stay words.
  ['420325103204', "'420325103204"],
  ['007', "'007"],
  ['1e5', "'1e5"],
  ['3-4', "'3-4"],
  ['mar-5', "'mar-5"],
  ['2026-09', "'2026-09"],
  ['TRUE', "'TRUE"],
  ['12345', '12345'],
  ['2026年9月', '2026年9月'],
  ['a,"b"', '"a,""b"""'],
])('the text %j is written %j', (text, written) => {
  expect(csvText([[text]])).toBe(`\uFEFF${written}\r\n`);
});

test('the package reads back through its own schema to the figures that pages print', () => {
  const { descriptor, tables } = readPackage(read);
  const printed = statistics.ledgers.flatMap(({ figures }) =>
    figures.map((figure) => [figure.id, figure.village, figureView(figure).text]),
  );
  const rows = tables['figures'] ?? [];
  expect(rows.map((row) => [row['编号'], row['村编号'], row['显示']])).toEqual(printed);
  expect(rows.map((row) => row['数值'])).toEqual([7, 7, null, -3, 35000, 5000]);
  expect(rows[3]?.['说明']).toBe('=HYPERLINK("x")');
  expect(tables['dictionary']?.map((row) => row['编号'])).toEqual([
    'births',
    'deaths',
    'change',
    'leaflets',
    'rate',
  ]);
  expect(tables['dictionary']?.at(-1)).toMatchObject({
    计算: '总量 ÷ 单位数',
    分子: '总量',
    分母: '单位数',
    取舍: '四舍五入，保留2位小数',
  });
  expect(descriptor.licenses).toBeUndefined();
});

test('terms of use stand in the package where the site states them', () => {
  const license = { name: 'CC-BY-4.0', title: '署名 4.0', url: 'https://example.org/by' };
  const [descriptor] = publisherFiles(town, { ...site, license });
  expect(JSON.parse(String(descriptor?.content)).licenses).toEqual([
    { name: 'CC-BY-4.0', title: '署名 4.0', path: 'https://example.org/by' },
  ]);
});

test('the archive holds every file of the package, byte by byte, at every run', () => {
  const archive = files.get('data/qingshan/package.zip');
  const entries = unzipSync(archive as Uint8Array);
  const others = [...files].filter(([path]) => !path.endsWith('.zip'));
  expect(Object.entries(entries).map(([name, bytes]) => [name, Buffer.from(bytes)])).toEqual(
    others.map(([path, content]) => [
      path.replace('data/qingshan/', ''),
      Buffer.from(content as string),
    ]),
  );
  expect(publisherFiles(town, site).at(-1)?.content).toEqual(archive);
});

test('every publisher gives a package, and the index names them', () => {
  const all = [...dataFiles(editionData({ county, statistics }), site)];
  const names = ['datapackage.json', 'figures.csv', 'dictionary.csv', '2025.json', '2025.csv'];
  expect(all.map(({ path }) => path)).toEqual([
    ...[...names, 'package.zip'].map((name) => `data/qingshan/${name}`),
    ...[...names, 'package.zip'].map((name) => `data/county/${name}`),
    'data/index.json',
  ]);
  const index = JSON.parse(String(all.at(-1)?.content)) as {
    packages: { descriptor: string }[];
    ledgers: { json: string; figures: number }[];
  };
  expect(index.packages.map(({ descriptor }) => descriptor)).toEqual([
    'data/qingshan/datapackage.json',
    'data/county/datapackage.json',
  ]);
  expect(index.ledgers.map(({ json, figures }) => [json, figures])).toEqual([
    ['data/qingshan/2025.json', 6],
    ['data/county/2025.json', 1],
  ]);
});

test('a chart as CSV has what is drawn, and nothing of what is hidden', () => {
  const chart = chartView({
    kind: 'bar',
    title: '各村人数',
    by: '村',
    series: [
      {
        label: '人数',
        points: [
          { label: '甲村', figure: sampleFigure({ value: 33.3333, unit: '%', decimals: 1 }) },
          { label: '乙村', figure: sampleFigure({ kind: 'suppressed', unit: '%' }) },
          { label: '丙村', figure: null },
        ],
      },
    ],
  });
  expect(chartCsv(chart)).toBe(
    [
      '\uFEFF村,系列,数值,计量单位,类别,显示',
      '甲村,人数,33.3,%,准数,33.3%',
      '乙村,人数,,%,不公开,数量过小，依规不公开',
      '丙村,人数,,%,未报,未报',
      '',
    ].join('\r\n'),
  );
});
