import { box, type Node, row, type Style } from '#channels/posters/node.ts';
import { breakLines, type Line, type LineStyle } from './break-lines.ts';
import type { MeasuredText } from './letters.ts';
import { type FontStyle, measured } from './measure.ts';
import { type Alignment, type SpacedLine, spaceLine } from './space-line.ts';
import { wordEnds } from './word-ends.ts';

/** How a paragraph is set. Lengths are pixels of the picture. */
export interface TextSetting extends FontStyle {
  width: number;
  size: number;
  /** Height of a line, in whole pixels. */
  leading: number;
  align?: Alignment;
  colour?: string;
  /** Indent of the first line in em; 2 in running text. */
  indent?: number;
  /** False where what does not fit must show as a fault instead of breaking: columns of numbers. */
  breaksAnywhere?: boolean;
  /** True where lines rather end between words than fill the column: cells of tables. */
  byWords?: boolean;
}

/** Text set in lines that no engine breaks again. */
export interface SetText {
  /** As wide as the column, as high as its lines. */
  node: Node;
  /** The text of each line; together they are the source, but for its line ends. */
  lines: string[];
  height: number;
  /** Width of the widest line in pixels. */
  width: number;
  /** Whether every line is as narrow as the column. */
  fits: boolean;
}

const textNode = (style: Style, content: string): Node => ({
  type: 'div',
  key: null,
  props: { style: { display: 'block', flexShrink: 0, ...style }, children: content },
});

const pixels = (em: number, size: number): number => Math.round(em * size * 1000) / 1000;

/** One line. A single run needs no row; a line too wide is left to the engine's box, so that it shows as a fault. */
function lineNode(
  { segments, offset, width }: SpacedLine,
  { face, size, leading, width: column }: TextSetting,
): Node {
  const shift = pixels(offset, size);
  const moved: Style = shift === 0 ? {} : { marginLeft: shift };
  const whole = segments.map(({ text }) => text).join('');
  if (width * size > column + 0.5) return textNode({ height: leading, width: column }, whole);
  const nodes = segments.map(({ text, face: drawn, spacing, width: wide }, index) =>
    textNode(
      {
        height: leading,
        width: Math.max(0, pixels(wide, size)),
        ...(drawn === face ? {} : { fontFamily: drawn }),
        ...(Math.abs(spacing) < 1e-4 ? {} : { letterSpacing: `${pixels(spacing, size)}px` }),
        ...(index === 0 ? moved : {}),
      },
      text,
    ),
  );
  const [only] = nodes;
  return nodes.length === 1 && only ? only : row({ height: leading, flexShrink: 0 }, ...nodes);
}

/** The styles that every line inherits. */
const textStyle = ({ face, weight, size, leading, colour }: TextSetting): Style => ({
  flexShrink: 0,
  fontFamily: face,
  fontWeight: weight,
  fontSize: size,
  lineHeight: `${leading}px`,
  whiteSpace: 'pre',
  ...(colour === undefined ? {} : { color: colour }),
});

/** Lines as one node that reads as `content`. */
export function setLines(content: string, lines: SpacedLine[], setting: TextSetting): SetText {
  const height = lines.length * setting.leading;
  const widest = Math.max(0, ...lines.map(({ width }) => width)) * setting.size;
  return {
    node: {
      ...box(
        { width: setting.width, height, alignItems: 'flex-start', ...textStyle(setting) },
        ...lines.map((line) => lineNode(line, setting)),
      ),
      reads: content,
    },
    lines: lines.map(({ segments }) => segments.map(({ text }) => text).join('')),
    height,
    width: widest,
    fits: widest <= setting.width + 0.5,
  };
}

/** In square, what a line may be short of to spare a word. */
const insideWord = 45;

/** Lines that spare words, unless that takes more lines. */
function betweenWords(
  content: string,
  text: MeasuredText,
  style: LineStyle,
  shortest: Line[],
): Line[] {
  if (shortest.length < 2) return shortest;
  const ends = wordEnds(content);
  let at = 0;
  const prices = text.prices.map((price, index) => {
    at += text.letters[index]?.text.length ?? 0;
    return ends.has(at) ? price : price + insideWord;
  });
  const sparing = breakLines({ ...text, prices }, style);
  return sparing.length > shortest.length ? shortest : sparing;
}

/**
 * A text as explicit lines, so that every engine and format shows the same ones: broken by UAX #14
 * with the prohibitions of Chinese setting, numbers with their units, phones and masked names kept
 * whole, the whole paragraph at its best. Line ends in the text begin new paragraphs. Nothing is
 * added to the letters: distances are letter spacing, which copied text does not carry.
 */
export function paragraph(content: string, setting: TextSetting): SetText {
  const { size, align = 'justify', indent = 0, breaksAnywhere = true } = setting;
  const width = setting.width / size;
  const lines = content.split(/\r\n|[\n\r\u2028\u2029]/u).flatMap((part) => {
    const text = measured(part, setting);
    const style = { width, indent, justified: align === 'justify', breaksAnywhere };
    const shortest = breakLines(text, style);
    const lines = setting.byWords ? betweenWords(part, text, style, shortest) : shortest;
    return lines.map((line) => spaceLine(text, line, width, align));
  });
  return setLines(content, lines, setting);
}
