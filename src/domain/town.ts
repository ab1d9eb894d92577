import { z } from 'zod';
import { DayField, FactNumber, Line, OfficePhone, Paragraph, Slug } from './fields.ts';
import { codeSigns } from './posted-code.ts';
import { SmallCounts } from './small-counts.ts';
import { themeIds } from './theme.ts';

export const Hotline = z.strictObject({
  id: Slug,
  label: Line,
  phone: OfficePhone,
  hours: Line.optional(),
  /** 镇、县、市, … : whom the number reaches. */
  level: Line.optional(),
});
export type Hotline = z.infer<typeof Hotline>;

export const Village = z.strictObject({
  id: Slug,
  name: Line.max(20, '村名最多 20 字'),
  /** 12-digit statistical division code; left out where it is unknown, never invented. */
  code: z
    .string()
    .regex(/^\d{12}$/, '写 12 位统计用区划代码，带引号')
    .optional(),
  /** 财务往来较多: its finance is published every month, of others every quarter. */
  finance: z.literal('monthly').optional(),
  servicePoint: z
    .strictObject({ address: Line, hours: Line, phone: OfficePhone.optional() })
    .optional(),
});
export type Village = z.infer<typeof Village>;

/** `content/towns/<town>/town.json`: who publishes. The folder's name is the id. */
export const TownFile = z.strictObject({
  name: Line.max(30, '名称最多 30 字'),
  fullName: Line,
  kind: z.enum(['town', 'township', 'county-office']),
  code: z
    .string()
    .regex(/^\d{9}(?:\d{3})?$/, '写 9 位或 12 位区划代码，带引号')
    .optional(),
  /** First two signs of the codes printed on the town's sheets; made from the folder's name when left out. */
  sheetCode: z
    .string()
    .regex(new RegExp(`^[${codeSigns}]{2}$`), `写两个字符，只用 ${codeSigns}`)
    .optional(),
  /** Place in lists of towns, from 1. */
  order: z.int().min(1),
  intro: Paragraph,
  /** Where the demonstration content comes from; shown on the town's page. */
  demonstration: Paragraph.optional(),
  /** The town's material is history: banner on every page, no boards for the wall. */
  history: z.strictObject({ reason: Line, basis: Line, since: DayField }).optional(),
  villages: z.array(Village),
  offices: z.array(
    z.strictObject({
      id: Slug,
      name: Line,
      duty: Line,
      phone: OfficePhone,
      address: Line.optional(),
    }),
  ),
  hotlines: z.array(Hotline),
  /** Colours of the town's posters; 青 where it is left out. */
  theme: z.enum(themeIds).optional(),
  /** The town's own mark on posters and share pictures, a picture of its folder: `images/emblem.png`. */
  emblem: z
    .string()
    .regex(
      /^images\/[a-z0-9-]+\.(?:png|jpg|jpeg|webp)$/,
      '写本镇 images 文件夹里的图片，如 images/emblem.png',
    )
    .optional(),
});
export type TownFile = z.infer<typeof TownFile>;

/** `on` (the rule's own number), `off`, or another number. */
const duty = (most: number) =>
  z
    .union([z.enum(['on', 'off']), z.int().min(1).max(most)], {
      error: () => `写 "on"、"off"，或 1 到 ${most} 的整数`,
    })
    .optional();
const onOff = z.enum(['on', 'off']).optional();

/** Which duties of publishing are watched, and with what number; left out means on. */
export const DutyProfile = z.strictObject({
  /** Days since anything current was published. */
  newest: duty(366),
  /** Days since the newest 工作动态. */
  briefs: duty(366),
  /** Days since the newest 通知公告 or policy. */
  notices: duty(1830),
  /** Days since the end of the newest facts of each town. */
  statistics: duty(1830),
  /** Working days from writing to publication. */
  publication: duty(250),
  /** Days ahead in which an end of validity is announced. */
  expiry: duty(366),
  /** Days in which each village has each item of 村务公开. */
  villageItems: duty(366),
  /** Months in which each village's finance is looked for, by months or quarters. */
  finance: duty(36),
  /** Board topics (or columns) that every village has on its board each month or quarter. */
  topics: z
    .array(z.strictObject({ topic: Line, every: z.enum(['month', 'quarter']) }))
    .max(20)
    .optional(),
  /** Months of facts in a row, where a town states months at all. */
  months: duty(60),
  /** No board column and no list of the navigation is empty. */
  blankColumns: onOff,
  documentHead: onOff,
  policyLinks: onOff,
  noticePeriods: onOff,
});
export type DutyProfile = z.infer<typeof DutyProfile>;

/** `content/site.json`: the county that publishes. */
export const SiteFile = z.strictObject({
  name: Line.max(40, '名称最多 40 字'),
  /** For link cards, where the name is longer than 28 characters. */
  shortName: Line.max(28, '短名称最多 28 字').optional(),
  county: Line.max(20, '县名最多 20 字'),
  description: Line,
  /** Today, for validity and freshness: the edition's day, set by the officer. */
  edition: DayField,
  organiser: Line,
  contact: z.strictObject({ address: Line, phone: OfficePhone, hours: Line }),
  /** Absolute https address, when the site has one. */
  base: z.url({ protocol: /^https$/ }).optional(),
  /** Short https address that leads to the same pages, for QR codes, where `base` is too long. */
  shortBase: z.url({ protocol: /^https$/ }).optional(),
  /** Cards with a chosen picture when readers share from within WeChat: where `zhangbang wx-sign` answers. */
  wechat: z
    .strictObject({
      sign: z
        .url({ protocol: /^https$/, error: '写以 https:// 开头的网址' })
        .max(200, '最多 200 个字符')
        .refine((text) => !/[?#;,'"\s\\]/u.test(text), '不带问号、井号、逗号、分号和引号'),
    })
    .optional(),
  /** What printing costs, in yuan a sheet; the first of a format counts. */
  printPrices: z
    .array(
      z.strictObject({
        format: Line.max(30, '最多 30 字'),
        material: Line.max(20, '最多 20 字'),
        price: FactNumber.nonnegative(),
      }),
    )
    .optional(),
  /** Real numbers only; printed in the footer when present. */
  inspection: z
    .strictObject({
      siteIdCode: z
        .string()
        .regex(/^[0-9a-z]{10}$/)
        .optional(),
      icp: Line.optional(),
      police: Line.optional(),
    })
    .optional(),
  /** Board columns in their order, e.g. 党务、村务、财务、服务. */
  boardColumns: z.array(Line).min(1),
  /** Organisation code in front of index numbers, `<code>/<year>-<serial>`. */
  indexCode: Line,
  /** Facts that add up over towns: same id, unit and measure everywhere. */
  countyFigures: z.array(
    z.strictObject({ id: Slug, label: Line, unit: Line, measure: z.enum(['flow', 'stock']) }),
  ),
  hotlines: z.array(Hotline),
  smallCounts: SmallCounts.optional(),
  /** Terms under which the open data may be used; `name` as in the Open Definition's list. */
  license: z
    .strictObject({
      name: z
        .string()
        .regex(/^[-a-zA-Z0-9._]+$/, '写许可的标识，如 CC-BY-4.0')
        .max(40, '最多 40 字'),
      title: Line.max(60, '最多 60 字'),
      url: z.url({ protocol: /^https$/ }).optional(),
    })
    .optional(),
  profile: DutyProfile.optional(),
});
export type SiteFile = z.infer<typeof SiteFile>;
