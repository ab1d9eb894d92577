import { createHash } from 'node:crypto';
import type { SiteFile } from '#domain/town.ts';
import {
  type DataField,
  dictionaryFields,
  dictionaryFile,
  figureFields,
  figuresFile,
} from '#views/data-fields.ts';

/** A file of a package, named relative to the package's folder. */
export interface PackageFile {
  name: string;
  text: string;
}

// Version 2 of the standard, with the `profile` of version 1 beside it for older readers.
const profiles = 'https://datapackage.org/profiles/2.0';

const digestOf = (text: string) => ({
  bytes: Buffer.byteLength(text),
  hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
});

const tableSchema = (fields: readonly DataField[], keys: object) => ({
  $schema: `${profiles}/tableschema.json`,
  fields: fields.map(({ name, type, description, constraints }) => ({
    name,
    type,
    ...(type === 'date' ? { format: 'default' } : {}),
    title: name,
    description,
    ...(constraints ? { constraints } : {}),
  })),
  missingValues: [''],
  ...keys,
});

const table = (file: PackageFile, title: string, schema: object) => ({
  $schema: `${profiles}/dataresource.json`,
  profile: 'tabular-data-resource',
  type: 'table',
  name: file.name.replace(/\.csv$/, ''),
  path: file.name,
  title,
  format: 'csv',
  mediatype: 'text/csv',
  encoding: 'utf-8',
  dialect: {
    delimiter: ',',
    lineTerminator: '\r\n',
    quoteChar: '"',
    doubleQuote: true,
    header: true,
  },
  ...digestOf(file.text),
  schema,
});

const other = (file: PackageFile) => {
  const json = file.name.endsWith('.json');
  return {
    $schema: `${profiles}/dataresource.json`,
    profile: 'data-resource',
    name: file.name.replace('.', '-'),
    path: file.name,
    format: json ? 'json' : 'csv',
    mediatype: json ? 'application/json' : 'text/csv',
    encoding: 'utf-8',
    ...digestOf(file.text),
  };
};

export interface PackageInput {
  publisher: string;
  name: string;
  site: Pick<SiteFile, 'edition' | 'organiser' | 'license'>;
  sources: readonly string[];
  figures: PackageFile;
  dictionary: PackageFile;
  others: readonly PackageFile[];
}

/** The descriptor of a publisher's open data (Data Package 2.0, readable as 1.0), as JSON. */
export function dataPackage(input: PackageInput): string {
  const { publisher, name, site, sources, figures, dictionary, others } = input;
  const { license } = site;
  const descriptor = {
    $schema: `${profiles}/datapackage.json`,
    profile: 'data-package',
    name: publisher,
    title: `${name}开放数据`,
    description: [
      `${name}公布的各期数据和数据字典，由“${site.organiser}”公布。`,
      `${figuresFile} 是全部各期的数，一行一个数；${dictionaryFile} 说明每个数的含义。`,
      '文字若以英文单引号开头，读入时去掉这一个引号：它防止电子表格把文字当成公式、日期或短数字。',
      '数值空白是没有数，不是0；不公开的数不在任何文件里。',
    ].join('\n'),
    version: site.edition,
    keywords: ['统计数据', '开放数据', name],
    ...(license
      ? {
          licenses: [
            {
              name: license.name,
              title: license.title,
              ...(license.url === undefined ? {} : { path: license.url }),
            },
          ],
        }
      : {}),
    contributors: [{ title: site.organiser, role: 'publisher', roles: ['publisher'] }],
    sources: sources.map((title) => ({ title })),
    resources: [
      table(
        figures,
        `${name}各期数据`,
        tableSchema(figureFields, {
          foreignKeys: [
            { fields: ['编号'], reference: { resource: 'dictionary', fields: ['编号'] } },
          ],
        }),
      ),
      table(dictionary, `${name}数据字典`, tableSchema(dictionaryFields, { primaryKey: ['编号'] })),
      ...others.map(other),
    ],
  };
  return `${JSON.stringify(descriptor, null, 2)}\n`;
}
