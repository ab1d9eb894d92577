import { substituteText } from '#documents/references.ts';
import { chineseDay, type Day } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import { plainDigits } from '#domain/number.ts';
import type { Check } from './check.ts';
import { type Stretch, stretchesOf } from './current-stretches.ts';
import {
  type DatedAmount,
  datedAmounts,
  headOf,
  inYuan,
  programmeWords,
  type Rhythm,
  rhythmOf,
} from './dated-amounts.ts';
import { currentTowns } from './duty-current.ts';
import { figureIndex } from './figure-index.ts';

/**
 * Amounts that current documents, boards and lists state for a programme which the table of rules
 * or a policy knows: they are the ones in force. An amount that ended is an error on a board and a
 * warning elsewhere; one that nobody knows is a warning, for words may mean something else.
 */
export const amountsInForce: Check = ({ county, statistics }) => {
  const amounts = datedAmounts(county);
  if (amounts.length === 0) return [];
  const index = figureIndex(statistics);
  return currentTowns(county).flatMap((town) => {
    const fill = (text: string, period: string | null): string =>
      substituteText(text, (reference) => {
        const figure = index.find(town.id, period, reference);
        return figure?.value ? `${plainDigits(figure.value, 6)}${figure.unit}` : '';
      });
    return stretchesOf(county, town, fill).flatMap((stretch) => judge(stretch, amounts));
  });
};

const number = '(\\d+(?:,\\d{3})*(?:\\.\\d+)?)\\s*(万?元)';
const per = '每个?(?:人|户|家|孩子|孩|名|对|亩|例|生)';
const often = '(?:每?(?:月|年|天|日|学期|次)|一次性)';
const forms = [
  // 每人每月补助100元, 每月每人100元, 每人一次性补助2000元
  new RegExp(
    `(?<words>${per}${often}|每(?:月|年|天|日|学期)(?:${per})?)(?<between>[^。；;，,、\\d]{0,8})${number}`,
    'g',
  ),
  // 100元/人/月, 100元/月
  new RegExp(
    `${number}(?<words>\\s*[/／](?:人|户|孩|名|对|亩|月|年|学期|次)(?:[/／·](?:人|户|孩|月|年|学期|次))?)`,
    'g',
  ),
];

/** Words that make an amount a bound, a mean, a part, or one of another time or place. */
const notTheRate =
  /不低于|不少于|不超过|不高于|至少|最低(?!生活)|最高|平均|人均|户均|左右|约|提高|提标|提至|调整|上调|增加|增至|原(?:来|为|标准)|此前|以前|过去|当时|曾|由每|从每|另|叠加|加发|外加|地方|省级|市级|县级|我省|我市|我县|拟|计划|建议|假如|例如|如果/;

function judge({ text, above, place, days, severity }: Stretch, amounts: DatedAmount[]): Finding[] {
  if (!text.includes('元')) return [];
  return text.split(/(?<=[。！？!?；;\n])/).flatMap((sentence) =>
    forms.flatMap((form) =>
      [...sentence.matchAll(form)].flatMap((match): Finding[] => {
        const { words = '', between = '' } = match.groups ?? {};
        const [value = '', unit = '元'] = match
          .slice(1)
          .filter((part) => /^[\d.,]+$|^万?元$/.test(part ?? ''));
        const rhythm = rhythmOf(words);
        if (
          rhythm === null ||
          notTheRate.test(sentence) ||
          /^(?:以上|以下|起|余|多|[-—–~～至到]\s*\d)/.test(
            sentence.slice(match.index + match[0].length),
          )
        )
          return [];
        if (/[-—–~～至到]\s*$/.test(sentence.slice(0, match.index))) return [];
        const named = subject(
          sentence,
          match.index,
          match.index + match[0].length,
          between,
          above,
          amounts,
        );
        const candidates = comparable(named, sentence, headOf(words));
        if (candidates.length === 0) return [];
        const said = { yuan: inYuan(Number(value.replaceAll(',', '')), unit), rhythm };
        return verdict(said, candidates, [...days, ...yearsIn(sentence)])
          .map((finding) => ({
            ...finding,
            severity: finding.ended && !finding.doubtful ? severity : 'warning',
            place: { ...place(), quote: match[0] },
            actual: match[0],
          }))
          .map(({ ended: _, doubtful: __, ...finding }) => finding);
      }),
    ),
  );
}

/** Days of the years that a sentence speaks of; `2018年起` speaks of today too. */
const yearsIn = (sentence: string): Day[] =>
  [...sentence.matchAll(/((?:19|20)\d{2})年(?!\d{0,2}月?\d{0,2}日?(?:起|以来|开始))/g)].flatMap(
    ([, year = '']) => [`${year}-01-01`, `${year}-12-31`],
  );

/** The amounts of the programme that a sum of money belongs to; none when that cannot be said. */
function subject(
  sentence: string,
  start: number,
  end: number,
  between: string,
  above: string,
  amounts: DatedAmount[],
): DatedAmount[] {
  const called = (name: string): DatedAmount[] =>
    amounts.filter(({ names }) => names.includes(name));
  const names = [...new Set(amounts.flatMap((amount) => amount.names))].sort(
    (left, right) => right.length - left.length,
  );
  const [following] = names.filter((name) => new RegExp(`^的?${name}`).test(sentence.slice(end)));
  if (following !== undefined) return called(following);
  if (programmeWords.test(sentence.slice(end, end + 8).replace(/[，,、。].*$/s, ''))) return [];
  const inside = names.find((name) => between.includes(name));
  if (inside !== undefined) return called(inside);
  const before = sentence.slice(0, start);
  let best: { name: string; end: number } | null = null;
  for (const name of names) {
    const at = before.lastIndexOf(name);
    if (at >= 0 && (best === null || at + name.length > best.end))
      best = { name, end: at + name.length };
  }
  // Another programme between the name and the sum, and the sum may be its.
  if (best !== null) {
    const gap = before.slice(best.end) + between;
    return programmeWords.test(gap) || gap.length > 60 ? [] : called(best.name);
  }
  if (programmeWords.test(before) || programmeWords.test(between)) return [];
  const heading = names.find((name) => above.includes(name));
  return heading === undefined ? [] : called(heading);
}

/** Amounts counted for the same, and of the variant that the sentence names, if it names one. */
function comparable(
  amounts: DatedAmount[],
  sentence: string,
  head: DatedAmount['head'],
): DatedAmount[] {
  const same = amounts.filter(
    (amount) => head === null || amount.head === null || amount.head === head,
  );
  const narrowed = same.filter(
    ({ variant }) => variant.length > 0 && variant.every((word) => sentence.includes(word)),
  );
  return narrowed.length > 0 ? narrowed : same;
}

const aYear: Record<Rhythm, number | null> = { year: 1, month: 12, day: null, term: 2, once: null };

interface Said {
  yuan: number;
  rhythm: Rhythm;
}

/** The same sum, counted by the year where both can be. */
function equal(left: Said, right: Said): boolean {
  const times = [aYear[left.rhythm], aYear[right.rhythm]];
  if (times[0] && times[1]) return Math.abs(left.yuan * times[0] - right.yuan * times[1]) < 0.005;
  return left.rhythm === right.rhythm && Math.abs(left.yuan - right.yuan) < 0.005;
}

const countable = (left: Said, right: Said): boolean =>
  left.rhythm === right.rhythm || (aYear[left.rhythm] !== null && aYear[right.rhythm] !== null);

type Verdict = Pick<Finding, 'rule' | 'message' | 'hint'> & {
  ended: boolean;
  doubtful: boolean;
  expected?: string;
};

function verdict(said: Said, candidates: DatedAmount[], days: Day[]): Verdict[] {
  const inForce = (amount: DatedAmount): boolean =>
    days.some((day) => (amount.from ?? '') <= day && (amount.to ?? '9999-12-31') >= day);
  const known = candidates.filter((amount) => countable(said, amount));
  const current = known.filter(inForce);
  const matching = known.filter((amount) => equal(said, amount));
  if (known.length === 0 || matching.some(inForce)) return [];
  const now = [...new Set(current.map(({ text }) => text))].join('、');
  const name = candidates[0]?.names[0] ?? '';
  const [past] = matching;
  if (past) {
    const early = past.from !== null && past.from > (days[0] ?? '');
    const when = early
      ? `${chineseDay(past.from ?? '')}才执行`
      : `到${chineseDay(past.to ?? '')}为止`;
    return [
      {
        rule: 'superseded-term',
        ended: true,
        doubtful: past.doubtful,
        message: `“${name}”的这个标准${when}${now === '' ? '' : `，现行标准是${now}`}`,
        hint: '改成现行标准；讲以前的，写明年份或给文件写 history',
        ...(now === '' ? {} : { expected: now }),
      },
    ];
  }
  if (current.length === 0) return [];
  return [
    {
      rule: 'value-conflict',
      ended: false,
      doubtful: false,
      message: `“${name}”的标准与时效表、政策页不同：那里是${now}`,
      hint: '对照原文件改正其中一处；本地另有标准的，写进政策的 standards（金额、地区、起止日期、依据）',
      expected: now,
    },
  ];
}
