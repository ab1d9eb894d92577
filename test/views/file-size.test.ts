import { expect, test } from 'vitest';
import { sizeText } from '#views/file-size.ts';

test.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [1000, '1 KB'],
  [22_001, '23 KB'],
  [998_001, '999 KB'],
  [999_001, '1.0 MB'],
  [1_000_000, '1.0 MB'],
  [1_300_001, '1.4 MB'],
])('%i bytes are %s', (bytes, text) => {
  expect(sizeText(bytes)).toBe(text);
});
