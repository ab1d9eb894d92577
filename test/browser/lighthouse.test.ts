import lighthouse from 'lighthouse';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser } from './open-page.ts';
import { freePort, type Served, serveSite } from './serve-site.ts';

const site = inject('site');
let served: Served;
let browser: Browser;
let port: number;

beforeAll(async () => {
  served = await serveSite(site, '/info/');
  port = await freePort();
  browser = await launchBrowser([`--remote-debugging-port=${port}`]);
});

afterAll(async () => {
  await browser?.close();
  served?.stop();
});

const categories = ['performance', 'accessibility', 'best-practices', 'seo'];

/** Marks of one page on a slow phone, as Lighthouse simulates it, of 100; and what cost marks. */
async function marks(page: string): Promise<{ lowest: Record<string, number>; costs: string[] }> {
  const result = await lighthouse(`${served.address}${page}`, {
    port,
    output: 'json',
    logLevel: 'silent',
    onlyCategories: categories,
  });
  if (!result) throw new Error(`Lighthouse has no result for ${page}`);
  const { categories: groups, audits } = result.lhr;
  const lowest = Object.fromEntries(
    Object.values(groups).map(({ id, score }) => [id, Math.round((score ?? 0) * 100)]),
  );
  const costs = Object.values(groups)
    .flatMap(({ auditRefs }) => auditRefs.filter(({ weight }) => weight > 0))
    .map(({ id }) => audits[id])
    .flatMap((audit) =>
      audit && (audit.score ?? 1) < 0.9 ? [`${audit.id} ${audit.displayValue ?? ''}`] : [],
    );
  return { lowest, costs };
}

test.each([
  'index.html',
  'towns/shiqiao/index.html',
  'towns/shiqiao/documents/summary.html',
  'towns/shiqiao/boards/services.html',
  'towns/shiqiao/statistics.html',
  'policies/childcare.html',
])('%s: at least 98 in every group', async (page) => {
  // A busy machine slows a measure down, never up: a second one may only prove the first wrong.
  const first = await marks(page);
  const good = ({ lowest }: typeof first): boolean =>
    Object.values(lowest).every((mark) => mark >= 98);
  const { lowest, costs } = good(first) ? first : await marks(page);
  expect(Object.keys(lowest).sort()).toEqual([...categories].sort());
  for (const [group, mark] of Object.entries(lowest)) {
    expect(mark, `${group}: ${costs.join('; ')}`).toBeGreaterThanOrEqual(98);
  }
});
