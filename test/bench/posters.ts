// Times drawing of posters in one interleaved run against a headless Chromium that shows the same
// tree and against bare takumi; prints medians and their ratios, and the processor time of a picture
// with its share of the first way's, which other work on the machine disturbs less. Run with `npm run bench:posters`,
// optionally the number of rounds.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { chromium, type Page } from 'playwright-core';
import { layOut } from '#channels/posters/engine/layout.ts';
import { rasterise } from '#channels/posters/engine/raster.ts';
import { familyName, takumiTree } from '#channels/posters/engine/takumi-tree.ts';
import type { PictureFont } from '#channels/posters/fonts.ts';
import { printPdf } from '#channels/posters/print/print-pdf.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { emptyPage, posterHtml } from './poster-html.ts';
import { cardSubject, fontsOf, type Subject, sheetSubject } from './poster-views.ts';
import { processorTime } from './processor-time.ts';

const rounds = Number(process.argv[2] ?? 9);
const folder = mkdtempSync(join(tmpdir(), 'zhangbang-bench-'));
const coldBoard = 'slogan-openness-2026';
const say = (line: string): boolean => process.stdout.write(`${line}\n`);

const median = (values: number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

interface Way {
  name: string;
  make: (subject: Subject, number: number) => Promise<Uint8Array>;
}

/** Every way once a round, on the round's own picture; the first round warms up and is dropped. */
async function compare(title: string, subjects: Subject[], ways: Way[]): Promise<void> {
  const times = ways.map((): number[] => []);
  const bytes = ways.map(() => 0);
  const used = ways.map(() => 0);
  for (const [round, subject] of subjects.entries())
    for (const [index, { make }] of ways.entries()) {
      const before = processorTime() ?? Number.NaN;
      const start = performance.now();
      const made = await make(subject, round);
      const time = performance.now() - start;
      if (round > 0) {
        times[index]?.push(time);
        used[index] = (used[index] ?? 0) + (processorTime() ?? Number.NaN) - before;
      }
      bytes[index] = made.length;
    }
  const medians = times.map(median);
  say(
    `\n${title}; drawn by ${[...new Set(subjects.map(({ choice }) => choice.engine))].join(', ')}`,
  );
  for (const [index, { name }] of ways.entries()) {
    const own = medians[index] ?? Number.NaN;
    const ratios = medians.map((other) => (own / other).toFixed(2).padStart(7)).join('');
    const kilobytes = `${Math.round((bytes[index] ?? 0) / 1000)} kB`;
    const busy = used[index] ?? Number.NaN;
    const processor = `${(busy / (subjects.length - 1)).toFixed(0)} ms (${(busy / (used[0] ?? 1)).toFixed(2)})`;
    say(
      `${name.padEnd(30)}${own.toFixed(1).padStart(8)} ms${kilobytes.padStart(9)}   over each:${ratios}   processor ${processor}`,
    );
  }
}

const child = (...args: string[]): { lines: string[]; seconds: number; peak: number } => {
  const start = performance.now();
  const output = execFileSync(
    process.execPath,
    [join(import.meta.dirname, 'poster-child.ts'), ...args],
    {
      encoding: 'utf8',
    },
  );
  const lines = output.trim().split('\n');
  return {
    lines,
    seconds: (performance.now() - start) / 1000,
    peak: Number(lines.at(-1)) / 1024,
  };
};

const ours: Way = {
  name: 'ours, laid out before',
  make: ({ choice, canvas, fonts }) =>
    rasterise(choice.node, canvas, fonts, { format: 'png', engine: choice.engine }),
};
const oursAnew: Way = {
  name: 'ours with satori’s layout',
  make: ({ node, canvas, fonts }) => rasterise(node, canvas, fonts, { format: 'png' }),
};
const satori: Way = {
  name: 'ours where satori draws',
  make: ({ node, canvas, fonts }) =>
    rasterise(node, canvas, fonts, { format: 'png', engine: 'satori' }),
};

async function bareTakumi(fonts: PictureFont[]): Promise<Way> {
  const renderer = new Renderer();
  for (const { name, data, weight, style } of fonts)
    await renderer.registerFont({ name: familyName(name), data, weight, style });
  return {
    name: 'bare takumi',
    make: ({ node, canvas: { dots, factor } }) =>
      renderer.render(takumiTree(node), { ...dots, devicePixelRatio: factor, format: 'png' }),
  };
}

async function show(page: Page, { node }: Subject): Promise<void> {
  await page.evaluate(
    `document.getElementById('poster').outerHTML = ${JSON.stringify(posterHtml(node))}`,
  );
  await page.evaluate('document.fonts.ready');
}

const browser = await chromium.launch({
  executablePath: await findBrowser(),
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  const count = rounds + 1;
  const numbers = Array.from({ length: count }, (_, number) => number);
  const fonts = await fontsOf(count, join(folder, 'cache'));
  const takumi = await bareTakumi(fonts);
  const pages: { title: string; subjects: Subject[] }[] = [];
  for (const [title, size, dpi] of [
    ['phone 1080x1920', 'phone', 150],
    ['A4 at 150 dpi', 'a4', 150],
    ['A3 at 300 dpi', 'a3', 300],
  ] as const)
    pages.push({
      title,
      subjects: await Promise.all(numbers.map((number) => sheetSubject(number, size, dpi, fonts))),
    });
  const cards = await Promise.all(numbers.map((number) => cardSubject(number, fonts)));
  pages.unshift({ title: 'share card 900x383', subjects: cards });
  const browsed = async ({ canvas }: Subject): Promise<Page> => {
    const page = await browser.newPage({
      viewport: { width: canvas.width, height: canvas.height },
      deviceScaleFactor: canvas.factor,
    });
    await page.setContent(emptyPage(fonts));
    return page;
  };
  for (const { title, subjects } of pages) {
    const page = await browsed(subjects[0] as Subject);
    const screenshot: Way = {
      name: 'Chromium, page used again',
      make: async (subject) => {
        await show(page, subject);
        return page.screenshot({ type: 'png' });
      },
    };
    await compare(title, subjects, [screenshot, takumi, ours, oursAnew, satori]);
    await page.close();
  }
  const a3 = pages.at(-1)?.subjects ?? [];
  const page = await browsed(a3[0] as Subject);
  const options = { bleed: 3, marks: true, title: 'bench' };
  await compare('A3 as PDF with bleed', a3, [
    {
      name: 'Chromium page.pdf, no bleed',
      make: async (subject) => {
        await show(page, subject);
        return page.pdf({ width: '297mm', height: '420mm', scale: 0.64, printBackground: true });
      },
    },
    {
      name: 'ours, laid out before',
      make: ({ node, layout, paper, fonts: faces }) => {
        if (paper === null || layout === null) throw new Error('no paper');
        return printPdf([{ node, layout }], paper, faces, options);
      },
    },
    {
      name: 'ours with satori’s layout',
      make: async ({ node, paper, fonts: faces }) => {
        if (paper === null) throw new Error('no paper');
        const layout = await layOut(node, paper.width, faces);
        return printPdf([{ node, layout }], paper, faces, options);
      },
    },
  ]);
  await page.close();

  const phone = pages[1]?.subjects[0] as Subject;
  const html = join(folder, 'phone.html');
  writeFileSync(html, emptyPage(fonts).replace('<div id="poster"></div>', posterHtml(phone.node)));
  /** One phone picture of one sheet, like the one that Chromium shows. */
  const command = (cache: string): number => {
    const start = performance.now();
    execFileSync(
      process.execPath,
      [
        ...['scripts/zhangbang.js', 'poster', '--board', coldBoard, '--size', 'phone'],
        ...['--format', 'png', '--out', folder, '--cache', cache],
      ],
      { stdio: 'ignore' },
    );
    return (performance.now() - start) / 1000;
  };
  const cold = Array.from({ length: 5 }, () => {
    const cache = mkdtempSync(join(folder, 'cold-'));
    return {
      chromium: child('cold-chromium', html).seconds,
      engine: child('cold-ours').seconds,
      command: command(cache),
      again: command(cache),
    };
  });
  say('\ncold process to the first phone PNG');
  const [browserCold, engineCold, commandCold, againCold] = (
    ['chromium', 'engine', 'command', 'again'] as const
  ).map((key) => median(cold.map((each) => each[key]))) as [number, number, number, number];
  say(`Chromium ${browserCold.toFixed(2)} s`);
  say(
    `our engine ${engineCold.toFixed(2)} s, ${(engineCold / browserCold).toFixed(2)} of Chromium's`,
  );
  say(
    `zhangbang poster, content read and checked ${commandCold.toFixed(2)} s, ${(commandCold / browserCold).toFixed(2)} of Chromium's`,
  );
  say(
    `zhangbang poster, content checked before ${againCold.toFixed(2)} s, ${(againCold / browserCold).toFixed(2)} of Chromium's`,
  );
  const phones = child('phones');
  const [drawn, drawnCpu, made, madeCpu] = (phones.lines[0] ?? '').split(' ').map(Number);
  say(
    `\nphone posters a second: ${drawn?.toFixed(1)} drawn (${drawnCpu?.toFixed(0)} ms of processor time each), ${made?.toFixed(1)} fitted, laid out and drawn (${madeCpu?.toFixed(0)} ms)`,
  );
  say(`most memory ${phones.peak.toFixed(0)} MiB with four in flight`);
  const panel = child('panel');
  say(`120x240 cm at 150 dpi: ${panel.lines[0]}; most memory ${panel.peak.toFixed(0)} MiB`);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
