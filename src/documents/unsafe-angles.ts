import { components } from './components.ts';
import type { Hit } from './unsafe-text.ts';

// CommonMark's raw HTML, each bounded so that one `<` never costs more than its neighbourhood.
const attribute = String.raw`(?:\s+[A-Za-z_:][\w.:-]{0,60}(?:\s{0,20}=\s{0,20}(?:[^\s"'=<>${'`'}]{1,300}|'[^']{0,300}'|"[^"]{0,300}"))?)`;
const openTag = new RegExp(`^<[A-Za-z][A-Za-z0-9-]{0,60}${attribute}{0,20}\\s{0,20}/?>`);
const closeTag = /^<\/[A-Za-z][A-Za-z0-9-]{0,60}\s{0,20}>|^<\/>/;
// Not complete, but begun: a name and then an attribute with a value, an expression, a slash.
const begun =
  /^<\/?[A-Za-z][\w.:-]{0,60}(?:[\s/]{1,20}[A-Za-z_:@][\w.:-]{0,60}\s{0,20}=|\s{0,20}\{|\/>)/;
// Names that JSX allows and HTML does not; Chinese prose has no such thing behind a bracket.
const odd = /^<\/?[_$][\w$.:-]{0,60}(?=[\s/>{]|$)/;
const special = /^<!--|^<!\[CDATA\[|^<![A-Za-z]|^<\?/i;
const capital = /^<\/?([A-Z][A-Za-z0-9.]{1,60})(?=[\s/>{]|$)/;

// Elements that browsers act on even where the tag is not finished. Single letters are left out:
// `a<b` and `x<p` are comparisons.
const elements = new Set(
  `script style template iframe frame frameset object embed applet svg math img image video audio
  source track canvas input button form select textarea link meta base body head html title table
  tbody thead tr td th div span details dialog marquee noscript textarea xmp plaintext picture
  portal isindex keygen`.split(/\s+/),
);
const element = /^<\/?([A-Za-z][A-Za-z0-9]{1,20})(?=[\s/>]|$)/;

const show = '要显示尖括号本身，用全角的＜和＞';

/** Raw tags, begun tags, comments, declarations, and components that are unknown or misspelt. */
export function scanAngles(text: string): Hit[] {
  const hits: Hit[] = [];
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    const hit = judgeAngle(text.slice(at, at + 2000));
    if (!hit) continue;
    hits.push({ ...hit, index: at, end: at + hit.end, rule: 'unsafe-content' });
  }
  return hits;
}

function judgeAngle(rest: string): { end: number; message: string; hint: string } | null {
  const name = /^<\/?([A-Za-z][A-Za-z0-9]*)/.exec(rest)?.[1] ?? '';
  const rule = components.get(name);
  if (rule && /^<\/?[A-Za-z0-9]+(?=[\s/>{=]|$)/.test(rest)) return misplaced(rest, name);
  const mark = special.exec(rest);
  if (mark) {
    const close = /-->|\?>|\]\]>|>/.exec(rest);
    return {
      end: close ? close.index + close[0].length : mark[0].length,
      message: '不能写 HTML 注释或声明',
      hint: `删去它；${show}`,
    };
  }
  const capitalName = capital.exec(rest)?.[1] ?? '';
  const whole = openTag.exec(rest) ?? closeTag.exec(rest) ?? odd.exec(rest);
  const tag = whole ?? begun.exec(rest);
  if (capitalName !== '' && /[a-z]/.test(capitalName) && tag) {
    return {
      end: tag[0].length,
      message: `没有名为 ${capitalName} 的组件`,
      hint: `可用的组件有 ${[...components.keys()].join('、')}；${show}`,
    };
  }
  const known = elements.has((element.exec(rest)?.[1] ?? '').toLowerCase());
  if (!tag && !known) return null;
  return {
    end: tag?.[0].length ?? name.length + 1,
    message: `不能写 HTML 标签${name === '' ? '' : ` <${name}>`}`,
    hint: `用 Markdown 写：**加粗**、[文字](地址)、空行分段；${show}`,
  };
}

/** A known component that the parser left as text: say which of the possible reasons it is. */
function misplaced(rest: string, name: string) {
  const rule = components.get(name);
  const tag = openTag.exec(rest) ?? closeTag.exec(rest) ?? begun.exec(rest);
  const end = tag?.[0].length ?? name.length + 1;
  const hint = `写成 ${rule?.example ?? ''}`;
  const head = /^[^>\n]*>?/.exec(rest)?.[0] ?? '';
  if (/\{/.test(head)) {
    return { end, message: `组件 ${name} 的属性只能写文字，不能写 {…}`, hint };
  }
  if (/[“”‘’]/.test(head.replace(/"[^"]*"|'[^']*'/g, ''))) {
    return { end, message: `组件 ${name} 的属性用了中文引号`, hint: `引号改成英文的；${hint}` };
  }
  if (rule?.form === 'inline') {
    return { end, message: `组件 ${name} 写法不对`, hint: `${hint}，以 /> 结尾` };
  }
  return {
    end,
    message: `组件 ${name} 写法不对，或没有单独占行`,
    hint: `${hint}，前后不放别的文字，属性值用英文引号`,
  };
}
