import { expect, test } from 'vitest';
import type { LaidBox, Run } from '#channels/posters/engine/layout.ts';
import { layoutFaults } from '#channels/posters/engine/layout-faults.ts';

const size = { width: 200, height: 100 };
const textBox = (left: number, top: number, width: number, content: string): LaidBox => ({
  key: null,
  left,
  top,
  width,
  height: 20,
  content,
});
const run = (left: number, baseline: number, width: number, content: string): Run => ({
  left,
  baseline,
  width,
  content,
});
const faults = (boxes: LaidBox[], runs: Run[]) => layoutFaults({ ...size, boxes, runs }, size);

test('text in its box is fine', () => {
  expect(faults([textBox(0, 0, 100, '牛角冲')], [run(0, 16, 60, '牛角冲')])).toEqual([]);
});

test('a run wider than its box is found although the box did not grow', () => {
  expect(faults([textBox(0, 0, 50, 'abcdef')], [run(0, 16, 60, 'abcdef')])).toEqual([
    { kind: 'run', content: 'abcdef' },
  ]);
});

test('a box pushed below the picture is found', () => {
  expect(faults([textBox(0, 90, 50, '页脚')], [])).toEqual([{ kind: 'edge', content: '页脚' }]);
});

test('a box without words outside the picture is told by the text nearest to it', () => {
  const frame = { ...textBox(0, 80, 50, ''), content: null };
  const boxes = [textBox(0, 0, 50, '远'), textBox(0, 60, 50, '近'), { ...frame, height: 40 }];
  expect(faults(boxes, [])).toEqual([{ kind: 'edge', content: '近' }]);
});

test('text on text is found', () => {
  expect(faults([textBox(0, 0, 50, '上'), textBox(10, 10, 50, '下')], [])).toEqual([
    { kind: 'overlap', content: '下' },
  ]);
});

test('a letter without width lies on its neighbour', () => {
  expect(faults([textBox(0, 0, 50, '生一')], [run(0, 16, 0, '生'), run(0, 16, 20, '一')])).toEqual([
    { kind: 'run', content: '生一' },
  ]);
});

test('the blank half of an opening mark may lie outside the column, on nothing', () => {
  const boxes = [textBox(0, 0, 50, '●'), textBox(40, 0, 20, '《'), textBox(60, 0, 40, '目录')];
  expect(faults(boxes, [])).toEqual([]);
  expect(faults([textBox(-8, 0, 20, '《')], [])).toEqual([]);
  expect(faults([textBox(-14, 0, 20, '《')], [])).toEqual([{ kind: 'edge', content: '《' }]);
});
