import { box, type Node, row } from '#channels/posters/node.ts';
import { type Piece, piece, type Setting, spacing } from '#channels/posters/piece.ts';
import { textWidthEm } from '#channels/posters/text-width.ts';
import type { ProgressView } from '#views/blocks.ts';
import { headingPieces } from './heading.ts';
import { remarkPieces } from './prose.ts';
import { setWords } from './set-words.ts';

/** Width of one stage's column: its label in at most two lines. */
const stageWidth = ({ stages }: ProgressView, setting: Setting): number => {
  const { small, width } = setting;
  const widest = Math.max(...stages.map(({ label }) => textWidthEm(label)), 2);
  const room = (width * 0.66) / Math.max(stages.length, 1) - spacing(setting, 16);
  const one = widest * small * 1.06;
  // Two lines of at least four letters, so that no word is cut into single ones.
  const two = Math.max(4, Math.ceil(widest / 2) + 0.5) * small * 1.06;
  const whole = (one <= room ? one : two) + spacing(setting, 16);
  return Math.min(Math.round(whole), Math.floor((width * 0.66) / Math.max(stages.length, 1)));
};

/**
 * Projects as rows, stages as columns: a filled mark stands under the stage that is reached, and the
 * head over it says which that is and how many stand there. No colour is needed to read it.
 */
export function progressPieces(progress: ProgressView, setting: Setting): Piece[] {
  const { colours } = setting.theme;
  const { body, small } = setting;
  const wide = stageWidth(progress, setting);
  const count = Math.round(body * 1.3);
  const side = spacing(setting, 8);
  const inset = spacing(setting, 14);
  const words = setting.width - wide * progress.stages.length - inset - spacing(setting, 16);
  const head = row(
    { backgroundColor: colours.main, alignItems: 'stretch' },
    box(
      {
        flexGrow: 1,
        flexBasis: 0,
        justifyContent: 'flex-end',
        paddingLeft: inset,
        paddingBottom: spacing(setting, 8),
      },
      setWords(progress.total, setting, {
        size: count,
        factor: 1.2,
        width: words,
        weight: 700,
        colour: colours.paper,
      }),
    ),
    ...progress.stages.map((stage) =>
      box(
        {
          width: wide,
          flexShrink: 0,
          justifyContent: 'flex-end',
          paddingTop: spacing(setting, 8),
          paddingBottom: spacing(setting, 8),
          paddingLeft: side,
          paddingRight: side,
        },
        setWords(stage.label, setting, {
          size: small,
          factor: 1.25,
          width: wide - side * 2,
          align: 'centre',
          byWords: true,
          colour: colours.paper,
        }),
        setWords(stage.count, setting, {
          size: count,
          factor: 1.2,
          width: wide - side * 2,
          weight: 700,
          align: 'centre',
          colour: colours.accentLight,
        }),
      ),
    ),
  );
  const dot = Math.round(body * 0.9);
  const mark = (reached: boolean): Node =>
    box(
      {
        width: wide,
        flexShrink: 0,
        alignItems: 'center',
        justifyContent: 'center',
        borderLeft: `${spacing(setting, 2)}px solid ${colours.rule}`,
      },
      box(
        reached
          ? { width: dot, height: dot, borderRadius: dot / 2, backgroundColor: colours.main }
          : {
              width: Math.round(dot / 3),
              height: Math.max(2, Math.round(dot / 10)),
              backgroundColor: colours.rule,
            },
      ),
    );
  const rows = progress.projects.map(({ name, place, work, stage }, index) =>
    piece(
      row(
        {
          alignItems: 'stretch',
          backgroundColor: index % 2 === 1 ? colours.tint : colours.paper,
          borderBottom: `${spacing(setting, 2)}px solid ${colours.rule}`,
        },
        box(
          {
            flexGrow: 1,
            flexBasis: 0,
            paddingLeft: inset,
            paddingTop: spacing(setting, 8),
            paddingBottom: spacing(setting, 8),
          },
          setWords(name, setting, { size: body, factor: 1.3, width: words, weight: 700 }),
          setWords([place, work].filter((part) => part !== '').join('：'), setting, {
            size: small,
            width: words,
            colour: colours.muted,
          }),
        ),
        ...progress.stages.map((_, at) => mark(at === stage)),
      ),
      name,
      { head, keepWithNext: index === 0 && progress.projects.length > 1 },
    ),
  );
  const titled = headingPieces(progress.title, setting);
  return [
    ...titled,
    piece(head, progress.title, {
      gap: titled.length === 0 ? setting.space * 2 : 0,
      keepWithNext: true,
    }),
    ...rows,
    ...remarkPieces([...progress.notes, progress.source], setting),
  ];
}
