import type { Finding } from './finding.ts';

/** A value with what was noticed on the way, or the findings that prevented it. */
export type Outcome<Value> =
  | { ok: true; value: Value; findings: Finding[] }
  | { ok: false; findings: Finding[] };
