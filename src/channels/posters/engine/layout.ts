import type { PictureFont } from '#channels/posters/fonts.ts';
import type { Node } from '#channels/posters/node.ts';
import { svgOf } from './satori.ts';

export interface Rectangle {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A laid-out box; `content` is its text, null for a box of boxes. */
export interface LaidBox extends Rectangle {
  key: string | null;
  content: string | null;
}

export interface Layout {
  width: number;
  /** Natural height: what the tree takes when nothing limits it, unless the root states a height. */
  height: number;
  boxes: LaidBox[];
  /** Each run of glyphs as it is drawn: the true width of letters, which boxes do not tell. */
  runs: Run[];
}

export interface Run {
  left: number;
  width: number;
  baseline: number;
  content: string;
  /** Face, size and colour as attributes of an SVG text; absent where the engine does not say. */
  style?: string;
}

const isFormat = (segment: string): boolean => /^\p{Cf}+$/u.test(segment);

const options = (fonts: PictureFont[]) => ({
  fonts,
  async loadAdditionalAsset(_language: string, segment: string): Promise<[]> {
    // Word joiners draw nothing, so that no font has them. Anything else was checked before.
    if (isFormat(segment)) return [];
    const codes = [...segment].map((character) => character.codePointAt(0)?.toString(16));
    throw new Error(`no face draws ${JSON.stringify(segment)} (${codes.join(' ')})`);
  },
});

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const runPattern = /<text x="([^"]+)" y="([^"]+)" width="([^"]+)"([^>]*)>([^<]*)<\/text>/gu;

/** Lays a tree out without drawing outlines: boxes, runs and the natural height, in pixels. */
export async function layOut(node: Node, width: number, fonts: PictureFont[]): Promise<Layout> {
  const boxes: LaidBox[] = [];
  const svg = await svgOf(node, {
    width,
    ...options(fonts),
    embedFont: false,
    onNodeDetected: ({ left, top, width, height, key, textContent }) =>
      boxes.push({
        left,
        top,
        width,
        height,
        key: key === undefined || key === null ? null : String(key),
        content: textContent ?? null,
      }),
  });
  const runs = [...svg.matchAll(runPattern)].map(([, x, y, w, style, content]) => ({
    left: Number(x),
    baseline: Number(y),
    width: Number(w),
    style: style ?? '',
    content: (content ?? '').replace(
      /&(amp|lt|gt|quot|apos);/gu,
      (_, name) => entities[name] ?? '',
    ),
  }));
  const height = Number(/<svg width="[^"]+" height="([^"]+)"/u.exec(svg)?.[1]);
  return { width, height, boxes, runs };
}

/** The tree as SVG with all letters as outlines; needs no font to show. */
export function draw(
  node: Node,
  size: { width: number; height: number },
  fonts: PictureFont[],
): Promise<string> {
  return svgOf(node, { ...size, ...options(fonts) });
}
