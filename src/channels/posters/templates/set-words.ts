import type { Node } from '#channels/posters/node.ts';
import type { Setting } from '#channels/posters/piece.ts';
import { measure } from '#channels/posters/typography/measure.ts';
import { paragraph, type TextSetting } from '#channels/posters/typography/paragraph.ts';
import { title } from '#channels/posters/typography/title.ts';

interface Words extends Partial<TextSetting> {
  size: number;
  /** Height of a line as a multiple of the size. */
  factor?: number;
}

/** A text in the body face, ragged unless said otherwise, as wide as the column. */
export function setWords(
  content: string,
  setting: Setting,
  { size, factor = setting.dense ? 1.32 : 1.4, ...rest }: Words,
): Node {
  return paragraph(content, {
    width: setting.width,
    size,
    leading: Math.round(size * factor),
    face: setting.theme.faces.body,
    weight: 400,
    align: 'left',
    colour: setting.theme.colours.body,
    ...rest,
  }).node;
}

/**
 * The size for what matters most: as large as one line of a width holds it, up to `most`, but never
 * under `least`, where it takes more lines.
 */
export const weightySize = (
  content: string,
  setting: Setting,
  { width, least, most }: { width: number; least: number; most: number },
): number => {
  const em = measure(content, { face: setting.theme.faces.body, weight: 700 });
  return Math.round(Math.max(least, Math.min(most, (width - 2) / Math.max(em, 1))));
};

/** A heading at one size: lines even in length, broken between words. */
export function setHeading(
  content: string,
  setting: Setting,
  { size, factor = 1.4, ...rest }: Words,
): Node {
  return title(content, {
    width: setting.width,
    largest: size,
    smallest: size,
    leadingFactor: factor,
    mostLines: 3,
    perLine: 0.5,
    face: setting.theme.faces.body,
    weight: 700,
    colour: setting.theme.colours.main,
    ...rest,
  }).node;
}
