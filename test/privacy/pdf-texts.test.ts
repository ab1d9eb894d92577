import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { box, text } from '#channels/posters/node.ts';
import { paperOf } from '#channels/posters/paper.ts';
import { printPdf } from '#channels/posters/print/print-pdf.ts';
import { readOutput } from '#cli/output-readers.ts';
import { paperFormat } from '#domain/paper.ts';
import { detectPersonalData } from '#privacy/detect.ts';
import { fontsFor, laid } from '../channels/posters/print/examples.ts';

vi.setConfig({ testTimeout: 60_000 });

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'privacy-pdf-'));
});
afterAll(() => rm(cache, { recursive: true }));

/** What the gate finds in a page of paper that says these lines. */
async function masksOn(lines: readonly string[]): Promise<string[]> {
  const format = paperFormat('a4');
  if (format === null) throw new Error('no a4');
  const paper = paperOf(format);
  const { width, height } = paper;
  const sheet = box(
    { width, height, backgroundColor: '#ffffff', fontFamily: 'Sans' },
    ...lines.map((line) => text({ fontSize: 40, marginLeft: 60, color: '#1c2524' }, line)),
  );
  const fonts = await fontsFor(cache, lines.join(''));
  const pdf = await printPdf([await laid(sheet, paper, fonts)], paper, fonts, {
    bleed: 0,
    marks: false,
    title: '公开栏',
  });
  const { texts } = await readOutput('posters/a.pdf', pdf);
  return texts.flatMap(({ text: words, context }) =>
    detectPersonalData(words, { context }).map(({ masked }) => masked),
  );
}

test('Chinese words on a page of our own PDF are read by the gate', async () => {
  expect(await masksOn(['低保户王小丽每月430元', '13800138000'])).toEqual(['王**', '138****8000']);
});

test('an ordinary page of our own PDF passes', async () => {
  expect(await masksOn(['全镇低保对象312户', '金额以银行代发为准，电话0710-5550123'])).toEqual([]);
});
