import type { Finding } from '#domain/finding.ts';
import type { WaiversFile } from '#domain/waiver.ts';
import type { Prepared } from '#edition.ts';

/** An invented finding; what matters to a test is given. */
export const finding = (change: Partial<Finding> = {}): Finding => ({
  rule: 'overflow',
  severity: 'warning',
  message: '标题过长',
  hint: '缩短标题',
  place: { file: 'towns/dongjie/boards/a.json', line: 2, column: 12, quote: '很长的标题' },
  ...change,
});

export const names = new Map([['dongjie', '东街镇']]);

type Waived = WaiversFile['waivers'][number];

/** What a run prepared, with these waivers; `withheld` towns were not judged to the end. */
export const prepared = (
  waivers: Waived[],
  { stopped = false, withheld = [] as string[] } = {},
): Prepared =>
  ({
    edition: stopped ? null : { withheld: withheld.map((id) => ({ id, name: id })) },
    findings: [],
    day: '2026-10-20',
    townNames: names,
    waivers: {
      id: 'waivers',
      file: 'waivers.json',
      value: { waivers },
      placeOf: (path: readonly (string | number)[]) => ({
        file: 'waivers.json',
        line: Number(path[1]) + 1,
      }),
    },
  }) as unknown as Prepared;
