import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { account, type FakeWechat, fakeWechat } from './fake-wechat.ts';
import { runCommand } from './run-command.ts';
import { siteFiles } from './site-files.ts';
import { startCommand } from './start-command.ts';

const summary = 'shiqiao_document_summary';
let wechat: FakeWechat;
let folder = '';
let out = '';
let state = '';

beforeEach(async () => {
  wechat = await fakeWechat();
  folder = mkdtempSync(join(tmpdir(), 'zhangbang-draft-'));
  out = join(folder, 'dist');
  state = join(folder, 'state');
  for (const part of ['wechat', 'share', 'manifest.json']) {
    cpSync(join(inject('site'), part), join(out, part), { recursive: true });
  }
});

afterEach(async () => {
  await wechat.stop();
  rmSync(folder, { recursive: true, force: true });
});

const environment = () => ({
  WECHAT_APPID: account.appId,
  WECHAT_SECRET: account.secret,
  WECHAT_API: wechat.api,
});
const start = (...args: string[]) =>
  startCommand(['wx-draft', '--out', out, '--state', state, ...args], environment());

async function draft(...args: string[]): Promise<{ code: number | null; text: string }> {
  const started = start(...args);
  return { code: await started.ended, text: started.said() };
}

/** Changes a file of the built site as another build would: with its place in the manifest. */
function rebuild(path: string, from: string, to: string): void {
  const file = join(out, path);
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replaceAll(from, to));
  const manifest = join(out, 'manifest.json');
  const digest = createHash('sha256').update(readFileSync(file)).digest('hex');
  const known = JSON.parse(readFileSync(manifest, 'utf8')) as {
    files: { path: string; sha256: string }[];
  };
  for (const entry of known.files) if (entry.path === path) entry.sha256 = digest;
  writeFileSync(manifest, JSON.stringify(known));
}

const titles = () => [...wechat.drafts.values()].map((one) => one['title']).sort();
const { articles } = JSON.parse(
  readFileSync(join(inject('site'), 'wechat/articles.json'), 'utf8'),
) as { articles: { id: string; title: string; pictures: string[] }[] };

test('all articles become drafts; again nothing is done; a changed one updates its own draft', async () => {
  const first = await draft('--all');
  expect(first).toMatchObject({ code: 0 });
  expect(first.text).toContain(`新建 ${articles.length} 篇，更新 0 篇，没有变化 0 篇`);
  expect(first.text).toContain('由人发表');
  expect(titles()).toEqual(articles.map(({ title }) => title).sort());
  const pictures = articles.reduce((sum, one) => sum + one.pictures.length, 0);
  expect(wechat.calls.filter((call) => call === 'media/uploadimg')).toHaveLength(pictures);
  expect(wechat.calls.filter((call) => call === 'stable_token')).toHaveLength(1);

  const before = wechat.calls.length;
  expect((await draft('--all')).text).toContain(`没有变化 ${articles.length} 篇`);
  expect(wechat.calls).toHaveLength(before);

  rebuild(`wechat/${summary}.html`, '25人', '26人');
  const third = await draft('--all');
  expect(third.text).toContain('新建 0 篇，更新 1 篇');
  expect(wechat.calls.slice(before)).toEqual(['draft/update']);
  expect(wechat.drafts.size).toBe(articles.length);
  expect([...wechat.drafts.values()].some(({ content }) => String(content).includes('26人'))).toBe(
    true,
  );
  // A person publishes.
  expect(wechat.calls.filter((call) => call.includes('publish'))).toEqual([]);
});

test('a plan asks nobody and writes nothing', async () => {
  const { status, stdout } = runCommand(
    ['wx-draft', '--out', out, '--state', state, '--article', summary, '--dry-run'],
    { WECHAT_APPID: '', WECHAT_SECRET: '' },
  );
  expect(status).toBe(0);
  expect(stdout).toContain(`${summary}《石桥镇2026年9月工作总结：户籍人口6000人》：新建草稿`);
  expect(wechat.calls).toEqual([]);
  expect(() => statSync(state)).toThrow();
});

test('killed while the draft is made: the next run finds it instead of making a second one', async () => {
  wechat.mishaps.set('draft/add', ['hold']);
  const held = wechat.held('draft/add');
  const started = start('--article', summary);
  await held;
  started.child.kill('SIGKILL');
  await started.ended;
  expect(wechat.drafts.size).toBe(1);
  const plan = await draft('--article', summary, '--dry-run');
  expect(plan.text).toContain('上次没有做完，先查草稿箱，上传图片 0 张、封面 0 张');
  const { code, text } = await draft('--article', summary);
  expect(code).toBe(0);
  expect(text).toContain('更新 1 篇');
  expect(wechat.drafts.size).toBe(1);
  expect(wechat.calls.filter((call) => call === 'material/add_material')).toHaveLength(1);
});

test('a broken connection: pictures are tried again, a new draft is not', async () => {
  wechat.mishaps.set('media/uploadimg', ['drop']);
  wechat.mishaps.set('draft/add', ['drop after']);
  const { code, text } = await draft('--article', summary);
  expect(code).toBe(1);
  expect(text).toContain('新建草稿《石桥镇2026年9月工作总结：户籍人口6000人》：和微信的连接断了');
  expect(wechat.calls.filter((call) => call === 'draft/add')).toHaveLength(1);
  expect((await draft('--article', summary)).text).toContain('更新 1 篇');
  expect(wechat.drafts.size).toBe(1);
});

test('a spent token is renewed, a draft that somebody removed is made anew', async () => {
  await draft('--article', summary);
  wechat.drafts.clear();
  rebuild(`wechat/${summary}.html`, '25人', '26人');
  wechat.mishaps.set('draft/update', [{ errcode: 42001 }]);
  const { code, text } = await draft('--article', summary);
  expect(text).toContain('原来的草稿已经不在，重新建一篇');
  expect(code).toBe(0);
  expect(wechat.drafts.size).toBe(1);
  expect(wechat.calls.filter((call) => call === 'stable_token')).toHaveLength(2);
});

test('refusals say in Chinese what to do, and no secret', async () => {
  const spoken = async (path: string, mishap: { errcode: number; errmsg?: string }) => {
    wechat.mishaps.set(path, [mishap]);
    const { code, text } = await draft('--article', summary);
    expect(code).toBe(1);
    expect(text).not.toContain(account.secret);
    expect(text).not.toMatch(/token-\d/);
    return text;
  };
  const whitelist = {
    errcode: 40164,
    errmsg: 'invalid ip 203.0.113.9 ipv6 ::ffff:203.0.113.9, not in whitelist rid: 1',
  };
  expect(await spoken('stable_token', whitelist)).toContain('白名单里（203.0.113.9）');
  expect(await spoken('material/add_material', { errcode: 45009 })).toContain('调用次数已用完');
  expect(await spoken('draft/add', { errcode: 48001 })).toContain('公众号要认证');
  const odd = { errcode: 99999, errmsg: `odd ${account.secret} token-1` };
  expect(await spoken('draft/add', odd)).toContain('（错误码 99999）');
  // What was refused was not made: the next run makes it.
  expect((await draft('--article', summary)).text).toContain('新建 1 篇');
  const files = siteFiles(state).map((file) => readFileSync(join(state, file), 'utf8'));
  expect(files.join('')).not.toContain(account.secret);
  for (const file of siteFiles(state)) expect(statSync(join(state, file)).mode & 0o077).toBe(0);
});

test('what no build has checked is not sent', async () => {
  const file = join(out, `wechat/${summary}.html`);
  writeFileSync(file, readFileSync(file, 'utf8').replace('25人', '99人'));
  const { code, text } = await draft('--article', summary);
  expect(code).toBe(2);
  expect(text).toContain('在生成以后被改过');
  rebuild(`wechat/${summary}.html`, '<section', '<div><section');
  const linted = await draft('--article', summary);
  expect(linted.code).toBe(1);
  expect(linted.text).toContain('用了 <div>');
  expect(wechat.calls).toEqual([]);
});

test.each([
  { args: [], env: {}, text: '写 --article 编号，或 --all' },
  { args: ['--article', 'nowhere'], env: {}, text: '没有编号为 nowhere 的文章；现有：' },
  { args: ['--all'], env: { WECHAT_APPID: 'gh_1' }, text: '环境变量 WECHAT_APPID' },
  { args: ['--all'], env: { WECHAT_SECRET: 'short' }, text: '环境变量 WECHAT_SECRET' },
  {
    args: ['--all'],
    env: { WECHAT_API: 'https://proxy.example' },
    text: '环境变量 WECHAT_API 只能写本机地址',
  },
])('wrong usage $args $env exits 2', ({ args, env, text }) => {
  const { status, stderr } = runCommand(['wx-draft', '--out', out, '--state', state, ...args], {
    ...environment(),
    ...env,
  });
  expect(stderr).toContain(text);
  expect(status).toBe(2);
});
