import type { FactKind } from '#domain/fact.ts';

/** How sure a value is, in the words of open data. */
export const kindNames: Record<FactKind, string> = {
  exact: '准数',
  approximate: '约数',
  forecast: '预计',
  missing: '未报',
  'not-applicable': '不适用',
  suppressed: '不公开',
};
