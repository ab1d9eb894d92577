import Fraction from 'fraction.js';
import type { County } from '#domain/county.ts';
import type { Day } from '#domain/day.ts';
import type { Figure, Ledger } from '#domain/figure.ts';
import type { Finding } from '#domain/finding.ts';
import { comparePeriods } from '#domain/period.ts';
import { convertUnit } from '#domain/unit.ts';
import { strictestSensitivity, weakestKind } from './certainty.ts';

type CountyFigure = County['site']['value']['countyFigures'][number];

interface Stated {
  ledger: Ledger;
  figure: Figure;
}

const latest = (days: Day[]): Day => days.sort().at(-1) ?? '';

/** The town's value in the county's unit, or the finding that says why it cannot be added. */
function inCountyUnit(asked: CountyFigure, { figure }: Stated): Fraction | Finding | null {
  const refuse = (message: string, expected: string, actual: string): Finding => ({
    rule: 'roll-up',
    severity: 'error',
    message: `全县汇总“${asked.label}”（${asked.id}）：${message}`,
    hint: '改成与 site.json 中 countyFigures 一致，或给这个事实换一个编号',
    place: figure.place,
    expected,
    actual,
  });
  if (figure.measure !== asked.measure) {
    return refuse(
      `本镇的 measure 是 ${figure.measure}，应为 ${asked.measure}`,
      asked.measure,
      figure.measure,
    );
  }
  if (!convertUnit(new Fraction(1), figure.unit, asked.unit)) {
    return refuse(`本镇的单位是“${figure.unit}”，不能折成“${asked.unit}”`, asked.unit, figure.unit);
  }
  return figure.value === null ? null : convertUnit(figure.value, figure.unit, asked.unit);
}

function rollUp(county: County, asked: CountyFigure, index: number, ledgers: readonly Ledger[]) {
  const findings: Finding[] = [];
  const counted: { figure: Figure; value: Fraction }[] = [];
  const stated = ledgers.flatMap((ledger): Stated[] => {
    const figure = ledger.figures.find(({ id, village }) => id === asked.id && village === null);
    return figure ? [{ ledger, figure }] : [];
  });
  for (const one of stated) {
    const value = inCountyUnit(asked, one);
    if (value instanceof Fraction) counted.push({ figure: one.figure, value });
    else if (value !== null) findings.push(value);
  }
  const [first] = stated;
  if (!first) return { figure: null, findings };
  const actual = counted.filter(({ figure }) => figure.kind !== 'forecast');
  // Expected values never join actual ones; they are added up only among themselves.
  const used = actual.length > 0 ? actual : counted;
  const reported = used.length;
  const figures = used.map((one) => one.figure);
  const figure: Figure = {
    town: 'county',
    village: null,
    period: first.ledger.period.id,
    id: asked.id,
    label: asked.label,
    unit: asked.unit,
    measure: asked.measure,
    kind: reported === 0 ? 'missing' : weakestKind(figures),
    value: reported === 0 ? null : used.reduce((sum, { value }) => sum.add(value), new Fraction(0)),
    qualifier: figures.some(({ qualifier }) => qualifier !== null) ? '约' : null,
    scale: null,
    decimals: null,
    sensitivity: strictestSensitivity(stated.map((one) => one.figure)),
    asOf: latest(stated.map((one) => one.figure.asOf)),
    source: '各乡镇上报数汇总',
    note: `${ledgers.length}个乡镇中${reported}个已报`,
    demonstration: stated.some((one) => one.figure.demonstration),
    history: stated.some((one) => one.figure.history),
    derivation: {
      origin: 'county-roll-up',
      reported,
      reportedBy: figures.map(({ town }) => town),
      asked: ledgers.length,
    },
    get place() {
      return county.site.placeOf(['countyFigures', index]);
    },
  };
  return { figure, findings };
}

/**
 * One ledger a period (town `county`) with the sums of `site.countyFigures` over towns and
 * townships. `asked` counts those with any facts of the period, `reported` those with a value: a
 * missing value lowers it and is never 0. County offices are no towns and are left out.
 */
export function countyLedgers(
  county: County,
  ledgers: readonly Ledger[],
): { ledgers: Ledger[]; findings: Finding[] } {
  const offices = new Set(
    county.towns.filter(({ file }) => file.value.kind === 'county-office').map(({ id }) => id),
  );
  const findings: Finding[] = [];
  const byPeriod = Map.groupBy(
    ledgers.filter(({ town }) => !offices.has(town)),
    ({ period }) => period.id,
  );
  const result = [...byPeriod.values()].flatMap((group): Ledger[] => {
    const [first] = group;
    if (!first) return [];
    const figures = county.site.value.countyFigures.flatMap((asked, index) => {
      const answer = rollUp(county, asked, index, group);
      findings.push(...answer.findings);
      return answer.figure ? [answer.figure] : [];
    });
    if (figures.length === 0) return [];
    return [
      {
        town: 'county',
        period: first.period,
        asOf: latest(group.map(({ asOf }) => asOf)),
        source: '各乡镇上报数汇总',
        demonstration: figures.some(({ demonstration }) => demonstration),
        history: group.every(({ history }) => history !== null) ? first.history : null,
        figures,
        headline: figures.map(({ id }) => id).slice(0, 8),
        identities: [],
        file: county.site.file,
      },
    ];
  });
  return { ledgers: result.sort((a, b) => comparePeriods(a.period, b.period)), findings };
}
