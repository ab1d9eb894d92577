import { expect, test } from 'vitest';
import { type Theme, themes } from '#channels/posters/theme.ts';

const channels = (colour: string): [number, number, number] => [
  Number.parseInt(colour.slice(1, 3), 16),
  Number.parseInt(colour.slice(3, 5), 16),
  Number.parseInt(colour.slice(5, 7), 16),
];

/** Relative luminance of WCAG 2. */
function luminance(colour: string): number {
  const [red, green, blue] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Degrees on the colour circle: 0 red, 120 green, 240 blue. */
function hue(colour: string): number {
  const [red, green, blue] = channels(colour);
  const most = Math.max(red, green, blue);
  const span = most - Math.min(red, green, blue) || 1;
  const sixth =
    most === red
      ? (green - blue) / span
      : most === green
        ? 2 + (blue - red) / span
        : 4 + (red - green) / span;
  return (sixth * 60 + 360) % 360;
}

type Colour = keyof Theme['colours'];
const pairs: [Colour, Colour][] = [
  ...(['main', 'accent', 'body', 'muted'] as const).flatMap((ink): [Colour, Colour][] => [
    [ink, 'paper'],
    [ink, 'tint'],
  ]),
  ['main', 'mainLight'],
  ['body', 'mainLight'],
  ['paper', 'main'],
  ['mainLight', 'main'],
  ['accentLight', 'main'],
];

test('the contrast reckons as the standard does', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  // #767676 is the lightest grey of 4.5 to 1 on white.
  expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
});

test.each(Object.values(themes))('$name: words stand out 7 to 1', ({ colours }) => {
  const weak = pairs.filter(([ink, ground]) => contrast(colours[ink], colours[ground]) < 7);
  expect(weak).toEqual([]);
});

test.each(Object.values(themes))('$name: no red head', ({ colours }) => {
  expect(hue('#c00000')).toBe(0);
  for (const colour of [colours.main, colours.accent, colours.accentLight]) {
    expect(hue(colour)).toBeGreaterThan(15);
    expect(hue(colour)).toBeLessThan(330);
  }
});
