import { readSealed, writeSealed, writeWhole } from '#channels/posters/engine/picture-cache.ts';
import { pictureKey } from '#channels/posters/engine/picture-key.ts';
import { compareFindings, type Finding, isError } from '#domain/finding.ts';
import { paperFormat } from '#domain/paper.ts';
import { posterPdf } from '#domain/paths.ts';
import type { PosterView } from '#views/pictures.ts';
import { posterFiles } from './poster-files.ts';

/** A PDF of the site with every string that it shows; `path` is relative to the output folder. */
export interface RenderedPdf {
  path: string;
  texts: string[];
}

/** What is kept of a PDF beside its bytes. */
type Kept = RenderedPdf & { findings: Finding[] };

const a3 = paperFormat('a3');

/**
 * Writes an A3 PDF of each poster for offices to print, without bleed: real size, all sheets in one
 * file. Unchanged ones come from `cache`. What does not fit is a finding, and has no file.
 */
export async function renderPdfs(
  posters: readonly PosterView[],
  { cache, out }: { cache: string; out: string },
): Promise<{ pdfs: RenderedPdf[]; findings: Finding[] }> {
  if (a3 === null) throw new Error('no format a3');
  const request = { format: a3, type: 'pdf', bleed: false, tiles: null } as const;
  const pdfs: RenderedPdf[] = [];
  const findings: Finding[] = [];
  for (const view of posters) {
    const key = await pictureKey('poster-a3-pdf', view);
    const at = (name: string): string => `${cache}/pictures/${key.slice(0, 2)}/${key}-${name}`;
    const [words, bytes] = await Promise.all([readSealed(at('words')), readSealed(at('pdf'))]);
    if (words !== null && bytes !== null) {
      const kept = JSON.parse(words.toString('utf8')) as Kept;
      findings.push(...kept.findings);
      await writeWhole(`${out}/${kept.path}`, bytes);
      pdfs.push({ path: kept.path, texts: kept.texts });
      continue;
    }
    const made = await posterFiles(view, request, cache);
    findings.push(...made.findings);
    const [file] = made.files;
    if (made.findings.some(isError) || file === undefined) continue;
    const pdf = { path: posterPdf(view.id), texts: file.texts };
    await writeSealed(at('pdf'), file.bytes);
    const kept: Kept = { ...pdf, findings: made.findings };
    await writeSealed(at('words'), Buffer.from(JSON.stringify(kept)));
    await writeWhole(`${out}/${pdf.path}`, file.bytes);
    pdfs.push(pdf);
  }
  return { pdfs, findings: findings.sort(compareFindings) };
}
