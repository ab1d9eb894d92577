import type { BoardFile } from '#domain/board.ts';
import type { Entry, ParsedDocument, Town } from '#domain/county.ts';
import type { DocumentHead, PolicyHead } from '#domain/document.ts';
import type { Block } from './blocks.ts';
import { boardView } from './board-page.ts';
import type { ViewContext } from './context.ts';
import { decisionBlocks } from './decision-blocks.ts';
import { documentView } from './document-page.ts';
import type { BoardView, DocumentView, PolicyView } from './pages.ts';
import { policyView } from './policy-page.ts';

/** A current document, policy or board as a Word file. */
export interface WordFileView {
  path: string;
  title: string;
  /** Whose material it is, above the title; and the mark of invented content. */
  lead: string[];
  head: { label: string; text: string }[];
  blocks: Block[];
  /** Source, objections and the like, under the text. */
  notes: string[];
  /** Who and when, at the right. */
  signature: string[];
  /** Full address of the page; empty where the site has none. */
  address: string;
}

const row = (label: string, text: string) => ({ label, text });
const filled = (rows: { label: string; text: string }[]) => rows.filter(({ text }) => text !== '');

const tableBlock = (caption: string, columns: string[], rows: string[][]): Block[] =>
  rows.length === 0
    ? []
    : [
        {
          type: 'table',
          table: {
            caption,
            columns: columns.map((label) => ({ label, align: 'left' })),
            rows: rows.map((cells) => ({ kind: 'row', cells })),
            notes: [],
            source: '',
          },
        },
      ];

const common = (context: ViewContext, view: DocumentView | PolicyView | BoardView) => ({
  path: view.word,
  title: view.meta.title,
  lead: view.meta.demonstration === '' ? [] : [view.meta.demonstration],
  address: context.site.base === '' ? '' : `${context.site.base}${view.meta.path}`,
});

function documentFile(context: ViewContext, view: DocumentView): WordFileView {
  const { head } = view;
  return {
    ...common(context, view),
    head: filled([
      row('索引号', head.indexNumber),
      row('主题分类', head.topic),
      row('发布机构', head.issuer),
      row('文号', head.number),
      row('成文日期', head.written),
      row('发布日期', head.published),
      row('有效性', head.validity),
    ]),
    blocks: view.blocks,
    notes: view.source === '' ? [] : [`数据来源：${view.source}`],
    signature: [head.issuer, head.written],
  };
}

function policyFile(
  context: ViewContext,
  view: PolicyView,
  questions: readonly Block[],
): WordFileView {
  return {
    ...common(context, view),
    head: filled([
      row('政策', view.name),
      row('状态', view.status),
      row('享受什么', view.benefit),
      row('谁能享受', view.who.join('；')),
      row('适用地区', view.region),
      row('有效期', view.validity),
      row('在哪里办', view.where.join('；')),
      row('要带什么', view.papers.join('；')),
      row('最近核对', view.lastReview),
    ]),
    blocks: [
      ...tableBlock(
        '标准',
        ['项目', '标准', '地区', '起止', '状态', '出处'],
        view.standards.map((one) => [
          one.label,
          one.text,
          one.region,
          one.validity,
          one.status,
          one.source,
        ]),
      ),
      ...tableBlock(
        '算一算',
        ['例子', '算式', '结果', '说明'],
        view.examples.map((one) => [one.title, one.arithmetic, one.result, one.asOf]),
      ),
      ...tableBlock(
        '怎么办',
        ['步骤', '说明'],
        view.how.map(({ title, text }) => [title, text]),
      ),
      ...questions,
      { type: 'hotlines', title: '咨询电话', hotlines: view.hotlines },
      ...view.blocks,
      ...tableBlock(
        '依据',
        ['名称', '文号', '日期', '条款', '状态'],
        view.basis.map((one) => [one.title, one.number, one.day, one.clause, one.status]),
      ),
    ],
    notes: [],
    signature: [view.issuer, view.lastReview],
  };
}

function boardFile(context: ViewContext, view: BoardView): WordFileView {
  return {
    ...common(context, view),
    head: filled([
      row('栏目', view.column),
      row('主题', view.topic),
      row('期号', view.issue),
      row('张贴范围', view.villages),
      row('张贴日期', view.posted),
      row('撤榜日期', view.until),
      row('张贴时长', view.days),
      row('版本码', view.code),
    ]),
    blocks: view.blocks,
    notes: [view.objection, ...view.posts.map(({ label, text }) => `${label}：${text}`)],
    signature: [view.town, view.posted],
  };
}

type Entries =
  | { kind: 'policy'; entry: Entry<ParsedDocument<PolicyHead>> }
  | { kind: 'document'; town: Town; entry: Entry<ParsedDocument<DocumentHead>> }
  | { kind: 'board'; town: Town; entry: Entry<BoardFile> };

function* entriesOf({ county }: ViewContext): Generator<Entries> {
  for (const entry of county.policies) yield { kind: 'policy', entry };
  for (const town of county.towns) {
    for (const entry of town.documents) yield { kind: 'document', town, entry };
    for (const entry of town.boards) yield { kind: 'board', town, entry };
  }
}

/** The Word files of an edition, one at a time. History, archives and what has run out have none. */
export function* wordFiles(context: ViewContext): Generator<WordFileView> {
  for (const one of entriesOf(context)) {
    if (one.kind === 'policy') {
      const view = policyView(context, one.entry);
      if (view.word !== '') yield policyFile(context, view, decisionBlocks(context, one.entry));
    } else if (one.kind === 'document') {
      const view = documentView(context, one.town, one.entry);
      if (view.word !== '') yield documentFile(context, view);
    } else {
      const view = boardView(context, one.town, one.entry);
      if (view.word !== '') yield boardFile(context, view);
    }
  }
}
