import { bleeding, box, keyed, type Node, present, row } from '#channels/posters/node.ts';
import { millimetres, type Paper } from '#channels/posters/paper.ts';
import { type Piece, piece } from '#channels/posters/piece.ts';
import { codeKey, qrCode } from '#channels/posters/qr-code.ts';
import { textWidthEm } from '#channels/posters/text-width.ts';
import type { Theme } from '#channels/posters/theme.ts';
import type { PosterView } from '#views/pictures.ts';
import { hug } from './hug.ts';

/** Millimetres on a banner 700 high: letters, free ends, room for signature and code. */
const letter = 460;
const end = 250;
const between = 160;
const signatureType = 120;

interface Words {
  slogan: string;
  signature: string;
}

/** The words of a banner: the lines of the slogan with a space between, and who signs. */
function wordsOf({ blocks }: PosterView): Words {
  const found = blocks.find(({ type }) => type === 'slogans');
  return found?.type === 'slogans'
    ? { slogan: found.lines.join('　'), signature: found.signature }
    : { slogan: '', signature: '' };
}

const hasCode = ({ address, code }: PosterView): boolean => address !== '' || code !== '';

/** The ground of the code, about as high as the letters; below it the code in words, as wide. */
const codeWidth = 420;
const codeType = (code: string): number => (codeWidth * 0.86) / textWidthEm(code);

/** Length in millimetres of the banner that a board's slogan fills; null for a board without one. */
export function bannerWidth(view: PosterView): number | null {
  const { slogan, signature } = wordsOf(view);
  if (slogan === '') return null;
  const signed = signature === '' ? 0 : textWidthEm(signature) * signatureType * 1.06 + between;
  const code = hasCode(view) ? codeWidth + between : 0;
  return Math.ceil((textWidthEm(slogan) * letter * 1.04 + signed + code + end * 2) / 100) * 100;
}

/** All that stands on a banner, in one row on the coloured ground. */
export function bannerPiece(view: PosterView, paper: Paper, { colours, faces }: Theme): Piece {
  const { slogan, signature } = wordsOf(view);
  const mm = (length: number): number => millimetres(paper, length);
  const size = mm(letter);
  const small = Math.max(paper.smallest, mm(signatureType));
  const label = (content: string, size: number, colour: string): Node =>
    hug(content, { size, most: paper.width, face: faces.body, colour, factor: 1.2 });
  const code: Node | null = hasCode(view)
    ? box(
        {
          width: mm(codeWidth),
          flexShrink: 0,
          alignItems: 'center',
          paddingTop: mm(20),
          paddingBottom: mm(24),
          backgroundColor: colours.paper,
        },
        ...present([
          view.address === '' ? null : keyed(codeKey, box({}, qrCode(view.address, paper))),
          view.code === '' ? null : label(view.code, mm(codeType(view.code)), colours.body),
        ]),
      )
    : null;
  const node = row(
    {
      width: paper.width,
      height: paper.height,
      backgroundColor: colours.main,
      alignItems: 'center',
      justifyContent: 'space-between',
      paddingLeft: mm(end),
      paddingRight: mm(end),
      gap: mm(between),
    },
    ...present([
      hug(slogan, {
        size,
        most: paper.width,
        face: faces.title.fontFamily,
        weight: faces.title.fontWeight,
        colour: colours.paper,
        factor: 1.2,
      }),
      signature === '' ? null : label(signature, small, colours.mainLight),
      code,
    ]),
  );
  return piece(bleeding(['top', 'right', 'bottom', 'left'], node), slogan);
}
