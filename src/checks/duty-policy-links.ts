import { sourceText } from '#documents/plain-text.ts';
import { referencesInTree } from '#documents/tree-references.ts';
import type { Finding } from '#domain/finding.ts';
import { policyPath } from '#domain/paths.ts';
import type { Check } from './check.ts';
import { currentDocuments, currentPolicies, currentTowns } from './duty-current.ts';
import { isDutyOn } from './duty-profile.ts';

/**
 * A current document that names a policy leads to its explanation: by name in notices and
 * procedures, in 《》 (name, title or basis) anywhere. Inspections ask for links both ways.
 */
export const dutyPolicyLinks: Check = ({ county }) => {
  if (!isDutyOn(county, 'policyLinks')) return [];
  const policies = currentPolicies(county).map(({ id, value: { head } }) => ({
    id,
    name: head.name,
    titles: [head.name, ...head.basis.map(({ title }) => title)],
  }));
  if (policies.length === 0) return [];
  return currentTowns(county)
    .flatMap(currentDocuments)
    .flatMap(({ file, value: { head, tree } }): Finding[] => {
      const text = `${head.title}\n${sourceText(tree)}`;
      const quoted = new Set([...text.matchAll(/《([^《》]{2,60})》/g)].map(([, title]) => title));
      const byName = head.kind === 'notice' || head.kind === 'procedure';
      const named = policies.filter(
        ({ name, titles }) =>
          (byName && text.includes(name)) || titles.some((title) => quoted.has(title)),
      );
      if (named.length === 0) return [];
      const linked = new Set(
        referencesInTree(tree).flatMap(({ kind, value }) =>
          kind === 'policy'
            ? [policyPath(value)]
            : kind === 'link'
              ? [value.replace(/[#?].*$/, '')]
              : [],
        ),
      );
      return named
        .filter(({ id }) => ![...linked].some((link) => link.endsWith(policyPath(id))))
        .map(({ id, name }) => ({
          rule: 'coverage',
          severity: 'notice',
          message: `文件讲到“${name}”，没有连到它的政策解读`,
          hint: `在讲到的地方写 <Policy id="${id}" />，读者点一下就到解读`,
          place: { file },
        }));
    });
};
