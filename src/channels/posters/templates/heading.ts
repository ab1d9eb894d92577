import { box, row } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import { setHeading } from './set-words.ts';

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
    box(
      { paddingLeft: spacing(setting, 24) },
      setHeading(title, setting, {
        size: heading,
        factor: 1.3,
        width: setting.width - spacing(setting, 12) - spacing(setting, 24),
      }),
    ),
  );
  return [piece(node, title, { gap: space * 2, elastic: true, keepWithNext: true })];
}
