import type { ThemeId } from '#domain/theme.ts';

/** Properties of a style in the line, by name. */
export type InlineStyle = Readonly<Record<string, string>>;

/**
 * Colours of an article or of a page to paste, the same as on the town's posters. Tints are almost white: from a
 * brightness of 250 on dark mode turns a ground black, below it leaves a glaring grey.
 */
interface Palette {
  main: string;
  accent: string;
  tint: string;
  rule: string;
  body: string;
  muted: string;
  onMain: string;
}

const shared = { body: '#2b2b2b', muted: '#595959', onMain: '#ffffff' } as const;

const palettes: Readonly<Record<ThemeId, Palette>> = {
  teal: { ...shared, main: '#0c4a47', accent: '#853b0c', tint: '#f8fcfb', rule: '#b9ccc8' },
  blue: { ...shared, main: '#123f6e', accent: '#6e4000', tint: '#f8fbfe', rule: '#b8c8da' },
  earth: { ...shared, main: '#5a3a1c', accent: '#1f5643', tint: '#fdfaf5', rule: '#d6c6b0' },
};

function stylesOf(id: ThemeId) {
  const { main, accent, tint, rule, body, muted, onMain } = palettes[id];
  const line = `1px solid ${rule}`;
  const card = {
    margin: '0 0 12px',
    padding: '12px 14px',
    'background-color': tint,
    border: line,
    'text-align': 'left',
  };
  const cell = { padding: '6px', border: line, color: body, 'font-size': '14px' };
  return {
    root: { color: body, 'font-size': '16px', 'line-height': '1.75', 'text-align': 'justify' },
    kicker: {
      margin: '0 0 12px',
      color: accent,
      'font-size': '14px',
      'font-weight': 'bold',
      'letter-spacing': '1px',
    },
    lead: {
      ...card,
      margin: '0 0 16px',
      'border-left': `4px solid ${main}`,
    },
    part: { margin: '0 0 20px' },
    paragraph: { margin: '0 0 14px', color: body },
    indented: { margin: '0 0 14px', color: body, 'text-indent': '2em' },
    close: { margin: '0 0 4px', color: body },
    tight: { margin: '0', color: body },
    small: { margin: '0 0 6px', color: muted, 'font-size': '13px' },
    headLine: { margin: '0', color: muted, 'font-size': '14px' },
    address: {
      margin: '0 0 6px',
      color: muted,
      'font-size': '13px',
      'text-align': 'left',
      'word-break': 'break-all',
    },
    h2: {
      margin: '28px 0 14px',
      padding: '0 0 0 10px',
      'border-left': `4px solid ${accent}`,
      color: main,
      'font-size': '19px',
      'font-weight': 'bold',
      'line-height': '1.4',
    },
    h3: {
      margin: '20px 0 10px',
      color: main,
      'font-size': '17px',
      'font-weight': 'bold',
    },
    h4: { margin: '16px 0 8px', color: body, 'font-size': '16px', 'font-weight': 'bold' },
    caption: {
      margin: '20px 0 8px',
      color: main,
      'font-size': '15px',
      'font-weight': 'bold',
      'text-align': 'center',
    },
    list: { margin: '0 0 14px', padding: '0 0 0 22px', color: body },
    item: { margin: '0 0 4px', color: body },
    itemText: { color: body },
    deeper: { padding: '0 0 0 16px', color: body },
    quote: {
      margin: '0 0 14px',
      padding: '2px 0 2px 12px',
      border: '0',
      'border-left': `3px solid ${rule}`,
      color: muted,
    },
    code: { color: body, 'font-size': '14px' },
    struck: { 'text-decoration': 'line-through' },
    mark: { color: main, 'font-size': '12px' },
    link: { color: main },
    label: { color: muted },
    strongMain: { color: main, 'font-weight': 'bold' },
    table: {
      width: '100%',
      margin: '0 0 8px',
      'border-collapse': 'collapse',
      'text-align': 'left',
    },
    headCell: {
      padding: '6px',
      border: line,
      'background-color': main,
      color: onMain,
      'font-size': '14px',
      'font-weight': 'bold',
    },
    cell,
    totalCell: { ...cell, 'background-color': tint, color: main, 'font-weight': 'bold' },
    card,
    cardTitle: { margin: '0 0 4px', color: main, 'font-size': '15px', 'font-weight': 'bold' },
    cardLine: { margin: '0', color: body, 'font-size': '14px' },
    figureCell: {
      width: '50%',
      padding: '10px 6px',
      border: line,
      'background-color': tint,
      color: body,
      'font-size': '14px',
      'text-align': 'center',
      'vertical-align': 'top',
    },
    figureLabel: { margin: '0', color: muted, 'font-size': '14px', 'line-height': '1.5' },
    figureValue: {
      margin: '0',
      color: accent,
      'font-size': '22px',
      'font-weight': 'bold',
      'line-height': '1.4',
    },
    affix: { 'font-size': '15px' },
    figureNote: { margin: '0', color: muted, 'font-size': '13px', 'line-height': '1.5' },
    step: { margin: '0 0 12px', padding: '0 0 0 12px', 'border-left': `2px solid ${rule}` },
    stepTitle: { margin: '0 0 4px', color: main, 'font-size': '16px', 'font-weight': 'bold' },
    info: { ...card, 'border-left': `4px solid ${main}` },
    warning: { ...card, 'border-left': `4px solid ${accent}` },
    warningTitle: { margin: '0 0 4px', color: accent, 'font-size': '15px', 'font-weight': 'bold' },
    slogan: {
      margin: '6px 0',
      color: main,
      'font-size': '20px',
      'font-weight': 'bold',
      'line-height': '1.5',
      'text-align': 'center',
    },
    picture: { display: 'block', width: '100%', height: 'auto', margin: '0 auto 8px' },
    foot: { margin: '28px 0 0', padding: '12px 0 0', border: '0' },
    ending: {
      margin: '28px 0 12px',
      color: muted,
      'font-size': '14px',
      'letter-spacing': '2px',
      'text-align': 'center',
    },
  } as const satisfies Record<string, InlineStyle>;
}

export type ArticleTheme = ReturnType<typeof stylesOf>;

const made = new Map<ThemeId, ArticleTheme>();

/** Every style of an article by the part that it is for; the same objects at each call. */
export function articleTheme(id: ThemeId): ArticleTheme {
  const theme = made.get(id) ?? stylesOf(id);
  made.set(id, theme);
  return theme;
}
