import type { Entry, ParsedDocument, Town } from '#domain/county.ts';
import type { DocumentHead } from '#domain/document.ts';
import type { ArticleDraft } from './article.ts';
import type { ViewContext } from './context.ts';
import { documentView } from './document-page.ts';

/** The article of a document; null for history and for what is no longer valid. */
export function documentArticle(
  context: ViewContext,
  town: Town,
  entry: Entry<ParsedDocument<DocumentHead>>,
): (ArticleDraft & { page: string }) | null {
  const { head } = entry.value;
  const { edition } = context.county.site.value;
  const over = head.validUntil !== undefined && head.validUntil < edition;
  if (head.history || town.file.value.history || over) return null;
  const view = documentView(context, town, entry);
  const { name } = town.file.value;
  return {
    kind: 'document',
    folder: town.id,
    slug: entry.id,
    file: entry.file,
    page: view.meta.path,
    theme: town.file.value.theme ?? 'teal',
    title: view.meta.title,
    shortTitle: head.shortTitle === undefined ? null : view.meta.shortTitle,
    digest: view.meta.description,
    publishers: [head.issuer, name],
    kicker: `${name} · ${view.kind}`,
    head: [
      { label: '发布机构', text: view.head.issuer },
      ...(head.number === undefined ? [] : [{ label: '文号', text: view.head.number }]),
      { label: '成文日期', text: view.head.written },
      ...(head.validUntil === undefined ? [] : [{ label: '有效性', text: view.head.validity }]),
    ],
    blocks: view.blocks,
    foot: [
      { label: '来源', text: view.source },
      { label: '索引号', text: view.head.indexNumber },
      { label: '发布日期', text: view.head.published },
    ],
    demonstration: view.meta.demonstration,
  };
}
