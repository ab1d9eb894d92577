import { expect, test } from 'vitest';
import { joinedRuns } from '#channels/posters/print/joined-runs.ts';

const run = (left: number, width: number, content: string, style = ' font-size="30"') =>
  `<text x="${left}" y="100" width="${width}"${style}>${content}</text>`;

test('runs that follow one another become one, whatever stands around them', () => {
  const svg = `<svg>${run(10, 30, '公')}${run(40, 30, '示')}${run(70, 30, '栏')}<rect/></svg>`;
  expect(joinedRuns(svg)).toBe(`<svg>${run(10, 90, '公示栏')}<rect/></svg>`);
});

test('a gap, another style, another line or a drawing between them parts runs', () => {
  const parted = [
    run(10, 30, '满') + run(44, 17, '3'),
    run(10, 30, '公') + run(40, 30, '示', ' font-size="30" letter-spacing="-0.2"'),
    run(10, 30, '公') + run(40, 30, '示').replace('y="100"', 'y="130"'),
    `${run(10, 30, '公')}<rect/>${run(40, 30, '示')}`,
  ];
  for (const svg of parted) expect(joinedRuns(`<svg>${svg}</svg>`)).toBe(`<svg>${svg}</svg>`);
});

test('entities stay as they are', () => {
  expect(joinedRuns(run(0, 10, '&lt;') + run(10, 10, '&amp;'))).toBe(run(0, 20, '&lt;&amp;'));
});
