import { pictureLimits } from '#domain/picture-limits.ts';

/**
 * What an official account keeps of an article: every tag, attribute, property and value that our
 * articles may use, and nothing else is let through.
 *
 * There is no official list. This one is what stays after pasting and after saving by the code of
 * the tools that publish every day, read on 2026-11-23: doocs/md `apps/web/src/services/export`,
 * tenngoxars/WeMD `wechatCopyNormalizer`, caol64/wenyan-core `wechatPostRender.ts`. The filter drops
 * the whole style attribute for one property that it does not know (doocs/md issue 1944), so the
 * list names what is known to stay; flex, grid, position, transform, var() and !important are not
 * among it (mp-darkmode, best practices 5.2, advises against the last).
 */

/** What a value looks like. Colours are opaque and written `#rrggbb`, as dark mode reads them best. */
const value = {
  colour: /^#[0-9a-f]{6}$/,
  size: /^(?:1[2-9]|2\d|3[0-2])px$/,
  weight: /^(?:bold|normal)$/,
  lineHeight: /^(?:1(?:\.\d{1,2})?|2)$/,
  align: /^(?:left|center|right|justify)$/,
  indent: /^[02]em$/,
  spacing: /^[0-2]px$/,
  lengths: /^(?:0|\d{1,2}px|auto)(?: (?:0|\d{1,2}px|auto)){0,3}$/,
  length: /^(?:0|\d{1,2}px)$/,
  width: /^(?:100|50)%$|^\d{1,3}px$/,
  border: /^(?:0|[1-4]px solid #[0-9a-f]{6})$/,
  vertical: /^(?:top|middle|bottom|baseline)$/,
} as const;

const text = {
  color: value.colour,
  'font-size': value.size,
  'font-weight': value.weight,
  'line-height': value.lineHeight,
  'text-align': value.align,
  'letter-spacing': value.spacing,
} as const;

const box = {
  margin: value.lengths,
  padding: value.lengths,
  'background-color': value.colour,
  border: value.border,
  'border-left': value.border,
  'border-bottom': value.border,
  'border-radius': value.length,
} as const;

const block = {
  ...text,
  ...box,
  'text-indent': value.indent,
  'word-break': /^break-all$/,
} as const;
const inline = {
  color: value.colour,
  'font-size': value.size,
  'font-weight': value.weight,
  'background-color': value.colour,
  padding: value.lengths,
  'border-radius': value.length,
  'text-decoration': /^line-through$/,
} as const;
const list = { ...text, margin: value.lengths, padding: value.lengths } as const;
const cell = {
  ...text,
  width: value.width,
  padding: value.lengths,
  border: value.border,
  'background-color': value.colour,
  'vertical-align': value.vertical,
} as const;

export type Property =
  | keyof typeof block
  | keyof typeof inline
  | keyof typeof list
  | keyof typeof cell
  | 'border-collapse'
  | 'display'
  | 'height'
  | 'max-width';

interface Allowed {
  properties: Readonly<Partial<Record<Property, RegExp>>>;
  /** Besides `style`. */
  attributes: Readonly<Record<string, RegExp>>;
}

const of = (
  properties: Allowed['properties'],
  attributes: Allowed['attributes'] = {},
): Allowed => ({
  properties,
  attributes,
});

export const allowedTags = {
  section: of(block),
  p: of(block),
  h2: of(block),
  h3: of(block),
  h4: of(block),
  blockquote: of(block),
  pre: of(block),
  span: of(inline),
  strong: of(inline),
  em: of(inline),
  sup: of(inline),
  sub: of(inline),
  code: of(inline),
  ul: of(list),
  ol: of(list, { start: /^\d{1,4}$/ }),
  li: of(list),
  table: of({
    width: value.width,
    margin: value.lengths,
    'border-collapse': /^collapse$/,
    'text-align': value.align,
  }),
  thead: of({}),
  tbody: of({}),
  tr: of({}),
  th: of(cell),
  td: of(cell),
  br: of({}),
  img: of(
    {
      display: /^block$/,
      width: value.width,
      'max-width': /^100%$/,
      height: /^auto$/,
      margin: value.lengths,
    },
    { src: /^.+$/, alt: /\S/ },
  ),
  // Other links lose their address, so they are notes with a number.
  a: of({ color: value.colour }, { href: /^https:\/\/mp\.weixin\.qq\.com\/\S+$/ }),
} as const satisfies Record<string, Allowed>;

export type ArticleTag = keyof typeof allowedTags;

/** What a tag may have; null for a tag that does not stay. */
export const allowedOf = (tag: string): Allowed | null =>
  Object.hasOwn(allowedTags, tag) ? allowedTags[tag as ArticleTag] : null;

/** What a property's value looks like on a tag; undefined for a property that does not stay there. */
export function patternOf(tag: string, property: string): RegExp | undefined {
  const properties = allowedOf(tag)?.properties ?? {};
  return Object.hasOwn(properties, property)
    ? properties[property as keyof typeof properties]
    : undefined;
}

/**
 * Limits of an article. Where the editor and the interface differ the smaller one holds
 * (developers.weixin.qq.com, draft/add and media/uploadimg, read on 2026-11-23).
 */
export const limits = {
  title: 32,
  author: 16,
  digest: 120,
  characters: 20_000,
  bytes: 1_000_000,
  pictureBytes: pictureLimits.article,
  /** Length of a picture's address when it is uploaded; the longest seen have some 150. */
  uploadedAddress: 180,
  /** 375 points of a phone without the account's margins. */
  width: 343,
  contrast: 4.5,
} as const;
