import { expect, test } from 'vitest';
import { isPlainPng } from '#privacy/plain-png.ts';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function part(type: string, length: number): Buffer {
  const whole = Buffer.alloc(12 + length, 1);
  whole.writeUInt32BE(length, 0);
  whole.write(type, 4, 'latin1');
  return whole;
}

const png = (...parts: Buffer[]): Buffer => Buffer.concat([signature, ...parts]);
const head = part('IHDR', 13);
const dots = part('IDAT', 40);
const end = part('IEND', 0);

test.each([
  ['head, dots an inch, picture, end', png(head, part('pHYs', 9), dots, dots, end)],
  ['a palette with transparency', png(head, part('PLTE', 6), part('tRNS', 2), dots, end)],
])('plain: %s', (_, bytes) => {
  expect(isPlainPng(bytes)).toBe(true);
});

test.each([
  ['words', png(head, part('tEXt', 20), dots, end)],
  ['metadata of a camera', png(head, part('eXIf', 20), dots, end)],
  ['a part that nobody knows', png(head, part('zzZz', 4), dots, end)],
  ['more in a part than it holds', png(head, part('pHYs', 30), dots, end)],
  ['words after the end', Buffer.concat([png(head, dots, end), Buffer.from('张三')])],
  ['a second head', png(head, head, dots, end)],
  ['no head', png(dots, end)],
  ['no end', png(head, dots)],
  ['half a part', png(head, dots, end).subarray(0, 70)],
  ['another kind of file', Buffer.from('GIF89a')],
  ['an empty file', Buffer.alloc(0)],
])('to be read: %s', (_, bytes) => {
  expect(isPlainPng(bytes)).toBe(false);
});
