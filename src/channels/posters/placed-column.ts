import type { Node } from './node.ts';
import type { SheetOfPieces } from './paginate.ts';
import { frameLength, type Paper } from './paper.ts';
import type { Piece } from './piece.ts';
import type { Placed } from './templates/board-poster.ts';

/** What a gap between parts may grow by, in the A3 design. */
const mostSpare = 140;
/** Share of the room left over that stands above what is centred: a little over the middle. */
const above = 0.44;

/** Pieces as nodes; entries side by side in the order that is read down their columns. */
function readDown(pieces: readonly Piece[]): Node[] {
  const nodes = pieces.map(({ node }) => node);
  for (let start = 0; start < pieces.length; start += 1) {
    const list = pieces[start]?.entries;
    if (!list) continue;
    let end = start;
    while (pieces[end]?.entries?.rowOf === list.rowOf) end += 1;
    const entries = pieces.slice(start, end).flatMap(({ entries }) => entries?.nodes ?? []);
    // All lines of such a list are equally high, so that entries may change places.
    const lines = end - start;
    for (let line = 0; line < lines; line += 1)
      nodes[start + line] = list.rowOf(
        Array.from({ length: list.abreast }, (_, track) => entries[track * lines + line])
          .filter((entry) => entry !== undefined)
          .map((entry) => entry(line)),
      );
    start = end - 1;
  }
  return nodes;
}

/**
 * The pieces of a column with the gaps between them. Room to spare goes into the gaps between parts, up
 * to a limit.
 */
export function placedColumn(
  { pieces, repeatHead, used }: SheetOfPieces,
  room: number,
  paper: Paper,
): Placed[] {
  const first = pieces[0]?.piece;
  const elastic = pieces.filter(({ piece }, index) => index > 0 && piece.elastic).length;
  const left = Math.max(0, room - used);
  const spare =
    elastic === 0 ? 0 : Math.min(frameLength(paper, mostSpare), Math.floor(left / elastic));
  const top = first?.centred ? Math.floor((left - spare * elastic) * above) : 0;
  const nodes = readDown(pieces.map(({ piece }) => piece)).map((node, index) => {
    const { gap = 0, elastic = false } = pieces[index]?.piece ?? {};
    return { node, gap: index === 0 ? top : gap + (elastic ? spare : 0) };
  });
  return repeatHead && first?.head ? [{ node: first.head, gap: 0 }, ...nodes] : nodes;
}
