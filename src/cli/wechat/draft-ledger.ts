import { join } from 'node:path';
import { readKept, writeKept } from './kept-json.ts';

/** What one account holds already. */
interface AccountLedger {
  /** Addresses of uploaded pictures, by the SHA-256 of their bytes. */
  pictures: Record<string, string>;
  /** Media ids of covers, by the same. */
  covers: Record<string, string>;
  /** Drafts by article. Without `mediaId`: it was being made when the program stopped. */
  drafts: Record<string, { mediaId?: string; digest: string }>;
}

export interface DraftLedger extends AccountLedger {
  /** Writes all down; done after each step, so that a crash loses one at most. */
  save: () => Promise<void>;
}

const empty = (): AccountLedger => ({ pictures: {}, covers: {}, drafts: {} });

export const ledgerPath = (state: string): string => join(state, 'wechat-drafts.json');

/** The ledger of an account. Throws when its file cannot be read: sending all again would be worse. */
export async function draftLedger(state: string, appId: string): Promise<DraftLedger> {
  const path = ledgerPath(state);
  const kept = await readKept<{ accounts: Record<string, AccountLedger> }>(path).catch(
    (cause: unknown) => {
      throw new Error(`the ledger of drafts ${path} cannot be read`, { cause });
    },
  );
  const accounts = kept?.accounts ?? {};
  const account = { ...empty(), ...accounts[appId] };
  return {
    ...account,
    save: () => writeKept(path, { accounts: { ...accounts, [appId]: account } }),
  };
}
