import { join, resolve } from 'node:path';
import { chineseDay, type Day } from '#domain/day.ts';
import {
  nextVersionId,
  type RecordedVersion,
  type VersionFile,
  versionDay,
} from '#domain/version.ts';
import type { ViewContext } from '#views/context.ts';
import { changeCount } from '#views/version-changes.ts';
import { versionLabel } from '#views/version-days.ts';
import { type Subject, subjectsOf } from '#views/version-statements.ts';
import { type Effects, type ExitCode, exitCodes, UsageError } from './effects.ts';
import { prepareToRecord } from './prepare-to-record.ts';
import { writeVersion } from './version-file.ts';
import { changesSinceRecorded } from './version-findings.ts';

export interface RecordOptions {
  content: string;
  cache: string;
  town?: string;
  document?: string[];
  board?: string[];
  policy?: string[];
  note?: string;
  replace?: true;
  retract?: string;
  reason?: string;
}

/** One file to write, as the officer will read of it. */
interface Writing {
  file: string;
  title: string;
  value: VersionFile;
}

/** Records what current pages say now as versions in the content folder, or takes one back. */
export async function record(options: RecordOptions, effects: Effects): Promise<ExitCode> {
  const context = await prepareToRecord(options, effects);
  if (context === null) return exitCodes.findings;
  const subjects = chosen(context, options);
  const { edition } = context.county.site.value;
  const writings =
    options.retract === undefined
      ? subjects.flatMap((subject) => newVersion(context, subject, edition, options))
      : [retraction(subjects, edition, options.retract, options.reason)];
  if (writings.length === 0) {
    effects.print('没有变化：现行的内容都登记过了。');
    return exitCodes.done;
  }
  for (const { file, value } of writings) await writeVersion(resolve(options.content, file), value);
  for (const { title, file } of writings) effects.print(`  《${title}》 ${file}`);
  effects.print(
    options.retract === undefined
      ? `已登记 ${writings.length} 份，日期是本期日期${chineseDay(edition)}。`
      : '已撤回：网站的版本记录里只留日期和原因。',
  );
  return exitCodes.done;
}

const named = ({ document, board, policy }: RecordOptions): { kind: string; id: string }[] =>
  Object.entries({ document, board, policy }).flatMap(([kind, ids]) =>
    (ids ?? []).map((id) => ({ kind, id })),
  );

/** What the command names, else all that is current. */
function chosen(context: ViewContext, options: RecordOptions): Subject[] {
  const { town } = options;
  const towns = context.county.towns.map(({ id }) => id);
  if (town !== undefined && !towns.includes(town)) {
    throw new UsageError(`没有名为 ${town} 的镇；现有：${towns.join('、')}`);
  }
  const all = subjectsOf(context).filter(
    (subject) => town === undefined || subject.town === null || subject.town.id === town,
  );
  const wanted = named(options);
  if (wanted.length === 0) {
    return all.filter((one) => one.current && (town === undefined || one.town !== null));
  }
  return wanted.map(({ kind, id }) => {
    const found = all.filter((subject) => subject.kind === kind && subject.id === id);
    const [first, second] = found;
    if (!first) throw new UsageError(`没有编号为 ${id} 的内容（--${kind}）`);
    if (second) {
      const having = found.map((subject) => subject.town?.id).join('、');
      throw new UsageError(`${having}都有 ${id}，用 --town 写明是哪个镇`);
    }
    return first;
  });
}

const folderOf = ({ town, kind, id }: Subject): string =>
  join(town ? `towns/${town.id}` : '', 'versions', `${kind}-${id}`);

/** The version to write for a page; none when nothing has changed since the last one. */
function newVersion(
  context: ViewContext,
  subject: Subject,
  edition: Day,
  { note, replace }: RecordOptions,
): Writing[] {
  const { title } = subject.link;
  const since = changesSinceRecorded(context, subject);
  if (since && changeCount(since.changes) === 0) return [];
  const last = subject.versions.at(-1);
  const replaced = replace && last && versionDay(last.id) === edition ? last : undefined;
  const isFirst = subject.versions.every((version) => version === replaced);
  const reason = note ?? replaced?.value.note;
  if (!isFirst && reason === undefined) {
    throw new UsageError(
      `《${title}》在${versionLabel(last?.id ?? edition)}登记过，现在改了：用 --note 写更正说明（哪里改了、为什么改）`,
    );
  }
  const id =
    replaced?.id ??
    nextVersionId(
      subject.versions.map((version) => version.id),
      edition,
    );
  if (id === null || (last && last !== replaced && id <= last.id)) {
    throw new UsageError(
      `《${title}》最近一版登记于${versionLabel(last?.id ?? '')}，本期日期${chineseDay(edition)}不能再登记；先更新 site.json 的 edition，或用 --replace`,
    );
  }
  return [
    {
      file: `${folderOf(subject).replaceAll('\\', '/')}/${id}.json`,
      title,
      value: {
        ...(isFirst || reason === undefined ? {} : { note: reason }),
        statements: subject.statements(),
      },
    },
  ];
}

function retraction(
  subjects: readonly Subject[],
  edition: Day,
  wanted: string,
  reason: string | undefined,
): Writing {
  const [subject, second] = subjects;
  if (!subject || second) {
    throw new UsageError('撤回时用 --document、--board 或 --policy 写明是哪一份');
  }
  if (reason === undefined) throw new UsageError('撤回要用 --reason 写原因，会公布');
  const version: RecordedVersion | undefined = subject.versions.find(({ id }) => id === wanted);
  if (!version) {
    const known = subject.versions.map(({ id }) => id).join('、');
    throw new UsageError(`没有 ${wanted} 这一版；现有：${known || '（一版也没有）'}`);
  }
  return {
    file: version.file,
    title: subject.link.title,
    value: {
      ...(version.value.note === undefined ? {} : { note: version.value.note }),
      statements: [],
      retracted: { since: edition, reason },
    },
  };
}
