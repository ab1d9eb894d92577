import type { County } from '#domain/county.ts';
import type { Day } from '#domain/day.ts';

/** How often an amount is paid, as far as words say it. */
export type Rhythm = 'year' | 'month' | 'day' | 'term' | 'once';

/** What an amount is counted for: people of any kind are one. */
export type Head = 'person' | 'household' | 'couple' | 'area';

/** An amount with its days, under every name that texts use for it. */
export interface DatedAmount {
  names: string[];
  /** Words in brackets of its title, which tell it from others of one name. */
  variant: string[];
  /** As the table has it: `每人每月590元`. */
  text: string;
  yuan: number;
  rhythm: Rhythm;
  head: Head | null;
  from: Day | null;
  to: Day | null;
  /** Nobody has confirmed it in an official text yet. */
  doubtful: boolean;
}

const rhythms: readonly [RegExp, Rhythm][] = [
  [/年/, 'year'],
  [/月/, 'month'],
  [/[天日]/, 'day'],
  [/学期/, 'term'],
  [/一次性|次/, 'once'],
];

/** The rhythm that `每人每月`, `元/月`, `一次性` say; null when they say none. */
export const rhythmOf = (words: string): Rhythm | null =>
  rhythms.find(([pattern]) => pattern.test(words))?.[1] ?? null;

const heads: readonly [RegExp, Head][] = [
  [/[户家]/, 'household'],
  [/对/, 'couple'],
  [/亩/, 'area'],
  [/[人孩名生例]/, 'person'],
];

/** What `每人`, `每户`, `/亩` count; null when the words name nothing. */
export const headOf = (words: string): Head | null =>
  heads.find(([pattern]) => pattern.test(words))?.[1] ?? null;

export const inYuan = (amount: number, unit: string): number =>
  amount * (unit === '万元' ? 10_000 : 1);

/** What an amount is called when it is spoken of without its year, region and unit. */
export const programmeWords =
  /补贴|补助|津贴|扶助|奖励|救助|低保|保障|供养|抚恤|优抚|慰问|养老金|保险/;

function namesOf(title: string): string[] {
  const plain = title
    .replace(/[（(][^（）()]*[）)]/g, '')
    .replace(/(?:国家|省级|省定|全国|最低)?基础?标准$|标准$/, '')
    .replace(/(?<=扶助|奖励|补助|津贴|救助)[金费]$/, '')
    .trim();
  // 农村部分计划生育家庭奖励扶助 is spoken of as 奖励扶助.
  const short = plain.replace(/^.*家庭/, '');
  return [plain, short].filter((name) => name.length >= 4 && programmeWords.test(name));
}

const variantOf = (title: string): string[] =>
  [...title.matchAll(/[（(]([^（）()]*)[）)]/g)].flatMap(([, words = '']) =>
    words.split(/[，、,\s]/).filter((word) => word !== ''),
  );

/** Every amount with days that the county's table of rules and its policies state. */
export function datedAmounts(county: County): DatedAmount[] {
  const found: DatedAmount[] = [];
  const add = (
    names: string[],
    title: string,
    amount: { value: number; unit: string; per: string },
    days: { from?: Day | undefined; to?: Day | undefined; doubtful: boolean },
  ): void => {
    const rhythm = rhythmOf(amount.per);
    if (rhythm === null || names.length === 0) return;
    found.push({
      names: [...new Set(names)],
      variant: variantOf(title),
      text: `${amount.per}${amount.value}${amount.unit}`,
      yuan: inYuan(amount.value, amount.unit),
      rhythm,
      head: headOf(amount.per),
      from: days.from ?? null,
      to: days.to ?? null,
      doubtful: days.doubtful,
    });
  };
  for (const { kind, title, amount, from, to, confirm } of county.rules.value.rules) {
    if (kind !== 'standard' || !amount) continue;
    add(namesOf(title), title, amount, { from, to, doubtful: confirm !== undefined });
  }
  for (const { value } of county.policies) {
    const { name, standards, history, validTo } = value.head;
    for (const { label, amount, unit, per, from, to } of standards) {
      const end = to ?? validTo ?? history?.since;
      const names = [...namesOf(name), ...namesOf(label)];
      add(names, label, { value: amount, unit, per }, { from, to: end, doubtful: false });
    }
  }
  return found;
}
