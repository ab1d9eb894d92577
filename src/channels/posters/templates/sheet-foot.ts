import { box, type Node, present, row } from '#channels/posters/node.ts';
import { frameLength, frameType } from '#channels/posters/paper.ts';
import type { Setting } from '#channels/posters/piece.ts';
import { paragraph } from '#channels/posters/typography/paragraph.ts';
import { codeBlock, type Frame, frameLine } from './frame.ts';
import { hotlineLine } from './hotlines.ts';
import { isWide, settingAt } from './measures.ts';

/** Bold words of the foot in lines of our own: beside a large code little width is left to them. */
function bold(
  { paper, theme }: Frame,
  content: string,
  size: number,
  colour: string,
  width: number,
): Node | null {
  if (content === '') return null;
  const type = frameType(paper, size);
  const style = { face: theme.faces.body, weight: 700, size: type, colour, align: 'left' } as const;
  return paragraph(content, { ...style, width, leading: Math.round(type * 1.4) }).node;
}

/** What each sheet says of itself, so that it can hang alone: days, posts, objections, phones. */
function facts(frame: Frame, width: number): Node[] {
  const { view, paper, theme } = frame;
  const { colours } = theme;
  const px = (length: number) => frameLength(paper, length);
  const phoneSetting: Setting = {
    ...settingAt(paper, theme, 1, paper.width),
    body: frameType(paper, 33),
    small: frameType(paper, 30),
  };
  const phones =
    view.hotlines.length === 0
      ? null
      : row(
          { flexWrap: 'wrap', columnGap: px(48) },
          ...view.hotlines.map((hotline) => hotlineLine(hotline, phoneSetting)),
        );
  // A sign stands for years: it says whom to call, and the page behind its code the rest.
  if (paper.format.kind === 'sign') return present([phones]);
  const posts =
    view.posts.length === 0
      ? null
      : row(
          { flexWrap: 'wrap', columnGap: px(36) },
          ...view.posts.map(({ label, text: post }) =>
            row(
              { gap: px(12) },
              ...present([
                frameLine(frame, label, 32, { color: colours.muted, flexShrink: 0 }),
                frameLine(frame, post, 32, { color: colours.body, fontWeight: 700, flexShrink: 1 }),
              ]),
            ),
          ),
        );
  return present([
    bold(frame, view.posted, 38, colours.main, width),
    posts,
    bold(frame, view.objection, 36, colours.body, width),
    phones,
  ]);
}

/** Right side of a lying sheet: the code. Beside the foot it would take height from the columns. */
export function sheetSide(frame: Frame): { node: Node; width: number } | null {
  return isWide(frame.paper) ? codeBlock(frame) : null;
}

/** Foot of every sheet: facts of the sheet, the code on standing ones, source and page. */
export function sheetFoot(frame: Frame, page: string): Node {
  const { view, paper, theme, margin } = frame;
  const { colours } = theme;
  const px = (length: number) => frameLength(paper, length);
  const wide = isWide(paper);
  const code = wide ? null : codeBlock(frame);
  const width = paper.width - margin * 2 - (code === null ? 0 : code.width + px(48));
  const last = [view.asOf, view.source, view.demonstration].filter((part) => part !== '');
  const upper = row(
    {
      borderTop: `${px(6)}px solid ${colours.main}`,
      paddingTop: px(22),
      gap: px(48),
      alignItems: 'flex-start',
    },
    wide
      ? row(
          { flexGrow: 1, flexBasis: 0, flexWrap: 'wrap', columnGap: px(60) },
          ...facts(frame, width),
        )
      : box({ flexGrow: 1, flexBasis: 0, gap: px(6) }, ...facts(frame, width)),
    ...(code ? [code.node] : []),
  );
  const lower = row(
    {
      marginTop: px(14),
      borderTop: `${Math.max(1, px(2))}px solid ${colours.rule}`,
      paddingTop: px(10),
      gap: px(40),
      justifyContent: 'space-between',
      alignItems: 'flex-end',
    },
    row(
      { flexGrow: 1, flexBasis: 0, flexWrap: 'wrap', columnGap: px(36) },
      ...present(last.map((part) => frameLine(frame, part, 30, { color: colours.muted }))),
    ),
    ...present([
      frameLine(frame, page, 36, { color: colours.main, fontWeight: 700, flexShrink: 0 }),
    ]),
  );
  return box(
    { marginLeft: margin, marginRight: margin, paddingBottom: px(48) },
    upper,
    ...(last.length === 0 && page === '' ? [] : [lower]),
  );
}
