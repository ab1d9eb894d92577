import type { LedgerData } from '#views/data.ts';
import { figureFields } from '#views/data-fields.ts';
import { measureNames } from '#views/fact-words.ts';
import { type Cell, csvText } from './csv.ts';
import { kindNames } from './kind-names.ts';

const plain = (text: string | null): Cell => (text === null ? null : { plain: text });

/** The figures of ledgers as CSV, one row a figure; columns as `figureFields` describe them. */
export function figuresCsv(ledgers: readonly LedgerData[]): string {
  const rows = ledgers.flatMap((data) =>
    data.figures.map((figure): Cell[] => [
      data.townName,
      data.periodLabel,
      plain(data.asOf),
      figure.id,
      figure.label,
      figure.villageName,
      plain(figure.value),
      figure.unit,
      kindNames[figure.kind],
      figure.qualifier,
      figure.text,
      figure.formula,
      figure.note,
      figure.source,
      data.demonstration ? '演示数据' : null,
      plain(data.from),
      plain(data.to),
      figure.village,
      measureNames[figure.measure],
    ]),
  );
  return csvText([figureFields.map(({ name }) => name), ...rows]);
}
