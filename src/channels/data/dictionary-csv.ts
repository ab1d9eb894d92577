import { dictionaryFields } from '#views/data-fields.ts';
import type { FactEntryView } from '#views/dictionary.ts';
import { csvText } from './csv.ts';

/** What each fact type means as CSV, one row a type; columns as `dictionaryFields` describe them. */
export const dictionaryCsv = (entries: readonly FactEntryView[]): string =>
  csvText([
    dictionaryFields.map(({ name }) => name),
    ...entries.map((entry) => [
      entry.id,
      entry.name,
      entry.unit,
      [entry.origin, entry.counting].filter((text) => text !== '').join('；'),
      entry.formula,
      entry.numerator,
      entry.denominator,
      entry.inputs,
      entry.rounding,
      entry.source,
      entry.sensitivity,
      entry.suppression,
    ]),
  ]);
