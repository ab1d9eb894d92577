import { referencesInText } from '#documents/references.ts';
import type { Entry } from '#domain/county.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { documentsOf } from './documents-of.ts';
import { isFilledIn } from './filled-fields.ts';
import { stringsIn } from './strings-in.ts';

/** No fact in braces stands in a field where readers would see the braces instead of the number. */
export const misplacedReferences: Check = ({ county }) => [
  ...inFields(county.site, county.site.value, false),
  // A policy belongs to no town, so it has no facts.
  ...documentsOf(county).flatMap(({ town, entry }) =>
    inFields(entry, entry.value.head, town !== null),
  ),
  ...county.towns.flatMap(({ file, facts, registers, lists, boards }) => [
    ...[file, ...facts, ...registers, ...lists].flatMap((entry: Entry<unknown>) =>
      inFields(entry, entry.value, false),
    ),
    ...boards.flatMap((entry) => inFields(entry, entry.value, true)),
  ]),
];

function inFields(entry: Entry<unknown>, value: unknown, fills: boolean): Finding[] {
  return stringsIn(value)
    .filter(({ path }) => !fills || !isFilledIn(path))
    .flatMap(({ path, text }) =>
      referencesInText(text).map(
        (reference): Finding => ({
          rule: 'unknown-reference',
          severity: 'error',
          message: `这一项里不能用事实引用，“{${reference}}”会照原样印出来`,
          hint: '事实引用写在标题、摘要、正文和公开栏的段落里；这里改写成不含数字的话',
          place: { ...entry.placeOf(path), quote: `{${reference}}` },
          actual: reference,
        }),
      ),
    );
}
