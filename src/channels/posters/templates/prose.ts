import { lineFactor, type Piece, piece, type Setting } from '#channels/posters/piece.ts';
import { paragraph } from '#channels/posters/typography/paragraph.ts';
import type { TableView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { setHeading } from './set-words.ts';
import { tablePieces } from './table.ts';

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

/** Words of the headings in a piece of our own HTML. */
const headingsIn = (html: string): Set<string> =>
  new Set(
    [...html.matchAll(/<h([1-6])[^>]*>(.*?)<\/h\1>/gsu)].map(([, , inner = '']) =>
      inner
        .replace(/<[^>]*>/gu, '')
        .replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => entities[name] ?? '')
        .trim(),
    ),
  );

/** Prose with its headings; the words come from `text`, `html` only says which lines are headings. */
export function headedProsePieces(
  { html, text }: { html: string; text: string },
  setting: Setting,
): Piece[] {
  const headings = headingsIn(html);
  return runsOf(text)
    .flatMap((run) => {
      if (typeof run !== 'string') return tablePieces(tableOf(run), setting);
      return headings.has(run) ? headingPieces(run, setting) : prosePieces(run, setting);
    })
    .map((each, index) => (index === 0 || each.keepWithNext ? each : { ...each, elastic: false }));
}

/** Lines of a text, and rows of one table together: their cells are apart by tabs. */
function runsOf(text: string): (string | string[][])[] {
  const runs: (string | string[][])[] = [];
  for (const line of text.split(/\n+/u)) {
    const cells = line.split('\t').map((cell) => cell.trim());
    const last = runs.at(-1);
    if (cells.length === 1) runs.push(line.trim());
    else if (Array.isArray(last) && last[0]?.length === cells.length) last.push(cells);
    else runs.push([cells]);
  }
  return runs;
}

/** A table that an editor wrote in the text; its first row heads it. */
const tableOf = ([head = [], ...rows]: string[][]): TableView => ({
  caption: '',
  columns: head.map((label) => ({ label, align: 'left' })),
  rows: rows.map((cells) => ({ kind: 'row', cells })),
  notes: [],
  source: '',
});

/** One piece a paragraph; paragraphs stand on lines of their own in the text. */
export function prosePieces(content: string, setting: Setting): Piece[] {
  return content
    .split(/\n+/u)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map((words, index) =>
      piece(
        paragraph(words, {
          width: setting.width,
          size: setting.body,
          leading: Math.round(setting.body * (setting.dense ? 1.42 : 1.6)),
          face: setting.theme.faces.body,
          weight: 400,
          colour: setting.theme.colours.body,
        }).node,
        words,
        { gap: Math.round(setting.space * (index === 0 ? 1.2 : 0.6)), elastic: index === 0 },
      ),
    );
}

/** The one thing that a poster says, in lines broken between words. */
export const messagePieces = (words: string, setting: Setting): Piece[] => [
  piece(setHeading(words, setting, { size: Math.round(setting.body * 1.7) }), words, {
    gap: setting.space * 2,
    elastic: true,
    centred: true,
  }),
];

/** A small remark below a figure, table or chart. */
export function remarkPieces(remarks: string[], setting: Setting): Piece[] {
  return remarks
    .filter((remark) => remark !== '')
    .map((remark, index) =>
      piece(
        paragraph(remark, {
          width: setting.width,
          size: setting.small,
          leading: Math.round(setting.small * lineFactor(setting)),
          face: setting.theme.faces.body,
          weight: 400,
          align: 'left',
          colour: setting.theme.colours.muted,
        }).node,
        remark,
        { gap: index === 0 ? Math.round(setting.space * 0.5) : 0 },
      ),
    );
}
