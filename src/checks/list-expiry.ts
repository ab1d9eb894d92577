import type { Entry, Town } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import type { PublicList } from '#domain/public-list.ts';
import type { Check } from './check.ts';
import { type Text, textsOf } from './texts.ts';

/**
 * After its last day a list of people leaves the site by itself, and a record without names stays.
 * What is said here: that the file still holds the names, and that other texts of the town do.
 */
export const listExpiry: Check = ({ county }) => {
  const { edition } = county.site.value;
  return county.towns.flatMap((town) => {
    const over = town.lists.filter(({ value }) => value.until < edition);
    return [
      ...town.lists.flatMap((list) => tooEarly(list, edition)),
      ...over.flatMap((list) => stillNamed(list, edition)),
      ...(over.length > 0
        ? elsewhere(textsOf({ ...county, policies: [], towns: [town] }), town, over)
        : []),
    ];
  });
};

function tooEarly({ value, placeOf }: Entry<PublicList>, edition: string): Finding[] {
  const { posted, until, rows, record } = value;
  const findings: Finding[] = [];
  if (posted > edition) {
    findings.push({
      rule: 'freshness',
      severity: 'error',
      message: `公示${chineseDay(posted)}才开始，本期日期是${chineseDay(edition)}`,
      hint: '到期再放入内容文件夹，或更新 site.json 的 edition',
      place: placeOf(['posted']),
    });
  }
  if (rows.length === 0 && record === undefined) {
    findings.push({
      rule: 'invalid-content',
      severity: 'error',
      message: '名单一行也没有',
      hint: '填写 rows；公示期满、名单已经移走的，写 record：{"rows": 行数, "period": "期间"}',
      place: placeOf(['rows']),
    });
  }
  if (record !== undefined && rows.length > 0) {
    findings.push({
      rule: 'invalid-content',
      severity: 'error',
      message: `名单的 ${rows.length} 行还在，又写了 record`,
      hint: '公示期间删去 record；期满后把 rows 改成 []',
      place: placeOf(['record']),
    });
  }
  if (record !== undefined && rows.length === 0 && until >= edition) {
    findings.push({
      rule: 'freshness',
      severity: 'error',
      message: `公示到${chineseDay(until)}才结束，名单已经移走了`,
      hint: '公示期间要有名单：填写 rows，删去 record；提前结束的，改 until',
      place: placeOf(['record']),
    });
  }
  return findings;
}

function stillNamed({ value, placeOf }: Entry<PublicList>, edition: string): Finding[] {
  const { rows, until } = value;
  if (rows.length === 0) return [];
  const period = [...new Set(rows.map((row) => row.period))].join('、');
  return [
    {
      rule: 'freshness',
      severity: 'warning',
      message: `公示${chineseDay(until)}已经结束，网站只留记录，这个文件里还有 ${rows.length} 行名单`,
      hint: `名单按档案规定另存，在这里把 rows 改成 []，加上 "record": ${JSON.stringify({ rows: rows.length, period }).replace('{"rows":', '{"rows": ').replace(',"period":', ', "period": ')}`,
      place: placeOf(['until']),
      expected: `${edition} 或以后`,
      actual: until,
    },
  ];
}

/** Names of a list that is over, as masked there, in any text of the town but the lists. */
function elsewhere(
  texts: readonly Text[],
  town: Town,
  over: readonly Entry<PublicList>[],
): Finding[] {
  const lists = new Set(town.lists.map(({ file }) => file));
  const standing = new Set(
    town.lists
      .filter((list) => !over.includes(list))
      .flatMap(({ value }) => value.rows.map(({ name }) => name)),
  );
  const names = new Map(
    over.flatMap(({ value }) =>
      value.rows.flatMap(({ name }) => (standing.has(name) ? [] : [[name, value.title] as const])),
    ),
  );
  if (names.size === 0) return [];
  return texts.flatMap(({ text, place }): Finding[] => {
    const name = [...names.keys()].find((one) => text.includes(one));
    if (name === undefined) return [];
    const where = place();
    if (lists.has(where.file)) return [];
    return [
      {
        rule: 'freshness',
        severity: 'warning',
        message: `这里写着“${name}”，与公示期已满的名单“${names.get(name)}”里的相同`,
        hint: '是同一个人的，删去；不是的，请核对后豁免',
        place: { ...where, quote: name },
      },
    ];
  });
}
