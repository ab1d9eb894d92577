import { bleeding, box, type Node, present, row } from '#channels/posters/node.ts';
import { frameLength, frameType } from '#channels/posters/paper.ts';
import { title } from '#channels/posters/typography/title.ts';
import { emblemPlate } from './emblem.ts';
import { fitTitle } from './fit-title.ts';
import { type Frame, frameLine, frameWords, innerWidth } from './frame.ts';
import { hug, hugWidth } from './hug.ts';

/** A mark of the head with its width in pixels. */
interface Mark {
  node: Node;
  width: number;
}

const total = (marks: readonly Mark[], gap: number): number =>
  marks.reduce((sum, { width }) => sum + width + gap, -gap);

/** Words with room and, where it has one, a border or a ground around them. */
function mark(
  frame: Frame,
  content: string,
  size: number,
  colour: string,
  { bold = false, bordered = false, ground = '' } = {},
): Mark | null {
  if (content === '') return null;
  const { paper } = frame;
  const framed = bordered || ground !== '';
  const sides = framed ? frameLength(paper, bordered ? 18 : 16) : 0;
  const border = bordered ? Math.max(1, frameLength(paper, 3)) : 0;
  const around = (sides + border) * 2;
  const most = innerWidth(frame) - around;
  const words = frameWords(frame, size, { most, colour, weight: bold ? 700 : 400 });
  const width = Math.min(hugWidth(content, words), most) + around;
  const node = hug(content, words);
  if (!framed) return { node, width };
  const style = {
    paddingLeft: sides,
    paddingRight: sides,
    ...(bordered ? { border: `${border}px solid ${colour}` } : {}),
    ...(ground === '' ? {} : { backgroundColor: ground }),
  };
  return { node: box({ ...style, width, flexShrink: 0 }, node), width };
}

const marks = (found: (Mark | null)[]): Mark[] => found.filter((each) => each !== null);

/** Column and topic of the board. */
function tagsOf(frame: Frame, size: number): Mark[] {
  const { view, theme } = frame;
  const { paper, mainLight } = theme.colours;
  return marks([
    mark(frame, view.column, size, paper, { bold: true, bordered: true }),
    view.topic === view.column
      ? null
      : mark(frame, view.topic, size, mainLight, { bold: true, bordered: true }),
  ]);
}

/** The issue, where it hangs, and that it is a demonstration. */
function issueOf(frame: Frame, size: number): Mark[] {
  const { view, theme } = frame;
  const { accentLight, mainLight, main } = theme.colours;
  return marks([
    mark(frame, view.issue, size, accentLight, { bold: true }),
    mark(frame, view.villages, size * 0.9, mainLight),
    mark(frame, view.demonstration, 32, main, { bold: true, ground: mainLight }),
  ]);
}

const nodes = (found: readonly Mark[]): Node[] => found.map(({ node }) => node);

/** The coloured ground of a head, which runs on into the bleed. */
const ground = (
  { paper, theme, margin }: Frame,
  { stripe, top, bottom }: { stripe: number; top: number; bottom: number },
  ...children: Node[]
): Node =>
  bleeding(
    ['top', 'left', 'right'],
    box(
      {
        backgroundColor: theme.colours.main,
        borderBottom: `${frameLength(paper, stripe)}px solid ${theme.colours.accentLight}`,
        paddingTop: frameLength(paper, top),
        paddingBottom: frameLength(paper, bottom),
        paddingLeft: margin,
        paddingRight: margin,
      },
      ...children,
    ),
  );

/** The town's name, with its emblem before it where it has one. */
function townOf(frame: Frame, size: number, most: number): Mark {
  const { view, theme } = frame;
  const side = view.emblem === null ? 0 : Math.round(frameType(frame.paper, size) * 1.5);
  const gap = Math.round(side / 4);
  const room = most - side - gap;
  const words = frameWords(frame, size, { most: room, colour: theme.colours.paper, weight: 700 });
  const name = { node: hug(view.town, words), width: Math.min(hugWidth(view.town, words), room) };
  return view.emblem === null
    ? name
    : {
        node: row({ gap, alignItems: 'center' }, emblemPlate(view.emblem, side), name.node),
        width: side + gap + name.width,
      };
}

/** Head of the first sheet: whose board, its column, the title, the issue and where it hangs. */
export function sheetHead(frame: Frame, compact: boolean): Node {
  if (frame.dense) return denseHead(frame);
  const { view, paper, theme } = frame;
  const px = (length: number) => frameLength(paper, length);
  const inner = innerWidth(frame);
  const titled = fitTitle(view.title, { paper, theme, width: inner }, compact);
  const tags = tagsOf(frame, 38);
  const tagged = Math.min(total(tags, px(20)), Math.round(inner * 0.5));
  return ground(
    frame,
    { stripe: 14, top: 56, bottom: 40 },
    row(
      { justifyContent: 'space-between', alignItems: 'center' },
      townOf(frame, 60, inner - tagged - px(40)).node,
      row(
        { gap: px(20), width: tagged, flexWrap: 'wrap', justifyContent: 'flex-end' },
        ...nodes(tags),
      ),
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
      ...nodes(issueOf(frame, 44)),
    ),
  );
}

/** The same in one row, on sheets where the title leaves room, else in two. */
function denseHead(frame: Frame): Node {
  const { view, paper, theme } = frame;
  const px = (length: number) => frameLength(paper, length);
  const inner = innerWidth(frame);
  const gap = px(36);
  const town = townOf(frame, 48, Math.round(inner * 0.4));
  const around = [...issueOf(frame, 38), ...tagsOf(frame, 34)];
  const beside = inner - town.width - total(around, px(20)) - gap * 2;
  const letters = { face: theme.faces.title.fontFamily, weight: theme.faces.title.fontWeight };
  const size = { ...letters, size: frameType(paper, 100), most: 0, colour: '' };
  const fits = hugWidth(view.title, size) <= beside;
  const titled = fitTitle(view.title, { paper, theme, width: fits ? beside : inner }, true).node;
  const padding = { stripe: 10, top: 26, bottom: 20 };
  if (fits)
    return ground(
      frame,
      padding,
      row(
        { alignItems: 'center', gap },
        town.node,
        titled,
        row({ gap: px(20), alignItems: 'center', flexShrink: 0 }, ...nodes(around)),
      ),
    );
  return ground(
    frame,
    padding,
    row(
      { alignItems: 'center', columnGap: px(24), rowGap: px(8), flexWrap: 'wrap' },
      town.node,
      ...nodes(around),
    ),
    box({ marginTop: px(10) }, titled),
  );
}

/** Head of further sheets: whose board and the title again, in one or two lines. */
export function furtherHead(frame: Frame): Node {
  const { view, paper, theme } = frame;
  const size = frameType(paper, 72);
  const width = innerWidth(frame);
  const whose = [view.town, view.column, view.issue].filter((part) => part !== '').join(' · ');
  return ground(
    frame,
    { stripe: 10, top: frame.dense ? 26 : 40, bottom: frame.dense ? 20 : 28 },
    ...present([
      frameLine(whose, frameWords(frame, 40, { most: width, colour: theme.colours.mainLight })),
      title(view.title, {
        width,
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
