import type { County, Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { type RecordedVersion, versionDay, versionsOf } from '#domain/version.ts';
import type { Check } from './check.ts';

/** Recorded versions belong to something, have their days in order, and say why they were made. */
export const versionRecords: Check = ({ county }) => [
  ...judgeAll(county, null, county.versions ?? []),
  ...county.towns.flatMap((town) => judgeAll(county, town, town.versions ?? [])),
];

function judgeAll(
  county: County,
  town: Town | null,
  versions: readonly RecordedVersion[],
): Finding[] {
  const { edition } = county.site.value;
  const groups = Map.groupBy(versions, ({ kind, subject }) => `${kind}-${subject}`);
  return [...groups.values()].flatMap((group): Finding[] => {
    const [first] = group;
    if (!first) return [];
    const ordered = versionsOf(versions, first.kind, first.subject);
    return [
      ...(isKnown(county, town, first) ? [] : [orphan(first)]),
      ...ordered.flatMap((version, index) => [
        ...daysOf(version, edition),
        ...contentOf(version),
        ...(index === 0 ? [] : noteOf(version)),
      ]),
    ];
  });
}

function isKnown(county: County, town: Town | null, { kind, subject }: RecordedVersion): boolean {
  const entries =
    kind === 'policy'
      ? county.policies
      : kind === 'document'
        ? (town?.documents ?? [])
        : (town?.boards ?? []);
  return entries.some(({ id }) => id === subject);
}

const orphan = ({ file, kind, subject }: RecordedVersion): Finding => ({
  rule: 'version-record',
  severity: 'warning',
  message: `登记过版本的${kind === 'board' ? '公开栏' : kind === 'policy' ? '政策' : '文件'}“${subject}”已经不在内容里，它的版本也不再发布`,
  hint: '公布过的不要删：放回来，停止执行的写 history（公开栏写 archived）；改了编号的，版本文件夹跟着改名，旧网址写进 movedFrom',
  place: { file: file.replace(/\/[^/]+$/, '') },
});

function daysOf({ id, value, file, placeOf }: RecordedVersion, edition: string): Finding[] {
  const day = versionDay(id) ?? id;
  const since = value.retracted?.since;
  const late: Finding[] =
    day > edition
      ? [
          {
            rule: 'version-record',
            severity: 'error',
            message: `版本登记在${chineseDay(day)}，晚于本期日期${chineseDay(edition)}`,
            hint: '文件名写登记那天的日期，或更新 site.json 的 edition',
            place: { file },
            expected: `${edition} 或以前`,
            actual: day,
          },
        ]
      : [];
  if (since === undefined || (since >= day && since <= edition)) return late;
  return [
    ...late,
    {
      rule: 'version-record',
      severity: 'error',
      message: `撤回日期${chineseDay(since)}不在登记日期${chineseDay(day)}和本期日期${chineseDay(edition)}之间`,
      hint: '改正 retracted.since',
      place: placeOf(['retracted', 'since']),
      actual: since,
    },
  ];
}

function contentOf({ value, placeOf }: RecordedVersion): Finding[] {
  const { retracted, statements } = value;
  if (retracted === undefined && statements.length === 0) {
    return [
      {
        rule: 'version-record',
        severity: 'error',
        message: '这一版什么也没有写',
        hint: '删去这个文件，用 zhangbang record 重新登记；要撤回的写 retracted',
        place: placeOf(['statements']),
      },
    ];
  }
  if (retracted !== undefined && statements.length > 0) {
    return [
      {
        rule: 'version-record',
        severity: 'warning',
        message: `这一版已经撤回，文件里还有 ${statements.length} 条内容`,
        hint: '网站不再公布它；把 statements 改成 []，内容就不再留在文件里',
        place: placeOf(['statements']),
      },
    ];
  }
  return [];
}

function noteOf({ value, placeOf }: RecordedVersion): Finding[] {
  if (value.note !== undefined || value.retracted !== undefined) return [];
  return [
    {
      rule: 'correction-note',
      severity: 'warning',
      message: '这一版与前一版不同，没有写更正说明',
      hint: '写 note：哪里改了、为什么改，一两句话，如“更正9月出生人数，原数漏报1人”',
      place: placeOf(['statements']),
    },
  ];
}
