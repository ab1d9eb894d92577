import { getDocumentProxy } from 'unpdf';
import type { HtmlText } from './html-texts.ts';
import { type Block, contextsOf } from './reader-context.ts';

/** What a PDF file says, and who it says made it. */
export interface PdfWords {
  texts: HtmlText[];
  /** Author in its properties (Info or XMP); empty when none is given. */
  author: string;
  /** Names of files that it carries; their contents are not read. */
  attachments: string[];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/**
 * Words of every page line by line, of notes, fields, links and bookmarks, and the properties. Words
 * in drawn outlines or in pictures are not read. Throws for a file that cannot be read or is locked.
 */
export async function pdfTexts(bytes: Uint8Array): Promise<PdfWords> {
  const pdf = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  try {
    const blocks: Block[] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const lines = items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
        .split('\n');
      for (const line of lines) blocks.push({ kind: 'paragraph', text: line });
      // A number may run over the end of a line.
      for (const [order, line] of lines.entries()) {
        const next = lines[order + 1] ?? '';
        if (/\d\s*$/.test(line) && /^\s*[\dXx]/.test(next)) {
          blocks.push({
            kind: 'apart',
            text: line.slice(-30).trimEnd() + next.trimStart().slice(0, 30),
          });
        }
      }
      for (const note of await page.getAnnotations()) {
        const words = [
          note.title,
          note.titleObj?.str,
          note.contentsObj?.str,
          note.contents,
          note.fieldValue,
          note.alternativeText,
          note.url,
        ];
        for (const word of words) blocks.push({ kind: 'apart', text: text(word) });
      }
      page.cleanup();
    }
    for (const { title } of flat((await pdf.getOutline()) ?? [])) {
      blocks.push({ kind: 'apart', text: title });
    }
    const { info, metadata } = await pdf.getMetadata();
    const properties = info as Record<string, unknown>;
    for (const value of Object.values(properties))
      blocks.push({ kind: 'apart', text: text(value) });
    const custom = properties.Custom;
    if (custom && typeof custom === 'object') {
      for (const value of Object.values(custom)) blocks.push({ kind: 'apart', text: text(value) });
    }
    const xmp = text(metadata?.getRaw?.());
    blocks.push({ kind: 'apart', text: xmp.replace(/<[^>]*>/g, ' ') });
    const creator = metadata?.get('dc:creator');
    const author =
      [text(properties.Author), ...[creator].flat().map(text)].find((name) => name.trim() !== '') ??
      '';
    const attachments = namesOf(await pdf.getAttachments());
    const contexts = contextsOf(blocks);
    return {
      texts: blocks.flatMap(({ text: words }, order) =>
        words.trim() === '' ? [] : [{ text: words, context: contexts[order] ?? '' }],
      ),
      author,
      attachments,
    };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

interface Bookmark {
  title: string;
  items: Bookmark[];
}

const flat = (marks: readonly Bookmark[]): Bookmark[] =>
  marks.flatMap((mark) => [mark, ...flat(mark.items)]);

/** The library says that attachments come as an object; they come as a map. */
const namesOf = (attachments: object | null): string[] =>
  attachments instanceof Map ? [...attachments.keys()].map(String) : Object.keys(attachments ?? {});
