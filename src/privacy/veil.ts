import { detectPersonalData } from './detect.ts';

/**
 * The text with personal data hidden, letter for letter, so that columns stay: what a report may
 * print of an editor's line. A hidden text is hidden once more without change.
 */
export function veilPersonalData(text: string): string {
  let veiled = '';
  let end = 0;
  for (const datum of detectPersonalData(text)) {
    if (datum.end <= end) continue;
    const start = Math.max(datum.start, end);
    veiled += text.slice(end, start) + text.slice(start, datum.end).replace(/[^\s]/g, '*');
    end = datum.end;
  }
  return veiled + text.slice(end);
}
