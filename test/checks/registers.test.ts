import { expect, test } from 'vitest';
import { catalogueRegister } from '#checks/catalogue-register.ts';
import { documentsRegister } from '#checks/documents-register.ts';
import { goalsRegister } from '#checks/goals-register.ts';
import { matrixRegister } from '#checks/matrix-register.ts';
import { procedureRegister } from '#checks/procedure-register.ts';
import { projectsRegister } from '#checks/projects-register.ts';
import { rosterRegister } from '#checks/roster-register.ts';
import { tableRegister } from '#checks/table-register.ts';
import { tasksRegister } from '#checks/tasks-register.ts';
import { timelineRegister } from '#checks/timeline-register.ts';
import { checkInput } from './county-builder.ts';
import { seen } from './seen.ts';

const one = (register: Record<string, unknown>) => ({ registers: { r: register } });

const matrix = (cells: unknown) =>
  one({
    kind: 'matrix',
    topics: [
      { id: 'rules', label: '条例' },
      { id: 'free', label: '免费服务' },
    ],
    states: ['已上墙', '未上墙'],
    cells,
  });

test('matrix: every village answers every topic in a declared state', () => {
  const row = { rules: '已上墙', free: '未上墙' };
  expect(seen(matrixRegister, matrix({ east: row, west: row }))).toEqual([]);
  expect(
    seen(matrixRegister, matrix({ east: { rules: '已上墙' }, north: { ...row, paid: '已上墙' } })),
  ).toEqual([
    'coverage error registers/r.json cells.east: 东村的“免费服务”没有填',
    'coverage error registers/r.json cells: 西村的“条例”没有填',
    'coverage error registers/r.json cells: 西村的“免费服务”没有填',
    'unknown-reference error registers/r.json cells.north: 青山镇没有编号为“north”的村',
    'unknown-reference error registers/r.json cells.north.paid: 没有编号为“paid”的主题',
  ]);
  expect(seen(matrixRegister, matrix({ east: row, west: { ...row, free: '上墙' } }))).toEqual([
    'coverage error registers/r.json cells.west.free: 西村的状态“上墙”不在 states 里',
  ]);
});

const goals = (...counts: [number, number][]) =>
  one({
    kind: 'goals',
    goals: counts.map(([number, count]) => ({
      number,
      title: `目标${number}`,
      items: Array.from({ length: count }, (_, index) => `第${index + 1}项`),
    })),
  });

test('goals: goal n of a 1234 scheme has n items', () => {
  expect(seen(goalsRegister, goals([1, 1], [2, 2], [3, 3], [4, 4]))).toEqual([]);
  expect(seen(goalsRegister, goals([1, 1], [2, 3]))).toEqual([
    'list-count error registers/r.json goals[1].items: 第 2 个目标“目标2”应有 2 项，列了 3 项',
  ]);
  expect(seen(goalsRegister, goals([1, 1], [4, 4], [2, 5]))).toEqual([
    'coverage warning registers/r.json goals: 目标编号不连续：缺 3',
  ]);
  expect(seen(goalsRegister, goals([1, 1], [1, 1]))).toEqual([
    'duplicate-name error registers/r.json goals[1].number: 目标编号 1 出现两次',
  ]);
});

const timeline = (days: (string | undefined)[], expected?: Record<string, number>) =>
  one({
    kind: 'timeline',
    entries: days.map((day, index) => ({
      ...(day === undefined ? {} : day.includes('旬') ? { dayText: day } : { day }),
      kindOf: '核实',
      text: `事项${index + 1}`,
    })),
    ...(expected ? { expected } : {}),
  });

test('timeline: days in order, each event with a day, as many as stated', () => {
  const good = ['2026-01-24', '3月中旬', '2026-02-24', '2026-02-24'];
  expect(seen(timelineRegister, timeline(good, { 核实: 4, 公示: 0 }))).toEqual([]);
  expect(
    seen(timelineRegister, timeline(['2026-02-24', '2026-01-24', undefined], { 核实: 5, 公示: 3 })),
  ).toEqual([
    'order-broken error registers/r.json entries[1].day: “事项2”是2026年1月24日，排在2026年2月24日的事项后面',
    'coverage error registers/r.json entries[2]: “事项3”没有日期',
    'list-count error registers/r.json expected.核实: “核实”应有 5 次，列了 3 次',
    'list-count error registers/r.json expected.公示: “公示”应有 3 次，列了 0 次',
  ]);
});

test('procedure: steps differ', () => {
  const steps = (...titles: string[]) =>
    one({ kind: 'procedure', steps: titles.map((title) => ({ title, text: '办理' })) });
  expect(seen(procedureRegister, steps('申请', '审核'))).toEqual([]);
  expect(seen(procedureRegister, steps('申请', '审核', '申请'))).toEqual([
    'duplicate-name warning registers/r.json steps[2].title: 第 3 步与第 1 步同名：“申请”',
  ]);
});

test('projects: own id, declared state, known village', () => {
  const projects = (...list: Record<string, unknown>[]) =>
    one({
      kind: 'projects',
      states: ['在建', '完工'],
      projects: list.map((project) => ({
        id: 'p',
        name: '卫生室',
        work: '新建',
        state: '在建',
        year: 2026,
        ...project,
      })),
    });
  expect(seen(projectsRegister, projects({ village: 'east' }, { id: 'q', state: '完工' }))).toEqual(
    [],
  );
  expect(seen(projectsRegister, projects({ state: '停工' }, { village: 'north' }))).toEqual([
    'duplicate-name error registers/r.json projects[1].id: 项目编号“p”与第 1 个项目相同',
    'unknown-reference error registers/r.json projects[0].state: “卫生室”的状态“停工”不在 states 里',
    'unknown-reference error registers/r.json projects[1].village: 青山镇没有编号为“north”的村',
  ]);
});

test('roster: every post of every unit is filled or vacant', () => {
  const roster = (...holders: unknown[]) =>
    one({ kind: 'roster', posts: ['会长', '秘书长'], holders });
  const full = { 会长: '村支部书记', 秘书长: '空缺' };
  expect(
    seen(
      rosterRegister,
      roster(
        { unit: '东村', village: 'east', heldBy: full },
        { unit: '西村', village: 'west', heldBy: full },
      ),
    ),
  ).toEqual([]);
  expect(
    seen(
      rosterRegister,
      roster({ unit: '东村', village: 'east', heldBy: { 会长: '村支部书记', 干事: '文书' } }),
    ),
  ).toEqual([
    'coverage error registers/r.json holders[0].heldBy: 东村的“秘书长”没有填',
    'unknown-reference error registers/r.json holders[0].heldBy.干事: 东村的“干事”不在 posts 里',
    'coverage warning registers/r.json holders: 名册按村列出，但没有西村',
  ]);
});

test('documents: numbers in the standard form, each once', () => {
  const documents = (...numbers: (string | undefined)[]) =>
    one({
      kind: 'documents',
      entries: numbers.map((number) => ({
        title: '通知',
        issuer: '镇政府',
        form: '通知',
        ...(number === undefined ? {} : { number }),
      })),
    });
  expect(seen(documentsRegister, documents('青政发〔2026〕3号', undefined, undefined))).toEqual([]);
  const bad = documents(
    '青政发[2026]第03号',
    '青政发﹝20xx)3号',
    '青政〔2026〕1号',
    '青政〔2026〕1号',
  );
  expect(documentsRegister(checkInput(bad)).map(({ rule, hint }) => [rule, hint])).toEqual([
    ['duplicate-name', '核对两件的文号，或合并成一件'],
    ['invalid-content', '写成“青政发〔2026〕3号”'],
    ['invalid-content', '写成“某政发〔2026〕3号”；年份或序号不清楚的，不写 number，在 note 里说明'],
  ]);
});

test('tasks: every problem is answered, and overdue tasks are told', () => {
  const tasks = (list: unknown[], problems: unknown[] = []) =>
    one({ kind: 'tasks', problems, tasks: list });
  const problems = [{ id: 'roads', text: '路不平' }];
  expect(
    seen(
      tasksRegister,
      tasks(
        [
          { id: 'a', title: '修路', answers: ['roads'], due: '2026-09-29', state: '已完成' },
          { id: 'b', title: '绿化', due: '2026-09-30' },
        ],
        problems,
      ),
    ),
  ).toEqual([]);
  expect(
    seen(
      tasksRegister,
      tasks(
        [{ id: 'a', title: '修路', answers: ['road'], due: '2026-09-29', state: '未完成' }],
        problems,
      ),
    ),
  ).toEqual([
    'coverage error registers/r.json problems[0]: 问题“路不平”没有对应的任务',
    'unknown-reference error registers/r.json tasks[0].answers[0]: 任务“修路”对应的问题“road”不存在',
    'freshness notice registers/r.json tasks[0].due: 任务“修路”的期限是2026年9月29日，已经过了，状态是“未完成”',
  ]);
});

test('catalogue: each item was made public, and not in the future', () => {
  const items = (...days: (string | undefined)[]) =>
    one({
      kind: 'catalogue',
      items: days.map((last) => ({
        title: '财务',
        basis: '村组法',
        cadence: '每季度',
        channel: '公开栏',
        ...(last === undefined ? {} : { last }),
      })),
    });
  expect(seen(catalogueRegister, items('2026-09-30'))).toEqual([]);
  expect(seen(catalogueRegister, items(undefined, '2026-10-01'))).toEqual([
    'coverage notice registers/r.json items[0]: “财务”（每季度）没有写最近一次公开的日期',
    'freshness error registers/r.json items[1].last: “财务”最近一次公开写的是2026年10月1日，晚于本期日期2026年9月30日',
  ]);
});

test('table: a cell for each column', () => {
  const table = (...rows: string[][]) => one({ kind: 'table', columns: ['甲', '乙'], rows });
  expect(seen(tableRegister, table(['1', '2']))).toEqual([]);
  expect(seen(tableRegister, table(['1', '2'], ['1', '2', '3']))).toEqual([
    'list-count error registers/r.json rows[1]: 第 2 行有 3 格，表头有 2 列',
  ]);
});
