import { stat } from 'node:fs/promises';
import { BoardFile } from '#domain/board.ts';
import type { County, Entry, ImageFile, Town } from '#domain/county.ts';
import { DocumentHead, PolicyHead } from '#domain/document.ts';
import { FactsFile } from '#domain/fact.ts';
import { type Finding, isError } from '#domain/finding.ts';
import { MovedFile } from '#domain/moved.ts';
import type { Outcome } from '#domain/outcome.ts';
import { PostedFile } from '#domain/posted.ts';
import { PublicList } from '#domain/public-list.ts';
import { Register } from '#domain/register.ts';
import { RuleTable } from '#domain/rule-table.ts';
import { SiteFile, TownFile } from '#domain/town.ts';
import { type RecordedVersion, VersionFile } from '#domain/version.ts';
import { WaiversFile } from '#domain/waiver.ts';
import { loadDocument } from './document.ts';
import { loadEmblem } from './emblem.ts';
import { loadJson } from './entry.ts';
import { loadImage } from './image.ts';
import {
  type ContentFile,
  type ContentFolder,
  listContent,
  type TownFolder,
  type VersionSource,
} from './layout.ts';
import { type ParseCache, parseCache } from './parse-cache.ts';
import { parsePool } from './parse-pool.ts';

export interface LoadOptions {
  /** Town folders to read; all when left out. */
  towns?: readonly string[];
  /** Folder for parsed documents; null keeps none. */
  cache: string | null;
  /** Called before each town is read. */
  progress?: (town: string, index: number, count: number) => void;
}

/**
 * What could be read. `county` is null when the site file, the rule table or a policy has errors, for then no town
 * can be judged; a town with errors is missing from it and named in `brokenTowns`.
 */
export interface Loaded {
  county: County | null;
  brokenTowns: string[];
  /** Names of the towns whose town.json could be read, by id. */
  townNames: Map<string, string>;
  /** Null when the file is not there, or has errors. */
  waivers: Entry<WaiversFile> | null;
  findings: Finding[];
}

/** A wrong argument of the command: the folder is not there, or a town is not in it. */
export class ContentFolderError extends Error {}

/** Reads and judges the whole content folder, file by file; findings name file, field and value. */
export async function loadCounty(dir: string, options: LoadOptions): Promise<Loaded> {
  const status = await stat(dir).catch(() => null);
  if (!status?.isDirectory()) throw new ContentFolderError(`找不到内容文件夹 ${dir}`);
  const folder = await listContent(dir);
  const wanted = chooseTowns(folder.towns, options.towns);
  const count = wanted.reduce((sum, { documents }) => sum + documents.length, 0);
  const pool = parsePool(count);
  try {
    return await loadFolder(folder, wanted, {
      ...options,
      parsed: parseCache(options.cache, pool),
    });
  } finally {
    await pool.close();
  }
}

async function loadFolder(
  folder: ContentFolder,
  wanted: TownFolder[],
  options: LoadOptions & { parsed: ParseCache },
): Promise<Loaded> {
  const cache = options.parsed;
  const all = options.towns === undefined || options.towns.length === 0;
  const findings = folder.findings.filter(
    ({ place }) =>
      all || !place.file.startsWith('towns/') || wanted.some(({ id }) => inTown(place.file, id)),
  );

  const site = folder.site ? await loadJson(folder.site, SiteFile) : null;
  const rules = folder.rules ? await loadJson(folder.rules, RuleTable) : null;
  const policies = await loadAll(folder.policies, (file) => loadDocument(file, PolicyHead, cache));
  const waived = folder.waivers ? await loadJson(folder.waivers, WaiversFile) : null;
  const moved = folder.moved ? await loadJson(folder.moved, MovedFile) : null;
  const versions = await loadVersions(folder.versions);
  findings.push(
    ...(site?.findings ?? []),
    ...(rules?.findings ?? []),
    ...policies.findings,
    ...(waived?.findings ?? []),
    ...(moved?.findings ?? []),
    ...versions.findings,
  );
  const waivers = waived?.ok ? waived.value : null;

  const towns: Town[] = [];
  const brokenTowns: string[] = [];
  const townNames = new Map<string, string>();
  for (const [index, town] of wanted.entries()) {
    options.progress?.(town.id, index + 1, wanted.length);
    const { name, loaded } = await loadTown(town, cache);
    if (name !== null) townNames.set(town.id, name);
    findings.push(...loaded.findings);
    const misplaced = folder.findings.some(({ place }) => inTown(place.file, town.id));
    if (loaded.ok && !misplaced) towns.push(loaded.value);
    else brokenTowns.push(town.id);
  }
  // Whatever is wrong outside the towns' folders concerns every town; a town whose folder cannot be
  // used would else vanish from the site without a word.
  const shared = findings.some(
    (finding) => isError(finding) && !folder.towns.some(({ id }) => inTown(finding.place.file, id)),
  );
  if (!site?.ok || !rules?.ok || shared)
    return { county: null, brokenTowns, townNames, waivers, findings };
  towns.sort((a, b) => a.file.value.order - b.file.value.order || (a.id < b.id ? -1 : 1));
  const read = new Set(towns.map(({ id }) => id));
  const county = {
    site: site.value,
    rules: rules.value,
    policies: policies.values,
    ...(moved?.ok ? { moved: moved.value } : {}),
    versions: versions.values,
    towns,
    absent: folder.towns.map(({ id }) => id).filter((id) => !read.has(id)),
  };
  return { county, brokenTowns, townNames, waivers, findings };
}

const inTown = (file: string, town: string): boolean => file.startsWith(`towns/${town}/`);

function chooseTowns(towns: TownFolder[], names: readonly string[] | undefined): TownFolder[] {
  if (!names || names.length === 0) return towns;
  const unknown = names.filter((name) => !towns.some(({ id }) => id === name));
  if (unknown.length > 0) {
    const known = towns.map(({ id }) => id).join('、');
    throw new ContentFolderError(`没有名为 ${unknown.join('、')} 的镇；现有：${known}`);
  }
  return towns.filter(({ id }) => names.includes(id));
}

const atOnce = 64;

async function loadAll<Value>(
  files: readonly ContentFile[],
  load: (file: ContentFile) => Promise<Outcome<Entry<Value>>>,
): Promise<{ values: Entry<Value>[]; findings: Finding[] }> {
  const values: Entry<Value>[] = [];
  const findings: Finding[] = [];
  // Some at once, so that threads have work; taken up in the order of the files.
  for (let first = 0; first < files.length; first += atOnce) {
    for (const outcome of await Promise.all(files.slice(first, first + atOnce).map(load))) {
      findings.push(...outcome.findings);
      if (outcome.ok) values.push(outcome.value);
    }
  }
  return { values, findings };
}

async function loadVersions(
  sources: readonly VersionSource[],
): Promise<{ values: RecordedVersion[]; findings: Finding[] }> {
  const values: RecordedVersion[] = [];
  const findings: Finding[] = [];
  for (const { kind, subject, ...file } of sources) {
    const loaded = await loadJson(file, VersionFile);
    findings.push(...loaded.findings);
    if (loaded.ok) values.push({ ...loaded.value, kind, subject });
  }
  return { values, findings };
}

async function loadTown(
  folder: TownFolder,
  cache: ParseCache,
): Promise<{ name: string | null; loaded: Outcome<Town> }> {
  const findings: Finding[] = [];
  const keep = <Value>(loaded: { values: Value[]; findings: Finding[] }): Value[] => {
    findings.push(...loaded.findings);
    return loaded.values;
  };
  const town = folder.townFile ? await loadJson(folder.townFile, TownFile) : null;
  findings.push(...(town?.findings ?? []));
  const facts = keep(await loadAll(folder.facts, (file) => loadJson(file, FactsFile)));
  const registers = keep(await loadAll(folder.registers, (file) => loadJson(file, Register)));
  const documents = keep(
    await loadAll(folder.documents, (file) => loadDocument(file, DocumentHead, cache)),
  );
  const boards = keep(await loadAll(folder.boards, (file) => loadJson(file, BoardFile)));
  const lists = keep(await loadAll(folder.lists, (file) => loadJson(file, PublicList)));
  const versions = keep(await loadVersions(folder.versions));
  const posted = folder.posted ? await loadJson(folder.posted, PostedFile) : null;
  findings.push(...(posted?.findings ?? []));
  const images: ImageFile[] = [];
  for (const file of folder.images) {
    const loaded = await loadImage(file);
    if ('image' in loaded) images.push(loaded.image);
    else findings.push(...loaded.findings);
  }
  const name = town?.ok ? town.value.value.name : null;
  if (!town?.ok || findings.some(isError)) return { name, loaded: { ok: false, findings } };
  const named = folder.images.find(
    ({ file }) => file === `towns/${folder.id}/${town.value.value.emblem}`,
  );
  const value = {
    id: folder.id,
    file: town.value,
    facts,
    registers,
    documents,
    boards,
    lists,
    images,
    ...(named ? { emblem: await loadEmblem(named) } : {}),
    versions,
    ...(posted?.ok ? { posted: posted.value } : {}),
  };
  return { name, loaded: { ok: true, value, findings } };
}
