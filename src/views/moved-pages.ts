import { townOfPath, townPath } from '#domain/paths.ts';
import { declaredMoves, lastTarget } from '#domain/redirects.ts';
import type { ViewContext } from './context.ts';
import { noticeLinks } from './links.ts';
import { pageMeta } from './meta.ts';
import type { ShortView } from './pages.ts';

/** A former address and where it leads in the end. */
export interface Redirect {
  from: string;
  to: string;
}

/** Former addresses in their order, without those that lead to a town that this edition lacks. */
export function redirects({ county }: ViewContext): Redirect[] {
  const moves = declaredMoves(county);
  const targets = new Map(moves.map(({ from, to }) => [from, to]));
  const absent = new Set(county.absent);
  return [...targets.keys()].flatMap((from) => {
    const to = lastTarget(targets, from);
    return to === null || absent.has(townOfPath(to) ?? '') ? [] : [{ from, to }];
  });
}

/** Titles of pages that have one of their own. */
function titlesOf(context: ViewContext): Map<string, string> {
  const { county } = context;
  const links = noticeLinks(context);
  return new Map([
    ...links.map(({ path, title }): [string, string] => [path, title]),
    ...county.towns.map(({ id, file }): [string, string] => [townPath(id), file.value.name]),
  ]);
}

/** A page at each former address, which leads on to where its content is now. */
export function movedViews(context: ViewContext): ShortView[] {
  const all = redirects(context);
  if (all.length === 0) return [];
  const titles = titlesOf(context);
  return all.map(({ from, to }) => {
    const title = titles.get(to) ?? '新的网页';
    return {
      page: 'short',
      meta: pageMeta({
        path: from,
        title: `网页已移到：${title}`,
        shortTitle: '网页已移走',
        description: `这一页换了网址，内容在“${title}”。`,
        unlisted: true,
        canonical: to,
      }),
      target: { path: to, title },
    };
  });
}
