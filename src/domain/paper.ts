/**
 * Formats on which a board is printed or shown. Lengths are millimetres; the sizes are the stock of
 * Chinese print shops (ISO 216 for A4 to A1; panels, stands and roll-ups by their trade names).
 */
export type PaperKind = 'sheet' | 'panel' | 'stand' | 'banner' | 'sign' | 'screen';

export interface PaperFormat {
  /** `a3`, `a3-landscape`, `panel-120x240`, `sign-400x600`, `phone`. Part of file names. */
  id: string;
  /** As officers and print shops say it: `A3`, `120×240 厘米展板（横）`. */
  label: string;
  kind: PaperKind;
  /** Trim size in millimetres; of a screen, the size at 150 dots an inch. */
  width: number;
  height: number;
  /** Dots an inch of PNG and JPEG. */
  dpi: number;
  /** Metres from which the smallest type must be read. */
  readingDistance: number;
}

/** 36 dots of a picture 1080 wide: as large as a phone's own text when the picture fills its screen. */
const screenType = (36 / 150) * 25.4;
/** Share of the type size that a Chinese letter fills in height. */
const letterShare = 0.92;
const pointsToMillimetres = 25.4 / 72;

interface Stock {
  id: string;
  label: string;
  kind: PaperKind;
  width: number;
  height: number;
  dpi: number;
  readingDistance: number;
  /** Also used lying. */
  landscape: boolean;
}

const stock: readonly Stock[] = [
  {
    id: 'a4',
    label: 'A4',
    kind: 'sheet',
    width: 210,
    height: 297,
    dpi: 300,
    readingDistance: 0.6,
    landscape: true,
  },
  {
    id: 'a3',
    label: 'A3',
    kind: 'sheet',
    width: 297,
    height: 420,
    dpi: 300,
    readingDistance: 0.9,
    landscape: true,
  },
  {
    id: 'a2',
    label: 'A2',
    kind: 'sheet',
    width: 420,
    height: 594,
    dpi: 150,
    readingDistance: 1.2,
    landscape: true,
  },
  {
    id: 'a1',
    label: 'A1',
    kind: 'sheet',
    width: 594,
    height: 841,
    dpi: 150,
    readingDistance: 1.5,
    landscape: true,
  },
  {
    id: 'panel-60x90',
    label: '60×90 厘米展板',
    kind: 'panel',
    width: 600,
    height: 900,
    dpi: 150,
    readingDistance: 1.5,
    landscape: true,
  },
  {
    id: 'panel-90x120',
    label: '90×120 厘米展板',
    kind: 'panel',
    width: 900,
    height: 1200,
    dpi: 150,
    readingDistance: 2,
    landscape: true,
  },
  {
    id: 'panel-120x240',
    label: '120×240 厘米展板',
    kind: 'panel',
    width: 1200,
    height: 2400,
    dpi: 150,
    readingDistance: 3,
    landscape: true,
  },
  {
    id: 'x-stand-60x160',
    label: '60×160 厘米 X 展架',
    kind: 'stand',
    width: 600,
    height: 1600,
    dpi: 150,
    readingDistance: 1.5,
    landscape: false,
  },
  {
    id: 'x-stand-80x180',
    label: '80×180 厘米 X 展架',
    kind: 'stand',
    width: 800,
    height: 1800,
    dpi: 150,
    readingDistance: 2,
    landscape: false,
  },
  {
    id: 'roll-up-80x200',
    label: '80×200 厘米易拉宝',
    kind: 'stand',
    width: 800,
    height: 2000,
    dpi: 150,
    readingDistance: 2,
    landscape: false,
  },
];

const upright = ({ landscape: _, ...format }: Stock): PaperFormat => format;

const lying = ({ landscape: _, ...format }: Stock): PaperFormat => ({
  ...format,
  id: `${format.id}-landscape`,
  label: `${format.label}（横）`,
  width: format.height,
  height: format.width,
});

/** Stock formats, each upright and, where it is used so, lying; smallest first. */
export const paperFormats: readonly PaperFormat[] = stock.flatMap((format) =>
  format.landscape ? [upright(format), lying(format)] : [upright(format)],
);

/** 横幅: 70 cm high and as long as its text, `width` in millimetres. */
export const bannerFormat = (width: number): PaperFormat => ({
  id: 'banner',
  label: '70 厘米高横幅',
  kind: 'banner',
  width,
  height: 700,
  dpi: 72,
  readingDistance: 20,
});

/** 标示牌 of a free size in millimetres, from 100 to 3000 each way. */
const signFormat = (width: number, height: number): PaperFormat => ({
  id: `sign-${width}x${height}`,
  label: `${width}×${height} 毫米标示牌`,
  kind: 'sign',
  width,
  height,
  dpi: Math.max(width, height) > 600 ? 150 : 300,
  readingDistance: 2,
});

/** Picture for a phone, 1080 dots wide. */
export const screenFormat = (id: string, height: number): PaperFormat => ({
  id,
  label: `手机图 1080×${height}`,
  kind: 'screen',
  width: (1080 / 150) * 25.4,
  height: (height / 150) * 25.4,
  dpi: 150,
  readingDistance: 0.3,
});

/** A whole screen, and one that the list of a chat or of 朋友圈 shows without cutting it. */
export const screenFormats: readonly PaperFormat[] = [
  screenFormat('phone', 1920),
  screenFormat('phone-short', 1440),
];

/** Everything on pictures to scroll; each is cut to the height that it needs. */
export const longFormat = screenFormat('phone-long', 4000);

/** The format of a name, null for an unknown one; `sign-<width>x<height>` is read. */
export function paperFormat(id: string): PaperFormat | null {
  const screen = [...screenFormats, longFormat].find((format) => format.id === id);
  if (screen) return screen;
  const sign = /^sign-([1-9]\d{2,3})x([1-9]\d{2,3})$/u.exec(id);
  if (sign) {
    const [width, height] = [Number(sign[1]), Number(sign[2])];
    return width <= 3000 && height <= 3000 ? signFormat(width, height) : null;
  }
  return paperFormats.find((format) => format.id === id) ?? null;
}

/**
 * Smallest type size in millimetres: letters at least 1/200 of the reading distance high, and never
 * under 14 point where older readers stand before the wall (12 point on A4, which is held nearer).
 */
export function smallestType({ id, kind, readingDistance }: PaperFormat): number {
  if (kind === 'screen') return screenType;
  const byDistance = (readingDistance * 1000) / 200 / letterShare;
  const points = id.startsWith('a4') ? 12 : 14;
  return Math.max(byDistance, points * pointsToMillimetres);
}
