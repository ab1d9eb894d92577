import type { Finding, Place } from '#domain/finding.ts';
import { parseReference } from '#statistics/reference.ts';
import type { Check } from './check.ts';
import { type FactUse, factUses } from './fact-uses.ts';
import { type FigureIndex, figureIndex, townOf } from './figure-index.ts';
import { knownHint } from './known-hint.ts';
import { unknownVillage } from './unknown-village.ts';

const ownerNames = {
  document: '文件',
  policy: '政策',
  board: '公开栏',
  register: '目标登记表',
} as const;

/** Files that have no `period` of their own: each reference names its own. */
const withoutPeriod: readonly string[] = ['policy', 'register'];

/** Every fact that readers are to see exists in that town, village and period. */
export const factReferences: Check = ({ county, statistics }) => {
  const index = figureIndex(statistics);
  return factUses(county).flatMap((use) => judge(use, index));
};

function judge(use: FactUse, index: FigureIndex): Finding[] {
  const { id, village } = parseReference(use.reference);
  const place = () => ({ ...use.place(), quote: use.reference });
  const unknown = (message: string, hint: string): Finding[] => [
    {
      rule: 'unknown-reference',
      severity: 'error',
      message,
      hint,
      place: place(),
      actual: use.reference,
    },
  ];

  if (use.period === null) {
    const single = `写成 ${use.reference}#2026-08`;
    return unknown(
      `${ownerNames[use.ownerKind]}用了事实“${use.reference}”，但没有说是哪一期`,
      withoutPeriod.includes(use.ownerKind)
        ? single
        : `在 period 里写期，如 2026-08；只有这一处的，${single}`,
    );
  }
  const ledger = index.ledger(townOf(use), use.period);
  if (!ledger) {
    return unknown(
      `${use.town?.file.value.name ?? '全县汇总'}没有“${use.period}”这一期的事实`,
      knownHint(use.period, index.periods(townOf(use)), '有数据的期'),
    );
  }
  if (village !== null && use.byVillage) {
    return unknown(`按村列出的图表里，事实“${use.reference}”又指明了一个村`, '去掉“@”和后面的村');
  }
  if (village !== null && use.town) {
    const strange = unknownVillage(use.town, village, place);
    if (strange.length > 0) return strange;
  }
  if (index.figure(use, null) === null) {
    const known = ledger.figures
      .filter((figure) => figure.village === village)
      .map((figure) => figure.id);
    const name = use.town?.file.value.villages.find((candidate) => candidate.id === village)?.name;
    return unknown(
      `${ledger.period.label}没有${name === undefined ? '' : `${name}的`}事实“${id}”`,
      knownHint(id, known, '该期有'),
    );
  }
  return use.byVillage ? lackingVillages(use, index, place) : [];
}

/** A table by village that leaves villages out says so with a dash: at least a warning. */
function lackingVillages(use: FactUse, index: FigureIndex, place: () => Place): Finding[] {
  const villages = use.town?.file.value.villages ?? [];
  const lacking = villages.filter(({ id }) => index.figure(use, id) === null);
  if (lacking.length === 0) return [];
  const all = lacking.length === villages.length;
  return [
    {
      rule: 'coverage',
      severity: all ? 'error' : 'warning',
      message: all
        ? `事实“${use.reference}”没有分村的数，不能按村列出`
        : `事实“${use.reference}”缺 ${lacking.length} 个村：${lacking.map(({ name }) => name).join('、')}`,
      hint: '在事实文件的 villages 里补上；没有数的村写 {"kind": "missing"}',
      place: place(),
      actual: use.reference,
    },
  ];
}
