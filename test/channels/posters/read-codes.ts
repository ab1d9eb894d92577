import { scanRGBABuffer } from '@undecaf/zbar-wasm';
import jsqrModule from 'jsqr';
import sharp from 'sharp';

// The package's types say a module where its function is.
const jsqr = jsqrModule as unknown as typeof jsqrModule.default;

/** What two readers find in a picture: all codes by zbar, the first one by jsqr. */
export async function readCodes(picture: Buffer) {
  const { data, info } = await sharp(picture, { limitInputPixels: false })
    .flatten({ background: '#ffffff' })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength);
  const symbols = await scanRGBABuffer(pixels.slice().buffer, info.width, info.height);
  return {
    jsqr: jsqr(pixels, info.width, info.height)?.data,
    zbar: symbols.map((symbol) => symbol.decode()),
  };
}
