import { box, type Node } from '#channels/posters/node.ts';
import type { EmblemView } from '#views/pictures.ts';

/** Share of the plate that the mark takes at most each way. */
const filled = 0.86;

/**
 * The town's mark on a white plate of `side` pixels, so that it is seen on every ground: as large as
 * the plate allows, in its own proportions.
 */
export function emblemPlate({ src, width, height }: EmblemView, side: number): Node {
  const scale = (side * filled) / Math.max(width, height);
  const size = { width: Math.round(width * scale), height: Math.round(height * scale) };
  return box(
    {
      width: side,
      height: side,
      flexShrink: 0,
      alignItems: 'center',
      justifyContent: 'center',
      borderRadius: Math.round(side * 0.12),
      backgroundColor: '#ffffff',
    },
    { type: 'img', key: null, props: { src, ...size, style: { ...size, flexShrink: 0 } } },
  );
}
