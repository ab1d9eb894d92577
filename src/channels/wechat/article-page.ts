import { escapeHtml } from '#views/plain-prose.ts';
import type { PlannedArticle } from './plan-articles.ts';

const before = '<body>\n';
const after = '\n</body>';

/** The article alone, as a page that any browser opens; its body holds nothing else. */
export const articlePage = ({ title, html, view }: PlannedArticle): string =>
  `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="description" content="${escapeHtml(view.digest)}">
<title>${escapeHtml(title)}</title>
</head>${before}${html}${after}
</html>
`;

/** The article in a page of `articlePage`, as it is sent. Throws for any other page. */
export function articleInPage(page: string): string {
  const from = page.indexOf(before);
  const to = page.lastIndexOf(after);
  if (from < 0 || to < from) throw new Error('not a page of an article');
  return page.slice(from + before.length, to);
}
