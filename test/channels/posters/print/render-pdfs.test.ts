import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, expect, test } from 'vitest';
import { renderPdfs } from '#channels/posters/print/render-pdfs.ts';
import { poster } from '../examples.ts';

const folder = mkdtempSync(join(tmpdir(), 'render-pdfs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('an A3 file a poster, the same from what is kept; what cannot be drawn has none', async () => {
  const odd = poster({ id: 'posters/qingshan/odd', title: '公示\u{10fffd}' });
  const render = (name: string) =>
    renderPdfs([poster(), odd], { cache: join(folder, 'cache'), out: join(folder, name) });
  const first = await render('first');
  expect(first.pdfs.map(({ path }) => path)).toEqual(['posters/qingshan/childcare-a3.pdf']);
  expect(first.pdfs[0]?.texts).toContain('青山镇');
  expect(first.findings.map(({ rule, place }) => [rule, place.file])).toEqual([
    ['missing-glyph', odd.file],
  ]);
  const bytes = readFileSync(join(folder, 'first/posters/qingshan/childcare-a3.pdf'));
  const page = (await PDFDocument.load(bytes)).getPage(0);
  expect(page.getWidth()).toBeCloseTo((297 / 25.4) * 72, 1);
  expect(await render('again')).toEqual(first);
  expect(readFileSync(join(folder, 'again/posters/qingshan/childcare-a3.pdf'))).toEqual(bytes);
  expect(existsSync(join(folder, 'first/posters/qingshan/odd-a3.pdf'))).toBe(false);
});
