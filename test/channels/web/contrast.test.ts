import { readFileSync } from 'node:fs';
import { parse, walk } from 'css-tree';
import { expect, test } from 'vitest';

const styles = 'src/channels/web/styles/';

/** Custom properties of a file's `:root` rules that are plain colours. */
function colours(file: string): Record<string, string> {
  const found: Record<string, string> = {};
  const tree = parse(readFileSync(`${styles}${file}`, 'utf8'), { parseCustomProperty: false });
  walk(tree, (node) => {
    if (node.type !== 'Declaration' || !node.property.startsWith('--')) return;
    const value = node.value.type === 'Raw' ? node.value.value.trim() : '';
    if (/^#(?:[\da-f]{3}|[\da-f]{6})$/i.test(value)) found[node.property.slice(2)] = value;
  });
  return found;
}

/** Relative luminance by WCAG 2.2. */
function luminance(colour: string): number {
  const hex = colour.slice(1);
  const long = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const part = Number.parseInt(long.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const light = colours('tokens.css');
const dark = { ...light, ...colours('dark.css') };
// 长辈版 changes letters and sizes; should it ever bring colours of its own, they are measured too.
const elder = { ...light, ...colours('elder.css') };
const elderDark = { ...dark, ...colours('elder.css') };

/** Every text with each ground that it stands on. */
const pairs: [text: string, grounds: string[]][] = [
  ['ink', ['ground', 'surface', 'sunken', 'main-tint', 'amber-ground', 'brick-ground']],
  ['muted', ['ground', 'surface', 'sunken', 'main-tint']],
  ['main', ['ground', 'surface', 'sunken', 'main-tint']],
  ['main-strong', ['ground', 'surface', 'main-tint']],
  ['on-main', ['main']],
  ['amber', ['amber-ground', 'surface', 'ground']],
  ['brick', ['brick-ground', 'surface', 'ground']],
  ['on-header', ['header', 'header-deep']],
  ['on-header-muted', ['header', 'header-deep']],
  ['header', ['on-header']],
];
/** Edges of controls and the mark of focus, by WCAG 1.4.11 and 2.4.13. */
const edges: [string, string[]][] = [
  ['focus', ['ground', 'surface', 'main-tint']],
  ['main', ['ground', 'surface']],
  ['on-header-muted', ['header']],
  ['header-focus', ['header', 'header-deep']],
];

test('the measure itself: black on white 21, grey #767676 on white 4.54', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#767676', '#fff')).toBeCloseTo(4.54, 2);
});

test.each(Object.entries({ light, dark, elder, elderDark }))(
  '%s: texts have 7:1, edges 3:1',
  (_, palette) => {
    const of = (name: string): string => {
      const value = (palette as Record<string, string>)[name];
      if (value === undefined) throw new Error(`No colour --${name}`);
      return value;
    };
    const weak = (list: [string, string[]][], least: number): string[] =>
      list.flatMap(([text, grounds]) =>
        grounds
          .filter((ground) => contrast(of(text), of(ground)) < least)
          .map((ground) => `${text} on ${ground}: ${contrast(of(text), of(ground)).toFixed(2)}`),
      );
    expect(weak(pairs, 7)).toEqual([]);
    expect(weak(edges, 3)).toEqual([]);
  },
);

test('by night every colour of text and ground is chosen anew', () => {
  const night = colours('dark.css');
  for (const name of ['ink', 'muted', 'main', 'amber', 'brick', 'ground', 'surface', 'sunken']) {
    expect(luminance(night[name] ?? '') > 0.4).toBe(luminance(light[name] ?? '') < 0.4);
  }
});

test('colours stand in the tokens, nowhere else', () => {
  for (const file of ['base', 'shell', 'tools', 'prose', 'blocks', 'tables', 'lists', 'pages']) {
    expect(readFileSync(`${styles}${file}.css`, 'utf8')).not.toMatch(/:[^;{]*#[\da-f]{3,8}\b/i);
  }
});
