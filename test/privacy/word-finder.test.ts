import { expect, test } from 'vitest';
import { sensitive } from '#privacy/sensitive-words.ts';
import { wordFinder } from '#privacy/word-finder.ts';
import { ordinaryDocuments } from './ordinary-documents.ts';
import { ordinaryProse } from './ordinary-prose.ts';
import { sensitiveTexts } from './sensitive-texts.ts';

test('finds what the pattern finds', () => {
  const texts = [
    ...ordinaryDocuments.flat(),
    ...ordinaryProse,
    ...Object.values(sensitiveTexts).flat(),
  ];
  const pieces = texts.flatMap((text) => [text, text.slice(3), text.slice(0, 9)]);
  for (const pattern of Object.values(sensitive)) {
    const touches = wordFinder(pattern);
    expect(pieces.filter((text) => touches(text) !== pattern.test(text))).toEqual([]);
  }
});

test.each([
  [/甲乙|[丙丁]戊|(?:己|庚)辛/, '子丁戊', true],
  [/甲乙|[丙丁]戊|(?:己|庚)辛/, '子庚辛', true],
  [/甲乙|[丙丁]戊|(?:己|庚)辛/, '甲戊', false],
  [/甲?乙|丙/, '乙', true],
  [/HIV|甲/i, 'hiv', true],
  [/(?:^|\D)[1-9]岁/, '8岁', true],
])('%s in %s: %s', (pattern, text, found) => {
  expect(wordFinder(pattern)(text)).toBe(found);
});
