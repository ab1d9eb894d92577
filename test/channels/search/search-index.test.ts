import { expect, test } from 'vitest';
import { fold } from '#channels/search/fold.ts';
import { layOutPage, slotUnits } from '#channels/search/lay-out-page.ts';
import { codeNumbers, numberCode } from '#channels/search/numbers.ts';
import { pageText } from '#channels/search/page-text.ts';
import { type IndexedPage, searchIndex } from '#channels/search/search-index.ts';
import { villagesNamed } from '#channels/search/write-search.ts';
import { isSearchData, searchWords } from '#cli/search-words.ts';

const folded = (text: string): string => fold(text).units.join('');

test.each([
  ['石政发〔２０２６〕３号', '石政发(2026)3号'],
  ['石政发﹝2026﹞3号', '石政发(2026)3号'],
  ['石政发【二〇二六】叁号', '石政发(2026)3号'],
  ['ＡＢＣ a b c', 'abcabc'],
  ['２５．０％', '25.0%'],
  ['10㎡', '10m2'],
  ['“引号”，顿、号', '"引号",顿,号'],
  ['零\u200b宽\u2060连接\u00ad符', '0宽连接符'],
  ['𠮷村', '𠮷村'],
])('%s and %s are looked for alike', (written, plain) => {
  expect(folded(written)).toBe(folded(plain));
  expect(folded(written)).toBe(plain);
});

test('each unit knows where its sign stands', () => {
  expect(fold('a ㎡\t𠮷')).toEqual({ units: ['a', 'm', '2', '\n', '𠮷'], at: [0, 2, 2, 3, 4] });
});

test('numbers of any size survive, without digits that could look like somebody’s number', () => {
  const numbers = [0, 1, 47, 48, 999, 2047, 2048, 40_000, 41_000, 99_999, 5_000_000];
  const code = numbers.map(numberCode).join('');
  expect(codeNumbers(code)).toEqual(numbers);
  expect(code).not.toMatch(/[\d@"\\<\s]/);
  expect(numberCode(47)).toHaveLength(1);
  expect(numberCode(2047)).toHaveLength(2);
});

const html = `<!doctype html><body><nav>菜单</nav><main id="main"><nav>当前位置</nav>
<header><h1>标题 <span>一</span></h1><p>导<b>语</b>连着</p></header><ul><li>甲</li><li>乙<p>丙</p></li></ul>
<p><span class="figure-number">25</span><span class="figure-affix">人</span></p>
<p><span>电话</span><a href="tel:12345">12345</a></p>
<table><caption>表名</caption><tr><th>村</th><td>东村<p>注</p></td><td>3</td></tr></table>
<svg><text>图里</text></svg><script>程序</script><p hidden>藏着</p></main><footer>页脚</footer></body>`;

test('a page is read as its readers see it: blocks, rows, units beside their numbers', () => {
  expect(pageText(html)).toEqual({
    title: '标题 一',
    lines: ['导语连着', '甲', '乙', '丙', '25人', '电话 12345', '表名', '村\t东村\t注\t3'],
  });
  expect(pageText('<body><p>没有主体</p></body>')).toBeNull();
});

test('titles stand in the first slot, lines behind; no pair goes over a line or a cell', () => {
  const { pairs, slots } = layOutPage({ title: '甲乙', lines: ['乙丙\t丁', '戊'] });
  expect(Object.fromEntries(pairs)).toEqual({
    甲乙: [0],
    '乙\n': [1],
    乙丙: [slotUnits],
    '丙\n': [slotUnits + 1],
    '丁\n': [slotUnits + 3],
    '戊\n': [slotUnits + 5],
  });
  expect([...slots]).toEqual([[1, '乙丙\t丁\n戊']]);
});

test('a line longer than a slot is whole in every slot that it touches', () => {
  const long = '长'.repeat(slotUnits + 10);
  const { slots } = layOutPage({ title: '题', lines: ['短', long, '尾'] });
  expect([...slots]).toEqual([
    [1, '短'],
    [2, long],
    [3, `${long}\n尾`],
  ]);
});

const page = (path: string, lines: string[], more: Partial<IndexedPage['record']> = {}) => ({
  record: {
    path,
    kind: '文件',
    town: '石桥镇',
    townId: 'shiqiao',
    date: '2026-01-01',
    years: ['2026'],
    history: false,
    place: 0 as const,
    ...more,
  },
  text: { title: `标题${path}`, lines },
  villages: [],
});

const data = (text: string): Record<string, unknown> =>
  JSON.parse(/^zhangbangSearch\("[^"]+",(.*)\)\n$/s.exec(text)?.[1] ?? '') as Record<
    string,
    unknown
  >;

/** Page, then what stands at each of its places, put together from the pairs alone. */
function readBack(files: Map<string, string>): Map<number, Map<number, string>> {
  const pages = new Map<number, Map<number, string>>();
  for (const [name, text] of files) {
    if (!name.includes('/pairs-')) continue;
    for (const [key, code] of Object.entries(data(text))) {
      const [first = '', second = ''] = key;
      const numbers = codeNumbers(String(code));
      for (let at = 0, id = 0; at < numbers.length; ) {
        id += numbers[at++] ?? 0;
        const units = pages.get(id) ?? new Map<number, string>();
        pages.set(id, units);
        for (let left = (numbers[at++] ?? 0) + 1, place = 0; left > 0; left -= 1) {
          place += numbers[at++] ?? 0;
          units.set(place, first).set(place + 1, second);
        }
      }
    }
  }
  return pages;
}

test('the index says what the pages say, no more and no less, in the order of results', () => {
  const unordered = [
    page('old.html', ['旧文'], { date: '2012-01-01', history: true }),
    page('list.html', ['目录'], { date: '', place: 2 }),
    page('a.html', ['甲乙丙，丁'], { date: '2026-01-01' }),
    page('b.html', ['新文'], { date: '2026-02-01' }),
  ];
  const files = new Map(searchIndex(unordered));
  expect([...files]).toEqual([...searchIndex(unordered.toReversed())]);
  const read = readBack(files);
  const words = [...read].map(([id, units]) => [
    id,
    [...units]
      .sort(([one], [other]) => one - other)
      .map(([, unit]) => unit)
      .join(''),
  ]);
  expect(words.sort()).toEqual([
    [0, '标题b.html\n新文\n'],
    [1, '标题a.html\n甲乙丙,丁\n'],
    [2, '标题list.html\n目录\n'],
    [3, '标题old.html\n旧文\n'],
  ]);
  const directory = data(files.get('directory.js') ?? '');
  expect(directory['aids']).toEqual([2, 2]);
  expect(data(files.get(`data/${directory['folder']}/page-3-1.js`) ?? '')).toMatchObject({
    path: 'old.html',
    history: true,
    text: '旧文',
  });
});

test('of a pair that stands nearly everywhere the last pages are told without places', () => {
  const pages = Array.from({ length: 12_000 }, (_, index) => page(`p-${index}.html`, ['公开']));
  const codes = [...searchIndex(pages)]
    .filter(([name]) => name.includes('/pairs-'))
    .flatMap(([, text]) => Object.entries(data(text)));
  const code = String(codes.find(([key]) => key === '公开')?.[1]);
  const [placed = '', others = ''] = code.split(' ');
  expect(placed.length).toBeLessThanOrEqual(32 * 1024);
  // Three numbers a page, of one, one and two signs: page, count, place.
  const known = codeNumbers(placed).length / 3;
  expect(known + codeNumbers(others).length).toBe(12_000);
  expect(searchWords(`zhangbangSearch("pairs-1",${JSON.stringify({ 公开: code })})\n`)).toEqual([
    '公开',
  ]);
});

test('villages that a text names; a name inside a longer one is not meant', () => {
  const villages = [
    { id: 'dong', name: '东河村' },
    { id: 'dadong', name: '大东河村' },
    { id: 'xi', name: '西村' },
  ];
  expect(villagesNamed('大东河村和西村', villages).sort()).toEqual(['dadong', 'xi']);
  expect(villagesNamed('大东河村、东河村', villages).sort()).toEqual(['dadong', 'dong']);
});

test('the gate reads every file of the index, and takes no other for one', () => {
  const files = [...searchIndex([page('a.html', ['张*三\t低保', '公开栏'])])];
  const words = files.flatMap(([name, text]) => {
    expect(isSearchData(`search/${name}`)).toBe(true);
    return searchWords(text);
  });
  expect(words).toEqual(
    expect.arrayContaining(['张*三；低保', '公开栏', '公开', 'shiqiao', '文件']),
  );
  expect(isSearchData('assets/hashed/search-1a2b3c4d.js')).toBe(false);
  expect(() => searchWords('alert(1)\n')).toThrow('not a data file');
  expect(() => searchWords('zhangbangSearch("page-1-1",{"a":alert(1)})\n')).toThrow();
  expect(() => searchWords('zhangbangSearch("pairs-1",{"公开":"420683199001011234"})\n')).toThrow(
    'something else than places',
  );
});
