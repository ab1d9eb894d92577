import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openPage, type Reading } from './open-page.ts';
import { pageKinds } from './page-kinds.ts';
import { type Served, serveSite } from './serve-site.ts';

const site = inject('site');
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

let browser: Browser;
let served: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  served = await serveSite(site, '/info/');
});

afterAll(async () => {
  await browser?.close();
  served?.stop();
});

/** From the disk, as it must work; only the page of lost addresses needs its server. */
const addressOf = (page: string): string =>
  page === '404.html' ? `${served.address}${page}` : pathToFileURL(`${site}/${page}`).href;

// Colours say nothing of structure: by night only contrasts are measured again.
const readings: Record<string, Reading & { onlyColours?: boolean }> = {
  phone: { width: 360 },
  screen: { width: 1280 },
  'elder on a phone': { width: 360, elder: true },
  'dark by choice': { width: 768, scheme: 'dark', onlyColours: true },
};

const cases = pageKinds(site).flatMap((page) =>
  Object.entries(readings).map(([name, reading]) => ({ page, name, reading })),
);

interface Violation {
  id: string;
  impact: string | null;
  nodes: { html: string; failureSummary?: string }[];
}

test.each(cases)(
  '$page, $name: no axe finding, no console error, no sideways scroll',
  async ({ page, reading }) => {
    const { context, tab, errors, outside } = await openPage(browser, addressOf(page), reading);
    try {
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        reading.width,
      );
      // Evaluated by the debugger: the page's own policy would refuse an inserted script.
      await tab.evaluate(axeSource);
      const violations = (await tab.evaluate(async (onlyColours) => {
        const { axe } = window as unknown as {
          axe: { run: (options: object) => Promise<{ violations: unknown[] }> };
        };
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        // Our own measure is stricter than AA: every text against its ground at 7:1.
        const rules = { 'color-contrast-enhanced': { enabled: true } };
        const runOnly = onlyColours ? Object.keys(rules) : tags;
        return (await axe.run({ runOnly, rules, preload: false, resultTypes: ['violations'] }))
          .violations;
      }, reading.onlyColours === true)) as Violation[];
      const seen = violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        first: nodes[0]?.html,
        why: nodes[0]?.failureSummary,
      }));
      expect(seen).toEqual([]);
      expect(errors).toEqual([]);
      expect(outside).toEqual([]);
    } finally {
      await context.close();
    }
  },
);
