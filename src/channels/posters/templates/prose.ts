import { text } from '#channels/posters/node.ts';
import { ink } from '#channels/posters/paper.ts';
import { leading, type Piece, piece, type Setting } from '#channels/posters/piece.ts';
import { typeset } from '#channels/posters/typeset.ts';

/** One piece a paragraph; paragraphs stand on lines of their own in the text. */
export function prosePieces(content: string, setting: Setting): Piece[] {
  return content
    .split(/\n+/u)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
    .map((paragraph, index) =>
      piece(
        text(
          { fontSize: setting.body, lineHeight: leading(setting.body, 1.6), color: ink.body },
          typeset(paragraph),
        ),
        paragraph,
        { gap: Math.round(setting.space * (index === 0 ? 1.2 : 0.6)), elastic: index === 0 },
      ),
    );
}

/** A small remark below a figure, table or chart. */
export function remarkPieces(remarks: string[], setting: Setting): Piece[] {
  return remarks
    .filter((remark) => remark !== '')
    .map((remark, index) =>
      piece(
        text(
          { fontSize: setting.small, lineHeight: leading(setting.small), color: ink.muted },
          typeset(remark),
        ),
        remark,
        { gap: index === 0 ? Math.round(setting.space * 0.5) : 0 },
      ),
    );
}
