import { compareFindings, type Finding } from '#domain/finding.ts';
import { absentInSentence } from './absent-in-sentence.ts';
import { amountsInForce } from './amounts-in-force.ts';
import { boardCurrency } from './board-currency.ts';
import { boardDays } from './board-days.ts';
import { boardPlacement } from './board-placement.ts';
import { brokenLinks } from './broken-links.ts';
import { catalogueEntries } from './catalogue-entries.ts';
import { catalogueRegister } from './catalogue-register.ts';
import { chartUnits } from './chart-units.ts';
import type { Check, CheckInput } from './check.ts';
import { decisionPath } from './decision-path.ts';
import { decisionPrivacy } from './decision-privacy.ts';
import { documentDays } from './document-days.ts';
import { documentsRegister } from './documents-register.ts';
import { duplicateNames } from './duplicate-names.ts';
import { dutyBlankColumns } from './duty-blank-columns.ts';
import { dutyCadence } from './duty-cadence.ts';
import { dutyDocumentHead } from './duty-document-head.ts';
import { dutyNewest } from './duty-newest.ts';
import { dutyNoticePeriods } from './duty-notice-periods.ts';
import { dutyPolicyLinks } from './duty-policy-links.ts';
import { dutyPublicationTime } from './duty-publication-time.ts';
import { dutyStatistics } from './duty-statistics.ts';
import { dutyVillageItems } from './duty-village-items.ts';
import { emblemImage } from './emblem-image.ts';
import { entityReferences } from './entity-references.ts';
import { factReferences } from './fact-references.ts';
import { factsFreshness } from './facts-freshness.ts';
import { goalTargets } from './goal-targets.ts';
import { goalsRegister } from './goals-register.ts';
import { historyMarks } from './history-marks.ts';
import { listExpiry } from './list-expiry.ts';
import { listNotice } from './list-notice.ts';
import { longTitles } from './long-titles.ts';
import { matrixRegister } from './matrix-register.ts';
import { misplacedReferences } from './misplaced-references.ts';
import { movedPages } from './moved-pages.ts';
import { outputPaths } from './output-paths.ts';
import { type JudgeUnits, personalData, personalDataBy } from './personal-data.ts';
import { policyAmounts } from './policy-amounts.ts';
import { policyBasis } from './policy-basis.ts';
import { policyExpiry } from './policy-expiry.ts';
import { policyStandards } from './policy-standards.ts';
import { policyValidity } from './policy-validity.ts';
import { postedEarly, postedOverdue } from './posted-days.ts';
import { postedMissing, postedPhoto } from './posted-missing.ts';
import { postedRecords } from './posted-records.ts';
import { procedureRegister } from './procedure-register.ts';
import { projectsRegister } from './projects-register.ts';
import { type JudgeText, prose, proseBy } from './prose.ts';
import { rosterRegister } from './roster-register.ts';
import { scoringRegister } from './scoring-register.ts';
import { supersededTable } from './superseded-table.ts';
import { supersededWording } from './superseded-wording.ts';
import { tableRegister } from './table-register.ts';
import { tableTotals } from './table-totals.ts';
import { tasksRegister } from './tasks-register.ts';
import { timelineRegister } from './timeline-register.ts';
import { unsafeTexts } from './unsafe-texts.ts';
import { versionRecords } from './version-records.ts';
import { wordingInducements } from './wording-inducements.ts';

/** Every check of an edition. To add one: its file, a line here, its test, its guide page. */
export const checks: readonly Check[] = [
  unsafeTexts,
  personalData,
  factReferences,
  misplacedReferences,
  tableTotals,
  chartUnits,
  absentInSentence,
  entityReferences,
  emblemImage,
  brokenLinks,
  duplicateNames,
  outputPaths,
  movedPages,
  boardPlacement,
  boardDays,
  boardCurrency,
  policyValidity,
  policyStandards,
  policyAmounts,
  amountsInForce,
  policyBasis,
  decisionPath,
  decisionPrivacy,
  policyExpiry,
  supersededTable,
  listNotice,
  listExpiry,
  factsFreshness,
  documentDays,
  historyMarks,
  supersededWording,
  prose,
  wordingInducements,
  dutyNewest,
  dutyStatistics,
  dutyBlankColumns,
  dutyVillageItems,
  dutyCadence,
  dutyDocumentHead,
  catalogueEntries,
  dutyNoticePeriods,
  dutyPublicationTime,
  dutyPolicyLinks,
  longTitles,
  matrixRegister,
  timelineRegister,
  procedureRegister,
  projectsRegister,
  rosterRegister,
  documentsRegister,
  scoringRegister,
  catalogueRegister,
  tasksRegister,
  goalsRegister,
  goalTargets,
  tableRegister,
  postedRecords,
  postedOverdue,
  postedEarly,
  postedMissing,
  postedPhoto,
  versionRecords,
];

/**
 * What the checks find over the whole county, sorted by place. Findings of the files themselves
 * (load) and of the arithmetic (statistics) are not among them.
 */
export const runChecks = (input: CheckInput): Finding[] =>
  checks.flatMap((check) => check(input)).sort(compareFindings);

/** Who reads texts for the checks, e.g. in other threads. */
export interface Judges {
  judge: JudgeText;
  judgeUnits: JudgeUnits;
}

/** The same findings, where the judges read the texts while the other checks run. */
export async function runChecksBy(
  { judge, judgeUnits }: Judges,
  input: CheckInput,
): Promise<Finding[]> {
  const waiting = [proseBy(judge, input), personalDataBy(judgeUnits, input)];
  const others = checks
    .filter((check) => check !== prose && check !== personalData)
    .flatMap((check) => check(input));
  return [...others, ...(await Promise.all(waiting)).flat()].sort(compareFindings);
}
