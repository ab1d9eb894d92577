import { row } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import type { RatingsView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { remarkPieces } from './prose.ts';
import { setWords } from './set-words.ts';

const most = 5;

/** `★★★★☆`; who is not rated has no stars, not empty ones. */
const starsOf = (stars: number | null): string =>
  stars === null ? '' : '★'.repeat(stars) + '☆'.repeat(most - stars);

/** Names with their stars, the number in words and the marks. */
export function ratingsPieces(ratings: RatingsView, setting: Setting): Piece[] {
  const { colours } = setting.theme;
  const { body, width } = setting;
  // The stars are what one sees from afar; names keep half of the row.
  const star = Math.round(Math.min(body * (setting.dense ? 1.3 : 1.9), (width * 0.36) / most));
  const starsWidth = Math.ceil(star * most * 1.04);
  const wordsWidth = Math.ceil(body * 3.2);
  const marksWidth = Math.ceil(body * 3.4);
  const name = width - starsWidth - wordsWidth - marksWidth - spacing(setting, 28);
  const rows = ratings.ratings.map((each, index) =>
    piece(
      row(
        {
          alignItems: 'center',
          backgroundColor: index % 2 === 1 ? colours.tint : colours.paper,
          borderBottom: `${spacing(setting, 2)}px solid ${colours.rule}`,
          paddingTop: spacing(setting, 8),
          paddingBottom: spacing(setting, 8),
          paddingLeft: spacing(setting, 14),
          paddingRight: spacing(setting, 14),
        },
        setWords(each.name, setting, { size: body, width: name, weight: 700 }),
        setWords(starsOf(each.stars), setting, {
          size: star,
          factor: 1.2,
          width: starsWidth,
          colour: colours.accent,
        }),
        setWords(each.words, setting, {
          size: body,
          width: wordsWidth,
          weight: 700,
          colour: colours.main,
        }),
        setWords(each.marks, setting, { size: body, width: marksWidth, align: 'right' }),
      ),
      each.name,
      { gap: 0, keepWithNext: index === 0 && ratings.ratings.length > 1 },
    ),
  );
  return [
    ...headingPieces(ratings.title, setting),
    ...rows,
    ...remarkPieces([...ratings.notes, ratings.source], setting),
  ];
}
