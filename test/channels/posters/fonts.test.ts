import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layOut } from '#channels/posters/engine/layout.ts';
import { drawableCharacters, fontChain, pictureFonts } from '#channels/posters/fonts.ts';
import { missingGlyphs } from '#channels/posters/missing-glyphs.ts';
import { box, type Node } from '#channels/posters/node.ts';
import { faceMetrics } from '#channels/posters/typography/face-metrics.ts';
import { paragraph } from '#channels/posters/typography/paragraph.ts';

let cache = '';
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'fonts-'));
});
afterAll(() => rm(cache, { recursive: true }));

const metricsOf = (font: Buffer) =>
  faceMetrics((position, length) => font.subarray(position, position + length));
const code = (character: string): number => character.codePointAt(0) ?? 0;

test('rare letters of names are drawn in every style', async () => {
  const drawable = await drawableCharacters();
  for (const character of '喆堃玥赟燚祎犇㛃㸃䶮𠅤𡐓𬱖𬭎𬬻𬙂𠙶𥔲鿰鿿')
    expect(drawable(code(character))).toBe(true);
});

test('what no face has is named with its code', async () => {
  const found = missingGlyphs(['村民李𪚥的申请😀'], 'content/a.mdx', await drawableCharacters());
  expect(found.map(({ actual }) => actual)).toEqual(['U+2A6A5', 'U+1F600']);
  expect(found[0]?.message).toContain('“𪚥”（U+2A6A5）');
});

test('a letter that its face lacks is a run of its own in a face that has it', async () => {
  // U+9FF0 is in Noto Serif SC, not in Noto Sans SC.
  const setting = { width: 400, size: 20, leading: 30, face: 'Sans', weight: 400 } as const;
  const { node } = paragraph('青山镇鿰水村', setting);
  const line = (node.props.children as Node[])[0];
  const runs = line?.props.children as Node[];
  expect(runs.map(({ props }) => [props.children, props.style?.fontFamily])).toEqual([
    ['青山镇', undefined],
    ['鿰', 'Gaps'],
    ['水村', undefined],
  ]);
  const fonts = await pictureFonts(['青山镇鿰水村'], cache);
  const { runs: drawn } = await layOut(box({ width: 400 }, node), 400, fonts);
  expect(drawn.map(({ content }) => content).join('')).toBe('青山镇鿰水村');
});

test('faces that fill gaps come only with a text that needs them', async () => {
  const names = async (text: string) => (await pictureFonts([text], cache)).map(({ name }) => name);
  expect(await names('公开')).toEqual(['Sans', 'Sans', 'Serif']);
  expect(await names('公开鿰')).toEqual(['Sans', 'Sans', 'Serif', 'Gaps', 'Gaps']);
});

test('a subset keeps widths and the box for missing letters, and drops kerning', async () => {
  const [font] = await pictureFonts(['公开AV𬱖'], cache);
  const data = font?.data ?? Buffer.alloc(0);
  const subset = metricsOf(data);
  const [whole] = fontChain('Sans', 400);
  for (const character of '公开AV')
    expect(subset.advance(code(character))).toBe(whole?.metrics.advance(code(character)));
  expect(subset.draws(code('村'))).toBe(false);
  // The letter is missing, so that this is the blank around the box of `.notdef`.
  expect(subset.blanks(code('村')).left).toBeGreaterThan(0);
  expect(data.includes('GPOS')).toBe(false);
});

test('the same letters give the same bytes and buffers, from memory and from disk', async () => {
  const [one] = await pictureFonts(['公示'], cache);
  const [other] = await pictureFonts(['示公'], cache);
  expect(other?.data).toBe(one?.data);
  const files = await readdir(join(cache, 'fonts'));
  expect(files.length).toBeGreaterThan(0);
});
