import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadSolver } from '#suppression/solver.ts';
import { runCommand } from './run-command.ts';
import { readSite, siteFiles } from './site-files.ts';
import { warmCache } from './warm-cache.ts';

// An attacker who has the website and nothing else: every number of its open data, and what anybody
// takes for granted (villages make the town, kinds make the whole, months make the stretch, towns
// make the county, a share is a part of its whole as exactly as it is printed).

const folder = mkdtempSync(join(tmpdir(), 'zhangbang-attack-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const site = join(folder, 'dist');

const towns = ['shiqiao', 'hedong'];
const villages = ['dongjie', 'xihe', 'shuangshulin'];
type Counts = [number, number, number];

/** Old and young who are cared for, by village, a month each; small ones in many places. */
const months: Record<string, Record<string, { old: Counts; young: Counts }>> = {
  shiqiao: {
    '2026-07': { old: [2, 30, 41], young: [12, 3, 19] },
    '2026-08': { old: [14, 26, 38], young: [9, 22, 17] },
  },
  hedong: {
    '2026-07': { old: [21, 33, 44], young: [1, 1, 27] },
    '2026-08': { old: [25, 4, 40], young: [16, 20, 0] },
  },
};
const stretch = '2026-07--08';
const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0);
const plus = (a: Counts, b: Counts): Counts => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];

function factsFile(period: string, { old, young }: { old: Counts; young: Counts }): unknown {
  const fact = (id: string, label: string, counts: Counts, sensitivity = 'relief') => ({
    id,
    label,
    unit: '人',
    measure: id === 'people' ? 'stock' : 'flow',
    value: sum(counts),
    sensitivity,
    villages: Object.fromEntries(villages.map((village, at) => [village, counts[at]])),
  });
  return {
    period,
    source: '镇月报（测试用）',
    demonstration: true,
    facts: [
      fact('care', '新增供养', plus(old, young)),
      fact('care-old', '新增供养老人', old),
      fact('care-young', '新增供养儿童', young),
      fact('people', '常住人口', [1210, 1180, 1490], 'general'),
    ],
    indicators: [
      {
        id: 'care-share',
        indicator: 'share',
        label: '新增供养占比',
        villages: true,
        inputs: { part: 'care', whole: 'people' },
        decimals: 4,
      },
    ],
    identities: [
      { id: 'kinds', kind: 'partition', total: 'care', parts: ['care-old', 'care-young'] },
    ],
  };
}

beforeAll(() => {
  const content = join(folder, 'content');
  cpSync('test/fixtures/county', content, { recursive: true });
  const write = (file: string, value: unknown): void =>
    writeFileSync(join(content, file), JSON.stringify(value, null, 2));
  const read = (file: string) =>
    JSON.parse(readFileSync(join(content, file), 'utf8')) as Record<string, unknown>;
  const county = read('site.json');
  const asked = ['care', 'care-old', 'care-young'].map((id) => ({
    id,
    label: id,
    unit: '人',
    measure: 'flow',
  }));
  write('site.json', { ...county, countyFigures: asked });
  mkdirSync(join(content, 'towns/hedong/facts'), { recursive: true });
  const { hotlines, villages: own } = read('towns/shiqiao/town.json');
  write('towns/hedong/town.json', {
    name: '河东镇',
    fullName: '河东镇人民政府',
    kind: 'town',
    order: 9,
    intro: '河东镇（测试用）。',
    villages: own,
    offices: [],
    hotlines,
  });
  for (const [town, periods] of Object.entries(months)) {
    for (const [period, counts] of Object.entries(periods)) {
      write(`towns/${town}/facts/${period}.json`, factsFile(period, counts));
    }
    const [first, second] = Object.values(periods);
    if (!first || !second) throw new Error('two months are wanted');
    const both = { old: plus(first.old, second.old), young: plus(first.young, second.young) };
    write(`towns/${town}/facts/${stretch}.json`, factsFile(stretch, both));
  }
  const { status, stdout, stderr } = runCommand([
    ...['build', '--content', content, '--out', site],
    ...warmCache(folder),
  ]);
  if (status !== 0) throw new Error(`${stdout}${stderr}`);
}, 300_000);

interface Published {
  town: string;
  period: string;
  figures: { id: string; village: string | null; kind: string; value: string | null }[];
}

const ledgers = (): Published[] =>
  siteFiles(site)
    .filter((file) => /^data\/(?:shiqiao|hedong|county)\/2026-0[78](?:--08)?\.json$/.test(file))
    .map((file) => JSON.parse(readSite(site, file)) as Published);

const nameOf = (town: string, period: string, id: string, village: string | null): string =>
  `${town}_${period}_${id}_${village ?? 'all'}`.replaceAll(/[^a-z0-9_]/g, '');

/** Constraints on the unknown numbers, in LP text. */
function attackedSystem() {
  const known = new Map<string, number>();
  const unknown = new Set<string>();
  const hidden: string[] = [];
  for (const { town, period, figures } of ledgers()) {
    for (const { id, village, kind, value } of figures) {
      if (id === 'care-share' || !id.startsWith('care')) continue;
      const name = nameOf(town, period, id, village);
      if (value !== null) known.set(name, Number(value));
      else if (kind === 'suppressed') hidden.push(name);
    }
  }
  const constraints: string[] = [];
  const add = (terms: [number, string][], sense: string, right: number): void => {
    let rest = right;
    const left: string[] = [];
    for (const [factor, name] of terms) {
      const value = known.get(name);
      if (value !== undefined) rest -= factor * value;
      else {
        unknown.add(name);
        left.push(`${factor < 0 ? '-' : '+'} ${Math.abs(factor)} ${name}`);
      }
    }
    if (left.length > 0) constraints.push(`${left.join(' ')} ${sense} ${rest}`);
    else if (sense === '=') expect(Math.abs(rest)).toBeLessThan(1e-9);
  };
  const ids = ['care', 'care-old', 'care-young'];
  const periods = ['2026-07', '2026-08', stretch];
  const places = [null, ...villages];
  for (const town of towns) {
    for (const period of periods) {
      const at = (id: string, village: string | null) => nameOf(town, period, id, village);
      for (const id of ids) {
        const parts = villages.map((village): [number, string] => [1, at(id, village)]);
        add([...parts, [-1, at(id, null)]], '=', 0);
      }
      for (const place of places) {
        add(
          [
            [1, at('care-old', place)],
            [1, at('care-young', place)],
            [-1, at('care', place)],
          ],
          '=',
          0,
        );
      }
    }
    for (const id of ids) {
      for (const place of places) {
        const [one, two, both] = periods.map((period) => nameOf(town, period, id, place));
        add(
          [
            [1, one ?? ''],
            [1, two ?? ''],
            [-1, both ?? ''],
          ],
          '=',
          0,
        );
      }
    }
  }
  for (const period of periods) {
    for (const id of ids) {
      const parts = towns.map((town): [number, string] => [1, nameOf(town, period, id, null)]);
      const whole = nameOf('county', period, id, null);
      if (known.has(whole) || hidden.includes(whole)) add([...parts, [-1, whole]], '=', 0);
    }
  }
  for (const { town, period, figures } of ledgers()) {
    for (const { id, village, value } of figures) {
      const whole = figures.find((one) => one.id === 'people' && one.village === village)?.value;
      if (id !== 'care-share' || value === null || !whole) continue;
      const half = (0.00005 * Number(whole)) / 100;
      const part = (Number(value) * Number(whole)) / 100;
      add([[1, nameOf(town, period, 'care', village)]], '<=', part + half);
      add([[1, nameOf(town, period, 'care', village)]], '>=', part - half);
    }
  }
  return { constraints, unknown: [...unknown], hidden };
}

test('what the site publishes leaves every hidden number open by at least 3', async ({
  annotate,
}) => {
  const solver = await loadSolver();
  const { constraints, unknown, hidden } = attackedSystem();
  // 2, 3, 1 and 1, and 4 are small; each takes at least one other with it.
  expect(hidden.length).toBeGreaterThanOrEqual(8);
  const bounds = unknown.map((name) => ` 0 <= ${name} <= 100000`).join('\n');
  const most = (name: string, sense: string): number => {
    const text = `${sense}\n obj: ${name}\nSubject To\n${constraints.join('\n')}\nBounds\n${bounds}\nGenerals\n${unknown.join(' ')}\nEnd`;
    const { Status, ObjectiveValue } = solver.solve(text, { output_flag: false });
    expect(Status, name).toBe('Optimal');
    return ObjectiveValue;
  };
  const widths = hidden.map((name): [string, number] =>
    unknown.includes(name)
      ? [name, Math.round(most(name, 'Maximize') - most(name, 'Minimize'))]
      : [name, Number.POSITIVE_INFINITY],
  );
  await annotate(`${hidden.length} hidden, narrowest ${Math.min(...widths.map(([, one]) => one))}`);
  expect(widths.filter(([, width]) => width < 3)).toEqual([]);
}, 60_000);

test('small numbers are nowhere, and the spreadsheets hide what the data files hide', () => {
  for (const { town, period, figures } of ledgers()) {
    const lines = readSite(site, `data/${town}/${period}.csv`).split('\r\n');
    for (const { id, village, value } of figures.filter(({ id }) => id.startsWith('care'))) {
      if (id === 'care-share') continue;
      if (village !== null && value !== null) {
        expect(Number(value) === 0 || Number(value) >= 5, `${town} ${period} ${id}`).toBe(true);
      }
    }
    const empty = lines.map((line) => line.split(',')).filter((cells) => cells[6] === '');
    expect(empty).toHaveLength(figures.filter((one) => one.value === null).length);
  }
});
