import type { Entry, ParsedDocument } from '#domain/county.ts';
import { chineseDay } from '#domain/day.ts';
import type { PolicyHead } from '#domain/document.ts';
import { policyPath } from '#domain/paths.ts';
import type { Statement } from '#domain/posted.ts';
import { UncheckedReferenceError, type ViewContext } from './context.ts';
import { bodyStatements } from './document-statements.ts';
import { exampleText, standardText, validityText } from './policy.ts';
import { line } from './posted-grounds.ts';

/**
 * What a policy's page says, whatever the day: states, reviews and telephones, which change by
 * themselves, are not among it.
 */
export function policyPageStatements(
  context: ViewContext,
  { id, file, value: { head, tree } }: Entry<ParsedDocument<PolicyHead>>,
): Statement[] {
  return [
    ...line('title', '标题', head.title),
    ...line('description', '摘要', head.description),
    ...line('name', '政策', head.name),
    ...line('issuer', '发布机构', head.issuer),
    ...line('benefit', '给什么', head.benefit),
    ...line('who', '谁能领', head.who.join('；')),
    ...head.standards.flatMap((standard) =>
      line(
        `standard/${standard.id}`,
        standard.label,
        `${standardText(standard)}（${standard.region}，${validityText(standard.from, standard.to)}）`,
      ),
    ),
    ...head.examples.flatMap((example) => {
      const computed = exampleText(example, head.standards);
      if (!computed)
        throw new UncheckedReferenceError(`No standard ${example.standard} in ${file}`);
      return line(`example/${example.title}`, example.title, computed.arithmetic);
    }),
    ...head.how.flatMap(({ title, text }) => line(`how/${title}`, title, text)),
    ...line('where', '在哪里办', head.where.join('；')),
    ...line('papers', '要带什么', head.papers.join('；')),
    ...head.basis.flatMap(({ title, number, day, clause }) =>
      line(
        `basis/${title}`,
        '依据',
        [title, number, day === undefined ? undefined : chineseDay(day), clause]
          .filter((part) => part !== undefined)
          .join('，'),
      ),
    ),
    ...line('region', '适用地区', head.region),
    ...line('validity', '有效期', validityText(head.validFrom, head.validTo)),
    ...bodyStatements({ context, town: null, period: undefined, path: policyPath(id) }, tree),
  ];
}
