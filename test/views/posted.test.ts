import { expect, test } from 'vitest';
import type { PostedFile } from '#domain/posted.ts';
import { codeViews, editionOf } from '#views/code-page.ts';
import { type ViewContext, viewContext } from '#views/context.ts';
import { plannerView } from '#views/planner-page.ts';
import { printQueue, queueCost } from '#views/posted-queue.ts';
import { currentSheets, printedAddress } from '#views/posted-sheets.ts';
import { staleBoards } from '#views/posted-stale.ts';
import { type CountyParts, checkInput, fact } from '../checks/county-builder.ts';

// The edition of the builder's county is 2026-09-30; its villages are east (东村) and west (西村).
const policy = {
  standards: [
    {
      id: 'yearly',
      label: '补贴标准',
      amount: 3600,
      unit: '元',
      per: '每孩每年',
      region: '全国',
      from: '2025-01-01',
      source: '实施方案',
    },
  ],
  basis: [{ title: '某某条例', rule: 'ordinance' }],
};
const rule = {
  id: 'ordinance',
  title: '某某条例',
  kind: 'regulation',
  region: '全国',
  from: '2020-01-01',
  basis: '国务院令',
  source: '公报',
};
const base: CountyParts = {
  rules: [rule],
  policies: { childcare: policy },
  facts: {
    '2026-09': {
      facts: [
        fact('births', 25, { label: '出生人数', villages: { east: 14, west: 11 } }),
        fact('visits', 120, { label: '探访', unit: '次' }),
      ],
    },
  },
  boards: {
    people: {
      title: '九月出生{births}',
      period: '2026-09',
      parts: [
        { kind: 'text', paragraphs: ['本月全镇出生{births}。'] },
        { kind: 'villages', title: '各村', facts: ['births'] },
      ],
    },
    service: {
      title: '服务公开',
      period: '2026-09',
      villages: ['west'],
      parts: [
        { kind: 'text', paragraphs: ['按照某某条例，本月探访{visits}。'] },
        { kind: 'policy', policy: 'childcare' },
      ],
    },
  },
};

const contextOf = (parts: CountyParts): ViewContext =>
  viewContext({ ...checkInput(parts), withheld: [] }, 'https://county.example/');

/** Everything that `base` prints, hanging since 20 September where it should. */
function hung(): PostedFile {
  const sheets = currentSheets(contextOf(base));
  return {
    sheets: sheets.flatMap(({ entry, code }) =>
      (entry.id === 'people' ? ['east', 'west'] : ['west']).map((village) => ({
        board: entry.id,
        village,
        code,
        size: 'a3',
        posted: '2026-09-20',
      })),
    ),
    editions: sheets.map(editionOf),
  };
}

const staleAfter = (changed: CountyParts): string[] =>
  staleBoards(contextOf({ ...changed, posted: hung() })).flatMap(({ board, changes, places }) =>
    changes.map(
      ({ label, old, now }) =>
        `${board}@${places.map(({ village }) => village).join(',')} ${label}: ${old} → ${now}`,
    ),
  );

const withFacts = (births: number, east: number, visits: number): CountyParts => ({
  ...base,
  facts: {
    '2026-09': {
      facts: [
        fact('births', births, { label: '出生人数', villages: { east, west: 11 } }),
        fact('visits', visits, { label: '探访', unit: '次' }),
      ],
    },
  },
});

test('nothing changed: nothing is stale, and only the code of each edition has a page', () => {
  expect(staleAfter(base)).toEqual([]);
  const context = contextOf({ ...base, posted: hung() });
  const pages = [...codeViews(context)];
  expect(pages.map(({ state }) => state)).toEqual(['current', 'current']);
  expect(pages.map(({ hanging }) => hanging)).toEqual([2, 1]);
});

test('one figure: the board that shows it, wherever it stands on it, once; no other', () => {
  expect(staleAfter(withFacts(25, 14, 131))).toEqual(['service@west 探访: 120次 → 131次']);
  // 15 + 11 = 26: the town's number, a village's, and the total of the table.
  expect(staleAfter(withFacts(26, 15, 120)).toSorted()).toEqual([
    'people@east,west 东村出生人数: 14人 → 15人',
    'people@east,west 出生人数: 25人 → 26人',
    'people@east,west 各村出生人数合计: 25人 → 26人',
  ]);
});

test('a policy’s amount, the state of a rule, and a title', () => {
  const [standard] = policy.standards;
  const raised = { childcare: { ...policy, standards: [{ ...standard, amount: 4200 }] } };
  expect(staleAfter({ ...base, policies: raised })).toEqual([
    'service@west 育儿补贴：补贴标准: 每孩每年3600元（2025年1月1日起） → 每孩每年4200元（2025年1月1日起）',
  ]);
  const repealed = [{ ...rule, to: '2026-09-25', ending: 'repealed' }];
  expect(staleAfter({ ...base, rules: repealed })).toEqual([
    'service@west 依据《某某条例》: 现行 → 已废止',
  ]);
  const { people, service } = base.boards as Record<string, Record<string, unknown>>;
  const renamed = { people: people ?? {}, service: { ...service, title: '服务情况公开' } };
  expect(staleAfter({ ...base, boards: renamed })).toEqual([
    'service@west 标题: 服务公开 → 服务情况公开',
  ]);
});

test('a board that the content no longer has; a withdrawn one is for taking down, not replacing', () => {
  const { people, service } = base.boards as Record<string, Record<string, unknown>>;
  expect(staleAfter({ ...base, boards: { people: people ?? {} } })).toEqual([
    'service@west 公开栏: 服务公开 → null',
  ]);
  const archived = { ...service, archived: { since: '2026-09-25', reason: '有误' } };
  const withdrawn = { ...base, boards: { people: people ?? {}, service: archived } };
  expect(staleAfter(withdrawn)).toEqual([]);
  const context = contextOf({ ...withdrawn, posted: hung() });
  const page = [...codeViews(context)].find(({ title }) => title === '服务公开');
  expect(page?.verdict).toContain('已于2026年9月25日撤下（有误）');
});

test('a number that is not public any more does not come back through an old sheet', () => {
  const context = contextOf({ ...withFacts(25, 14, 120), posted: hung() });
  const ledger = context.statistics.ledgers.find(({ town }) => town === 'qingshan');
  const figure = ledger?.figures.find(({ id, village }) => id === 'births' && village === 'east');
  if (!figure) throw new Error('no figure');
  Object.assign(figure, { kind: 'suppressed', value: null });
  const stale = staleBoards(context).flatMap(({ changes }) => changes);
  expect(stale.find(({ label }) => label === '东村出生人数')).toMatchObject({
    old: '原来的数不再公开',
    now: '数量过小，依规不公开',
  });
  const old = [...codeViews(context)].find(({ state }) => state === 'stale');
  expect(JSON.stringify(old)).not.toContain('14人');
  // 25 − 11 = 14: the total must not give it back.
  expect(JSON.stringify(old?.says.map(({ rows }) => rows))).not.toContain(
    '各村出生人数合计","25人',
  );
});

test('the address is short and leads to the page of the code', () => {
  const context = contextOf(base);
  const [sheet] = currentSheets(context);
  const folder = (sheet?.code ?? '').replaceAll('-', '').toLowerCase();
  expect(printedAddress(context, sheet?.code ?? '')).toEqual({
    address: `https://county.example/c/${folder}/`,
    addressText: `county.example/c/${folder}`,
  });
  const short = contextOf({ ...base, site: { shortBase: 'https://zb.cn' } });
  expect(printedAddress(short, 'QH-C7D-K3F9').address).toBe('https://zb.cn/c/qhc7dk3f9/');
  expect([...codeViews(context)][0]?.meta.path).toBe(`c/${folder}/index.html`);
});

test('print queue: wrong sheets, missing walls, what hangs nowhere; sheets × copies × price', () => {
  const site = { printPrices: [{ format: 'a3', material: '铜版纸', price: 2.5 }] };
  const posted = hung();
  const sheets = posted.sheets.filter(
    ({ board, village }) => board === 'people' && village === 'east',
  );
  const context = contextOf({ ...withFacts(26, 15, 120), site, posted: { ...posted, sheets } });
  const queue = printQueue(context, (_, board) => (board === 'people' ? 2 : 1));
  expect(
    queue.map(({ board, reason, villages, sheets: count, copies, cost, material }) => [
      board,
      reason,
      villages.map(({ id }) => id).join(),
      count,
      copies,
      cost,
      material,
    ]),
  ).toEqual([
    ['people', 'stale', 'east', 2, 1, '5', '铜版纸'],
    ['people', 'due', 'west', 2, 1, '5', '铜版纸'],
    ['service', 'new', 'west', 1, 1, '2.5', '铜版纸'],
  ]);
  // 5 + 5 + 2.5
  expect(queueCost(queue)).toBe('12.5');
  expect(printQueue(context).map(({ sheets: count, cost }) => [count, cost])).toEqual([
    [null, null],
    [null, null],
    [null, null],
  ]);
});

test('planner: age, size and state village by village, the next end first', () => {
  const posted = hung();
  const context = contextOf({ ...withFacts(26, 15, 120), posted });
  const [town] = context.county.towns;
  if (!town) throw new Error('no town');
  const [queue, walls, next] = plannerView(context, town).tables;
  expect(queue?.rows.map(({ cells }) => cells[1])).toEqual(['更换过时的', '']);
  expect(walls?.columns.map(({ label }) => label)).toEqual(['公开栏', '东村', '西村']);
  // 20 to 30 September.
  expect(walls?.rows.map(({ cells }) => cells.slice(1))).toEqual([
    ['10天 A3，要换', '10天 A3，要换'],
    ['—', '10天 A3'],
  ]);
  expect(next?.rows.map(({ cells }) => cells.at(-1))).toEqual([
    '2026年10月20日，张贴期满',
    '2026年10月20日，张贴期满',
  ]);
});
