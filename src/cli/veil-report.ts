import type { Finding } from '#domain/finding.ts';
import { veilPersonalData } from '#privacy/veil.ts';
import type { LineAt } from './source-lines.ts';

/**
 * Findings as they may be printed, mailed and kept: whatever rule quotes an editor's line, personal
 * data in it is hidden. The file's name stays, for the officer has to find the file.
 */
export const veilFindings = (findings: readonly Finding[]): Finding[] =>
  findings.map((finding) => {
    const { place, expected, actual } = finding;
    return {
      ...finding,
      message: veilPersonalData(finding.message),
      // The hint of this rule is our own words, with an invented number to show the form.
      hint: finding.rule === 'personal-data' ? finding.hint : veilPersonalData(finding.hint),
      place: place.quote === undefined ? place : { ...place, quote: veilPersonalData(place.quote) },
      ...(expected === undefined ? {} : { expected: veilPersonalData(expected) }),
      ...(actual === undefined ? {} : { actual: veilPersonalData(actual) }),
    };
  });

/** The source lines beside findings, hidden in the same way. */
export const veilLines =
  (lineAt: LineAt): LineAt =>
  (place) => {
    const line = lineAt(place);
    return line === null ? null : { ...line, text: veilPersonalData(line.text) };
  };
