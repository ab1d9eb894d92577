import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { layOut } from '#channels/posters/engine/layout.ts';
import { type PictureFont, pictureFonts } from '#channels/posters/fonts.ts';
import { box, type Node, printedTexts } from '#channels/posters/node.ts';
import { paragraph } from '#channels/posters/typography/paragraph.ts';
import { corpus } from './corpus.ts';

let cache = '';
let fonts: PictureFont[] = [];
const renderer = new Renderer();
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'lines-'));
  fonts = await pictureFonts(
    corpus.map(({ text }) => text),
    cache,
  );
  for (const { name, weight, data } of fonts)
    await renderer.registerFont({ name, weight, data } as Parameters<
      typeof renderer.registerFont
    >[0]);
});
afterAll(() => rm(cache, { recursive: true }));

const leading = 40;

/** A run as drawn: its place and letters. */
interface Drawn {
  left: number;
  right: number;
  line: number;
  text: string;
}

async function drawnBySatori(node: Node, width: number): Promise<Drawn[]> {
  const { runs } = await layOut(box({ width }, node), width, fonts);
  return runs.map(({ left, width: wide, baseline, content }) => ({
    left,
    right: left + wide,
    line: Math.floor(baseline / leading),
    text: content,
  }));
}

interface Measured {
  transform: number[];
  children: Measured[];
  runs: { text: string; x: number; width: number }[];
}

type Plain = { type: string; style: unknown; text?: string; children?: Plain[] };

const plain = ({ props: { style, children } }: Node): Plain =>
  typeof children === 'string'
    ? { type: 'text', style, text: children }
    : { type: 'container', style, children: (children ?? []).map(plain) };

const measuredRuns = ({ transform, children, runs }: Measured): Drawn[] => [
  ...runs.map(({ text, x, width }) => {
    const left = (transform[4] ?? 0) + x;
    return { text, left, right: left + width, line: Math.floor((transform[5] ?? 0) / leading) };
  }),
  ...children.flatMap(measuredRuns),
];

async function drawnByTakumi(node: Node, width: number): Promise<Drawn[]> {
  const source = plain(box({ width }, node)) as Parameters<typeof renderer.measure>[0];
  return measuredRuns((await renderer.measure(source, { width })) as Measured);
}

const linesOf = (runs: Drawn[]): string[] => {
  const lines: string[] = [];
  for (const { line, text } of runs) lines[line] = (lines[line] ?? '') + text;
  return lines;
};

test.each(corpus)(
  '$text is drawn in our lines by both engines, flush to a pixel',
  async ({ text }) => {
    for (const width of [640, 803, 1000]) {
      const setting = { width, size: 28, leading, face: 'Sans', weight: 400 } as const;
      const { node, lines, height } = paragraph(text, setting);
      expect(printedTexts(node)).toEqual([text]);
      const [satori, takumi] = [await drawnBySatori(node, width), await drawnByTakumi(node, width)];
      expect(linesOf(satori)).toEqual(lines);
      expect(linesOf(takumi)).toEqual(lines);
      expect(height).toBe(lines.length * leading);
      for (const [index] of lines.slice(0, -1).entries()) {
        const [one, other] = [satori, takumi].map((runs) => {
          const own = runs.filter(({ line, text }) => line === index && text.trim() !== '');
          return {
            left: Math.min(...own.map(({ left }) => left)),
            right: Math.max(...own.map(({ right }) => right)),
          };
        });
        expect(Math.abs((one?.right ?? 0) - (other?.right ?? 9e9))).toBeLessThanOrEqual(1);
        expect(Math.abs((one?.left ?? 0) - (other?.left ?? 9e9))).toBeLessThanOrEqual(1);
        // Flush, unless an address leaves so much room that letters would fall apart.
        if (!/[a-z]/u.test(`${lines[index]}${lines[index + 1]}`))
          expect(Math.abs((one?.right ?? 0) - width)).toBeLessThanOrEqual(1);
      }
    }
  },
);
