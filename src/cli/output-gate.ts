import { readdir, readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import sharp from 'sharp';
import type { RenderedPicture } from '#channels/posters/render-pictures.ts';
import type { County } from '#domain/county.ts';
import { compareFindings, type Finding } from '#domain/finding.ts';
import { csvTexts } from '#privacy/csv-texts.ts';
import { declaredContacts } from '#privacy/declared-contacts.ts';
import { detectPersonalData } from '#privacy/detect.ts';
import { type HtmlText, htmlTexts, jsonTexts } from '#privacy/html-texts.ts';
import { imageTraces } from '#privacy/image-traces.ts';
import { imageTracesFinding, personalDataFinding } from '#privacy/personal-data-finding.ts';
import type { PersonalDatum } from '#privacy/personal-datum.ts';

/** A file that the gate cannot read must not pass: teach the gate first. */
export class UnknownOutputError extends Error {}

type Read = (bytes: Buffer) => HtmlText[];

const alone = (texts: readonly string[]): HtmlText[] =>
  texts.map((text) => ({ text, context: '' }));
const asText: Read = (bytes) => alone([bytes.toString('utf8')]);

/** Every type of file that a channel may write, and how it is read. A new channel adds its own. */
const readers: Record<string, Read | 'image' | 'font'> = {
  '.html': (bytes) => htmlTexts(bytes.toString('utf8')),
  '.svg': (bytes) => htmlTexts(bytes.toString('utf8')),
  '.xml': asText,
  '.json': (bytes) => alone(jsonTexts(JSON.parse(bytes.toString('utf8')))),
  '.webmanifest': (bytes) => alone(jsonTexts(JSON.parse(bytes.toString('utf8')))),
  '.csv': (bytes) => alone(csvTexts(bytes.toString('utf8'))),
  '.css': asText,
  '.js': asText,
  '.mjs': asText,
  '.txt': asText,
  '.md': asText,
  '.png': 'image',
  '.jpg': 'image',
  '.jpeg': 'image',
  '.webp': 'image',
  '.ico': 'font',
  '.woff2': 'font',
};

/**
 * Personal data in a finished folder: names of files, texts of every kind, words of pictures, and
 * what pictures say about their maker. Findings stand at `<folder shown>/<path>`. Throws
 * `UnknownOutputError` for a type of file that it cannot read.
 */
export async function guardOutput(
  folder: string,
  shown: string,
  county: County,
  pictures: readonly Pick<RenderedPicture, 'path' | 'texts'>[],
): Promise<Finding[]> {
  const declared = declaredContacts(county);
  const known = new Map<string, PersonalDatum[]>();
  const findings: Finding[] = [];
  const judge = (path: string, texts: readonly HtmlText[]): void => {
    const seen = new Set<string>();
    for (const { text, context } of texts) {
      const key = `${context}\n${text}`;
      const data = known.get(key) ?? detectPersonalData(text, { ...declared, context });
      // Menus and footers stand on every page: judged once.
      known.set(key, data);
      for (const datum of data) {
        if (seen.has(datum.masked)) continue;
        seen.add(datum.masked);
        findings.push(personalDataFinding(datum, { file: `${basename(shown)}/${path}` }));
      }
    }
  };
  const printed = new Map(pictures.map(({ path, texts }) => [path, texts]));
  for (const path of await filesOf(folder)) {
    const reader = readers[extname(path).toLowerCase()];
    if (reader === undefined) {
      throw new UnknownOutputError(
        `输出里有不认识的文件“${path}”：个人信息检查读不了这种文件，先在 output-gate 里加上它的读法`,
      );
    }
    judge(path, alone([path]));
    const bytes = await readFile(join(folder, path));
    if (reader === 'image') {
      const traces = imageTraces(await sharp(bytes).metadata());
      if (traces.length > 0) {
        findings.push(imageTracesFinding(traces, { file: `${basename(shown)}/${path}` }));
      }
      judge(path, alone([(printed.get(path) ?? []).join('\n'), ...(printed.get(path) ?? [])]));
    } else if (reader !== 'font') judge(path, reader(bytes));
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
