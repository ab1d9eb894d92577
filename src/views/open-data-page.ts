import {
  dataPath,
  noticeRecordsPath,
  openDataPath,
  packagePath,
  publisherDataPath,
} from '#domain/paths.ts';
import type { TableView } from './blocks.ts';
import type { ViewContext } from './context.ts';
import { editionData, type PublisherData } from './data.ts';
import {
  archiveFile,
  type DataField,
  descriptorFile,
  dictionaryFields,
  dictionaryFile,
  figureFields,
  figuresFile,
} from './data-fields.ts';
import type { OpenDataView } from './data-pages.ts';
import { pageMeta } from './meta.ts';

type Group = OpenDataView['groups'][number];

/** `512 字节`, `3.4 KB`, `1.2 MB`; empty when the file has not been written yet. */
function sizeText(bytes: number | undefined): string {
  if (bytes === undefined) return '';
  if (bytes < 1024) return `${bytes} 字节`;
  const kilo = bytes / 1024;
  return kilo < 1024 ? `${kilo.toFixed(1)} KB` : `${(kilo / 1024).toFixed(1)} MB`;
}

const typeNames: Record<DataField['type'], string> = {
  string: '文字',
  number: '数字',
  date: '日期',
};

const fieldTable = (caption: string, fields: readonly DataField[]): TableView => ({
  caption,
  columns: ['列', '类型', '含义'].map((label) => ({ label, align: 'left' })),
  rows: fields.map(({ name, type, description }) => ({
    kind: 'row',
    cells: [name, typeNames[type], description],
  })),
  notes: [],
  source: '',
});

const fields = [
  fieldTable(`${figuresFile} 和各期数据表的列`, figureFields),
  fieldTable(`${dictionaryFile} 的列`, dictionaryFields),
];

const notes = [
  'CSV 是 UTF-8 文字（带字节序标记），用 Excel、WPS 双击打开就能看；一行一个数。',
  '文字前面若有一个英文单引号，是为了不让电子表格把它当成公式、日期或短数字，用程序读时去掉这一个引号。',
  'JSON 是同样的数，供程序使用；数值写成文字，不会因为程序而失去位数。',
  'datapackage.json 是数据包说明（Frictionless Data Package），写明每个文件、每一列的类型和含义，通用的数据工具可以直接读。',
  '没有数的格子是空的，不是0；不公开的数不在任何文件里，也不能由别的数准确推出来。',
];

function licenseOf({ county }: ViewContext): OpenDataView['license'] {
  const { license } = county.site.value;
  return { text: license ? `${license.title}（${license.name}）` : '', url: license?.url ?? '' };
}

function filesOf(context: ViewContext, publisher: string): Group['files'] {
  const files: [string, string][] = [
    [archiveFile, '下面所有文件打成一个压缩包'],
    [figuresFile, '全部各期的数，一张表'],
    [dictionaryFile, '数据字典：每个数的含义'],
    [descriptorFile, '数据包说明'],
  ];
  return files.map(([name, what]) => {
    const path = packagePath(publisher, name);
    return { path, name, what, size: sizeText(context.dataFiles.get(path)) };
  });
}

function periodFiles(context: ViewContext, { publisher, ledgers }: PublisherData): Group['files'] {
  return ledgers.toReversed().flatMap(({ period, periodLabel }) =>
    (['csv', 'json'] as const).map((extension) => {
      const path = dataPath(publisher, period, extension);
      return {
        path,
        name: `${period}.${extension}`,
        what: periodLabel,
        size: sizeText(context.dataFiles.get(path)),
      };
    }),
  );
}

function noticeFiles(context: ViewContext, publisher: string): Group['files'] {
  const path = noticeRecordsPath(publisher);
  const bytes = context.dataFiles.get(path);
  if (bytes === undefined) return [];
  return [
    { path, name: 'notices.json', what: '公示的期限、方式和条数，没有姓名', size: sizeText(bytes) },
  ];
}

const described = ({ ledgers }: PublisherData): string => {
  const [first, last] = [ledgers[0], ledgers.at(-1)];
  const figures = ledgers.reduce((sum, ledger) => sum + ledger.figures.length, 0);
  const span =
    first === last ? first?.periodLabel : `${first?.periodLabel}至${last?.periodLabel}，`;
  return `${span}${first === last ? '，' : ''}共${ledgers.length}期、${figures}个数`;
};

function publisherView(context: ViewContext, data: PublisherData): OpenDataView {
  const { publisher, name } = data;
  const description = `${name}开放数据的全部文件、大小和说明。`;
  const group = (title: string, anchor: string, files: Group['files']): Group[] =>
    files.length === 0 ? [] : [{ title, anchor, note: '', files, more: null }];
  return {
    page: 'open-data',
    meta: pageMeta({
      path: publisherDataPath(publisher),
      title: `${name}开放数据`,
      shortTitle: name,
      description,
      trail: [{ label: '开放数据', path: openDataPath }],
      column: { name: '开放数据', description, keywords: `${name},开放数据`, type: '数据发布' },
    }),
    intro: `${described(data)}。`,
    license: licenseOf(context),
    groups: [
      ...group('数据包', 'package', filesOf(context, publisher)),
      ...group('各期数据', 'periods', periodFiles(context, data)),
      ...group('其他', 'others', noticeFiles(context, publisher)),
    ],
    fields: [],
    notes: [],
  };
}

/** What there is to download and how to read it; then one page a publisher with all its files. */
export function* openDataViews(context: ViewContext): Generator<OpenDataView> {
  const groups: Group[] = [];
  for (const data of editionData(context)) {
    const { publisher, name } = data;
    groups.push({
      title: name,
      anchor: `d-${publisher}`,
      note: `${described(data)}。`,
      files: filesOf(context, publisher),
      more: { path: publisherDataPath(publisher), label: `${name}各期的文件` },
    });
    yield publisherView(context, data);
  }
  const { county } = context.site;
  const description = `${county}和各乡镇公布的数据：下载、大小、列的含义和使用条件。`;
  yield {
    page: 'open-data',
    meta: pageMeta({
      path: openDataPath,
      title: '开放数据',
      description,
      column: { name: '开放数据', description, keywords: `${county},开放数据`, type: '数据发布' },
    }),
    intro: description,
    license: licenseOf(context),
    groups,
    fields,
    notes,
  };
}
