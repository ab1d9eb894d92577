import type { Nodes } from 'mdast';
import type { Claim } from '#claims/claim.ts';
import { foldText } from '#claims/fold.ts';
import { sourceText } from '#documents/plain-text.ts';
import type { County, Town } from '#domain/county.ts';
import type { Figure, Statistics } from '#domain/figure.ts';
import type { Finding, Place } from '#domain/finding.ts';
import { figureKey } from '#statistics/reference.ts';
import { villageName } from '#statistics/town-book.ts';
import { documentsOf } from './documents-of.ts';
import { eachNode } from './each-node.ts';
import { nodePlace } from './node-place.ts';
import { smallCountLists } from './small-count-lists.ts';
import { type TownNames, townForms, townNames } from './small-count-names.ts';
import { type Grid, type Spoken, spokenIn, spokenInGrid } from './small-count-words.ts';
import { textsOf } from './texts.ts';

/** What is known about hidden figures: who is hidden, and what would be if it had another value. */
export interface HiddenCounts {
  isHidden: (figure: Figure) => boolean;
  isSmall: (figure: Figure, value: Claim['value']) => boolean;
}

interface Passage {
  text: string;
  place: () => Place;
  /** Null for texts of the county. */
  town: Town | null;
  period: string | null;
  grid: Grid | null;
}

/**
 * No text says a number that is not published for being small: typed into documents, policies, boards,
 * titles, captions, registers and tables. A number that equals the hidden one is an error; another
 * small one on the same subject, or one of another period, is a warning. Numbers in braces are
 * judged by `hiddenReferences`.
 */
export function smallCounts(
  county: County,
  { ledgers }: Pick<Statistics, 'ledgers'>,
  known: HiddenCounts,
): Finding[] {
  const byTown = Map.groupBy(
    ledgers.flatMap(({ figures }) => figures),
    ({ town }) => town,
  );
  const watched = county.towns.flatMap((town) => {
    const figures = byTown.get(town.id) ?? [];
    if (!figures.some(known.isHidden)) return [];
    return [{ town, names: townNames(town, figures, known.isHidden), forms: townForms(town) }];
  });
  if (watched.length === 0) return [];
  const found: Finding[] = [];
  for (const passage of passagesOf(county)) {
    const folded = foldText(passage.text);
    for (const { town, names, forms } of watched) {
      const isOwn = passage.town?.id === town.id;
      if (!isOwn && !forms.some((form) => folded.includes(form))) continue;
      for (const spoken of spokenOf(passage, names, known)) {
        found.push(finding(spoken, passage, town));
      }
    }
  }
  return [...found, ...watched.flatMap(({ town, names }) => smallCountLists(town, names))];
}

const spokenOf = ({ text, grid }: Passage, names: TownNames, known: HiddenCounts): Spoken[] =>
  grid ? spokenInGrid(grid, names) : spokenIn(text, names, known.isSmall);

function finding({ quote, seen, figure, same }: Spoken, passage: Passage, town: Town): Finding {
  const where = figure.village === null ? '全镇' : villageName(town, figure.village);
  const sure = same && (passage.period === null || passage.period === figure.period);
  const about = `“${figure.label}”（${where}，${figure.period}）`;
  return {
    rule: 'small-count',
    severity: sure ? 'error' : 'warning',
    message: sure
      ? `这里直接写了 ${seen}，正是不公开的${about}的数`
      : same
        ? `这里写的 ${seen} 与另一期不公开的${about}的数相同`
        : `这里写了 ${seen}，说的像是不公开的${about}`,
    hint: sure
      ? '删去这个数，改写成不带数的话；表格里写“不公开”'
      : '若说的是同一件事，删去这个数；不是，不必改',
    place: { ...passage.place(), quote },
    actual: `${figureKey(figure)} ${seen}`,
  };
}

/** Every text of the county that readers see, but the rows of documents' tables, which are read whole. */
function* passagesOf(county: County): Generator<Passage> {
  for (const { text, row, place, town, period } of textsOf(county)) {
    if (row !== text) yield { text, place, town, period, grid: null };
  }
  for (const { town, entry, period } of documentsOf(county)) {
    for (const { grid, node } of gridsOf(entry.value.tree)) {
      const place = () => nodePlace(entry.file, node);
      yield { text: wordsOf(grid), place, town, period, grid };
    }
  }
  for (const town of county.towns) {
    for (const register of town.registers) {
      const { value } = register;
      if (value.kind !== 'table') continue;
      const grid = { caption: value.title, rows: [value.columns, ...value.rows] };
      const place = () => register.placeOf(['rows']);
      yield { text: wordsOf(grid), place, town, period: null, grid };
    }
  }
}

const wordsOf = ({ caption, rows }: Grid): string => [caption, ...rows.flat()].join(' ');

/** The tables of a document, each with the heading above it as its caption. */
function gridsOf(tree: Nodes): { grid: Grid; node: Nodes }[] {
  const found: { grid: Grid; node: Nodes }[] = [];
  let caption = '';
  eachNode(tree, (node) => {
    if (node.type === 'heading') caption = sourceText(node);
    if (node.type !== 'table') return;
    const rows = node.children.map((row) => row.children.map(sourceText));
    found.push({ grid: { caption, rows }, node });
  });
  return found;
}
