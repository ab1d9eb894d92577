import { expect, test } from 'vitest';
import { characters, messageParts, messageUnits, utf8Bytes } from '#views/words-count.ts';
import { fillToLimit } from '#views/words-fill.ts';

test('a text message is counted in UTF-16 units', () => {
  expect(messageUnits('【镇】a，1😀')).toBe(8);
  expect(characters('【镇】a，1😀')).toBe(7);
  expect(utf8Bytes('镇a😀')).toBe(8);
});

test.each([
  [0, [0]],
  [70, [70]],
  [71, [67, 4]],
  [134, [67, 67]],
  [135, [67, 67, 1]],
  [160, [67, 67, 26]],
])('%i characters are sent as parts of %j', (length, parts) => {
  expect(messageParts('字'.repeat(length)).map((part) => part.length)).toEqual(parts);
});

test('a sign of two units is not torn apart between parts', () => {
  const parts = messageParts(`${'字'.repeat(66)}😀${'字'.repeat(10)}`);
  expect(parts.map((part) => part.length)).toEqual([66, 12]);
  expect(parts.join('')).toBe(`${'字'.repeat(66)}😀${'字'.repeat(10)}`);
});

test('facts are taken whole, in the fullest wording that fits, or left out by name', () => {
  const stated = (...ids: string[]) => ids.map((id) => ({ id, dated: false }));
  const items = [
    { label: '甲', variants: ['一二三四五六', '一二三'], facts: [stated('a', 'b'), stated('a')] },
    { label: '乙', variants: ['七八九'] },
    { label: '丙', variants: ['十'] },
    { label: '丁', variants: [] },
  ];
  const layOut = (chosen: readonly { text: string }[]) =>
    `头${chosen.map(({ text }) => text).join('')}`;
  const within = (limit: number) => fillToLimit(items, layOut, (text) => text.length <= limit);
  expect(within(11)).toEqual({
    text: '头一二三四五六七八九十',
    leftOut: [],
    facts: stated('a', 'b'),
  });
  expect(within(8)).toEqual({
    text: '头一二三四五六十',
    leftOut: ['乙'],
    facts: stated('a', 'b'),
  });
  expect(within(5)).toEqual({
    text: '头一二三十',
    leftOut: ['乙'],
    facts: stated('a'),
  });
  expect(within(1)).toEqual({
    text: '头',
    leftOut: ['甲', '乙', '丙'],
    facts: [],
  });
  expect(within(0)).toBeNull();
});
