import { breakPrices } from './break-chances.ts';
import { type FaceChain, faceFor } from './faces.ts';
import { type LetterKind, letterKind } from './letter-kinds.ts';

/** One letter with the marks that combine with it. Lengths are in em. */
export interface Letter {
  text: string;
  kind: LetterKind;
  /** Name of the face that draws it. */
  face: string;
  advance: number;
  /** Blank that may be taken away: before an opening mark, after a closing one, between two dashes. */
  blank: number;
}

/** Letters that a reader counts: a mark does not make a lone letter two. */
export const counted = ({ kind }: Letter): boolean => kind === 'han' || kind === 'western';

/** What lies between a letter and the next, in em: the usual change of distance and how far it gives. */
export interface Joint {
  usual: number;
  stretch: number;
  shrink: number;
}

/** A paragraph ready to be set at any size and width. */
export interface MeasuredText {
  letters: readonly Letter[];
  joints: readonly Joint[];
  /** Price of a break after each letter. */
  prices: Float64Array;
}

const half = 0.5;
/** Between Han and Latin or digits; stretched to a quarter at most. */
const mixedGap = 1 / 8;
/** How far ordinary letters may be drawn apart before a line looks loose. */
const loosest = 1 / 10;

const dash = '—';

const combining = /^(?:\p{M}|\p{Variation_Selector}|\u200d)/u;

function textLetters(content: string): string[] {
  const letters: string[] = [];
  for (const character of content) {
    const last = letters.length - 1;
    if (last >= 0 && combining.test(character)) letters[last] += character;
    else letters.push(character);
  }
  return letters;
}

function letterOf(text: string, chain: FaceChain): Letter {
  const codePoint = text.codePointAt(0) ?? 0;
  const kind = letterKind(text.slice(0, codePoint > 0xffff ? 2 : 1));
  const { name, metrics } = faceFor(chain, codePoint);
  const blanks =
    kind === 'opening' || kind === 'closing' || text === dash
      ? metrics.blanks(codePoint)
      : { left: 0, right: 0 };
  return {
    text,
    kind,
    face: name,
    advance: metrics.advance(codePoint),
    blank:
      text === dash
        ? blanks.left + blanks.right
        : Math.max(0, Math.min(half, kind === 'opening' ? blanks.left : blanks.right)),
  };
}

/** Ends of a sentence keep half of their blank when a line is squeezed. */
const yields = ({ text, blank }: Letter): number => (/[。！？]/u.test(text) ? blank / 2 : blank);

function jointOf(letter: Letter, next: Letter): Joint {
  const rigid = { usual: 0, stretch: 0, shrink: 0 };
  // Two dashes are one mark: drawn without the gap that their blanks would leave.
  if (letter.text === dash && next.text === dash) return { ...rigid, usual: -letter.blank };
  if (letter.kind === 'closing' && (next.kind === 'closing' || next.kind === 'opening'))
    return { ...rigid, usual: -letter.blank, stretch: next.kind === 'opening' ? loosest : 0 };
  if (letter.kind === 'opening')
    return next.kind === 'opening' ? { ...rigid, usual: -next.blank } : rigid;
  if (next.kind === 'closing') return rigid;
  if (letter.kind === 'closing')
    return { usual: 0, stretch: loosest, shrink: next.kind === 'space' ? 0 : yields(letter) };
  if (next.kind === 'opening')
    return { usual: 0, stretch: loosest, shrink: letter.kind === 'space' ? 0 : next.blank };
  if (letter.kind === 'space') return { usual: 0, stretch: 1 / 6, shrink: letter.advance / 3 };
  if (next.kind === 'space') return rigid;
  const mixed =
    (letter.kind === 'han' && next.kind === 'western') ||
    (letter.kind === 'western' && next.kind === 'han');
  if (mixed) return { usual: mixedGap, stretch: mixedGap, shrink: mixedGap / 2 };
  if (letter.kind === 'han' || next.kind === 'han')
    return letter.kind === 'sign' || next.kind === 'sign'
      ? rigid
      : { usual: 0, stretch: loosest, shrink: 0 };
  return rigid;
}

const end: Joint = { usual: 0, stretch: 0, shrink: 0 };

/** One paragraph without line ends, its letters measured in the faces of `chain`. */
export function measuredText(content: string, chain: FaceChain): MeasuredText {
  const known = new Map<string, Letter>();
  const letters = textLetters(content).map((text) => {
    const found = known.get(text) ?? letterOf(text, chain);
    known.set(text, found);
    return found;
  });
  let at = 0;
  const ends = letters.map(({ text }) => {
    at += text.length;
    return at;
  });
  return {
    letters,
    joints: letters.map((letter, index) => {
      const next = letters[index + 1];
      return next ? jointOf(letter, next) : end;
    }),
    prices: breakPrices(content, ends),
  };
}
