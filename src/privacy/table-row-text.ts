/**
 * A row as one text with the name of its column before each cell (`姓名：…；村：…`), the way in which
 * rows are judged everywhere. Labels and cells without the spaces that spread their characters.
 */
export const tableRowText = (labels: readonly string[], cells: readonly string[]): string =>
  cells
    .map((cell, at) => {
      const label = (labels[at] ?? '').replace(/\s+/g, '');
      return label === '' ? cell.trim() : `${label}：${cell.trim()}`;
    })
    .join('；');
