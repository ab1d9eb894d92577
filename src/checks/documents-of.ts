import type { County, Entry, ParsedDocument, Town } from '#domain/county.ts';
import type { DocumentHead, PolicyHead } from '#domain/document.ts';
import { documentPath, policyPath } from '#domain/paths.ts';

/** A document of a town, or a policy of the county (`town` is null), seen alike. */
export interface AnyDocument {
  town: Town | null;
  entry: Entry<ParsedDocument<DocumentHead | PolicyHead>>;
  /** Path of its page, relative to the site's root. */
  path: string;
  /** The period that bare fact references mean; null when none is declared. */
  period: string | null;
}

/** Every document and policy of the county: policies first, then towns in their order. */
export function documentsOf(county: County): AnyDocument[] {
  return [
    ...county.policies.map((entry) => ({
      town: null,
      entry,
      path: policyPath(entry.id),
      period: null,
    })),
    ...county.towns.flatMap((town) =>
      town.documents.map((entry) => ({
        town,
        entry,
        path: documentPath(town.id, entry.id),
        period: entry.value.head.period ?? null,
      })),
    ),
  ];
}
