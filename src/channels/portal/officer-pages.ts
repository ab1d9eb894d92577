import { officerPage, particular } from '#channels/paste/officer-page.ts';
import { escapeHtml } from '#views/plain-prose.ts';
import type { PortalItem } from '#views/portal-item.ts';
import { bodyName, copyName, inlineName, type PortalEntry } from './portal-files.ts';

/** A folder of the portal as its index shows it. */
export interface PortalFolder {
  id: string;
  /** `青禾镇`, `政策解读（全县共用）`. */
  title: string;
  items: readonly PortalItem[];
}

function particulars({ item }: PortalEntry): string {
  const rows: [string, string, string][] = [
    ['title', '标题', item.title],
    ['pub-date', '发布时间 PubDate', item.pubDate],
    ['source', '来源 ContentSource', item.contentSource],
    ['author', '编发 Author', item.author],
    ['keywords', '关键词 Keywords', item.keywords.join(',')],
    ['description', '摘要 Description', item.description],
    ['column-name', '栏目 ColumnName', item.columnName],
    ['column-type', '栏目类别 ColumnType', item.columnType],
    ['url', '原文地址 Url', item.url],
  ];
  return rows
    .filter(([, , text]) => text !== '')
    .map(([id, name, text]) => particular(id, name, text))
    .join('\n');
}

function pictureList({ pictures, item }: PortalEntry): string {
  if (pictures.length === 0) return '';
  const words =
    item.url === ''
      ? '网站还没有网址，图片不会跟着粘贴：正文里留了“在这里插入图片”的记号，按文件名一张一张上传。'
      : '粘贴以后，后台一般会自己取图；没有显示的，从这里存下来上传。';
  const links = pictures.map(({ name }) => `<li><a href="${name}">${name}</a></li>`).join('\n');
  return `<h2>正文图片（${pictures.length} 张）</h2>\n<p>${words}</p>\n<ol>\n${links}\n</ol>`;
}

/** The page from which an officer copies one page of the site into the county's editor. */
export function copyPage(entry: PortalEntry, base: string): string {
  const { item, inline, classes } = entry;
  const folder = base === '' ? '' : ` data-folder="${escapeHtml(base)}portal/${item.folder}/"`;
  const history = item.history
    ? '<p><strong>历史资料：只放进归档栏目，页首的说明不要删。</strong></p>\n'
    : '';
  const body = `<p><a href="index.html">全部页面</a>　<a href="../../${item.page}">网站上的这一页</a></p>
<h1>${escapeHtml(item.title)}</h1>
<p class="quiet">供工作人员使用：复制到县政府网站的后台，由人检查以后发布。</p>
${history}<div class="columns">
<main>
<p><button type="button" id="copy" class="first">复制正文（带样式）</button></p>
<p class="said" id="said" role="status" data-done="正文已经复制。到网站后台的编辑框里粘贴。"></p>
<div class="phone" tabindex="0" role="region" aria-label="正文预览"><div id="article"${folder}>${inline.trimEnd()}</div></div>
</main>
<div>
<h2>要填的项目</h2>
<dl>
${particulars(entry)}
</dl>
${pictureList(entry)}
<h2>源代码</h2>
<p>后台能切换到“源代码”的，贴这一份更干净：只有类名，没有样式。网站加了 <a href="zhangbang.css">zhangbang.css</a> 就有样式，没有加也能读。</p>
<p><button type="button" data-copies="code" data-name="源代码">复制源代码</button></p>
<template id="code">${classes.trimEnd()}</template>
<p><a href="${bodyName(item)}">${bodyName(item)}</a>　<a href="${inlineName(item)}">${inlineName(item)}</a></p>
</div>
</div>`;
  return officerPage({
    title: `复制：${item.title}`,
    description: `把《${item.title}》复制到县政府网站。`,
    body,
    script: true,
    up: '../',
  });
}

const steps = `<ol>
<li>在县政府网站的后台选对栏目，新建一篇文章。</li>
<li>点下面的标题，把标题、发布时间、来源、关键词、摘要一项一项复制过去。</li>
<li>按“复制正文”，在编辑框里粘贴。样式丢了的，切换到“源代码”，贴“源代码”那一份。</li>
<li>图片没有跟过来的，从页上存下来，在原处插入，写上说明文字。</li>
<li>对照网站上的这一页检查一遍：数字、表格、电话都在，再发布。</li>
</ol>`;

const groups: PortalItem['kind'][] = ['概况', '文件', '公开栏', '统计数据', '政策解读', '政策问答'];

function itemList(items: readonly PortalItem[], up: string): string {
  return groups
    .map((kind) => {
      const members = items.filter((item) => item.kind === kind);
      if (members.length === 0) return '';
      const lines = members.map(
        (item) =>
          `<li><h3><a href="${up}${copyName(item)}">${escapeHtml(item.title)}</a>${item.history ? '（历史资料）' : ''}</h3><p class="quiet">${escapeHtml([item.pubDate, item.columnName, item.columnType].filter(Boolean).join('　'))}</p></li>`,
      );
      return `<h2>${kind}（${members.length}）</h2>\n<ul class="pages">\n${lines.join('\n')}\n</ul>`;
    })
    .filter((group) => group !== '')
    .join('\n');
}

/** The pages of one folder; a town's also leads to the policies that all towns share. */
export function folderPage(
  { id, title, items }: PortalFolder,
  shared: PortalFolder | null,
): string {
  const policies = shared ? itemList(shared.items, `../${shared.id}/`) : '';
  const body = `<p><a href="../index.html">全部乡镇</a></p>
<main>
<h1>${escapeHtml(title)}：放到县政府网站</h1>
<p>乡镇一般不单独开设网站，页面放进县政府网站的栏目。这里每一页都排好了：要填的项目、正文、图片。文字和数字与网站上的相同，程序不会自己发布。</p>
<h2>怎么放</h2>
${steps}
<p>清单：<a href="manifest.csv">manifest.csv</a>（电子表格）　<a href="manifest.json">manifest.json</a>（程序用），每个文件都有校验码。</p>
${itemList(items, '')}
${policies === '' ? '' : `<h2>${escapeHtml(shared?.title ?? '')}</h2>\n${policies}`}
</main>`;
  return officerPage({
    title: `${title}：放到县政府网站（${id}）`,
    description: `${title}的页面，供工作人员复制到县政府网站。`,
    body,
    up: '../',
  });
}

/** All folders, for the county's office. */
export function portalPage(folders: readonly PortalFolder[]): string {
  const lines = folders.map(
    ({ id, title, items }) =>
      `<li><h2><a href="${id}/index.html">${escapeHtml(title)}</a></h2><p class="quiet">${items.length} 页</p></li>`,
  );
  const body = `<p><a href="../index.html">网站首页</a></p>
<main>
<h1>放到县政府网站</h1>
<p>供工作人员使用。文件、公开栏、统计、概况和政策解读各有一份可以直接粘贴的正文，按乡镇分开放。</p>
<ul class="pages">
${lines.join('\n')}
</ul>
</main>`;
  return officerPage({
    title: '放到县政府网站',
    description: '可以粘贴到县政府网站的页面，供工作人员使用。',
    body,
  });
}
