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
export function articleViews(context: ViewContext, pictures: readonly ShareView[]): ArticleView[] {
  const shares = new Map(pictures.map((view) => [view.id, view]));
  const photographs = new Map(imageViews(context).map((image) => [image.path, image]));
  const finish = (draft: ArticleDraft & { page: string }): ArticleView => {
    const { folder, slug, ...rest } = draft;
    const stem = articleStem(folder, draft.kind, slug);
    const share = shares.get(shareStem(folder, draft.kind, slug));
    if (!share) throw new UncheckedReferenceError(`No share picture for ${stem}`);
    return {
      ...rest,
      id: stem.replace(/^.*\//, ''),
      stem,
      base: context.site.base,
      photographs: [...new Set(imagesIn(draft.blocks))].flatMap(
        (path) => photographs.get(path) ?? [],
      ),
      cover: { wide: `${share.id}-900.jpg`, square: { ...share, id: stem } },
    };
  };
  const drafts = [
    ...context.county.policies.map((entry) => policyArticle(context, entry)),
    ...context.county.towns.flatMap((town) => [
      ...town.documents.map((entry) => documentArticle(context, town, entry)),
      ...town.boards.map((entry) => boardArticle(context, town, entry)),
    ]),
  ];
  return drafts.flatMap((draft) => (draft === null ? [] : [finish(draft)]));
}
