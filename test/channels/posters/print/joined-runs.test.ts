import { expect, test } from 'vitest';
import type { Run } from '#channels/posters/engine/layout.ts';
import { joinedRuns } from '#channels/posters/print/joined-runs.ts';

const run = (left: number, width: number, content: string, rest: Partial<Run> = {}): Run => ({
  ...{ left, width, content, baseline: 100, style: ' font-size="30"' },
  ...rest,
});

test('runs that follow one another become one', () => {
  const runs = [run(10, 30, '公'), run(40, 30, '示'), run(70, 30, '栏')];
  expect(joinedRuns(runs)).toEqual([run(10, 90, '公示栏')]);
});

test.each([
  ['a gap', [run(10, 30, '满'), run(44, 17, '3')]],
  ['another style', [run(10, 30, '公'), run(40, 30, '示', { style: ' font-size="31"' })]],
  ['another line', [run(10, 30, '公'), run(40, 30, '示', { baseline: 130 })]],
])('%s parts runs', (_, parted) => {
  expect(joinedRuns(parted)).toEqual(parted);
});
