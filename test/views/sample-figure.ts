import type { Figure } from '#domain/figure.ts';
import { exact } from '#domain/number.ts';

/** A figure of January to August 2017; a number as `value` is exact. */
export function sampleFigure({
  value = null,
  ...more
}: Partial<Omit<Figure, 'value'>> & { value?: number | null } = {}): Figure {
  return {
    town: 'qingshan',
    village: null,
    period: '2017-01--08',
    id: 'x',
    label: '某数',
    unit: '份',
    measure: 'flow',
    kind: 'exact',
    value: value === null ? null : exact(value),
    qualifier: null,
    scale: null,
    decimals: null,
    sensitivity: 'general',
    asOf: '2017-08-31',
    source: '报表',
    note: null,
    demonstration: false,
    history: false,
    derivation: { origin: 'stated' },
    place: { file: 'towns/qingshan/facts/2017-01--08.json' },
    ...more,
  };
}
