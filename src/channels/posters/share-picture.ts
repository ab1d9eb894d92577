import type { Finding } from '#domain/finding.ts';
import type { ShareView } from '#views/pictures.ts';
import type { PictureFont } from './fonts.ts';
import { layOut } from './layout.ts';
import { layoutFaults } from './layout-faults.ts';
import type { Node } from './node.ts';
import { type ShareShape, shareCard, shareShapes } from './templates/share-card.ts';

/** A share picture with the largest title that fits, or the finding that none does. */
export async function sharePicture(
  view: ShareView,
  shape: ShareShape,
  fonts: PictureFont[],
): Promise<{ node: Node | null; findings: Finding[] }> {
  const size = shareShapes[shape];
  let widest = '';
  for (const title of size.titles) {
    const node = shareCard(view, shape, title);
    const layout = await layOut(node, size.width, fonts);
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
        hint: '写一个更短的 shortTitle（28 字以内），或减少分享图上的数字',
        place: { file: view.file, quote: culprit },
      },
    ],
  };
}
