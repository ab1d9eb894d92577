import { basename, extname } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { csvTexts } from '#privacy/csv-texts.ts';
import type { HtmlText } from '#privacy/html-texts.ts';
import { imageTraces } from '#privacy/image-traces.ts';
import { longNumbers, numberDatum } from '#privacy/json-numbers.ts';
import { pdfTexts } from '#privacy/pdf-texts.ts';
import type { PersonalDatum } from '#privacy/personal-datum.ts';
import { isPlainPng } from '#privacy/plain-png.ts';
import { sheetTexts, xmlTexts } from '#privacy/xml-texts.ts';
import { isSearchData, searchWords } from './search-words.ts';
import { looksLikeVerification, verificationFault } from './wechat/verification-files.ts';

/** A file that the gate cannot read must not pass: teach the gate first. */
export class UnknownOutputError extends Error {}

/** What a file of the output says, to be judged. */
export interface OutputWords {
  texts: HtmlText[];
  /** Found at once: numbers of JSON. */
  data: PersonalDatum[];
  /** Personal fields of pictures. */
  traces: string[];
  /** Authors in the properties of documents. */
  authors: string[];
}

const none: OutputWords = { texts: [], data: [], traces: [], authors: [] };
const alone = (texts: readonly string[]): HtmlText[] =>
  texts.map((text) => ({ text, context: '' }));

type Reader = (bytes: Buffer, path: string) => Promise<OutputWords> | OutputWords;

const asText: Reader = (bytes) => ({ ...none, texts: alone([bytes.toString('utf8')]) });
// Parsers of pages and pictures take long to load, and one poster needs at most one of them.
const asPage: Reader = async (bytes) => {
  const { htmlTexts } = await import('#privacy/html-texts.ts');
  return { ...none, texts: htmlTexts(bytes.toString('utf8')) };
};

const asJson: Reader = async (bytes) => {
  const { jsonTexts } = await import('#privacy/html-texts.ts');
  const source = bytes.toString('utf8');
  return {
    ...none,
    texts: alone(jsonTexts(JSON.parse(source))),
    data: [...longNumbers(source)].flatMap((number) => numberDatum(number) ?? []),
  };
};

/** Data of the search in the form of scripts: judged by what it says, not as a program. */
const asSearchData: Reader = (bytes) => ({
  ...none,
  texts: alone(searchWords(bytes.toString('utf8'))),
});

const asImage: Reader = async (bytes) => {
  if (isPlainPng(bytes)) return none;
  const { default: sharp } = await import('sharp');
  return { ...none, traces: imageTraces(await sharp(bytes).metadata()) };
};

/** Pictures of an icon file: PNG ones are read, the others are bare points. */
const asIcon: Reader = async (bytes, path) => {
  const isIcon = bytes.length >= 6 && bytes.readUInt32LE(0) === 0x0001_0000;
  if (!isIcon) throw new UnknownOutputError(`输出里的“${path}”不是图标文件，个人信息检查读不了`);
  const traces: string[] = [];
  const { default: sharp } = await import('sharp');
  const count = bytes.readUInt16LE(4);
  for (let at = 6; at < 6 + count * 16 && at + 16 <= bytes.length; at += 16) {
    const from = bytes.readUInt32LE(at + 12);
    const picture = bytes.subarray(from, from + bytes.readUInt32LE(at + 8));
    if (picture.subarray(1, 4).toString('latin1') !== 'PNG') continue;
    traces.push(...imageTraces(await sharp(picture).metadata()));
  }
  return { ...none, traces };
};

const asPdf: Reader = async (bytes, path) => {
  const { texts, author, attachments } = await pdfTexts(bytes);
  if (attachments.length > 0) {
    throw new UnknownOutputError(`输出里的“${path}”带有附件，个人信息检查读不了附件`);
  }
  return { ...none, texts, authors: [author] };
};

const mostEntries = 5000;
const mostBytes = 256 * 1024 * 1024;

/** Every file in a container: names, office documents, pictures and whatever else the gate reads. */
const asContainer: Reader = async (bytes, path) => {
  let total = 0;
  let count = 0;
  const entries = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      total += originalSize;
      count += 1;
      if (total > mostBytes || count > mostEntries) {
        throw new UnknownOutputError(`输出里的“${path}”解压后太大，个人信息检查不读`);
      }
      return true;
    },
  });
  const names = Object.keys(entries).sort();
  const read = await Promise.all(
    names.map((name) => readEntry(name, Buffer.from(entries[name] ?? []), entries, path)),
  );
  return {
    texts: [...alone(names), ...read.flatMap(({ texts }) => texts)],
    data: read.flatMap(({ data }) => data),
    traces: [...new Set(read.flatMap(({ traces }) => traces))],
    authors: read.flatMap(({ authors }) => authors),
  };
};

async function readEntry(
  name: string,
  bytes: Buffer,
  entries: Readonly<Record<string, Uint8Array>>,
  container: string,
): Promise<OutputWords> {
  if (name.endsWith('/')) return none;
  const xml = bytes.toString('utf8');
  if (/(?:^|\/)docProps\/core\.xml$/.test(name)) {
    const authors = [...xml.matchAll(/<(?:dc:creator|cp:lastModifiedBy)\b[^>]*>([^<]+)</g)].map(
      ([, author = '']) => author,
    );
    return { ...none, texts: xmlTexts(xml), authors };
  }
  if (/(?:^|\/)xl\/worksheets\/[^/]+\.xml$/.test(name)) {
    const shared = entries['xl/sharedStrings.xml'];
    return { ...none, texts: sheetTexts(xml, shared ? strFromU8(shared) : '') };
  }
  if (/\.(?:xml|rels)$/i.test(name)) return { ...none, texts: xmlTexts(xml) };
  return await readOutput(`${container}/${name}`, bytes);
}

/** Fonts hold outlines; only their makers' notices are words. Refused when the bytes are no font. */
const asFont: Reader = (bytes, path) => {
  const mark = bytes.subarray(0, 4).toString('latin1');
  if (['wOF2', 'wOFF', 'OTTO', '\0\u0001\0\0', 'ttcf'].includes(mark)) return none;
  throw new UnknownOutputError(`输出里的“${path}”不是字体文件，个人信息检查读不了`);
};

/** Every kind of file that a channel may write, and how it is read. A new channel adds its own. */
const readers: Readonly<Record<string, Reader>> = {
  '.html': asPage,
  '.svg': asPage,
  '.xml': asText,
  '.json': asJson,
  '.geojson': asJson,
  '.webmanifest': asJson,
  '.csv': (bytes) => ({ ...none, texts: alone(csvTexts(bytes.toString('utf8'))) }),
  '.css': asText,
  '.js': asText,
  '.mjs': asText,
  '.txt': asText,
  '.conf': asText,
  // Headers for static hosts: the name is theirs.
  _headers: asText,
  _redirects: asText,
  '.md': asText,
  '.pdf': asPdf,
  '.docx': asContainer,
  '.xlsx': asContainer,
  '.pptx': asContainer,
  '.zip': asContainer,
  '.png': asImage,
  '.jpg': asImage,
  '.jpeg': asImage,
  '.webp': asImage,
  '.ico': asIcon,
  '.woff2': asFont,
  '.woff': asFont,
  '.ttf': asFont,
  '.otf': asFont,
};

/** A file by which WeChat proves the domain: its 16 signs are no text, and nothing else is in it. */
const asVerification: Reader = (bytes, path) => {
  const fault = verificationFault(path, bytes);
  if (fault === null) return none;
  throw new UnknownOutputError(`输出里的“${path}”不像微信的域名验证文件：${fault}`);
};

/** Reads one file of the output. Throws `UnknownOutputError` for a kind that is not in the table. */
export async function readOutput(path: string, bytes: Buffer): Promise<OutputWords> {
  const reader = looksLikeVerification(basename(path))
    ? asVerification
    : isSearchData(path)
      ? asSearchData
      : readers[extname(path).toLowerCase() || basename(path)];
  if (reader) {
    try {
      return await reader(bytes, path);
    } catch (cause) {
      if (cause instanceof UnknownOutputError) throw cause;
      throw new UnknownOutputError(`输出里的“${path}”读不懂：内容和扩展名不符，或文件已损坏`, {
        cause,
      });
    }
  }
  throw new UnknownOutputError(
    `输出里有不认识的文件“${path}”：个人信息检查读不了这种文件，先在 output-readers 里加上它的读法`,
  );
}
