import { box, type Node, present, text } from '#channels/posters/node.ts';
import { frameType, type Paper } from '#channels/posters/paper.ts';
import { leading } from '#channels/posters/piece.ts';
import { qrCode } from '#channels/posters/qr-code.ts';
import { textWidthEm } from '#channels/posters/text-width.ts';
import type { Theme } from '#channels/posters/theme.ts';
import { typeset } from '#channels/posters/typeset.ts';
import { paragraph } from '#channels/posters/typography/paragraph.ts';
import type { PosterView } from '#views/pictures.ts';

/** What head and foot need: the view, the paper, the colours. */
export interface Frame {
  view: PosterView;
  paper: Paper;
  theme: Theme;
  margin: number;
}

/** Words of head or foot, as large as the sheet asks for; null for none. */
export const frameLine = (
  { paper }: Frame,
  content: string,
  size: number,
  style: Record<string, string | number>,
): Node | null => {
  if (content === '') return null;
  const fontSize = frameType(paper, size);
  return text({ fontSize, lineHeight: leading(fontSize, 1.4), ...style }, typeset(content));
};

/** The short address, broken where an address may be. */
function addressLines({ view, paper, theme }: Frame, width: number): Node {
  const size = frameType(paper, 30);
  const lines = { leading: Math.round(size * 1.4), align: 'centre' as const };
  const style = { face: theme.faces.body, weight: 400, colour: theme.colours.body };
  return paragraph(view.addressText, { width, size, ...lines, ...style }).node;
}

/** The QR with the code and the short address in words below; null when there is neither. */
export function codeBlock(frame: Frame): { node: Node; width: number } | null {
  const { view, paper, theme } = frame;
  if (view.address === '' && view.code === '') return null;
  const code = view.address === '' ? null : qrCode(view.address, paper);
  const words = textWidthEm(view.addressText) * frameType(paper, 30) * 1.06;
  // The address on one line where that leaves three quarters of the width to the words beside it.
  const width = Math.ceil(
    Math.max(Number(code?.props.width ?? 0), Math.min(words, paper.width / 4)),
  );
  const node = box(
    { flexShrink: 0, width, alignItems: 'center', backgroundColor: theme.colours.paper },
    ...present([
      code,
      frameLine(frame, view.code, 30, { color: theme.colours.body, textAlign: 'center' }),
      view.addressText === '' ? null : addressLines(frame, width),
    ]),
  );
  return { node, width };
}
