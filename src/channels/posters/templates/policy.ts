import { box, type Node, row } from '#channels/posters/node.ts';
import {
  framed,
  lineFactor,
  type Piece,
  piece,
  type Setting,
  spacing,
} from '#channels/posters/piece.ts';
import type { PolicyCardView } from '#views/blocks.ts';
import { hotlineLine } from './hotlines.ts';
import { onBaseline } from './hug.ts';
import { setHeading, setWords, weightySize } from './set-words.ts';

const frame = (setting: Setting) => (node: Node, gap: number) =>
  box(
    {
      backgroundColor: setting.theme.colours.tint,
      borderLeft: `${spacing(setting, 12)}px solid ${setting.theme.colours.main}`,
      paddingLeft: spacing(setting, 32),
      paddingRight: spacing(setting, 32),
      paddingTop: gap,
      paddingBottom: Math.round(setting.space * 0.3),
    },
    node,
  );

/** What the frame takes from the width. */
const insideOf = (setting: Setting): number => spacing(setting, 12) + spacing(setting, 32) * 2;

const marked = (mark: string, content: string, setting: Setting): Node =>
  row(
    {},
    setWords(mark, setting, {
      size: setting.body,
      factor: lineFactor(setting),
      width: Math.round(setting.body * 1.6),
      weight: 700,
      colour: setting.theme.colours.accent,
    }),
    setWords(content, setting, {
      size: setting.body,
      factor: lineFactor(setting),
      width: setting.width - insideOf(setting) - Math.round(setting.body * 1.6),
      align: 'justify',
    }),
  );

/** A policy in short: name, benefit, who, how much, how, phones, validity. */
export function policyPieces(policy: PolicyCardView, setting: Setting): Piece[] {
  const { body, small, heading, space } = setting;
  const { colours, faces } = setting.theme;
  const width = setting.width - insideOf(setting);
  const gap = Math.round(space * 0.5);
  const pieces: Piece[] = [
    piece(
      box(
        { paddingTop: space },
        setHeading(policy.name, setting, {
          width,
          size: Math.round(heading * 1.15),
          face: faces.title.fontFamily,
          weight: faces.title.fontWeight,
        }),
      ),
      policy.name,
      { gap: space * 2, elastic: true, keepWithNext: true },
    ),
    ...[policy.benefit]
      .filter((benefit) => benefit !== '')
      .map((benefit) =>
        piece(
          setWords(benefit, setting, {
            width,
            size: Math.round(body * 1.15),
            weight: 700,
            colour: colours.accent,
          }),
          benefit,
          { gap: 0 },
        ),
      ),
    ...policy.who.map((who) => piece(marked('●', who, setting), who, { gap: 0 })),
    ...policy.amounts.map(({ label, text: amount, validity }) => {
      const size = weightySize(amount, setting, {
        width,
        least: body * 1.4,
        most: body * (setting.dense ? 1.5 : 2),
      });
      return piece(
        onBaseline(
          [
            { content: label, size: body, colour: colours.body, weight: 400 },
            { content: amount, size, colour: colours.main, weight: 700 },
            { content: validity, size: small, colour: colours.muted, weight: 400 },
          ],
          {
            leading: Math.round(size * (setting.dense ? 1.25 : 1.35)),
            most: width,
            gap: spacing(setting, 20),
            face: faces.body,
          },
        ),
        `${policy.name}：${label}`,
        { gap },
      );
    }),
    ...policy.how.map((how, index) =>
      piece(marked(`${index + 1}.`, how, setting), how, {
        gap: index === 0 ? gap : 0,
        // A list goes on in the next column with two steps at least behind it.
        keepWithNext: index === 0 && policy.how.length > 1,
      }),
    ),
    ...policy.phones.map((phone) =>
      piece(hotlineLine(phone, { ...setting, width }), phone.label, { gap }),
    ),
    ...[policy.validity]
      .filter((validity) => validity !== '')
      .map((validity) =>
        piece(
          setWords(validity, setting, { width, size: small, colour: colours.muted }),
          validity,
          { gap },
        ),
      ),
  ];
  return framed(pieces, frame(setting));
}
