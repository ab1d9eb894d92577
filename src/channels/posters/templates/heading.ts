import { box, row, text } from '#channels/posters/node.ts';
import { leading, type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import { typesetTitle } from '#channels/posters/typeset.ts';

/** Heading of a part, kept with what follows; none for an empty title. */
export function headingPieces(title: string, setting: Setting): Piece[] {
  if (title === '') return [];
  const { heading, space } = setting;
  const node = row(
    { alignItems: 'stretch', paddingBottom: Math.round(space * 0.6) },
    box({
      width: spacing(setting, 12),
      flexShrink: 0,
      backgroundColor: setting.theme.colours.accent,
    }),
    text(
      {
        flexGrow: 1,
        flexBasis: 0,
        paddingLeft: spacing(setting, 24),
        fontWeight: 700,
        fontSize: heading,
        lineHeight: leading(heading, 1.3),
        color: setting.theme.colours.main,
      },
      typesetTitle(title),
    ),
  );
  return [piece(node, title, { gap: space * 2, elastic: true, keepWithNext: true })];
}
