const mostColours = 256;

/** A picture as numbers of colours, in rows of PNG (filter byte 0, then a byte a dot). */
export interface Indexed {
  rows: Buffer;
  /** Red, green and blue of each colour, in the order in which they appear. */
  palette: Buffer;
}

/** Opaque RGBA as numbers of its colours; null for more than 256. */
export function indexed(rgba: Buffer, width: number): Indexed | null {
  const dots = new Uint32Array(rgba.buffer, rgba.byteOffset, rgba.length / 4);
  const height = dots.length / width;
  const rows = new Uint8Array(height * (width + 1));
  const numbers = new Map<number, number>();
  const palette: number[] = [];
  let last = -1;
  let number = 0;
  for (let y = 0, from = 0, to = 0; y < height; y += 1) {
    to += 1;
    for (const end = from + width; from < end; from += 1, to += 1) {
      const colour = dots[from] as number;
      if (colour !== last) {
        last = colour;
        const known = numbers.get(colour);
        number = known ?? numbers.size;
        if (known === undefined) {
          if (number === mostColours) return null;
          numbers.set(colour, number);
          palette.push(...rgba.subarray(from * 4, from * 4 + 3));
        }
      }
      rows[to] = number;
    }
  }
  return { rows: Buffer.from(rows.buffer), palette: Buffer.from(palette) };
}
