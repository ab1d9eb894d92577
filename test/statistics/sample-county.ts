import type { County, Entry, Town } from '#domain/county.ts';
import { FactsFile } from '#domain/fact.ts';
import { Register } from '#domain/register.ts';
import { SiteFile, TownFile } from '#domain/town.ts';

/** An entry as the loader gives it; the place's path reads `facts[3].value`. */
function entryOf<Value>(id: string, file: string, value: Value): Entry<Value> {
  return {
    id,
    file,
    value,
    placeOf: (path) => ({
      file,
      path: path
        .map((part) => (typeof part === 'number' ? `[${part}]` : `.${part}`))
        .join('')
        .slice(1),
    }),
  };
}

interface Given {
  id?: string;
  kind?: 'town' | 'township' | 'county-office';
  villages?: string[];
  facts: Record<string, unknown>[];
  registers?: Record<string, unknown>;
}

/** A town whose villages are called 甲村 (`jia`), 乙村 … as named; every file passes its schema. */
export function sampleTown({
  id = 'qingshan',
  kind = 'town',
  villages = [],
  facts,
  registers = {},
}: Given): Town {
  const file = TownFile.parse({
    name: '青山镇',
    fullName: '青山镇人民政府',
    kind,
    order: 1,
    intro: '例',
    villages: villages.map((village) => ({ id: village, name: `${village}村` })),
    offices: [],
    hotlines: [],
  });
  return {
    id,
    file: entryOf('town', `towns/${id}/town.json`, file),
    facts: facts.map((given) => {
      const value = FactsFile.parse({ source: '青山镇统计报表', facts: [], ...given });
      return entryOf(value.period, `towns/${id}/facts/${value.period}.json`, value);
    }),
    registers: Object.entries(registers).map(([name, register]) =>
      entryOf(name, `towns/${id}/registers/${name}.json`, Register.parse(register)),
    ),
    documents: [],
    boards: [],
    lists: [],
    images: [],
  };
}

/** A county of these towns on 2026-10-01. */
export function sampleCounty(towns: Town[], countyFigures: unknown[] = []): County {
  const site = SiteFile.parse({
    name: '云岭县公开栏',
    county: '云岭县',
    description: '例',
    edition: '2026-10-01',
    organiser: '云岭县政务公开办公室',
    contact: { address: '人民路1号', phone: '0710-5550123', hours: '工作日' },
    boardColumns: ['村务'],
    indexCode: '000000000',
    countyFigures,
    hotlines: [],
  });
  return {
    site: entryOf('site', 'site.json', site),
    rules: entryOf('rules', 'rules.json', { rules: [] }),
    policies: [],
    towns,
  };
}

/** A fact of exact value. */
export const fact = (id: string, value: number, unit: string, more: object = {}) => ({
  id,
  label: id,
  unit,
  measure: 'flow',
  value,
  ...more,
});
