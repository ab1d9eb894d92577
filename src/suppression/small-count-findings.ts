import type { County } from '#domain/county.ts';
import type { Figure, Statistics } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import { villageName } from '#statistics/town-book.ts';
import { countyKey } from './figure-cells.ts';
import type { HiddenFigures, Reason } from './protect-figures.ts';

const reasons: Record<Reason, string> = {
  small: '数量过小',
  linked: '防止倒推',
  derived: '由不公开的数算出',
};

/** What was hidden, a notice for each fact; an error for what could not be protected. */
export function smallCountFindings(
  county: County,
  { ledgers, county: rollUps }: Statistics,
  { hidden, exposed, contradictory }: HiddenFigures,
): Finding[] {
  const towns = new Map(county.towns.map((town) => [town.id, town]));
  const nameOf = ({ town, village }: Figure): string => {
    const found = towns.get(town);
    if (village !== null && found) return villageName(found, village);
    return found ? '全镇' : '全县';
  };
  const groups = Map.groupBy(
    [...ledgers, ...rollUps]
      .flatMap(({ figures }) => figures)
      .filter((figure) => hidden.has(countyKey(figure))),
    ({ town, period, id }) => `${town}/${period}/${id}`,
  );
  const notices = [...groups.values()].flatMap((figures): Finding[] => {
    const [first] = figures;
    if (!first) return [];
    const parts = (Object.keys(reasons) as Reason[]).flatMap((reason) => {
      const own = figures.filter((figure) => hidden.get(countyKey(figure)) === reason);
      return own.length === 0 ? [] : [`${reasons[reason]}：${own.map(nameOf).join('、')}`];
    });
    return [
      {
        rule: 'small-count',
        severity: 'notice',
        message: `“${first.label}”有 ${figures.length} 个数不公开（${parts.join('；')}）`,
        hint: '网页、公开栏、海报和开放数据里都已不公开，已用公开的数倒推核对；不必改',
        place: first.place,
      },
    ];
  });
  const errors = exposed.map(
    (figure): Finding => ({
      rule: 'small-count',
      severity: 'error',
      message: `“${figure.label}”（${nameOf(figure)}）不应公开，却能由公开的内容推算出来`,
      hint: '合并分类，或不按村公布；登记簿逐项列出的，改为不列',
      place: figure.place,
    }),
  );
  const [some] = groups.values();
  const place = some?.[0]?.place ?? { file: county.site.file };
  return contradictory
    ? [
        ...errors,
        {
          rule: 'small-count',
          severity: 'error',
          message: '过小的数所在的各项合计互相矛盾，无法核对它们会不会被推算出来',
          hint: '先改正合计对不上的数',
          place,
        },
        ...notices,
      ]
    : [...errors, ...notices];
}
