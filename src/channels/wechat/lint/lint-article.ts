import { type ArticleFault, oursHint } from './article-finding.ts';
import { articleTree, elementsOf } from './article-tree.ts';
import { contrastFaults } from './contrast.ts';
import { survives } from './filter.ts';
import { markupFaults } from './markup.ts';
import { hostFaults } from './pictures.ts';
import { styleFaults } from './styles.ts';
import { tableFaults } from './tables.ts';

/** One fault of each kind a place is enough: a wrong style stands on a hundred cells. */
function distinct(faults: readonly ArticleFault[]): ArticleFault[] {
  const seen = new Map<string, ArticleFault>();
  for (const fault of faults) {
    const key = `${fault.rule} ${fault.message}`;
    if (!seen.has(key)) seen.set(key, fault);
  }
  return [...seen.values()];
}

/**
 * Everything in an article's text that WeChat would change or that readers could not read: tags,
 * attributes, nesting, styles, contrast by day and by night, widths of tables, places of pictures.
 * Last the proof: what the filter leaves of it is the article itself.
 */
export function lintArticle(html: string): ArticleFault[] {
  const tree = articleTree(html);
  const elements = [...elementsOf(tree.childNodes)];
  const faults = distinct([
    ...markupFaults(elements),
    ...styleFaults(elements),
    ...contrastFaults(tree),
    ...tableFaults(elements),
    ...hostFaults(elements),
  ]);
  if (faults.length > 0 || survives(tree)) return faults;
  return [
    {
      rule: 'wechat-markup',
      severity: 'error',
      message: '公众号文章粘贴后会走样：过滤以后的文章和生成的不一样',
      hint: oursHint,
    },
  ];
}
