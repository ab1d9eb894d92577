import type { Entry, ParsedDocument, Town } from '#domain/county.ts';
import { type DocumentHead, documentKinds } from '#domain/document.ts';
import { documentPath } from '#domain/paths.ts';
import type { ArticleDraft } from './article.ts';
import { demonstrationText } from './board-page.ts';
import type { ViewContext } from './context.ts';
import { documentBlocks } from './document-blocks.ts';
import { documentHeadView } from './document-page.ts';
import { documentTitles } from './notice-titles.ts';

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
  const path = documentPath(town.id, entry.id);
  const titles = documentTitles(context, town, entry);
  const shown = documentHeadView(context, town, head);
  const { name } = town.file.value;
  return {
    kind: 'document',
    folder: town.id,
    slug: entry.id,
    file: entry.file,
    page: path,
    theme: town.file.value.theme ?? 'teal',
    title: titles.title,
    shortTitle: titles.shortTitle ?? null,
    digest: titles.description,
    publishers: [head.issuer, name],
    kicker: `${name} · ${documentKinds[head.kind]}`,
    head: [
      { label: '发布机构', text: shown.issuer },
      ...(head.number === undefined ? [] : [{ label: '文号', text: shown.number }]),
      { label: '成文日期', text: shown.written },
      ...(head.validUntil === undefined ? [] : [{ label: '有效性', text: shown.validity }]),
    ],
    blocks: documentBlocks({ context, town, period: head.period, path }, entry.value.tree),
    foot: [
      { label: '来源', text: head.source },
      { label: '索引号', text: shown.indexNumber },
      { label: '发布日期', text: shown.published },
    ],
    demonstration: head.demonstration ? demonstrationText(town) : '',
  };
}
