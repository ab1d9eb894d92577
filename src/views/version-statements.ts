import type { BoardFile } from '#domain/board.ts';
import type { Entry, ParsedDocument, Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import { type DocumentHead, documentKinds, type PolicyHead } from '#domain/document.ts';
import { boardPath, documentPath, policyPath } from '#domain/paths.ts';
import type { Statement } from '#domain/posted.ts';
import { type RecordedVersion, type VersionKind, versionsOf } from '#domain/version.ts';
import type { ViewContext } from './context.ts';
import { bodyStatements, filledLine } from './document-statements.ts';
import { boardLink, documentLink, isArchivedBoard, policyLink } from './links.ts';
import type { LinkView } from './pages.ts';
import { policyPageStatements } from './policy-statements.ts';
import { line } from './posted-grounds.ts';
import { boardStatements, distinctStatements } from './posted-statements.ts';

/** A page that may have versions. */
export interface Subject {
  kind: VersionKind;
  id: string;
  /** Null for policies. */
  town: Town | null;
  file: string;
  path: string;
  link: LinkView;
  /** False for history and what was withdrawn: nothing is asked of it any more. */
  current: boolean;
  /** Recorded versions, oldest first. */
  versions: RecordedVersion[];
  /** What the page says now, as a version would keep it. */
  statements: () => Statement[];
}

/** Every document, board and policy, in the order of the content. */
export function subjectsOf(context: ViewContext): Subject[] {
  const { county } = context;
  return [
    ...county.policies.map((entry) => policySubject(context, entry)),
    ...county.towns.flatMap((town) => [
      ...town.documents.map((entry) => documentSubject(context, town, entry)),
      ...town.boards.map((entry) => boardSubject(context, town, entry)),
    ]),
  ];
}

function policySubject(context: ViewContext, entry: Entry<ParsedDocument<PolicyHead>>): Subject {
  return {
    kind: 'policy',
    id: entry.id,
    town: null,
    file: entry.file,
    path: policyPath(entry.id),
    link: policyLink(entry),
    current: entry.value.head.history === undefined,
    versions: versionsOf(context.county.versions, 'policy', entry.id),
    statements: () => storable(policyPageStatements(context, entry)),
  };
}

function documentSubject(
  context: ViewContext,
  town: Town,
  entry: Entry<ParsedDocument<DocumentHead>>,
): Subject {
  const { head } = entry.value;
  return {
    kind: 'document',
    id: entry.id,
    town,
    file: entry.file,
    path: documentPath(town.id, entry.id),
    link: documentLink(context, town, entry),
    current: head.history === undefined && town.file.value.history === undefined,
    versions: versionsOf(town.versions, 'document', entry.id),
    statements: () => storable(documentStatements(context, town, entry)),
  };
}

function documentStatements(
  context: ViewContext,
  town: Town,
  { id, value: { head, tree } }: Entry<ParsedDocument<DocumentHead>>,
): Statement[] {
  const place = { context, town, period: head.period, path: documentPath(town.id, id) };
  return [
    ...filledLine(place, 'title', '标题', head.title),
    ...filledLine(place, 'description', '摘要', head.description),
    ...line('kind', '类别', documentKinds[head.kind]),
    ...line('topic', '主题分类', head.topic),
    ...line('issuer', '发布机构', head.issuer),
    ...line('number', '文号', head.number ?? ''),
    ...line('written', '成文日期', chineseDay(head.written)),
    ...line('published', '发布日期', chineseDay(head.published)),
    ...line('until', '有效期至', head.validUntil ? chineseDay(head.validUntil) : ''),
    ...line('source', '数据来源', head.source),
    ...bodyStatements(place, tree),
  ];
}

function boardSubject(context: ViewContext, town: Town, entry: Entry<BoardFile>): Subject {
  return {
    kind: 'board',
    id: entry.id,
    town,
    file: entry.file,
    path: boardPath(town.id, entry.id),
    link: boardLink(context, town, entry),
    current: !isArchivedBoard(town, entry.value),
    versions: versionsOf(town.versions, 'board', entry.id),
    statements: () =>
      storable(boardStatements(context, town, entry.value)).filter(
        ({ key }) => !isOverList(context, town, key),
      ),
  };
}

/** Telephones and objections are always the present ones; a catalogue of boards follows by itself. */
const passing =
  /^(?:phone|column|pockets)\/|^objection$|^list\/[^/]+\/notes$|^policy\/[^/]+\/status$/;

const storable = (statements: readonly Statement[]): Statement[] =>
  distinctStatements(statements.filter(({ key, kind }) => kind !== 'rule' && !passing.test(key)));

/** True for what a version says of a list whose days are over: it left the site. */
export function isOverList({ county }: ViewContext, town: Town | null, key: string): boolean {
  const id = /^list\/([^/]+)/.exec(key)?.[1];
  if (id === undefined) return false;
  const list = town?.lists.find((candidate) => candidate.id === id);
  return list === undefined || list.value.until < county.site.value.edition;
}
