import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { type OutputWords, readOutput, UnknownOutputError } from '#cli/output-readers.ts';
import { detectPersonalData } from '#privacy/detect.ts';

// Invented: region and birthday are right, the last sign is not.
const identity = '420683199001011234';

const kinds = ({ texts, data }: OutputWords): string[] => [
  ...new Set(
    [...texts.flatMap(({ text, context }) => detectPersonalData(text, { context })), ...data].map(
      ({ kind }) => kind,
    ),
  ),
];

async function pdf(lines: string[], properties: { author?: string; title?: string } = {}) {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage();
  lines.forEach((line, order) => {
    page.drawText(line, { x: 40, y: 700 - order * 20, size: 12, font });
  });
  if (properties.author !== undefined) document.setAuthor(properties.author);
  if (properties.title !== undefined) document.setTitle(properties.title);
  return document;
}
const bytesOf = async (document: PDFDocument): Promise<Buffer> =>
  Buffer.from(await document.save());

test('a PDF without personal data has words and no author', async () => {
  const words = await readOutput('a.pdf', await bytesOf(await pdf(['Tel 0710-5550100', '2026'])));
  expect(words.texts.map(({ text }) => text)).toContain('Tel 0710-5550100');
  expect(kinds(words)).toEqual([]);
  expect(words.authors.join('')).toBe('');
});

test.each([
  ['on a page', [`No. ${identity}`], {}, ['identity-number']],
  ['over the end of a line', ['42068319900101', '1234'], {}, ['identity-number']],
  ['in the title', ['a'], { title: '低保户麻国强' }, ['named-person']],
])('personal data %s of a PDF is found', async (_, lines, properties, found) => {
  const words = await readOutput('a.pdf', await bytesOf(await pdf(lines, properties)));
  expect(kinds(words)).toEqual(found);
});

test('the author of a PDF is read, and what is attached is refused', async () => {
  const authored = await bytesOf(await pdf(['a'], { author: '麻国强' }));
  expect((await readOutput('a.pdf', authored)).authors).toEqual(['麻国强']);
  const document = await pdf(['a']);
  await document.attach(strToU8(identity), 'list.txt');
  await expect(readOutput('a.pdf', await bytesOf(document))).rejects.toThrow(UnknownOutputError);
});

const zip = (files: Record<string, string | Uint8Array>): Buffer =>
  Buffer.from(
    zipSync(
      Object.fromEntries(
        Object.entries(files).map(([name, content]) => [
          name,
          typeof content === 'string' ? strToU8(content) : content,
        ]),
      ),
    ),
  );
const cell = (text: string): string => `<w:tc><w:p><w:r><w:t>${text}</w:t></w:r></w:p></w:tc>`;
const word = (body: string): string => `<w:document><w:body>${body}</w:body></w:document>`;

test.each([
  ['plain words', word('<w:p><w:r><w:t>全镇低保对象312户</w:t></w:r></w:p>'), []],
  [
    'a number in several runs',
    word(`<w:p><w:r><w:t>4206831990</w:t></w:r><w:r><w:t>01011234</w:t></w:r></w:p>`),
    ['identity-number'],
  ],
  [
    'a row under its columns',
    word(
      `<w:tbl><w:tr>${cell('姓名')}${cell('病种')}</w:tr><w:tr>${cell('麻国强')}${cell('肝癌')}</w:tr></w:tbl>`,
    ),
    ['named-person'],
  ],
  ['a picture’s description', word('<wp:docPr descr="低保户麻国强在家中"/>'), ['named-person']],
])('%s of a docx', async (_, xml, found) => {
  expect(kinds(await readOutput('a.docx', zip({ 'word/document.xml': xml })))).toEqual(found);
});

test('authors of a docx are read; a part of an unknown kind is refused', async () => {
  const core =
    '<cp:coreProperties><dc:creator>麻国强</dc:creator><cp:lastModifiedBy/></cp:coreProperties>';
  expect((await readOutput('a.docx', zip({ 'docProps/core.xml': core }))).authors).toEqual([
    '麻国强',
  ]);
  await expect(readOutput('a.docx', zip({ 'word/vbaProject.bin': 'x' }))).rejects.toThrow(
    'a.docx/word/vbaProject.bin',
  );
});

test('an xlsx is read row by row, numbers as they are written', async () => {
  const shared = '<sst><si><t>姓名</t></si><si><t>手机</t></si><si><t>张*三</t></si></sst>';
  const row = (value: string): string =>
    `<worksheet><sheetData><row><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row><c r="A2" t="s"><v>2</v></c><c r="B2"><v>${value}</v></c></row></sheetData></worksheet>`;
  const book = (value: string): Buffer =>
    zip({ 'xl/worksheets/sheet1.xml': row(value), 'xl/sharedStrings.xml': shared });
  expect(kinds(await readOutput('a.xlsx', book('13800138000')))).toEqual(['mobile']);
  expect(kinds(await readOutput('a.xlsx', book('312')))).toEqual([]);
});

test('a zip is read to its last file, names included', async () => {
  const inner = zip({ 'b.csv': `名称,说明\r\n甲,${identity}\r\n` });
  expect(kinds(await readOutput('a.zip', zip({ 'in.zip': inner })))).toEqual(['identity-number']);
  expect(kinds(await readOutput('a.zip', zip({ [`${identity}.txt`]: '甲' })))).toEqual([
    'identity-number',
  ]);
  expect(kinds(await readOutput('a.zip', zip({ 'b.txt': '全镇312户' })))).toEqual([]);
});

test.each([
  ['an identity number', `{"id": ${identity}}`, ['identity-number']],
  [
    'one that JavaScript cannot hold',
    '{"rows": [[420683199001011234, 6222021001116245702]]}',
    ['identity-number', 'bank-card'],
  ],
  ['a mobile', '{"phone": [13800138000]}', ['mobile']],
  ['an amount and a count', '{"amount": 15200000000, "count": 31412, "share": 0.13800138000}', []],
])('%s written as a number of JSON', async (_, json, found) => {
  expect(kinds(await readOutput('a.json', Buffer.from(json)))).toEqual(found);
});

test('drawings: words and metadata', async () => {
  const drawing = (inner: string): Buffer =>
    Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${inner}</svg>`);
  expect(kinds(await readOutput('a.svg', drawing('<text>312户</text>')))).toEqual([]);
  for (const inner of [
    `<text><tspan>420683</tspan>199001011234</text>`,
    `<metadata><dc:x>${identity}</dc:x></metadata>`,
  ]) {
    expect(kinds(await readOutput('a.svg', drawing(inner)))).toEqual(['identity-number']);
  }
});

test('icons and fonts are what they claim to be', async () => {
  const picture = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
    .withExif({ IFD0: { Artist: 'A' } })
    .png()
    .toBuffer();
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt32LE(picture.length, 14);
  head.writeUInt32LE(22, 18);
  expect((await readOutput('a.ico', Buffer.concat([head, picture]))).traces).toEqual(['作者']);
  await expect(readOutput('a.ico', Buffer.from(identity))).rejects.toThrow(UnknownOutputError);
  expect(kinds(await readOutput('a.woff2', Buffer.from('wOF2....')))).toEqual([]);
  await expect(readOutput('a.woff2', Buffer.from(identity))).rejects.toThrow(UnknownOutputError);
});

test('a kind of file that nobody taught the gate is refused', async () => {
  await expect(readOutput('a.rtf', Buffer.from('x'))).rejects.toThrow(UnknownOutputError);
  await expect(readOutput('CNAME', Buffer.from('x'))).rejects.toThrow('CNAME');
});
