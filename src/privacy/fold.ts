/** A text with one form for each digit, sign and space, and where each unit stood before. */
export interface Folded {
  text: string;
  /** Offset in the original of unit `index` of the folded text. */
  at: (index: number) => number;
}

const invisible = /[\p{Cf}\p{Mn}\p{Me}\u2800\u3164]/u;
const dashes = new Set('‐‑‒–—―−﹣－─━');
/** Zeros of the digits of other scripts; the nine others follow each. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6, 0x0e50];
/** Signs that fold to themselves, and the full-width ones that fold to one sign: offsets stay. */
const plain =
  /^[\t\n\r\x20-\x7E\u4E00-\u9FFF\u2018-\u201F\u3001\u3002\u3008-\u3011\uFF01-\uFF5E]*$/;
const chineseDigits = '〇零○一二三四五六七八九幺壹贰叁肆伍陆柒捌玖';
const values = '00012345678911234567 89'.replace(' ', '');
const spelled = new RegExp(`[\\d${chineseDigits}](?:[ -]?[\\d${chineseDigits}]){10,}`, 'g');
const aChineseDigit = new RegExp(`[${chineseDigits}]`, 'g');

function foldSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code >= 0xff01 && code <= 0xff5e) {
    const ascii = String.fromCharCode(code - 0xfee0);
    // Chinese punctuation stays: it ends clauses.
    return /[\dA-Za-z\-+().*@_#.]/.test(ascii) ? ascii : sign;
  }
  if (code === 0xad) return '';
  if (code < 0x300) return /\p{Zs}/u.test(sign) ? ' ' : sign;
  if (code >= 0x4e00 && code <= 0x9fff) return sign;
  if (dashes.has(sign)) return '-';
  if (/\p{Zs}/u.test(sign)) return ' ';
  if (invisible.test(sign)) return '';
  if (/\p{Nd}/u.test(sign)) {
    const zero = zeros.find((first) => code >= first && code < first + 10);
    return zero === undefined ? sign.normalize('NFKC') : String(code - zero);
  }
  return sign;
}

/** Digits written in Chinese, when so many stand in a row that they are a number read aloud. */
const unspell = (text: string): string =>
  text.replace(spelled, (run) =>
    run.replace(aChineseDigit, (sign) => values[chineseDigits.indexOf(sign)] ?? sign),
  );

/** ①, ₁ and ¹ in a row are a number; one alone numbers an item. */
const unring = (text: string): string =>
  !/\p{No}{4}/u.test(text)
    ? text
    : text.replace(
        /[\u2460-\u2468\u24EA\u2080-\u2089\u2070\u00B9\u00B2\u00B3\u2074-\u2079]{4,}/g,
        (run) => run.normalize('NFKC'),
      );

/** Letters that stand for 0 and 1 between digits. */
const unletter = (text: string): string =>
  !/\d[OolI]/.test(text)
    ? text
    : text
        .replace(/(?<=\d[Oo]{0,4})[Oo](?=[Oo]{0,4}\d)/g, '0')
        .replace(/(?<=\d[lI]{0,2})[lI](?=[lI]{0,2}\d)/g, '1');

/**
 * Full-width and foreign digits, dashes and spaces become ASCII; what cannot be seen goes; numbers
 * spelled in Chinese digits become digits. One pass, linear.
 */
export function fold(text: string): Folded {
  if (plain.test(text)) {
    const folded = text.replace(/[\uFF01-\uFF5E]/g, foldSign);
    return { text: unletter(unspell(folded)), at: (index) => index };
  }
  const units: string[] = [];
  const offsets = new Int32Array(text.length + 1);
  let length = 0;
  for (let offset = 0; offset < text.length; ) {
    const sign = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const folded = foldSign(sign);
    units.push(folded);
    for (let unit = 0; unit < folded.length; unit += 1) offsets[length + unit] = offset;
    length += folded.length;
    offset += sign.length;
  }
  offsets[length] = text.length;
  return {
    text: unletter(unspell(unring(units.join('')))),
    at: (index) => offsets[index] ?? text.length,
  };
}
