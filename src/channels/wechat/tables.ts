import type { TableView } from '#views/blocks.ts';
import { type ArticleNode, type ArticleStyle, el } from './node.ts';
import type { ArticleSetting } from './setting.ts';
import { keptWidths } from './table-form.ts';

/** Every cell in words, for those who cannot see the picture. */
const tableWords = ({ caption, columns, rows }: TableView): string =>
  [
    ...(caption === '' ? [] : [caption]),
    ...rows.map(({ cells }) =>
      cells
        .map((cell, index) => (index === 0 ? cell : `${columns[index]?.label}${cell}`))
        .join('，'),
    ),
  ].join('；');

/** The table itself is set left. */
const aligned = (align: 'left' | 'right' | undefined): ArticleStyle =>
  align === 'right' ? { 'text-align': 'right' } : {};

function plainTable(table: TableView, { theme }: ArticleSetting): ArticleNode {
  const { columns, rows } = table;
  const widths = keptWidths(table);
  const spare = widths.some((width) => width === null);
  const head = columns.map(({ label, align }, index) => {
    const width = widths[index];
    const kept = spare && width ? { width: `${width}px` } : {};
    return el('th', { ...theme.headCell, ...kept, ...aligned(align) }, [label]);
  });
  const body = rows.map(({ kind, cells }) =>
    el(
      'tr',
      {},
      cells.map((cell, index) =>
        el(
          'td',
          {
            ...(kind === 'total' ? theme.totalCell : theme.cell),
            ...aligned(columns[index]?.align),
          },
          [cell],
        ),
      ),
    ),
  );
  return el('table', theme.table, [el('thead', {}, [el('tr', {}, head)]), el('tbody', {}, body)]);
}

/** One card a row: what it is about on top, then each column with its name. */
function cards({ columns, rows }: TableView, { theme }: ArticleSetting): ArticleNode[] {
  return rows.map(({ cells }) => {
    const [first = '', ...others] = cells;
    const lines = others.flatMap((cell, index): ArticleNode[] => [
      ...(index === 0 ? [] : [el('br', {}, [])]),
      el('span', theme.label, [`${columns[index + 1]?.label ?? ''}：`]),
      cell,
    ]);
    return el('section', theme.card, [
      el('p', theme.cardTitle, [first]),
      el('p', theme.cardLine, lines),
    ]);
  });
}

/** A table with its caption and notes, in the form that its place asks for. */
export function tableNodes(table: TableView, setting: ArticleSetting): ArticleNode[] {
  const { theme } = setting;
  const form = setting.form(table);
  const body =
    form === 'table'
      ? [plainTable(table, setting)]
      : form === 'cards'
        ? cards(table, setting)
        : [
            el('img', theme.picture, [], {
              src: setting.draw({ type: 'table', table }),
              alt: tableWords(table),
            }),
          ];
  return [
    table.caption === '' ? null : el('p', theme.caption, [table.caption]),
    ...body,
    ...[...table.notes, table.source]
      .filter((note) => note !== '')
      .map((note) => el('p', theme.small, [note])),
  ].filter((node) => node !== null);
}
