import { fontChain } from '#channels/posters/fonts.ts';
import { type MeasuredText, measuredText } from './letters.ts';

/** A face and weight, as `pictureFonts` names them. */
export interface FontStyle {
  face: string;
  weight: number;
}

/** Texts are set at several sizes until they fit; their letters are measured once. */
const kept = new Map<string, MeasuredText>();
const mostKept = 4000;

/** A paragraph measured in a face, with the places where it may break. Lengths are in em. */
export function measured(content: string, { face, weight }: FontStyle): MeasuredText {
  const key = `${face} ${weight} ${content}`;
  const known = kept.get(key);
  if (known) return known;
  const made = measuredText(content, fontChain(face, weight));
  if (kept.size >= mostKept) kept.clear();
  kept.set(key, made);
  return made;
}

/** Width of a text on one line, in em: the sum of its letters with their usual distances. */
export function measure(content: string, style: FontStyle): number {
  const { letters, joints } = measured(content, style);
  return letters.reduce(
    (sum, { advance }, index) => sum + advance + (joints[index]?.usual ?? 0),
    0,
  );
}
