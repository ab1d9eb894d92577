import { bleeding, box, type Node, present, row } from '#channels/posters/node.ts';
import { frameLength, frameType } from '#channels/posters/paper.ts';
import { textWidthEm } from '#channels/posters/text-width.ts';
import { title } from '#channels/posters/typography/title.ts';
import { fitTitle } from './fit-title.ts';
import { type Frame, frameLine } from './frame.ts';
import { isWide } from './measures.ts';

function tag(frame: Frame, content: string, colour: string): Node | null {
  const sides = frameLength(frame.paper, 18);
  return frameLine(frame, content, 38, {
    color: colour,
    fontWeight: 700,
    border: `${frameLength(frame.paper, 3)}px solid ${colour}`,
    paddingLeft: sides,
    paddingRight: sides,
    flexShrink: 1,
  });
}

/** The coloured ground of a head, which runs on into the bleed. */
const ground = ({ paper, theme, margin }: Frame, stripe: number, ...children: Node[]): Node =>
  bleeding(
    ['top', 'left', 'right'],
    box(
      {
        backgroundColor: theme.colours.main,
        borderBottom: `${frameLength(paper, stripe)}px solid ${theme.colours.accentLight}`,
        paddingTop: frameLength(paper, isWide(paper) ? 40 : 56),
        paddingBottom: frameLength(paper, isWide(paper) ? 28 : 40),
        paddingLeft: margin,
        paddingRight: margin,
      },
      ...children,
    ),
  );

/** The town on one line beside the tags; a name too long for that in even lines. */
function townName(frame: Frame, whole: number): Node | null {
  const { view, paper, theme } = frame;
  const size = frameType(paper, 60);
  const spacing = frameLength(paper, 4);
  const tags = (textWidthEm(view.column + view.topic) + 4) * frameType(paper, 38);
  const room = whole - frameLength(paper, 40) - Math.min(tags, whole / 2);
  const one = textWidthEm(view.town) * size + [...view.town].length * spacing;
  const colour = theme.colours.paper;
  if (one <= room)
    return frameLine(frame, view.town, 60, {
      color: colour,
      fontWeight: 700,
      letterSpacing: spacing,
      flexShrink: 0,
    });
  const style = { face: theme.faces.body, weight: 700, colour };
  const lines = { leadingFactor: 1.4, mostLines: 3, perLine: 0.5 };
  return title(view.town, { width: room, largest: size, smallest: size, ...lines, ...style }).node;
}

/** Head of the first sheet: whose board, its column, the title, the issue and where it hangs. */
export function sheetHead(frame: Frame, compact: boolean): Node {
  const { view, paper, theme, margin } = frame;
  const { colours } = theme;
  const px = (length: number) => frameLength(paper, length);
  const whole = paper.width - margin * 2;
  const titled = fitTitle(view.title, { paper, theme, width: whole }, compact);
  return ground(
    frame,
    14,
    row(
      { justifyContent: 'space-between', alignItems: 'center', gap: px(40) },
      ...present([
        townName(frame, whole),
        row(
          { gap: px(20), flexShrink: 1, flexWrap: 'wrap', justifyContent: 'flex-end' },
          ...present([
            tag(frame, view.column, colours.paper),
            view.topic === view.column ? null : tag(frame, view.topic, colours.mainLight),
          ]),
        ),
      ]),
    ),
    box({ marginTop: px(24) }, titled.node),
    row(
      {
        marginTop: px(20),
        alignItems: 'center',
        columnGap: px(40),
        flexWrap: 'wrap',
        rowGap: px(10),
      },
      ...present([
        frameLine(frame, view.issue, 44, { color: colours.accentLight, fontWeight: 700 }),
        frameLine(frame, view.villages, 40, { color: colours.mainLight }),
        frameLine(frame, view.demonstration, 32, {
          color: colours.main,
          backgroundColor: colours.mainLight,
          fontWeight: 700,
          paddingLeft: px(16),
          paddingRight: px(16),
        }),
      ]),
    ),
  );
}

/** Head of further sheets: whose board and the title again, in one or two lines. */
export function furtherHead(frame: Frame): Node {
  const { view, paper, theme, margin } = frame;
  const size = frameType(paper, 72);
  return ground(
    frame,
    10,
    ...present([
      frameLine(
        frame,
        [view.town, view.column, view.issue].filter((part) => part !== '').join(' · '),
        40,
        { color: theme.colours.mainLight },
      ),
      title(view.title, {
        width: paper.width - margin * 2,
        largest: size,
        smallest: size,
        mostLines: 2,
        perLine: 0.86,
        leadingFactor: 1.25,
        face: theme.faces.title.fontFamily,
        weight: theme.faces.title.fontWeight,
        colour: theme.colours.paper,
      }).node,
    ]),
  );
}
