import { layoutFaults } from '#channels/posters/engine/layout-faults.ts';
import { layOutQuickly } from '#channels/posters/engine/takumi-layout.ts';
import type { Finding } from '#domain/finding.ts';
import type { ShareView } from '#views/pictures.ts';
import type { PictureFont } from './fonts.ts';
import type { Node } from './node.ts';
import { mostFigures, type ShareShape, shareCard, shareShapes } from './templates/share-card.ts';

/**
 * A share picture with the largest title that fits, or the finding that none does. Numbers at the
 * end give way before the title does: it is what makes people open the page.
 */
export async function sharePicture(
  view: ShareView,
  shape: ShareShape,
  fonts: PictureFont[],
): Promise<{ node: Node | null; findings: Finding[] }> {
  const size = shareShapes[shape];
  let widest = '';
  const most = Math.min(mostFigures, view.figures.length);
  const choices = Array.from({ length: most + 1 }, (_, index) => most - index).flatMap(
    (figureCount) =>
      [true, false].flatMap((wholeWords) =>
        size.titles.map((title) => ({ title, figureCount, wholeWords })),
      ),
  );
  for (const { title, ...rest } of choices) {
    const node = shareCard(view, shape, title, rest);
    const layout = await layOutQuickly(node, size.width, fonts);
    const faults = layoutFaults(layout, size);
    if (layout.height <= size.height && faults.length === 0) return { node, findings: [] };
    widest = faults.find(({ kind }) => kind === 'run')?.content ?? '';
  }
  const culprit = widest === '' ? view.title : widest;
  return {
    node: null,
    findings: [
      {
        rule: 'overflow',
        severity: 'error',
        message: `分享图（${size.width}×${size.height}）放不下：“${culprit}”共 ${[...culprit].length} 字，最小字号仍超出画面`,
        hint: '写一个更短的 shortTitle（28 字以内）',
        place: { file: view.file, quote: culprit },
      },
    ],
  };
}
