// A process of its own for what is measured cold or by its memory: `phones`, `panel`, `cold-ours`,
// `cold-chromium`. Writes its peak of memory in KiB as the last line.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inFlight } from '#channels/posters/engine/in-flight.ts';
import { rasterise } from '#channels/posters/engine/raster.ts';
import { fontsOf, type Subject, sheetSubject } from './poster-views.ts';

const [what = '', handed = ''] = process.argv.slice(2);
const cache = mkdtempSync(join(tmpdir(), 'zhangbang-bench-'));
const count = 60;

async function phones(): Promise<void> {
  const fonts = await fontsOf(count, cache);
  const numbers = Array.from({ length: count }, (_, number) => number);
  const subjects: Subject[] = [];
  for (const number of numbers) subjects.push(await sheetSubject(number, 'phone', 150, fonts));
  /** Posters a second, and milliseconds of processor time a poster, which other work disturbs less. */
  const timed = async (work: (number: number) => Promise<Buffer>): Promise<[number, number]> => {
    const start = performance.now();
    const before = process.cpuUsage();
    for await (const png of inFlight(numbers, 4, work))
      if (png.length === 0) throw new Error('empty');
    const { user, system } = process.cpuUsage(before);
    return [(count * 1000) / (performance.now() - start), (user + system) / 1000 / count];
  };
  const drawn = await timed((number) => {
    const subject = subjects[number];
    if (subject === undefined) throw new Error('no subject');
    const { choice, canvas } = subject;
    return rasterise(choice.node, canvas, fonts, { format: 'png', engine: choice.engine });
  });
  const whole = await timed(async (number) => {
    const { choice, canvas } = await sheetSubject(number, 'phone', 150, fonts);
    return rasterise(choice.node, canvas, fonts, { format: 'png', engine: choice.engine });
  });
  process.stdout.write(`${[...drawn, ...whole].join(' ')}\n`);
}

async function one(size: string, dpi: number): Promise<void> {
  const fonts = await fontsOf(1, cache);
  const { choice, canvas } = await sheetSubject(0, size, dpi, fonts);
  const start = performance.now();
  const png = await rasterise(choice.node, canvas, fonts, { format: 'png', engine: choice.engine });
  process.stdout.write(
    `${canvas.dots.width}x${canvas.dots.height} ${choice.engine} ${png.length} ${(performance.now() - start) / 1000}\n`,
  );
}

async function chromium(): Promise<void> {
  const playwright = await import('playwright-core');
  const { findBrowser } = await import('../browser/find-browser.ts');
  const browser = await playwright.chromium.launch({
    executablePath: await findBrowser(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  const page = await browser.newPage({ viewport: { width: 1080, height: 1920 } });
  await page.setContent(readFileSync(handed, 'utf8'));
  await page.evaluate('document.fonts.ready');
  const png = await page.screenshot({ type: 'png' });
  await browser.close();
  process.stdout.write(`${png.length}\n`);
}

try {
  if (what === 'phones') await phones();
  else if (what === 'panel') await one('panel-120x240', 150);
  else if (what === 'cold-ours') await one('phone', 150);
  else if (what === 'cold-chromium') await chromium();
  else throw new Error(`unknown: ${what}`);
} finally {
  rmSync(cache, { recursive: true, force: true });
}
process.stdout.write(`${process.resourceUsage().maxRSS}\n`);
