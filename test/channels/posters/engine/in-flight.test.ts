import { expect, test } from 'vitest';
import { inFlight } from '#channels/posters/engine/in-flight.ts';

const later = <Value>(value: Value, turns: number): Promise<Value> =>
  turns === 0
    ? Promise.resolve(value)
    : new Promise<void>(setImmediate).then(() => later(value, turns - 1));

test('results come in the order of the items, whichever ends first, few at a time', async () => {
  let running = 0;
  let most = 0;
  const results: number[] = [];
  const work = async (item: number) => {
    running += 1;
    most = Math.max(most, running);
    // The first ends last.
    await later(null, 10 - item);
    running -= 1;
    return item * 2;
  };
  for await (const result of inFlight([1, 2, 3, 4, 5, 6], 3, work)) results.push(result);
  expect(results).toEqual([2, 4, 6, 8, 10, 12]);
  expect(most).toBe(3);
});

test('an error is thrown in its turn, after the results before it', async () => {
  const results: number[] = [];
  const work = async (item: number) => {
    if (item === 2) throw new Error('two');
    return later(item, 3);
  };
  await expect(async () => {
    for await (const result of inFlight([1, 2, 3], 3, work)) results.push(result);
  }).rejects.toThrow('two');
  expect(results).toEqual([1]);
});
