import { bodyName, copyName, inlineName, type PortalEntry, sha256 } from './portal-files.ts';

/** A file with its digest, relative to the folder of the manifest. */
interface Digested {
  file: string;
  sha256: string;
}

/** What `manifest.json` says of a page; names of columns as in 国办发〔2017〕47号. */
export interface ManifestEntry {
  kind: string;
  Title: string;
  PubDate: string;
  ContentSource: string;
  Author: string;
  Keywords: string;
  Description: string;
  ColumnName: string;
  ColumnType: string;
  Url: string;
  history: boolean;
  copyPage: string;
  body: Digested;
  inline: Digested;
  pictures: Digested[];
}

/** `digests` are those of the pictures, by name. */
export const manifestEntry = (
  { item, classes, inline, pictures }: PortalEntry,
  digests: ReadonlyMap<string, string>,
): ManifestEntry => ({
  kind: item.kind,
  Title: item.title,
  PubDate: item.pubDate,
  ContentSource: item.contentSource,
  Author: item.author,
  Keywords: item.keywords.join(','),
  Description: item.description,
  ColumnName: item.columnName,
  ColumnType: item.columnType,
  Url: item.url,
  history: item.history,
  copyPage: copyName(item),
  body: { file: bodyName(item), sha256: sha256(classes) },
  inline: { file: inlineName(item), sha256: sha256(inline) },
  pictures: pictures.map(({ name }) => ({ file: name, sha256: digests.get(name) ?? '' })),
});

const columns: [head: string, cell: (entry: ManifestEntry) => string][] = [
  ['类别', ({ kind }) => kind],
  ['标题', ({ Title }) => Title],
  ['PubDate', ({ PubDate }) => PubDate],
  ['ContentSource', ({ ContentSource }) => ContentSource],
  ['Author', ({ Author }) => Author],
  ['Keywords', ({ Keywords }) => Keywords],
  ['Description', ({ Description }) => Description],
  ['ColumnName', ({ ColumnName }) => ColumnName],
  ['ColumnType', ({ ColumnType }) => ColumnType],
  ['Url', ({ Url }) => Url],
  ['历史资料', ({ history }) => (history ? '是' : '')],
  ['正文（类名）', ({ body }) => body.file],
  ['正文（类名）SHA-256', ({ body }) => body.sha256],
  ['正文（行内样式）', ({ inline }) => inline.file],
  ['正文（行内样式）SHA-256', ({ inline }) => inline.sha256],
  ['图片', ({ pictures }) => pictures.map(({ file }) => file).join(' ')],
  ['图片 SHA-256', ({ pictures }) => pictures.map((picture) => picture.sha256).join(' ')],
];

/** Text that a spreadsheet would run as a formula gets an apostrophe in front. */
const cellText = (text: string): string => {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
};

/** The manifest for spreadsheets: UTF-8 with byte order mark, CRLF, one row a page. */
export const manifestCsv = (entries: readonly ManifestEntry[]): string =>
  `\uFEFF${[
    columns.map(([head]) => head),
    ...entries.map((entry) => columns.map(([, cell]) => cell(entry))),
  ]
    .map((row) => row.map(cellText).join(','))
    .join('\r\n')}\r\n`;

export const manifestJson = (entries: readonly ManifestEntry[]): string =>
  `${JSON.stringify({ pages: entries }, null, 1)}\n`;
