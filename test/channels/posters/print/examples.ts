import { layOut } from '#channels/posters/engine/layout.ts';
import { type PictureFont, pictureFonts } from '#channels/posters/fonts.ts';
import { box, type Node, text } from '#channels/posters/node.ts';
import type { Paper } from '#channels/posters/paper.ts';
import type { LaidSheet } from '#channels/posters/print/print-pdf.ts';

export const words = ['青山镇公开栏', '育儿补贴每孩每年3600元', '第1页'];

/** A sheet with a band that reaches three edges, as a poster's head does. */
export const bandSheet = ({ width, height }: Paper): Node =>
  box(
    { width, height, backgroundColor: '#ffffff', fontFamily: 'Sans' },
    {
      ...box(
        { backgroundColor: '#0c4a47', paddingTop: 60, paddingLeft: 100, paddingBottom: 40 },
        text({ fontSize: 90, color: '#ffffff', fontWeight: 700 }, words[0] ?? ''),
      ),
      bleeds: ['top', 'left', 'right'],
    },
    text({ fontSize: 60, marginLeft: 100, marginTop: 80, color: '#1c2524' }, words[1] ?? ''),
  );

export const fontsFor = (cache: string, more = ''): Promise<PictureFont[]> =>
  pictureFonts([...words, more], cache);

/** A sheet with its layout. */
export const laid = async (node: Node, paper: Paper, fonts: PictureFont[]): Promise<LaidSheet> => ({
  node,
  layout: await layOut(node, paper.width, fonts),
});
