import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pageSignature } from './signature.ts';

export interface Signing {
  appId: string;
  ticket: () => Promise<string>;
  /** Sites whose pages are signed, as `https://host`. */
  origins: readonly string[];
  /** `/wx-sign`. */
  path: string;
  /** For whoever runs it; never an address of a page, a ticket or a secret. */
  log: (line: string) => void;
}

const longest = { request: 4096, page: 2048 } as const;
/** After a failure WeChat is left alone so long: its calls are counted. */
const restMs = 30_000;

type Answer = readonly [status: number, body: object, headers?: Readonly<Record<string, string>>];
const refusal = (status: number, error: string, headers = {}): Answer => [
  status,
  { error },
  headers,
];

/** The page's address up to its fragment, or why it is not signed. */
function pageOf(query: URLSearchParams, origins: readonly string[]): string | Answer {
  const [asked = '', ...more] = query.getAll('url');
  if (asked === '' || more.length > 0) return refusal(400, '要有一个 url 参数：网页的完整网址');
  if (asked.length > longest.page) return refusal(414, `网址最长 ${longest.page} 个字符`);
  const parsed = URL.parse(asked);
  if (!parsed || /[\p{Cc}\s]/u.test(asked)) return refusal(400, 'url 不是完整的网址');
  if (parsed.username !== '' || parsed.password !== '' || !origins.includes(parsed.origin)) {
    return refusal(403, '只给本站的网页签名');
  }
  return asked.replace(/#.*$/u, '');
}

/**
 * Answers `GET <path>?url=…` with what WeChat's script wants for that page. Whoever asks learns
 * nothing but signatures for pages of the sites in the list.
 */
export function signingServer({ appId, ticket, origins, path, log }: Signing): Server {
  let restUntil = 0;

  async function signed(page: string): Promise<Answer> {
    if (Date.now() < restUntil) return refusal(503, '暂时不能签名', { 'Retry-After': '30' });
    let value: string;
    try {
      value = await ticket();
    } catch (error) {
      restUntil = Date.now() + restMs;
      log(error instanceof Error ? error.message : '取 jsapi_ticket 失败');
      return refusal(503, '暂时不能签名', { 'Retry-After': '30' });
    }
    const timestamp = Math.floor(Date.now() / 1000);
    const nonceStr = randomBytes(12).toString('hex');
    const signature = pageSignature({ ticket: value, nonce: nonceStr, timestamp, url: page });
    return [200, { appId, timestamp, nonceStr, signature }];
  }

  async function answerTo({ url = '', method, headers }: IncomingMessage): Promise<Answer> {
    if (url.length > longest.request) return refusal(414, '请求太长');
    const request = URL.parse(url, 'http://localhost');
    if (request?.pathname === '/healthz') return [200, { ok: true }];
    if (request?.pathname !== path) return refusal(404, '没有这个地址');
    if (method !== 'GET') return refusal(405, '只收 GET', { Allow: 'GET' });
    const { origin } = headers;
    if (origin !== undefined && !origins.includes(origin)) {
      return refusal(403, '只给本站的网页签名', { Vary: 'Origin' });
    }
    const page = pageOf(request.searchParams, origins);
    const shared: Record<string, string> = origin
      ? { 'Access-Control-Allow-Origin': origin, Vary: 'Origin' }
      : { Vary: 'Origin' };
    const [status, body, more] = typeof page === 'string' ? await signed(page) : page;
    return [status, body, { ...shared, ...more }];
  }

  function send(response: ServerResponse, [status, body, headers]: Answer): void {
    response.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
      ...headers,
    });
    response.end(`${JSON.stringify(body)}\n`);
  }

  return createServer(
    { maxHeaderSize: 8192, headersTimeout: 5000, requestTimeout: 10_000, keepAliveTimeout: 5000 },
    (request, response) => {
      request.resume();
      answerTo(request).then(
        (answer) => send(response, answer),
        (error: unknown) => {
          log(`签名服务故障：${error instanceof Error ? error.message : String(error)}`);
          send(response, refusal(500, '签名服务故障'));
        },
      );
    },
  );
}
