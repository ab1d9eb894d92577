import type { BoardPart } from '#domain/board.ts';
import { chineseDay } from '#domain/day.ts';
import type { PolicyHead } from '#domain/document.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { boardFacts } from './fact-uses.ts';
import { figureIndex } from './figure-index.ts';

/**
 * A current board shows nothing that is history: no fact of a historical ledger, no repealed or
 * expired policy; and a town whose material is history has no current board at all.
 */
export const boardCurrency: Check = ({ county, statistics }) => {
  const { edition } = county.site.value;
  const index = figureIndex(statistics);
  const policies = new Map(county.policies.map(({ id, value }) => [id, value.head]));
  return county.towns.flatMap((town) =>
    town.boards.flatMap((board): Finding[] => {
      const { value, placeOf, file } = board;
      if (value.archived) return [];
      const findings: Finding[] = [];
      const { history } = town.file.value;
      if (history) {
        findings.push({
          rule: 'superseded-term',
          severity: 'error',
          message: `${town.file.value.name}的材料是历史资料（${history.basis}），不能有现行公开栏`,
          hint: '删去这一栏，或写 archived 归档',
          place: { file },
        });
      }
      for (const use of boardFacts(town, board)) {
        const figure = index.figure(use, null);
        if (!figure?.history) continue;
        const basis = index.ledger(town.id, figure.period)?.history?.basis ?? '历史资料';
        findings.push({
          rule: 'superseded-term',
          severity: 'error',
          message: `现行公开栏用了历史数据“${figure.label}”（${basis}）`,
          hint: '从公开栏里删去这个数；历史数据只放在有历史标记的文件里',
          place: use.place(),
          actual: use.reference,
        });
      }
      for (const [position, part] of value.parts.entries()) {
        for (const { id, path } of policiesIn(part)) {
          const policy = policies.get(id);
          const reason = policy ? whyPast(policy, edition) : null;
          if (!policy || reason === null) continue;
          findings.push({
            rule: 'superseded-term',
            severity: 'error',
            message: `现行公开栏引用了“${policy.name}”，${reason}`,
            hint: '换成现行政策，或删去这一部分',
            place: placeOf(['parts', position, ...path]),
          });
        }
      }
      return findings;
    }),
  );
};

function policiesIn(part: BoardPart): { id: string; path: (string | number)[] }[] {
  if (part.kind === 'policy') return [{ id: part.policy, path: ['policy'] }];
  if (part.kind !== 'policies') return [];
  return part.policies.map((id, index) => ({ id, path: ['policies', index] }));
}

function whyPast(policy: PolicyHead, edition: string): string | null {
  if (policy.history) return `它已是历史资料（${policy.history.basis}）`;
  if (policy.validTo === undefined || policy.validTo >= edition) return null;
  return `它的有效期到${chineseDay(policy.validTo)}为止`;
}
