import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { wordFile } from '#channels/word/word-file.ts';
import type { Block } from '#views/blocks.ts';
import { viewContext } from '#views/context.ts';
import { type WordFileView, wordFiles } from '#views/word-file.ts';
import { type CountyParts, checkInput, fact } from '../../checks/county-builder.ts';

// Its first and last mark are enough: these tests read the file, they do not draw it.
const picture = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
const none: ReadonlyMap<string, Uint8Array> = new Map();

const view = (blocks: Block[], more: Partial<WordFileView> = {}): WordFileView => ({
  path: 'word/x.docx',
  title: '关于“公开”<八月>的通知',
  lead: [],
  head: [{ label: '文号', text: '青政发〔2026〕3号' }],
  blocks,
  notes: [],
  signature: ['青山镇人民政府', '2026年9月1日'],
  address: '',
  ...more,
});

async function read(file: WordFileView, pictures = none): Promise<(name: string) => string> {
  const entries = unzipSync(await wordFile(file, pictures));
  return (name) => strFromU8(entries[name] ?? new Uint8Array());
}

const wordsIn = (xml: string): string[] =>
  xml
    .split('</w:p>')
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
    );

const prose = (html: string): Block => ({ type: 'prose', html, text: '' });

test('no author, no clock, no red head; title and language are there', async () => {
  const part = await read(view([]));
  const core = part('docProps/core.xml');
  expect(core).toContain('<dc:title>关于“公开”&lt;八月&gt;的通知</dc:title>');
  expect(core).toContain('<dc:language>zh-CN</dc:language>');
  expect(core).not.toMatch(/creator|lastModifiedBy|created|modified|Un-named/);
  const document = part('word/document.xml');
  expect(document + part('word/styles.xml')).not.toMatch(/<w:color w:val="(?:FF0000|C00000|red)"/i);
  expect(part('word/styles.xml')).toContain('<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>');
});

test('page, type and line are those of GB/T 9704', async () => {
  const part = await read(view([]));
  // 37, 35, 28 and 26 mm at 56.69 twips a millimetre.
  expect(part('word/document.xml')).toMatch(
    /<w:pgSz w:w="11906" w:h="16838"[^>]*\/><w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/,
  );
  const styles = part('word/styles.xml');
  expect(styles).toMatch(/eastAsia="仿宋_GB2312"[^>]*\/><w:sz w:val="32"\/>/);
  expect(styles).toContain('<w:spacing w:line="560" w:lineRule="exact"/>');
  expect(styles).toMatch(
    /w:styleId="Title">.*?eastAsia="方正小标宋简体"[^>]*\/>.*?<w:sz w:val="44"\/>/,
  );
  expect(part('word/fontTable.xml')).toContain(
    '<w:font w:name="方正小标宋简体"><w:altName w:val="宋体"/>',
  );
  expect(part('word/fontTable.xml')).toContain(
    '<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋"/>',
  );
  expect(part('word/footer1.xml')).toContain('PAGE');
  expect(part('word/settings.xml')).toContain('<w:evenAndOddHeaders/>');
});

test('prose keeps headings, emphasis, lists, notes and facts', async () => {
  const html =
    '<h2 id="s1">一、情况</h2><p>出生<span class="fact" data-fact="births#2026-08">35人</span>，<strong>注意</strong><sup><a href="#fn-1">［1］</a></sup>。</p>' +
    '<ul><li>甲</li><li><p>乙</p></li></ul><section class="footnotes"><ol><li id="fn-1"><p>说明</p><p><a role="doc-backlink" href="#r">↩</a></p></li></ol></section>';
  const document = (await read(view([prose(html)])))('word/document.xml');
  expect(document).toMatch(/<w:pStyle w:val="Heading1"\/><\/w:pPr><w:r><w:t [^>]*>一、情况/);
  expect(document).toMatch(/<w:rStyle w:val="Fact"\/><\/w:rPr><w:t [^>]*>35人</);
  expect(document).toMatch(/<w:b\/><w:bCs\/><\/w:rPr><w:t [^>]*>注意</);
  expect(document).toMatch(/superscript"\/><\/w:rPr><w:t [^>]*>［1］</);
  expect(wordsIn(document)).toEqual(
    expect.arrayContaining(['出生35人，注意［1］。', '•　甲', '•　乙', '1．说明']),
  );
  expect(document).not.toContain('↩');
});

test('tables repeat their head row, rows stay whole, totals are bold', async () => {
  const block: Block = {
    type: 'table',
    table: {
      caption: '各村情况',
      columns: [
        { label: '村', align: 'left' },
        { label: '人数', align: 'right' },
      ],
      rows: [
        { kind: 'row', cells: ['东村', '20人'] },
        { kind: 'total', cells: ['合计', '35人'] },
      ],
      notes: ['“—”是没有报。'],
      source: '镇统计台账',
    },
  };
  const document = (await read(view([block])))('word/document.xml');
  const last = document.split('<w:tbl>').at(-1) ?? '';
  const rows = last.split('<w:tr>').slice(1);
  expect(rows.map((row) => /<w:tblHeader\/>/.test(row))).toEqual([true, false, false]);
  expect(rows.every((row) => row.includes('<w:cantSplit/>'))).toBe(true);
  expect(rows[1]).toContain('<w:jc w:val="right"/>');
  expect(rows.map((row) => row.includes('<w:b/>'))).toEqual([true, false, true]);
  expect(wordsIn(document)).toEqual(
    expect.arrayContaining(['各村情况', '“—”是没有报。', '数据来源：镇统计台账']),
  );
});

test('a picture carries its words; a missing one is a fault', async () => {
  const image = {
    path: 'images/a.webp',
    width: 3000,
    height: 1500,
    alt: '村口的公开栏',
    caption: '图一',
  };
  const file = view([
    { type: 'image', image },
    { type: 'image', image: { ...image, alt: '另一幅' } },
  ]);
  const document = (await read(file, new Map([['images/a.webp', picture]])))('word/document.xml');
  expect(
    [...document.matchAll(/<wp:docPr id="(\d+)"[^>]*descr="([^"]*)"/g)].map((match) =>
      match.slice(1),
    ),
  ).toEqual([
    ['1', '村口的公开栏'],
    ['2', '另一幅'],
  ]);
  // 150 mm wide: 567 dots of 1/96 inch, 9525 EMU each; half as high.
  expect(document).toContain('<wp:extent cx="5400675" cy="2705100"/>');
  await expect(wordFile(file, none)).rejects.toThrow('images/a.webp');
});

const county = (parts: CountyParts) => {
  const { county: built, statistics } = checkInput(parts);
  return [
    ...wordFiles(viewContext({ county: built, statistics, withheld: [] }, 'https://a.example/')),
  ];
};

test('facts and their time are those of the page; only current material has a file', async () => {
  const history = { basis: '修法', since: '2021-09-01' };
  const files = county({
    facts: {
      '2026-08': { facts: [fact('births', 35, { label: '出生人数' })] },
    },
    documents: {
      now: { period: '2026-08', body: '八月出生{births}。' },
      past: { history },
      over: { validUntil: '2026-09-29' },
    },
    boards: {
      here: { period: '2026-08', parts: [{ kind: 'figures', facts: ['births'] }] },
      gone: { until: '2026-09-29' },
    },
    policies: { p: {}, q: { history } },
  });
  expect(files.map(({ path }) => path)).toEqual([
    'word/policies_policy_p.docx',
    'word/qingshan_document_now.docx',
    'word/qingshan_board_here.docx',
  ]);
  const [policy, document, board] = await Promise.all(
    files.map(async (file) => wordsIn((await read(file))('word/document.xml'))),
  );
  expect(policy).toEqual(expect.arrayContaining(['有三岁以下孩子的家庭', '县政务热线', '12345']));
  expect(document).toEqual(
    expect.arrayContaining([
      '八月出生35人。',
      '网页：https://a.example/towns/qingshan/documents/now.html',
    ]),
  );
  expect(board).toEqual(expect.arrayContaining(['出生人数', '35人', '2026年8月']));
});

test('the same view gives the same bytes', async () => {
  const image = { path: 'images/a.webp', width: 30, height: 15, alt: '图', caption: '' };
  const file = view([prose('<p>甲</p>'), { type: 'image', image }]);
  const pictures = new Map([['images/a.webp', picture]]);
  expect(await wordFile(file, pictures)).toEqual(await wordFile(file, pictures));
});
