/** Red, green, blue, 0–255; not rounded while it is being computed with. */
export type Rgb = readonly [number, number, number];

/** A colour written `#rrggbb`; null for any other way of writing one. */
export function parseHex(text: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text);
  if (!match) return null;
  const [, red = '', green = '', blue = ''] = match;
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** The same colour in whole numbers, as browsers paint it. */
export const painted = ([red, green, blue]: Rgb): Rgb => [
  Math.round(red),
  Math.round(green),
  Math.round(blue),
];

/** `#rrggbb` of a colour, rounded. */
export const toHex = (rgb: Rgb): string =>
  `#${painted(rgb)
    .map((part) => part.toString(16).padStart(2, '0'))
    .join('')}`;

function linear(part: number): number {
  const share = part / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

const luminance = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast of two colours, 1–21 (WCAG 2.2, relative luminance), unrounded. */
export function contrast(one: Rgb, other: Rgb): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

/** Hue 0–360, saturation 0–100, lightness 0–100. */
export function toHsl([red, green, blue]: Rgb): [number, number, number] {
  const [r, g, b] = [red / 255, green / 255, blue / 255];
  const high = Math.max(r, g, b);
  const low = Math.min(r, g, b);
  const lightness = (high + low) / 2;
  const span = high - low;
  if (span === 0) return [0, 0, lightness * 100];
  const saturation = lightness <= 0.5 ? span / (high + low) : span / (2 - high - low);
  const sixth = high === r ? (g - b) / span : high === g ? 2 + (b - r) / span : 4 + (r - g) / span;
  return [(sixth * 60 + 360) % 360, saturation * 100, lightness * 100];
}

/** The colour of hue 0–360, saturation and lightness 0–100; not rounded. */
export function fromHsl([hue, saturation, lightness]: readonly [number, number, number]): Rgb {
  const s = saturation / 100;
  const l = lightness / 100;
  const reach = s * Math.min(l, 1 - l);
  const part = (offset: number): number => {
    const k = (offset + hue / 30) % 12;
    return 255 * (l - reach * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return [part(0), part(8), part(4)];
}
