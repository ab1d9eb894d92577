import { chineseDay } from '#domain/day.ts';
import {
  boardsPath,
  changesPath,
  documentsPath,
  policiesPath,
  townPath,
  versionPath,
  versionsPath,
} from '#domain/paths.ts';
import type { Statement } from '#domain/posted.ts';
import type { RecordedVersion, VersionKind } from '#domain/version.ts';
import type { TableView } from './blocks.ts';
import { demonstrationText } from './board-page.ts';
import type { ViewContext } from './context.ts';
import { pageMeta } from './meta.ts';
import type { PageMeta } from './pages.ts';
import { fillFrom } from './posted-stale.ts';
import {
  changeCount,
  type VersionChanges,
  versionChanges,
  visibleStatements,
} from './version-changes.ts';
import { modifiedDay, versionLabel } from './version-days.ts';
import { type Subject, subjectsOf } from './version-statements.ts';
import type { ChangesView, VersionsView, VersionView } from './version-views.ts';

/** A version that readers may see, or the page as it stands (`now`). */
interface Shown {
  id: string;
  label: string;
  note: string;
  statements: Statement[];
}

const present = 'now';

const lists: Record<VersionKind, { label: string; path: string }> = {
  document: { label: '文件', path: documentsPath },
  board: { label: '公开栏', path: boardsPath },
  policy: { label: '政策解读', path: policiesPath },
};

const folderOf = ({ town, kind, id }: Subject): [string | null, string, string] => [
  town?.id ?? null,
  kind,
  id,
];

/** The versions page, each version, and what changed between them, of all that have versions. */
export function* versionViews(
  context: ViewContext,
): Generator<VersionsView | VersionView | ChangesView> {
  for (const subject of subjectsOf(context)) {
    if (subject.versions.length > 0) yield* subjectPages(context, subject);
  }
}

function* subjectPages(
  context: ViewContext,
  subject: Subject,
): Generator<VersionsView | VersionView | ChangesView> {
  const now = visibleStatements(context, subject, subject.statements());
  const shown: Shown[] = subject.versions
    .filter(({ value }) => value.retracted === undefined && value.statements.length > 0)
    .map(({ id, value }) => ({
      id,
      label: versionLabel(id),
      note: value.note ?? '',
      statements: visibleStatements(context, subject, value.statements),
    }));
  const last = shown.at(-1);
  const isPresent = last !== undefined && changeCount(versionChanges(last.statements, now)) === 0;
  const all = isPresent
    ? shown
    : [...shown, { id: present, label: '现在的网页', note: '', statements: now }];
  yield listPage(subject, all);
  for (const version of shown) yield versionPage(subject, version, all);
  for (const [from, to] of pairsOf(all)) yield changesPage(subject, from, to);
}

/** Neighbours, and every earlier one with the last: what a reader asks is “since then”. */
function pairsOf(all: readonly Shown[]): [Shown, Shown][] {
  const last = all.at(-1);
  return all.slice(0, -1).flatMap((from, index): [Shown, Shown][] => {
    const next = all[index + 1];
    return [
      ...(next ? [[from, next] as [Shown, Shown]] : []),
      ...(last && last !== next ? [[from, last] as [Shown, Shown]] : []),
    ];
  });
}

function metaOf(
  subject: Subject,
  page: { path: string; title: string; shortTitle: string; description: string; history?: string },
): PageMeta {
  const { town, kind, link } = subject;
  const modified = modifiedDay(subject.versions);
  return pageMeta({
    ...page,
    unlisted: true,
    modified,
    trail: [
      ...(town ? [{ label: town.file.value.name, path: townPath(town.id) }] : []),
      lists[kind],
      { label: link.title, path: subject.path },
      ...(page.path === versionsPath(...folderOf(subject))
        ? []
        : [{ label: '版本记录', path: versionsPath(...folderOf(subject)) }]),
    ],
    demonstration: town?.file.value.demonstration ? demonstrationText(town) : '',
  });
}

const pairPath = (subject: Subject, from: Shown, to: Shown): string =>
  changesPath(...folderOf(subject), [from.id, to.id]);

const pageOf = (subject: Subject, { id }: Shown): string =>
  id === present ? subject.path : versionPath(...folderOf(subject), id);

function listPage(subject: Subject, all: readonly Shown[]): VersionsView {
  const { link, versions } = subject;
  const title = `${link.title}：版本记录`;
  const description = `《${link.title}》登记过的${versions.length}个版本：日期、更正说明，以及各版之间改了什么。`;
  const unrecorded = all.at(-1)?.id === present && all.length > 1;
  return {
    page: 'versions',
    meta: metaOf(subject, {
      path: versionsPath(...folderOf(subject)),
      title,
      shortTitle: '版本记录',
      description,
    }),
    intro: `${description}${unrecorded ? '现在的网页与最近登记的一版不同，见最上面一行。' : ''}`,
    subject: { path: subject.path, title: link.title },
    versions: [
      ...(unrecorded ? [presentRow(subject, all)] : []),
      ...versions.toReversed().map((version) => listRow(subject, version, all)),
    ],
  };
}

type Row = VersionsView['versions'][number];

function presentRow(subject: Subject, all: readonly Shown[]): Row {
  const to = all.at(-1) as Shown;
  const from = all.at(-2) as Shown;
  return {
    day: '现在的网页',
    state: '现在的内容（还没有登记）',
    note: '',
    links: [{ path: pairPath(subject, from, to), label: `和${from.label}相比` }],
  };
}

function listRow(subject: Subject, { id, value }: RecordedVersion, all: readonly Shown[]): Row {
  const at = all.findIndex((shown) => shown.id === id);
  const own = all[at];
  const { retracted, note = '' } = value;
  if (!own) {
    return {
      day: versionLabel(id),
      state: '已撤回',
      note: retracted
        ? `${chineseDay(retracted.since)}撤回，不再公布。原因：${retracted.reason}`
        : '没有留下内容',
      links: [],
    };
  }
  const before = all[at - 1];
  const last = all.at(-1);
  return {
    day: own.label,
    state: own === last ? '现在的内容' : '以前的内容',
    note: note || '第一版',
    links: [
      { path: pageOf(subject, own), label: '看这一版' },
      ...(before ? [{ path: pairPath(subject, before, own), label: `和${before.label}相比` }] : []),
      ...(last && own !== last && last !== all[at + 1]
        ? [{ path: pairPath(subject, own, last), label: '到现在改了什么' }]
        : []),
    ],
  };
}

const table = (caption: string, head: string[], cells: string[][]): TableView[] =>
  cells.length === 0
    ? []
    : [
        {
          caption,
          columns: head.map((label) => ({ label, align: 'left' })),
          rows: cells.map((row) => ({ kind: 'row', cells: row })),
          notes: [],
          source: '',
        },
      ];

function versionPage(subject: Subject, own: Shown, all: readonly Shown[]): VersionView {
  const last = all.at(-1);
  const isLast = own === last;
  const fill = fillFrom(own.statements);
  const said = own.statements.map((statement) => ({ ...statement, text: fill(statement.text) }));
  const of = (...kinds: Statement['kind'][]): Statement[] =>
    said.filter(({ kind }) => kinds.includes(kind));
  return {
    page: 'version',
    meta: metaOf(subject, {
      path: pageOf(subject, own),
      title: `${subject.link.title}：${own.label}的版本`,
      shortTitle: `${own.label}的版本`,
      description: `《${subject.link.title}》在${own.label}登记的版本。`,
      history: isLast
        ? ''
        : `历史资料，仅供查阅：这是${own.label}登记的版本，后来改过，办事以现在的网页为准。`,
    }),
    note: own.note,
    links: [
      { path: subject.path, label: '看现在的网页' },
      ...(last && !isLast ? [{ path: pairPath(subject, own, last), label: '到现在改了什么' }] : []),
      { path: versionsPath(...folderOf(subject)), label: '版本记录' },
    ],
    tables: [
      ...table(
        '基本情况',
        ['项目', '内容'],
        of('line', 'policy', 'rule', 'list').map(({ label, text }) => [label, text]),
      ),
      ...table(
        '数字',
        ['项目', '数量', '时间和说明'],
        of('figure').map(({ label, text, asOf, note }) => [
          label,
          text,
          [asOf, note].filter((part) => part !== undefined).join('；'),
        ]),
      ),
    ],
    text: [...Map.groupBy(of('text', 'row'), ({ label }) => label)].map(([label, statements]) => ({
      label,
      paragraphs: statements.map(({ text }) => text),
    })),
  };
}

function changesPage(subject: Subject, from: Shown, to: Shown): ChangesView {
  const changes: VersionChanges = versionChanges(from.statements, to.statements);
  const count = changeCount(changes);
  const sections = [
    { id: 'figures', title: '数字', changes: changes.figures },
    { id: 'lines', title: '基本情况', changes: changes.lines },
    { id: 'texts', title: '文字', changes: changes.texts },
  ].filter((section) => section.changes.length > 0);
  const toText = to.id === present ? '现在' : to.label;
  return {
    page: 'changes',
    meta: metaOf(subject, {
      path: pairPath(subject, from, to),
      title: `${subject.link.title}：从${from.label}到${toText}改了什么`,
      shortTitle: `${from.label}到${toText}的改动`,
      description: `《${subject.link.title}》${from.label}的版本和${toText}的版本逐句、逐数对照。`,
    }),
    intro:
      count === 0
        ? '两版写的内容相同。'
        : `共${count}处不同，左边是原来的，右边是后来的；改动的字加了下划线或删除线。`,
    note: to.note,
    links: [
      { path: pageOf(subject, from), label: `看${from.label}的版本` },
      {
        path: pageOf(subject, to),
        label: to.id === present ? '看现在的网页' : `看${to.label}的版本`,
      },
      { path: versionsPath(...folderOf(subject)), label: '版本记录' },
    ],
    old: `${from.label}`,
    now: `${toText}`,
    sections,
  };
}
