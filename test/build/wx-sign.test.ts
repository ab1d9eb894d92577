import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pageSignature } from '../../src/cli/wechat/signature.ts';
import { freePort } from '../browser/serve-site.ts';
import { account, type FakeWechat, fakeWechat, ticket } from './fake-wechat.ts';
import { runCommand } from './run-command.ts';
import { siteFiles } from './site-files.ts';
import { type Started, startCommand, whenSaid } from './start-command.ts';

const origin = 'https://county.example';
let wechat: FakeWechat;
let state = '';
const started: Started[] = [];

beforeEach(async () => {
  wechat = await fakeWechat();
  state = mkdtempSync(join(tmpdir(), 'zhangbang-sign-'));
});

afterEach(async () => {
  for (const { child } of started.splice(0)) child.kill('SIGKILL');
  await wechat.stop();
  rmSync(state, { recursive: true, force: true });
});

async function sign(): Promise<{ address: string; one: Started }> {
  const port = await freePort();
  const one = startCommand(
    ['wx-sign', '--state', state, '--port', String(port), '--origin', origin],
    { WECHAT_APPID: account.appId, WECHAT_SECRET: account.secret, WECHAT_API: wechat.api },
  );
  started.push(one);
  await whenSaid(one, /签名服务在/);
  return { address: `http://127.0.0.1:${port}/wx-sign`, one };
}
const ask = (address: string, page: string, init: RequestInit = {}): Promise<Response> =>
  fetch(`${address}?url=${encodeURIComponent(page)}`, init);

test('the published example of a signature', () => {
  expect(
    pageSignature({
      ticket:
        'sM4AOVdWfPE4DxkXGEs8VMCPGGVi4C3VM0P37wVUCFvkVAy_90u5h9nbSlYy3-Sl-HhTdfl2fzFy1AOcHKP7qg',
      nonce: 'Wm3WZYTPz0wzccnW',
      timestamp: 1414587457,
      url: 'http://mp.weixin.qq.com?params=value',
    }),
  ).toBe('0f9de62fce790f9a083d5c99e95740ceb90c27ed');
});

test('two services at once fetch one token and one ticket, and sign each page with its query', async () => {
  const [first, second] = await Promise.all([sign(), sign()]);
  const page = `${origin}/info/a.html?from=1`;
  const answers = await Promise.all(
    [first, second, first, second].map(({ address }) =>
      ask(address, `${page}#part`, { headers: { origin } }),
    ),
  );
  for (const answer of answers) {
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
    const said = (await answer.json()) as Record<string, string>;
    expect(Object.keys(said).sort()).toEqual(['appId', 'nonceStr', 'signature', 'timestamp']);
    expect(said['appId']).toBe(account.appId);
    expect(said['signature']).toBe(
      pageSignature({
        ticket,
        nonce: String(said['nonceStr']),
        timestamp: Number(said['timestamp']),
        url: page,
      }),
    );
  }
  expect(wechat.calls.sort()).toEqual(['stable_token', 'ticket/getticket']);
  // A third one, later, takes what is kept.
  const third = await sign();
  expect((await ask(third.address, page)).status).toBe(200);
  expect(wechat.calls).toHaveLength(2);
  const kept = siteFiles(state).map((file) => readFileSync(join(state, file), 'utf8'));
  expect(kept.join('')).not.toContain(account.secret);
  third.one.child.kill('SIGTERM');
  expect(await third.one.ended).toBe(0);
  expect(third.one.said()).toContain('签名服务已停止');
  for (const secret of [account.secret, ticket, 'token-1']) {
    for (const { said } of started) expect(said()).not.toContain(secret);
  }
});

test('only pages of the site are signed, and only by GET', async () => {
  const { address } = await sign();
  const status = async (answer: Promise<Response>): Promise<number> => (await answer).status;
  for (const page of [
    'https://other.example/a.html',
    'http://county.example/a.html',
    'https://county.example:8443/a.html',
    'https://county.example.evil.example/',
    'https://user@county.example/a.html',
  ]) {
    expect(await status(ask(address, page)), page).toBe(403);
  }
  expect(await status(ask(address, 'a.html'))).toBe(400);
  expect(await status(fetch(address))).toBe(400);
  expect(await status(fetch(`${address}?url=${origin}/&url=${origin}/`))).toBe(400);
  expect(await status(ask(address, `${origin}/${'a'.repeat(2100)}`))).toBe(414);
  expect(await status(ask(address, `${origin}/${'a'.repeat(5000)}`))).toBe(414);
  expect(await status(ask(address, `${origin}/`, { method: 'POST', body: 'x' }))).toBe(405);
  expect(
    await status(ask(address, `${origin}/`, { headers: { origin: 'https://other.example' } })),
  ).toBe(403);
  expect(await status(fetch(address.replace('/wx-sign', '/')))).toBe(404);
  expect(wechat.calls).toEqual([]);
});

test('when WeChat refuses, the log says why in Chinese and WeChat is left alone for a while', async () => {
  wechat.mishaps.set('stable_token', [{ errcode: 40164, errmsg: 'invalid ip 203.0.113.9' }]);
  const { address, one } = await sign();
  const refused = await ask(address, `${origin}/`);
  expect(refused.status).toBe(503);
  expect(refused.headers.get('retry-after')).toBe('30');
  expect(await refused.json()).toEqual({ error: '暂时不能签名' });
  expect((await ask(address, `${origin}/`)).status).toBe(503);
  expect(wechat.calls).toEqual(['stable_token']);
  await whenSaid(one, /IP 不在公众号的白名单里（203\.0\.113\.9）/);
});

test('without secrets nothing is served', () => {
  const { status, stderr } = runCommand(['wx-sign', '--state', state, '--origin', origin], {
    WECHAT_APPID: account.appId,
    WECHAT_SECRET: '',
  });
  expect(status).toBe(2);
  expect(stderr).toContain('环境变量 WECHAT_SECRET 没有写');
});
