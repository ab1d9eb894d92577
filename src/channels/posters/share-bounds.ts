import type { ShareView } from '#views/pictures.ts';
import { breaksWithin } from './unbroken.ts';

/** Full-width letters; half-width ones count as full, so the bounds are on the safe side. */
const bounds = { title: 32, kicker: 12, footer: 26 } as const;
/** Letters in a row without a place to break; the narrower picture holds twelve at title size. */
const longestRun = 8;

const lettersIn = (text: string): number => [...text].length;

/**
 * True when both share pictures of a view surely have room for its words at their smallest title
 * size, so that nobody needs to lay them out to know. The numbers are left out of the reckoning:
 * they give way when they find no room. False says nothing: the layout decides.
 */
export const surelyFits = ({ title, kicker, footer }: ShareView): boolean =>
  lettersIn(title) <= bounds.title &&
  lettersIn(kicker) <= bounds.kicker &&
  lettersIn(footer) <= bounds.footer &&
  [title, kicker, footer].every((text) => breaksWithin(text, longestRun));
