import { chineseDay } from '#domain/day.ts';
import { escapeHtml } from '#views/plain-prose.ts';

export const startName = '开始.html';
export const sumsName = 'SHA256SUMS.txt';
export const siteFolder = 'site';

/** The first page of a package: what it is, how to open it, how to see that it is whole. */
export function startPage({ name, edition }: { name: string; edition: string }, files: number) {
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>开始：${escapeHtml(name)}</title>
<style>
:root { color-scheme: light dark; }
body { max-width: 40em; margin: 0 auto; padding: 1.5em 1em; font: 18px/1.8 "PingFang SC", "Microsoft YaHei", "Noto Sans SC", sans-serif; }
.open { display: inline-block; padding: 0.7em 1.6em; background: #0d4a43; color: #fff; font-size: 1.2em; }
code { overflow-wrap: anywhere; }
</style>
</head>
<body>
<h1>${escapeHtml(name)}</h1>
<p>本期日期：${chineseDay(edition)}。共 ${files} 个文件，不连网也能看。</p>
<p><a class="open" href="${siteFolder}/index.html">打开网站</a></p>
<h2>怎么用</h2>
<ol>
<li>先把压缩包整个解压，再打开这一页。直接在压缩包里双击，图片和样式会不全。</li>
<li>点“打开网站”。用 2022 年以后的浏览器都可以，不用安装软件。</li>
<li>要放到另一台电脑，把整个文件夹一起复制，不要只复制一页。</li>
</ol>
<h2>怎么核对</h2>
<p>每个文件的 SHA-256 校验码在 <a href="${sumsName}">${sumsName}</a> 里。压缩包自己的校验码在旁边的 .sha256 文件里。</p>
<ul>
<li>Linux：在这个文件夹里运行 <code>sha256sum -c ${sumsName}</code></li>
<li>苹果电脑：<code>shasum -a 256 -c ${sumsName}</code></li>
<li>Windows：对一个文件运行 <code>certutil -hashfile 文件名 SHA256</code>，与清单对照</li>
</ul>
<p>有一个对不上，就是复制坏了或者被改过，请重新索取。</p>
</body>
</html>
`;
}
