import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { RenderedPicture } from '#channels/posters/render-pictures.ts';
import type { County } from '#domain/county.ts';
import { compareFindings, type Finding } from '#domain/finding.ts';
import { declaredContacts } from '#privacy/declared-contacts.ts';
import { detectPersonalData } from '#privacy/detect.ts';
import type { HtmlText } from '#privacy/html-texts.ts';
import {
  authorFinding,
  imageTracesFinding,
  isOffice,
  personalDataFinding,
} from '#privacy/personal-data-finding.ts';
import type { PersonalDatum } from '#privacy/personal-datum.ts';
import { readOutput, UnknownOutputError } from './output-readers.ts';

export { UnknownOutputError };

/** What the gate knows of a county: the contacts that offices declare, and the offices' names. */
export interface GateKnowledge {
  declared: ReturnType<typeof declaredContacts>;
  organiser: string;
  name: string;
}

export const gateKnowledge = (county: County): GateKnowledge => ({
  declared: declaredContacts(county),
  organiser: county.site.value.organiser,
  name: county.site.value.name,
});

/**
 * Personal data in a finished folder: names of files, texts of every kind, words of pictures, and
 * what pictures and documents say about their maker. Findings stand at `<folder shown>/<path>`.
 * Throws `UnknownOutputError` for a kind of file that it cannot read.
 */
export async function guardOutput(
  folder: string,
  shown: string,
  { declared, organiser, name }: GateKnowledge,
  pictures: readonly Pick<RenderedPicture, 'path' | 'texts'>[],
): Promise<Finding[]> {
  const offices = [organiser, name, ...declared.places];
  const known = new Map<string, PersonalDatum[]>();
  const findings: Finding[] = [];
  const printed = new Map(pictures.map(({ path, texts }) => [path, texts]));
  for (const path of await filesOf(folder)) {
    const file = `${basename(shown)}/${path}`;
    const seen = new Set<string>();
    const add = (datum: PersonalDatum): void => {
      if (seen.has(datum.masked)) return;
      seen.add(datum.masked);
      findings.push(personalDataFinding(datum, { file }));
    };
    const judge = (texts: readonly HtmlText[]): void => {
      for (const { text, context } of texts) {
        const key = `${context}\n${text}`;
        const data = known.get(key) ?? detectPersonalData(text, { ...declared, context });
        // Menus and footers stand on every page: judged once.
        known.set(key, data);
        for (const datum of data) add(datum);
      }
    };
    const words = printed.get(path) ?? [];
    const { texts, data, traces, authors } = await readOutput(
      path,
      await readFile(join(folder, path)),
    );
    judge([path, words.join('\n'), ...words].map((text) => ({ text, context: '' })));
    judge(texts);
    for (const datum of data) add(datum);
    if (traces.length > 0) findings.push(imageTracesFinding(traces, { file }));
    if (authors.some((author) => author.trim() !== '' && !isOffice(author, offices))) {
      findings.push(authorFinding({ file }));
    }
    await setImmediate();
  }
  return findings.sort(compareFindings);
}

async function filesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .sort();
}
