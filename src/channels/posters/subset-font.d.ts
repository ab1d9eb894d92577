declare module 'subset-font' {
  /** The face with only the glyphs of `text`. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { targetFormat: 'sfnt' | 'woff' | 'woff2'; dropTables?: string[] },
  ): Promise<Buffer>;
}
