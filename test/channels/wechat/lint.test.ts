import { expect, test } from 'vitest';
import { type ArticleTag, allowedTags } from '#channels/wechat/allowed.ts';
import { articleTree } from '#channels/wechat/lint/article-tree.ts';
import { filtered, survives } from '#channels/wechat/lint/filter.ts';
import { lintArticle } from '#channels/wechat/lint/lint-article.ts';
import { fileFaults } from '#channels/wechat/lint/pictures.ts';
import { sizeFaults, wordFaults } from '#channels/wechat/lint/words.ts';

const paragraph = '<p style="margin:0 0 14px;color:#2b2b2b;">村里的事大家看得见</p>';
const cell = 'padding:6px;border:1px solid #b9ccc8;color:#2b2b2b;font-size:14px;';
const table = (...cells: string[]): string =>
  `<table style="width:100%;"><tbody><tr>${cells.map((words) => `<td style="${cell}">${words}</td>`).join('')}</tr></tbody></table>`;

const clean = [
  paragraph,
  '<section style="background-color:#0c4a47;"><p style="color:#ffffff;">白字</p></section>',
  '<ul><li style="color:#2b2b2b;"><section>一条</section></li></ul>',
  table('禾源村', '2123人次'),
  '<p style="color:#2b2b2b;"><a href="https://mp.weixin.qq.com/s/abc">上一期</a></p>',
  '<img src="danan_board_relief-1.png" alt="各村人数" style="display:block;width:100%;">',
];

test.each(clean)('clean: %s', (html) => {
  expect(lintArticle(html)).toEqual([]);
});

const failing: [rule: string, html: string, message: RegExp][] = [
  ['wechat-markup', '<div>字</div>', /用了 <div>/],
  ['wechat-markup', `${paragraph}<script>1</script>`, /用了 <script>/],
  ['wechat-markup', '<p style="color:#2b2b2b;" class="a">字</p>', /属性 class="a"/],
  ['wechat-markup', '<p style="color:#2b2b2b;"><a href="https://a.cn/">字</a></p>', /站外链接/],
  ['wechat-markup', '<ul><li style="color:#2b2b2b;">字</li></ul>', /没有用 <section>/],
  [
    'wechat-markup',
    '<ul><li style="color:#2b2b2b;"><section>一</section><ul><li style="color:#2b2b2b;"><section>二</section></li></ul></li></ul>',
    /列表套列表/,
  ],
  ['wechat-markup', '<img src="a.png" alt=" ">', /没有说明文字/],
  ['wechat-style', '<p style="color:#2b2b2b;display:flex;">字</p>', /样式 display/],
  ['wechat-style', '<p style="color:var(--main);">字</p>', /color 的值“var\(--main\)”/],
  ['wechat-style', '<p style="color:#2b2b2b !important;">字</p>', /!important/],
  ['wechat-style', '<p style="color:#2b2b2b;margin:-4px;">字</p>', /margin 的值“-4px”/],
  ['wechat-style', '<p>字</p>', /<p> 没有写 color/],
  [
    'wechat-style',
    '<table><tbody><tr><td style="color:#2b2b2b;padding:6px;border:0;">字</td></tr></tbody></table>',
    /<td> 没有写 font-size/,
  ],
  // By day 1.05 / 0.296; at night its brightness of 136 stays, 0.296 / 0.0597.
  ['wechat-contrast', '<p style="color:#888888;">字</p>', /白天看不清.*对比度 3.54/],
  ['wechat-contrast', '<p style="color:#b5261e;">字</p>', /深色模式看不清.*对比度 3.29/],
  [
    'wechat-table',
    // Four numbers of 12 letters of 0.62 em at 14 px, with 13 px around each: 469 px.
    table('123456789012', '123456789012', '123456789012', '123456789012'),
    /至少要 \d+ 像素宽，手机上只有 343 像素/,
  ],
  ['wechat-picture', '<img src="https://a.cn/b.png" alt="图">', /不在文章旁边/],
  ['wechat-picture', '<img src="a.webp" alt="图">', /不在文章旁边/],
  ['wechat-picture', '<img src="data:image/png;base64,AA==" alt="图">', /不在文章旁边/],
];

test.each(failing)('%s: %s', (rule, html, message) => {
  const [found, ...others] = lintArticle(html);
  expect(others).toEqual([]);
  expect(found).toMatchObject({ rule, severity: 'error' });
  expect(found?.message).toMatch(message);
  expect(found?.hint).not.toBe('');
});

test('a grey that is just enough by day is not by night', () => {
  // #767676 is 4.54:1 on white; at night brightness 118 stays and is 3.9:1, so it fails there.
  expect(lintArticle('<p style="color:#767676;">字</p>').map(({ message }) => message)).toEqual([
    expect.stringMatching(/深色模式/),
  ]);
});

test('the filter takes the whole style for one unknown property, and nothing from a clean text', () => {
  expect(filtered('<p style="color:#2b2b2b;position:absolute;">字</p>')).toBe('<p>字</p>');
  expect(filtered('<p style="color:#2b2b2b;">字</p>')).toBe('<p style="color:#2b2b2b;">字</p>');
  expect(filtered('<article id="a"><p>字</p><script>1</script><!-- x --></article>')).toBe(
    '<p>字</p>',
  );
  expect(survives(articleTree(clean.join('')))).toBe(true);
  for (const [rule, html] of failing) {
    if (rule === 'wechat-style' && /style="[^"]*(?:flex|var|important|-4px)/.test(html))
      expect(survives(articleTree(html)), html).toBe(false);
  }
});

test('what never stays is not in the list of tags', () => {
  const tags = Object.keys(allowedTags) as ArticleTag[];
  for (const tag of ['div', 'script', 'style', 'iframe', 'form', 'button', 'svg', 'video'])
    expect(tags).not.toContain(tag);
});

test('title and digest: at the limit, one more, empty', () => {
  const title = '题'.repeat(32);
  const digest = '摘'.repeat(120);
  expect(wordFaults({ title, digest })).toEqual([]);
  expect(wordFaults({ title: `${title}题`, digest })).toMatchObject(
    [{ rule: 'wechat-text', severity: 'warning', actual: '33 字', hint: /shortTitle/ }].map(
      (fault) => ({ ...fault, hint: expect.stringMatching(fault.hint) }),
    ),
  );
  expect(wordFaults({ title, digest: `${digest}摘` })).toMatchObject([{ actual: '121 字' }]);
  expect(wordFaults({ title: '', digest })).toMatchObject([{ actual: '0 字' }]);
});

test('length and size: under 20,000 characters and under 1 MB', () => {
  expect(sizeFaults({ characters: 19_999, bytes: 999_999 })).toEqual([]);
  expect(sizeFaults({ characters: 20_000, bytes: 10 })).toMatchObject([{ actual: '20000' }]);
  expect(sizeFaults({ characters: 10, bytes: 1_000_000 })).toMatchObject([{ actual: '1000000' }]);
});

test('picture files: true to their name and under 1 MB', () => {
  const png = Uint8Array.of(0x89, 0x50, 0x4e, 0x47);
  expect(fileFaults('a.png', png)).toEqual([]);
  expect(fileFaults('a.jpg', png)).toMatchObject([{ message: expect.stringMatching(/格式/) }]);
  const large = new Uint8Array(1_000_000);
  large.set(Uint8Array.of(0xff, 0xd8, 0xff));
  expect(fileFaults('a.jpg', large)).toMatchObject([{ message: expect.stringMatching(/1000000/) }]);
});
