import type { ChartView, FigureView } from '#views/blocks.ts';
import { type ArticleNode, el } from './node.ts';
import type { ArticleSetting } from './setting.ts';
import { tableNodes } from './tables.ts';
import { lineWidth } from './text-width.ts';

const arrows = { up: '▲', down: '▼', same: '＝' } as const;

function figureCell(figure: FigureView, asOf: string, { theme }: ArticleSetting): ArticleNode {
  const { label, prefix, number, suffix, change, remark } = figure;
  const affix = (words: string): ArticleNode | null =>
    words === '' ? null : el('span', theme.affix, [words]);
  const notes = [
    change ? `${arrows[change.direction]}${change.text}（${change.against}）` : '',
    remark,
    figure.asOf === asOf ? '' : figure.asOf,
  ];
  return el('td', theme.figureCell, [
    el('p', theme.figureLabel, [label]),
    el('p', theme.figureValue, [affix(prefix), number, affix(suffix)]),
    ...notes.filter((note) => note !== '').map((note) => el('p', theme.figureNote, [note])),
  ]);
}

/** Figures two by two; the day that all share stands once below. */
export function figureNodes(
  figures: readonly FigureView[],
  setting: ArticleSetting,
): ArticleNode[] {
  const { theme } = setting;
  const first = figures[0]?.asOf ?? '';
  const asOf = figures.every((figure) => figure.asOf === first) ? first : '';
  const rows = figures.flatMap((figure, index) => {
    if (index % 2 === 1) return [];
    const next = figures[index + 1];
    const wide = { ...theme.figureCell, width: '100%' };
    const cell = figureCell(figure, asOf, setting);
    const alone = !next && figures.length === 1 && typeof cell === 'object';
    return [
      el('tr', {}, [
        alone ? { ...cell, style: wide } : cell,
        next ? figureCell(next, asOf, setting) : null,
        !next && !alone ? el('td', theme.figureCell, []) : null,
      ]),
    ];
  });
  return [
    el('table', theme.table, [el('tbody', {}, rows)]),
    ...(asOf === '' ? [] : [el('p', theme.small, [asOf])]),
  ];
}

/** Every point in words, for those who cannot see the picture. */
const chartWords = ({ title, series }: ChartView): string =>
  [
    title,
    ...series.map(({ label, points }) => {
      const words = points.map((point) => `${point.label}${point.text}`).join('，');
      return series.length > 1 ? `${label}：${words}` : words;
    }),
  ].join('；');

/** Longer words beside a bar leave no room for it. */
const longestText = 9;

const isDrawable = ({ series }: ChartView): boolean =>
  series.every(({ points }) => points.every(({ text }) => lineWidth(text) <= longestText));

/**
 * A chart as a picture, with its title above and what it shows below. One whose words leave no room
 * for bars is its table.
 */
export function chartNodes(chart: ChartView, setting: ArticleSetting): ArticleNode[] {
  const { theme } = setting;
  if (!isDrawable(chart)) {
    return [
      ...tableNodes(chart.table, setting),
      ...(chart.reading === '' ? [] : [el('p', theme.paragraph, [chart.reading])]),
    ];
  }
  const notes = [...chart.table.notes, chart.table.source].filter((note) => note !== '');
  return [
    el('p', theme.caption, [chart.title]),
    el('img', theme.picture, [], {
      src: setting.draw({ type: 'chart', chart }),
      alt: chartWords(chart),
    }),
    chart.reading === '' ? null : el('p', theme.paragraph, [chart.reading]),
    ...notes.map((note) => el('p', theme.small, [note])),
  ].filter((node) => node !== null);
}
