import type { Finding } from '#domain/finding.ts';
import { parseReference } from '#statistics/reference.ts';
import type { Check } from './check.ts';
import { type FactUse, factUses } from './fact-uses.ts';
import { type FigureIndex, figureIndex, townOf } from './figure-index.ts';
import { knownHint } from './known-hint.ts';
import { unknownVillage } from './unknown-village.ts';

const ownerNames = { document: '文件', policy: '政策', board: '公开栏', list: '公示' } as const;

/** Every fact that readers are to see exists in that town, village and period. */
export const factReferences: Check = ({ county, statistics }) => {
  const index = figureIndex(statistics);
  return factUses(county).flatMap((use) => judge(use, index));
};

function judge(use: FactUse, index: FigureIndex): Finding[] {
  const { id, village } = parseReference(use.reference);
  if (use.period === null) return [undeclared(use)];
  const ledger = index.ledger(townOf(use), use.period);
  const place = { ...use.place, quote: use.reference };
  if (!ledger) {
    const whose = use.town?.file.value.name ?? '全县汇总';
    return [
      {
        rule: 'unknown-reference',
        severity: 'error',
        message: `${whose}没有“${use.period}”这一期的事实`,
        hint: knownHint(use.period, index.periods(townOf(use)), '有数据的期'),
        place,
        actual: use.period,
      },
    ];
  }
  if (village !== null && use.town) {
    const unknown = unknownVillage(use.town, village, place);
    if (unknown.length > 0) return unknown;
  }
  const wanted = use.villages ?? [null];
  const lacking = wanted.filter((name) => index.figure(use, name) === null);
  if (lacking.length === 0) return [];
  if (lacking.length < wanted.length) {
    const names = lacking.map((name) => villageLabel(use, name)).join('、');
    return [
      {
        rule: 'coverage',
        severity: 'warning',
        message: `${ledger.period.label}的“${id}”缺 ${lacking.length} 个村：${names}`,
        hint: '在事实文件里补上这些村；没有数的写 {"kind": "missing"}',
        place,
      },
    ];
  }
  const forVillages = use.villages !== null || village !== null;
  const known = ledger.figures
    .filter((figure) => (use.villages ? figure.village !== null : figure.village === village))
    .map((figure) => figure.id);
  const whom = forVillages ? `${villageLabel(use, village) || '各村'}的` : '';
  return [
    {
      rule: 'unknown-reference',
      severity: 'error',
      message: `${ledger.period.label}没有${whom}事实“${id}”`,
      hint: knownHint(id, known, '该期有'),
      place,
      actual: use.reference,
    },
  ];
}

const villageLabel = (use: FactUse, id: string | null): string =>
  use.town?.file.value.villages.find((village) => village.id === id)?.name ?? id ?? '';

function undeclared(use: FactUse): Finding {
  const declares = use.ownerKind === 'document' || use.ownerKind === 'board';
  return {
    rule: 'unknown-reference',
    severity: 'error',
    message: `${ownerNames[use.ownerKind]}用了事实“${use.reference}”，但没有说是哪一期`,
    hint: declares
      ? `在 period 里写期，如 2026-08；只这一处时写成 ${use.reference}#2026-08`
      : `写成 ${use.reference}#2026-08`,
    place: { ...use.place, quote: use.reference },
    actual: use.reference,
  };
}
