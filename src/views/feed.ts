import { createHash } from 'node:crypto';
import type { Town } from '#domain/county.ts';
import type { Day } from '#domain/day.ts';
import { feedPath, homePath, townPath } from '#domain/paths.ts';
import { type VersionKind, versionDay, versionsOf } from '#domain/version.ts';
import type { ViewContext } from './context.ts';
import { boardLink, documentLink, policyLink } from './links.ts';
import type { LinkView } from './pages.ts';

/** One entry: all days come from the content, in China's time. */
export interface FeedEntry {
  id: string;
  title: string;
  path: string;
  published: string;
  updated: string;
  author: string;
  category: string;
  summary: string;
}

export interface FeedView {
  path: string;
  /** The page that the feed is of. */
  page: string;
  id: string;
  title: string;
  subtitle: string;
  author: string;
  updated: string;
  entries: FeedEntry[];
}

/** Newest entries that a feed holds. */
const most = 50;

/** Namespace of URLs in RFC 4122, appendix C. */
const namespace = '6ba7b8119dad11d180b400c04fd430c8';

/** A name-based UUID (version 5): the same for ever, wherever the site stands. */
export function nameUuid(name: string): string {
  const bytes = createHash('sha1')
    .update(Buffer.from(namespace, 'hex'))
    .update(name)
    .digest()
    .subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-');
}

/** A day, with its time where one is stated, as Atom writes it. */
const moment = (day: Day, time = '00:00'): string => `${day}T${time}:00+08:00`;

interface Published {
  link: LinkView;
  kind: VersionKind;
  id: string;
  town: Town | null;
  time: string | undefined;
}

function entryOf(context: ViewContext, { link, kind, id, town, time }: Published): FeedEntry {
  const { county } = context;
  const published = moment(link.date, time);
  const last = versionsOf(town ? town.versions : county.versions, kind, id).findLast(
    ({ value }) => value.retracted === undefined,
  );
  const recorded = last ? moment(versionDay(last.id) ?? link.date) : published;
  const note = last?.value.note;
  return {
    id: `urn:uuid:${nameUuid([county.site.value.indexCode, town?.id ?? '', kind, id].join('/'))}`,
    title: link.title,
    path: link.path,
    published,
    updated: note !== undefined && recorded > published ? recorded : published,
    author: link.town,
    category: link.kind,
    summary: note === undefined ? link.description : `更正：${note} ${link.description}`,
  };
}

const townEntries = (context: ViewContext, town: Town): Published[] => [
  ...town.documents.map((entry) => ({
    link: documentLink(context, town, entry),
    kind: 'document' as const,
    id: entry.id,
    town,
    time: entry.value.head.publishedTime,
  })),
  ...town.boards.map((entry) => ({
    link: boardLink(context, town, entry),
    kind: 'board' as const,
    id: entry.id,
    town,
    time: entry.value.postedTime,
  })),
];

const newest = (left: FeedEntry, right: FeedEntry): number =>
  left.updated === right.updated
    ? left.path < right.path
      ? -1
      : 1
    : left.updated < right.updated
      ? 1
      : -1;

function feed(context: ViewContext, town: Town | null, published: readonly Published[]): FeedView {
  const { site } = context.county;
  const { name, edition, indexCode, organiser, description } = site.value;
  const entries = published
    .filter(({ link }) => !link.history)
    .map((one) => entryOf(context, one))
    .sort(newest)
    .slice(0, most);
  return {
    path: feedPath(town?.id ?? null),
    page: town ? townPath(town.id) : homePath,
    id: `urn:uuid:${nameUuid([indexCode, town?.id ?? '', 'feed'].join('/'))}`,
    title: town ? `${town.file.value.name}：最新公开` : `${name}：最新公开`,
    subtitle: town ? town.file.value.fullName : description,
    author: town ? town.file.value.fullName : organiser,
    updated: entries[0]?.updated ?? moment(edition),
    entries,
  };
}

/** Feeds of the county, and of each town that is not history. */
export function feedViews(context: ViewContext): FeedView[] {
  const towns = context.county.towns.filter(({ file }) => file.value.history === undefined);
  const policies = context.county.policies.map((entry) => ({
    link: policyLink(entry),
    kind: 'policy' as const,
    id: entry.id,
    town: null,
    time: entry.value.head.publishedTime,
  }));
  return [
    feed(context, null, [...policies, ...towns.flatMap((town) => townEntries(context, town))]),
    ...towns.map((town) => feed(context, town, townEntries(context, town))),
  ];
}
