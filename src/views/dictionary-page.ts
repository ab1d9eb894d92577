import type { Town } from '#domain/county.ts';
import {
  countyStatisticsPath,
  dataPath,
  dictionaryPath,
  packagePath,
  periodPath,
  statisticsPath,
  townPath,
  townsPath,
} from '#domain/paths.ts';
import type { IndicatorDefinition } from '#statistics/indicators/define.ts';
import { indicators } from '#statistics/indicators/index.ts';
import { numeratorOf } from '#statistics/indicators/numerator.ts';
import { standInInputs } from '#statistics/indicators/stand-in.ts';
import { thresholdsOf } from '#statistics/is-small.ts';
import type { ViewContext } from './context.ts';
import { figuresFile } from './data-fields.ts';
import type { DictionaryEntryView, DictionaryView } from './data-pages.ts';
import { type FactEntryView, factEntries } from './dictionary.ts';
import { factPlaces } from './fact-places.ts';
import { historyText } from './history.ts';
import { pageMeta } from './meta.ts';
import { roundingWords } from './rounding-words.ts';
import { ledgersOf } from './town-page.ts';

type Rows = DictionaryEntryView['rows'];

const filled = (rows: Rows): Rows => rows.filter(({ text }) => text !== '');

/** The definition of an indicator, with the towns that use it. */
function indicatorEntry(
  definition: IndicatorDefinition,
  users: { path: string; label: string }[],
): DictionaryEntryView {
  const { id, name, formula, denominator, source, annual } = definition;
  return {
    id,
    anchor: `i-${id}`,
    name,
    rows: filled([
      { label: '单位', text: unitOf(definition) },
      { label: '计算', text: formula },
      { label: '分子', text: numeratorOf(definition) },
      { label: '分母', text: denominator },
      {
        label: '计数规则',
        text: annual ? '按全年计算；不足一年的标明累计，不与全年比率相比' : '按所用数的时期计算',
      },
      { label: '取舍', text: roundingOf(definition) },
      {
        label: '来源和条款',
        text: `${source.title}，${source.clause}（${source.checked}查阅）`,
      },
      { label: '敏感程度', text: '随所用的数，取最严的一种' },
      { label: '不公开的规则', text: '所依据的数不公开时，一并不公开' },
    ]),
    shown: users,
    files: [],
  };
}

/** How an indicator's results are rounded: of amounts, and of rates where that differs. */
function roundingOf(definition: IndicatorDefinition): string {
  const [amounts, rates] = (['amounts', 'rates'] as const).map((of) =>
    roundingWords(definition.decimals(standInInputs(definition, of))),
  );
  return amounts === rates ? `${amounts}` : `数量：${amounts}；比率：${rates}`;
}

const unitOf = (definition: IndicatorDefinition): string =>
  definition.unitWords ?? definition.unit(standInInputs(definition, 'amounts'));

function factEntry(
  town: string,
  entry: FactEntryView,
  places: readonly { path: string; label: string }[],
): DictionaryEntryView {
  const { id, name, periods } = entry;
  return {
    id,
    anchor: `f-${id}`,
    name,
    rows: filled([
      { label: '单位', text: entry.unit },
      { label: '计数规则', text: [entry.origin, entry.counting].filter(Boolean).join('；') },
      { label: '计算', text: entry.formula },
      { label: '分子', text: entry.numerator },
      { label: '分母', text: entry.denominator },
      { label: '所用的数', text: entry.inputs },
      { label: '取舍', text: entry.rounding },
      { label: '来源', text: entry.source },
      { label: '敏感程度', text: entry.sensitivity },
      { label: '不公开的规则', text: entry.suppression },
    ]),
    shown: [
      ...periods.map((period) => ({ path: periodPath(town, period.id), label: period.label })),
      ...places,
    ],
    files: [
      { path: packagePath(town, figuresFile), label: figuresFile },
      ...periods.map((period) => ({
        path: dataPath(town, period.id, 'csv'),
        label: `${period.id}.csv`,
      })),
    ],
  };
}

/** What each number of a town means, where it is shown and which files hold it. */
export function townDictionary(context: ViewContext, town: Town): DictionaryView {
  const { name, history } = town.file.value;
  const entries = factEntries(ledgersOf(context, town), thresholdsOf(context.county));
  const places = factPlaces(town);
  const views = entries.map((entry) => ({
    computed: entry.indicator !== '',
    view: factEntry(town.id, entry, places.get(entry.id) ?? []),
  }));
  const description = `${name}公布的每个数的含义、单位、算法、来源，在哪里显示、在哪个文件里。`;
  return {
    page: 'dictionary',
    meta: pageMeta({
      path: dictionaryPath(town.id),
      title: `${name}数据字典`,
      description,
      trail: [
        { label: '乡镇', path: townsPath },
        { label: name, path: townPath(town.id) },
        { label: '统计数据', path: statisticsPath(town.id) },
      ],
      column: { name: '数据字典', description, keywords: `${name},数据字典`, type: '数据发布' },
      history: historyText(history && { basis: history.basis, since: history.since }),
    }),
    intro: description,
    groups: [
      {
        title: '填报的数',
        anchor: 'stated',
        entries: views.filter(({ computed }) => !computed).map(({ view }) => view),
      },
      {
        title: '计算的数',
        anchor: 'computed',
        entries: views.filter(({ computed }) => computed).map(({ view }) => view),
      },
    ].filter((group) => group.entries.length > 0),
    links: [{ path: dictionaryPath('county'), label: '全县数据字典：指标的定义' }],
  };
}

/** Every indicator, the county's roll-ups, and the way to each town's dictionary. */
export function countyDictionary(context: ViewContext): DictionaryView {
  const { county } = context.site;
  const towns = context.county.towns.map((town) => ({
    link: { path: dictionaryPath(town.id), label: town.file.value.name },
    used: new Set(
      ledgersOf(context, town).flatMap(({ figures }) =>
        figures.flatMap(({ derivation }) => derivation.indicator ?? []),
      ),
    ),
  }));
  const rollUps = factEntries(context.statistics.county, thresholdsOf(context.county));
  const description = `指标的公式、分子、分母、取舍和依据，${county}汇总数的含义，各乡镇数据字典的入口。`;
  return {
    page: 'dictionary',
    meta: pageMeta({
      path: dictionaryPath('county'),
      title: '数据字典',
      description,
      trail: [{ label: '数据', path: countyStatisticsPath }],
      column: { name: '数据字典', description, keywords: `${county},数据字典`, type: '数据发布' },
    }),
    intro: description,
    groups: [
      {
        title: '指标',
        anchor: 'indicators',
        entries: indicators.map((definition) =>
          indicatorEntry(
            definition,
            towns.filter(({ used }) => used.has(definition.id)).map(({ link }) => link),
          ),
        ),
      },
      {
        title: `${county}汇总的数`,
        anchor: 'roll-ups',
        entries: rollUps.map((entry) => factEntry('county', entry, [])),
      },
    ].filter((group) => group.entries.length > 0),
    links: towns.map(({ link }) => ({ ...link, label: `${link.label}数据字典` })),
  };
}
