import type { Town } from '#domain/county.ts';
import { requireFigure, type ViewContext } from './context.ts';
import type { TargetPair } from './target-chart.ts';

/** The targets that registers of goals declare, in the order of the files. */
export function goalTargets(
  context: ViewContext,
  town: Town,
  registers: Town['registers'] = town.registers,
): TargetPair[] {
  return registers.flatMap(({ value }): TargetPair[] =>
    value.kind === 'goals'
      ? (value.targets ?? []).map(({ label, result, target, limit = 'at-least' }) => ({
          label,
          result: requireFigure(context, town.id, result, undefined),
          target: requireFigure(context, town.id, target, undefined),
          limit,
        }))
      : [],
  );
}
