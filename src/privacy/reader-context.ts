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
        short.length <= longestLead && (/[:：]$/.test(short) || rosterHeading.test(short));
      lead = leads ? short : '';
    }
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
