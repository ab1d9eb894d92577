import { expect, test } from 'vitest';
import { computeStatistics } from '#statistics/compute.ts';
import { fact, sampleCounty, sampleTown } from './sample-county.ts';

/** Hint for a total of these parts, in yuan. */
function hintFor(total: number, parts: number[], unit = '元'): string {
  const { findings } = computeStatistics(
    sampleCounty([
      sampleTown({
        facts: [
          {
            period: '2026',
            facts: [
              fact('total', total, unit),
              ...parts.map((value, index) => fact(`p${index}`, value, '元')),
            ],
            identities: [
              {
                kind: 'partition',
                id: 'it',
                total: 'total',
                parts: parts.map((_, index) => `p${index}`),
              },
            ],
          },
        ],
      }),
    ]),
  );
  expect(findings).toHaveLength(1);
  return findings[0]?.hint ?? '';
}

// Parts of 1,200 + 3,400 + 560 = 5,160 yuan.
test.each([
  [5720, '差额恰等于“p2”(p2)，疑加了两次'],
  [1760, '差额恰等于“p1”(p1)，疑漏加了这一项'],
  [51600000, '疑把元与万元'],
  [51600, '恰好大了10倍，疑小数点错位'],
  [5.16, '恰好小了1000倍，疑小数点错位'],
  [5610, '疑相邻两位写颠倒：“5610”应为“5160”'],
  [5190, '疑录错一位：“9”应为“6”'],
])('a total of %s', (total, hint) => {
  expect(hintFor(total, [1200, 3400, 560])).toContain(hint);
});

test('yuan written under 万元', () => {
  expect(hintFor(5160, [1200, 3400, 560], '万元')).toContain('恰好相差一万倍');
});

test('no cause is invented where none is known', () => {
  expect(hintFor(7777, [1200, 3400, 560])).toMatch(/^对照原始报表/);
});
