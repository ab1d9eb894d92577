import { box, type Node, row } from '#channels/posters/node.ts';
import { framed, type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import type { Block, StepView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { setHeading, setWords } from './set-words.ts';

const titleFactor = 1.4;

/** The number of a step in a disc. */
function badge(number: number, side: number, setting: Setting): Node {
  return box(
    {
      width: side,
      height: side,
      flexShrink: 0,
      borderRadius: side / 2,
      backgroundColor: setting.theme.colours.main,
      alignItems: 'center',
      justifyContent: 'center',
    },
    setWords(String(number), setting, {
      size: setting.body,
      factor: 1.1,
      width: side,
      weight: 700,
      align: 'centre',
      colour: setting.theme.colours.paper,
    }),
  );
}

/** An arrow that points down, from one disc to the next. */
function arrow(side: number, height: number, setting: Setting): Node {
  const head = Math.round(side * 0.36);
  const shaft = Math.max(2, spacing(setting, 8));
  const middle = side / 2;
  const path = `M${middle - shaft / 2} 0h${shaft}v${height - head}h${head - shaft / 2}L${middle} ${height}L${middle - head} ${height - head}h${head - shaft / 2}z`;
  return {
    type: 'svg',
    key: null,
    props: {
      width: side,
      height,
      viewBox: `0 0 ${side} ${height}`,
      style: { width: side, height, flexShrink: 0 },
      children: [{ type: 'path', key: null, props: { d: path, fill: setting.theme.colours.main } }],
    },
  };
}

function stepPieces(
  step: StepView,
  number: number,
  last: boolean,
  setting: Setting,
  blockPieces: (block: Block, setting: Setting) => Piece[],
): Piece[] {
  const side = Math.round(setting.body * 1.5);
  const indent = side + spacing(setting, 24);
  const title = row(
    { alignItems: 'center' },
    badge(number, side, setting),
    box(
      { paddingLeft: spacing(setting, 24) },
      setHeading(step.title, setting, {
        size: Math.round(setting.body * 1.1),
        factor: titleFactor,
        width: setting.width - indent,
      }),
    ),
  );
  const inner = step.blocks.flatMap((block) =>
    blockPieces(block, { ...setting, width: setting.width - indent }),
  );
  const height = Math.round(setting.body * 1.1);
  // The words of the last piece stand beside the arrow to the next step.
  const content = framed(inner, (node, gap) =>
    box({ paddingLeft: indent, paddingTop: Math.min(gap, spacing(setting, 6)) }, node),
  ).map((each) => ({ ...each, gap: 0, elastic: false, keepWithNext: true }));
  const pieces = [
    piece(title, step.title, { gap: number === 1 ? 0 : spacing(setting, 6), keepWithNext: true }),
    ...content,
    ...(last
      ? []
      : [
          piece(row({}, arrow(side, height, setting)), step.title, {
            gap: spacing(setting, 6),
          }),
        ]),
  ];
  return pieces.map((each, index) =>
    index === pieces.length - 1 ? { ...each, keepWithNext: false } : each,
  );
}

/** A procedure: numbered steps from top to bottom, an arrow from each to the next. */
export function stepsPieces(
  { title, steps }: { title: string; steps: StepView[] },
  setting: Setting,
  blockPieces: (block: Block, setting: Setting) => Piece[],
): Piece[] {
  return [
    ...headingPieces(title, setting),
    ...steps.flatMap((step, index) =>
      stepPieces(step, index + 1, index === steps.length - 1, setting, blockPieces),
    ),
  ];
}
