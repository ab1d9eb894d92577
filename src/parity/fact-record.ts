import type { FactKind } from '#domain/fact.ts';
import type { ShownFact } from './shown-fact.ts';

/** A fact as `manifest.json` lists it: once, for every output that shows it shows the same. */
export interface FactRecord {
  id: string;
  /** A town, `county`, or `policies`; a village of the town or null. */
  scope: { town: string; village: string | null };
  /** `2026-10`; null for an amount that a policy sets. */
  period: string | null;
  label: string;
  /** Exact, in `unit`: `23105`, or `48829/2320` where no decimal is exact; null where none is shown. */
  value: string | null;
  unit: string;
  qualifier: string | null;
  kind: FactKind;
  /** Day of a state, or days of a stretch of time; null for an amount that a policy sets. */
  asOf: ShownFact['asOf'];
}

/** Decimal digits where they are exact, else a fraction. */
function exactText(value: ShownFact['value']): string | null {
  if (value === null) return null;
  const text = value.toString(30);
  return text.includes('(') || text.includes("'") ? value.toFraction() : text;
}

export const factRecord = (fact: ShownFact): FactRecord => ({
  id: fact.id,
  scope: { town: fact.scope, village: fact.village },
  period: fact.period,
  label: fact.label,
  value: exactText(fact.value),
  unit: fact.unit,
  qualifier: fact.qualifier,
  kind: fact.kind,
  asOf: fact.asOf,
});
