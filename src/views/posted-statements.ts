import { createHash } from 'node:crypto';
import { substituteText } from '#documents/references.ts';
import type { BoardFile, BoardPart } from '#domain/board.ts';
import type { Entry, ParsedDocument, Town } from '#domain/county.ts';
import type { PolicyHead } from '#domain/document.ts';
import type { Figure } from '#domain/figure.ts';
import type { Statement } from '#domain/posted.ts';
import { figureKey } from '#statistics/reference.ts';
import { boardColumns } from './board-columns.ts';
import { boardPosts, boardVillages, objectionText, postedText } from './board-sheet.ts';
import {
  requireFigure,
  UncheckedReferenceError,
  type ViewContext,
  villageName,
} from './context.ts';
import { townHotline } from './hotlines.ts';
import { listTable } from './list-table.ts';
import { articleNumber } from './numerals.ts';
import { line, namedRules, phone, policyStatements } from './posted-grounds.ts';
import { registerTables } from './register-tables.ts';
import {
  figureStatements,
  rowText,
  sumStatement,
  tableRows,
  villageStatements,
} from './statement-parts.ts';

function requirePolicy(context: ViewContext, id: string): Entry<ParsedDocument<PolicyHead>> {
  const policy = context.policies.get(id);
  if (!policy) throw new UncheckedReferenceError(`No policy ${id}`);
  return policy;
}

/** The boards that a whole board lists, and its places for sheets of paper. */
const columnStatements = (
  context: ViewContext,
  town: Town,
  board: BoardFile,
  part: Extract<BoardPart, { kind: 'columns' }>,
): Statement[] =>
  boardColumns(context, town, board, part).flatMap(({ title, entries, pocketNote }) => [
    ...entries.map(
      (entry): Statement => ({
        key: `column/${title}`,
        kind: 'row',
        label: `${title}栏`,
        text: `${entry.title}｜${entry.text}`,
      }),
    ),
    ...line(`pockets/${title}`, `${title}栏`, pocketNote),
  ]);

/**
 * All that the sheet of a board says, in its order. The rows of a list of persons are only counted
 * and marked, so that no name outlives its notice.
 */
export function boardStatements(context: ViewContext, town: Town, board: BoardFile): Statement[] {
  const keyed = (text: string, figures: Figure[]): string =>
    substituteText(text, (reference) => {
      const figure = requireFigure(context, town.id, reference, board.period);
      figures.push(figure);
      return `{${figureKey(figure)}}`;
    });
  const filled = (key: string, label: string, text: string): Statement[] => {
    const figures: Figure[] = [];
    return [...line(key, label, keyed(text, figures)), ...figureStatements(town, figures)];
  };
  const statements = [
    ...filled('title', '标题', board.title),
    ...line('column', '栏目', rowText([board.column, board.topic])),
    ...line('issue', '期号', board.issue),
    ...line('villages', '张贴范围', boardVillages(town, board).join('、')),
    ...line('posted', '张贴日期', postedText(board)),
    ...boardPosts(board).flatMap(({ label, text }) => line(`post/${label}`, label, text)),
    ...line('objection', '异议', objectionText(context, town, board)),
    ...board.parts.flatMap((part, index) =>
      partStatements(context, town, board, { part, index, filled, keyed }),
    ),
  ];
  return distinctStatements(statements);
}

function partStatements(
  context: ViewContext,
  town: Town,
  board: BoardFile,
  use: {
    part: BoardPart;
    index: number;
    filled: (key: string, label: string, text: string) => Statement[];
    keyed: (text: string, figures: Figure[]) => string;
  },
): Statement[] {
  const { part, filled } = use;
  const heading = 'title' in part && part.title ? part.title : '';
  const title = heading === '' ? [] : filled(`heading/${heading}`, '小标题', heading);
  const figure = (reference: string): Figure =>
    requireFigure(context, town.id, reference, board.period);
  const words = (label: string, paragraph: string): Statement[] => {
    const figures: Figure[] = [];
    const text = use.keyed(paragraph, figures);
    return [
      { key: 'text', kind: 'text', label, text },
      ...figureStatements(town, figures),
      ...namedRules(context, text),
    ];
  };
  switch (part.kind) {
    case 'text':
      return [...title, ...part.paragraphs.flatMap((paragraph) => words('正文', paragraph))];
    case 'figures':
      return [...title, ...figureStatements(town, part.facts.map(figure))];
    case 'facts': {
      const figures = part.facts.map(figure);
      return [
        ...title,
        ...figureStatements(town, figures),
        ...(part.total ? sumStatement(part.facts.join('+'), `${part.title}合计`, figures) : []),
      ];
    }
    case 'villages':
      return [...title, ...villageStatements(context, town, part.facts, board.period)];
    case 'parts':
      return [...title, ...figureStatements(town, part.facts.map(figure))];
    case 'policy':
      return policyStatements(context, requirePolicy(context, part.policy));
    case 'policies':
      return [
        ...title,
        ...part.policies.flatMap((id) => policyStatements(context, requirePolicy(context, id))),
      ];
    case 'register': {
      const entry = town.registers.find(({ id }) => id === part.register);
      if (!entry) throw new UncheckedReferenceError(`No register ${part.register} in ${town.id}`);
      const tables = registerTables(entry.value, (id) => villageName(town, id));
      return [
        ...title,
        ...tables.flatMap((table) => tableRows(`register/${entry.id}/${table.caption}`, table)),
      ];
    }
    case 'list': {
      const entry = town.lists.find(({ id }) => id === part.list);
      if (!entry) throw new UncheckedReferenceError(`No list ${part.list} in ${town.id}`);
      const table = listTable(context, town, entry.value);
      const mark = createHash('sha256').update(JSON.stringify(table.rows)).digest('hex');
      return [
        {
          key: `list/${entry.id}`,
          kind: 'list',
          label: table.caption,
          text: `名单${table.rows.length}行`,
          mark: mark.slice(0, 16),
        },
        ...table.notes.map(
          (text): Statement => ({
            key: `list/${entry.id}/notes`,
            kind: 'row',
            label: table.caption,
            text,
          }),
        ),
      ];
    }
    case 'duties':
      return [
        ...title,
        ...part.duties.flatMap(({ item, post, hotline }) => [
          ...line(`duty/${item}`, item, post),
          ...phone(townHotline(context, town, hotline)),
        ]),
      ];
    case 'slogans':
      return [...part.lines, ...(part.signature ? [part.signature] : [])].map(
        (text): Statement => ({ key: 'slogan', kind: 'text', label: '标语', text }),
      );
    case 'charter':
      return [
        ...title,
        ...part.articles.flatMap((paragraphs, index) =>
          paragraphs.flatMap((paragraph) => words(articleNumber(index + 1), paragraph)),
        ),
      ];
    case 'columns':
      return columnStatements(context, town, board, part);
    case 'hotlines':
      return [...title, ...part.hotlines.flatMap((id) => phone(townHotline(context, town, id)))];
  }
}

/** Each keyed statement once, where it first stands; texts and rows as often as they are printed. */
export function distinctStatements(statements: readonly Statement[]): Statement[] {
  const seen = new Set<string>();
  return statements.filter(({ kind, key }) => {
    if (kind === 'text' || kind === 'row') return true;
    const name = `${kind} ${key}`;
    if (seen.has(name)) return false;
    seen.add(name);
    return true;
  });
}
