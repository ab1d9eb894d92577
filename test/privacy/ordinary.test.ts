import { expect, test } from 'vitest';
import { detectPersonalData } from '#privacy/detect.ts';
import { ordinarySentences } from './ordinary-sentences.ts';

test('ordinary sentences raise at most two false alarms, in 200 and more', () => {
  expect(ordinarySentences.length).toBeGreaterThanOrEqual(200);
  const alarms = ordinarySentences.flatMap((sentence) =>
    detectPersonalData(sentence).map(({ kind, masked }) => `${kind} ${masked}: ${sentence}`),
  );
  expect(alarms).toEqual([]);
});
