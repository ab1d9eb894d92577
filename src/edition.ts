import { dutyRecords } from '#checks/duty-records.ts';
import { figuresInSentences, hiddenReferences } from '#checks/hidden-references.ts';
import { runChecksBy } from '#checks/index.ts';
import { smallCounts } from '#checks/small-count.ts';
import type { County, Entry, Town } from '#domain/county.ts';
import type { DutyRecord } from '#domain/duty.ts';
import type { Statistics } from '#domain/figure.ts';
import { compareFindings, type Finding, isError } from '#domain/finding.ts';
import type { WaiversFile } from '#domain/waiver.ts';
import { type LoadOptions, loadCounty } from '#load/county.ts';
import { judgePool } from '#load/judge-pool.ts';
import { computeStatistics } from '#statistics/compute.ts';
import { isSmall, thresholdsOf } from '#statistics/is-small.ts';
import { countyKey } from '#suppression/figure-cells.ts';
import { maskStatistics } from '#suppression/mask-statistics.ts';
import { protectFigures } from '#suppression/protect-figures.ts';
import { smallCountFindings } from '#suppression/small-count-findings.ts';
import { loadSolver } from '#suppression/solver.ts';

/** What may be published: content without errors, its statistics, and who was left out. */
export interface Edition {
  county: County;
  statistics: Statistics;
  /** Names of publishers left out because of errors; empty unless `keepGoing`. */
  withheld: { id: string; name: string }[];
  /** How each duty of publishing stands, by the checks. */
  duties: DutyRecord[];
}

export interface EditionOptions extends LoadOptions {
  /** Leave out towns with errors instead of stopping. */
  keepGoing?: boolean;
  /** Towns to leave out from the start, for reasons found later on, such as a picture. */
  without?: readonly string[];
}

export interface Prepared {
  /** Null when something must be mended first. */
  edition: Edition | null;
  /** All findings, of left-out towns too, sorted by place. */
  findings: Finding[];
  /** What the officers have waived, as written; not yet applied to the findings. */
  waivers: Entry<WaiversFile> | null;
  /** The edition's day; null when the site file cannot be read. */
  day: string | null;
  /** Names of the towns whose town.json could be read, by id. */
  townNames: Map<string, string>;
}

const named = ({ id, file }: Town): { id: string; name: string } => ({ id, name: file.value.name });

const townOf = ({ place }: Finding): string | null =>
  /^towns\/([^/]+)\//.exec(place.file)?.[1] ?? null;

/**
 * Statistics and findings of a county whose files have all been read. Checks judge the true
 * numbers; the statistics answered are those that readers may see.
 */
async function judge(county: County): Promise<{ statistics: Statistics; findings: Finding[] }> {
  const statistics = computeStatistics(county);
  const wanted = new Set(figuresInSentences(county, statistics).map(countyKey));
  const thresholds = thresholdsOf(county);
  const small = protectFigures(await loadSolver(), county, statistics, wanted);
  const shown = maskStatistics(county, statistics, new Set(small.hidden.keys()));
  const pool = judgePool(county.towns.reduce((sum, { documents }) => sum + documents.length, 0));
  const checked = await runChecksBy(pool, { county, statistics }).finally(pool.close);
  const findings = [
    ...statistics.findings,
    ...checked,
    ...smallCountFindings(county, statistics, small),
    ...hiddenReferences(county, statistics, shown),
    ...smallCounts(county, statistics, {
      isHidden: (figure) => small.hidden.has(countyKey(figure)),
      isSmall: (figure, value) => isSmall({ ...figure, value }, thresholds),
    }),
  ];
  return { statistics: shown, findings };
}

/**
 * Load, compute, check. With `keepGoing`, towns with errors are taken out and the rest is computed
 * again, so that no sum holds a left-out town's numbers; an error outside the towns stops all.
 */
export async function prepareEdition(dir: string, options: EditionOptions): Promise<Prepared> {
  const loaded = await loadCounty(dir, options);
  const { waivers, townNames } = loaded;
  if (!loaded.county) {
    const sorted = loaded.findings.toSorted(compareFindings);
    return { edition: null, findings: sorted, waivers, day: null, townNames };
  }
  const leftOut = new Set(options.without);
  const withheld = [
    ...loaded.brokenTowns.map((id) => ({ id, name: townNames.get(id) ?? id })),
    ...loaded.county.towns.filter(({ id }) => leftOut.has(id)).map(named),
  ];
  let county = {
    ...loaded.county,
    towns: loaded.county.towns.filter(({ id }) => !leftOut.has(id)),
    absent: [...(loaded.county.absent ?? []), ...leftOut],
  };
  let judged = await judge(county);
  const findings = [...loaded.findings, ...judged.findings];
  while (options.keepGoing && judged.findings.some(isError)) {
    const bad = new Set(judged.findings.filter(isError).map(townOf));
    if (bad.has(null)) break;
    const left = county.towns.filter(({ id }) => bad.has(id));
    if (left.length === 0) break;
    withheld.push(...left.map(named));
    county = {
      ...county,
      towns: county.towns.filter(({ id }) => !bad.has(id)),
      absent: [...county.absent, ...left.map(({ id }) => id)],
    };
    judged = await judge(county);
    findings.push(...judged.findings.filter(isError));
  }
  const stopped =
    judged.findings.some(isError) ||
    (withheld.length > 0 && !options.keepGoing) ||
    county.towns.length === 0;
  return {
    edition: stopped
      ? null
      : {
          county,
          statistics: judged.statistics,
          withheld,
          duties: dutyRecords({ county, statistics: judged.statistics }),
        },
    findings: distinct(findings).toSorted(compareFindings),
    waivers,
    day: county.site.value.edition,
    townNames,
  };
}

function distinct(findings: Finding[]): Finding[] {
  const seen = new Map(findings.map((finding) => [JSON.stringify(finding), finding]));
  return [...seen.values()];
}
