import { visibleText } from './visible-text.ts';

/** HTML that is ready to stand in a page. */
export interface Markup {
  markup: string;
}

type Value = string | number | Markup | readonly Markup[];

const signs: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text for content and for quoted attributes: no tag, and nothing invisible. */
const escaped = (text: string): string =>
  visibleText(text).replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

const written = (value: Value): string => {
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('');
};

/** Template of HTML: every string put into it is escaped, markup stays as it is. */
export const html = (parts: TemplateStringsArray, ...values: Value[]): Markup => ({
  markup: parts.reduce((text, part, index) => `${text}${written(values[index - 1] ?? '')}${part}`),
});

export const nothing: Markup = { markup: '' };
