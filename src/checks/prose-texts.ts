import type { Nodes } from 'mdast';
import type { Span } from '#claims/claim.ts';
import '#documents/nodes.ts';
import { substituteText } from '#documents/references.ts';
import type { Entry, Town } from '#domain/county.ts';
import type { Place } from '#domain/finding.ts';
import { plainDigits } from '#domain/number.ts';
import type { OwnWords } from '#domain/words.ts';
import type { CheckInput } from './check.ts';
import { documentsOf } from './documents-of.ts';
import { type FigureIndex, figureIndex } from './figure-index.ts';
import { stringsIn } from './strings-in.ts';

/** One text as a reader meets it, with the way back from an offset to the editor's file. */
export interface ProseText {
  text: string;
  /** Stretches that stand for facts, in their order. */
  bound: Span[];
  placeOf: (offset: number) => Place;
  town: Town | null;
  period: string | null;
  kind: 'document' | 'policy' | 'board' | 'field';
}

interface Piece extends Span {
  /** Place of the piece's first character; later lines of the piece follow on in the file. */
  place: () => Place;
}

/**
 * Bodies of documents, the paragraphs of boards, and the fields that readers see (titles,
 * descriptions, notes), facts replaced by their values; one at a time, for together they take more
 * memory than the county.
 */
export function* proseTexts({ county, statistics }: CheckInput): Generator<() => ProseText> {
  const index = figureIndex(statistics);
  for (const { town, entry, period } of documentsOf(county)) {
    yield () => ({
      ...ofTree(entry.file, entry.value.tree, index, town, period),
      town,
      period,
      kind: town ? 'document' : 'policy',
    });
    yield* ownWords(
      entry,
      entry.value.head.words,
      index,
      town,
      period,
      town ? 'document' : 'policy',
    );
    yield* fieldsOf({ ...entry, value: entry.value.head }, index, town, period);
  }
  for (const town of county.towns) {
    for (const board of town.boards) {
      const period = board.value.period ?? null;
      yield () => ({
        ...ofParagraphs(board, paragraphsOf(board), index, town, period),
        town,
        period,
        kind: 'board',
      });
      yield* ownWords(board, board.value.words, index, town, period, 'board');
      yield* fieldsOf(board, index, town, period);
    }
    for (const entry of [...town.lists, ...town.registers])
      yield* fieldsOf(entry, index, town, null);
  }
}

const fieldNames = new Set([
  'title',
  'subtitle',
  'description',
  'shortDescription',
  'summary',
  'caption',
  'note',
  'notes',
  'heading',
]);
/** Without a digit or a blank there is nothing to judge in a short text. */
const worthReading = /[\d０-９]|[xX×]{2}/;

/** Titles, descriptions and notes of one file, each read by itself. */
function* fieldsOf(
  entry: Entry<unknown>,
  index: FigureIndex,
  town: Town | null,
  period: string | null,
): Generator<() => ProseText> {
  for (const { path, text } of stringsIn(entry.value)) {
    const name = path.findLast((key) => typeof key === 'string');
    if (!fieldNames.has(String(name)) || !worthReading.test(text)) continue;
    yield () => ({
      ...ofParagraphs(entry, [{ path, text }], index, town, period),
      town,
      period,
      kind: 'field',
    });
  }
}

/** An officer's own wordings for phones and loudspeakers, each read by itself. */
function* ownWords(
  entry: Entry<unknown>,
  own: OwnWords | undefined,
  index: FigureIndex,
  town: Town | null,
  period: string | null,
  kind: ProseText['kind'],
): Generator<() => ProseText> {
  for (const { path, text } of stringsIn(own)) {
    if (!worthReading.test(text)) continue;
    const paragraphs = [{ path: ['words', ...path], text }];
    yield () => ({ ...ofParagraphs(entry, paragraphs, index, town, period), town, period, kind });
  }
}

const paragraphsOf = (
  board: Town['boards'][number],
): { path: (string | number)[]; text: string }[] =>
  board.value.parts.flatMap((part, index) =>
    part.kind === 'text'
      ? part.paragraphs.map((text, position) => ({
          path: ['parts', index, 'paragraphs', position],
          text,
        }))
      : part.kind === 'charter'
        ? part.articles.flatMap((paragraphs, article) =>
            paragraphs.map((text, position) => ({
              path: ['parts', index, 'articles', article, position],
              text,
            })),
          )
        : [],
  );

function factText(
  index: FigureIndex,
  town: Town | null,
  period: string | null,
  reference: string,
): string {
  const figure = index.find(town?.id ?? 'county', period, reference);
  if (!figure?.value) return `{${reference}}`;
  const unit = figure.unit;
  return `${plainDigits(figure.value, figure.decimals ?? 6)}${unit === 'percent' ? '%' : unit}${figure.qualifier === '约' || figure.qualifier === '近' ? '' : (figure.qualifier ?? '')}`;
}

/** Gathers text piece by piece. */
function gather() {
  let text = '';
  const pieces: Piece[] = [];
  const bound: Span[] = [];
  return {
    add(words: string, place: () => Place, isBound = false): void {
      const span = { start: text.length, end: text.length + words.length };
      text += words;
      pieces.push({ ...span, place });
      if (isBound) bound.push(span);
    },
    newLine(): void {
      if (text !== '' && !text.endsWith('\n')) text += '\n';
    },
    done(): Pick<ProseText, 'text' | 'bound' | 'placeOf'> {
      return { text, bound, placeOf: (offset) => placeAt(text, pieces, offset) };
    },
  };
}

function placeAt(text: string, pieces: readonly Piece[], offset: number): Place {
  const piece = pieces.findLast(({ start }) => start <= offset) ?? pieces[0];
  if (!piece) return { file: '' };
  const place = piece.place();
  if (place.line === undefined || place.column === undefined) return place;
  const before = text.slice(piece.start, Math.min(offset, piece.end));
  const lines = before.split('\n');
  const last = lines.at(-1) ?? '';
  return lines.length === 1
    ? { ...place, column: place.column + last.length }
    : { ...place, line: place.line + lines.length - 1, column: last.length + 1 };
}

const blocks = new Set([
  'paragraph',
  'heading',
  'listItem',
  'tableRow',
  'flowComponent',
  'footnoteDefinition',
]);

function ofTree(
  file: string,
  tree: Nodes,
  index: FigureIndex,
  town: Town | null,
  period: string | null,
) {
  const { add, newLine, done } = gather();
  let last: Place = { file };
  const walk = (node: Nodes): void => {
    const start = node.position?.start;
    const place: Place = start ? { file, line: start.line, column: start.column } : last;
    last = place;
    if (blocks.has(node.type)) newLine();
    if (node.type === 'flowComponent') {
      for (const name of ['title', 'caption', 'alt']) {
        const words = node.attributes[name];
        if (words) add(`${words}\n`, () => place);
      }
    }
    if (node.type === 'text' || node.type === 'inlineCode') add(node.value, () => place);
    else if (node.type === 'factReference')
      add(factText(index, town, period, node.value), () => place, true);
    else if (node.type === 'break') newLine();
    else if (node.type === 'tableCell') {
      add('|', () => place);
      for (const child of node.children) walk(child);
    } else if ('children' in node) for (const child of node.children) walk(child);
    if (node.type === 'tableRow') add('|', () => place);
    if (blocks.has(node.type)) newLine();
  };
  walk(tree);
  return done();
}

function ofParagraphs(
  entry: Entry<unknown>,
  paragraphs: readonly { path: (string | number)[]; text: string }[],
  index: FigureIndex,
  town: Town | null,
  period: string | null,
) {
  const { add, newLine, done } = gather();
  for (const { path, text } of paragraphs) {
    const place = () => entry.placeOf(path);
    newLine();
    let at = 0;
    // substituteText names each reference in order; what stands between them is the editor's.
    substituteText(text, (reference) => {
      const begin = text.indexOf(`{${reference}}`, at);
      add(text.slice(at, begin), place);
      add(factText(index, town, period, reference), place, true);
      at = begin + reference.length + 2;
      return '';
    });
    add(text.slice(at), place);
  }
  return done();
}
