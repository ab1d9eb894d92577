import { svgOf } from '#channels/posters/engine/satori.ts';
import type { PictureFont } from '#channels/posters/fonts.ts';
import type { Node } from '#channels/posters/node.ts';
import { joinedRuns } from './joined-runs.ts';

/** Family under which a face is known to the PDF typesetter; no machine has a font of that name. */
export const printFamily = (name: string): string => `zhangbang ${name.toLowerCase()}`;

const isFormat = (segment: string): boolean => /^\p{Cf}+$/u.test(segment);

/**
 * A sheet as SVG whose letters stay text, set in the families of `printFamily`: small, searchable,
 * and placed run by run, so that no viewer lays it out again. Sizes are layout pixels.
 */
export async function vectorSvg(
  node: Node,
  size: { width: number; height: number },
  fonts: PictureFont[],
): Promise<string> {
  const svg = await svgOf(node, {
    ...size,
    fonts,
    embedFont: false,
    async loadAdditionalAsset(_language: string, segment: string): Promise<[]> {
      if (isFormat(segment)) return [];
      throw new Error(`no face draws ${JSON.stringify(segment)}`);
    },
  });
  return joinedRuns(svg).replace(/font-family="([^"]*)"/gu, (_, families: string) => {
    const renamed = families.split(',').map((family) => printFamily(family.trim()));
    return `font-family="${renamed.join(',')}"`;
  });
}
