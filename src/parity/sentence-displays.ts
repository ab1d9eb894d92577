import type { Nodes, Root } from 'mdast';
import { substituteText } from '#documents/references.ts';
import type { Display } from './display.ts';
import { lettersOf } from './output-text.ts';
import type { ShownFact } from './shown-fact.ts';

export type FactOf = (reference: string) => ShownFact | null;

/** Words of a sentence and the places of its facts. `null` where the words are not known here. */
type Piece = { text: string } | { reference: string } | null;

const most = 8;

function anchorAt(pieces: readonly Piece[], index: number): Display['anchor'] {
  const lettersOfPiece = (piece: Piece | undefined): string =>
    piece && 'text' in piece ? lettersOf(piece.text) : '';
  const before = lettersOfPiece(pieces[index - 1]).slice(-most);
  const after = lettersOfPiece(pieces[index + 1]).slice(0, 4);
  if (before.length >= 2) return { kind: 'words', before, after };
  if (after.length >= 2) return { kind: 'words', before: '', after };
  return { kind: 'anywhere' };
}

function displaysIn(pieces: readonly Piece[], factOf: FactOf): Display[] {
  return pieces.flatMap((piece, index): Display[] => {
    const fact = piece && 'reference' in piece ? factOf(piece.reference) : null;
    return fact ? [{ fact, anchor: anchorAt(pieces, index), dated: false }] : [];
  });
}

/** Facts in braces in one line of text. */
export function lineDisplays(text: string, factOf: FactOf): Display[] {
  // A sign that no content holds parts the words from the references.
  const mark = '\u0000';
  const pieces = substituteText(text, (reference) => `${mark}{${reference}}${mark}`)
    .split(mark)
    .map((part): Piece => {
      const [, reference] = /^\{(.+)\}$/.exec(part) ?? [];
      return reference !== undefined && factOf(reference) ? { reference } : { text: part };
    });
  return displaysIn(pieces, factOf);
}

const lines = new Set(['paragraph', 'heading', 'tableRow']);

/** Words and facts of one line of the tree; what a component will say is not known here. */
function piecesOf(node: Nodes): Piece[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [{ text: node.value }];
  if (node.type === 'factReference') return [{ reference: node.value }];
  if (node.type === 'inlineComponent' || node.type === 'footnoteReference') return [null];
  return 'children' in node ? node.children.flatMap(piecesOf) : [];
}

/** Neighbouring words as one, so that emphasis in a sentence parts nothing. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (last && piece && 'text' in last && 'text' in piece) {
      result[result.length - 1] = { text: last.text + piece.text };
    } else result.push(piece);
  }
  return result;
}

/** Facts in the sentences, headings and rows of a document, in reading order. */
export function treeDisplays(tree: Root, factOf: FactOf): Display[] {
  const visit = (node: Nodes): Display[] => {
    if (lines.has(node.type)) return displaysIn(joined(piecesOf(node)), factOf);
    return 'children' in node ? node.children.flatMap(visit) : [];
  };
  return visit(tree);
}
