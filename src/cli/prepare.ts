import { type Finding, isError } from '#domain/finding.ts';
import { type Edition, type Prepared, prepareEdition } from '#edition.ts';
import { ContentFolderError } from '#load/county.ts';
import { type Effects, UsageError } from './effects.ts';
import type { CommonOptions } from './settings.ts';

/** Load, compute and check, with progress; a missing content folder is a usage error. */
export async function prepare(
  options: CommonOptions,
  effects: Effects,
  more: { keepGoing?: boolean; without?: readonly string[] } = {},
): Promise<Prepared> {
  try {
    return await prepareEdition(options.content, {
      ...more,
      ...(options.town ? { towns: options.town } : {}),
      cache: options.cache,
      progress: (town, index, count) => effects.progress(`[${index}/${count}] 读取 ${town}`),
    });
  } catch (error) {
    if (error instanceof ContentFolderError) throw new UsageError(error.message, { cause: error });
    throw error;
  }
}

/** Towns whose own files have errors, of those in the edition. */
export const townsWithErrors = (edition: Edition, findings: readonly Finding[]): string[] =>
  edition.county.towns
    .map(({ id }) => id)
    .filter((id) =>
      findings.some((finding) => isError(finding) && finding.place.file.startsWith(`towns/${id}/`)),
    );
