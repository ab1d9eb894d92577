import type { CheckInput } from '#checks/check.ts';
import { parseDocument } from '#documents/parse.ts';
import { BoardFile } from '#domain/board.ts';
import type { County, Emblem, Entry, ImageFile, ParsedDocument, Town } from '#domain/county.ts';
import { DocumentHead, PolicyHead } from '#domain/document.ts';
import { FactsFile } from '#domain/fact.ts';
import { MovedFile } from '#domain/moved.ts';
import { PostedFile } from '#domain/posted.ts';
import { PublicList } from '#domain/public-list.ts';
import { Register } from '#domain/register.ts';
import { RuleTable } from '#domain/rule-table.ts';
import { SiteFile, TownFile } from '#domain/town.ts';
import { type RecordedVersion, VersionFile, versionFolder } from '#domain/version.ts';
import { computeStatistics } from '#statistics/compute.ts';

type Fields = Record<string, unknown>;
type Schema<Value> = { parse: (input: unknown) => Value };

/** What differs from the smallest lawful county: one town `qingshan`, villages `east` and `west`. */
export interface CountyParts {
  site?: Fields;
  /** Rows of rules.json; one current law when left out. */
  rules?: Fields[];
  policies?: Record<string, Fields & { body?: string }>;
  town?: Fields;
  facts?: Record<string, Fields>;
  registers?: Record<string, Fields>;
  documents?: Record<string, Fields & { body?: string }>;
  boards?: Record<string, Fields>;
  lists?: Record<string, Fields>;
  images?: string[];
  emblem?: Emblem;
  /** The inventory of what hangs. */
  posted?: Fields;
  /** Versions by `document-report/2026-09-10`; those of policies belong to the county. */
  versions?: Record<string, Fields>;
  /** Rows of moved.json. */
  moved?: Fields[];
  /** Further towns, by id. */
  towns?: Record<string, Omit<CountyParts, 'site' | 'rules' | 'policies' | 'towns'>>;
}

const pathText = (path: readonly (string | number)[]): string =>
  path.reduce<string>(
    (text, key) =>
      typeof key === 'number' ? `${text}[${key}]` : text === '' ? key : `${text}.${key}`,
    '',
  );

function entry<Value>(schema: Schema<Value>, id: string, file: string, input: unknown) {
  const value = schema.parse(input);
  return {
    id,
    file,
    value,
    placeOf: (path) => ({ file, path: pathText(path) }),
  } satisfies Entry<Value>;
}

function versionEntries(
  folder: string,
  versions: Record<string, Fields> = {},
  isWanted: (kind: string) => boolean,
): RecordedVersion[] {
  return Object.entries(versions).flatMap(([name, fields]) => {
    const [of = '', id = ''] = name.split('/');
    const named = versionFolder(of);
    if (!named) throw new Error(`No folder of versions: ${name}`);
    if (!isWanted(named.kind)) return [];
    return [{ ...entry(VersionFile, id, `${folder}versions/${name}.json`, fields), ...named }];
  });
}

/** The body begins on line 1, so that line numbers in tests are those of the text beside them. */
function documentEntry<Head>(
  schema: Schema<Head>,
  id: string,
  file: string,
  { body = '正文。', ...head }: Fields & { body?: string },
): Entry<ParsedDocument<Head>> {
  const judged = entry(schema, id, file, head);
  const { tree, findings } = parseDocument(body, { file, line: 1 });
  if (findings.length > 0) throw new Error(`${file}: ${JSON.stringify(findings)}`);
  return { ...judged, value: { head: judged.value, tree, digest: id } };
}

const site: Fields = {
  name: '青河县信息公开',
  county: '青河县',
  description: '青河县各镇公开的文件',
  edition: '2026-09-30',
  organiser: '青河县人民政府办公室',
  contact: { address: '县城中心路1号', phone: '0710-5550100', hours: '工作日' },
  boardColumns: ['党务', '村务', '财务', '服务'],
  indexCode: 'QH',
  countyFigures: [],
  hotlines: [{ id: 'county', label: '县政务热线', phone: '12345' }],
};

/** The table of a county that tests nothing about rules. */
const currentLaw: Fields = {
  id: 'open-law',
  title: '政府信息公开条例',
  kind: 'regulation',
  region: '全国',
  from: '2019-05-15',
  basis: '国务院令第711号',
  source: '政府信息公开条例',
};

const town: Fields = {
  name: '青山镇',
  fullName: '青山镇人民政府',
  kind: 'town',
  order: 1,
  intro: '青山镇简介。',
  villages: [
    { id: 'east', name: '东村' },
    { id: 'west', name: '西村' },
  ],
  offices: [],
  hotlines: [{ id: 'town', label: '镇值班电话', phone: '0710-5550123' }],
};

const facts: Fields = { source: '镇统计台账', facts: [] };

const documentHead: Fields = {
  title: '工作情况',
  description: '工作情况摘要',
  kind: 'report',
  category: 'statistics',
  topic: '综合',
  issuer: '青山镇人民政府',
  written: '2026-09-01',
  published: '2026-09-02',
  source: '镇党政办',
};

const policy: Fields = {
  title: '育儿补贴',
  description: '育儿补贴说明',
  name: '育儿补贴',
  category: 'livelihood',
  topic: '补贴',
  issuer: '县卫生健康局',
  published: '2026-01-10',
  who: ['有三岁以下孩子的家庭'],
  standards: [],
  examples: [],
  benefit: '发放补贴',
  how: [{ title: '申请', text: '到便民服务中心申请' }],
  where: ['镇便民服务中心'],
  papers: [],
  hotlines: ['county'],
  basis: [{ title: '育儿补贴制度实施方案' }],
  region: '全县',
  validFrom: '2025-01-01',
  lastReview: '2026-08-01',
  nextReview: '2027-02-01',
};

const board: Fields = {
  title: '村务公开',
  description: '本期村务公开',
  column: '村务',
  topic: '村务',
  issue: '2026年第3期',
  villages: 'all',
  posted: '2026-09-20',
  until: '2026-10-20',
  preparedBy: '村委会文书',
  reviewedBy: '村务监督委员会主任',
  supervisedBy: '镇纪委',
  objection: { hotline: 'town' },
  parts: [{ kind: 'text', paragraphs: ['本期内容。'] }],
};

const list: Fields = {
  title: '临时救助公示',
  kind: 'relief',
  basis: '临时救助办法',
  level: '村级',
  posted: '2026-09-25',
  until: '2026-10-02',
  dayCount: { days: 7, unit: '日' },
  objection: { hotline: 'town', address: '镇民政办' },
  rows: [
    {
      serial: 1,
      name: '张*三',
      village: 'east',
      programme: '临时救助',
      amount: 800,
      unit: '元',
      period: '2026年9月',
    },
  ],
};

function buildTown(
  id: string,
  parts: Omit<CountyParts, 'site' | 'rules' | 'policies' | 'towns'>,
): Town {
  const folder = `towns/${id}`;
  const all = <Value>(
    name: string,
    schema: Schema<Value>,
    base: Fields,
    files: Record<string, Fields> = {},
  ): Entry<Value>[] =>
    Object.entries(files).map(([key, fields]) =>
      entry(schema, key, `${folder}/${name}/${key}.json`, { ...base, ...fields }),
    );
  const images = (parts.images ?? []).map(
    (name): ImageFile => ({
      file: `${folder}/images/${name}`,
      width: 10,
      height: 10,
      format: 'jpeg',
      digest: 'd'.repeat(64),
    }),
  );
  return {
    id,
    file: entry(TownFile, 'town', `${folder}/town.json`, { ...town, ...parts.town }),
    facts: Object.entries(parts.facts ?? {}).map(([period, fields]) =>
      entry(FactsFile, period, `${folder}/facts/${period}.json`, { ...facts, period, ...fields }),
    ),
    registers: all('registers', Register, { title: '登记表', source: '镇台账' }, parts.registers),
    documents: Object.entries(parts.documents ?? {}).map(([key, fields], index) =>
      documentEntry(DocumentHead, key, `${folder}/documents/${key}.mdx`, {
        ...documentHead,
        serial: index + 1,
        ...fields,
      }),
    ),
    boards: all('boards', BoardFile, board, parts.boards),
    lists: all('lists', PublicList, list, parts.lists),
    images,
    ...(parts.emblem ? { emblem: parts.emblem } : {}),
    versions: versionEntries(`${folder}/`, parts.versions, (kind) => kind !== 'policy'),
    ...(parts.posted
      ? { posted: entry(PostedFile, 'posted', `${folder}/posted.json`, parts.posted) }
      : {}),
  };
}

/** A county by the schemas, with its statistics: what checks judge. */
export function checkInput({
  site: siteFields,
  rules,
  policies,
  towns,
  ...first
}: CountyParts): CheckInput {
  const county: County = {
    site: entry(SiteFile, 'site', 'site.json', { ...site, ...siteFields }),
    rules: entry(RuleTable, 'rules', 'rules.json', { rules: rules ?? [currentLaw] }),
    policies: Object.entries(policies ?? {}).map(([id, fields], index) =>
      documentEntry(PolicyHead, id, `policies/${id}.mdx`, {
        serial: index + 1,
        ...policy,
        ...fields,
      }),
    ),
    versions: versionEntries('', first.versions, (kind) => kind === 'policy'),
    ...(first.moved
      ? { moved: entry(MovedFile, 'moved', 'moved.json', { moved: first.moved }) }
      : {}),
    towns: [
      buildTown('qingshan', first),
      ...Object.entries(towns ?? {}).map(([id, parts]) => buildTown(id, parts)),
    ],
  };
  return { county, statistics: computeStatistics(county) };
}

/** A fact of the smallest kind, for `facts` files. */
export const fact = (id: string, value: number, more: Fields = {}): Fields => ({
  id,
  label: id,
  unit: '人',
  measure: 'flow',
  value,
  ...more,
});
