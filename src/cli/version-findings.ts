import { type ChangedPage, unrecordedChange, unrecordedPages } from '#checks/unrecorded-change.ts';
import type { Finding } from '#domain/finding.ts';
import type { ViewContext } from '#views/context.ts';
import {
  changeCount,
  type VersionChange,
  type VersionChanges,
  versionChanges,
  visibleStatements,
} from '#views/version-changes.ts';
import { versionLabel } from '#views/version-days.ts';
import { type Subject, subjectsOf } from '#views/version-statements.ts';

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);

const textOf = (runs: VersionChange['old']): string =>
  runs === null ? '（没有）' : short(runs.map(({ text }) => text).join(''));

const changeText = ({ label, old, now }: VersionChange): string =>
  `${label}：${textOf(old)} → ${textOf(now)}`;

/** What a page says otherwise than its last standing version; null when it has none. */
export function changesSinceRecorded(
  context: ViewContext,
  subject: Subject,
): { recorded: string; changes: VersionChanges } | null {
  const last = subject.versions.findLast(({ value }) => value.retracted === undefined);
  if (!last) return null;
  const old = visibleStatements(context, subject, last.value.statements);
  const now = visibleStatements(context, subject, subject.statements());
  return { recorded: last.id, changes: versionChanges(old, now) };
}

const command = ({ town, kind, id }: Subject): string =>
  `zhangbang record ${town ? `--town ${town.id} ` : ''}--${kind} ${id}`;

/** Published pages that were changed without a record: known only from finished words. */
export function versionFindings(context: ViewContext): Finding[] {
  const groups = Map.groupBy(
    subjectsOf(context).filter(({ current }) => current),
    ({ town }) => town,
  );
  return [...groups].flatMap(([town, subjects]): Finding[] => {
    if (subjects.every(({ versions }) => versions.length === 0)) return [];
    const changed = subjects.flatMap((subject): ChangedPage[] => {
      const since = changesSinceRecorded(context, subject);
      if (!since || changeCount(since.changes) === 0) return [];
      const { figures, lines, texts } = since.changes;
      return [
        {
          title: subject.link.title,
          place: { file: subject.file },
          recorded: versionLabel(since.recorded),
          changes: [...figures, ...lines, ...texts].map(changeText),
          command: command(subject),
        },
      ];
    });
    const without = subjects.filter(({ versions }) =>
      versions.every(({ value }) => value.retracted !== undefined),
    );
    return [
      ...unrecordedChange(changed),
      ...unrecordedPages(
        without.map(({ link }) => `《${link.title}》`),
        town ? town.file.placeOf(['name']) : context.county.site.placeOf(['name']),
        `zhangbang record${town ? ` --town ${town.id}` : ''}`,
      ),
    ];
  });
}
