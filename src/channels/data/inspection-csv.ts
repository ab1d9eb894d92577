import type { InspectionView } from '#views/inspection-page.ts';
import { csvText } from './csv.ts';

const head = ['单位', '要求', '依据', '期限', '状态', '最近一次', '下次到期', '证明', '说明'];

/** The inspection page as CSV for spreadsheets, a row a duty; evidence by full address, if there is one. */
export const inspectionCsv = ({ groups }: InspectionView, base: string): string =>
  csvText([
    head,
    ...groups.flatMap(({ title, rows }) =>
      rows.map((row) => [
        title,
        row.title,
        row.basis,
        row.limit,
        row.state,
        row.last,
        row.due,
        row.evidence.map(({ path }) => `${base}${path}`).join(' '),
        row.remarks.join('；'),
      ]),
    ),
  ]);
