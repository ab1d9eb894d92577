import type { Figure, Ledger } from '#domain/figure.ts';
import { indicatorOf } from '#statistics/indicators/index.ts';
import { numeratorOf } from '#statistics/indicators/numerator.ts';
import type { Thresholds } from '#statistics/is-small.ts';
import { figureKey } from '#statistics/reference.ts';
import { countingRules, originWords } from './fact-definition.ts';
import { sensitivityNames, suppressionWords } from './fact-words.ts';
import { roundingWords } from './rounding-words.ts';

/** What one number of a publisher means, wherever it stands. Empty texts say nothing. */
export interface FactEntryView {
  id: string;
  name: string;
  unit: string;
  measure: Figure['measure'];
  counting: string;
  origin: string;
  /** Id of the indicator that computes it; empty for a stated one. */
  indicator: string;
  formula: string;
  numerator: string;
  denominator: string;
  /** `出生人数（births）`, as the formula takes them. */
  inputs: string;
  rounding: string;
  source: string;
  sensitivity: string;
  suppression: string;
  /** True when villages have it too. */
  villages: boolean;
  /** Ids and names of the periods that state it, earlier first. */
  periods: { id: string; label: string }[];
}

const listed = (texts: readonly string[], mark: string): string =>
  [...new Set(texts.filter((text) => text !== ''))].join(mark);

/** Inputs of a computed number, by the names of the formula. */
function inputsOf(figure: Figure, byKey: ReadonlyMap<string, Figure>): string {
  const { indicator, inputs = {} } = figure.derivation;
  const definition = indicatorOf(indicator ?? '');
  return Object.entries(inputs)
    .map(([name, address]) => {
      const input = byKey.get(figureKey(address));
      const rule = definition?.inputs[name] ?? definition?.more;
      const shown = `${input?.label ?? address.id}（${address.id}）`;
      return rule && rule.label !== input?.label ? `${rule.label}＝${shown}` : shown;
    })
    .join('、');
}

/** Every fact type of a publisher once, in the order in which its ledgers first state it. */
export function factEntries(ledgers: readonly Ledger[], thresholds: Thresholds): FactEntryView[] {
  const figures = ledgers.flatMap((ledger) => ledger.figures);
  const byKey = new Map(figures.map((figure) => [figureKey(figure), figure]));
  return [...Map.groupBy(figures, ({ id }) => id)].flatMap(([id, own]): FactEntryView[] => {
    const whole = own.filter(({ village }) => village === null);
    // The newest says what holds now.
    const shown = whole.at(-1) ?? own.at(-1);
    if (!shown) return [];
    const definition = indicatorOf(shown.derivation.indicator ?? '');
    const checked = definition && `${definition.source.title}，${definition.source.clause}`;
    const sources = definition
      ? [`${checked}（${definition.source.checked}查阅）`]
      : own.map(({ source }) => source);
    return [
      {
        id,
        name: listed(whole.map(({ label }) => label).reverse(), '、') || shown.label,
        unit: listed(own.map(({ unit }) => unit).reverse(), '、'),
        measure: shown.measure,
        counting: countingRules[shown.measure],
        origin: listed(
          own
            .filter(({ village }) => village === null)
            .map(({ derivation }) => originWords[derivation.origin]),
          '、',
        ),
        indicator: definition?.id ?? '',
        formula: definition?.formula ?? '',
        numerator: definition ? numeratorOf(definition) : '',
        denominator: definition?.denominator ?? '',
        inputs: definition ? inputsOf(shown, byKey) : '',
        rounding: listed(own.map(({ decimals }) => roundingWords(decimals)).reverse(), '、'),
        source: listed(sources, '；'),
        sensitivity: sensitivityNames[shown.sensitivity],
        suppression: suppressionWords(own, thresholds),
        villages: own.length > whole.length,
        periods: ledgers
          .filter((ledger) => own.some(({ period }) => period === ledger.period.id))
          .map(({ period }) => ({ id: period.id, label: period.label })),
      },
    ];
  });
}
