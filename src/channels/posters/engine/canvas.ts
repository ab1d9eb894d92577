import type { Node } from '#channels/posters/node.ts';
import type { Paper } from '#channels/posters/paper.ts';

/** A picture to draw: its layout in pixels and the dots that become of it. */
export interface Canvas {
  /** Layout pixels. */
  width: number;
  height: number;
  /** Dots. */
  dots: { width: number; height: number };
  /** Dots a layout pixel. */
  factor: number;
  /** Dots an inch on paper; null on screens. */
  dpi: number | null;
}

const dotsOf = (millimetres: number, dpi: number): number => Math.round((millimetres / 25.4) * dpi);

/** A sheet at its dots an inch; these can be fewer than the format's own, for screens. */
export function paperCanvas(
  { format, width, height, perMillimetre }: Paper,
  dpi: number = format.dpi,
): Canvas {
  return {
    width,
    height,
    dots: { width: dotsOf(format.width, dpi), height: dotsOf(format.height, dpi) },
    factor: dpi / (perMillimetre * 25.4),
    dpi,
  };
}

/** A picture whose dots are its layout pixels. */
export const screenCanvas = (width: number, height: number, dpi: number | null = null): Canvas => ({
  width,
  height,
  dots: { width, height },
  factor: 1,
  dpi,
});

/** The root stretched to the last dot: sizes on paper are seldom whole layout pixels. */
export function fitted(root: Node, { dots, factor }: Canvas): Node {
  const { minHeight: _, ...style } = root.props.style ?? {};
  const size = { width: dots.width / factor, height: dots.height / factor };
  return { ...root, props: { ...root.props, style: { ...style, ...size } } };
}
