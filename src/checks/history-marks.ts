import { chineseDay } from '#domain/day.ts';
import type { Finding } from '#domain/finding.ts';
import type { Check } from './check.ts';
import { type FactUse, factUses } from './fact-uses.ts';
import { figureIndex } from './figure-index.ts';

/** A document of a historical town, or one that uses historical facts, carries the history mark. */
export const historyMarks: Check = ({ county, statistics }) => {
  const { edition } = county.site.value;
  const index = figureIndex(statistics);
  const usesOf = new Map<unknown, FactUse[]>();
  for (const use of factUses(county)) {
    const uses = usesOf.get(use.owner) ?? [];
    uses.push(use);
    usesOf.set(use.owner, uses);
  }
  return county.towns.flatMap((town) =>
    town.documents.flatMap((entry): Finding[] => {
      const { history } = entry.value.head;
      if (history) {
        if (history.since <= edition) return [];
        return [
          {
            rule: 'order-broken',
            severity: 'error',
            message: `历史标记的日期${chineseDay(history.since)}晚于本期日期${chineseDay(edition)}`,
            hint: '写规定停止执行的日期；还在执行的删去 history',
            place: entry.placeOf(['history', 'since']),
          },
        ];
      }
      const ofTown = town.file.value.history;
      if (ofTown) {
        return [
          {
            rule: 'superseded-term',
            severity: 'error',
            message: `${town.file.value.name}的材料是历史资料，这份文件没有历史标记`,
            hint: `文件头写 history：basis 写“${ofTown.basis}”，since 写 ${ofTown.since}`,
            place: { file: entry.file },
          },
        ];
      }
      const past = (usesOf.get(entry) ?? []).find((use) => index.figure(use, null)?.history);
      if (!past) return [];
      const ledger = past.period === null ? null : index.ledger(town.id, past.period);
      return [
        {
          rule: 'superseded-term',
          severity: 'error',
          message: `文件用了历史数据“${past.reference}”（${ledger?.history?.basis ?? '历史资料'}），没有历史标记`,
          hint: '文件头写 history（依据和日期），或删去这个数',
          place: past.place(),
        },
      ];
    }),
  );
};
