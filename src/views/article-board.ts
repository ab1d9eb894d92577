import type { BoardFile } from '#domain/board.ts';
import type { Entry, Town } from '#domain/county.ts';
import type { ArticleDraft } from './article.ts';
import type { Block } from './blocks.ts';
import { boardBlocks } from './board-blocks.ts';
import { boardView } from './board-page.ts';
import type { ViewContext } from './context.ts';
import { paragraph } from './plain-prose.ts';

/**
 * Parts of a board for an article. A public list of persons stays where it can be taken down when
 * its days are over: the article only says that there is one, for how long, and where to object.
 */
function articleBlocks(context: ViewContext, town: Town, board: BoardFile): Block[] {
  return board.parts.flatMap((part) => {
    const blocks = boardBlocks(context, town, { ...board, parts: [part] });
    if (part.kind !== 'list') return blocks;
    const notice = blocks.filter(({ type }) => type === 'public-notice');
    if (notice.length === 0) return blocks;
    return [...notice, paragraph('名单只在村公开栏和网站上公示，期满撤下，不在这里转载。')];
  });
}

/** The article of a board; null unless it hangs on the edition's day. */
export function boardArticle(
  context: ViewContext,
  town: Town,
  entry: Entry<BoardFile>,
): (ArticleDraft & { page: string }) | null {
  const view = boardView(context, town, entry);
  if (view.status !== '现行') return null;
  const board = entry.value;
  const { name, fullName } = town.file.value;
  return {
    kind: 'board',
    folder: town.id,
    slug: entry.id,
    file: entry.file,
    page: view.meta.path,
    theme: town.file.value.theme ?? 'teal',
    title: view.meta.title,
    shortTitle: board.shortTitle === undefined ? null : view.meta.shortTitle,
    digest: view.meta.description,
    publishers: [fullName, name],
    kicker: `${name} · ${view.column}公开`,
    head: [
      { label: '期号', text: view.issue },
      { label: '公开范围', text: view.villages },
      { label: '公布时间', text: `${view.posted}至${view.until}` },
    ],
    blocks: articleBlocks(context, town, board),
    foot: [{ label: '异议', text: view.objection }, ...view.posts],
    demonstration: view.meta.demonstration,
  };
}
