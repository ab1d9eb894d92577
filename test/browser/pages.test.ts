import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { findBrowser } from './find-browser.ts';

const site = inject('site');
const axeSource = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
});

afterAll(() => browser?.close());

const kinds = [
  'index.html',
  'towns/shiqiao/index.html',
  'towns/shiqiao/villages/shuangshulin.html',
  'towns/shiqiao/documents/summary.html',
  'towns/shiqiao/boards/services.html',
  'towns/shiqiao/statistics.html',
  'towns/shiqiao/registers/clinics.html',
  'policies/childcare.html',
  'archive/index.html',
  'guide/index.html',
  'boards/planner.html',
  'towns/shiqiao/planner.html',
  'towns/shiqiao/posters.html',
  `c/${readdirSync(`${site}/c`).sort()[0]}/index.html`,
  '404.html',
];

const cases = kinds.flatMap((page) => [
  { page, width: 360 },
  { page, width: 1280 },
]);

interface Violation {
  id: string;
  impact: string | null;
  nodes: { html: string; failureSummary?: string }[];
}

test.each(cases)(
  '$page at $width px: no axe finding, no console error, no sideways scroll',
  async ({ page, width }) => {
    const context = await browser.newContext({ viewport: { width, height: 800 }, locale: 'zh-CN' });
    try {
      const tab = await context.newPage();
      const errors: string[] = [];
      const outside: string[] = [];
      tab.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      tab.on('pageerror', (error) => errors.push(error.message));
      tab.on('request', (request) => {
        if (!request.url().startsWith('file:')) outside.push(request.url());
      });
      await tab.goto(pathToFileURL(`${site}/${page}`).href);
      expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(
        width,
      );
      await tab.addScriptTag({ content: axeSource });
      const violations = (await tab.evaluate(async () => {
        const { axe } = window as unknown as {
          axe: { run: (options: object) => Promise<{ violations: unknown[] }> };
        };
        const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
        return (await axe.run({ runOnly: tags, preload: false })).violations;
      })) as Violation[];
      const seen = violations.map(({ id, impact, nodes }) => ({
        id,
        impact,
        first: nodes[0]?.html,
      }));
      expect(seen).toEqual([]);
      expect(errors).toEqual([]);
      expect(outside).toEqual([]);
    } finally {
      await context.close();
    }
  },
);
