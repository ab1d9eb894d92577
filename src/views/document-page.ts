import { outline } from '#documents/outline.ts';
import { indexNumber } from '#domain/catalogue.ts';
import type { Entry, ParsedDocument, Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import { type DocumentHead, documentKinds } from '#domain/document.ts';
import {
  documentPath,
  documentsPath,
  noticeId,
  phoneStem,
  shareStem,
  townPath,
  wordDocumentPath,
} from '#domain/paths.ts';
import { versionsOf } from '#domain/version.ts';
import { demonstrationText } from './board-page.ts';
import type { ViewContext } from './context.ts';
import { documentBlocks, documentResolver } from './document-blocks.ts';
import { fileSize } from './file-size.ts';
import { historyText } from './history.ts';
import { documentLink } from './links.ts';
import { pageMeta, shareImages } from './meta.ts';
import { documentTitles } from './notice-titles.ts';
import type { DocumentHeadView, DocumentView } from './pages.ts';
import { policiesOfDocument } from './policy-links.ts';
import { isCurrentDocument } from './status.ts';
import { modifiedDay, versionsLink } from './version-days.ts';

type DocumentEntry = Entry<ParsedDocument<DocumentHead>>;

const relatedShown = 6;

/** 有效性: whether and until when the document holds on the day `edition`. */
export function validity(head: DocumentHead, edition: string): string {
  if (head.history) return `已失效（历史资料，自${chineseDay(head.history.since)}起不再执行）`;
  if (head.validUntil === undefined) return '有效';
  return head.validUntil < edition
    ? `已于${chineseDay(head.validUntil)}到期`
    : `有效期至${chineseDay(head.validUntil)}`;
}

/** The head of a document as readers see it: index number, issuer, days, validity. */
export function documentHeadView(
  context: ViewContext,
  town: Town,
  head: DocumentHead,
): DocumentHeadView {
  const { indexCode, edition } = context.county.site.value;
  return {
    indexNumber: indexNumber(indexCode, town.id, head),
    topic: head.topic,
    issuer: head.issuer,
    number: head.number ?? '无',
    written: chineseDay(head.written),
    published: chineseDay(head.published),
    validity: validity(head, edition),
  };
}

/** The newest documents of the same publisher besides this one; of one day, by path. */
function newestOthers(town: Town, entry: DocumentEntry): DocumentEntry[] {
  const newest: DocumentEntry[] = [];
  for (const other of town.documents) {
    if (other.id === entry.id) continue;
    const last = newest[relatedShown - 1];
    if (last && isNewer(last, other)) continue;
    newest.push(other);
    newest.sort((left, right) => (isNewer(left, right) ? -1 : 1));
    newest.length = Math.min(newest.length, relatedShown);
  }
  return newest;
}

function isNewer(left: DocumentEntry, right: DocumentEntry): boolean {
  const [one, two] = [left.value.head.published, right.value.head.published];
  return one === two ? `${left.id}.html` < `${right.id}.html` : one > two;
}

export function documentView(context: ViewContext, town: Town, entry: DocumentEntry): DocumentView {
  const { head, tree } = entry.value;
  const path = documentPath(town.id, entry.id);
  const versions = versionsOf(town.versions, 'document', entry.id);
  const place = { context, town, period: head.period, path };
  const titles = documentTitles(context, town, entry);
  const notice = noticeId(town.id, 'document', entry.id);
  const word = isCurrentDocument(town, head, context.county.site.value.edition)
    ? wordDocumentPath(notice)
    : '';
  return {
    page: 'document',
    ...versionsLink(versions, town.id, 'document', entry.id),
    word,
    wordSize: fileSize(context, word),
    meta: pageMeta({
      path,
      ...titles,
      keywords: head.keywords,
      trail: [
        { label: town.file.value.name, path: townPath(town.id) },
        { label: '文件', path: documentsPath },
      ],
      article: {
        published: head.published,
        time: head.publishedTime,
        source: head.issuer,
        author: head.issuer,
      },
      history: historyText(head.history),
      demonstration: head.demonstration ? demonstrationText(town) : '',
      modified: modifiedDay(versions),
      share: shareImages(
        shareStem(town.id, 'document', entry.id),
        titles.shortTitle ?? titles.title,
        context.posters.get(phoneStem(notice)),
      ),
    }),
    kind: documentKinds[head.kind],
    head: documentHeadView(context, town, head),
    outline: outline(tree, documentResolver(place)),
    blocks: documentBlocks(place, tree),
    source: head.source,
    related: [
      ...policiesOfDocument(context, town, entry),
      ...newestOthers(town, entry).map((other) => documentLink(context, town, other)),
    ],
  };
}
