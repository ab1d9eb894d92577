import { encode } from 'uqr';
import type { Node } from './node.ts';
import type { Paper } from './paper.ts';

/** Finds the code's box, quiet zone included, again in a layout. */
export const codeKey = 'code';

/** Modules of the quiet zone that the standard asks for on each side. */
const quiet = 4;

/** 280 dots of a picture 1080 wide: read again when chat programs have made it half as large. */
const screenSide = (280 / 150) * 25.4;

/**
 * Side of the dark part in millimetres: 28 on paper that one walks up to, a tenth of the reading
 * distance on what is read from farther away. Signs and banners are small for their distance: there
 * it takes at most 3/10 and 4/10 of the shorter side.
 */
function codeSide({ format }: Paper): number {
  const { kind, readingDistance, width, height } = format;
  if (kind === 'screen') return screenSide;
  if (readingDistance <= 1) return 28;
  const most = Math.min(width, height) * (kind === 'banner' ? 0.4 : 0.3);
  return Math.max(28, Math.min(readingDistance * 100, most));
}

const encoded = new Map<string, ReturnType<typeof encode>>();

/** The modules of an address; the last few are kept, for a sheet is tried at many type sizes. */
function modules(address: string): ReturnType<typeof encode> {
  const known = encoded.get(address);
  if (known) return known;
  if (encoded.size >= 8) encoded.clear();
  const made = encode(address, { ecc: 'M', border: quiet });
  encoded.set(address, made);
  return made;
}

/** Dark modules of a line, those side by side as one, so that no viewer shows a seam between them. */
function darkStretches(line: readonly boolean[], y: number): string {
  let path = '';
  for (let x = 0; x < line.length; x += 1) {
    const start = x;
    while (line[x]) x += 1;
    if (x > start) path += `M${start} ${y}h${x - start}v1h${start - x}z`;
  }
  return path;
}

/** QR of an address at error correction M, with its quiet zone, as large as the paper asks for. */
export function qrCode(address: string, paper: Paper): Node {
  const { data, size } = modules(address);
  const modulePixels = Math.ceil((codeSide(paper) * paper.perMillimetre) / (size - quiet * 2));
  const side = size * modulePixels;
  const path = data.map(darkStretches).join('');
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
