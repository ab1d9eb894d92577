import { measure } from './typography/measure.ts';

/** Width of a text on one line in em, as it is set in the regular body face. */
export const textWidthEm = (content: string): number =>
  measure(content.replaceAll('\u2060', ''), { face: 'Sans', weight: 400 });
