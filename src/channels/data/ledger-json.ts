import type { LedgerData } from '#views/data.ts';

/** A ledger as JSON: two spaces, one newline at the end. Values are strings, so none is rounded. */
export const ledgerJson = (data: LedgerData): string => `${JSON.stringify(data, null, 2)}\n`;
