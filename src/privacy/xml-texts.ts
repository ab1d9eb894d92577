import type { HtmlText } from './html-texts.ts';
import { type Block, contextsOf } from './reader-context.ts';
import { tableRowText } from './table-row-text.ts';

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decoded = (text: string): string =>
  text.replace(
    /&(?:#x([\da-f]{1,6})|#(\d{1,7})|(amp|lt|gt|quot|apos));/gi,
    (all, hex, number, name) => {
      if (name) return named[String(name).toLowerCase()] ?? all;
      const code = hex ? Number.parseInt(hex, 16) : Number(number);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );

/** Names, without their prefix, of elements that end a paragraph and that part words in one. */
const paragraphs = new Set([
  'p',
  'si',
  'title',
  'subject',
  'description',
  'keywords',
  'creator',
  'lastModifiedBy',
  'comment',
  'is',
]);
const gaps = new Set(['tab', 'br', 'cr']);
/** Attributes that readers of an office program see. */
const spoken =
  /\s(?:[\w-]+:)?(?:author|initials|descr|title|name|alt|tooltip|address|location)="([^"]*)"/gi;

/**
 * What an office document's XML part says: paragraphs, rows of tables under the names of their
 * columns, and authors and descriptions in attributes. One pass, no tree: depth costs nothing.
 */
export function xmlTexts(xml: string): HtmlText[] {
  const blocks: Block[] = [];
  const apart: string[] = [];
  let paragraph = '';
  let heading = false;
  let cell: string[] | null = null;
  let cells: string[] = [];
  let labels: string[] | null = null;
  const flush = (): void => {
    const text = paragraph.trim();
    paragraph = '';
    if (text === '') return;
    if (cell) cell.push(text);
    else blocks.push({ kind: heading ? 'heading' : 'paragraph', text });
    heading = false;
  };
  for (const { 0: token, 1: closing, 2: prefixed = '' } of xml.matchAll(
    /<(\/?)([\w:.-]+)[^>]*>|[^<]+/g,
  )) {
    if (prefixed === '') {
      if (!token.startsWith('<')) paragraph += decoded(token);
      continue;
    }
    const name = prefixed.slice(prefixed.indexOf(':') + 1);
    for (const [, value = ''] of token.matchAll(spoken)) apart.push(decoded(value));
    if (gaps.has(name)) paragraph += ' ';
    if (name === 'pStyle' && /heading|标题|"[1-6]"/i.test(token)) heading = true;
    if (closing === '/' && paragraphs.has(name)) flush();
    if (name === 'tbl') {
      flush();
      labels = null;
    }
    if (name === 'tc') {
      if (closing === '/') {
        flush();
        cells.push((cell ?? []).join(' '));
        cell = null;
      } else cell = [];
    }
    if (name === 'tr' && closing === '/') {
      blocks.push({ kind: 'row', text: labels ? tableRowText(labels, cells) : cells.join('；') });
      labels ??= cells;
      cells = [];
    }
  }
  flush();
  const contexts = contextsOf(blocks);
  return [
    ...blocks.map(({ text }, order) => ({ text, context: contexts[order] ?? '' })),
    ...apart.filter((text) => text.trim() !== '').map((text) => ({ text, context: '' })),
  ];
}

/** Cells of an xlsx sheet, row by row, under the names in the first row. */
export function sheetTexts(sheet: string, sharedStrings: string): HtmlText[] {
  const shared = [...sharedStrings.matchAll(/<(?:\w+:)?si\b[^>]*>([\s\S]*?)<\/(?:\w+:)?si>/g)].map(
    ([, item = '']) => decoded(item.replace(/<rPh[\s\S]*?<\/rPh>|<[^>]*>/g, '')),
  );
  let labels: string[] | null = null;
  const rows = [...sheet.matchAll(/<(?:\w+:)?row\b[^>]*>([\s\S]*?)<\/(?:\w+:)?row>/g)].map(
    ([, row = '']) => {
      const cells: string[] = [];
      for (const [, head = '', body = ''] of row.matchAll(
        /<(?:\w+:)?c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g,
      )) {
        const column = columnOf(/\br="([A-Z]{1,3})\d+"/.exec(head)?.[1]) ?? cells.length;
        while (cells.length < column) cells.push('');
        const value = decoded(body.replace(/<(?:\w+:)?f\b[\s\S]*?<\/(?:\w+:)?f>|<[^>]*>/g, ''));
        cells.push(/\bt="s"/.test(head) ? (shared[Number(value)] ?? '') : value);
      }
      const text = labels ? tableRowText(labels, cells) : cells.join('；');
      labels ??= cells.filter((cell) => cell !== '').length > 1 ? cells : null;
      return text;
    },
  );
  const title = rows[0] ?? '';
  return rows.map((text) => ({ text, context: title }));
}

function columnOf(letters: string | undefined): number | null {
  if (letters === undefined) return null;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
  return column < 16_384 ? column : null;
}
