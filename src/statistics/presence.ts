import type { z } from 'zod';
import type { Entry, Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import type { FactEntry, FactsFile, VillageValue } from '#domain/fact.ts';
import type { Finding } from '#domain/finding.ts';
import { exact, plainDigits } from '#domain/number.ts';
import { hasValue } from './certainty.ts';
import { invalidContent, unknownName } from './problem.ts';
import { longForm } from './stated.ts';
import type { PeriodFile } from './town-book.ts';

type Path = (string | number)[];
type Stated = Exclude<z.infer<typeof VillageValue>, number>;

/** A value stands exactly where its kind promises one, and a qualifier where it may. */
function valueAndKind(entry: Entry<FactsFile>, name: string, stated: Stated, path: Path) {
  const { kind = 'exact', value, qualifier } = stated;
  const at = (...field: string[]) => entry.placeOf([...path, ...field]);
  const findings: Finding[] = [];
  if (hasValue(kind) && value === undefined) {
    findings.push(
      invalidContent(
        `${name}没有数值`,
        '补填 value；没有报上来写 "kind": "missing"，不适用写 "not-applicable"，不公开写 "suppressed"',
        at(),
      ),
    );
  }
  if (!hasValue(kind) && value !== undefined) {
    findings.push(
      invalidContent(
        `${name}的 kind 是“${kind}”，却又写了数值 ${value}`,
        '有数就去掉 kind；没有数就去掉 value，未报不等于 0',
        at('value'),
      ),
    );
  }
  if (kind === 'approximate' && qualifier === undefined) {
    findings.push(
      invalidContent(
        `${name}是约数，却没有写是哪种约数`,
        '补填 qualifier：余、以上、以下、左右、约、近 中的一个',
        at(),
      ),
    );
  }
  if (kind !== 'approximate' && kind !== 'forecast' && qualifier !== undefined) {
    const hint =
      kind === 'exact'
        ? '是约数就写 "kind": "approximate"；是准数就去掉 qualifier'
        : '没有数值，去掉 qualifier';
    findings.push(invalidContent(`${name}不是约数，却写了“${qualifier}”`, hint, at('qualifier')));
  }
  return findings;
}

/** Printing must not change an exact amount: neither by `scale` nor by `decimals`. */
function printing(entry: Entry<FactsFile>, fact: FactEntry, path: Path): Finding[] {
  const { value, scale, decimals, measure } = fact;
  if (value === undefined || measure === 'rate') return [];
  const power = scale === '万' ? 4n : scale === '亿' ? 8n : 0n;
  const printed = exact(value).div(10n ** power);
  const most = decimals ?? 4;
  if (scale === undefined && decimals === undefined) return [];
  if (printed.equals(printed.round(most))) return [];
  const field = decimals === undefined ? 'scale' : 'decimals';
  return [
    invalidContent(
      `“${fact.label}”的 ${value} 按 ${field} 的写法会被四舍五入成 ${plainDigits(printed.round(most))}${scale ?? ''}`,
      `去掉或改大 ${field}，印出来的数要与填的数一样`,
      entry.placeOf([...path, field]),
    ),
  ];
}

function factPresence(town: Town, { entry }: PeriodFile, fact: FactEntry, index: number) {
  const path: Path = ['facts', index];
  const at = (...field: string[]) => entry.placeOf([...path, ...field]);
  const name = `“${fact.label}”（${fact.id}）`;
  const findings: Finding[] = [];
  const known = town.file.value.villages.map(({ id }) => id);
  for (const [village, stated] of Object.entries(fact.villages ?? {})) {
    const field: Path = [...path, 'villages', village];
    if (!known.includes(village)) {
      findings.push(unknownName('村', village, known, entry.placeOf(field)));
    }
    const title = `${name}的“${village}”`;
    findings.push(...valueAndKind(entry, title, longForm(stated), field));
  }
  if (!fact.fromVillages) {
    findings.push(...valueAndKind(entry, name, fact, path));
    return [...findings, ...printing(entry, fact, path)];
  }
  for (const field of ['value', 'kind', 'qualifier'] as const) {
    if (fact[field] === undefined) continue;
    findings.push(
      invalidContent(
        `${name}由各村相加，又写了 ${field}`,
        `去掉 ${field}；要让填报数与各村合计核对，就去掉 fromVillages`,
        at(field),
      ),
    );
  }
  if (Object.keys(fact.villages ?? {}).length === 0) {
    findings.push(invalidContent(`${name}由各村相加，却没有各村的数`, '补填 villages', at()));
  }
  if (fact.measure === 'rate' || fact.measure === 'standard') {
    findings.push(
      invalidContent(
        `${name}是${fact.measure === 'rate' ? '比率' : '标准'}，各村的数不能相加`,
        '去掉 fromVillages；全镇比率用 indicators 由分子、分母计算',
        at('fromVillages'),
      ),
    );
  }
  return findings;
}

/** Ids of facts and indicators, and of identities, stand once in a file. */
function repeatedIds({ entry }: PeriodFile): Finding[] {
  const { facts, indicators = [], identities = [] } = entry.value;
  const groups = [
    [
      ...facts.map(({ id }, index) => ({ id, path: ['facts', index, 'id'] })),
      ...indicators.map(({ id }, index) => ({ id, path: ['indicators', index, 'id'] })),
    ],
    identities.map(({ id }, index) => ({ id, path: ['identities', index, 'id'] })),
  ];
  return groups.flatMap((group) => {
    const seen = new Set<string>();
    return group.flatMap(({ id, path }) => {
      if (!seen.has(id)) {
        seen.add(id);
        return [];
      }
      return [
        invalidContent(
          `编号“${id}”在同一文件里用了两次`,
          '一个编号只能有一个数，改掉其中一个',
          entry.placeOf(path),
        ),
      ];
    });
  });
}

/** What the schema cannot judge field by field in one facts file; all findings are errors. */
export function presenceFindings(town: Town, file: PeriodFile): Finding[] {
  const { entry, period } = file;
  const { facts, indicators = [], headline = [], asOf } = entry.value;
  const findings: Finding[] = [];
  if (entry.id !== period.id) {
    findings.push(
      invalidContent(
        `文件名是“${entry.id}”，period 却是“${period.id}”`,
        `改文件名为 ${period.id}.json，或把 period 改成“${entry.id}”`,
        entry.placeOf(['period']),
      ),
    );
  }
  if (asOf !== undefined && asOf < period.from) {
    findings.push(
      invalidContent(
        `截至日 ${chineseDay(asOf)}早于本期开始日 ${chineseDay(period.from)}`,
        'asOf 写本期内的一天；不写就是本期最后一天',
        entry.placeOf(['asOf']),
      ),
    );
  }
  const ids = [...facts, ...indicators].map(({ id }) => id);
  for (const [index, id] of headline.entries()) {
    if (!ids.includes(id)) {
      const place = entry.placeOf(['headline', index]);
      findings.push(unknownName('本期的事实或指标', id, ids, place));
    }
  }
  return [
    ...findings,
    ...repeatedIds(file),
    ...facts.flatMap((fact, index) => factPresence(town, file, fact, index)),
  ];
}
