import { expect, test } from 'vitest';
import { type CleanSetting, cleanPage } from '#channels/portal/clean-page.ts';
import { classDress, inlineDress } from '#channels/portal/looks.ts';
import { pasteHtml } from '#channels/portal/paste-node.ts';

const setting: CleanSetting = {
  prefix: 'zb-a-b',
  linked: true,
  address: (href) => (/^(?:http|tel)/.test(href) ? href : `https://county.example/${href}`),
  picture: (src) => ({ name: src.replace(/^.*\//, ''), width: 4, height: 3 }),
  chart: () => null,
};
const page = (main: string): string =>
  `<!doctype html><html><head><script>x()</script></head><body><nav>菜单</nav><main>${main}</main><footer>页脚</footer></body></html>`;
const pasted = (main: string, more: Partial<CleanSetting> = {}): string =>
  pasteHtml(cleanPage(page(main), { ...setting, ...more }), classDress);

test('what leads around the site, what runs and what is pressed is left out', () => {
  expect(
    pasted(
      '<nav class="breadcrumb">当前位置</nav><header class="page-head"><p class="kicker">镇</p><h1>标题</h1><p class="lead">导语</p><p class="article-line">2026</p></header><script>a()</script><style>p{}</style><p onclick="b()" style="color:red" data-x="1" tabindex="0" aria-label="c">正文</p><button>复制</button><p hidden>藏着</p><form><input></form><iframe src="x"></iframe>',
    ),
  ).toBe('<p class="zb-lead">导语</p><p>正文</p>');
});

test('anchors stay only where a link leads to them, under a name of their own', () => {
  expect(
    pasted(
      '<h2 id="main">一</h2><p>见<a href="#note">注</a>和<a href="#nowhere">别处</a></p><p id="note">注文</p>',
    ),
  ).toBe('<h2>一</h2><p>见<a href="#zb-a-b-1">注</a>和别处</p><p id="zb-a-b-1">注文</p>');
});

test('links have full addresses; without an address of the site their words stand alone', () => {
  const main =
    '<p><a href="x.html">甲</a><a href="tel:12345">12345</a></p><p class="actions"><a href="y.csv">下载</a></p>';
  const address = (href: string) => (href.startsWith('tel:') ? href : null);
  expect(pasted(main, { address, linked: false })).toBe('<p>甲<a href="tel:12345">12345</a></p>');
  expect(pasted(main)).toContain('<a href="https://county.example/x.html">甲</a>');
  expect(pasted(main)).toContain(
    '<p class="zb-actions"><a href="https://county.example/y.csv">下载</a></p>',
  );
});

test('tables keep caption, scopes and sums; a written table gets its scopes', () => {
  expect(
    pasted(
      '<div class="table-region" tabindex="0"><table class="narrow"><caption id="c">表</caption><thead><tr><th>村</th></tr></thead><tbody><tr class="total"><th scope="row" class="left">合计</th><td class="right short" colspan="2">3人</td></tr></tbody></table></div>',
    ),
  ).toBe(
    '<table><caption>表</caption><thead><tr><th scope="col">村</th></tr></thead><tbody><tr class="zb-total"><th scope="row">合计</th><td colspan="2" class="zb-right">3人</td></tr></tbody></table>',
  );
});

const chart =
  '<figure class="chart"><figcaption><span>人口</span><span>单位：人</span></figcaption><svg><title>人口</title><desc>甲村最多</desc><text>10</text></svg><details><summary>看数据表</summary><table><caption>人口</caption><tbody><tr><td>10</td></tr></tbody></table></details></figure>';

test('a chart is its table, with its picture where one is drawn', () => {
  expect(pasted(chart)).toBe(
    '<div class="zb-chart"><p><span>人口</span>　<span>单位：人</span></p><div class="zb-details"><p class="zb-summary">看数据表</p><table><caption>人口</caption><tbody><tr><td>10</td></tr></tbody></table></div></div>',
  );
  expect(
    pasted(chart, { chart: (title) => ({ name: `${title}.jpg`, width: 9, height: 5 }) }),
  ).toContain(
    '</p><img src="人口.jpg" alt="甲村最多" width="9" height="5"><div class="zb-details">',
  );
});

test('a drawing without a table is its words; an ornament is nothing', () => {
  expect(
    pasted(
      '<svg aria-hidden="true"><path/></svg><svg><title>趋势</title><desc>逐年上升</desc></svg>',
    ),
  ).toBe('<p class="zb-drawing">趋势：逐年上升</p>');
});

test('parts that the site’s style sets apart have a space between them', () => {
  expect(
    pasted(
      '<ul class="hotlines"><li><span>热线</span><a href="tel:1">1</a><span>全天</span></li></ul><p>甲<strong>乙</strong><span>丙</span></p>',
    ),
  ).toBe(
    '<ul class="zb-hotlines"><li><span>热线</span>　<a href="tel:1">1</a>　<span>全天</span></li></ul><p>甲<strong>乙</strong><span>丙</span></p>',
  );
});

test('text is text: nothing that is written becomes markup', () => {
  expect(pasted('<p>a &lt;script&gt; &amp; “b”&nbsp;c</p>')).toBe(
    '<p>a &lt;script&gt; &amp; “b”&nbsp;c</p>',
  );
});

test('styles in the line instead of classes, and head rows and sums look their part', () => {
  const nodes = cleanPage(
    page(
      '<h2 class="x">一</h2><table><thead><tr><th>村</th></tr></thead><tbody><tr class="total"><td class="right">3</td></tr></tbody></table>',
    ),
    setting,
  );
  const html = pasteHtml(nodes, inlineDress('teal'));
  expect(html).not.toContain('class=');
  expect(html).toMatch(/<th scope="col" style="[^"]*background-color:#0c4a47[^"]*">村/);
  expect(html).toMatch(/<td style="[^"]*font-weight:bold;text-align:right">3/);
});

test('a page without a main part is a fault of ours', () => {
  expect(() => cleanPage('<p>x</p>', setting)).toThrow('No main part');
});
