import type { TypedNumber } from '#claims/typed-numbers.ts';
import type { Figure, Statistics } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import { inBaseUnit } from '#domain/unit.ts';
import type { ProseText } from './prose-texts.ts';

/** Numbers typed into prose or onto a board where a fact in braces would say them once for all. */
export const unboundNumbers = (
  text: ProseText,
  typed: readonly TypedNumber[],
  statistics: Statistics,
): Finding[] =>
  text.kind === 'policy' || text.kind === 'field'
    ? []
    : typed.map((number) => finding(text, number, statistics));

function finding(
  { placeOf, town, period }: ProseText,
  number: TypedNumber,
  statistics: Statistics,
): Finding {
  const { seen } = number;
  const same = figuresOf(statistics, town?.id ?? 'county', period).filter((figure) =>
    equal(figure, number),
  );
  const [only, second] = same;
  const named = only && !second ? `把 ${seen} 改为 {${only.id}}` : null;
  const several = second
    ? `同值的事实有 ${same
        .slice(0, 3)
        .map(({ id }) => `{${id}}`)
        .join('、')}，用名称相符的一个`
    : null;
  return {
    rule: 'unbound-number',
    severity: 'warning',
    message: `正文里直接打了“${number.label.slice(-8)}${seen}”，没有引用事实`,
    hint: named ?? several ?? '先在事实文件里加上这个数，再用花括号引用',
    place: { ...placeOf(number.start), quote: number.quote },
    actual: number.amount,
  };
}

const known = new WeakMap<Statistics, Map<string, Figure[]>>();

/** Figures of the town itself in a period. */
function figuresOf(statistics: Statistics, town: string, period: string | null): Figure[] {
  const byLedger = known.get(statistics) ?? byTownAndPeriod(statistics);
  known.set(statistics, byLedger);
  return byLedger.get(`${town} ${period}`) ?? [];
}

function byTownAndPeriod({ ledgers, county }: Statistics): Map<string, Figure[]> {
  const found = new Map<string, Figure[]>();
  for (const { town, period, figures } of [...ledgers, ...county]) {
    const key = `${town} ${period.id}`;
    const own = figures.filter(({ village }) => village === null);
    found.set(key, [...(found.get(key) ?? []), ...own]);
  }
  return found;
}

function equal(figure: Figure, number: TypedNumber): boolean {
  if (!figure.value) return false;
  const based = inBaseUnit(figure.value, figure.unit);
  const unit = based.unit === 'percent' ? '%' : based.unit;
  return unit === number.unit && based.value.equals(number.value);
}
