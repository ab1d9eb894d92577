import { box, type Node, present, row } from '#channels/posters/node.ts';
import { frameLength, frameType } from '#channels/posters/paper.ts';
import type { Setting } from '#channels/posters/piece.ts';
import { codeBlock, type Frame, frameLine, frameWords, innerWidth } from './frame.ts';
import { hotlineLine } from './hotlines.ts';
import { hugWidth } from './hug.ts';
import { isWide, settingAt } from './measures.ts';

/** What each sheet says of itself, so that it can hang alone: days, posts, objections, phones. */
function facts(
  frame: Frame,
  width: number,
  { addressed, brief }: { addressed: boolean; brief: boolean },
): Node[] {
  const { view, paper, theme, dense } = frame;
  const { main, body, muted } = theme.colours;
  const px = (length: number) => frameLength(paper, length);
  const words = (content: string, size: number, colour: string, weight = 400, most = width) =>
    frameLine(content, frameWords(frame, size, { most, colour, weight }));
  const phoneSetting: Setting = {
    ...settingAt(paper, theme, 1, width, dense),
    body: frameType(paper, dense ? 30 : 33),
    small: frameType(paper, 30),
  };
  const phones = view.hotlines.map((hotline) => hotlineLine(hotline, phoneSetting));
  const wrapped = (nodes: Node[]): Node | null =>
    nodes.length === 0 ? null : row({ flexWrap: 'wrap', columnGap: px(48) }, ...nodes);
  // A sign stands for years: it says whom to call, and the page behind its code the rest.
  if (paper.format.kind === 'sign') return present([wrapped(phones)]);
  const posts = view.posts.map(({ label, text: post }) => {
    const named = frameWords(frame, 32, { most: width, colour: muted });
    return row(
      { gap: px(12), flexShrink: 0 },
      ...present([
        words(label, 32, muted),
        words(post, 32, body, 700, width - hugWidth(label, named) - px(12)),
      ]),
    );
  });
  const posted = words(view.posted, dense ? 33 : 38, main, 700);
  const objection = words(view.objection, dense ? 33 : 36, body, 700);
  const address = addressed ? words(view.addressText, 30, muted) : null;
  if (brief) return present([wrapped(phones), address]);
  if (dense)
    return present([
      wrapped(present([posted, ...posts])),
      objection,
      wrapped(present([...phones, address])),
    ]);
  return present([posted, wrapped(posts), objection, wrapped(present([...phones, address]))]);
}

/** The code of a lying sheet. Beside the foot it would take height from all the columns. */
export function sheetCode(frame: Frame): { node: Node; width: number } | null {
  return isWide(frame.paper) ? codeBlock(frame, true) : null;
}

/**
 * Foot of every sheet: facts of the sheet, the code on standing ones, source and page. A further
 * picture for a phone, which is seen right after the first, says only phone, code, day and page.
 */
export function sheetFoot(frame: Frame, page: string, further = false): Node {
  const { view, paper, theme, margin, dense } = frame;
  const { colours } = theme;
  const px = (length: number) => frameLength(paper, length);
  const wide = isWide(paper);
  const code = wide ? null : codeBlock(frame, false);
  const inner = innerWidth(frame);
  const gap = px(40);
  const width = inner - (code === null ? 0 : code.width + gap);
  const brief = further && paper.format.kind === 'screen';
  const last = [view.asOf, brief ? '' : view.source, view.demonstration].filter(
    (part) => part !== '',
  );
  const paged = frameWords(frame, 36, { most: inner, colour: colours.main, weight: 700 });
  const beside = inner - (page === '' ? 0 : hugWidth(page, paged) + gap);
  const upper = row(
    {
      borderTop: `${px(6)}px solid ${colours.main}`,
      paddingTop: px(dense ? 12 : 22),
      gap,
      alignItems: 'flex-start',
    },
    wide
      ? row(
          { width, flexWrap: 'wrap', columnGap: px(60) },
          ...facts(frame, width, { addressed: false, brief }),
        )
      : box({ width, gap: px(dense ? 2 : 6) }, ...facts(frame, width, { addressed: true, brief })),
    ...(code ? [code.node] : []),
  );
  const lower = row(
    {
      marginTop: px(dense ? 6 : 14),
      borderTop: `${Math.max(1, px(2))}px solid ${colours.rule}`,
      paddingTop: px(dense ? 6 : 10),
      gap,
      justifyContent: 'space-between',
      alignItems: 'flex-end',
    },
    row(
      { width: beside, flexWrap: 'wrap', columnGap: px(36) },
      ...present(
        last.map((part) =>
          frameLine(part, frameWords(frame, 30, { most: beside, colour: colours.muted })),
        ),
      ),
    ),
    ...present([frameLine(page, paged)]),
  );
  return box(
    { marginLeft: margin, marginRight: margin, paddingBottom: px(dense ? 30 : 48) },
    upper,
    ...(last.length === 0 && page === '' ? [] : [lower]),
  );
}
