import { AlignmentType, type IStylesOptions, LineRuleType } from 'docx';

/** GB/T 9704-2012: margins of A4, in millimetres. The type area is 156 × 225. */
export const pageMillimetres = {
  width: 210,
  height: 297,
  top: 37,
  bottom: 35,
  left: 28,
  right: 26,
  footer: 28,
} as const;

/** Twentieths of a point; 1 inch is 25.4 mm and 1440 of them. */
export const twips = (millimetres: number): number => Math.round((millimetres * 1440) / 25.4);

/** 3号 is 16 pt, 2号 22 pt, 4号 14 pt, 小四 12 pt; `size` counts half points. */
const halfPoints = (points: number): number => points * 2;
const lines = (points: number) => ({ line: points * 20, lineRule: LineRuleType.EXACT });

const western = 'Times New Roman';
const font = (eastAsia: string) => ({
  ascii: western,
  hAnsi: western,
  cs: western,
  eastAsia,
});
const titleFont = '方正小标宋简体';
const bodyFont = '仿宋_GB2312';
const kaiFont = '楷体_GB2312';
const heiFont = '黑体';
export const pageNumberFont = '宋体';

/** Font to the one that stands in for it where it is not installed (`w:altName`). */
export const standIns: readonly (readonly [string, string])[] = [
  [titleFont, '宋体'],
  [bodyFont, '仿宋'],
  [kaiFont, '楷体'],
  [heiFont, '黑体'],
  [pageNumberFont, 'SimSun'],
];

const twoCharacters = { firstLineChars: 200, firstLine: 640 };
const headingLook = (eastAsia: string, bold = false) => ({
  run: { font: font(eastAsia), size: halfPoints(16), bold, color: '000000' },
  paragraph: { spacing: lines(28), indent: twoCharacters, keepNext: true },
});

/** Looks like an official document, without a red head: that belongs to issuing bodies alone. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: {
        font: font(bodyFont),
        size: halfPoints(16),
        language: { value: 'zh-CN', eastAsia: 'zh-CN' },
      },
      paragraph: { spacing: lines(28) },
    },
    title: {
      run: { font: font(titleFont), size: halfPoints(22), bold: false, color: '000000' },
      paragraph: {
        alignment: AlignmentType.CENTER,
        spacing: { ...lines(34), after: 280 },
        keepNext: true,
      },
    },
    heading1: headingLook(heiFont),
    heading2: headingLook(kaiFont),
    heading3: headingLook(bodyFont, true),
    heading4: headingLook(bodyFont),
  },
  paragraphStyles: [
    {
      id: 'Body',
      name: '正文段落',
      basedOn: 'Normal',
      quickFormat: true,
      paragraph: { indent: twoCharacters, alignment: AlignmentType.BOTH },
    },
    {
      id: 'Item',
      name: '分条',
      basedOn: 'Normal',
      paragraph: { indent: twoCharacters },
    },
    {
      id: 'Centre',
      name: '居中',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.CENTER },
    },
    {
      id: 'Right',
      name: '落款',
      basedOn: 'Normal',
      paragraph: { alignment: AlignmentType.RIGHT },
    },
    {
      id: 'TableCaption',
      name: '表题',
      basedOn: 'Normal',
      run: { font: font(heiFont), size: halfPoints(14) },
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { line: 480, lineRule: LineRuleType.EXACT, before: 120 },
      },
    },
    {
      id: 'Cell',
      name: '表格文字',
      basedOn: 'Normal',
      run: { size: halfPoints(12) },
      paragraph: { spacing: { line: 320, lineRule: LineRuleType.AT_LEAST } },
    },
    {
      id: 'Note',
      name: '表注',
      basedOn: 'Normal',
      run: { size: halfPoints(12) },
      paragraph: { spacing: { line: 400, lineRule: LineRuleType.EXACT } },
    },
    {
      id: 'Picture',
      name: '图',
      basedOn: 'Normal',
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { line: 240, lineRule: LineRuleType.AUTO },
      },
    },
  ],
  characterStyles: [{ id: 'Fact', name: '数据', basedOn: 'DefaultParagraphFont', run: {} }],
};
