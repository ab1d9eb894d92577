import type { Finding } from '#domain/finding.ts';
import { townOfPath } from '#domain/paths.ts';
import { type DeclaredMove, declaredMoves, lastTarget } from '#domain/redirects.ts';
import type { Check } from './check.ts';
import { knownHint } from './known-hint.ts';
import { sitePaths } from './site-paths.ts';

/** Former addresses lead to pages that are there, each to one, none around in a circle. */
export const movedPages: Check = ({ county }) => {
  const moves = declaredMoves(county);
  if (moves.length === 0) return [];
  const paths = sitePaths(county);
  const folded = new Map([...paths].map((path) => [path.toLowerCase(), path]));
  const first = new Map<string, DeclaredMove>();
  for (const move of moves) {
    const key = move.from.toLowerCase();
    if (!first.has(key)) first.set(key, move);
  }
  const targets = new Map(moves.map(({ from, to }) => [from, to]));
  const absent = new Set(county.absent);
  return moves.flatMap((move): Finding[] => {
    const { from, to } = move;
    const taken = folded.get(from.toLowerCase());
    if (taken !== undefined) {
      return [
        finding(
          move,
          `旧网址“${from}”上现在还有页面${taken === from ? '' : `（${taken}，只差大小写）`}`,
          taken === to
            ? '这就是现在的网址，删去这一条'
            : '留着那一页的，删去这一条；那一页也要搬的，先改它的名称',
        ),
      ];
    }
    const other = first.get(from.toLowerCase());
    if (other && other !== move) {
      return [
        finding(
          move,
          other.to === to
            ? `旧网址“${from}”写了两次`
            : `旧网址“${from}”写了两次，一处转到“${other.to}”，一处转到“${to}”`,
          '留一处，删去另一处',
        ),
      ];
    }
    const end = lastTarget(targets, from);
    if (end === null) {
      return [
        finding(move, `旧网址“${from}”转来转去又回到自己`, '其中一条改成转到现在的页面，别的照旧'),
      ];
    }
    // A town that was not read, or is left out, may have the page.
    if (paths.has(end) || absent.has(townOfPath(end) ?? '')) return [];
    const folder = end.slice(0, end.lastIndexOf('/') + 1);
    const near = [...paths].filter((path) => path.startsWith(folder));
    return [
      finding(
        move,
        `旧网址“${from}”转到“${end}”，没有这一页`,
        knownHint(end, near, `${folder || '网站首层'} 下的页面`),
      ),
    ];
  });
};

const finding = ({ from, place }: DeclaredMove, message: string, hint: string): Finding => ({
  rule: 'moved-page',
  severity: 'error',
  message,
  hint,
  place: place(),
  actual: from,
});
