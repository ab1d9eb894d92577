import { FactReference } from '#domain/fields.ts';
import { type Hit, opaque } from './unsafe-text.ts';

const reference = '引用数字写 {事实编号}，如 {births}、{births@niujiaochong#2026-08}';
const show = '要显示花括号本身，用全角的｛和｝';

/** Braces that hold an expression, or a fact reference that is not written as one. */
export function scanBraces(text: string): Hit[] {
  const hits: Hit[] = [];
  for (let at = text.indexOf('{'); at !== -1; ) {
    const close = closing(text, at);
    const judged = judgeBrace(
      text.slice(at + 1, close ?? Math.min(text.length, at + 400)),
      close !== null,
    );
    const end = close === null ? text.length : close + 1;
    if (judged) hits.push({ ...judged, index: at, end });
    // Inside ordinary braces there may be others; an expression is named once.
    at = text.indexOf('{', judged ? end : at + 1);
  }
  for (const match of text.matchAll(/｛([!-~]{1,160})｝/g)) {
    if (!FactReference.safeParse(match[1]).success) continue;
    hits.push({
      index: match.index,
      end: match.index + match[0].length,
      rule: 'unknown-reference',
      message: '引用数字的花括号是全角的，不会换成数字',
      hint: `改成英文花括号：{${match[1]}}`,
    });
  }
  return hits;
}

/** Offset of the brace that closes the one at `open`; null when none does within reach. */
function closing(text: string, open: number): number | null {
  let depth = 0;
  for (let at = open; at < text.length && at < open + 2000; at += 1) {
    if (text[at] === '{') depth += 1;
    if (text[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

function judgeBrace(content: string, closed: boolean): Omit<Hit, 'index' | 'end'> | null {
  const inner = content.trim();
  if (inner === '') return null;
  if (closed && looksLikeReference(inner)) {
    return {
      rule: 'unknown-reference',
      message: `{${content}} 不是事实引用的写法`,
      hint: `${reference}：小写字母、数字和连字符，不留空格；${show}`,
    };
  }
  if (!looksLikeCode(inner)) return null;
  return {
    rule: 'unsafe-content',
    message: '花括号里不能写算式或程序',
    hint: `${reference}；合计和比率写进数据文件由系统算；${show}`,
  };
}

/** Letters without Chinese, and no more than marks that somebody might put into an id. */
const looksLikeReference = (inner: string): boolean =>
  /^[\w@#.\- ]{2,160}$/.test(inner) &&
  /[A-Za-z]{2}/.test(inner) &&
  !/^\d|\s[+*/-]\s|[A-Za-z_]\.[A-Za-z_]|\.\.\./.test(inner);

function looksLikeCode(inner: string): boolean {
  if (inner.startsWith(opaque) && /^\ue000+$/.test(inner.replace(/\s/g, ''))) return true;
  if (/^(?:"[^"]*"|'[^']*'|\/[*/])/.test(inner)) return true;
  const bare = inner.replace(/"[^"]*"|'[^']*'/g, '""');
  // A call, a member, an arrow, a spread, a template: code in any company.
  if (/[A-Za-z_$][\w$]*\s*(?:\(|\[|\?\.|\.\s*[A-Za-z_$])|=>|\.\.\.|`|\$\{/.test(bare)) return true;
  if (
    /[A-Za-z_$\ue000)\]]\s*(?:[-+*/%=!<>&|^?]+)\s*[\w$("'\ue000[{]|;\s*$/.test(bare) &&
    !/\p{Script=Han}/u.test(bare)
  ) {
    return true;
  }
  if (/\p{Script=Han}/u.test(bare)) return false;
  if (/\d\s*(?:[+*/%^=<>&|!?]+|\s-\s)\s*[\w(.]/.test(bare)) return true;
  return /[A-Za-z]{2}/.test(bare) || /^[[(].*[\])]$/.test(bare) || /^[!+~-]+[\w([]/.test(bare);
}
