import { articleStem, shareStem } from '#domain/paths.ts';
import type { ArticleDraft, ArticleView } from './article.ts';
import { boardArticle } from './article-board.ts';
import { documentArticle } from './article-document.ts';
import { policyArticle } from './article-policy.ts';
import type { Block } from './blocks.ts';
import { UncheckedReferenceError, type ViewContext } from './context.ts';
import { imageViews } from './images.ts';
import type { ShareView } from './pictures.ts';

/** Paths of the photographs in blocks, at any depth. */
function imagesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.type === 'image') return [block.image.path];
    if (block.type === 'notice') return imagesIn(block.blocks);
    if (block.type === 'steps') return block.steps.flatMap((step) => imagesIn(step.blocks));
    return [];
  });
}

/**
 * Articles of everything current at the edition's day: policies in force, documents that are valid,
 * boards that hang. History has none: an article cannot be taken back once it is sent. `pictures` are
 * the share pictures of the same edition, which covers are made from.
 */
export const articleViews = (
  context: ViewContext,
  pictures: readonly ShareView[],
): ArticleView[] => [...eachArticleView(context, pictures)];

/** The same one after the other: together the articles of a large county fill the memory. */
export function* eachArticleView(
  context: ViewContext,
  pictures: readonly ShareView[],
): Generator<ArticleView> {
  const shares = new Map(pictures.map((view) => [view.id, view]));
  const photographs = new Map(imageViews(context).map((image) => [image.path, image]));
  const finish = (draft: (ArticleDraft & { page: string }) | null): ArticleView[] => {
    if (draft === null) return [];
    const { folder, slug, ...rest } = draft;
    const stem = articleStem(folder, draft.kind, slug);
    const share = shares.get(shareStem(folder, draft.kind, slug));
    if (!share) throw new UncheckedReferenceError(`No share picture for ${stem}`);
    const article = {
      ...rest,
      id: stem.replace(/^.*\//, ''),
      stem,
      base: context.site.base,
      photographs: [...new Set(imagesIn(draft.blocks))].flatMap(
        (path) => photographs.get(path) ?? [],
      ),
      cover: { wide: `${share.id}-900.jpg`, square: { ...share, id: stem } },
    };
    return [article];
  };
  for (const entry of context.county.policies) yield* finish(policyArticle(context, entry));
  for (const town of context.county.towns) {
    for (const entry of town.documents) yield* finish(documentArticle(context, town, entry));
    for (const entry of town.boards) yield* finish(boardArticle(context, town, entry));
  }
}
