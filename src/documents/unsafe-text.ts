import type { RuleName } from '#domain/finding.ts';
import { scanAngles } from './unsafe-angles.ts';
import { scanBraces } from './unsafe-braces.ts';

/** A stretch of text that looks like code; `index` and `end` are offsets into that text. */
export interface Hit {
  index: number;
  end: number;
  rule: RuleName;
  message: string;
  hint: string;
}

/** Stands for what is not text: code, links' addresses, references, escapes. */
export const opaque = '\ue000';

const esm =
  /^[ \t>]*(?:import(?:\s*["'(]|\s*\{|\s*\*\s*as\b|\s+[\w$]+(?:\s*,\s*(?:\{[^}\n]*\}|\*\s*as\s+[\w$]+))?\s+from\s*["']|\s+[\w$]+\s*;?\s*$|\.meta\b)|export\s+(?:const|let|var|default|function|async|class|type|interface|enum)\b|export\s*[{*])/gm;

const handler = /(?<![A-Za-z0-9_-])on[a-z]{3,24}[ \t]*=(?!=)/gi;

/**
 * Everything in one stretch of text (a paragraph, a cell, a title) that MDX or a browser might run
 * or that was meant as one of our own marks and is not. Ordinary Chinese with `<`, `{` or `&` in it
 * has no hits. Sorted, without overlaps.
 */
export function scanText(text: string): Hit[] {
  const hits = [...scanEsm(text), ...scanAngles(text), ...scanBraces(text), ...scanHandlers(text)];
  hits.sort((left, right) => left.index - right.index || right.end - left.end);
  let end = 0;
  return hits.filter((hit) => {
    if (hit.index < end) return false;
    end = hit.end;
    return true;
  });
}

function scanEsm(text: string): Hit[] {
  if (!/import|export/.test(text)) return [];
  return [...text.matchAll(esm)].map((match) => {
    const index = match.index + match[0].search(/[ie]/);
    const lineEnd = text.indexOf('\n', index);
    return {
      index,
      end: lineEnd === -1 ? text.length : lineEnd,
      rule: 'unsafe-content',
      message: '不能写程序（import、export）',
      hint: '删去这一行；组件不用引入，直接写，如 <Hotline id="county" />',
    };
  });
}

function scanHandlers(text: string): Hit[] {
  return [...text.matchAll(handler)].map((match) => ({
    index: match.index,
    end: match.index + match[0].length,
    rule: 'unsafe-content',
    message: `不能写事件属性 ${match[0].replace(/\s*=$/, '')}`,
    hint: '删去它；文章里不能放程序，联系方式用 <Hotline id="…" />',
  }));
}
