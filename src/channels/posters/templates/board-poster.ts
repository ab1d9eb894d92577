import { box, keyed, type Node, present, row, text } from '#channels/posters/node.ts';
import { face, ink, millimetres, sheet, smallestType } from '#channels/posters/paper.ts';
import { leading, type Piece, type Setting } from '#channels/posters/piece.ts';
import { qrCode } from '#channels/posters/qr-code.ts';
import { typeset, typesetTitle } from '#channels/posters/typeset.ts';
import type { PosterView } from '#views/pictures.ts';
import { postersPieces } from './blocks.ts';
import { fitTitle } from './fit-title.ts';
import { hotlineLine } from './hotlines.ts';

const margin = millimetres(17);
const columnWidth = sheet.width - margin * 2;
const bodySize = 42;

/** Type scales tried in this order; the last sets the body in 14.4 point. */
export const scales = [
  1.9, 1.7, 1.5, 1.4, 1.3, 1.2, 1.1, 1.05, 1, 0.95, 0.9, 0.86, 0.82, 0.79, 0.76, 0.74, 0.72,
] as const;

const settingAt = (scale: number): Setting => {
  const body = Math.round(bodySize * scale);
  return {
    width: columnWidth,
    body,
    small: Math.max(smallestType, Math.round(body * 0.78)),
    heading: Math.round(body * 1.25),
    space: Math.round(30 * scale),
  };
};

const line = (
  content: string,
  size: number,
  style: Record<string, string | number>,
): Node | null =>
  content === ''
    ? null
    : text({ fontSize: size, lineHeight: leading(size, 1.4), ...style }, typeset(content));

const tag = (content: string, colour: string): Node | null =>
  line(content, 38, {
    color: colour,
    fontWeight: 700,
    border: `3px solid ${colour}`,
    paddingLeft: 18,
    paddingRight: 18,
    flexShrink: 1,
  });

/** Head of the first sheet: whose board, its column, the title, the issue and where it hangs. */
function head(view: PosterView, compact: boolean): Node {
  const { size, content } = fitTitle(view.title, columnWidth, compact);
  return box(
    {
      backgroundColor: ink.main,
      borderBottom: `14px solid ${ink.accent}`,
      paddingTop: 60,
      paddingBottom: 44,
      paddingLeft: margin,
      paddingRight: margin,
    },
    row(
      { justifyContent: 'space-between', alignItems: 'center', gap: 40 },
      ...present([
        line(view.town, 60, {
          color: '#ffffff',
          fontWeight: 700,
          letterSpacing: 4,
          flexShrink: 1,
          textWrap: 'balance',
        }),
        row(
          { gap: 20, flexShrink: 1, flexWrap: 'wrap', justifyContent: 'flex-end' },
          ...present([
            tag(view.column, '#ffffff'),
            view.topic === view.column ? null : tag(view.topic, ink.mainLight),
          ]),
        ),
      ]),
    ),
    text(
      {
        marginTop: 24,
        fontFamily: face.serif,
        fontWeight: 900,
        fontSize: size,
        lineHeight: leading(size, 1.22),
        color: '#ffffff',
        textWrap: 'balance',
      },
      content,
    ),
    row(
      { marginTop: 20, alignItems: 'center', columnGap: 40, flexWrap: 'wrap', rowGap: 10 },
      ...present([
        line(view.issue, 44, { color: ink.accentLight, fontWeight: 700 }),
        line(view.villages, 40, { color: ink.mainLight }),
        view.demonstration === ''
          ? null
          : line(view.demonstration, 32, {
              color: ink.main,
              backgroundColor: ink.accentLight,
              fontWeight: 700,
              paddingLeft: 16,
              paddingRight: 16,
            }),
      ]),
    ),
  );
}

/** Head of further sheets: whose board and the title again, in one or two lines. */
function furtherHead(view: PosterView): Node {
  return box(
    {
      backgroundColor: ink.main,
      borderBottom: `10px solid ${ink.accent}`,
      paddingTop: 44,
      paddingBottom: 32,
      paddingLeft: margin,
      paddingRight: margin,
    },
    ...present([
      line([view.town, view.column, view.issue].filter((part) => part !== '').join(' · '), 40, {
        color: ink.mainLight,
      }),
      text(
        {
          fontFamily: face.serif,
          fontWeight: 900,
          fontSize: 72,
          lineHeight: leading(72, 1.25),
          color: '#ffffff',
          textWrap: 'balance',
        },
        typesetTitle(view.title),
      ),
    ]),
  );
}

const footSetting: Setting = { ...settingAt(0.86), body: 33, small: smallestType };

/** Foot of every sheet, so that each can hang alone: days, posts, objections, phones, source, code. */
function foot(view: PosterView, page: string): Node {
  const facts = box(
    { flexGrow: 1, flexBasis: 0, gap: 6 },
    ...present([
      line(view.posted, 38, { color: ink.main, fontWeight: 700 }),
      view.posts.length === 0
        ? null
        : row(
            { flexWrap: 'wrap', columnGap: 36 },
            ...view.posts.map(({ label, text: post }) =>
              row(
                { gap: 12 },
                ...present([
                  line(label, 32, { color: ink.muted, flexShrink: 0 }),
                  line(post, 32, { color: ink.body, fontWeight: 700, flexShrink: 1 }),
                ]),
              ),
            ),
          ),
      line(view.objection, 36, { color: ink.body, fontWeight: 700 }),
      view.hotlines.length === 0
        ? null
        : row(
            { flexWrap: 'wrap', columnGap: 48 },
            ...view.hotlines.map((hotline) => hotlineLine(hotline, footSetting)),
          ),
    ]),
  );
  const code = box(
    { flexShrink: 0, alignItems: 'center', maxWidth: 420 },
    ...present([
      view.address === '' ? null : qrCode(view.address),
      line(view.code, smallestType, { color: ink.body, textAlign: 'center' }),
    ]),
  );
  const last = [view.asOf, view.source, view.demonstration].filter((part) => part !== '');
  return box(
    { marginLeft: margin, marginRight: margin, paddingBottom: 48 },
    row(
      {
        borderTop: `6px solid ${ink.main}`,
        paddingTop: 22,
        gap: 48,
        alignItems: 'flex-start',
      },
      facts,
      ...(view.address === '' && view.code === '' ? [] : [code]),
    ),
    ...(last.length === 0 && page === ''
      ? []
      : [
          row(
            {
              marginTop: 14,
              borderTop: `2px solid ${ink.rule}`,
              paddingTop: 10,
              gap: 40,
              justifyContent: 'space-between',
              alignItems: 'flex-end',
            },
            row(
              { flexGrow: 1, flexBasis: 0, flexWrap: 'wrap', columnGap: 36 },
              ...last.map((part) =>
                text(
                  {
                    fontSize: smallestType,
                    lineHeight: leading(smallestType, 1.4),
                    color: ink.muted,
                  },
                  typeset(part),
                ),
              ),
            ),
            ...present([line(page, 36, { color: ink.main, fontWeight: 700, flexShrink: 0 })]),
          ),
        ]),
  );
}

/** The parts of a board poster at one type scale, before they are spread over sheets. */
export interface BoardPoster {
  head: Node;
  furtherHead: Node;
  /** `page` is `第1页/共2页`, or empty on a single sheet. */
  foot: (page: string) => Node;
  pieces: Piece[];
  columnWidth: number;
}

/** Space between head and column, and between column and foot, in pixels. */
export const columnPadding = { top: 44, bottom: 40 } as const;

/** Parts of an A3 board poster. Reads nothing but `view`; the type size follows `scale`. */
export function boardPoster(view: PosterView, scale: number): BoardPoster {
  return {
    // Small type means much to say: the title then takes one line where it can.
    head: head(view, scale < 1),
    furtherHead: furtherHead(view),
    foot: (page) => foot(view, page),
    pieces: postersPieces(view.blocks, settingAt(scale), { commonAsOf: view.asOf }),
    columnWidth,
  };
}

/** One sheet: head, column of nodes with their gaps, foot at the bottom edge. */
export function boardSheet(head: Node, column: { node: Node; gap: number }[], foot: Node): Node {
  return box(
    {
      width: sheet.width,
      height: sheet.height,
      backgroundColor: ink.paper,
      fontFamily: `${face.sans}, ${face.serif}`,
      fontSize: bodySize,
      justifyContent: 'space-between',
    },
    head,
    keyed(
      'column',
      box(
        {
          flexGrow: 1,
          paddingTop: columnPadding.top,
          paddingBottom: columnPadding.bottom,
          paddingLeft: margin,
          paddingRight: margin,
        },
        ...column.map(({ node, gap }) => box({ marginTop: gap, flexShrink: 0 }, node)),
      ),
    ),
    foot,
  );
}
