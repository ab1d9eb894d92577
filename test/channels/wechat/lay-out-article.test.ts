import { expect, test } from 'vitest';
import { limits } from '#channels/wechat/allowed.ts';
import { layOutArticle, sentCharacters } from '#channels/wechat/lay-out-article.ts';
import { lintArticle } from '#channels/wechat/lint/lint-article.ts';
import { planArticles } from '#channels/wechat/plan-articles.ts';
import { tableForm } from '#channels/wechat/table-form.ts';
import { themeIds } from '#domain/theme.ts';
import type { ArticleView } from '#views/article.ts';
import type { Block, TableView } from '#views/blocks.ts';

const article = (blocks: Block[], rest: Partial<ArticleView> = {}): ArticleView => ({
  id: 'danan_document_report',
  kind: 'document',
  stem: 'wechat/danan_document_report',
  file: 'towns/danan/documents/report.mdx',
  page: 'towns/danan/documents/report.html',
  base: 'https://a.example/',
  theme: 'teal',
  title: '大楠镇工作报告',
  shortTitle: null,
  digest: '这一季度做了什么。',
  publishers: ['大楠镇人民政府', '大楠镇'],
  kicker: '大楠镇 · 情况报告',
  head: [{ label: '发布机构', text: '大楠镇人民政府' }],
  blocks,
  foot: [{ label: '来源', text: '镇办公室' }],
  demonstration: '',
  photographs: [],
  cover: {
    wide: 'share/danan/document-report-900.jpg',
    square: {
      id: 'wechat/danan_document_report',
      file: 'towns/danan/documents/report.mdx',
      emblem: null,
      kicker: '大楠镇',
      title: '工作报告',
      figures: [],
      footer: '',
      history: false,
      demonstration: false,
    },
  },
  ...rest,
});

const prose = (html: string): Block => ({ type: 'prose', html, text: '' });

const table = (rows: number, cells: readonly string[]): TableView => ({
  caption: '各村情况',
  columns: cells.map((_, index) => ({
    label: index === 0 ? '村' : `第${index}项`,
    align: index === 0 ? 'left' : 'right',
  })),
  rows: Array.from({ length: rows }, () => ({ kind: 'row' as const, cells: [...cells] })),
  notes: [],
  source: '',
});

const htmlOf = (html: string): string => layOutArticle(article([prose(html)])).html;

test('links become numbered notes; inner ones need an address; articles stay links', () => {
  const html = htmlOf(
    '<p><a href="https://www.gov.cn/a">甲</a>、<a href="../boards/relief.html">乙</a>、' +
      '<a href="https://www.gov.cn/a">甲</a>、<a href="tel:12345">12345</a>、' +
      '<a href="https://mp.weixin.qq.com/s/x">丙</a></p>',
  );
  expect(html.match(/［\d］<\/sup>/g)).toEqual(['［1］</sup>', '［2］</sup>', '［1］</sup>']);
  expect(html).toContain('［1］甲　https://www.gov.cn/a');
  expect(html).toContain('［2］乙　https://a.example/towns/danan/boards/relief.html');
  expect(html.match(/<a /g)).toHaveLength(1);
  const without = layOutArticle(
    article([prose('<p><a href="../boards/relief.html">乙</a></p>')], { base: '' }),
  ).html;
  expect(without).not.toContain('文中链接');
  expect(without).toContain('乙');
});

test('notes of the document keep their numbers and links go on after them', () => {
  const html = htmlOf(
    '<p>正文<sup><a href="#fn-1" id="fnref-1">［1］</a></sup>，<a href="https://b.cn/">乙</a></p>' +
      '<section class="footnotes" role="doc-endnotes"><ol><li id="fn-1"><p>注文</p><p><a href="#fnref-1" role="doc-backlink">↩</a></p></li></ol></section>',
  );
  expect(html).toContain('［1］注文');
  expect(html).toContain('［2］乙　https://b.cn/');
  expect(html).not.toContain('↩');
});

test('one level of lists: what lies deeper follows with a mark', () => {
  const html = htmlOf('<ul><li>一<ol start="3"><li>深<ul><li>更深</li></ul></li></ol></li></ul>');
  expect(html.match(/<[uo]l/g)).toHaveLength(1);
  expect(html).toContain('3. 深');
  expect(html).toContain('• 更深');
  expect(lintArticle(html)).toEqual([]);
});

test('code keeps its lines and spaces; markup in words stays words', () => {
  const html = htmlOf('<pre><code>a  b\nc &lt;p&gt;</code></pre>');
  expect(html).toContain('a&nbsp;&nbsp;b<br>c&nbsp;&lt;p&gt;');
});

test('tables: a narrow one stays, a wide one becomes cards, a wide and long one a picture', () => {
  // Four columns: 禾源村 42 + 13, three numbers of 4 digits in 0.62 em of 14 px and 人次.
  expect(tableForm(table(9, ['禾源村', '12人', '34人']))).toBe('table');
  const wide = ['红旗水库移民新村', '123456.78元', '123456.78元', '123456.78元', '9元'];
  expect(tableForm(table(9, wide))).toBe('cards');
  expect(tableForm(table(30, wide))).toBe('picture');
  // Nobody could read eight such numbers in one picture.
  expect(tableForm(table(30, [...wide, ...wide]))).toBe('cards');
});

test('a picture says every cell in its description', () => {
  const wide = ['红旗水库移民新村', '123456.78元', '123456.78元', '123456.78元', '9元'];
  const { html, pictures } = layOutArticle(article([{ type: 'table', table: table(20, wide) }]));
  expect(pictures.map(({ id }) => id)).toEqual(['wechat/danan_document_report-1']);
  expect(html).toContain('src="danan_document_report-1.png"');
  expect(html.match(/第4项9元/g)).toHaveLength(20);
});

test('too long an article: the largest table is drawn first, the rest stays', () => {
  const blocks: Block[] = [
    { type: 'table', table: table(12, ['禾源村', '1人']) },
    { type: 'table', table: table(110, ['禾源村', '2人']) },
  ];
  const { html, pictures } = layOutArticle(article(blocks));
  expect(pictures).toHaveLength(1);
  expect(html.match(/<td/g)).toHaveLength(24);
  expect(sentCharacters(html)).toBeLessThan(limits.characters);
});

test('an article over a limit is left out, with a warning that says why', () => {
  const long = article([prose(`<p>${'字'.repeat(20_000)}</p>`)]);
  const { articles, findings } = planArticles([
    long,
    article([], { title: '题'.repeat(33) }),
    article([], { title: '题'.repeat(33), shortTitle: '短题' }),
  ]);
  expect(articles.map(({ title }) => title)).toEqual(['短题']);
  expect(findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
    'wechat-text warning',
    'wechat-text warning',
  ]);
});

test('the author is the first publisher whose name is short enough', () => {
  const { articles } = planArticles([
    article([], { publishers: ['某某市某某县某某镇人民政府办公室秘书股', '某某镇'] }),
    article([], { publishers: ['某某市某某县某某镇人民政府办公室秘书股'] }),
  ]);
  expect(articles.map(({ author }) => author)).toEqual(['某某镇', '']);
});

const figure = (label: string) => ({
  key: label,
  label,
  prefix: '约',
  number: '3.5',
  suffix: '万人',
  text: '约3.5万人',
  state: 'approximate' as const,
  remark: '含流动人口',
  asOf: '截至2026年9月30日',
  source: '',
  formula: '',
  change: { text: '增加12人', direction: 'up' as const, against: '比上月' },
});

test.each(themeIds)('every kind of block keeps every rule in %s', (theme) => {
  const hotline = { label: '办事热线', phone: '0600-5550111', hours: '工作日', level: '镇' };
  const blocks: Block[] = [
    prose(
      '<h2>一</h2><h3>二</h3><h4>三</h4><p>字<strong>重</strong><del>删</del><code>x y</code></p>',
    ),
    prose('<blockquote><p>引</p></blockquote><hr><ol start="2"><li><p>甲</p></li></ol>'),
    { type: 'figures', title: '数字', figures: [figure('户籍人口'), figure('户数'), figure('村')] },
    { type: 'figures', title: '', figures: [figure('户籍人口')] },
    { type: 'table', table: { ...table(2, ['禾源村', '1人']), notes: ['注'], source: '台账' } },
    { type: 'notice', tone: 'warning', title: '', blocks: [prose('<p>当心</p>')] },
    { type: 'notice', tone: 'info', title: '说明', blocks: [] },
    { type: 'steps', title: '怎么办', steps: [{ title: '申请', blocks: [prose('<p>去</p>')] }] },
    { type: 'identity', text: '1 + 1 = 2', state: 'pass' },
    { type: 'hotlines', title: '电话', hotlines: [hotline] },
    {
      type: 'duties',
      title: '',
      duties: [{ item: '低保', post: '窗口', phone: '12345', hours: '' }],
    },
    { type: 'slogans', lines: ['公开透明'], signature: '镇政府' },
    { type: 'articles', title: '章程', articles: [{ number: '第一条', paragraphs: ['甲', '乙'] }] },
    {
      type: 'columns',
      columns: [
        { title: '村务', entries: [{ title: '公示', text: '三天' }], pockets: [], pocketNote: '' },
      ],
    },
    {
      type: 'ratings',
      ratings: {
        title: '星级',
        ratings: [{ name: '禾源村', stars: 4, words: '四星', marks: '88分' }],
        notes: [],
        source: '',
      },
    },
  ];
  const { html } = layOutArticle(article(blocks, { theme, demonstration: '演示数据' }));
  expect(lintArticle(html)).toEqual([]);
  expect(html).toContain('0600-5550111');
});
