import Fraction from 'fraction.js';
import { csvRows } from '#privacy/csv-texts.ts';
import { differences } from './agrees.ts';
import { folded } from './output-text.ts';
import { plainUnit } from './plain-unit.ts';
import type { Fault, Proof } from './prove-output.ts';
import { type Quantity, quantityAt } from './quantity.ts';
import type { ShownFact } from './shown-fact.ts';

/** One row of open data as it stands in the file, whatever the file's kind. */
interface DataRow {
  id: string;
  village: string;
  value: string;
  unit: string;
  qualifier: string;
  forecast: boolean;
  /** The same as readers see it. */
  text: string;
  asOf: string;
}

/** Rows of `data/<town>/<period>.csv`, by the names of its columns. */
function rowsOfCsv(csv: string): DataRow[] {
  const [head = [], ...rows] = csvRows(csv.replace(/^\uFEFF/, ''));
  return rows.map((cells) => {
    const cell = (name: string): string => (cells[head.indexOf(name)] ?? '').replace(/^'/, '');
    return {
      id: cell('编号'),
      village: cell('村'),
      value: cell('数值'),
      unit: cell('计量单位'),
      qualifier: cell('约数'),
      forecast: cell('类别') === '预计',
      text: cell('显示'),
      asOf: cell('截至'),
    };
  });
}

type Field = string | null;

function rowsOfJson(json: string): DataRow[] {
  const { asOf, figures } = JSON.parse(json) as {
    asOf: string;
    figures: Record<
      'id' | 'villageName' | 'value' | 'unit' | 'qualifier' | 'kind' | 'text',
      Field
    >[];
  };
  return figures.map((figure) => ({
    id: figure.id ?? '',
    village: figure.villageName ?? '',
    value: figure.value ?? '',
    unit: figure.unit ?? '',
    qualifier: figure.qualifier ?? '',
    forecast: figure.kind === 'forecast',
    text: figure.text ?? '',
    asOf,
  }));
}

function statedIn({ value, unit, qualifier, forecast }: DataRow): Quantity {
  const { name, factor } = plainUnit(unit);
  const number = /^[-+]?\d+(?:\.\d+)?$/.test(value) ? new Fraction(value).mul(factor) : null;
  return {
    start: 0,
    end: value.length,
    written: `${value}${unit}`,
    value: number,
    unit: name,
    qualifier: qualifier === '' ? null : qualifier,
    forecast,
  };
}

function faultOf(row: DataRow, fact: ShownFact): Fault | null {
  const what = differences(statedIn(row), fact);
  if (what.length > 0)
    return { fact, what, seen: `${row.value}${row.unit}${row.qualifier}`, at: null };
  const text = folded(row.text);
  const first = text.search(/[-−]?\d/);
  const how = { from: 0, spoken: false, unit: 'longest' } as const;
  const shown = first < 0 ? null : quantityAt(text, first, fact, how);
  const seen = shown ? differences(shown, fact) : fact.value === null ? [] : ['数值'];
  if (seen.length > 0) return { fact, what: seen, seen: row.text, at: null };
  const day = fact.asOf?.on ?? fact.asOf?.to;
  return row.asOf === day ? null : { fact, what: ['截至时间'], seen: row.asOf, at: null };
}

/**
 * Open data of one ledger against its facts: every fact has its one row, and every row is a fact.
 * `nameOf` gives a village's name; empty for the whole town.
 */
export function proveData(
  kind: 'csv' | 'json',
  source: string,
  facts: readonly ShownFact[],
  nameOf: (village: string | null) => string,
): Proof {
  const proof: Proof = { proved: new Map(), faults: [] };
  const rows = kind === 'csv' ? rowsOfCsv(source) : rowsOfJson(source);
  const byName = new Map(rows.map((row) => [`${row.id}@${row.village}`, row]));
  if (rows.length > facts.length || byName.size !== rows.length) {
    throw new Error(`${rows.length} rows of data for ${facts.length} facts`);
  }
  for (const fact of facts) {
    const id = fact.id.replace(/^[^/]+\/([^@#]+).*$/, '$1');
    const row = byName.get(`${id}@${nameOf(fact.village)}`);
    const fault = row ? faultOf(row, fact) : { fact, what: [], seen: '', at: null };
    if (fault) proof.faults.push(fault);
    else proof.proved.set(fact, [0]);
  }
  return proof;
}
