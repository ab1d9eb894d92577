import type { Root } from 'mdast';
import { isOutside, linkTarget } from '#documents/link-target.ts';
import { sourceText } from '#documents/plain-text.ts';
import type { Finding } from '#domain/finding.ts';
import { townOfPath } from '#domain/paths.ts';
import { declaredMoves } from '#domain/redirects.ts';
import type { Check } from './check.ts';
import { documentsOf } from './documents-of.ts';
import { eachNode } from './each-node.ts';
import { knownHint } from './known-hint.ts';
import { nodePlace } from './node-place.ts';
import { sitePaths } from './site-paths.ts';

/** Links inside documents lead to pages of this edition, and to headings that are there. */
export const brokenLinks: Check = ({ county }) => {
  // A former address still leads there.
  const paths = new Set([...sitePaths(county), ...declaredMoves(county).map(({ from }) => from)]);
  const absent = new Set(county.absent);
  const documents = documentsOf(county);
  const anchors = new Map(documents.map(({ path, entry }) => [path, anchorsOf(entry.value.tree)]));
  return documents.flatMap(({ entry, path: page }) => {
    const findings: Finding[] = [];
    eachNode(entry.value.tree, (node) => {
      if (node.type !== 'link') return;
      if (isOutside(node.url)) return;
      const problem = judge(node.url, page, paths, anchors, absent);
      if (!problem) return;
      findings.push({
        rule: 'broken-link',
        severity: 'error',
        ...problem,
        place: nodePlace(entry.file, node, node.url),
        actual: node.url,
      });
    });
    return findings;
  });
};

/** Anchors of the headings inside a page, with their words. */
function anchorsOf(tree: Root): Map<string, string> {
  const found = new Map<string, string>();
  eachNode(tree, (node) => {
    if (node.type !== 'heading') return;
    const id = node.data?.hProperties?.id;
    if (typeof id === 'string') found.set(id, sourceText(node));
  });
  return found;
}

/** Guide pages and pictures are not content; the build's own link test judges those. */
const notContent = /^(?:guide|assets|images|posters|share)\//;

function judge(
  url: string,
  page: string,
  paths: ReadonlySet<string>,
  anchors: ReadonlyMap<string, ReadonlyMap<string, string>>,
  absent: ReadonlySet<string>,
): Pick<Finding, 'message' | 'hint'> | null {
  const { path, fragment } = linkTarget(url, page);
  if (path === null) {
    return { message: `链接“${url}”走出了网站目录`, hint: '核对 ../ 的个数' };
  }
  // A town that was not read, or is left out, may have the page: its links are printed as words.
  if (notContent.test(path) || absent.has(townOfPath(path) ?? '')) return null;
  if (!paths.has(path)) {
    const wanted = path.replace(/\.(?:mdx?|json)$/, '.html');
    const folder = path.slice(0, path.lastIndexOf('/') + 1);
    const near = [...paths].filter((known) => known.startsWith(folder));
    return {
      message: `链接“${url}”没有对应的页面（${path}）`,
      hint: paths.has(wanted)
        ? `链接写网页的名称，以 .html 结尾：${url.replace(/\.(?:mdx?|json)(?=$|#)/, '.html')}`
        : knownHint(path, near, `${folder || '网站首层'} 下的页面`),
    };
  }
  const known = anchors.get(path);
  if (fragment === '' || !known || known.has(fragment)) return null;
  const listed = [...known].map(([id, words]) => `#${id}（${words}）`).join('、');
  return {
    message: `链接“${url}”指向的标题“${fragment}”不在那一页`,
    hint: known.size === 0 ? '那一页没有标题；删去 # 和后面的字' : `那一页的标题：${listed}`,
  };
}
