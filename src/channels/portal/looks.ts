import { type ArticleTheme, articleTheme, type InlineStyle } from '#channels/paste/theme.ts';
import type { ThemeId } from '#domain/theme.ts';
import type { Around, PasteElement } from './paste-node.ts';

interface Looks {
  root: InlineStyle;
  /** By class; these come before those by tag. */
  classes: Readonly<Record<string, InlineStyle>>;
  tags: Readonly<Record<string, InlineStyle>>;
  headCell: InlineStyle;
  totalCell: InlineStyle;
}

const plainList = { margin: '0 0 14px', padding: '0', 'list-style': 'none' };

const looksOf = (theme: ArticleTheme): Looks => ({
  root: theme.root,
  classes: {
    lead: theme.lead,
    'policy-promise': theme.lead,
    demonstration: theme.warning,
    'history-banner': theme.warning,
    'history-title': theme.warningTitle,
    'section-note': theme.small,
    muted: { ...theme.close, ...theme.label },
    'table-notes': theme.small,
    'table-block': theme.part,
    chart: theme.part,
    'chart-title': theme.strongMain,
    'chart-reading': theme.close,
    details: theme.step,
    summary: theme.cardTitle,
    notice: theme.info,
    'notice-warning': theme.warning,
    'notice-title': theme.cardTitle,
    identity: theme.small,
    figures: plainList,
    figure: theme.card,
    'figure-label': theme.figureLabel,
    'figure-value': { ...theme.figureValue, 'text-align': 'left' },
    'figure-affix': theme.affix,
    'figure-change': theme.figureNote,
    'figure-remark': theme.figureNote,
    'figure-as-of': theme.figureNote,
    answer: theme.info,
    standards: plainList,
    'standard-text': theme.figureValue,
    example: theme.card,
    'example-title': theme.cardTitle,
    'example-result': { ...theme.figureValue, 'text-align': 'left' },
    'policy-card': theme.info,
    'policy-part': theme.cardTitle,
    'decision-step': theme.info,
    'decision-number': theme.label,
    'decision-leads': theme.label,
    'step-title': theme.cardTitle,
    hotlines: plainList,
    phone: theme.strongMain,
    'document-head': theme.card,
    'board-head': theme.card,
    'link-description': theme.small,
    'link-meta': theme.small,
    slogans: theme.slogan,
    'words-text': { ...theme.card, 'white-space': 'pre-wrap' },
  },
  tags: {
    h2: theme.h2,
    h3: theme.h3,
    h4: theme.h4,
    p: theme.close,
    ul: theme.list,
    ol: theme.list,
    li: theme.item,
    dl: theme.part,
    dt: { ...theme.label, display: 'inline-block', 'min-width': '6em' },
    dd: { ...theme.itemText, display: 'inline', margin: '0' },
    table: theme.table,
    caption: theme.caption,
    th: { ...theme.cell, 'font-weight': 'bold' },
    td: theme.cell,
    blockquote: theme.quote,
    pre: { ...theme.code, 'white-space': 'pre-wrap' },
    code: theme.code,
    img: { 'max-width': '100%', height: 'auto' },
    a: theme.link,
  },
  headCell: theme.headCell,
  totalCell: theme.totalCell,
});

const known = new Map<ThemeId, Looks>();

function looks(theme: ThemeId): Looks {
  const kept = known.get(theme) ?? looksOf(articleTheme(theme));
  known.set(theme, kept);
  return kept;
}

const styleText = (style: InlineStyle): string =>
  Object.entries(style)
    .map(([property, value]) => `${property}:${value}`)
    .join(';');

const isCell = (tag: string): boolean => tag === 'th' || tag === 'td';

function styleOf({ tag, classes }: PasteElement, around: Around, theme: ThemeId): InlineStyle {
  const { classes: byClass, tags, headCell, totalCell } = looks(theme);
  if (isCell(tag)) {
    const cell = around.inHead ? headCell : around.inTotal ? totalCell : (tags[tag] ?? {});
    return { ...cell, ...(classes.includes('right') ? { 'text-align': 'right' } : {}) };
  }
  const named = classes.findLast((name) => Object.hasOwn(byClass, name));
  return (named === undefined ? undefined : byClass[named]) ?? tags[tag] ?? {};
}

export const rootStyle = (theme: ThemeId): string => styleText(looks(theme).root);

/** The style of an element, for editors that take classes away. */
export function inlineDress(theme: ThemeId) {
  return (element: PasteElement, around: Around): Record<string, string> => {
    const style = styleText(styleOf(element, around, theme));
    return style === '' ? {} : { style };
  };
}

/** The classes of an element, each with a beginning that no other system uses. */
export const classDress = ({ classes }: PasteElement): Record<string, string> =>
  classes.length === 0 ? {} : { class: classes.map((name) => `zb-${name}`).join(' ') };

/** The same looks as a style sheet, for portals that take one. */
export function portalStyleSheet(theme: ThemeId): string {
  const { root, tags, classes, headCell, totalCell } = looks(theme);
  const rule = (selector: string, style: InlineStyle): string =>
    `${selector} { ${styleText(style).replaceAll(';', '; ')}; }`;
  return `${[
    rule('.zb', root),
    ...Object.entries(tags).map(([tag, style]) => rule(`.zb ${tag}`, style)),
    rule('.zb thead th', headCell),
    rule('.zb .zb-total :is(th, td)', totalCell),
    rule('.zb :is(th, td).zb-right', { 'text-align': 'right' }),
    ...Object.entries(classes).map(([name, style]) => rule(`.zb .zb-${name}`, style)),
  ].join('\n')}\n`;
}
