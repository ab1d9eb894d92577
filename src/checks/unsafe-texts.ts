import { judgeText } from '#documents/references.ts';
import type { Entry } from '#domain/county.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { documentsOf } from './documents-of.ts';
import { stringsIn } from './strings-in.ts';

/**
 * No text outside a document's body looks like code or a raw tag: heads of documents, and every
 * JSON file. Bodies are judged by the parser, by the same rules.
 */
export const unsafeTexts: Check = ({ county }) => [
  ...inEntry(county.site, county.site.value),
  ...inEntry(county.rules, county.rules.value),
  ...(county.versions ?? []).flatMap((entry) => inEntry(entry, entry.value)),
  ...documentsOf(county).flatMap(({ entry }) => inEntry(entry, entry.value.head)),
  ...county.towns.flatMap(({ file, facts, registers, boards, lists, versions = [] }) =>
    [file, ...facts, ...registers, ...boards, ...lists, ...versions].flatMap(
      (entry: Entry<unknown>) => inEntry(entry, entry.value),
    ),
  ),
];

const inEntry = (entry: Entry<unknown>, value: unknown): Finding[] =>
  stringsIn(value).flatMap(({ path, text }) => {
    const found = judgeText(text, { file: entry.file });
    if (found.length === 0) return [];
    const { quote: _, ...place } = entry.placeOf(path);
    return found.map((finding) => ({ ...finding, place: { ...finding.place, ...place } }));
  });
