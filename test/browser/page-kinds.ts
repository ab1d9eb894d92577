import { readdirSync } from 'node:fs';

/** One page of each kind of the fixture county. */
export const pageKinds = (site: string): string[] => [
  'index.html',
  'towns/shiqiao/index.html',
  'towns/shiqiao/villages/shuangshulin.html',
  'towns/shiqiao/documents/summary.html',
  'towns/shiqiao/boards/services.html',
  'towns/shiqiao/statistics.html',
  'towns/shiqiao/registers/clinics.html',
  'policies/childcare.html',
  'policies/childcare/questions.html',
  'policies/index.html',
  'rules/index.html',
  'archive/index.html',
  'guide/index.html',
  'guide/accessibility.html',
  'boards/planner.html',
  'towns/shiqiao/planner.html',
  'towns/shiqiao/posters.html',
  'towns/laowan/documents/report.html',
  `c/${readdirSync(`${site}/c`).sort()[0]}/index.html`,
  'towns/shiqiao/versions/document-summary/index.html',
  'towns/shiqiao/versions/document-summary/2026-10-10.html',
  'towns/shiqiao/versions/document-summary/changes-2026-10-10--2026-10-20.html',
  '404.html',
];
