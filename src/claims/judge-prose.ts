import { type ProseDocument, proseDocument } from './prose-document.ts';
import type { ProseFinding, ProseRule } from './prose-finding.ts';
import { balancesOf } from './rules/balances.ts';
import { capacities } from './rules/capacities.ts';
import { changes } from './rules/changes.ts';
import { comparisons } from './rules/comparisons.ts';
import { dates } from './rules/dates.ts';
import { docNumberForm } from './rules/doc-number-form.ts';
import { duplicatePhrase } from './rules/duplicate-phrase.ts';
import { familySums } from './rules/family-sums.ts';
import { ledgerSums } from './rules/ledger-sums.ts';
import { lineTotals } from './rules/line-totals.ts';
import { listCounts } from './rules/list-counts.ts';
import { listTotals } from './rules/list-totals.ts';
import { listedShares } from './rules/listed-shares.ts';
import { malformedNumber } from './rules/malformed-number.ts';
import { maskedValue } from './rules/masked-value.ts';
import { means } from './rules/means.ts';
import { missingUnit } from './rules/missing-unit.ts';
import { misspelling } from './rules/misspelling.ts';
import { mixedCounts } from './rules/mixed-counts.ts';
import { nameCounts } from './rules/name-counts.ts';
import { noBase } from './rules/no-base.ts';
import { pace } from './rules/pace.ts';
import { partitions } from './rules/partitions.ts';
import { percentVsPoints } from './rules/percent-vs-points.ts';
import { periodMix } from './rules/period-mix.ts';
import { personTimes } from './rules/person-times.ts';
import { portions } from './rules/portions.ts';
import { priorValues } from './rules/prior-values.ts';
import { productGroups } from './rules/product-groups.ts';
import { products } from './rules/products.ts';
import { quarters } from './rules/quarters.ts';
import { rankedLists } from './rules/ranked-lists.ts';
import { rankings } from './rules/rankings.ts';
import { rates } from './rules/rates.ts';
import { ratios } from './rules/ratios.ts';
import { semicolonLists } from './rules/semicolon-lists.ts';
import { shareLists } from './rules/share-lists.ts';
import { shares } from './rules/shares.ts';
import { siblingSums } from './rules/sibling-sums.ts';
import { steps } from './rules/steps.ts';
import { structureRatios } from './rules/structure-ratios.ts';
import { sumsOfParts } from './rules/sums-of-parts.ts';
import { tableFormulas } from './rules/table-formulas.ts';
import { tableSums } from './rules/table-sums.ts';
import { targets } from './rules/targets.ts';
import { tenthsOf } from './rules/tenths.ts';
import { thresholds } from './rules/thresholds.ts';
import { toldTables } from './rules/told-tables.ts';
import { toldTotals } from './rules/told-totals.ts';
import { trailingTotals } from './rules/trailing-totals.ts';
import { twoDocuments } from './rules/two-documents.ts';
import { valueConflict } from './rules/value-conflict.ts';
import { writtenProducts } from './rules/written-products.ts';
import { yearSpans } from './rules/year-spans.ts';
import { isInside } from './sentences.ts';

/** Every rule over one text. */
const proseRules: readonly ProseRule[] = [
  malformedNumber,
  maskedValue,
  docNumberForm,
  sumsOfParts,
  siblingSums,
  familySums,
  partitions,
  semicolonLists,
  mixedCounts,
  quarters,
  listTotals,
  trailingTotals,
  lineTotals,
  ledgerSums,
  tableSums,
  tableFormulas,
  toldTables,
  rates,
  shares,
  shareLists,
  listedShares,
  ratios,
  structureRatios,
  rankings,
  thresholds,
  changes,
  comparisons,
  means,
  steps,
  balancesOf,
  products,
  productGroups,
  portions,
  valueConflict,
  listCounts,
  nameCounts,
  percentVsPoints,
  missingUnit,
  personTimes,
  periodMix,
  duplicatePhrase,
  twoDocuments,
  misspelling,
  dates,
  noBase,
  priorValues,
  writtenProducts,
  pace,
  rankedLists,
  tenthsOf,
  toldTotals,
  yearSpans,
  targets,
  capacities,
];

/**
 * What the rules find in one document, sorted by offset, with lines and columns from 1. Where two
 * rules speak of one number, a malformed form silences the doubts about its value.
 */
export function judgeDocument(document: ProseDocument): ProseFinding[] {
  const found = proseRules
    .flatMap((rule) => rule(document))
    .sort((left, right) => left.start - right.start || (left.rule < right.rule ? -1 : 1));
  const malformed = found.filter(({ rule }) => rule === 'malformed-number');
  const seen = new Set<string>();
  const kept = found.filter((finding) => {
    const key = `${finding.rule}/${finding.start}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return (
      finding.rule === 'malformed-number' ||
      !(isInside(malformed, finding.start) || isInside(malformed, finding.end - 1))
    );
  });
  return withLines(document.text, kept);
}

export const judgeProse = (text: string): ProseFinding[] => judgeDocument(proseDocument(text));

function withLines(text: string, sorted: readonly ProseFinding[]): ProseFinding[] {
  let line = 1;
  let next = text.indexOf('\n');
  return sorted.map((finding) => {
    while (next !== -1 && next < finding.start) {
      line += 1;
      next = text.indexOf('\n', next + 1);
    }
    return { ...finding, line };
  });
}
