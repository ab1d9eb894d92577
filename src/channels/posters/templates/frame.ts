import { box, keyed, type Node, present } from '#channels/posters/node.ts';
import { frameType, type Paper } from '#channels/posters/paper.ts';
import { codeKey, qrCode } from '#channels/posters/qr-code.ts';
import type { Theme } from '#channels/posters/theme.ts';
import { paragraph } from '#channels/posters/typography/paragraph.ts';
import type { PosterView } from '#views/pictures.ts';
import { type Hugged, hug, hugWidth } from './hug.ts';

/** What head and foot need: the view, the paper, the colours. */
export interface Frame {
  view: PosterView;
  paper: Paper;
  theme: Theme;
  margin: number;
  /** True where content asks for all the room: head and foot in as few lines as possible. */
  dense: boolean;
}

/** Width between the margins. */
export const innerWidth = ({ paper, margin }: Frame): number => paper.width - margin * 2;

/** A size of head or foot as the sheet asks for, for words at most `most` pixels wide. */
export const frameWords = (
  { paper, theme }: Frame,
  size: number,
  { most, colour, ...rest }: Pick<Hugged, 'most' | 'colour'> & Partial<Hugged>,
): Hugged => ({ size: frameType(paper, size), face: theme.faces.body, most, colour, ...rest });

/** Words of head or foot; null for none. */
export const frameLine = (content: string, words: Hugged): Node | null =>
  content === '' ? null : hug(content, words);

/** Words in lines across a width, ragged. */
function centred(frame: Frame, content: string, width: number): Node | null {
  if (content === '') return null;
  const size = frameType(frame.paper, 30);
  return paragraph(content, {
    width,
    size,
    leading: Math.round(size * 1.4),
    face: frame.theme.faces.body,
    weight: 400,
    align: 'centre',
    colour: frame.theme.colours.body,
  }).node;
}

/**
 * The QR with the code in words below it, and with `addressed` the short address too; null when
 * there is neither.
 */
export function codeBlock(frame: Frame, addressed: boolean): { node: Node; width: number } | null {
  const { view, paper, theme } = frame;
  if (view.address === '' && view.code === '') return null;
  const code = view.address === '' ? null : qrCode(view.address, paper);
  const natural = (content: string): number =>
    content === ''
      ? 0
      : hugWidth(content, frameWords(frame, 30, { most: 0, colour: theme.colours.body }));
  const words = Math.max(
    natural(view.code),
    addressed ? Math.min(natural(view.addressText), paper.width / 4) : 0,
  );
  const width = Math.ceil(Math.max(Number(code?.props.width ?? 0), words));
  const node = box(
    { flexShrink: 0, width, alignItems: 'center', backgroundColor: theme.colours.paper },
    ...present([
      code === null ? null : keyed(codeKey, box({}, code)),
      centred(frame, view.code, width),
      addressed ? centred(frame, view.addressText, width) : null,
    ]),
  );
  return { node, width };
}
