import type { Nodes } from 'mdast';
import { sourceText } from '#documents/plain-text.ts';
import type { County, Town } from '#domain/county.ts';
import type { Day } from '#domain/day.ts';
import type { Place } from '#domain/finding.ts';
import { currentBoards, currentDocuments } from './duty-current.ts';
import { nodePlace } from './node-place.ts';

/** A text of a current document, board or list, with what stands above it. */
export interface Stretch {
  text: string;
  /** Words of the heading or title over it. */
  above: string;
  place: () => Place;
  /** Days on which a stated amount may be in force. */
  days: Day[];
  severity: 'error' | 'warning';
}

/** A text with its fact references replaced by what they stand for. */
type Fill = (text: string, period: string | null) => string;

const records = new Set(['work-summary', 'report', 'brief']);

/** Every such text of a town. */
export function stretchesOf({ site }: County, town: Town, fill: Fill): Stretch[] {
  const { edition } = site.value;
  const found: Stretch[] = [];
  for (const { file, value, placeOf } of currentDocuments(town)) {
    const { head, tree } = value;
    if (head.validUntil !== undefined && head.validUntil < edition) continue;
    const period = head.period ?? null;
    // A record of what was done states the amounts of its time.
    const days = records.has(head.kind) ? [edition, head.published, head.written] : [edition];
    const common = { days, severity: 'warning' as const };
    found.push({
      ...common,
      text: fill(head.description, period),
      above: head.title,
      place: () => placeOf(['description']),
    });
    let above = fill(head.title, period);
    const walk = (node: Nodes): void => {
      if (node.type === 'heading') above = fill(sourceText(node), period);
      if (node.type === 'paragraph' || node.type === 'tableRow') {
        const text = fill(sourceText(node), period).replaceAll('\t', '，');
        found.push({ ...common, text, above, place: () => nodePlace(file, node) });
      } else if ('children' in node) for (const child of node.children) walk(child);
    };
    walk(tree);
  }
  for (const { value, placeOf } of currentBoards(town, edition)) {
    const period = value.period ?? null;
    for (const [part, { kind, ...fields }] of value.parts.entries()) {
      if (kind !== 'text') continue;
      const { title = value.title, paragraphs } = fields as {
        title?: string;
        paragraphs: string[];
      };
      for (const [position, text] of paragraphs.entries()) {
        found.push({
          text: fill(text, period),
          above: fill(title, period),
          place: () => placeOf(['parts', part, 'paragraphs', position]),
          days: [edition],
          severity: 'error',
        });
      }
    }
  }
  for (const { value, placeOf } of town.lists) {
    if (value.until < edition) continue;
    for (const [row, { programme, standard }] of value.rows.entries()) {
      if (standard === undefined) continue;
      found.push({
        text: `${programme}${standard}`,
        above: value.title,
        place: () => placeOf(['rows', row, 'standard']),
        days: [edition, value.posted],
        severity: 'warning',
      });
    }
  }
  return found;
}
