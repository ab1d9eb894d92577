/**
 * How texts and questions are made alike before they are compared. The page's script does the same
 * with the same table, which it gets as data: width and case by the language itself (NFKC), then
 * these signs; signs that cannot be seen, and spaces, are left out.
 */

/** Groups of signs that count as their first one. */
const alike = [
  '0〇零',
  '1一壹',
  '2二贰貳',
  '3三叁參',
  '4四肆',
  '5五伍',
  '6六陆陸',
  '7七柒',
  '8八捌',
  '9九玖',
  '十拾',
  '百佰',
  '千仟',
  '万萬',
  '亿億',
  '([{〔【〖〘《〈「『﹝',
  ')]}〕】〗〙》〉」』﹞',
  '"“”„',
  "'‘’‚`",
  '-—–‐‑‒―−─~～〜',
  '·•・‧∙',
  ',，、',
];

/** The table as one text: each sign followed by what it counts as. */
export const foldPairs: string = alike
  .flatMap((group) => {
    const [first = '', ...others] = group;
    return others.map((sign) => sign + first);
  })
  .join('');

const counted = new Map<string, string>();
{
  const signs = [...foldPairs];
  for (let at = 0; at < signs.length; at += 2) counted.set(signs[at] ?? '', signs[at + 1] ?? '');
}

/** What no reader sees: spaces and marks of joining. The same stands in the page's script. */
const unseen = /[\s\p{Default_Ignorable_Code_Point}]/u;

/** Between lines, and between cells of one row: no question matches across it. */
export const border = '\n';

/** Units of a text and, for each, where its sign begins in the text. */
export interface Folded {
  units: string[];
  at: number[];
}

/** A sign is met many times in a corpus. */
const foldedSigns = new Map<string, string[]>();

function foldSign(sign: string): string[] {
  const known = foldedSigns.get(sign);
  if (known) return known;
  const units = [...sign.normalize('NFKC').toLowerCase()]
    .filter((unit) => !unseen.test(unit))
    .map((unit) => counted.get(unit) ?? unit);
  foldedSigns.set(sign, units);
  return units;
}

/** Folds a text sign by sign; one sign may give no unit, one, or several (`㎡` gives `m`, `2`). */
export function fold(text: string): Folded {
  const units: string[] = [];
  const at: number[] = [];
  let place = 0;
  for (const sign of text) {
    if (sign === border || sign === '\t') {
      units.push(border);
      at.push(place);
    } else {
      for (const unit of foldSign(sign)) {
        units.push(unit);
        at.push(place);
      }
    }
    place += sign.length;
  }
  return { units, at };
}
