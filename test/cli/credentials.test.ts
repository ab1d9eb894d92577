import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { credentials } from '#cli/wechat/credentials.ts';
import { withFileLock } from '#cli/wechat/file-lock.ts';
import { account, type FakeWechat, fakeWechat, ticket } from '../build/fake-wechat.ts';

let wechat: FakeWechat;
let folder = '';

beforeEach(async () => {
  wechat = await fakeWechat();
  folder = mkdtempSync(join(tmpdir(), 'zhangbang-credentials-'));
});

afterEach(async () => {
  await wechat.stop();
  rmSync(folder, { recursive: true, force: true });
});

test('token and ticket are used for 6600 seconds of their 7200', async () => {
  let seconds = 1_700_000_000;
  const access = () => credentials({ ...account, api: wechat.api }, folder, () => seconds * 1000);
  expect(await access().ticket()).toBe(ticket);
  expect(wechat.calls).toEqual(['stable_token', 'ticket/getticket']);
  seconds += 6599;
  await access().ticket();
  expect(wechat.calls).toHaveLength(2);
  seconds += 1;
  await access().ticket();
  expect(wechat.calls.slice(2).sort()).toEqual(['stable_token', 'ticket/getticket']);
  // A clock that was put back: what is kept comes from the future, so it is not trusted.
  seconds -= 10_000;
  await access().ticket();
  expect(wechat.calls).toHaveLength(6);
});

test('many at once share one call', async () => {
  const access = credentials({ ...account, api: wechat.api }, folder);
  await Promise.all(Array.from({ length: 20 }, () => access.ticket()));
  expect(wechat.calls).toEqual(['stable_token', 'ticket/getticket']);
});

test('the lock of a process that is gone is taken over; one that is held is waited for', async () => {
  const lock = join(folder, 'lock');
  // No process has this number: Linux and macOS count to 4 million at most.
  writeFileSync(lock, '99999999');
  expect(await withFileLock(lock, async () => 'done')).toBe('done');
  const order: string[] = [];
  await Promise.all(
    ['first', 'second', 'third'].map((name) =>
      withFileLock(lock, async () => {
        order.push(name);
        await new Promise((done) => setTimeout(done, 20));
        order.push(name);
      }),
    ),
  );
  expect([0, 2, 4].every((at) => order[at] === order[at + 1])).toBe(true);
  await expect(
    withFileLock(lock, () => withFileLock(lock, async () => 'inner', 0)),
  ).rejects.toThrow('占着');
});
