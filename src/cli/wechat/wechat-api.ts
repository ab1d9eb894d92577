import { setTimeout as wait } from 'node:timers/promises';
import { WechatError, WechatUncertainError } from './wechat-error.ts';

export interface Call {
  /** In Chinese, for messages. */
  name: string;
  path: string;
  query?: Readonly<Record<string, string>>;
  /** JSON, or a form with a file; none is a GET. */
  body?: object | FormData;
  /** Whether asking twice does no more than asking once: then a broken connection is tried again. */
  repeatable: boolean;
  /** Texts that no message may hold. */
  secrets: readonly string[];
}

const timeoutMs = 60_000;
const pausesMs = [500, 1500];
const busy = -1;

const redacted = (text: string, secrets: readonly string[]): string =>
  secrets.reduce((rest, secret) => (secret === '' ? rest : rest.replaceAll(secret, '…')), text);

function requestOf(body: Call['body']): RequestInit {
  if (body === undefined) return {};
  if (body instanceof FormData) return { method: 'POST', body };
  const headers = { 'content-type': 'application/json; charset=utf-8' };
  return { method: 'POST', headers, body: JSON.stringify(body) };
}

async function once(api: string, call: Call): Promise<Record<string, unknown>> {
  const query = new URLSearchParams(call.query);
  let text: string;
  try {
    const answer = await fetch(`${api}${call.path}${query.size > 0 ? `?${query}` : ''}`, {
      ...requestOf(call.body),
      signal: AbortSignal.timeout(timeoutMs),
      redirect: 'error',
    });
    if (!answer.ok) throw new Error(`HTTP ${answer.status}`);
    text = await answer.text();
  } catch (error) {
    const cause = error instanceof Error ? error.cause : undefined;
    const why = [error, cause].flatMap((one) => (one instanceof Error ? one.message : []));
    throw new WechatUncertainError(
      `${call.name}：和微信的连接断了（${redacted(why.join('；'), call.secrets)}）`,
    );
  }
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    throw new WechatUncertainError(`${call.name}：微信的回答读不懂`);
  }
  if (said === null || typeof said !== 'object') {
    throw new WechatUncertainError(`${call.name}：微信的回答读不懂`);
  }
  const record = said as Record<string, unknown>;
  const code = Number(record['errcode'] ?? 0);
  if (code !== 0) {
    throw new WechatError(code, call.name, redacted(String(record['errmsg'] ?? ''), call.secrets));
  }
  return record;
}

const isPassing = (error: unknown): boolean =>
  error instanceof WechatUncertainError || (error instanceof WechatError && error.code === busy);

/**
 * One call of WeChat's interface. Throws `WechatError` for a refusal and `WechatUncertainError` when
 * nobody knows; only repeatable calls are tried again, after a pause.
 */
export async function callWechat(api: string, call: Call): Promise<Record<string, unknown>> {
  for (const pause of call.repeatable ? pausesMs : []) {
    try {
      return await once(api, call);
    } catch (error) {
      if (!isPassing(error)) throw error;
      await wait(pause);
    }
  }
  return await once(api, call);
}

/** A text of an answer. Throws `WechatUncertainError` when it is not there. */
export function textOf(answer: Record<string, unknown>, field: string, name: string): string {
  const value = answer[field];
  if (typeof value !== 'string' || value === '') {
    throw new WechatUncertainError(`${name}：微信的回答里没有 ${field}`);
  }
  return value;
}
