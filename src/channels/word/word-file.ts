import { Document, Footer, Packer, PageNumber, Paragraph, TextRun } from 'docx';
import type { WordFileView } from '#views/word-file.ts';
import { blockParts } from './block-parts.ts';
import { type Part, table, text } from './part.ts';
import { type Pictures, wordElements } from './parts-docx.ts';
import { repack } from './repack.ts';
import { pageMillimetres as page, pageNumberFont, styles, twips } from './styles.ts';

/** Everything under the title. */
function wordParts({ lead, head, blocks, notes, signature, address }: WordFileView): Part[] {
  return [
    ...lead.map((words) => text(words, 'centre')),
    table(
      ['项目', '内容'],
      head.map(({ label, text: words }) => [label, words]),
    ),
    ...blocks.flatMap((block) => blockParts(block, 1)),
    ...notes.map((words) => text(words)),
    ...(address === '' ? [] : [text(`网页：${address}`, 'note')]),
    ...signature.map((words) => text(words, 'right')),
  ];
}

/** `— 1 —` in 4号, at the outer edge. */
const pageNumber = (alignment: 'left' | 'right'): Footer => {
  const look = {
    font: { ascii: pageNumberFont, hAnsi: pageNumberFont, eastAsia: pageNumberFont },
    size: 28,
  };
  return new Footer({
    children: [
      new Paragraph({
        alignment,
        // One character of 14 pt from the edge of the type area.
        indent: { [alignment]: 280 },
        children: [new TextRun({ ...look, children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
    ],
  });
};

/** Bytes of a .docx: the same view and pictures give the same bytes. Throws for a missing picture. */
export async function wordFile(view: WordFileView, pictures: Pictures): Promise<Uint8Array> {
  const document = new Document({
    title: view.title,
    styles,
    evenAndOddHeaderAndFooters: true,
    sections: [
      {
        properties: {
          page: {
            size: { width: twips(page.width), height: twips(page.height) },
            margin: {
              top: twips(page.top),
              bottom: twips(page.bottom),
              left: twips(page.left),
              right: twips(page.right),
              footer: twips(page.footer),
            },
          },
        },
        footers: { default: pageNumber('right'), even: pageNumber('left') },
        children: [
          new Paragraph({ style: 'Title', children: [new TextRun(view.title)] }),
          ...wordElements(wordParts(view), pictures),
        ],
      },
    ],
  });
  return repack(await Packer.toBuffer(document), view.title);
}

/** Paths of the pictures that a file shows, once each. */
export const wordPictures = (view: WordFileView): string[] => [
  ...new Set(wordParts(view).flatMap((part) => (part.kind === 'image' ? [part.path] : []))),
];
