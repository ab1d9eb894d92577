import { PDFDocument, PDFName, type PDFPage } from '@cantoo/pdf-lib';

const points = (millimetres: number): number => (millimetres / 25.4) * 72;

/** Where the trim size lies on each page, in millimetres from the upper left corner. */
export interface PageBoxes {
  trim: { left: number; top: number; width: number; height: number };
  /** What is printed beyond the trim size on each side, in millimetres. */
  bleed: number;
}

function setBoxes(page: PDFPage, { trim, bleed }: PageBoxes): void {
  const width = points(trim.width);
  const height = points(trim.height);
  const left = points(trim.left);
  const bottom = page.getHeight() - points(trim.top) - height;
  const around = points(bleed);
  page.setTrimBox(left, bottom, width, height);
  page.setBleedBox(left - around, bottom - around, width + around * 2, height + around * 2);
}

/**
 * A PDF with its boxes for the print shop (ISO 32000-1, 14.11.2) and clean information: the title and
 * nothing about who made it, with what, or when. `boxes` is null for sheets of the office printer.
 */
export async function finishedPdf(
  pdf: Uint8Array,
  title: string,
  boxes: PageBoxes | null,
): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { updateMetadata: false });
  document.catalog.delete(PDFName.of('Metadata'));
  document.context.trailerInfo.Info = document.context.register(document.context.obj({}));
  document.setTitle(title);
  document.setLanguage('zh-CN');
  if (boxes !== null) for (const page of document.getPages()) setBoxes(page, boxes);
  return Buffer.from(await document.save({ updateFieldAppearances: false }));
}
