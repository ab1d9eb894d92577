import type { Finding } from '#domain/finding.ts';

/** Characters that format text and draw nothing: joiners, soft hyphen, direction marks, line ends. */
const invisible = /\p{Cf}|\n/u;

/**
 * One finding for each character that the faces cannot draw, at its first appearance. `texts` are
 * the printed strings of one picture whose content is `file`.
 */
export function missingGlyphs(
  texts: string[],
  file: string,
  drawable: (codePoint: number) => boolean,
): Finding[] {
  const seen = new Set<string>();
  return texts.flatMap((content) => {
    const characters = [...content];
    if (characters.every((character) => drawable(character.codePointAt(0) ?? 0))) return [];
    return characters.flatMap((character, index): Finding[] => {
      if (drawable(character.codePointAt(0) ?? 0)) return [];
      if (seen.has(character) || invisible.test(character)) return [];
      seen.add(character);
      const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      const around = characters.slice(Math.max(0, index - 8), index + 9).join('');
      return [
        {
          rule: 'missing-glyph',
          severity: 'error',
          message: `字库里没有“${character}”（${code}），图片上会成为空白；前后文：“${around}”`,
          hint: '换成规范汉字或文字说明；表情符号、自造字不能上墙，人名地名生僻字请核对编码',
          place: { file, quote: around },
          actual: code,
        },
      ];
    });
  });
}
