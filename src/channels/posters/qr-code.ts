import { encode } from 'uqr';
import type { Node } from './node.ts';
import { millimetres } from './paper.ts';

/** QR of an address with the four quiet modules of the standard; the code itself is at least 28 mm. */
export function qrCode(address: string): Node {
  const { data, size } = encode(address, { ecc: 'M', border: 4 });
  const modulePixels = Math.ceil(millimetres(28) / (size - 8));
  const side = size * modulePixels;
  const path = data
    .flatMap((line, y) => line.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')))
    .join('');
  return {
    type: 'svg',
    key: null,
    props: {
      width: side,
      height: side,
      viewBox: `0 0 ${size} ${size}`,
      style: { width: side, height: side, flexShrink: 0 },
      children: [
        {
          type: 'path',
          key: null,
          props: { d: `M0 0h${size}v${size}h-${size}z`, fill: '#ffffff' },
        },
        {
          type: 'path',
          key: null,
          props: { d: path, fill: '#000000', 'shape-rendering': 'crispEdges' },
        },
      ],
    },
  };
}
