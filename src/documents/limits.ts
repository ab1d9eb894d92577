import type { Finding, Place } from '#domain/finding.ts';
import { codePointName, placeAt, problem, type Source } from './source-place.ts';

const most = {
  bytes: 256 * 1024,
  depth: 20,
  marks: 400,
  columns: 100,
  indent: 120,
  lines: 6000,
  containers: 1500,
  cells: 40_000,
};

const marks = '*_~[]!<{&`';
const markName = (mark: string): string => `“${mark}”`;

/**
 * What would make reading a document slow: its size, depth of nesting, and a mark of Markdown
 * repeated so often in one paragraph that the parser's time grows with the square of it. Any
 * finding means that the document must not be parsed.
 */
export function refuseCostly(source: Source): Finding[] {
  const bytes = Buffer.byteLength(source.body);
  if (bytes > most.bytes) {
    return [
      problem(
        'unsafe-content',
        { file: source.file, line: source.line, column: 1 },
        `正文 ${Math.ceil(bytes / 1024)} KB，最多 256 KB`,
        '拆成几篇，或把附表改成数据文件',
      ),
    ];
  }
  const lines = source.body.split('\n');
  if (lines.length > most.lines) {
    return [tooLong(source, 0, '', `正文 ${lines.length} 行，最多 ${most.lines} 行`)];
  }
  return costlyLine(source, lines) ?? costlyPiece(source, lines) ?? [];
}

function costlyLine(source: Source, lines: string[]): Finding[] | null {
  let offset = 0;
  let containers = 0;
  let rows = 0;
  let columns = 0;
  for (const line of lines) {
    const prefix = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+[ \t>]*)*/.exec(line)?.[0] ?? '';
    const depth = prefix.match(/[-*+>]|\d+[.)]/g)?.length ?? 0;
    const indent = /^[ \t]*/.exec(line)?.[0].replaceAll('\t', '    ').length ?? 0;
    if (depth > most.depth || (indent > most.indent && depth > 0)) {
      return [tooDeep(source, offset, line)];
    }
    if (countOf(line, '|') > most.columns) {
      return [tooMany(source, offset, '|', countOf(line, '|'), '一行', most.columns)];
    }
    // A short row is filled up to the columns of its table: cells are what a table costs.
    rows += line.includes('|') ? 1 : 0;
    columns = Math.max(columns, countOf(line, '|'));
    containers += /^[ \t>]*(?:>|(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)|\[\^)/.test(line) ? 1 : 0;
    if (containers > most.containers) {
      return [tooLong(source, offset, line, `列表、引用和脚注超过 ${most.containers} 行`)];
    }
    if (rows * columns > most.cells) {
      return [tooLong(source, offset, line, `表格超过 ${most.cells} 格`)];
    }
    offset += line.length + 1;
  }
  return null;
}

const tooLong = (source: Source, offset: number, quote: string, message: string): Finding =>
  problem(
    'unsafe-content',
    placeAt(source, offset, quote),
    message,
    '拆成几篇，或把明细写进数据文件，用登记表或数据表组件显示',
  );

/** Finding for quotes or lists nested too deep; used again on the tree. */
export const tooDeep = (source: Source, offset: number, quote: string): Finding =>
  problem(
    'unsafe-content',
    placeAt(source, offset, quote),
    `列表或引用嵌套过深，最多 ${most.depth} 层`,
    '改用小标题分段，列表最多用两三层',
  );

export const deepest = most.depth;

function costlyPiece(source: Source, lines: string[]): Finding[] | null {
  const counts = new Map<string, number>();
  let offset = 0;
  let context: PieceContext = { ordered: false, table: false, fresh: true };
  for (const [index, line] of lines.entries()) {
    const next = pieceStart(line, lines[index + 1] ?? '', context);
    context = next.context;
    if (next.starts) counts.clear();
    for (const mark of marks) {
      const count = (counts.get(mark) ?? 0) + countOf(line, mark);
      if (count > most.marks) return [tooMany(source, offset, mark, count, '一段', most.marks)];
      counts.set(mark, count);
    }
    offset += line.length + 1;
  }
  return null;
}

interface PieceContext {
  ordered: boolean;
  table: boolean;
  fresh: boolean;
}

/**
 * True where Markdown surely begins a new stretch of inline text: after a blank line, at a heading
 * or list item, at each row of a table. Too few starts only make the limit stricter.
 */
function pieceStart(line: string, next: string, { ordered, table, fresh }: PieceContext) {
  if (line.trim() === '')
    return { starts: true, context: { ordered: false, table: false, fresh: true } };
  const isOrdered = /^ {0,3}\d{1,9}[.)] +\S/.test(line) && (ordered || fresh);
  const isTable =
    (table && line.includes('|')) ||
    (/^[ \t]*\|?[ \t]*:?-+/.test(next) && /^[ \t|:-]+$/.test(next) && sameColumns(line, next));
  const starts =
    fresh || isOrdered || isTable || table || /^ {0,3}(?:[-*+] +\S|#{1,6} )/.test(line);
  return { starts, context: { ordered: ordered || isOrdered, table: isTable, fresh: false } };
}

const sameColumns = (left: string, right: string): boolean =>
  countOf(left, '|') === countOf(right, '|') && right.includes('|');

function tooMany(
  source: Source,
  offset: number,
  mark: string,
  count: number,
  where: string,
  limit: number,
) {
  return problem(
    'unsafe-content',
    placeAt(source, offset, mark),
    `${where}里 ${markName(mark)} 至少出现 ${count} 次，最多 ${limit} 次`,
    `检查是否误粘贴；确实需要时分成几段，或改用全角符号`,
  );
}

function countOf(text: string, mark: string): number {
  let count = 0;
  for (let at = text.indexOf(mark); at !== -1; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
}

// Controls (not tab, line feed), bidi marks and overrides, separators, U+FFFD, non-characters, tags,
// and private use: another computer shows nothing there, or something else.
const forbidden = String.raw`(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufdd0-\ufdef\ufff9-\ufffb\ufffd\ufffe\uffff\u{e0000}-\u{e007f}]|\p{Cs}|\p{Co}`;
// Nobody sees these; they part a number or a name from its likeness.
const invisible = String.raw`[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180e\u200b\u2060-\u2064\u3164\ufeff\uffa0]`;
// Joiners belong between letters of Arabic, Mongolian and Indic scripts and between emoji; variation
// selectors after a Chinese character, an emoji, a Mongolian letter, or in a keycap.
const outOfPlace = String.raw`(?<![\p{Script=Arabic}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Tibetan}\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])[\u200c\u200d]|(?!\ufe0f\u20e3)(?<![\p{Script=Han}\p{Extended_Pictographic}\p{Script=Mongolian}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]`;
// So many marks on one letter cover the lines above and below; no script needs them.
const piled = String.raw`\p{Mn}{8}`;
const unwanted = `${forbidden}|${invisible}|${outOfPlace}|${piled}`;
const anyUnwanted = new RegExp(unwanted, 'u');

/** The first character that nobody sees, that is broken, or that turns the text around; or null. */
export const unwantedCharacter = (text: string): string | null =>
  anyUnwanted.exec(text)?.[0] ?? null;

/** One finding for each kind of character that is invisible, broken or turns the text around. */
export function judgeCharacters(source: Source): Finding[] {
  if (!anyUnwanted.test(source.body)) return [];
  const seen = new Set<string>();
  const findings: Finding[] = [];
  for (const { 0: point, index } of source.body.matchAll(new RegExp(unwanted, 'gu'))) {
    if (seen.has(point)) continue;
    seen.add(point);
    findings.push(characterFinding(point, placeAt(source, index, point)));
  }
  return findings;
}

/** The finding for one such character. */
export function characterFinding(point: string, place: Place): Finding {
  const name = codePointName(point);
  if (point === '\ufffd') {
    const hint = '对照原件补上这个字，文件存成 UTF-8';
    return problem('unsafe-content', place, '有乱码 U+FFFD，原字已丢失', hint);
  }
  if (/^\p{Mn}{2}/u.test(point)) {
    const hint = '删去这一处重新输入';
    return problem('unsafe-content', place, `一个字上叠了许多附加符号（${name} 等）`, hint);
  }
  if (/\p{Co}/u.test(point)) {
    const hint = '这个字只在原来的电脑上显示得出来；换成标准的字，生僻字用通行的写法';
    return problem('unsafe-content', place, `有造字区的字符 ${name}`, hint);
  }
  const hint = '删去这一处重新输入，多半是从网页或 Word 粘贴来的';
  return problem('unsafe-content', place, `有看不见的字符 ${name}`, hint);
}
