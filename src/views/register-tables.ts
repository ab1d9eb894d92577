import { chineseDay } from '#domain/day.ts';
import { exact, plainDigits } from '#domain/number.ts';
import type { Register } from '#domain/register.ts';
import type { TableView } from './blocks.ts';

type Kind<Name extends Register['kind']> = Extract<Register, { kind: Name }>;
type Cells = string[][];

const absent = '—';

const plainNumber = /^-?\d+(?:\.\d+)?$/;
const blanks = new Set([absent, '未评', '未评完']);

/** True for a column of plain numbers: such columns stand to the right, digit under digit. */
const isNumeric = (cells: readonly string[]): boolean =>
  cells.some((cell) => plainNumber.test(cell)) &&
  cells.every((cell) => plainNumber.test(cell) || blanks.has(cell));

function table(
  register: Register,
  labels: string[],
  cells: Cells,
  extra: Partial<TableView> = {},
): TableView {
  return {
    caption: register.title,
    columns: labels.map((label, index) => ({
      label,
      align: isNumeric(cells.map((row) => row[index] ?? '')) ? 'right' : 'left',
    })),
    rows: cells.map((row) => ({ kind: 'row', cells: row })),
    notes: [],
    source: register.source,
    ...extra,
  };
}

function matrix(register: Kind<'matrix'>, villageName: (id: string) => string): TableView {
  const { topics, cells } = register;
  return table(
    register,
    ['村', ...topics.map(({ label }) => label)],
    Object.entries(cells).map(([village, row]) => [
      villageName(village),
      ...topics.map(({ id }) => row[id] ?? absent),
    ]),
  );
}

/** The items of a scoring with their weights and the sum of these. */
export function scoringItems(register: Kind<'scoring'>): TableView {
  const items = table(
    register,
    ['考评项目', '分值'],
    register.items.map(({ label, weight }) => [label, plainDigits(exact(weight))]),
    { caption: `${register.title}：项目与分值` },
  );
  items.rows.push({
    kind: 'total',
    cells: ['合计', sumText(register.items.map(({ weight }) => weight))],
  });
  return items;
}

function scoring(register: Kind<'scoring'>, villageName: (id: string) => string): TableView[] {
  const items = scoringItems(register);
  if (!register.scores) return [items];
  const stars = register.scores.some((score) => score.stars !== undefined);
  const rows = register.scores.map((score) => {
    const marks = register.items.map(({ id }) => score.marks[id] ?? null);
    const complete = marks.every((mark) => mark !== null);
    return [
      score.village ? villageName(score.village) : score.unit,
      ...marks.map((mark) => (mark === null ? '未评' : plainDigits(exact(mark)))),
      complete ? sumText(marks) : '未评完',
      ...(stars ? [score.stars === undefined ? absent : `${score.stars}星`] : []),
    ];
  });
  const thresholds = Object.entries(register.starThresholds ?? {}).sort(
    ([a], [b]) => Number(b) - Number(a),
  );
  return [
    items,
    table(
      register,
      ['单位', ...register.items.map(({ label }) => label), '总分', ...(stars ? ['星级'] : [])],
      rows,
      {
        caption: `${register.title}：得分`,
        notes: thresholds.map(([star, least]) => `${star}星：${plainDigits(exact(least))}分及以上`),
      },
    ),
  ];
}

const sumText = (values: number[]): string =>
  plainDigits(values.reduce((total, value) => total.add(exact(value)), exact(0)));

function projects(register: Kind<'projects'>, villageName: (id: string) => string): TableView[] {
  const rows = register.projects.map((project) => [
    project.name,
    project.village ? villageName(project.village) : absent,
    project.work,
    `${project.year}年`,
    project.state,
    project.note ?? '',
  ]);
  const byState = register.states.map((state) => [
    state,
    String(register.projects.filter((project) => project.state === state).length),
  ]);
  const progress = table(register, ['进度', '项目数'], byState, {
    caption: `${register.title}：进度`,
  });
  progress.rows.push({ kind: 'total', cells: ['合计', String(register.projects.length)] });
  const noted = rows.some((row) => row.at(-1) !== '');
  return [
    table(
      register,
      ['项目', '村', '内容', '年度', '进度', ...(noted ? ['说明'] : [])],
      noted ? rows : rows.map((row) => row.slice(0, -1)),
    ),
    progress,
  ];
}

function tasks(register: Kind<'tasks'>): TableView[] {
  const problems = register.problems ?? [];
  const answered = (id: string): string =>
    register.tasks
      .filter(({ answers }) => answers?.includes(id))
      .map(({ title }) => title)
      .join('；') || absent;
  const list = table(
    register,
    ['任务', '责任单位', '期限', '进展'],
    register.tasks.map(({ title, owner, due, state }) => [
      title,
      owner ?? absent,
      due ? chineseDay(due) : absent,
      state ?? absent,
    ]),
  );
  if (problems.length === 0) return [list];
  const caption = `${register.title}：问题与对应任务`;
  return [
    table(
      register,
      ['问题', '对应任务'],
      problems.map(({ id, text }) => [text, answered(id)]),
      { caption },
    ),
    list,
  ];
}

function tablesOf(register: Register, villageName: (id: string) => string): TableView[] {
  switch (register.kind) {
    case 'matrix':
      return [matrix(register, villageName)];
    case 'timeline':
      return [
        table(
          register,
          ['日期', '事项', '内容', '地点'],
          register.entries.map(({ day, dayText, kindOf, text, place }) => [
            day ? chineseDay(day) : (dayText ?? absent),
            kindOf,
            text,
            place ?? absent,
          ]),
        ),
      ];
    case 'procedure':
      return [
        table(
          register,
          ['步骤', '名称', '做什么', '谁来办', '时限'],
          register.steps.map(({ title, text, who, days }, index) => [
            `第${index + 1}步`,
            title,
            text,
            who ?? absent,
            days ?? absent,
          ]),
        ),
      ];
    case 'projects':
      return projects(register, villageName);
    case 'roster':
      return [
        table(
          register,
          ['单位', ...register.posts],
          register.holders.map(({ unit, village, heldBy }) => [
            village ? villageName(village) : unit,
            ...register.posts.map((post) => heldBy[post] ?? absent),
          ]),
        ),
      ];
    case 'documents':
      return [
        table(
          register,
          ['文件', '文种', '发文单位', '文号', '日期'],
          register.entries.map(({ title, form, issuer, number, day }) => [
            title,
            form,
            issuer,
            number ?? absent,
            day ? chineseDay(day) : absent,
          ]),
          {
            notes: register.entries.flatMap(({ title, note }) =>
              note ? [`《${title.replace(/^《|》$/g, '')}》：${note}`] : [],
            ),
          },
        ),
      ];
    case 'scoring':
      return scoring(register, villageName);
    case 'catalogue':
      return [
        table(
          register,
          ['公开内容', '依据', '周期', '方式', '最近公开'],
          register.items.map(({ title, basis, cadence, channel, last }) => [
            title,
            basis,
            cadence,
            channel,
            last ? chineseDay(last) : '尚未公开',
          ]),
        ),
      ];
    case 'tasks':
      return tasks(register);
    case 'goals':
      return [
        table(
          register,
          ['序号', '目标', '内容'],
          register.goals.map(({ number, title, items }) => [
            String(number),
            title,
            items.join('；'),
          ]),
        ),
      ];
    case 'table':
      return [table(register, register.columns, register.rows)];
  }
}

/**
 * A register as tables for readers, most important first. `villageName` gives the name of a village
 * id. Empty fields print as “—”, marks not given yet as 未评, never as 0.
 */
export function registerTables(
  register: Register,
  villageName: (id: string) => string,
): TableView[] {
  const remarks = [
    ...(register.note ? [register.note] : []),
    ...(register.demonstration ? ['本表为演示数据。'] : []),
  ];
  const tables = tablesOf(register, villageName);
  const last = tables.length - 1;
  return tables.map((table, index) =>
    index === last ? { ...table, notes: [...table.notes, ...remarks] } : table,
  );
}

export const registerKinds: Record<Register['kind'], string> = {
  matrix: '对照表',
  timeline: '时间表',
  procedure: '程序',
  projects: '项目进度',
  roster: '岗位表',
  documents: '文件目录',
  scoring: '考评表',
  catalogue: '公开目录',
  tasks: '任务清单',
  goals: '目标',
  table: '表',
};
