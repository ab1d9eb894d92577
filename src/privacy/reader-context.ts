import { rosterHeading } from './sensitive-words.ts';

/** A block of a text in reading order, as far as its words are about the blocks around it. */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'row' | 'apart';
  text: string;
}

const field = /^[\s*]*[\p{Script=Han} ]{1,10}[:：]/u;
const longestField = 80;
const longestLead = 60;
/** A line of a roster is short and has no mark of a sentence. */
const longestEntry = 24;

/** A line without the mark of a sentence, right above the rows of a table. */
function isCaption(blocks: readonly Block[], order: number): boolean {
  if (/[。！？；]/.test(blocks[order]?.text ?? '')) return false;
  let next = order + 1;
  while (blocks[next]?.kind === 'apart') next += 1;
  return blocks[next]?.kind === 'row';
}

const aboutRows = /^[\s*]*(?:注[:：]|备注[:：]|说明[:：])?\s*(?:以上|上述|上表|表中)/;

/** What the paragraph under a table says of everybody in it: 以上人员均为失独家庭。 */
function noteBehind(blocks: readonly Block[], order: number): string {
  let next = order + 1;
  while (blocks[next]?.kind === 'row' || blocks[next]?.kind === 'apart') next += 1;
  const note = blocks[next];
  return note?.kind === 'paragraph' && note.text.length <= longestLead && aboutRows.test(note.text)
    ? note.text
    : '';
}

/**
 * For each block, the words that a reader knows when he reaches it: the heading over a list, a table
 * or a roster, the sentence that leads to it, and the other fields of a record (姓名：…, 病情：…).
 */
export function contextsOf(blocks: readonly Block[]): string[] {
  let heading = '';
  let lead = '';
  const isField = ({ kind, text }: Block): boolean =>
    (kind === 'paragraph' || kind === 'item') && text.length <= longestField && field.test(text);
  return blocks.map((block, order) => {
    const { kind, text } = block;
    if (kind === 'apart') return '';
    if (kind === 'heading') {
      heading = text;
      lead = '';
      return '';
    }
    const words: string[] = [];
    const entry = text.length <= longestEntry && !/[。；：！？]/.test(text);
    if (kind !== 'paragraph' || entry || rosterHeading.test(heading)) words.push(heading);
    words.push(lead);
    if (kind === 'paragraph') {
      const short = text.trim();
      const leads =
        short.length <= longestLead &&
        (/[:：]$/.test(short) || rosterHeading.test(short) || isCaption(blocks, order));
      lead = leads ? short : '';
    }
    if (kind === 'row') words.push(noteBehind(blocks, order));
    if (isField(block)) {
      for (const step of [-1, 1]) {
        for (let away = 1; away <= 4; away += 1) {
          const other = blocks[order + step * away];
          if (!other || !isField(other)) break;
          words.push(other.text);
        }
      }
    }
    return words.filter((word) => word !== '').join('\n');
  });
}
