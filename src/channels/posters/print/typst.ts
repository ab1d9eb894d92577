import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { keptByFonts } from '#channels/posters/engine/kept-by-fonts.ts';
import type { PictureFont } from '#channels/posters/fonts.ts';
import type { Line } from './crop-marks.ts';
import { printFamily } from './layout-svg.ts';
import { renamedFont } from './renamed-font.ts';

/** A length in Typst's words. */
export const mm = (length: number): string => `${length.toFixed(4)}mm`;

/** A hairline in Typst's words. */
export const line = ({ from: [x1, y1], to: [x2, y2] }: Line): string =>
  `#place(line(start: (${mm(x1)}, ${mm(y1)}), end: (${mm(x2)}, ${mm(y2)}), stroke: 0.25pt))`;

/** Opening the typesetter takes longer than setting a sheet. */
const compilerWith = keptByFonts((fonts) =>
  NodeCompiler.create({
    workspace: '/',
    fontArgs: [
      {
        fontBlobs: fonts.map(({ name, weight, data }) =>
          renamedFont(
            data,
            printFamily(name),
            `Zhangbang-${name.replaceAll(/\W/gu, '')}-${weight}`,
          ),
        ),
      },
    ],
  }),
);

/**
 * Compiles Typst source that shows the given files (path to bytes) in the given faces. No file of
 * the machine is read. Throws when the source does not compile: it is ours.
 */
export function compilePdf(
  files: Record<string, Buffer>,
  source: string,
  fonts: PictureFont[],
): Buffer {
  const compiler = compilerWith(fonts);
  try {
    for (const [path, data] of Object.entries(files)) compiler.mapShadow(path, data);
    const compiled = compiler.compile({
      mainFileContent: `#set document(date: none)\n${source}`,
    });
    if (compiled.result === null) {
      const diagnostics = compiled.takeDiagnostics()?.shortDiagnostics;
      throw new Error(`the sheets cannot be set as PDF: ${JSON.stringify(diagnostics)}`);
    }
    return compiler.pdf(compiled.result, { pdfTags: false });
  } finally {
    // The next document begins with nothing of this one.
    compiler.resetShadow();
    compiler.evictCache(0);
  }
}
