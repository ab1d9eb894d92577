import { expect, test } from 'vitest';
import { Register } from '#domain/register.ts';
import { registerTables } from '#views/register-tables.ts';

const tables = (input: object) =>
  registerTables(Register.parse({ title: '表', source: '来源', ...input }), (id) => `${id}村`);

test('projects: one row each, and a count by declared state, empty states included', () => {
  const project = { work: '新建', year: 2026 };
  const [list, progress] = tables({
    kind: 'projects',
    states: ['设计', '施工', '完工'],
    projects: [
      { ...project, id: 'a', name: '甲卫生室', village: 'a', state: '完工' },
      { ...project, id: 'b', name: '乙卫生室', state: '施工' },
      { ...project, id: 'c', name: '丙卫生室', state: '施工' },
    ],
  });
  expect(list?.rows.map(({ cells }) => cells.join('|'))).toEqual([
    '甲卫生室|a村|新建|2026年|完工',
    '乙卫生室|—|新建|2026年|施工',
    '丙卫生室|—|新建|2026年|施工',
  ]);
  expect(progress?.rows.map(({ cells }) => cells.join(' '))).toEqual([
    '设计 0',
    '施工 2',
    '完工 1',
    '合计 3',
  ]);
});

test('scoring: totals are computed; marks not given are 未评, never 0', () => {
  const [items, scores] = tables({
    kind: 'scoring',
    fullMarks: 100,
    items: [
      { id: 'x', label: '公开', weight: 60 },
      { id: 'y', label: '服务', weight: 40 },
    ],
    scores: [
      { unit: '东村', marks: { x: 55.5, y: 38 }, stars: 5 },
      { unit: '西村', marks: { x: 0, y: null } },
    ],
    starThresholds: { '5': 90, '4': 80 },
  });
  expect(items?.rows.at(-1)).toEqual({ kind: 'total', cells: ['合计', '100'] });
  expect(scores?.rows.map(({ cells }) => cells.join(' '))).toEqual([
    '东村 55.5 38 93.5 5星',
    '西村 0 未评 未评完 —',
  ]);
  expect(scores?.notes).toEqual(['5星：90分及以上', '4星：80分及以上']);
  expect(scores?.columns.map(({ align }) => align)).toEqual([
    'left',
    'right',
    'right',
    'right',
    'left',
  ]);
});

test('tasks: each problem names the tasks that answer it', () => {
  const [problems] = tables({
    kind: 'tasks',
    problems: [
      { id: 'p', text: '底数不清' },
      { id: 'q', text: '无人答' },
    ],
    tasks: [{ id: 't', title: '清查底数', answers: ['p'] }],
  });
  expect(problems?.rows.map(({ cells }) => cells)).toEqual([
    ['底数不清', '清查底数'],
    ['无人答', '—'],
  ]);
});

test('a note and the mark of demonstration stand under the last table', () => {
  const [only] = tables({
    kind: 'table',
    columns: ['甲'],
    rows: [['乙']],
    note: '说明。',
    demonstration: true,
  });
  expect(only?.notes).toEqual(['说明。', '本表为演示数据。']);
});
