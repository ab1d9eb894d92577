import type { PosterView } from '#views/pictures.ts';
import { UsageError } from './effects.ts';

const placeOf = ({ id }: PosterView): { town: string; board: string } => {
  const [board = '', town = ''] = id.split('/').reverse();
  return { town, board };
};

/** The board that the words name; a usage error says what there is instead. */
export function chooseBoard(
  views: readonly PosterView[],
  wanted: { board: string; town?: string },
): PosterView {
  const { board, town } = wanted;
  const having = views.filter((view) => {
    const place = placeOf(view);
    return place.board === board && (town === undefined || place.town === town);
  });
  const [view, second] = having;
  if (!view) {
    const known = views.map((each) => placeOf(each).board).join('、');
    throw new UsageError(
      `没有编号为 ${board} 的现行公开栏；现有：${known || '（一块也没有）'}。归档的公开栏不再出海报`,
    );
  }
  if (second) {
    const towns = having.map((each) => placeOf(each).town).join('、');
    throw new UsageError(`${towns}都有公开栏 ${board}，用 --town 写明是哪个镇`);
  }
  return view;
}
