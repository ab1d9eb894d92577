import { limits } from '#channels/wechat/allowed.ts';
import { type ArticleFault, oursHint } from './article-finding.ts';
import { attributeOf, type PlacedElement } from './article-tree.ts';

/** Pictures that WeChat has already; all others stand beside the article and are uploaded with it. */
const uploaded = /^https:\/\/mmbiz\.qpic\.cn\/\S+$/;
const beside = /^[a-z0-9][a-z0-9._-]*\.(?:png|jpg)$/;

const fault = (message: string, src: string): ArticleFault => ({
  rule: 'wechat-picture',
  severity: 'error',
  message: `公众号文章${message}`,
  hint: oursHint,
  quote: src,
});

/** True when the first bytes are those of the format that the name promises. */
function isWhatItSays(name: string, bytes: Uint8Array): boolean {
  const starts = (...signs: number[]): boolean => signs.every((sign, at) => bytes[at] === sign);
  return name.endsWith('.png') ? starts(0x89, 0x50, 0x4e, 0x47) : starts(0xff, 0xd8, 0xff);
}

/** The pictures of an article's text: where they are and how they are written. */
const pictureNames = (elements: readonly PlacedElement[]): string[] =>
  elements
    .filter(({ element }) => element.tagName === 'img')
    .map(({ element }) => attributeOf(element, 'src') ?? '');

export const hostFaults = (elements: readonly PlacedElement[]): ArticleFault[] =>
  pictureNames(elements)
    .filter((src) => !uploaded.test(src) && !beside.test(src))
    .map((src) =>
      fault(`的图片“${src}”不在文章旁边，也不在公众号里：只收文章旁边的 jpg、png`, src),
    );

/** A picture file against what an article takes: JPEG or PNG, less than 1 MB. */
export function fileFaults(name: string, bytes: Uint8Array): ArticleFault[] {
  const faults: ArticleFault[] = [];
  if (!isWhatItSays(name, bytes)) faults.push(fault(`的图片“${name}”的格式和扩展名不符`, name));
  if (bytes.length >= limits.pictureBytes) {
    faults.push(
      fault(
        `的图片“${name}”有 ${bytes.length} 字节，公众号要少于 ${limits.pictureBytes} 字节`,
        name,
      ),
    );
  }
  return faults;
}
