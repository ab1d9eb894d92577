import type { Engine } from '#channels/posters/engine/choose-engine.ts';
import { type Layout, layOut } from '#channels/posters/engine/layout.ts';
import { type LayoutFault, layoutFaults } from '#channels/posters/engine/layout-faults.ts';
import { layOutQuickly } from '#channels/posters/engine/takumi-layout.ts';
import type { Finding } from '#domain/finding.ts';
import { longFormat } from '#domain/paper.ts';
import type { PosterView } from '#views/pictures.ts';
import { bestAttempt, trimmed } from './fit-poster.ts';
import type { PictureFont } from './fonts.ts';
import type { Node } from './node.ts';
import type { Paper } from './paper.ts';
import { placedColumn } from './placed-column.ts';
import { isClean, type Order, sheetCount } from './poster-attempt.ts';
import { boardSheet } from './templates/board-poster.ts';
import type { Theme } from './theme.ts';

const short = (content: string): string =>
  [...content].length > 40 ? `${[...content].slice(0, 40).join('')}…` : content;

const overflow = (file: string, content: string, why: string, hint: string): Finding => ({
  rule: 'overflow',
  severity: 'error',
  message: `海报放不下：“${short(content)}”${why}`,
  hint,
  place: { file, quote: short(content) },
});

/** Points of the smallest type, in whole ones. */
const leastPoints = ({ smallest, perMillimetre }: Paper): number =>
  Math.floor((smallest / perMillimetre / 25.4) * 72);

const faultFinding = (file: string, paper: Paper, { kind, content }: LayoutFault): Finding =>
  kind === 'run'
    ? overflow(
        file,
        content,
        `在${paper.format.label}的最小字号（${leastPoints(paper)} 磅）下仍比所在的栏宽`,
        '减少表格列数，或缩短这一格的文字、换用“万”作单位',
      )
    : overflow(
        file,
        content,
        `在${paper.format.label}的最小字号（${leastPoints(paper)} 磅）下仍超出纸面或压住别的文字`,
        '缩短这段文字，或换大一号的纸',
      );

export interface PosterSheets {
  sheets: Node[];
  /** One a sheet; none where findings stand in the way. */
  layouts: Layout[];
  /** The paper given, or a long picture's own height. */
  paper: Paper;
  /** Whose layouts these are: takumi's only for screens. */
  laidBy: Engine;
  findings: Finding[];
}

/**
 * A poster as finished sheets of a paper: the largest type that fits one sheet, or as few sheets as
 * the smallest type allows. Whatever still leaves its place is returned as `overflow`, never cut.
 * Sizes are found with takumi, which is quick. For paper, satori lays out each finished sheet, for
 * what is printed comes from its layout; a picture for screens is drawn by takumi as it laid it out.
 */
export async function posterSheets(
  view: PosterView,
  paper: Paper,
  theme: Theme,
  fonts: PictureFont[],
  use: 'paper' | 'screen' = 'paper',
): Promise<PosterSheets> {
  const order = { view, paper, theme, fonts };
  const quick = await sheetsOf({ ...order, measure: layOutQuickly }, use === 'screen');
  return quick.findings.length === 0 ? quick : sheetsOf({ ...order, measure: layOut }, false);
}

async function sheetsOf(order: Omit<Order, 'density'>, quick: boolean): Promise<PosterSheets> {
  const { view, theme, fonts } = order;
  const found = await bestAttempt(order);
  const { paper, attempt: best } =
    order.paper.format.id === longFormat.id && isClean(found)
      ? trimmed(found, order.paper)
      : { paper: order.paper, attempt: found };
  const { poster, pagination, faults, firstRoom, furtherRoom, corner } = best;
  const findings = [
    ...faults.map((fault) => faultFinding(view.file, paper, fault)),
    ...pagination.tooTall.map(({ piece }) =>
      overflow(
        view.file,
        piece.quote,
        `一整段比一张${paper.format.label}还高，又不能从中间断开`,
        '把这一段拆成几段、缩短文字，或换大一号的幅面',
      ),
    ),
  ];
  const count = sheetCount(best);
  const sheets = Array.from({ length: count }, (_, index) => {
    const { columns } = poster;
    const page = count > 1 ? `第${index + 1}页/共${count}页` : '';
    const room = index === 0 ? firstRoom : furtherRoom;
    return boardSheet(poster, paper, theme, {
      head: index === 0 ? poster.head : poster.furtherHead,
      lead: index === 0 ? poster.lead : null,
      columns: pagination.sheets
        .slice(index * columns, (index + 1) * columns)
        .map((each, at) => placedColumn(each, at === columns - 1 ? room - corner : room, paper)),
      foot: index === 0 ? poster.foot(page) : poster.furtherFoot(page),
    });
  });
  const laidBy = quick ? 'takumi' : 'satori';
  if (findings.length > 0) return { sheets, layouts: [], paper, laidBy, findings };
  const layouts: Layout[] = [];
  for (const node of sheets) {
    const layout = await (quick ? layOutQuickly : layOut)(node, paper.width, fonts);
    layouts.push(layout);
    const faults = layoutFaults(layout, paper);
    findings.push(...faults.map((fault) => faultFinding(view.file, paper, fault)));
  }
  return { sheets, layouts, paper, laidBy, findings };
}
