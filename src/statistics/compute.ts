import type { County, Town } from '#domain/county.ts';
import type { Day } from '#domain/day.ts';
import type { Figure, Ledger, Statistics } from '#domain/figure.ts';
import { compareFindings, type Finding } from '#domain/finding.ts';
import { countyLedgers } from './county-figures.ts';
import { declaredIdentities, evaluateIdentity } from './identities/evaluate.ts';
import { presenceFindings } from './presence.ts';
import { figureKey } from './reference.ts';
import { statedFigures } from './stated.ts';
import { type PeriodFile, periodFiles, type TownBook } from './town-book.ts';
import { computeIndicators } from './town-indicators.ts';
import { villagesToTown } from './village-coverage.ts';

function ledgerOf(book: TownBook, file: PeriodFile, edition: Day) {
  const { entry, period } = file;
  const implied = villagesToTown(book, file);
  const verdicts = [...declaredIdentities(entry), ...implied.identities].map((placed) =>
    evaluateIdentity(placed, book, file, edition),
  );
  const { asOf, source, demonstration, history, headline } = entry.value;
  const ledger: Ledger = {
    town: book.town.id,
    period,
    asOf: asOf ?? period.to,
    source,
    demonstration: demonstration === true,
    history: history ?? null,
    figures: [...book.figures.values()].filter((figure) => figure.period === period.id),
    headline: headline ?? [],
    identities: verdicts.map(({ result }) => result),
    file: entry.file,
  };
  const findings = [...implied.findings, ...verdicts.flatMap((verdict) => verdict.findings)];
  return { ledger, findings };
}

function townStatistics(town: Town, edition: Day): { ledgers: Ledger[]; findings: Finding[] } {
  const files = periodFiles(town);
  const figures = new Map<string, Figure>();
  const book: TownBook = { town, files, figures };
  const findings: Finding[] = [];
  for (const file of files) {
    findings.push(...presenceFindings(town, file));
    for (const [index, fact] of file.entry.value.facts.entries()) {
      for (const figure of statedFigures(town, file, fact, index)) {
        const key = figureKey(figure);
        // A repeated id is a finding already; the first stands.
        if (!figures.has(key)) figures.set(key, figure);
      }
    }
  }
  findings.push(...computeIndicators(book));
  const results = files.map((file) => ledgerOf(book, file, edition));
  findings.push(...results.flatMap((result) => result.findings));
  return { ledgers: results.map(({ ledger }) => ledger), findings };
}

/**
 * Everything countable of a county: one ledger for each town and facts file (towns in the order
 * given, earlier periods first), county roll-ups, and the findings of judging them, sorted by
 * place. Pure; `site.edition` is today for waivers.
 */
export function computeStatistics(county: County): Statistics {
  const towns = county.towns.map((town) => townStatistics(town, county.site.value.edition));
  const ledgers = towns.flatMap((town) => town.ledgers);
  const rolledUp = countyLedgers(county, ledgers);
  const findings = [...towns.flatMap((town) => town.findings), ...rolledUp.findings];
  return { ledgers, county: rolledUp.ledgers, findings: findings.sort(compareFindings) };
}
