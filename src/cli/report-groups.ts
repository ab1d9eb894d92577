import type { Finding } from '#domain/finding.ts';
import { type Counts, countFindings } from './report.ts';

/** Findings of one town, or of the county's own files (`id` is null), file by file. */
export interface TownFindings {
  id: string | null;
  name: string;
  counts: Counts;
  files: { file: string; findings: Finding[] }[];
}

const townOf = (finding: Finding): string | null =>
  /^towns\/([^/]+)/.exec(finding.place.file)?.[1] ?? null;

/** Sorted findings by town and file: the county's own files first, then towns by their folders. */
export function groupFindings(
  findings: readonly Finding[],
  names: ReadonlyMap<string, string>,
): TownFindings[] {
  const towns = [...Map.groupBy(findings, townOf)];
  towns.sort(([left], [right]) => ((left ?? '') < (right ?? '') ? -1 : 1));
  return towns.map(([id, own]) => ({
    id,
    name: id === null ? '全县共用' : (names.get(id) ?? id),
    counts: countFindings(own),
    files: [...Map.groupBy(own, ({ place }) => place.file)].map(([file, inFile]) => ({
      file,
      findings: inFile,
    })),
  }));
}
