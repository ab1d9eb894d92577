import type { Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import { boardPath, boardsPath, codePath, townPath } from '#domain/paths.ts';
import type { PostedEdition, PostedSheet, Statement } from '#domain/posted.ts';
import type { SheetChange } from '#domain/posted-changes.ts';
import { hangs } from '#domain/posted-record.ts';
import type { TableView } from './blocks.ts';
import { demonstrationText } from './board-page.ts';
import type { ViewContext } from './context.ts';
import { ownedTitles, townShareStem } from './link-card.ts';
import { isArchivedBoard } from './links.ts';
import { pageMeta, shareImages } from './meta.ts';
import type { CodeView } from './pages.ts';
import { type BoardSheet, currentSheets } from './posted-sheets.ts';
import { changesSince, readableStatements } from './posted-stale.ts';

const left = (label: string): TableView['columns'][number] => ({ label, align: 'left' });
const right = (label: string): TableView['columns'][number] => ({ label, align: 'right' });

const table = (caption: string, columns: TableView['columns'], cells: string[][]): TableView[] =>
  cells.length === 0
    ? []
    : [
        {
          caption,
          columns,
          rows: cells.map((row) => ({ kind: 'row', cells: row })),
          notes: [],
          source: '',
        },
      ];

/** Statements as tables for readers: figures with their days, then words, policies and grounds. */
function statementTables(statements: readonly Statement[]): TableView[] {
  const of = (...kinds: Statement['kind'][]): Statement[] =>
    statements.filter(({ kind }) => kinds.includes(kind));
  const figures = of('figure').map(({ label, text, asOf, note }) => [
    label,
    text,
    [asOf, note].filter((part) => part !== undefined).join('；'),
  ]);
  const facts = (rows: readonly Statement[]): string[][] =>
    rows.map(({ label, text, note }) => [label, note ? `${text}（${note}）` : text]);
  return [
    ...table('这张纸上的数', [left('项目'), right('数量'), left('时间和说明')], figures),
    ...table('这张纸上的政策和依据', [left('项目'), left('内容')], facts(of('policy', 'rule'))),
    ...table('这张纸上的文字和表', [left('项目'), left('内容')], facts(of('text', 'row', 'list'))),
    ...table('张贴信息', [left('项目'), left('内容')], facts(of('line'))),
  ];
}

const changesTable = (changes: readonly SheetChange[]): TableView[] =>
  table(
    '这张纸印好以后，变了什么',
    [left('项目'), left('纸上印的'), left('现在是')],
    changes.map(({ label, old, now }) => [label, old ?? '（没有）', now ?? '（不再列出）']),
  );

function placesTable(town: Town, sheets: readonly PostedSheet[]): TableView[] {
  const names = new Map(town.file.value.villages.map(({ id, name }) => [id, name]));
  return table(
    '张贴记录',
    [left('村'), left('张贴日期'), left('撤下日期')],
    sheets.map(({ village, posted, removed }) => [
      names.get(village) ?? village,
      chineseDay(posted),
      removed === undefined ? '还挂着' : chineseDay(removed),
    ]),
  );
}

interface Judged {
  state: CodeView['state'];
  verdict: string;
}

function judge(
  context: ViewContext,
  town: Town,
  edition: PostedEdition,
  changes: readonly SheetChange[],
): Judged {
  const entry = town.boards.find(({ id }) => id === edition.board);
  if (!entry) return { state: 'over', verdict: '这块公开栏已经不再公布，纸上的内容不能再作依据。' };
  const { archived, until } = entry.value;
  if (archived) {
    return {
      state: 'over',
      verdict: `这块公开栏已于${chineseDay(archived.since)}撤下（${archived.reason}），纸上的内容不能再作依据。`,
    };
  }
  if (isArchivedBoard(town, entry.value)) {
    return { state: 'over', verdict: '这是历史资料，不能作为现在办事的依据。' };
  }
  if (changes.length > 0) {
    return {
      state: 'stale',
      verdict: `纸上有${changes.length}处已经变了，以下面“现在是”为准。`,
    };
  }
  const { edition: day } = context.county.site.value;
  return until < day
    ? { state: 'over', verdict: `纸上的内容没有变，张贴期已于${chineseDay(until)}满。` }
    : { state: 'current', verdict: `到${chineseDay(day)}，纸上的内容仍然正确。` };
}

function codeView(context: ViewContext, town: Town, edition: PostedEdition): CodeView {
  const { code, board } = edition;
  const entry = town.boards.find(({ id }) => id === board);
  const present = currentSheets(context).find(
    (sheet) => sheet.town === town && sheet.entry.id === board,
  );
  const changes = changesSince(context, town, edition);
  const statements = readableStatements(
    context,
    town,
    edition.statements,
    present?.statements ?? null,
  );
  const title = statements.find(({ key }) => key === 'title')?.text ?? board;
  const { name, demonstration } = town.file.value;
  const sheets = (town.posted?.value.sheets ?? []).filter((sheet) => sheet.code === code);
  const { state, verdict } = judge(context, town, edition, changes);
  return {
    page: 'code',
    meta: pageMeta({
      path: codePath(code),
      title: `版本码 ${code}`,
      description: `${name}《${title}》这一版海报上写了什么，现在还对不对，后来变了什么。`,
      trail: [
        { label: name, path: townPath(town.id) },
        { label: '公开栏', path: boardsPath },
      ],
      demonstration: demonstration ? demonstrationText(town) : '',
      share: shareImages(townShareStem(town.id), name),
      // Readers come here from the wall, and pass on from here: what hangs there, not its code.
      card: { titles: ownedTitles(name, [`${title}：墙上这一版`, title, `版本码 ${code}`]) },
    }),
    town: name,
    title,
    state,
    verdict,
    hanging: sheets.filter(hangs).length,
    links: [
      ...(entry ? [{ path: boardPath(town.id, board), label: `看现在的《${title}》` }] : []),
      ...(present && present.code !== code
        ? [{ path: codePath(present.code), label: `现在的版本码 ${present.code}` }]
        : []),
    ],
    changes: changesTable(changes),
    places: placesTable(town, sheets),
    says: statementTables(statements),
  };
}

/** A page for each code: of every present edition, and of every one in the inventories. */
export function* codeViews(context: ViewContext): Generator<CodeView> {
  const sheets = currentSheets(context);
  for (const town of context.county.towns) {
    const present = sheets.filter((sheet) => sheet.town === town);
    const editions = new Map<string, PostedEdition>([
      ...(town.posted?.value.editions ?? []).map((edition): [string, PostedEdition] => [
        edition.code,
        edition,
      ]),
      ...present.map((sheet): [string, PostedEdition] => [sheet.code, editionOf(sheet)]),
    ]);
    for (const edition of editions.values()) yield codeView(context, town, edition);
  }
}

/** A present sheet in the form in which inventories keep it. */
export const editionOf = ({ code, entry, statements }: BoardSheet): PostedEdition => ({
  code,
  board: entry.id,
  statements,
});
