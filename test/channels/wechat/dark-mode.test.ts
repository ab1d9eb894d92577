import { expect, test } from 'vitest';
import { contrast, fromHsl, parseHex, type Rgb, toHsl } from '#channels/wechat/colour.ts';
import {
  brightness,
  nightDefault,
  nightGround,
  nightText,
  outermost,
  shadesInside,
} from '#channels/wechat/dark-mode.ts';

const night = nightDefault.ground;

test('contrast: black on white is 21, a colour on itself is 1', () => {
  expect(contrast([0, 0, 0], [255, 255, 255])).toBeCloseTo(21, 10);
  expect(contrast([12, 74, 71], [12, 74, 71])).toBe(1);
  // (1.05) / (0.2126 * 1 + 0.05) for pure red on white.
  expect(contrast([255, 0, 0], [255, 255, 255])).toBeCloseTo(3.998, 3);
});

test('colours: only #rrggbb is read; HSL there and back', () => {
  expect(parseHex('#0c4a47')).toEqual([12, 74, 71]);
  expect(parseHex('#fff')).toBeNull();
  expect(parseHex('rgb(1, 2, 3)')).toBeNull();
  // Lightness (255 + 0) / 2 / 255 = 50, full saturation, a third of the circle.
  expect(toHsl([0, 255, 0])).toEqual([120, 100, 50]);
  expect(fromHsl([120, 100, 50])).toEqual([0, 255, 0]);
});

test.each<[string, Rgb, Rgb]>([
  // White: 100 + 9.804 - 100 = 9.804 % lightness, that is 25.
  ['white becomes the night', [255, 255, 255], [25, 25, 25]],
  // A grey of 60 % lightness (153): 109.804 - 60 = 49.804 %, that is 127.
  ['a pale grey is turned over', [153, 153, 153], [127, 127, 127]],
  // Brightness 241 is brought to 190: 190 / 241 = 0.78838; 255, 240, 210 times that.
  ['a tint is dimmed, not turned', [255, 240, 210], [201, 189, 166]],
  // Lightness (0 + 40) / 2 / 255 = 7.8 % becomes 22 %: 0 to 112.2.
  ['a very dark ground is lifted', [0, 0, 40], [0, 0, 112]],
  ['a middle colour stays', [181, 38, 30], [181, 38, 30]],
])('a ground at night: %s', (_, ground, expected) => {
  expect(nightGround(ground)).toEqual(expected);
});

test.each<[string, Rgb, Rgb, Rgb]>([
  ['white text stays white', [255, 255, 255], [16, 97, 93], [255, 255, 255]],
  // Brightness 79.8, 54.8 over the night: too little, so 25 + 65 = 90; 90 / 79.845 = 1.12718.
  ['red on the night is raised', [181, 38, 30], night, [204, 43, 34]],
  // Black: lightness 0 becomes 90 % (229.5); 204.5 over the night is too much, so 25 + 138.
  ['black text becomes the usual grey', [0, 0, 0], night, [163, 163, 163]],
  // Brightness 100 is 75 over the night: enough, and not too much.
  ['what is far enough away stays', [100, 100, 100], night, [100, 100, 100]],
  // Brightness 129.9 on 190: too near; lightness 58.8 % becomes 31.2 %, saturation 47.6 % stays.
  ['pale text on a bright ground is turned dark', [200, 100, 100], [190, 190, 190], [117, 42, 42]],
])('text at night: %s', (_, text, ground, expected) => {
  expect(nightText(text, ground)).toEqual(expected);
});

test('a red that is clear by day is too weak by night', () => {
  const red: Rgb = [181, 38, 30];
  expect(contrast(red, [255, 255, 255])).toBeGreaterThan(6);
  expect(contrast(nightText(red, night), night)).toBeCloseTo(3.3, 1);
});

test('shades: an inherited colour is weighed anew against a new ground', () => {
  const inside = shadesInside(outermost, { ground: [12, 74, 71], text: null });
  expect(inside.day.text).toEqual([25, 25, 25]);
  // Lightness 16.9 % is raised to 22 %: 15.57 to 96.63 of 255.
  expect(inside.night.ground).toEqual([16, 97, 93]);
  const { text, ground } = inside.night;
  expect(Math.abs(brightness(text) - brightness(ground))).toBeGreaterThanOrEqual(64);
  expect(shadesInside(outermost, { ground: null, text: null }).night.text).toEqual([163, 163, 163]);
});
