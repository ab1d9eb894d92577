import type { Town } from '#domain/county.ts';
import type { Figure, Ledger } from '#domain/figure.ts';
import {
  periodPath,
  registerPath,
  statisticsPath,
  townPath,
  townsPath,
  villagePath,
} from '#domain/paths.ts';
import { comparePeriods } from '#domain/period.ts';
import { demonstrationText } from './board-page.ts';
import type { ViewContext } from './context.ts';
import { headlineOf } from './headline.ts';
import { historyText } from './history.ts';
import { ownedTitles, townShareStem } from './link-card.ts';
import { boardLink, documentLink, newestFirst } from './links.ts';
import { pageMeta, shareImages } from './meta.ts';
import type { TownLinkView, TownView } from './pages.ts';
import { registerKinds } from './register-tables.ts';
import { hotlineView } from './site.ts';

const figuresOfTowns = new WeakMap<Ledger, readonly Figure[]>();

/** All figures of a town: the same list at every call. */
export function figuresOf(context: ViewContext, town: Town): readonly Figure[] {
  const ledgers = ledgersOf(context, town);
  const [first] = ledgers;
  if (!first) return [];
  const figures = figuresOfTowns.get(first) ?? ledgers.flatMap((ledger) => ledger.figures);
  figuresOfTowns.set(first, figures);
  return figures;
}

export const ledgersOf = (context: ViewContext, town: Town): Ledger[] =>
  context.statistics.ledgers.filter((ledger) => ledger.town === town.id);

export function townView(context: ViewContext, town: Town): TownView {
  const { name, fullName, intro, history, villages, offices, hotlines } = town.file.value;
  const ledgers = ledgersOf(context, town);
  return {
    page: 'town',
    meta: pageMeta({
      path: townPath(town.id),
      title: name,
      description: intro.split('\n')[0]?.slice(0, 120) ?? name,
      trail: [{ label: '乡镇', path: townsPath }],
      column: { name, description: intro, keywords: `${name},公开`, type: '信息公开目录' },
      history: historyText(history && { basis: history.basis, since: history.since }),
      demonstration: town.file.value.demonstration ? demonstrationText(town) : '',
      share: shareImages(townShareStem(town.id), name),
      card: { titles: ownedTitles(context.site.county, [name]) },
    }),
    fullName,
    intro,
    headline: headlineOf(ledgers),
    documents: town.documents.map((entry) => documentLink(context, town, entry)).sort(newestFirst),
    boards: town.boards.map((entry) => boardLink(context, town, entry)).sort(newestFirst),
    villages: villages.map((village) => ({
      path: villagePath(town.id, village.id),
      name: village.name,
    })),
    offices: offices.map(({ name: office, duty, phone, address }) => ({
      name: office,
      duty,
      phone,
      address: address ?? '',
    })),
    hotlines: [...hotlines, ...context.county.site.value.hotlines].map(hotlineView),
    registers: town.registers.map((entry) => ({
      path: registerPath(town.id, entry.id),
      title: entry.value.title,
      kind: registerKinds[entry.value.kind],
    })),
    statistics: [
      { path: statisticsPath(town.id), label: '走势、目标和各村比较' },
      ...ledgers
        .toSorted((left, right) => comparePeriods(right.period, left.period))
        .map(({ period }) => ({ path: periodPath(town.id, period.id), label: period.label })),
    ],
  };
}

/** A town in lists, with up to four headline figures. */
export function townLink(context: ViewContext, town: Town): TownLinkView {
  const { name, kind, intro, history } = town.file.value;
  const kinds = { town: '镇', township: '乡', 'county-office': '县直单位' } as const;
  return {
    path: townPath(town.id),
    name,
    kind: kinds[kind],
    intro,
    history: history !== undefined,
    documents: town.documents.length,
    boards: town.boards.length,
    headline: headlineOf(ledgersOf(context, town)).figures.slice(0, 4),
  };
}
