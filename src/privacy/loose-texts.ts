import { type Block, contextsOf } from './reader-context.ts';
import { tableRowText } from './table-row-text.ts';

/** A line of a loose text with the words that readers see around it. */
export interface LooseText {
  text: string;
  context: string;
  /** From 1. */
  line: number;
  /** False where the text is the line with its columns' names, so that offsets are not the line's. */
  asWritten: boolean;
}

const heading =
  /^(?:#{1,6}\s+\S|[一二三四五六七八九十]{1,3}、[^。；]{1,30}$|[（(][一二三四五六七八九十]{1,3}[)）][^。；]{1,30}$|附(?:件|表)\s*\d*[:：])/;
const item = /^\s*(?:[-*+•·]\s+|\d{1,3}[.、．)）]\s*|[（(]\d{1,3}[)）])/;
const rule = /^\s*\|?[\s:|-]*-{2,}[\s:|-]*\|?\s*$/;
/** Lines of a roster are short and end without a mark. */
const longestEntry = 24;

/** Cells of a line of a table: between bars, tabs, or at least two spaces. */
function cellsOf(line: string): string[] | null {
  const trimmed = line.trim().replace(/<br\s*\/?>/gi, '');
  if (trimmed.includes('|')) return trimmed.replace(/^\||\|$/g, '').split('|');
  if (trimmed.includes('\t')) return trimmed.split('\t');
  const spaced = trimmed.split(/\s{2,}|　+/);
  return spaced.length >= 3 ? spaced : null;
}

/** The lines of a report without markup of its own: headings, items, rows of tables, paragraphs. */
export function looseTexts(prose: string): LooseText[] {
  const lines = prose.split('\n');
  const blocks: Block[] = [];
  const texts: Omit<LooseText, 'context'>[] = [];
  let labels: string[] | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') {
      labels = null;
      continue;
    }
    if (rule.test(line)) continue;
    const cells = cellsOf(line);
    const add = (kind: Block['kind'], text = line): void => {
      blocks.push({ kind, text: kind === 'heading' ? line.replace(/^#+\s*/, '') : text });
      texts.push({ text, line: index + 1, asWritten: text === line });
    };
    if (cells && labels && cells.length === labels.length) {
      add('row', tableRowText(labels, cells));
    } else if (cells?.some((cell) => /\d/.test(cell))) {
      add('row', tableRowText([], cells));
    } else if (cells) {
      labels = cells.map((cell) => cell.trim());
      add('apart');
    } else if (heading.test(line)) add('heading');
    else if (
      item.test(line) ||
      (line.trim().length <= longestEntry && !/[。；：:！？]\s*$/.test(line))
    )
      add('item');
    else add('paragraph');
  }
  const contexts = contextsOf(blocks);
  return texts.map((text, order) => ({ ...text, context: contexts[order] ?? '' }));
}
