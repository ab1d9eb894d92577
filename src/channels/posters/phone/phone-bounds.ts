import type { Block } from '#views/blocks.ts';
import type { PhoneView } from '#views/pictures.ts';

const lettersIn = (text: string): number => [...text].length;

/** Letters that the head and foot of either picture hold in their smallest type, with room to spare. */
const bounds = { headline: 28, town: 20, label: 30, address: 40, posted: 60 } as const;

/**
 * True when both short pictures surely have room for what never gives way: the shortest headline,
 * the town, a telephone, the address. False says nothing: the layout decides.
 */
export const momentsSurelyFit = (view: PhoneView): boolean =>
  [view.title, ...view.headlines].some((text) => lettersIn(text) <= bounds.headline) &&
  // The mark takes the room of two letters beside the name.
  lettersIn(view.town) <= bounds.town - (view.emblem === null ? 0 : 2) &&
  lettersIn(view.addressText) <= bounds.address &&
  lettersIn(view.posted) <= bounds.posted &&
  lettersIn(view.issue + view.villages) <= bounds.town * 2 &&
  view.slogans.length === 0 &&
  view.hotlines.every(
    ({ label, phone }) => lettersIn(label) <= bounds.label && lettersIn(phone) <= 13,
  );

/** A paragraph of so many letters takes a third of a long picture; so much of a number, half its width. */
const longest = { paragraph: 400, number: 18, title: 60 } as const;

function blockFits(block: Block): boolean {
  switch (block.type) {
    case 'prose':
      // Tables written in the text are judged by their layout.
      return block.text
        .split(/\n+/u)
        .every((text) => lettersIn(text) <= longest.paragraph && !text.includes('\t'));
    case 'table': {
      const { caption, rows, columns } = block.table;
      return (
        lettersIn(caption) <= longest.title &&
        columns.length <= 8 &&
        rows.every(({ cells }) =>
          cells.every(
            (cell, at) =>
              lettersIn(cell) <=
              (columns[at]?.align === 'right' ? longest.number : longest.paragraph / 4),
          ),
        )
      );
    }
    case 'figures':
      return block.figures.every(
        ({ text, label, remark }) =>
          lettersIn(text) <= longest.number && lettersIn(label + remark) <= longest.title,
      );
    case 'hotlines':
      return block.hotlines.every(({ label }) => lettersIn(label) <= bounds.label);
    case 'identity':
    case 'image':
      return true;
    default:
      return false;
  }
}

/** True when the long pictures surely hold every part whole: words that wrap, numbers that are short. */
export const longSurelyFit = (view: PhoneView): boolean =>
  lettersIn(view.title) <= longest.title &&
  lettersIn(view.town) <= bounds.town &&
  lettersIn(view.objection) <= 80 &&
  view.blocks.every(blockFits);
