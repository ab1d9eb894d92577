import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export const account = { appId: 'wx0123456789abcdef', secret: '0123456789abcdef0123456789abcdef' };
export const ticket = 'ticket-of-the-fake-account';

type Draft = Record<string, unknown>;

/** What the fake does once instead of answering as usual. */
export type Mishap = { errcode: number; errmsg?: string } | 'drop' | 'drop after' | 'hold';

export interface FakeWechat {
  /** `http://127.0.0.1:…` */
  api: string;
  /** Calls by path, in their order. */
  calls: string[];
  drafts: Map<string, Draft>;
  covers: Set<string>;
  pictures: Set<string>;
  /** The next calls of a path go wrong. */
  mishaps: Map<string, Mishap[]>;
  /** Resolves when a call of the path is held. */
  held: (path: string) => Promise<void>;
  stop: () => Promise<void>;
}

const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts);
};

const fault = (errcode: number, errmsg = 'refused') => ({ errcode, errmsg });
const lengthOf = (text: unknown): number => [...String(text ?? '')].length;

/** The documented limits of a draft (draft/add, read on 2026-11-23); the smaller where two differ. */
function draftFault(draft: Draft, covers: ReadonlySet<string>): ReturnType<typeof fault> | null {
  const content = String(draft['content'] ?? '');
  if (lengthOf(draft['title']) === 0 || lengthOf(draft['title']) > 32) return fault(45003);
  if (lengthOf(draft['author']) > 16) return fault(45110);
  if (lengthOf(draft['digest']) > 120) return fault(45004);
  if (content === '') return fault(44004);
  if (lengthOf(content) >= 20_000 || Buffer.byteLength(content) >= 1_000_000) return fault(45002);
  if (Buffer.byteLength(String(draft['content_source_url'] ?? '')) > 1024) return fault(45166);
  if (/<(?:script|style|iframe)\b/i.test(content)) return fault(45166);
  const images = [...content.matchAll(/<img[^>]*?\ssrc="([^"]*)"/g)].map((match) => match[1]);
  if (images.some((src) => !/^https:\/\/mmbiz\.qpic\.cn\//.test(src ?? ''))) return fault(45166);
  if (!covers.has(String(draft['thumb_media_id']))) return fault(40007);
  return null;
}

async function fileOf(
  request: IncomingMessage,
  bytes: Buffer,
): Promise<{ name: string; data: Buffer }> {
  const headers = { 'content-type': String(request.headers['content-type']) };
  const form = await new Response(new Uint8Array(bytes), { headers }).formData();
  const file = form.get('media');
  if (!(file instanceof File)) throw new Error('no file in the form');
  return { name: file.name, data: Buffer.from(await file.arrayBuffer()) };
}

const isPicture = ({ name, data }: { name: string; data: Buffer }): boolean =>
  /\.jpe?g$/.test(name)
    ? data.subarray(0, 3).toString('hex') === 'ffd8ff'
    : /\.png$/.test(name) && data.subarray(1, 4).toString('latin1') === 'PNG';

/** A server on loopback that answers like WeChat's interface, as far as drafts and signing need it. */
export async function fakeWechat(): Promise<FakeWechat> {
  const calls: string[] = [];
  const drafts = new Map<string, Draft>();
  const covers = new Set<string>();
  const pictures = new Set<string>();
  const mishaps = new Map<string, Mishap[]>();
  const holding = new Map<string, () => void>();
  let tokens = 0;
  let made = 0;

  async function answer(
    path: string,
    query: URLSearchParams,
    request: IncomingMessage,
    bytes: Buffer,
  ) {
    const json = (): Record<string, unknown> => JSON.parse(bytes.toString('utf8'));
    if (path === '/cgi-bin/stable_token') {
      const { grant_type: grant, appid, secret } = json();
      if (grant !== 'client_credential') return fault(40002);
      if (appid !== account.appId) return fault(40013);
      if (secret !== account.secret) return fault(40125);
      tokens += 1;
      return { access_token: `token-${tokens}`, expires_in: 7200 };
    }
    if (query.get('access_token') !== `token-${tokens}`) return fault(40001);
    if (path === '/cgi-bin/ticket/getticket') {
      return query.get('type') === 'jsapi'
        ? { errcode: 0, errmsg: 'ok', ticket, expires_in: 7200 }
        : fault(40097);
    }
    if (path === '/cgi-bin/media/uploadimg') {
      const file = await fileOf(request, bytes);
      if (!isPicture(file)) return fault(40005);
      if (file.data.length >= 1_000_000) return fault(40009);
      const url = `http://mmbiz.qpic.cn/fake/${createHash('sha256').update(file.data).digest('hex')}/0`;
      pictures.add(url);
      return { url };
    }
    if (path === '/cgi-bin/material/add_material') {
      const file = await fileOf(request, bytes);
      if (query.get('type') !== 'image' || !isPicture(file)) return fault(40005);
      if (file.data.length > 10_000_000) return fault(40009);
      made += 1;
      covers.add(`cover-${made}`);
      return { media_id: `cover-${made}`, url: `http://mmbiz.qpic.cn/fake/cover-${made}/0` };
    }
    if (path === '/cgi-bin/draft/add') {
      const [draft = {}, ...more] = json()['articles'] as Draft[];
      const wrong = more.length > 0 ? fault(45166) : draftFault(draft, covers);
      if (wrong) return wrong;
      made += 1;
      drafts.set(`draft-${made}`, draft);
      return { media_id: `draft-${made}` };
    }
    if (path === '/cgi-bin/draft/update') {
      const { media_id: id, index, articles } = json();
      if (!drafts.has(String(id))) return fault(40007);
      const wrong = index === 0 ? draftFault(articles as Draft, covers) : fault(40007);
      if (wrong) return wrong;
      drafts.set(String(id), articles as Draft);
      return { errcode: 0, errmsg: 'ok' };
    }
    if (path === '/cgi-bin/draft/batchget') {
      const item = [...drafts].map(([id, draft]) => ({
        media_id: id,
        content: { news_item: [{ ...draft, content: '' }] },
      }));
      return {
        total_count: item.length,
        item_count: item.length,
        item: item.reverse().slice(0, 20),
      };
    }
    return fault(48001);
  }

  const server = createServer((request, response) => {
    void (async () => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://localhost');
      calls.push(pathname.replace('/cgi-bin/', ''));
      const bytes = await bodyOf(request);
      const mishap = mishaps.get(pathname.replace('/cgi-bin/', ''))?.shift();
      if (mishap === 'drop') return request.socket.destroy();
      const said =
        mishap !== undefined && typeof mishap === 'object'
          ? { errmsg: 'refused', ...mishap }
          : await answer(pathname, searchParams, request, bytes);
      if (mishap === 'drop after') return request.socket.destroy();
      if (mishap === 'hold') return holding.get(pathname.replace('/cgi-bin/', ''))?.();
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify(said));
    })().catch(() => request.socket.destroy());
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    api: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    calls,
    drafts,
    covers,
    pictures,
    mishaps,
    held: (path) => new Promise((done) => holding.set(path, done)),
    stop: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}
