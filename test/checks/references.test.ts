import { expect, test } from 'vitest';
import { entityReferences } from '#checks/entity-references.ts';
import { factReferences } from '#checks/fact-references.ts';
import { misplacedReferences } from '#checks/misplaced-references.ts';
import { checkInput, fact } from './county-builder.ts';
import { seen } from './seen.ts';

const facts = {
  '2026-07': { facts: [fact('births', 9)] },
  '2026-08': {
    facts: [
      fact('births', 12, { villages: { east: 5, west: 7 } }),
      fact('deaths', 3, { villages: { east: 3 } }),
      fact('visits', 40),
    ],
  },
};

test('facts that exist are found in every place that may use them', () => {
  const parts = {
    facts,
    documents: {
      report: {
        title: '出生{births}',
        description: '七月{births#2026-07}',
        period: '2026-08',
        body: [
          '出生{births@east}。',
          '<FactTable facts="births" caption="出生" periods="2026-07 2026-08" />',
          '<Chart kind="bar" title="各村" facts="births" by="village" />',
        ].join('\n\n'),
      },
      other: { body: '七月{births#2026-07}。' },
    },
    boards: {
      affairs: {
        period: '2026-08',
        parts: [
          { kind: 'text', paragraphs: ['出生{births}。'] },
          { kind: 'figures', facts: ['births', 'births@west'] },
        ],
      },
    },
  };
  expect(seen(factReferences, parts)).toEqual([]);
});

test('a fact that does not exist is named with the nearest one and what the period has', () => {
  const parts = {
    facts,
    documents: { report: { period: '2026-08', body: '第一段。\n\n出生{birth}。' } },
  };
  expect(factReferences(checkInput(parts))).toEqual([
    {
      rule: 'unknown-reference',
      severity: 'error',
      message: '2026年8月没有事实“birth”',
      hint: '是不是“births”？该期有：births、deaths、visits',
      place: { file: 'towns/qingshan/documents/report.mdx', line: 3, column: 3, quote: 'birth' },
      actual: 'birth',
    },
  ]);
});

test('the period must be declared, and the town must have facts for it', () => {
  const parts = {
    facts,
    documents: { report: { body: '出生{births}。' }, late: { body: '{births#2026-06}。' } },
    boards: { affairs: { parts: [{ kind: 'figures', facts: ['births'] }] } },
  };
  expect(seen(factReferences, parts)).toEqual([
    'unknown-reference error documents/report.mdx:1: 文件用了事实“births”，但没有说是哪一期',
    'unknown-reference error documents/late.mdx:1: 青山镇没有“2026-06”这一期的事实',
    'unknown-reference error boards/affairs.json parts[0].facts[0]: 公开栏用了事实“births”，但没有说是哪一期',
  ]);
});

test('a village is known, has the fact, and a table by village names no single one', () => {
  const part = (name: string) => ({ kind: 'villages', title: '各村', facts: [name] });
  const parts = {
    facts,
    documents: { report: { period: '2026-08', body: '{births@north}，{deaths@west}。' } },
    boards: {
      affairs: {
        period: '2026-08',
        parts: [part('births@east'), part('deaths'), part('visits'), part('births')],
      },
    },
  };
  expect(seen(factReferences, parts)).toEqual([
    'unknown-reference error documents/report.mdx:1: 青山镇没有编号为“north”的村',
    'unknown-reference error documents/report.mdx:1: 2026年8月没有西村的事实“deaths”',
    'unknown-reference error boards/affairs.json parts[0].facts[0]: 按村列出的图表里，事实“births@east”又指明了一个村',
    'coverage warning boards/affairs.json parts[1].facts[0]: 事实“deaths”缺 1 个村：西村',
    'coverage error boards/affairs.json parts[2].facts[0]: 事实“visits”没有分村的数，不能按村列出',
  ]);
});

test('a policy means the figures of the county', () => {
  const parts = {
    site: { countyFigures: [{ id: 'births', label: '出生', unit: '人', measure: 'flow' }] },
    facts,
    policies: { childcare: { body: '全县八月出生{births#2026-08}，{deaths#2026-08}。' } },
  };
  expect(seen(factReferences, parts)).toEqual([
    'unknown-reference error policies/childcare.mdx:1: 2026年8月没有事实“deaths”',
  ]);
});

test('braces that readers would see are named, ordinary braces are not', () => {
  const parts = {
    facts,
    documents: { report: { period: '2026-08', source: '台账{births}', issuer: '镇{附件1}' } },
    registers: {
      steps: {
        kind: 'procedure',
        steps: [
          { title: '一', text: '共{births}' },
          { title: '二', text: '办理' },
        ],
      },
    },
  };
  expect(seen(misplacedReferences, parts)).toEqual([
    'unknown-reference error documents/report.mdx source: 这一项里不能用事实引用，“{births}”会照原样印出来',
    'unknown-reference error registers/steps.json steps[0].text: 这一项里不能用事实引用，“{births}”会照原样印出来',
  ]);
});

const identities = [
  { id: 'sum', kind: 'partition', total: 'births', parts: ['deaths', 'visits'], waiver: undefined },
];

test('policies, hotlines, registers, lists, identities and pictures that exist are found', () => {
  const parts = {
    policies: { childcare: {} },
    facts: { '2026-08': { ...facts['2026-08'], identities } },
    registers: { goals: { kind: 'goals', goals: [{ number: 1, title: '一', items: ['甲'] }] } },
    lists: { relief: {} },
    images: ['square.jpg'],
    documents: {
      report: {
        period: '2026-08',
        body: [
          '见<Policy id="childcare" />，电话<Hotline id="county" />。',
          '<Register id="goals" />',
          '<Identity id="sum" />',
          '<HotlineList ids="county town" />',
          '![广场](images/square.jpg)',
        ].join('\n\n'),
      },
    },
    boards: { affairs: { parts: [{ kind: 'list', list: 'relief' }] } },
  };
  expect(seen(entityReferences, parts)).toEqual([]);
});

test('what does not exist is named, with the kind of thing that it should be', () => {
  const parts = {
    policies: { childcare: { hotlines: ['town'] } },
    documents: {
      report: {
        body: [
          '见<Policy id="childcaer" />，电话<Hotline id="city" />。',
          '<Register id="goals" />',
          '<Identity id="sum" />',
          '<HotlineList ids="county city" />',
          '![广场](images/square.jpg)',
        ].join('\n\n'),
      },
    },
    boards: {
      affairs: {
        objection: { hotline: 'city' },
        parts: [
          { kind: 'policy', policy: 'elders' },
          { kind: 'register', register: 'goals' },
          { kind: 'list', list: 'relief' },
          { kind: 'hotlines', hotlines: ['county', 'city'] },
        ],
      },
    },
    lists: {
      subsidy: {
        rows: [
          {
            serial: 1,
            name: '张**',
            village: 'north',
            programme: '救助',
            amount: 1,
            unit: '元',
            period: '九月',
          },
        ],
      },
    },
  };
  expect(seen(entityReferences, parts)).toEqual([
    'unknown-reference error documents/report.mdx:1: 没有编号为“childcaer”的政策',
    'unknown-reference error documents/report.mdx:1: 没有编号为“city”的电话',
    'unknown-reference error documents/report.mdx:3: 没有编号为“goals”的登记表',
    'unknown-reference error documents/report.mdx:5: 没有编号为“sum”的关系式',
    'unknown-reference error documents/report.mdx:7: 没有编号为“city”的电话',
    'unknown-reference error documents/report.mdx:9: 没有编号为“images/square.jpg”的图片',
    // A policy is the county's: a town's telephone is none of its own.
    'unknown-reference error policies/childcare.mdx hotlines[0]: 没有编号为“town”的电话',
    'unknown-reference error boards/affairs.json objection.hotline: 没有编号为“city”的电话',
    'unknown-reference error boards/affairs.json parts[0].policy: 没有编号为“elders”的政策',
    'unknown-reference error boards/affairs.json parts[1].register: 没有编号为“goals”的登记表',
    'unknown-reference error boards/affairs.json parts[2].list: 没有编号为“relief”的公示名单',
    'unknown-reference error boards/affairs.json parts[3].hotlines[1]: 没有编号为“city”的电话',
    'unknown-reference error lists/subsidy.json rows[0].village: 青山镇没有编号为“north”的村',
  ]);
  expect(entityReferences(checkInput(parts))[0]?.hint).toBe(
    '是不是“childcare”？policies 里有：childcare',
  );
});
