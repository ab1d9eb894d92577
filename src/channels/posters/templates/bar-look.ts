import { box, type Node, row } from '#channels/posters/node.ts';
import type { Setting } from '#channels/posters/piece.ts';
import type { ChartPoint } from '#views/blocks.ts';

interface BarShape {
  /** Pixels; of a value that does not exist, the whole room. */
  width: number;
  thickness: number;
  colour: string;
}

/** As many equal pieces as fit, with gaps: stripes of an approximate number, dots of a hidden one. */
function repeated(
  { width, thickness }: BarShape,
  piece: { width: number; height: number; gap: number; style: Record<string, string | number> },
): Node {
  const count = Math.max(1, Math.floor((width + piece.gap) / (piece.width + piece.gap)));
  return row(
    { width, height: thickness, alignItems: 'center', gap: piece.gap },
    ...Array.from({ length: count }, () =>
      box({ width: piece.width, height: piece.height, flexShrink: 0, ...piece.style }),
    ),
  );
}

/**
 * A bar that shows how sure its number is without colour: full, striped for about, framed for
 * expected; for what does not exist a mark over the whole room: a frame for not reported, dots for
 * hidden, a thin line for what does not apply.
 */
export function barLook(state: ChartPoint['state'], shape: BarShape, setting: Setting): Node {
  const { width, thickness, colour } = shape;
  const { muted, rule } = setting.theme.colours;
  const part = Math.max(4, Math.round(thickness * 0.5));
  switch (state) {
    case 'exact':
      return box({ width, height: thickness, backgroundColor: colour });
    case 'approximate':
      return width < part * 2
        ? box({ width, height: thickness, backgroundColor: colour })
        : repeated(shape, {
            width: part,
            height: thickness,
            gap: Math.max(2, Math.round(part * 0.4)),
            style: { backgroundColor: colour },
          });
    case 'forecast':
      return box({ width, height: thickness, border: `3px solid ${colour}` });
    case 'missing':
      return box({ width, height: thickness, border: `2px solid ${rule}` });
    case 'suppressed':
      return repeated(shape, {
        width: Math.max(4, Math.round(thickness * 0.3)),
        height: Math.max(4, Math.round(thickness * 0.3)),
        gap: thickness,
        style: { borderRadius: thickness, backgroundColor: muted },
      });
    case 'not-applicable':
      return row(
        { width, height: thickness, alignItems: 'center' },
        box({ width, height: 2, backgroundColor: rule }),
      );
  }
}
