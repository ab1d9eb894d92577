import type { BoardFile, BoardPart } from '#domain/board.ts';
import type { Town } from '#domain/county.ts';
import type { Register } from '#domain/register.ts';
import type { Block, TableView } from './blocks.ts';
import { boardColumns } from './board-columns.ts';
import { chartView } from './chart.ts';
import {
  requireFigure,
  UncheckedReferenceError,
  type ViewContext,
  villageName,
} from './context.ts';
import { factTable, villageTable } from './fact-tables.ts';
import { figureView } from './figure.ts';
import { townHotline } from './hotlines.ts';
import { listBlocks } from './list-table.ts';
import { articleNumber } from './numerals.ts';
import { escapeHtml, paragraph } from './plain-prose.ts';
import { policyCard } from './policy-card.ts';
import { progressView } from './progress.ts';
import { ratingsView } from './ratings.ts';
import { registerTables, scoringItems } from './register-tables.ts';
import { fillText } from './rich-text.ts';

function policyOf(context: ViewContext, id: string) {
  const policy = context.policies.get(id);
  if (!policy) throw new UncheckedReferenceError(`No policy ${id}`);
  return policyCard(context, policy);
}

function stepsBlock(register: Extract<Register, { kind: 'procedure' }>, title: string): Block {
  const steps = register.steps.map(({ title: name, text, who, days }) => {
    const sentences = [text, ...(who ? [`由${who}办理`] : []), ...(days ? [`时限：${days}`] : [])];
    const detail = sentences.map((sentence) => sentence.replace(/[。；]?$/, '。')).join('');
    return { title: name, blocks: [paragraph(detail)] };
  });
  return { type: 'steps', title, steps };
}

/** A register as the wall shows it: steps, stages and stars where there are any, else tables. */
function registerBlocks(town: Town, register: Register, title: string | undefined): Block[] {
  const name = (id: string): string => villageName(town, id);
  const tables = (views: TableView[]): Block[] => views.map((table) => ({ type: 'table', table }));
  if (register.kind === 'procedure') return [stepsBlock(register, title ?? register.title)];
  if (register.kind === 'projects')
    return [{ type: 'progress', progress: progressView(register, name) }];
  if (register.kind === 'scoring' && register.scores?.some(({ stars }) => stars !== undefined))
    return [
      { type: 'ratings', ratings: ratingsView(register, name) },
      ...tables([scoringItems(register)]),
    ];
  return tables(registerTables(register, name));
}

/** One row a policy: what it gives, who can have it, how much now, whom to ask. */
function policiesTable(context: ViewContext, title: string, ids: readonly string[]): TableView {
  const cards = ids.map((id) => policyOf(context, id));
  return {
    caption: title,
    columns: ['项目', '谁能享受', '标准', '咨询电话'].map((label) => ({ label, align: 'left' })),
    rows: cards.map(({ name, who, amounts, benefit, phones }) => ({
      kind: 'row',
      cells: [
        name,
        who.join('；'),
        amounts.length === 0
          ? benefit
          : amounts.map((amount) => `${amount.label}：${amount.text}`).join('；'),
        phones.map(({ phone }) => phone).join('、'),
      ],
    })),
    notes: [],
    source: '',
  };
}

function partBlocks(context: ViewContext, town: Town, board: BoardFile, part: BoardPart): Block[] {
  const fill = (text: string): string => fillText(context, town.id, board.period, text);
  const figure = (reference: string) => requireFigure(context, town.id, reference, board.period);
  const table = (view: TableView): Block[] => [{ type: 'table', table: view }];
  switch (part.kind) {
    case 'text': {
      const paragraphs = part.paragraphs.map(fill);
      const heading = part.title ? `<h2>${escapeHtml(fill(part.title))}</h2>` : '';
      const html = heading + paragraphs.map((text) => `<p>${escapeHtml(text)}</p>`).join('');
      const text = [...(part.title ? [fill(part.title)] : []), ...paragraphs].join('\n');
      return [{ type: 'prose', html, text }];
    }
    case 'figures':
      return [
        {
          type: 'figures',
          title: part.title ? fill(part.title) : '',
          figures: part.facts.map((reference) => figureView(figure(reference))),
        },
      ];
    case 'facts':
      return table(
        factTable(part.facts.map(figure), {
          caption: fill(part.title),
          total: part.total === true,
        }),
      );
    case 'villages':
      return table(
        villageTable(context, town, part.facts, board.period, { caption: fill(part.title) }),
      );
    case 'parts': {
      const points = part.facts.map((reference) => {
        const found = figure(reference);
        return { label: found.label, figure: found };
      });
      const title = fill(part.title);
      const series = [{ label: title, points }];
      return [{ type: 'chart', chart: chartView({ kind: 'parts', title, by: '项目', series }) }];
    }
    case 'policy':
      return [{ type: 'policy', policy: policyOf(context, part.policy) }];
    case 'policies':
      return table(policiesTable(context, fill(part.title), part.policies));
    case 'register': {
      const entry = town.registers.find(({ id }) => id === part.register);
      if (!entry) throw new UncheckedReferenceError(`No register ${part.register} in ${town.id}`);
      return registerBlocks(town, entry.value, part.title && fill(part.title));
    }
    case 'list': {
      const entry = town.lists.find(({ id }) => id === part.list);
      if (!entry) throw new UncheckedReferenceError(`No list ${part.list} in ${town.id}`);
      return listBlocks(context, town, entry.value);
    }
    case 'hotlines':
      return [
        {
          type: 'hotlines',
          title: part.title ? fill(part.title) : '咨询电话',
          hotlines: part.hotlines.map((id) => townHotline(context, town, id)),
        },
      ];
    case 'duties':
      return [
        {
          type: 'duties',
          title: part.title ? fill(part.title) : '',
          duties: part.duties.map(({ item, post, hotline }) => {
            const { phone, hours } = townHotline(context, town, hotline);
            return { item, post, phone, hours };
          }),
        },
      ];
    case 'slogans':
      return [{ type: 'slogans', lines: part.lines, signature: part.signature ?? '' }];
    case 'charter':
      return [
        {
          type: 'articles',
          title: part.title ? fill(part.title) : '',
          articles: part.articles.map((paragraphs, index) => ({
            number: articleNumber(index + 1),
            paragraphs: paragraphs.map(fill),
          })),
        },
      ];
    case 'columns':
      return [{ type: 'columns', columns: boardColumns(context, town, board, part) }];
  }
}

/** All parts of a board in order, as channels show them. */
export const boardBlocks = (context: ViewContext, town: Town, board: BoardFile): Block[] =>
  board.parts.flatMap((part) => partBlocks(context, town, board, part));
