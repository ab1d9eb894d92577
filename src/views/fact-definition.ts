import type { Measure } from '#domain/fact.ts';
import type { Figure } from '#domain/figure.ts';
import { indicatorOf } from '#statistics/indicators/index.ts';

/** How a number of each kind is counted, and whether several may be added. */
export const countingRules: Record<Measure, string> = {
  flow: '所在时期内发生的数，各期可以相加',
  stock: '期末（标明的那一天）的数，各期不能相加',
  rate: '比率，不能相加',
  standard: '规定的标准，不是发生的数',
};

/** Where a figure comes from, when it is not computed by an indicator. */
export const originWords: Record<Figure['derivation']['origin'], string> = {
  stated: '填报数',
  'sum-of-villages': '各村数相加',
  indicator: '按公式计算',
  'county-roll-up': '各乡镇上报数相加',
};

/** What a figure means in short sentences: formula, denominator and basis, or the counting rule. */
function definitionOf(figure: Figure): string[] {
  const definition = indicatorOf(figure.derivation.indicator ?? '');
  if (!definition) {
    return [`${originWords[figure.derivation.origin]}；${countingRules[figure.measure]}`];
  }
  const { formula, denominator, source } = definition;
  return [
    `计算：${formula}`,
    ...(denominator === '' ? [] : [`分母：${denominator}`]),
    `依据：${source.title}，${source.clause}`,
  ];
}

/** Definitions of several figures: said once where they agree, else with each one's name. */
export function definitionsOf(figures: readonly Figure[]): string[] {
  const byText = new Map<string, Set<string>>();
  for (const figure of figures) {
    const text = definitionOf(figure).join('；');
    byText.set(text, (byText.get(text) ?? new Set()).add(figure.label));
  }
  if (byText.size === 1) return [...byText.keys()];
  return [...byText].map(([text, labels]) => `${[...labels].join('、')}——${text}`);
}
