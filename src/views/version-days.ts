import { chineseDay, type Day } from '#domain/day.ts';
import { versionsPath } from '#domain/paths.ts';
import { type RecordedVersion, type VersionKind, versionDay } from '#domain/version.ts';
import type { VersionsLinkView } from './version-views.ts';

/** `2026年11月20日`, with `（第2次）` for a further version of the same day. */
export function versionLabel(id: string): string {
  const day = chineseDay(versionDay(id) ?? id);
  const more = /-([2-9])$/.exec(id)?.[1];
  return id.length > 10 && more ? `${day}（第${more}次）` : day;
}

const lastOf = (versions: readonly RecordedVersion[]): RecordedVersion | undefined =>
  versions.findLast(({ value }) => value.retracted === undefined);

/** Names of the versions that can be read and are followed by a later one. */
export const formerVersions = (versions: readonly RecordedVersion[]): string[] =>
  versions
    .filter(({ value }) => value.retracted === undefined && value.statements.length > 0)
    .slice(0, -1)
    .map(({ id }) => id);

/** Day of the last version that stands; undefined where none is kept. */
export function modifiedDay(versions: readonly RecordedVersion[]): Day | undefined {
  const last = lastOf(versions);
  return last ? (versionDay(last.id) ?? undefined) : undefined;
}

/** What a page says of its versions: how many, and why the last one was made. */
export function versionsLink(
  versions: readonly RecordedVersion[],
  town: string | null,
  kind: VersionKind,
  id: string,
): { versions?: VersionsLinkView } {
  const last = lastOf(versions);
  if (!last) return {};
  const note = last.value.note ?? '';
  return {
    versions: {
      path: versionsPath(town, kind, id),
      text: `共${versions.length}版，最近一版登记于${versionLabel(last.id)}`,
      note: note === '' ? '' : `${versionLabel(last.id)}更正：${note}`,
    },
  };
}
