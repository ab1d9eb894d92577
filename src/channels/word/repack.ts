import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { standIns } from './styles.ts';

const escapeXml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? '',
  );

/** Title and language; no author and no days, which the library would make up. */
const coreProperties = (title: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escapeXml(title)}</dc:title><dc:language>zh-CN</dc:language></cp:coreProperties>`;

/** Every font with the one that Word takes where it is missing. */
const fontTable = (): string => {
  const fonts = standIns.map(
    ([name, other]) =>
      `<w:font w:name="${name}"><w:altName w:val="${other}"/><w:charset w:val="86"/></w:font>`,
  );
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`;
};

/** Numbers of drawings by their order; the library draws lots for them. */
function steadyDrawings(xml: string): string {
  let count = 0;
  return xml.replace(/(<wp:docPr\b[^>]*?\sid=")[^"]*"/g, (_, lead: string) => {
    count += 1;
    return `${lead}${count}"`;
  });
}

/** The first moment that a ZIP can name, so that the same words give the same bytes. */
const beginning = new Date(1980, 0, 1);

/** A Word file as the library made it, without maker and clock, and with fonts to fall back on. */
export function repack(bytes: Uint8Array, title: string): Uint8Array {
  const entries = unzipSync(bytes);
  const rewritten: Record<string, string> = {
    'docProps/core.xml': coreProperties(title),
    'word/fontTable.xml': fontTable(),
    'word/document.xml': steadyDrawings(
      strFromU8(entries['word/document.xml'] ?? new Uint8Array()),
    ),
  };
  const files: Zippable = {};
  // Readers expect the table of types first.
  const names = Object.keys(entries).sort();
  for (const name of [
    '[Content_Types].xml',
    ...names.filter((one) => one !== '[Content_Types].xml'),
  ]) {
    const words = rewritten[name];
    files[name] = words === undefined ? (entries[name] ?? new Uint8Array()) : strToU8(words);
  }
  return zipSync(files, { level: 6, mtime: beginning });
}
