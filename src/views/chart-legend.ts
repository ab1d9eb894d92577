import type { ChartPoint, ChartView } from './blocks.ts';

/** What each look of a chart means, in the order of legends. */
const meanings: Record<ChartPoint['state'], string> = {
  exact: '准数',
  approximate: '约数：原始资料只给了大约的数',
  forecast: '预计数：还没有发生',
  missing: '未报：没有数，不是0',
  'not-applicable': '不适用或单位不同，不画',
  suppressed: '不公开：数量过小，只画记号，长短与数量无关',
};

const order = Object.keys(meanings) as ChartPoint['state'][];

/** Meanings of the looks that occur; empty where every value is exact and needs no explanation. */
export function legendOf(points: readonly ChartPoint[]): ChartView['legend'] {
  const seen = new Set(points.map(({ state }) => state));
  if ([...seen].every((state) => state === 'exact')) return [];
  return order
    .filter((state) => seen.has(state))
    .map((state) => ({ state, text: meanings[state] }));
}

const shortNames: Partial<Record<ChartPoint['state'], string>> = {
  missing: '未报',
  suppressed: '不公开',
  'not-applicable': '没有可比的数',
};

/** `1项未报、2项不公开`; empty when every point has a value. */
export function absentWords(points: readonly ChartPoint[]): string {
  const absent = points.filter(({ value }) => value === null);
  const counts = Map.groupBy(absent, ({ state }) => shortNames[state] ?? '没有可比的数');
  return [...counts].map(([name, group]) => `${group.length}项${name}`).join('、');
}
