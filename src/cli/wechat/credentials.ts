import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { withFileLock } from './file-lock.ts';
import { readKept, writeKept } from './kept-json.ts';
import { callWechat, textOf } from './wechat-api.ts';
import { isTokenError } from './wechat-error.ts';
import type { WechatSettings } from './wechat-settings.ts';

interface Kept {
  value: string;
  /** Milliseconds since 1970. */
  fetched: number;
  /** Seconds that WeChat promised. */
  lifetime: number;
}
type Kind = 'token' | 'ticket';
type KeptFile = Partial<Record<Kind, Kept>>;

/** Of 7200 seconds, 6600 are used: nobody works with what is about to end. */
const usedSeconds = ({ lifetime }: Kept): number =>
  Math.max(lifetime / 2, Math.min(6600, lifetime - 600));

function isFresh(kept: Kept | undefined, now: number): kept is Kept {
  const age = kept ? (now - kept.fetched) / 1000 : -1;
  return kept !== undefined && age >= 0 && age < usedSeconds(kept);
}

/** Access to one account, shared by all processes of this machine that use the same folder. */
export interface Credentials {
  ticket: () => Promise<string>;
  /** Does the work with a token, and once more with a new one when WeChat says that it is spent. */
  withToken: <Result>(work: (token: string) => Promise<Result>) => Promise<Result>;
}

const tokenName = '取调用凭证（stable_token）';
const ticketName = '取 jsapi_ticket（getticket）';

/**
 * Token and ticket, kept in `folder` (readable by the owner alone) and fetched by one process at a
 * time. The secret is not kept.
 */
export function credentials(
  { appId, secret, api }: WechatSettings,
  folder: string,
  now: () => number = Date.now,
): Credentials {
  const account = createHash('sha256').update(`${api} ${appId}`).digest('hex').slice(0, 16);
  const file = join(folder, `${account}.json`);
  const pending = new Map<Kind, Promise<string>>();

  async function fetchToken(): Promise<Kept> {
    const answer = await callWechat(api, {
      name: tokenName,
      path: '/cgi-bin/stable_token',
      body: { grant_type: 'client_credential', appid: appId, secret, force_refresh: false },
      repeatable: true,
      secrets: [secret],
    });
    const value = textOf(answer, 'access_token', tokenName);
    return { value, fetched: now(), lifetime: Number(answer['expires_in']) || 0 };
  }

  async function fetchTicket(): Promise<Kept> {
    const answer = await withToken((token) =>
      callWechat(api, {
        name: ticketName,
        path: '/cgi-bin/ticket/getticket',
        query: { access_token: token, type: 'jsapi' },
        repeatable: true,
        secrets: [secret, token],
      }),
    );
    const value = textOf(answer, 'ticket', ticketName);
    return { value, fetched: now(), lifetime: Number(answer['expires_in']) || 0 };
  }

  const fetchers = { token: fetchToken, ticket: fetchTicket };
  const read = async (): Promise<KeptFile> => (await readKept<KeptFile>(file)) ?? {};

  /** `spent` is a value that WeChat no longer takes. */
  function renewed(kind: Kind, spent: string): Promise<string> {
    const known = pending.get(kind);
    if (known) return known;
    const work = withFileLock(`${file}.${kind}.lock`, async () => {
      const kept = (await read())[kind];
      if (isFresh(kept, now()) && kept.value !== spent) return kept.value;
      const fetched = await fetchers[kind]();
      await withFileLock(`${file}.lock`, async () => {
        await writeKept(file, { ...(await read()), [kind]: fetched });
      });
      return fetched.value;
    }).finally(() => pending.delete(kind));
    pending.set(kind, work);
    return work;
  }

  async function current(kind: Kind): Promise<string> {
    const kept = (await read())[kind];
    return isFresh(kept, now()) ? kept.value : await renewed(kind, '');
  }

  async function withToken<Result>(work: (token: string) => Promise<Result>): Promise<Result> {
    const token = await current('token');
    try {
      return await work(token);
    } catch (error) {
      if (!isTokenError(error)) throw error;
      return await work(await renewed('token', token));
    }
  }

  return { withToken, ticket: () => current('ticket') };
}
