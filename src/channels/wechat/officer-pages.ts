import { officerPage, particular } from '#channels/paste/officer-page.ts';
import { escapeHtml } from '#views/plain-prose.ts';
import { limits } from './allowed.ts';
import { type ArticleEntry, articleEntry } from './article-index.ts';
import type { PlannedArticle } from './plan-articles.ts';

const lengthOf = (text: string): number => [...text].length;

function particulars({ title, author, digest, sourceUrl }: ArticleEntry): string {
  const rows = [
    { id: 'title', name: '标题', text: title, most: limits.title },
    { id: 'author', name: '作者', text: author, most: limits.author },
    { id: 'digest', name: '摘要', text: digest, most: limits.digest },
    { id: 'source', name: '原文链接', text: sourceUrl, most: null },
  ].filter(({ text }) => text !== '');
  return rows
    .map(({ id, name, text, most }) =>
      particular(id, name, text, most === null ? '' : `（${lengthOf(text)}/${most} 字）`),
    )
    .join('\n');
}

const covers = ({ covers: { wide, square } }: ArticleEntry): string =>
  [
    { path: `../${wide}`, name: '头条封面', width: 900, height: 383 },
    { path: square.replace(/^.*\//, ''), name: '方形封面', width: 500, height: 500 },
  ]
    .map(
      ({ path, name, width, height }) =>
        `<li><a href="${path}"><img src="${path}" alt="${name}" width="${width}" height="${height}"></a>${name} ${width}×${height}</li>`,
    )
    .join('\n');

function pictureList({ pictures, sourceUrl }: ArticleEntry): string {
  if (pictures.length === 0) return '';
  const words =
    sourceUrl === ''
      ? '网站还没有网址，图片不会跟着粘贴：正文里留了“在这里插入图片”的记号，按文件名一张一张上传。'
      : '粘贴以后公众号会自己取图。哪张没有显示，就从这里存下来，在原处插入。';
  const items = pictures.map((name) => `<li><a href="${name}">${name}</a></li>`).join('\n');
  return `<h2>正文图片（${pictures.length} 张）</h2>\n<p>${words}</p>\n<ol>\n${items}\n</ol>`;
}

/** The page from which an officer copies an article into the account's editor. */
export function copyPage(article: PlannedArticle): string {
  const entry = articleEntry(article);
  const { view, html } = article;
  const folder = view.base === '' ? '' : ` data-folder="${escapeHtml(view.base)}wechat/"`;
  const body = `<p><a href="index.html">全部公众号文章</a>　<a href="../${view.page}">网站上的这一篇</a></p>
<h1>${escapeHtml(article.title)}</h1>
<p class="quiet">供工作人员使用：复制到公众号后台，由人检查以后发表。正文连同格式 ${entry.characters} 个字符（限 ${limits.characters} 个）。</p>
<div class="columns">
<main>
<p><button type="button" id="copy" class="first">复制正文</button></p>
<p class="said" id="said" role="status"></p>
<div class="phone" tabindex="0" role="region" aria-label="正文预览"><div id="article"${folder}>${html}</div></div>
</main>
<div>
<h2>标题和摘要</h2>
<dl>
${particulars(entry)}
</dl>
<h2>封面</h2>
<ul class="covers">
${covers(entry)}
</ul>
${pictureList(entry)}
<h2>步骤</h2>
<ol>
<li>公众号后台新建图文消息，粘贴标题、作者、摘要。</li>
<li>按“复制正文”，在编辑框里粘贴。</li>
<li>上传封面${entry.sourceUrl === '' ? '' : '；“原文链接”填上面的网址'}。</li>
<li>用手机预览，白天和深色模式各看一遍，再发表。</li>
</ol>
</div>
</div>`;
  return officerPage({
    title: `复制：${article.title}`,
    description: `把《${article.title}》复制到公众号。`,
    body,
    script: true,
  });
}

const kinds = [
  { kind: 'policy', title: '政策解读' },
  { kind: 'document', title: '文件' },
  { kind: 'board', title: '公开栏' },
] as const;

/** All articles with titles, digests and covers, for officers. */
export function articlesPage(articles: readonly PlannedArticle[]): string {
  const entries = articles.map(articleEntry);
  const groups = kinds.map(({ kind, title }) => {
    const items = entries
      .filter((entry) => entry.kind === kind)
      .map(
        (entry) =>
          `<li><img src="${entry.covers.square.replace(/^.*\//, '')}" alt="" width="500" height="500" loading="lazy"><div><h3><a href="${entry.id}.copy.html">${escapeHtml(entry.title)}</a></h3><p>${escapeHtml(entry.digest)}</p><p class="quiet">${escapeHtml(entry.author)}　${entry.characters} 个字符，${entry.pictures.length} 张图　<a href="../${entry.covers.wide}">头条封面</a></p></div></li>`,
      );
    return items.length === 0
      ? ''
      : `<h2>${title}（${items.length} 篇）</h2>\n<ul class="list">\n${items.join('\n')}\n</ul>`;
  });
  const body = `<p><a href="../index.html">网站首页</a></p>
<main>
<h1>公众号文章</h1>
<p>供工作人员使用。现行的文件、政策和公开栏各有一篇，排好了版，点标题复制。历史资料没有文章。程序不会自己发表。</p>
${groups.filter((group) => group !== '').join('\n')}
</main>`;
  return officerPage({
    title: '公众号文章',
    description: '排好版的公众号文章，供工作人员复制。',
    body,
  });
}
