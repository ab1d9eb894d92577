import type { Block } from './blocks.ts';

/** Text as it stands in HTML, in content and in quoted attributes. */
export const escapeHtml = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? sign,
  );

/** One paragraph of plain text as a block. */
export const paragraph = (text: string): Block => ({
  type: 'prose',
  html: `<p>${escapeHtml(text)}</p>`,
  text,
});

/** A part with a heading: one line of plain text a paragraph, or an item of a list. */
export function plainPart(title: string, lines: readonly string[], form: 'lines' | 'list'): Block {
  const items = lines.map((line) =>
    form === 'list' ? `<li>${escapeHtml(line)}</li>` : `<p>${escapeHtml(line)}</p>`,
  );
  const body = form === 'list' ? `<ul>${items.join('')}</ul>` : items.join('');
  return {
    type: 'prose',
    html: `<h2>${escapeHtml(title)}</h2>${body}`,
    text: [title, ...lines].join('\n'),
  };
}
