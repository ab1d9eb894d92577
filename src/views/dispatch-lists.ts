import type { Town } from '#domain/county.ts';
import { dispatchesPath, dispatchPath, townDispatchesPath, townPath } from '#domain/paths.ts';
import type { ViewContext } from './context.ts';
import { type Dispatched, dispatchView } from './dispatch-page.ts';
import { pageMeta } from './meta.ts';
import { carded } from './notice-titles.ts';
import type { DispatchView, LinkView, ListingView } from './pages.ts';
import { allWords } from './words.ts';

const kinds = { policy: '政策解读', document: '文件', board: '公开栏' } as const;

/** Everything of which texts or an article are sent: what is current. */
function dispatched(context: ViewContext): Dispatched[] {
  const words = new Map(allWords(context).map(({ source, texts }) => [source.id, texts]));
  return carded(context).flatMap((one) => {
    const texts = words.get(one.id);
    const article = context.articles?.get(one.id);
    return texts || article ? [{ ...one, texts: texts ?? [], article }] : [];
  });
}

const linkTo = ({ id, kind, titles, texts, article, town }: Dispatched): LinkView => ({
  path: dispatchPath(id),
  title: titles.title,
  kind: kinds[kind],
  date: '',
  description: [...texts.map(({ name }) => name), ...(article ? ['公众号文章'] : [])].join('、'),
  history: false,
  town: town?.file.value.name ?? '',
});

function listing(
  meta: Omit<Parameters<typeof pageMeta>[0], 'unlisted'>,
  groups: ListingView['groups'],
): ListingView {
  return {
    page: 'listing',
    meta: pageMeta({ ...meta, unlisted: true }),
    intro: meta.description,
    groups: groups.filter(({ links }) => links.length > 0),
  };
}

function townListing({ id, file }: Town, members: readonly Dispatched[]): ListingView {
  const { name } = file.value;
  const byKind = Map.groupBy(members, ({ kind }) => kinds[kind]);
  return listing(
    {
      path: townDispatchesPath(id),
      title: `${name}分发清单`,
      shortTitle: '分发清单',
      description: `${name}的文件和公开栏发到各处的文字、图片和公众号文章。供镇村工作人员使用。`,
      trail: [
        { label: '分发清单', path: dispatchesPath },
        { label: name, path: townPath(id) },
      ],
    },
    [...byKind].map(([title, some]) => ({ title, links: some.map(linkTo) })),
  );
}

/** The officers' lists of the county and of each town, and the page of each notice. */
export function* dispatchPages(context: ViewContext): Generator<ListingView | DispatchView> {
  const all = dispatched(context);
  const byTown = Map.groupBy(all, ({ town }) => town);
  const towns = [...byTown].flatMap(([town, members]) => (town ? [{ town, members }] : []));
  yield listing(
    {
      path: dispatchesPath,
      title: '分发清单',
      description:
        '每份现行文件、政策解读和公开栏发到各处的文字、图片和公众号文章，限制都核对过。供镇村工作人员使用。',
    },
    [
      {
        title: '乡镇',
        links: towns.map(({ town, members }) => ({
          path: townDispatchesPath(town.id),
          title: `${town.file.value.name}分发清单`,
          kind: '分发清单',
          date: '',
          description: `${members.length}份`,
          history: false,
          town: town.file.value.fullName,
        })),
      },
      { title: kinds.policy, links: (byTown.get(null) ?? []).map(linkTo) },
    ],
  );
  for (const { town, members } of towns) yield townListing(town, members);
  for (const one of all) yield dispatchView(context, one);
}
