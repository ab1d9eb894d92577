import { judgeCharacters } from '#documents/limits.ts';
import type { Finding } from '#domain/finding.ts';
import type { Path, Structured } from './structured.ts';

const mostFindings = 20;

/**
 * A finding for each text of a JSON value or front matter that holds characters which nobody sees
 * or which turn the text around, whether typed or written as an escape. Line feeds are text.
 */
export function unseenCharacters(value: unknown, structured: Structured): Finding[] {
  const findings: Finding[] = [];
  const walk = (inner: unknown, path: Path): void => {
    if (findings.length >= mostFindings) return;
    if (typeof inner === 'string') {
      for (const finding of judgeCharacters({ body: inner, file: '', line: 1 })) {
        const quote = finding.place.quote ?? '';
        findings.push({ ...finding, place: { ...structured.placeOf(path), quote } });
      }
      return;
    }
    if (inner === null || typeof inner !== 'object') return;
    const members = Array.isArray(inner) ? inner.entries() : Object.entries(inner);
    for (const [key, member] of members) walk(member, [...path, key]);
  };
  walk(value, []);
  return findings;
}
